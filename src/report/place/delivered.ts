import { foldYears, isoDate, yearsIn } from './dates.ts';

/** When a report was read. */
export interface Delivered {
  year: number;
  /** In the last months of the year, when a report is of the year that closes, not of the one before. */
  late: boolean;
}

/** The first month in which a report is of the year that closes. */
export const LATE = 11;

const OCCASION = /会议|大会|全会|第.{1,4}届/;
/** A line that holds a date and nothing else. */
const DATE_ALONE =
  /^[—─（(\s-]{0,4}\d{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日[)）]?$/;
/** How many lines below the occasion its date may stand. */
const NEAR = 2;

/** When a report was read: 2034年1月12日在…会议上, or the date that stands by the line of the occasion; null where neither is printed. */
export function deliveredOn(head: readonly string[]): Delivered | null {
  const line = head.find((own) => OCCASION.test(own) && yearsIn(own).length > 0) ?? dateByOccasion(head);
  const year = yearsIn(line ?? '')[0];
  return year === undefined ? null : { year, late: Number(isoDate(line ?? '')?.slice(5, 7) ?? 0) >= LATE };
}

function dateByOccasion(head: readonly string[]): string | undefined {
  const at = head.findIndex((own) => OCCASION.test(own));
  const near = at < 0 ? [] : head.slice(Math.max(0, at - 1), at + NEAR + 1);
  return near.find((own) => DATE_ALONE.test(foldYears(own)));
}

/** The last month of the first in which congresses are held; what is dated later may be when a page was made. */
const SEASON = 4;

/** When a report to a congress was read, by a date that stands alone where no occasion is printed: in the months in which congresses are held; else null. */
export function datedAlone(head: readonly string[]): Delivered | null {
  const line = head.find((own) => DATE_ALONE.test(foldYears(own)));
  const [year, month] = (isoDate(line ?? '') ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || (month > SEASON && month < LATE)) return null;
  return { year, late: month >= LATE };
}

/** The last whole year, or the year that closes, at the time when a report was read. */
export function lastYearAt(held: Delivered | null): number | null {
  return held === null ? null : held.year - (held.late ? 0 : 1);
}
