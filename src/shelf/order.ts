import { placeOrder, type ReportSummary } from '../report/index.ts';

/** Sorts before everything that stands in a name. */
const END = '\u0001';
const UNKNOWN_YEAR = '9999';

/**
 * A string by which reports stand in the order of the shelf: by place as Chinese lists have them (the country, then by code, so that a city
 * stands before its districts; those without a code by name, those of no known place last), years ascending (unknown ones last), title, id.
 */
export function orderOf({ place, year, title, id }: ReportSummary): string {
  const printed = year === null ? UNKNOWN_YEAR : String(year).padStart(UNKNOWN_YEAR.length, '0');
  return [placeOrder(place), printed, title, id].join(END);
}

/** Puts what has an order in it. */
export function inOrder<T extends { order: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

/** Puts reports in the order of the shelf. A total order for distinct ids. */
export function inShelfOrder<T extends ReportSummary>(reports: readonly T[]): T[] {
  return inOrder(reports.map((report) => ({ report, order: orderOf(report) }))).map(({ report }) => report);
}
