import {
  type Correction,
  corrected,
  decode,
  isArchive,
  isPage,
  isSegmented,
  kindOf,
  openBytes,
  parseReport,
  type Report,
  writeSegmented,
} from '../report/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import { readApart } from './apart.ts';
import { idOfAnything, idOfFile, isSafe } from './import-name.ts';
import { SEGMENTED, type SourceEnding } from './shelf.ts';

/** A report that is to be put on the shelf. */
export interface Arrival {
  bytes: Uint8Array;
  ending: SourceEnding;
  report: Report;
  /** The id that the file's name gives; null for none. */
  stem: string | null;
  name: { path: string; id?: string };
}

/** Reads what is to be put on a shelf. Fails with `usage` for an id that is no file's name, with `unreadable` for what is no report. */
export async function arrivalOf(
  bytes: Uint8Array,
  name: Arrival['name'],
  correction: Correction | undefined,
): Promise<Result<Arrival>> {
  if (name.id !== undefined && !isSafe(name.id)) return unsafe(name.id);
  const stem = idOfFile(name.path);
  const own = await read(bytes, stem ?? idOfAnything(name.path === '-' ? 'stdin' : name.path), name.path);
  if (!own.ok) return own;
  const report = asCorrected(own.value, correction);
  return report.ok ? done({ bytes, ending: endingOf(bytes), report: report.value, stem, name }) : report;
}

/** A report as it is once it is corrected. */
function asCorrected(report: Report, correction: Correction | undefined): Result<Report> {
  if (correction === undefined) return done(report);
  const again = parseReport(new TextEncoder().encode(corrected(writeSegmented(report), report, correction)), report);
  if (!again.ok) return again;
  const { title, titleFrom, name, place, region, year, covers, coversFrom, plansFor } = again.value;
  return done({ ...report, title, titleFrom, name, place, region, year, covers, coversFrom, plansFor });
}

/** The segmented file of what is to be put on a shelf under an id: one that came as such byte for byte, but for what is corrected. */
export function segmentedFile(arrival: Arrival, id: string, correction: Correction | undefined): Uint8Array | string {
  const report = { ...arrival.report, id };
  const own = arrival.ending === SEGMENTED ? arrival.bytes : null;
  if (own === null) return writeSegmented(report);
  if (correction === undefined) return own;
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(own);
  const read = parseReport(own, report);
  return read.ok ? corrected(file, read.value, correction) : own;
}

function unsafe(id: string): Failure {
  return fail(
    'usage',
    `“${id}”不能作编号：请用没有空格和 / 等符号、不以点或横线开头的名字。`,
    `"${id}" cannot be an id: use a name without blanks or signs such as /, that begins with no dot or dash.`,
  );
}

/** Parses, whatever a parser throws. */
async function read(bytes: Uint8Array, id: string, path: string): Promise<Result<Report>> {
  try {
    return await openBytes(bytes, { id, path: path === '-' ? '' : path, readApart });
  } catch (error) {
    const what = error instanceof Error ? error.name : String(error);
    return fail(
      'unreadable',
      `程序读不了这个文件（${what}）：请把报告另存为文本再导入。`,
      `the program could not read this file (${what}): save the report as text, then import that.`,
    );
  }
}

/** The ending of a kept source, by what it is and not by what it was called. */
function endingOf(bytes: Uint8Array): SourceEnding {
  switch (kindOf(bytes)) {
    case 'pdf':
      return '.pdf';
    case 'zip':
      return '.docx';
    case 'ole':
      return '.doc';
    default: {
      if (isArchive(bytes)) return '.mht';
      const text = decode(bytes);
      if (!text.ok) return '.txt';
      return isSegmented(text.value) ? SEGMENTED : isPage(text.value) ? '.html' : '.txt';
    }
  }
}
