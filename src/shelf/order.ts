import type { ReportSummary } from '../report/index.ts';
import { readingsOf } from '../search/index.ts';

/** The whole country stands before its parts. */
const WHOLE_COUNTRY = '全国';
/** Sorts before everything that stands in a name. */
const END = '\u0001';
const UNKNOWN_YEAR = '9999';

/**
 * A string by which reports stand in the order of the shelf: by region (the country first, then by their pinyin, so that a city
 * stands before its districts; reports of no known region last), years ascending (unknown ones last), title, id.
 */
export function orderOf({ region, year, title, id }: ReportSummary): string {
  const place = region === WHOLE_COUNTRY ? '0' : region === null ? '2' : '1';
  const spelled = region === null ? '' : readingsOf(region).join(' ');
  const printed = year === null ? UNKNOWN_YEAR : String(year).padStart(UNKNOWN_YEAR.length, '0');
  return [place, spelled, region ?? '', printed, title, id].join(END);
}

/** Puts what has an order in it. */
export function inOrder<T extends { order: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

/** Puts reports in the order of the shelf. A total order for distinct ids. */
export function inShelfOrder<T extends ReportSummary>(reports: readonly T[]): T[] {
  return inOrder(reports.map((report) => ({ report, order: orderOf(report) }))).map(({ report }) => report);
}
