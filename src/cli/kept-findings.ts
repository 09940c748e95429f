import fs from 'node:fs';
import { join } from 'node:path';
import { askForStatistics, ownIndicatorsText, type Report } from '../report/index.ts';

declare const __PARTS__: string | undefined;

/** Made of the sources of everything that reads reports, by scripts/build.mjs; a program that was not built keeps nothing. */
const PARTS = typeof __PARTS__ === 'string' ? __PARTS__ : null;

/** So many files are kept: those written last. */
const MOST_FILES = 100;
/** Bytes; what is kept of the longest report that can be opened is smaller. */
const LARGEST = 8_000_000;
/** Characters of a text by which its file is named; whether it is that text is seen by comparing the whole. */
const SAMPLES = 64;

/** Something found in a report by an earlier run. */
export interface KeptFindings {
  /** What is kept; null where nothing is, or where it may be of another report or another program. */
  known(): string | null;
  /** Keeps what was found, at the end of this run. @param value makes it; one line */
  keep(value: () => string): void;
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
  kind: 'statistics' | 'figures' | 'record',
  cache: string | null,
): KeptFindings | null {
  // Without owners a file could be anybody's.
  if (cache === null || PARTS === null || process.getuid === undefined) return null;
  const folder = join(cache, 'found');
  const path = join(folder, `${kind}-${nameOf(report.text)}`);
  let made: string | undefined;
  const source = (): string => {
    made ??= JSON.stringify([PARTS, ownIndicatorsText(), report]);
    return made;
  };
  return {
    known: () => read(path, source()),
    keep: (value) => {
      // Made now: a report may be changed later.
      const from = source();
      process.on('exit', () => write(folder, path, contentOf(from, value())));
    },
  };
}

/** Lets a report take its statistics from an earlier run; see `keptAbout`. */
export function rememberStatistics(report: Report, cache: string | null): void {
  const [statistics, figures] = [keptFindings(report, 'statistics', cache), keptFindings(report, 'figures', cache)];
  const read = (kept: KeptFindings | null) => {
    const known = kept?.known() ?? null;
    return known === null ? null : JSON.parse(known);
  };
  askForStatistics(report, {
    known: () => read(statistics),
    keep: (found) => statistics?.keep(() => JSON.stringify(found)),
    knownFigures: () => read(statistics) ?? read(figures),
    keepFigures: (found) => figures?.keep(() => JSON.stringify(found)),
  });
}

function contentOf(source: string, value: string): string {
  return `${source}\n${value}\n${value}\n`;
}

function nameOf(text: string): string {
  let sum = 7;
  for (let at = 0; at < SAMPLES; at += 1) {
    sum = (Math.imul(sum, 31) + text.charCodeAt(Math.floor((text.length * at) / SAMPLES))) | 0;
  }
  return `${text.length.toString(36)}-${(sum >>> 0).toString(36)}`;
}

function read(path: string, source: string): string | null {
  let open: number | undefined;
  try {
    open = fs.openSync(path, 'r');
    const { uid, mode, size } = fs.fstatSync(open);
    if (uid !== process.getuid?.() || (mode & 0o22) !== 0 || size > LARGEST) return null;
    const content = fs.readFileSync(open, 'utf8');
    const value = content.slice(source.length + 1, content.indexOf('\n', source.length + 1));
    return content === contentOf(source, value) ? value : null;
  } catch {
    return null;
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}

function write(folder: string, path: string, content: string): void {
  const part = `${path}.${process.pid}`;
  try {
    if (Buffer.byteLength(content) > LARGEST) return;
    // Not `recursive`, with which Node tries for ever where nothing can be made (/proc/x); the folder above holds the code of the program.
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
    fs.writeFileSync(part, content, { mode: 0o600, flag: 'wx' });
    fs.renameSync(part, path);
    removeOldest(folder);
  } catch {
    try {
      fs.rmSync(part, { force: true });
    } catch {
      // Then it was never there.
    }
  }
}

function removeOldest(folder: string): void {
  const paths = fs.readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= MOST_FILES) return;
  const byAge = paths.map((path) => ({ path, at: fs.statSync(path).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(MOST_FILES)) fs.rmSync(path, { force: true });
}
