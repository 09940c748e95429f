import type { Finding } from '../analysis/index.ts';
import { type MarkedReport, renderMarkedReports } from '../output/index.ts';
import { isSegmented, type Report } from '../report/index.ts';
import { isOnServer, readReport } from '../shelf/index.ts';
import { done, fail, type Lang, type Result } from '../text/index.ts';
import type { Against, BrowserResult, CorrectionWish, EditPosition } from '../tui/index.tsx';
import type { BrowseConfig } from './browse-config.ts';
import { exportsOf } from './browse-export.ts';
import type { BrowsedReports } from './browse-shelf.ts';
import type { BrowseCommand } from './commands/browse.ts';
import { runShow } from './commands/show.ts';
import { chosenReport, openNamed, renderOptions } from './named-report.ts';
import { LANGUAGES, THEMES, type Theme } from './options.ts';
import { failed, type Outcome, printed, type Warn } from './outcome.ts';
import { inputIsPiped, outputIsClosed } from './streams.ts';
import { openTerminal, processHooks, type Terminal } from './terminal.ts';
import {
  ambiguousWidth,
  backgroundOf,
  colorLevel,
  columnsWish,
  isDumb,
  understandsQuestions,
} from './terminal-capabilities.ts';

/**
 * Browses a report in a terminal and prints what was marked; where there is no terminal, does what show does.
 * The terminal is whatever end of the program is one, else /dev/tty. A pipe into the program is the report.
 */
export async function browse(command: BrowseCommand, warn: Warn): Promise<Outcome> {
  if (command.slip !== undefined && command.report !== undefined) {
    const opened = await openNamed(command.report);
    if (!opened.ok && opened.code === 'not-found') return failed(command.slip);
  }
  const piped = command.report === undefined && inputIsPiped();
  const inputTaken = piped || command.report === '-';
  const terminal = isDumb(process.env) ? null : openTerminal(inputTaken);
  if (terminal === null) {
    const reports = command.report === undefined ? [] : [command.report];
    return runShow({ ...command, reports, explain: false, selectors: [] }, warn);
  }
  try {
    return await inTerminal({ ...command, report: await chosenReport(command.report, warn) }, terminal);
  } finally {
    terminal.close();
  }
}

async function inTerminal(command: BrowseCommand, terminal: Terminal): Promise<Outcome> {
  // Of use in a terminal only: other commands start without it.
  const { BrowsedReports } = await import('./browse-shelf.ts');
  const reports = await BrowsedReports.of(command.report, process.env);
  const onShelf = command.report === undefined && reports.hasShelf;
  const opened = onShelf ? done(null) : await openNamed(command.report);
  if (!opened.ok) return failed(opened);
  const left = await runIn(command, opened.value, reports, terminal);
  for (const { report: id, position: place } of left.positions) await reports.keepPosition(id, place);
  const stdout = await allTaken(command, reports, left);
  if (stdout !== '' && outputIsClosed()) return failed(NOWHERE);
  return { ...printed(stdout), exitCode: left.exitCode };
}

const NOWHERE = fail(
  'unreadable',
  '标准输出已关闭，标记的内容没有输出：请用 report-tui > 文件，或 report-tui | 程序。',
  'standard output is closed, what was marked is not printed: use report-tui > FILE, or report-tui | PROGRAM.',
);

/** What was exported, then what was marked, or the table that was asked for. */
async function allTaken(
  command: BrowseCommand,
  reports: BrowsedReports,
  { marked, table, output }: BrowserResult,
): Promise<string> {
  const rest = await taken(command, reports, { marked, ...(table && { table }) });
  return [output, rest].filter(Boolean).join('\n');
}

async function taken(
  command: BrowseCommand,
  reports: BrowsedReports,
  { marked, table }: Pick<BrowserResult, 'marked' | 'table'>,
): Promise<string> {
  const options = await renderOptions(command);
  if (table) {
    const format = command.format === 'json' ? 'json' : 'csv';
    const text = await exportsOf(reports, options).text({ what: 'table', format, reports: table }, 'output');
    return text.ok ? text.value : '';
  }
  const found: MarkedReport[] = [];
  for (const { report: id, ids } of marked) {
    const report = await reports.report(id);
    if (report.ok) found.push({ id: id || report.value.id, report: report.value, marked: ids });
  }
  return renderMarkedReports(found, command.format, options);
}

