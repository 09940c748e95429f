import { type BigIntStats, constants, lstatSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { bodyOf, charactersIn, fingerprintsOf, sentenceHashesOf, seriesFigure } from '../analysis/index.ts';
import { commitmentsOf, doubtfulSpans, openBytes, type Report, statisticsOf, summaryOf } from '../report/index.ts';
import { packReport, printedOf } from '../search/index.ts';
import { fail, type Localized } from '../text/index.ts';
import { readApart } from './apart.ts';
import { orderOf } from './order.ts';
import { READ_LIMIT, readBytes } from './read.ts';
import { digest } from './shelf.ts';
import type { Entry, FileState, Found, Key, Listed, Prints } from './store/store.ts';

/** The file of a report that is known. */
export interface KnownFile extends Key {
  path: string;
}

/** Size, inode, and times in nanoseconds, as one string. */
function stateOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size}:${ino}:${mtimeNs}:${ctimeNs}`;
}

/** Whether a file is as it was when it was read: the same size, inode and times, and these old enough to tell. */
export function isStill(path: string, { stat, settled }: Pick<FileState, 'stat' | 'settled'>): boolean {
  if (!settled) return false;
  try {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false });
    return now !== undefined && stateOf(now) === stat;
  } catch {
    return false;
  }
}

/** A time by which the clocks of file systems may be late or coarse (FAT: 2 s), in milliseconds. */
const COARSE = 2500;
const MOST_READS = 3;

/**
 * Reads a file and what it says of itself.
 * @param had its state when it was last read; the same content is not parsed again
 * @returns what is to be kept of it, whose state is empty where the file does not keep still or cannot be read; only the new state
 *   where the content is the same. Null for a file that is gone.
 */
export async function readEntry(
  { id, path, ships }: KnownFile,
  had: FileState | null,
): Promise<Entry | { state: FileState } | null> {
  const read = await readStill(path);
  if (read === null) return null;
  if ('message' in read) {
    const state = { stat: '', content: '', settled: false };
    return { id, ships, state, sourceSize: null, found: { message: read.message } };
  }
  const { bytes, state } = read;
  if (had?.content === state.content) return { state };
  return { id, ships, state, sourceSize: null, found: await foundIn(bytes, id, path) };
}

/** What is found in the bytes of a segmented file; why they are no report. Nothing is thrown. */
export async function foundIn(bytes: Uint8Array, id: string, path: string): Promise<Found | { message: Localized }> {
  return (await foundWith(bytes, id, path, () => null)).found;
}

/** `foundIn`, and what somebody else asks of the report while it is open; null for no report. */
export async function foundWith<T>(
  bytes: Uint8Array,
  id: string,
  path: string,
  ask: (report: Report) => T,
): Promise<{ found: Found | { message: Localized }; answer: T | null }> {
  try {
    const opened = await openBytes(bytes, { id, path, readApart });
    if (!opened.ok) return { found: { message: opened.message }, answer: null };
    opened.value.id = id;
    return { found: found(opened.value), answer: ask(opened.value) };
  } catch {
    // One report that the program fails on must not take the others away.
    return { found: { message: DEFECT }, answer: null };
  }
}

/** What is kept of a report. */
function found(report: Report): Found {
  const { record, grams, folded, sentences } = packReport(report);
  const summary = summaryOf(report);
  return {
    summary,
    order: orderOf(summary),
    text: report.text,
    record,
    grams: grams.join(' '),
    listed: listedOf(report),
    figures: statisticsOf(report).map((statistic) => seriesFigure(report, statistic)),
    commitments: commitmentsOf(report).map((each) => ({ ...each })),
    prints: { sentences: sentenceHashesOf(sentences), fingerprints: fingerprintsOf(folded) },
    characters: charactersIn(bodyOf(report)),
  };
}

/** The statistics of a report, and what they are listed with. */
export function listedOf(report: Report): Omit<Listed, 'text'> {
  return {
    sections: report.sections.map((section) => ({ ...section, children: [] })),
    furniture: report.furniture,
    statistics: [...statisticsOf(report)],
    doubtful: doubtfulSpans(report),
    problems: report.problems.map(({ start, end }) => ({ start, end })),
  };
}

/** By what copies of a report are found, where it is in no store. */
export function printsOf(report: Report): Prints {
  const { folded, sentences } = printedOf(report);
  return { sentences: sentenceHashesOf(sentences), fingerprints: fingerprintsOf(folded) };
}

/** A clock that is finer than this has nanoseconds: what was written so long ago would have another time if it were written again. */
const FINE = 50;

/** The state of a file that this program wrote a while ago, with these bytes; null where it is another by now. */
export function stateOfWritten(path: string, bytes: Uint8Array): FileState | null {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (now === undefined || now.size !== BigInt(bytes.length)) return null;
  const isFine = now.mtimeNs % 1_000_000n !== 0n && Date.now() - Number(now.mtimeMs) > FINE;
  return { stat: stateOf(now), content: digest(bytes), settled: isFine };
}

/** The content of a file that did not change while it was read; if it always does, what was read last, with an empty state. */
async function readStill(
  path: string,
): Promise<{ bytes: Uint8Array; state: FileState } | { message: Localized } | null> {
  let file: FileHandle | undefined;
  try {
    // A pipe without a writer would wait for one.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    for (let count = 1; ; count += 1) {
      const now = Date.now();
      const before = await file.stat({ bigint: true });
      if (!before.isFile()) return { message: NO_FILE };
      if (before.size === 0n || before.size > READ_LIMIT) return await unreadable(path);
      const bytes = await contentOf(file, Number(before.size));
      const after = await file.stat({ bigint: true });
      const still = stateOf(before) === stateOf(after) && bytes.length === Number(after.size);
      if (still || count === MOST_READS) {
        const settled = now - Number(after.mtimeMs) > COARSE && now - Number(after.ctimeMs) > COARSE;
        const content = digest(bytes);
        return { bytes, state: { stat: still ? stateOf(after) : '', content, settled: still && settled } };
      }
    }
  } catch {
    // What the folder lists by a name that is not UTF-8 cannot be found by it.
    return isThere(path) || path.includes('\uFFFD') ? await unreadable(path) : null;
  } finally {
    await file?.close();
  }
}

/** The content of a file from its beginning, one byte more than `size` at most: so that a longer one is told. */
async function contentOf(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size + 1);
  let count = 0;
  while (count < bytes.length) {
    const { bytesRead } = await file.read(bytes, count, bytes.length - count, count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return bytes.subarray(0, count);
}

const { message: NO_FILE } = fail(
  'unreadable',
  '它不是普通文件；请移走它，或换成报告的文件。',
  'it is no regular file; move it away, or put the file of a report in its place.',
);

const { message: DEFECT } = fail(
  'unreadable',
  '程序处理它时出错；请移走它，并把它报告给作者。',
  'the program fails on it; move it away, and report it to the author.',
);

/** What is wrong with a path: a file that cannot be opened, an empty one, one that is too large. */
async function unreadable(path: string): Promise<{ message: Localized }> {
  const read = await readBytes(path);
  return { message: read.ok ? NO_FILE : read.message };
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
