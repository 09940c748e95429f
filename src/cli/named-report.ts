import type { RenderOptions } from '../output/index.ts';
import type { Report } from '../report/index.ts';
import { openReport, READ_LIMIT, reportFiles, shippedReports } from '../shelf/index.ts';
import { done, fail, type Result } from '../text/index.ts';
import type { Common } from './given.ts';
import { keptReports, rememberStatistics } from './kept-findings.ts';
import type { Warn } from './outcome.ts';
import { shelfPaths } from './shelf-paths.ts';
import { reportsMeant } from './shelf-reports.ts';
import { errorsAreSeen, firstOf, inputIsPiped, outputScreen, readAll } from './streams.ts';
import { stylesFor } from './styles.ts';
import { ambiguousWidth, colorLevel, textWidth } from './terminal-capabilities.ts';

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
 * Opens the reports that a command is about, in the order in which they were named; where none is, what standard input holds, else
 * the one that ships, and whoever sees it is told so. Fails as soon as one cannot be opened.
 * @param all whether the command has `--all`
 */
export async function openAll(reports: readonly string[], warn: Warn, { all = false } = {}): Promise<Result<Report[]>> {
  const opened: Report[] = [];
  for (const where of reports.length > 0 ? reports : [await chosenReport(undefined, warn)]) {
    if (where === undefined) await sayWhichIsRead(all, warn);
    const report = await openNamed(where);
    if (!report.ok) return report;
    opened.push(report.value);
  }
  return done(opened);
}

/** Opens a report by its id, a path or '-'; undefined: the one that ships. Where there is none of that name, those that may be meant are named. */
export async function openNamed(where: string | undefined): Promise<Result<Report>> {
  const paths = shelfPaths(process.env);
  const kept = keptReports(paths.cache);
  const report = await openReport(where, () => readAll(process.stdin, READ_LIMIT), paths, kept.reports);
  if (report.ok) {
    kept.opened(report.value);
    rememberStatistics(report.value, paths.cache);
  }
  if (report.ok || report.code !== 'not-found' || where === undefined) return report;
  const { meant, more } = await reportsMeant(where);
  const [first, ...others] = meant;
  if (first === undefined) return report;
  const last = others.pop();
  const zh = `${meant.join('、')}${more > 0 ? ` 等 ${meant.length + more} 份` : ''}`;
  const en =
    more > 0
      ? `one of ${meant.join(', ')} or ${more} others`
      : last === undefined
        ? first
        : `${[first, ...others].join(', ')} or ${last}`;
  return fail(
    report.code,
    `没有 ${where} 这份报告或文件：是不是 ${zh}？`,
    `no report or file ${where}: did you mean ${en}?`,
  );
}

/** Where somebody sees it and the shelf has reports, the one that ships is not read without a word. @param all whether the command has `--all` */
export async function sayWhichIsRead(all: boolean, warn: Warn): Promise<void> {
  if (!errorsAreSeen()) return;
  const files = await reportFiles(shelfPaths(process.env));
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
  const screen = outputScreen();
  const level = colorLevel(command.color, process.env, screen);
  return {
    lang: command.lang,
    width: textWidth(command.width, process.env, screen),
    ambiguous: ambiguousWidth(command.ambiguous, process.env),
    styles: await stylesFor(level),
  };
}
