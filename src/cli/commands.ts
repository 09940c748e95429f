import {
  regionsOf,
  renderDoubts,
  renderHits,
  renderReport,
  renderSelections,
  renderStatistics,
  renderToc,
} from '../output/index.ts';
import { type Report, type Statistic, selectParts, statisticsOf, writeSegmented } from '../report/index.ts';
import type { Hit } from '../search/index.ts';
import { reportFiles, shippedReports } from '../shelf/index.ts';
import { done, type Failure, fail, normalise, type Result } from '../text/index.ts';
import type { SearchCommand, ShowCommand, StatsCommand, TocCommand } from './command.ts';
import {
  chosenReport,
  failed,
  type Outcome,
  openFor,
  openNamed,
  printed,
  renderOptions,
  sayWhichIsRead,
  type Warn,
} from './session.ts';
import { shelfPlaces } from './shelf-places.ts';

/** Prints the whole report, or what the selectors choose. */
export async function show(command: ShowCommand, warn: Warn): Promise<Outcome> {
  const report = await openFor(command, warn);
  if (!report.ok) return failed(report);
  const options = await renderOptions(command);
  const { selectors, format } = command;
  if (format === 'segmented') return printed(writeSegmented(report.value));
  const selections = selectParts(report.value, selectors);
  if (!selections.ok) return failed(selections);
  if (command.explain) {
    const { doubtsIn } = await import('../report/doubts.ts');
    const within = selections.value.map(({ span }) => span);
    const doubts = doubtsIn(report.value).filter(
      ({ start }) => within.length === 0 || within.some((span) => start >= span.start && start < span.end),
    );
    return printed(renderDoubts(report.value, doubts, format === 'json' ? 'json' : 'text', options));
  }
  if (selectors.length === 0) return printed(renderReport(report.value, format, options));
  return printed(renderSelections(report.value, selections.value, format, options));
}

/** Prints the outline with counts. */
export async function toc(command: TocCommand, warn: Warn): Promise<Outcome> {
  const report = await openFor(command, warn);
  if (!report.ok) return failed(report);
  return printed(renderToc(report.value, command.format, await renderOptions(command)));
}

/** Prints hits, best first. An empty JSON array where there are none, and exit code 1. */
export async function search(command: SearchCommand, warn: Warn): Promise<Outcome> {
  const where = await chosenReport(command, warn);
  if (where === undefined) sayWhichIsRead(command, warn);
  const found = (await searchKnown(command, where)) ?? (await searchOpened(command, where));
  if (!found.ok) return failed(found);
  const text = renderHits(found.value, command.format, await renderOptions(command));
  if (found.value.length > 0) return printed(text);
  return failed(noHits(command, where === undefined ? await reportsWith(command) : 0), text);
}

const limits = ({ kinds, limit }: SearchCommand) => ({ kinds, ...(limit === undefined ? {} : { limit }) });

/** Searches a report that is known by what the index file has of it, which finds the same; null where it has nothing. */
async function searchKnown(command: SearchCommand, where: string | undefined): Promise<Result<Hit[]> | null> {
  const id = where ?? shippedReports()[0]?.id;
  if (id === undefined || id === '-') return null;
  const { indexOf } = await import('../shelf/catalogue.ts');
  const index = await indexOf(shelfPlaces(process.env), id);
  if (index === null) return null;
  const { searchShelf } = await import('../search/shelf/index.ts');
  const among = (report: { id: string }) => report.id === id;
  return done(Array.from(searchShelf(index, command.query, { ...limits(command), among })).flatMap(({ hits }) => hits));
}

async function searchOpened(command: SearchCommand, where: string | undefined): Promise<Result<Hit[]>> {
  const report = await openNamed(where);
  if (!report.ok) return report;
  const room = await import('../search/index.ts');
  return done(room.search(room.buildSearchIndex(report.value), command.query, limits(command)));
}

/** How many reports of the shelf have what the one that ships has not; 0 where nobody would read of it. */
async function reportsWith({ query, kinds }: SearchCommand): Promise<number> {
  if (process.stderr.isTTY !== true) return 0;
  const places = shelfPlaces(process.env);
  if (reportFiles(places).every(({ ships }) => ships)) return 0;
  const { openCatalogue } = await import('../shelf/catalogue.ts');
  const { searchShelf } = await import('../search/shelf/index.ts');
  const catalogue = await openCatalogue(places);
  return Array.from(searchShelf(catalogue.index(), query, { kinds, limit: 1 })).length;
}

/** The sentence for a search without hits. @param elsewhere in how many reports of the shelf there are some */
export function noHits({ query, kinds }: Pick<SearchCommand, 'query' | 'kinds'>, elsewhere = 0): Failure {
  if (/^[^\d]*[<>≤≥《》][^\d]*$/.test(query)) {
    return fail(
      'nothing',
      `“${query}”没有数：比较的写法如 '>1000万'、'50%..70%'。`,
      `there is no number in "${query}": a comparison is written like '>1000万' or '50%..70%'.`,
    );
  }
  const among =
    kinds.length === 0 ? { zh: '', en: '' } : { zh: `（限 ${kinds.join('、')}）`, en: ` among ${kinds.join(', ')}` };
  if (elsewhere > 0) {
    return fail(
      'nothing',
      `自带的报告里没有“${query}”${among.zh}；书架上有 ${elsewhere} 份有：加上 --all。`,
      `nothing found for "${query}"${among.en} in the report that ships; ${elsewhere} of the shelf ${elsewhere === 1 ? 'has' : 'have'} it: add --all.`,
    );
  }
  return fail(
    'nothing',
    `没有找到“${query}”${among.zh}：请换个说法，或用拼音、更少的字。`,
    `nothing found for "${query}"${among.en}: try other words, pinyin, or fewer characters.`,
  );
}

/** Prints the statistics of the report, of a part of it, or of one unit. */
export async function stats(command: StatsCommand, warn: Warn): Promise<Outcome> {
  const report = await openFor(command, warn);
  if (!report.ok) return failed(report);
  const chosen = statisticsFor(report.value, command);
  if (!chosen.ok) return failed(chosen);
  const options = await renderOptions(command);
  const text = renderStatistics(report.value, chosen.value, command.format, options);
  if (chosen.value.length > 0) return printed(text);
  return failed(noStatistics(command), command.format === 'text' ? '' : text);
}

/** The sentence where there are no statistics, or none such. */
export function noStatistics({ section, unit, all }: StatsCommand): Failure {
  if (section !== undefined || unit !== undefined) {
    return fail(
      'nothing',
      '没有这样的数据：去掉 --section 或 --unit 可看到全部。',
      'no such statistics: leave out --section or --unit to see them all.',
    );
  }
  return all
    ? fail('nothing', '这些报告里没有认出数据。', 'no statistics were recognised in these reports.')
    : fail('nothing', '这份报告里没有认出数据。', 'no statistics were recognised in this report.');
}

/** The statistics of a report that are asked for: of a part of it, of one unit. Fails where it has no such part. */
export function statisticsFor(report: Report, { section, unit }: StatsCommand): Result<Statistic[]> {
  let statistics = [...statisticsOf(report)];
  if (section !== undefined) {
    const selections = selectParts(report, [section]);
    if (!selections.ok) return selections;
    const spans = regionsOf(selections.value);
    statistics = statistics.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));
  }
  if (unit !== undefined) {
    // ％ is %, 萬 is 万: as in a search.
    const wanted = normalise(unit.trim()).text;
    statistics = statistics.filter((statistic) => normalise(statistic.unit).text === wanted);
  }
  return done(statistics);
}
