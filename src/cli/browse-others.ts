import type { SeriesRow } from '../analysis/index.ts';
import { type Report, statisticsOf } from '../report/index.ts';
import { done, type Localized, type Result } from '../text/index.ts';
import type { NamedReport, OtherReports } from '../tui/index.tsx';
import type { BrowsedReports } from './browse-shelf.ts';
import { countedOnShelf } from './counted-words.ts';
import { alone, neighbourIn, problemsBefore, unknownIn } from './pair.ts';
import { isOfSamePlace } from './same-place.ts';

/** How else two reports are named in the browser. */
const CHOOSING: Localized = {
  zh: '在书架上用空格选中两份，按 V 对照',
  en: 'choose two on the shelf with Space and compare them with V',
};

/** What the browser is given of the reports beside the one that is read: nothing is opened before it is asked for. */
export function otherReports(reports: BrowsedReports): OtherReports {
  return {
    watch: (onProgress) => reports.watch(onProgress),
    report: (id) => reports.report(id),
    pair: (id) => pairOf(reports, id),
    before: async (report) => {
      const shelf = await reports.allReports();
      return shelf === null ? [] : problemsBefore(shelf, report);
    },
    sentences: (id, own) => sentencesOf(reports, id, own),
    count: async () => (await (await reports.allReports())?.reports())?.length ?? 1,
    similar: (id) => sharingWith(reports, id),
    figures: (id, wish) => figuresOf(reports, id, wish),
    terms: (id, words) => termsOf(reports, id, words),
  };
}

async function pairOf(reports: BrowsedReports, id: string): Promise<Result<readonly [NamedReport, NamedReport]>> {
  const opened = await reports.report(id);
  if (!opened.ok) return opened;
  const own: NamedReport = { id, report: opened.value };
  const unknown = unknownIn(own.report, CHOOSING);
  if (unknown !== null) return unknown;
  const shelf = await reports.allReports();
  const found = shelf === null ? null : neighbourIn(await shelf.reportsOf(own.report), own.report, [-1, 1]);
  if (found === null) return alone(own.report, CHOOSING);
  const other = await reports.report(found.report.id);
  if (!other.ok) return other;
  const neighbour: NamedReport = { id: found.report.id, report: other.value };
  return done(found.isEarlier ? ([neighbour, own] as const) : ([own, neighbour] as const));
}

/** Counts in the shelf's reports; that of the same place and years is the same report, or another state of it. */
async function sentencesOf(
  reports: BrowsedReports,
  id: string,
  own: ReadonlySet<number>,
): ReturnType<OtherReports['sentences']> {
  const [opened, shelf] = [await reports.report(id), await reports.allReports()];
  if (!opened.ok || shelf === null) return null;
  const { SentenceCounter } = await import('../analysis/index.ts');
  const known = await shelf.reportsOf(opened.value);
  const earlier = neighbourIn(known, opened.value, [-1])?.report.id;
  const { covers } = opened.value;
  const same = known.filter((report) => report.covers === covers && isOfSamePlace(report, opened.value));
  const itself = new Set([id, ...same.map((report) => report.id)]);
  const counter = new SentenceCounter(own);
  await shelf.eachPrints((report, { sentences }) => {
    if (!itself.has(report.id)) counter.add(sentences, report.id === earlier);
  });
  return counter.reports === 0 ? null : counter;
}

/** The shelf's report of the same place and kind for the year before; null where there is none. */
export async function earlierOf(reports: BrowsedReports, id: string): Promise<Report | null> {
  const [opened, shelf] = [await reports.report(id), await reports.allReports()];
  if (!opened.ok || shelf === null) return null;
  const found = neighbourIn(await shelf.reportsOf(opened.value), opened.value, [-1]);
  const earlier = found && (await reports.report(found.report.id));
  return earlier?.ok ? earlier.value : null;
}

/** So many reports at most. */
const MOST_SIMILAR = 30;

async function sharingWith(reports: BrowsedReports, id: string): ReturnType<OtherReports['similar']> {
  const [opened, shelf] = [await reports.report(id), await reports.allReports()];
  if (!opened.ok || shelf === null) return [];
  const { similarTo } = await import('./similar-reports.ts');
  const found = await similarTo(opened.value, shelf, MOST_SIMILAR);
  return found.map(({ other, ...shared }) => ({ ...shared, id: other.id, name: other.name }));
}

type Figures = Awaited<ReturnType<OtherReports['figures']>>;

/** Those of the shelf, and of a report that is not on it its own. */
async function figuresOf(
  reports: BrowsedReports,
  id: string,
  wish: Parameters<OtherReports['figures']>[1],
): Promise<Figures> {
  const { isWished, seriesFigure, seriesRow } = await import('../analysis/index.ts');
  const shelf = await reports.allReports();
  const found = (await shelf?.figures(wish)) ?? [];
  const rows = found.map(({ report, figure }) => ({
    row: seriesRow(report, figure),
    name: report.name,
    quotedAt: figure.start - figure.quoteStart,
  }));
  const opened = await reports.report(id);
  if (!opened.ok || rows.some(({ row }) => row.report === id)) return rows;
  const own: Report = opened.value;
  const wished = statisticsOf(own).filter((statistic) => isWished(statistic, wish));
  const ownRows = wished.map((statistic) => {
    const figure = seriesFigure(own, statistic);
    const row: SeriesRow = { ...seriesRow(own, figure), report: id };
    return { row, name: own.name, quotedAt: figure.start - figure.quoteStart };
  });
  return [...rows, ...ownRows];
}

/** In those of the shelf, and first in a report that is not on it. */
async function termsOf(
  reports: BrowsedReports,
  id: string,
  words: readonly string[],
): ReturnType<OtherReports['terms']> {
  const [opened, shelf] = [await reports.report(id), await reports.allReports()];
  const counted = shelf === null ? [] : await countedOnShelf(shelf, words);
  const rows = counted.map(({ report: { id: report, name, region, year }, counts }) => ({
    report,
    name,
    place: region,
    year,
    counts,
  }));
  if (!opened.ok || rows.some(({ report }) => report === id)) return rows;
  const { bodyOf, charactersIn, countTerms } = await import('../analysis/index.ts');
  const { name, region, year } = opened.value;
  const body = bodyOf(opened.value);
  return [{ report: id, name, place: region, year, counts: countTerms(words, body, charactersIn(body)) }, ...rows];
}