async function runIn(
  command: BrowseCommand,
  report: Report | null,
  reports: BrowsedReports,
  { input, output, write }: Terminal,
): Promise<BrowserResult> {
  // Ink draws only its last frame where CI is set; whoever browses in a terminal wants all of them.
  delete process.env.CI;
  delete process.env.CONTINUOUS_INTEGRATION;
  const browser = await import('../tui/index.tsx');
  const { otherReports } = await import('./browse-others.ts');
  const { readConfig } = await import('./browse-config.ts');
  const config = readConfig(process.env, browser);
  const [notice] = config.problems;
  const columns = command.width ?? columnsWish(process.env);
  const theme = themeOf(command, config);
  const background = theme === 'auto' ? backgroundOf(process.env) : theme;
  const id = report === null ? undefined : reports.idOf(report);
  if (report !== null) reports.keep(id, report);
  const place = report === null ? undefined : reports.placeIn(id ?? '', report);
  const hooks = processHooks();
  return browser.runBrowser({
    report,
    ...(id === undefined ? {} : { id }),
    ...(reports.hasShelf ? { shelf: reports.shelf() } : {}),
    others: otherReports(reports),
    input,
    output,
    ...(write && { write }),
    lang: languageFor(command, config),
    colorLevel: colorLevel(command.color, process.env, output),
    ambiguous: ambiguousWidth(
      command.ambiguous === 'auto' ? (config.ambiguous ?? 'auto') : command.ambiguous,
      process.env,
    ),
    ...(background === undefined ? {} : { background }),
    asksBackground: theme === 'auto' && understandsQuestions(process.env),
    ...(columns === undefined ? {} : { columns }),
    firstScreen: config.firstScreen,
    keymap: config.keymap,
    colours: config.colours,
    ...(config.width === undefined ? {} : { measure: config.width }),
    ...(notice && { notice }),
    // Ink's own name for it.
    screenReader: process.env.INK_SCREEN_READER === 'true',
    ...(place === undefined ? {} : { position: place }),
    exports: exportsOf(reports, await renderOptions(command)),
    notes: reports.notes(),
    correct: (which, wish) => corrected(reports, which, wish),
    isOwn: (which) => reports.ownFile(which) !== undefined,
    check: (which) => findingsIn(reports, which, null),
    checkAgainst: (which) => findingsAgainst(reports, which),
    edit: (at, which) => hooks.unheard(() => edited(reports, which, at)),
    ...hooks,
  });
}

/** What `check` finds in a report, without what is ignored by its marks or by FILE.ignore, as the command has it. */
async function findingsIn(reports: BrowsedReports, id: string, earlier: Report | null): Promise<readonly Finding[]> {
  const [report, room] = [await reports.report(id), await import('../analysis/index.ts')];
  if (!report.ok) return [];
  const path = reports.ownFile(id);
  const [text, list] = path === undefined ? ['', ''] : [await textOf(path), await textOf(`${path}.ignore`)];
  const ignored = [...(isSegmented(text) ? room.ignoreMarks(text) : []), ...room.ignoreList(list)];
  return room.withoutIgnored(report.value, room.check(report.value, { earlier }), ignored).said;
}

/** The same with the shelf's report of the place for the year before, as the command has it; null where there is none. */
async function findingsAgainst(reports: BrowsedReports, id: string): Promise<Against | null> {
  const { earlierOf } = await import('./browse-others.ts');
  const earlier = await earlierOf(reports, id);
  return earlier && { findings: await findingsIn(reports, id, earlier), name: earlier.name };
}

async function textOf(path: string): Promise<string> {
  const bytes = await readReport(path);
  return bytes.ok ? new TextDecoder().decode(bytes.value) : '';
}

/** The option, then REPORT_TUI_THEME, then the settings. */
function themeOf({ theme }: BrowseCommand, config: BrowseConfig): Theme {
  const wish = THEMES.find((each) => each === process.env.REPORT_TUI_THEME);
  return theme === 'auto' ? (wish ?? config.theme ?? 'auto') : theme;
}

/** The option, then REPORT_TUI_LANG, then the settings, then the locale. */
function languageFor({ lang, ownLang }: BrowseCommand, config: BrowseConfig): Lang {
  const wish = LANGUAGES.find((each) => each === process.env.REPORT_TUI_LANG);
  return ownLang ? lang : (wish ?? config.language ?? lang);
}

/** Has a report of the shelf corrected, and takes note of it as it is then. */
async function corrected(reports: BrowsedReports, id: string, wish: CorrectionWish): Promise<Result<Report>> {
  const { correctedReport } = await import('./browse-correct.ts');
  const result = await correctedReport(id, wish, process.env);
  if (result.ok) reports.keep(id, result.value);
  return result;
}

/** Has a report edited, and takes note of it as it is then. */
async function edited(reports: BrowsedReports, id: string, at: EditPosition): Promise<Result<Report | null>> {
  const { editFile, editShared } = await import('./editor.ts');
  const [before, path] = [await reports.report(id), reports.ownFile(id) ?? ''];
  const edit = isOnServer(path) ? editShared : editFile;
  const result = await edit(path, at, before.ok ? before.value.text : '', process.env);
  if (result.ok && result.value !== null) reports.keep(id, result.value);
  return result;
}
