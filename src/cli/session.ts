import type { RenderOptions } from '../output/index.ts';
import type { Report } from '../report/index.ts';
import { openReport, READ_LIMIT, reportFiles, shippedReports } from '../shelf/index.ts';
import { type Failure, fail, type Localized, type Result } from '../text/index.ts';
import type { Common } from './given.ts';
import { ambiguousWidth, colorLevel, textWidth } from './look.ts';
import { nearId } from './near.ts';
import { paintFor } from './paint.ts';
import { shelfPlaces } from './shelf-places.ts';
import { firstOf, inputIsPiped, readAll } from './streams.ts';

/** How a command ended. */
export interface Ending {
  exitCode: number;
  /** One sentence for stderr; undefined: nothing to say. */
  failure?: Failure;
}

/** What a command leaves behind: printed by `main.ts`, which also ends the process. */
export interface Outcome extends Ending {
  stdout: string;
}

/** A command that prints piece by piece, each when the one before is written; what it returns is how it ended. */
export type Stream = AsyncGenerator<string, Ending>;

/** All done. */
export function printed(stdout: string): Outcome {
  return { exitCode: 0, stdout };
}

/** Exit code 1 for what was not found, 2 for everything else. */
export function failed(failure: Failure, stdout = ''): Outcome {
  return { exitCode: failure.code === 'nothing' ? 1 : 2, stdout, failure };
}

/** Says something on standard error in a line of its own, while the command goes on. */
export type Warn = (warning: Localized) => void;

/** How long a pipe may stay silent before the user is told that the program waits for it, in milliseconds: docs/ARCHITECTURE.md. */
const PATIENCE = 2000;

/**
 * The report that a command is about: the one that was named; else '-' where standard input is a pipe, a socket or a file, which is
 * waited for; else undefined, which is the one that ships.
 */
export async function chosenReport(report: string | undefined, warn: Warn): Promise<string | undefined> {
  if (report !== undefined) return report;
  if (!inputIsPiped()) return undefined;
  await firstOf(process.stdin, PATIENCE, () => {
    warn({
      zh: `标准输入 ${PATIENCE / 1000} 秒没有内容，仍在等待；要读别的报告，请用 -r 指明。`,
      en: `nothing on standard input for ${PATIENCE / 1000} s, still waiting; name a report with -r to read another.`,
    });
  });
  return '-';
}

/**
 * Opens the report that a command is about; standard input is read when it is asked for, and where it holds something and no report
 * is named. A slip in an id is said, and on a terminal that it is the report that ships, where the shelf has others.
 */
export async function openFor(
  { report }: { report: string | undefined },
  warn: Warn,
  { all = false } = {},
): Promise<Result<Report>> {
  const where = await chosenReport(report, warn);
  if (where === undefined) sayWhichIsRead(all, warn);
  return openNamed(where);
}

/** Opens a report by its id, a path or '-'; undefined: the one that ships. */
export async function openNamed(where: string | undefined): Promise<Result<Report>> {
  const places = shelfPlaces(process.env);
  const report = await openReport(where, () => readAll(process.stdin, READ_LIMIT), places);
  if (report.ok || report.code !== 'not-found' || where === undefined) return report;
  const near = nearId(
    where,
    reportFiles(places).map(({ id }) => id),
  );
  // A known report that cannot be read is no slip.
  if (near === undefined || near === where) return report;
  return fail(
    report.code,
    `没有 ${where} 这份报告或文件：是不是 ${near}？`,
    `no report or file ${where}: did you mean ${near}?`,
  );
}

/** Where somebody sees it and the shelf has reports, the one that ships is not read without a word. @param all whether the command has `--all` */
export function sayWhichIsRead(all: boolean, warn: Warn): void {
  if (process.stderr.isTTY !== true) return;
  const files = reportFiles(shelfPlaces(process.env));
  const own = files.filter(({ ships }) => !ships).length;
  const shipped = shippedReports()[0]?.id;
  if (own === 0 || shipped === undefined) return;
  const others = all
    ? { zh: '--all 查全部报告', en: '--all is for all of them' }
    : { zh: '用 -r 指明别的，编号见 report-tui list', en: 'name another with -r, see report-tui list' };
  warn({
    zh: `这是自带的报告 ${shipped}；书架上有 ${own} 份：${others.zh}。`,
    en: `this is ${shipped}, which ships; ${own} ${own === 1 ? 'report is' : 'reports are'} on the shelf: ${others.en}.`,
  });
}

/** How to print on standard output: colours, width and language by options, environment and whether it is a terminal. */
export async function renderOptions(command: Common): Promise<RenderOptions> {
  const level = colorLevel(command.color, process.env, process.stdout);
  return {
    lang: command.lang,
    width: textWidth(command.width, process.env, process.stdout),
    ambiguous: ambiguousWidth(command.ambiguous, process.env),
    paint: await paintFor(level),
  };
}
