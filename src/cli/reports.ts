import { renderList, reportHitsWriter, reportStatisticsWriter } from '../output/index.ts';
import { openFile, removeReport, reportFiles } from '../shelf/index.ts';
import { done, type Failure, fail, type Localized, type Result, visible } from '../text/index.ts';
import type { ListCommand, RemoveCommand, SearchCommand, StatsCommand } from './command.ts';
import { noHits, noStatistics, statisticsFor } from './commands.ts';
import { nearId } from './near.ts';
import { progressOn } from './progress.ts';
import { failed, type Outcome, printed, renderOptions, type Stream, type Warn } from './session.ts';
import { shelfPlaces } from './shelf-places.ts';

/** So many reports to read take long enough that somebody wonders. */
const WORTH_SHOWING = 20;

/** The reports known, what is unreadable said in a line each. */
async function catalogueFor(warn: Warn) {
  const { openCatalogue } = await import('../shelf/catalogue.ts');
  const progress = progressOn(process.stderr, process.env);
  const catalogue = await openCatalogue(shelfPlaces(process.env), (read, of) => {
    if (of >= WORTH_SHOWING) progress.show(read, of, '');
  });
  progress.hide();
  for (const { path, message } of catalogue.unreadable) {
    warn({ zh: `书架上的 ${path} 读不了：${message.zh}`, en: `on the shelf, ${path} cannot be read: ${message.en}` });
  }
  return catalogue;
}

/** Which reports the words choose: fails with `nothing` where none. */
async function amongFor(words: string) {
  const { matchesWords } = await import('../search/shelf/index.ts');
  return (report: Parameters<typeof matchesWords>[0]): boolean => matchesWords(report, words);
}

function noReport(words: string): Failure {
  return words.trim() === ''
    ? fail(
        'nothing',
        '没有一份报告：用 report-tui import 导入。',
        'there are no reports: import some with report-tui import.',
      )
    : fail(
        'nothing',
        `没有与“${words}”相符的报告：用 report-tui list 看有哪些报告。`,
        `no report fits "${words}": see report-tui list for the reports it knows.`,
      );
}

/** Prints the reports that can be opened by an id, or those that the words fit. */
export async function list(command: ListCommand, warn: Warn): Promise<Outcome> {
  const { reports } = await catalogueFor(warn);
  const fits = await amongFor(command.words);
  const found = reports.filter(fits);
  if (found.length === 0) return failed(noReport(command.words), command.format === 'json' ? '[]\n' : '');
  return printed(renderList(found, command.format, await renderOptions(command)));
}

/** Prints the hits in all reports, report by report as they are found. */
export async function* searchAll(command: SearchCommand, warn: Warn): Stream {
  const { query, kinds, limit, format, among: words } = command;
  const catalogue = await catalogueFor(warn);
  const fits = await amongFor(words);
  const { searchShelf } = await import('../search/shelf/index.ts');
  const writer = reportHitsWriter(format, await renderOptions(command));
  let found = 0;
  if (catalogue.reports.some(fits)) {
    const options = { kinds, among: fits, ...(limit === undefined ? {} : { limit }) };
    for (const group of searchShelf(catalogue.index(), query, options)) {
      found += group.hits.length;
      yield writer.piece(group);
    }
  }
  yield writer.end();
  if (found > 0) return { exitCode: 0 };
  return { exitCode: 1, failure: catalogue.reports.some(fits) ? noHits(command) : noReport(words) };
}

/** Prints the statistics of all reports, of which it holds one at a time. */
export async function* statsAll(command: StatsCommand, warn: Warn): Stream {
  const { reports } = await catalogueFor(warn);
  const fits = await amongFor(command.among);
  const chosen = reports.filter(fits);
  const writer = reportStatisticsWriter(command.format, await renderOptions(command));
  let found = 0;
  for (const about of chosen) {
    const report = await openFile(about);
    if (!report.ok) {
      // It could be read a moment ago.
      warn(report.message);
      continue;
    }
    const statistics = statisticsFor(report.value, command);
    if (!statistics.ok || statistics.value.length === 0) continue;
    found += statistics.value.length;
    yield writer.piece({ about, report: report.value, statistics: statistics.value });
  }
  yield writer.end();
  if (found > 0) return { exitCode: 0 };
  return { exitCode: 1, failure: chosen.length === 0 ? noReport(command.among) : noStatistics(command) };
}

/** Removes reports from the shelf and says which files that were. What cannot be removed does not stop the rest. */
export async function* remove(command: RemoveCommand, warn: Warn): Stream {
  let exitCode = 0;
  for (const id of command.ids) {
    const removed = await removeOne(id);
    if (removed.ok) {
      yield visible(removed.value[command.lang]);
      continue;
    }
    warn(removed.message);
    exitCode = Math.max(exitCode, failed(removed).exitCode);
  }
  return { exitCode };
}

async function removeOne(id: string): Promise<Result<Localized>> {
  const places = shelfPlaces(process.env);
  const known = reportFiles(places);
  const file = known.find((each) => each.id === id);
  if (file?.ships === true) {
    return fail(
      'usage',
      `${id} 是程序自带的报告，不在书架上，不能移除。`,
      `${id} ships with the program and is not on the shelf: it cannot be removed.`,
    );
  }
  const removed = await removeReport(places, id);
  if (removed.ok) {
    const { paths, kept } = removed.value;
    return done({
      zh: `已移除 ${id}：${paths.join('、')}${kept === null ? '' : `；手工改过的另存为 ${kept}`}\n`,
      en: `removed ${id}: ${paths.join(', ')}${kept === null ? '' : `; what was edited by hand is kept as ${kept}`}\n`,
    });
  }
  const own = known.filter(({ ships }) => !ships).map((each) => each.id);
  const near = removed.code === 'nothing' ? nearId(id, own) : undefined;
  if (near === undefined) return removed;
  return fail('nothing', `书架上没有 ${id}：是不是 ${near}？`, `there is no ${id} on the shelf: did you mean ${near}?`);
}
