import { existsSync } from 'node:fs';
import { shippedReports } from '../library/content.ts';
import { renderMarked, renderStatistics } from '../output/index.ts';
import type { Report, Statistic } from '../report/model.ts';
import { fail, type Localized, type Result } from '../text/result.ts';
import type { BrowserResult, EditPlace, SavedPlace } from '../tui/index.tsx';
import type { BrowseCommand } from './command.ts';
import { show } from './commands.ts';
import { ambiguousWidth, backgroundOf, colorLevel, columnsWish } from './look.ts';
import { mistyped } from './misuse.ts';
import { failed, type Outcome, openFor, printed, renderOptions } from './session.ts';
import { firstOf, inputIsPiped } from './streams.ts';
import { openTerminal, processHooks, type Terminal } from './terminal.ts';

/** How long to wait for the first byte of a pipe where nobody can be asked, in milliseconds. */
const PATIENCE = 3000;

/**
 * Browses a report in a terminal and prints what was marked; where there is no terminal, does what show does.
 * The terminal is whatever end of the program is one, else /dev/tty. A pipe into the program is the report.
 */
export async function browse(command: BrowseCommand, warn: (warning: Localized) => void): Promise<Outcome> {
  if (command.report !== undefined && command.report !== '-' && !existsSync(command.report)) {
    const slip = mistyped([command.report]);
    const opened = slip === undefined ? undefined : await openFor(command);
    if (slip !== undefined && opened?.ok === false) return failed(fail('usage', slip.zh, slip.en));
  }
  const piped = command.report === undefined && inputIsPiped();
  const inputTaken = piped || command.report === '-';
  const terminal = process.env.TERM === 'dumb' ? null : openTerminal(inputTaken);
  if (terminal === null) return withoutTerminal(command, piped, warn);
  try {
    return await inTerminal(piped ? { ...command, report: '-' } : command, terminal);
  } finally {
    terminal.close();
  }
}

/** As show, of what is piped in; of the report that ships where nothing is. */
async function withoutTerminal(
  command: BrowseCommand,
  piped: boolean,
  warn: (warning: Localized) => void,
): Promise<Outcome> {
  let { report } = command;
  if (piped) {
    const first = await firstOf(process.stdin, PATIENCE);
    if (first === 'data') report = '-';
    if (first === 'silent') {
      warn({
        zh: `标准输入 ${PATIENCE / 1000} 秒没有内容，改为输出自带的报告；要一直等它，请用 report-tui show -r -。`,
        en: `nothing on standard input for ${PATIENCE / 1000} s, printing the report that ships; to wait for it, use report-tui show -r -.`,
      });
    }
  }
  return show({ ...command, name: 'show', explain: false, report, selectors: [] });
}

async function inTerminal(command: BrowseCommand, terminal: Terminal): Promise<Outcome> {
  const report = await openFor(command);
  if (!report.ok) return failed(report);
  const places = await import('./places.ts');
  const file = places.placeFile(report.value, command.report, process.env);
  const left = await runIn(command, report.value, terminal, places.readPlace(file));
  places.keepPlace(file, left.place);
  // What was read again after an edit may have other parts than what was opened.
  const shown = left.report;
  const options = await renderOptions(command);
  const text = left.table
    ? renderStatistics(shown, statisticsOf(shown, left.table), command.format === 'json' ? 'json' : 'csv', options)
    : left.marked.length > 0
      ? renderMarked(shown, left.marked, command.format, options)
      : '';
  return { ...printed(text), exitCode: left.exitCode };
}

function statisticsOf({ statistics }: Report, ids: readonly string[]): Statistic[] {
  const byId = new Map(statistics.map((statistic) => [statistic.id, statistic]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The path of the report, where it is a file that the user may edit: not one that ships, not a pipe. */
function ownFile({ report }: BrowseCommand): string | undefined {
  const isOwn = report !== undefined && report !== '-' && !shippedReports().some(({ id }) => id === report);
  return isOwn ? report : undefined;
}

async function runIn(
  command: BrowseCommand,
  report: Report,
  { input, output }: Terminal,
  place: SavedPlace | undefined,
): Promise<BrowserResult & { report: Report }> {
  // Ink draws only its last frame where CI is set; whoever browses in a terminal wants all of them.
  delete process.env.CI;
  delete process.env.CONTINUOUS_INTEGRATION;
  const { runBrowser } = await import('../tui/index.tsx');
  const columns = command.width ?? columnsWish(process.env);
  const background = command.theme === 'auto' ? backgroundOf(process.env) : command.theme;
  const path = ownFile(command);
  const hooks = processHooks();
  let shown = report;
  const edit = async (at: EditPlace): Promise<Result<Report | null>> => {
    const { editFile } = await import('./editor.ts');
    const result = await hooks.unheard(() => editFile(path ?? '', at, shown.text, process.env));
    if (result.ok && result.value !== null) shown = result.value;
    return result;
  };
  const result = await runBrowser({
    report,
    input,
    output,
    lang: command.lang,
    colorLevel: colorLevel(command.color, process.env, output),
    ambiguous: ambiguousWidth(command.ambiguous, process.env),
    ...(background === undefined ? {} : { background }),
    ...(columns === undefined ? {} : { columns }),
    // Ink's own name for it.
    screenReader: process.env.INK_SCREEN_READER === 'true',
    ...(place === undefined ? {} : { place }),
    ...(path === undefined ? {} : { edit }),
    ...hooks,
  });
  return { ...result, report: shown };
}
