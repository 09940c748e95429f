import { existsSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ImportOutcome, type ImportReport, importWriter } from '../output/index.ts';
import { countsOf, doubtsIn, isWorthALook } from '../report/index.ts';
import {
  answered,
  checked,
  type Imported,
  type Kept,
  manyReports,
  openFile,
  READ_LIMIT,
  type ReportImporter,
  readBytes,
} from '../shelf/index.ts';
import { type Failure, fail, type Localized, type Result } from '../text/index.ts';
import type { ImportCommand } from './commands/import.ts';
import { renderOptions } from './named-report.ts';
import { type Ending, failed, type Stream } from './outcome.ts';
import { NO_PROGRESS, progressOn } from './progress.ts';
import { shelfPaths } from './shelf-paths.ts';
import { outputIsPiped, readAll } from './streams.ts';

/** Exit codes of being interrupted: 128 + the signal's number. */
const SIGNALS: Partial<Record<NodeJS.Signals, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** A file of so many bytes takes long enough to read that nobody would wait for its end after Ctrl-C. */
const LARGE = 1024 * 1024;

/**
 * Puts files on the shelf, one after another, and says of each what was found in it. What cannot be imported is said in a line
 * on stderr and does not stop the rest. A signal ends it behind the file that it is at; a second one at once.
 */
export async function* importFiles(command: ImportCommand, warn: (warning: Localized) => void): Stream {
  const { format } = command;
  const pages = command.files.filter((file) => !isOfPage(file));
  // Named alone, such a folder is meant, and told to be one.
  const files = pages.length > 0 ? pages : command.files;
  const { openImporter } = await manyReports();
  const opened = await openImporter(shelfPaths(process.env));
  if (!opened.ok) return failed(opened);
  const importer = opened.value;
  const signals = signalsHeard();
  signals.hear();
  const writer = importWriter(format, { ...(await renderOptions(command)), one: files.length === 1 });
  const progress = outputIsPiped() ? NO_PROGRESS : progressOn(process.stderr, process.env, command.lang);
  const count: Record<ImportOutcome, number> = { new: 0, replaced: 0, there: 0, refused: 0, failed: 0 };
  let doubts = 0;
  let lost: Failure | null = null;
  for (const [n, file] of files.entries()) {
    if (signals.heard() !== null) break;
    if (files.length > 1) progress.show(n, files.length, basename(file));
    const imported = await answered(() => importOne(command, file, importer, signals));
    progress.hide();
    // A server that is away, or lets nobody write, is so for the rest too.
    if (!imported.ok && imported.code === 'shelf') {
      lost = imported;
      break;
    }
    const report = await reportOf(file, imported, format !== 'text');
    count[report.outcome] += 1;
    doubts += report.doubts ?? 0;
    if (!imported.ok) warn(imported.message);
    yield writer.piece(report);
  }
  await importer.close();
  yield writer.end();
  if (files.length > 1) warn(summary(count, files.length, doubts));
  return lost === null ? endingOf(count, signals.heard()) : failed(lost);
}

/** What became of a file. */
type Outcome = Kept | Extract<Imported, { outcome: 'there' }>;

interface Signals {
  /** From now on a signal is remembered; a second one ends the program. */
  hear(): void;
  /** From now on a signal does what it always does, even while the program reads a file and can hear nothing. */
  unhear(): void;
  /** The exit code for the signal that came; null for none. */
  heard(): number | null;
}

function signalsHeard(): Signals {
  let code: number | null = null;
  const remember = (signal: NodeJS.Signals): void => {
    const own = SIGNALS[signal] ?? 1;
    if (code !== null) process.exit(own);
    code = own;
  };
  const each = (act: (signal: NodeJS.Signals) => void): void => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) act(signal);
  };
  let hearing = false;
  return {
    unhear() {
      each((signal) => process.off(signal, remember));
      hearing = false;
    },
    hear() {
      // Not anew where they are heard already: a signal that is on its way would be lost.
      if (!hearing) each((signal) => process.on(signal, remember));
      hearing = true;
    },
    heard: () => code,
  };
}

function endingOf(count: Record<ImportOutcome, number>, interrupted: number | null): Ending {
  if (interrupted !== null) return { exitCode: interrupted };
  return { exitCode: count.refused + count.failed > 0 ? 2 : 0 };
}

