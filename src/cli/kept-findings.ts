import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { askForStatistics, ownIndicatorsText, type Report, writtenReport } from '../report/index.ts';
import type { KeptReports } from '../shelf/index.ts';
import { replaceFile } from './replace-file.ts';

declare const __PARTS__: string | undefined;

/** Made of the sources of everything that reads reports, by scripts/build.mjs; a program that was not built keeps nothing. */
const PARTS = typeof __PARTS__ === 'string' ? __PARTS__ : null;

/** So many files are kept: those written last. */
const MOST_FILES = 150;
/** Bytes; what is kept of the longest report that can be opened is smaller. */
const LARGEST = 8_000_000;
/** Characters, or bytes, by which a file is named; whether it is of the same is seen by comparing the whole. */
const SAMPLES = 64;

/** Something found in a report by an earlier run. */
export interface KeptFindings {
  /** What is kept; null where nothing is, or where it may be of another report or another program. */
  known(): Buffer | null;
  /** Keeps what was found, at the end of this run. @param value makes it */
  keep(value: () => string | Uint8Array): void;
}

/**
 * What an earlier run of the same program found in a report: to find it again takes a third of most commands. It is kept in the
 * user's cache, a file for each report and kind, beside everything that it was found from, and taken only where all of that is the
 * same and the file has it twice over, alike. What cannot be read or written only costs time.
 * @param cache the folder of the program in the cache
 * @returns null where nothing can be kept
 */
export function keptFindings(
  report: Report,
  kind: 'statistics' | 'figures' | 'index',
  cache: string | null,
): KeptFindings | null {
  const { text } = report;
  const name = `${kind}-${nameOf(text.length, (at) => text.charCodeAt(at))}`;
  const head = () => Buffer.from(`${JSON.stringify([PARTS, ownIndicatorsText()])}\n`);
  return keptIn(cache, name, () => [head(), Buffer.from(lines.get(report) ?? writtenReport(report)), FEED]);
}

/** The line of `writtenReport` of each report that was opened, where there is one already. */
const lines = new WeakMap<Report, string>();

/**
 * The reports that earlier runs opened, kept as `keptFindings` keeps what is in them: as they were made of the same bytes, under the same id
 * and path.
 * @returns `opened` is told of a report that was opened so: what is found in it is kept by how it is written here
 */
export function keptReports(cache: string | null): { reports: KeptReports; opened: (report: Report) => void } {
  let line: string | undefined;
  const reports: KeptReports = (bytes, { id, path }) => {
    const head = () => Buffer.from(`${JSON.stringify([PARTS, id, path, bytes.length])}\n`);
    const kept = keptIn(cache, `report-${nameOf(bytes.length, (at) => bytes[at] ?? 0)}`, () => [head(), bytes, FEED]);
    if (kept === null) return null;
    const known = () => {
      line = kept.known()?.toString();
      return line ?? null;
    };
    const keep = (written: string) => {
      line = written;
      kept.keep(() => written);
    };
    return { known, keep };
  };
  return { reports, opened: (report) => void (line !== undefined && lines.set(report, line)) };
}

const FEED = Buffer.from('\n');

/** @param sourceOf makes all that a value is made from, in pieces, to its last line feed */
function keptIn(cache: string | null, name: string, sourceOf: () => readonly Uint8Array[]): KeptFindings | null {
  // Without owners a file could be anybody's.
  if (cache === null || PARTS === null || process.getuid === undefined) return null;
  const folder = join(cache, 'found');
  const path = join(folder, name);
  let made: readonly Uint8Array[] | undefined;
  const source = (): readonly Uint8Array[] => {
    made ??= sourceOf();
    return made;
  };
  return {
    known: () => read(path, source()),
    keep: (value) => {
      // Made now: a report may be changed later.
      const from = source();
      process.on('exit', () => {
        const made = value();
        const twice = [typeof made === 'string' ? Buffer.from(made) : made, FEED];
        write(folder, path, Buffer.concat([...from, ...twice, ...twice]));
      });
    },
  };
}

/** Lets a report take its statistics from an earlier run; see `keptFindings`. */
export function rememberStatistics(report: Report, cache: string | null): void {
  const [statistics, figures] = [keptFindings(report, 'statistics', cache), keptFindings(report, 'figures', cache)];
  const read = (kept: KeptFindings | null) => {
    const known = kept?.known() ?? null;
    return known === null ? null : JSON.parse(known.toString());
  };
  askForStatistics(report, {
    known: () => read(statistics),
    keep: (found) => statistics?.keep(() => JSON.stringify(found)),
    knownFigures: () => read(statistics) ?? read(figures),
    keepFigures: (found) => figures?.keep(() => JSON.stringify(found)),
  });
}

/** @param unit of those there are so many the one at an index */
function nameOf(length: number, unit: (at: number) => number): string {
  let sum = 7;
  for (let at = 0; at < SAMPLES; at += 1) {
    sum = (Math.imul(sum, 31) + unit(Math.floor((length * at) / SAMPLES))) | 0;
  }
  return `${length.toString(36)}-${(sum >>> 0).toString(36)}`;
}

function read(path: string, source: readonly Uint8Array[]): Buffer | null {
  let open: number | undefined;
  try {
    open = openSync(path, 'r');
    const { uid, mode, size } = fstatSync(open);
    if (uid !== process.getuid?.() || (mode & 0o22) !== 0 || size > LARGEST) return null;
    const content = Buffer.allocUnsafeSlow(size);
    if (readSync(open, content, 0, size, 0) !== size) return null;
    let at = 0;
    for (const piece of source) {
      if (!content.subarray(at, at + piece.length).equals(piece)) return null;
      at += piece.length;
    }
    const middle = (at + size) / 2;
    const value = content.subarray(at, middle);
    return content.subarray(middle).equals(value) && value.length > 0 ? value.subarray(0, -1) : null;
  } catch {
    return null;
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

function write(folder: string, path: string, content: Buffer): void {
  if (content.length > LARGEST) return;
  try {
    // Not `recursive`, with which Node tries for ever where nothing can be made (/proc/x); the folder above holds the code of the program.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    if (replaceFile(path, content)) removeOldest(folder);
  } catch {
    // Then the next command finds it again.
  }
}

function removeOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= MOST_FILES) return;
  const byAge = paths.map((path) => ({ path, at: statSync(path).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(MOST_FILES)) rmSync(path, { force: true });
}