async function importOne(
  { id, replace, correction }: ImportCommand,
  file: string,
  importer: ReportImporter,
  { hear, unhear }: Signals,
): Promise<Result<Outcome>> {
  // A pipe may have nothing to read for ever, and a read of it cannot be given up: a signal ends the program there, as nothing is
  // being written.
  if (!isRegular(file)) unhear();
  const bytes = await bytesOf(file);
  hear();
  if (!bytes.ok) return bytes;
  const name = { path: file, ...(id === undefined ? {} : { id }) };
  // While a large file is read nothing is being written: a signal may end that at once.
  if (bytes.value.length > LARGE) unhear();
  const imported = await importer.import(bytes.value, name, {
    replace,
    onWrite: hear,
    ...(correction === undefined ? {} : { correction }),
  });
  hear();
  if (imported.ok) return imported;
  const called = file === '-' ? STDIN : { zh: file, en: file };
  const { zh, en } = imported.message;
  return fail(imported.code, `${called.zh}：${zh}`, `${called.en}: ${en}`);
}

const STDIN: Localized = { zh: '标准输入', en: 'standard input' };

async function bytesOf(file: string): Promise<Result<Uint8Array>> {
  if (file === '-') return checked(await readAll(process.stdin, READ_LIMIT), STDIN);
  return isFolder(file) ? folder(file) : readBytes(file);
}

function isFolder(file: string): boolean {
  return statOf(file)?.isDirectory() === true;
}

function isRegular(file: string): boolean {
  return file !== '-' && statOf(file)?.isFile() === true;
}

/** What the system says of a path; undefined where that is nothing (no such file, a link to itself): to read it will tell. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** Whether a path is the folder of pictures and scripts that a browser saves beside a page: `*` names it, nobody means it. */
function isOfPage(file: string): boolean {
  const [, page] = /^(.+)[_.](?:files|文件)\/*$/s.exec(file) ?? [];
  return page !== undefined && isFolder(file) && ['.html', '.htm'].some((ending) => existsSync(page + ending));
}

function folder(file: string): Failure {
  const path = file.replace(/(?<=.)\/+$/, '');
  return fail(
    'unreadable',
    `${file} 是文件夹：请给出其中的文件，如 report-tui import ${path}/* 。`,
    `${file} is a folder: give the files in it, such as report-tui import ${path}/*`,
  );
}

/** What is said of a file. `whole`: of one that is there already too, which is read for it. */
async function reportOf(file: string, imported: Result<Outcome>, whole: boolean): Promise<ImportReport> {
  const base = { file, id: null, title: null, name: null, region: null, year: null, path: null, source: null };
  const nothing = { backup: null, shadows: false, counts: null, doubts: null, message: null };
  if (!imported.ok) {
    const outcome = imported.code === 'usage' ? 'refused' : 'failed';
    return { ...base, ...nothing, outcome, message: imported.message };
  }
  const { outcome, id, path } = imported.value;
  const there = outcome === 'there' && whole ? await openFile({ id, path }) : null;
  const found =
    outcome !== 'there'
      ? imported.value
      : there?.ok === true
        ? {
            ...NOTHING_NEW,
            report: there.value,
            counts: countsOf(there.value),
            doubts: doubtsIn(there.value).filter(isWorthALook).length,
          }
        : null;
  if (found === null) return { ...base, ...nothing, outcome, id, path };
  const { report, source, backup, shadows, counts, doubts } = found;
  const { title, name, region, year } = report;
  return { file, outcome, id, title, name, region, year, path, source, backup, shadows, counts, doubts, message: null };
}

const NOTHING_NEW = { source: null, backup: null, shadows: false };

/** The last line: how many of the files became what, and where to read of what was unclear. */
function summary(count: Record<ImportOutcome, number>, of: number, doubts: number): Localized {
  const missed = of - Object.values(count).reduce((sum, each) => sum + each, 0);
  const pieces: readonly (readonly [number, string, string])[] = [
    [count.new, '导入', 'imported'],
    [count.replaced, '替换', 'replaced'],
    [count.there, '已有', 'there already'],
    [count.refused, '未导入（书架上有另一份）', 'refused'],
    [count.failed, '读不了', 'failed'],
    [missed, '被中断', 'not reached'],
  ];
  const said = pieces.filter(([number], i) => number > 0 || i === 0);
  const [zh, en] = [
    said.map(([number, word]) => `${word} ${number}`),
    said.map(([number, , word]) => `${number} ${word}`),
  ];
  const hint = {
    zh: `；${doubts} 处待核对，见 report-tui show --explain -r 编号`,
    en: `; ${doubts} to look at: see report-tui show --explain -r ID`,
  };
  return {
    zh: `${zh.join('，')}${doubts > 0 ? hint.zh : ''}。`,
    en: `${en.join(', ')}${doubts > 0 ? hint.en : ''}.`,
  };
}
