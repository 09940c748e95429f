import type { Interval } from '../../../figures.ts';

/** How long a period is, in days and in months. */
export interface Length {
  days: Interval;
  months: Interval;
}

const LEAP = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of the months from `first` to `last` of a year; without a year February may have 28 or 29. */
function daysOf(first: number, last: number, year: number | null): Interval {
  let days = 0;
  for (let month = first; month <= last; month += 1) days += DAYS[month - 1] ?? 30;
  const leap = first <= 2 && last >= 2;
  if (!leap) return { low: days, high: days };
  if (year === null) return { low: days, high: days + 1 };
  return LEAP(year) ? { low: days + 1, high: days + 1 } : { low: days, high: days };
}

function monthsOf(first: number, last: number, year: number | null): Length | null {
  if (first < 1 || last > 12 || first > last) return null;
  return { days: daysOf(first, last, year), months: { low: last - first + 1, high: last - first + 1 } };
}

const M = '(1[0-2]|0?[1-9]|[一二三四五六七八九]|十[一二]?)';
const RANGE = new RegExp(`${M}月?份?\\s?(?:至|到|[-－—–~～]{1,2})\\s?(?:20\\d\\d年)?${M}月`);
const FIRST = new RegExp(`前${M}个?月`);
const UNTIL = new RegExp(`(?:截[至止]到?)(?:20\\d\\d年)?${M}月(?:份|底|末|31日|30日|28日|29日)?(?!\\d{1,2}日)`);
const FROM_DAY = /(\d{1,2})月(\d{1,2})日\s?(?:至|到|[-－—–~～]{1,2})\s?(?:20\d\d年)?(\d{1,2})月(\d{1,2})日/;
const SINGLE = new RegExp(`${M}月份?(?!\\d)`);
const HALF = /(上|下)半年/;
const QUARTERS = /前([一二三两123])个?季度/;
const QUARTER = /(?:第)?([一二三四1234])季度/;
const WHOLE = /全年|一年来|年内|这一年|年度/;
const DAYS_LONG = /(?<!前)(\d{1,3})(?:个)?(?:日|天)(?:内|里|时间|中|来|间|集中)/;
const MONTHS_LONG = /(?:历时|为期|持续|开展)(\d{1,2}|[一二两三四五六七八九十])个月/;
const BARE_YEAR = /(20\d\d)年(?!底|末|初|前|\s?\d{1,2}月|\s?[一二三四五六七八九十]{1,2}月|[上下]半年|以来|之前|度?《)/;
const HAN = '一二三四五六七八九';

function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (words === '两') return 2;
  if (words.startsWith('十')) return 10 + HAN.indexOf(words[1] ?? '') + 1;
  return HAN.indexOf(words) + 1;
}

/**
 * How long the last period is that `words` name: 2020年1至10月 is 305 days and 10 months. `year`: the one that the report accounts
 * for, for the days of February; null if they name none that can be measured.
 */
export function lengthOf(words: string, year: number | null): Length | null {
  const named = /(20\d\d)年/.exec(words);
  const own = named === null ? year : Number(named[1]);
  const day = FROM_DAY.exec(words);
  if (day !== null) return spanOf(day.slice(1, 5).map(Number), own);
  const range = RANGE.exec(words);
  if (range !== null) return monthsOf(numberOf(range[1] ?? ''), numberOf(range[2] ?? ''), own);
  const first = FIRST.exec(words) ?? UNTIL.exec(words);
  if (first !== null) return monthsOf(1, numberOf(first[1] ?? ''), own);
  const half = HALF.exec(words);
  if (half !== null) return half[1] === '上' ? monthsOf(1, 6, own) : monthsOf(7, 12, own);
  const quarters = QUARTERS.exec(words);
  if (quarters !== null) return monthsOf(1, 3 * numberOf(quarters[1] ?? ''), own);
  const quarter = QUARTER.exec(words);
  if (quarter !== null) {
    const at = numberOf(quarter[1] ?? '');
    return monthsOf(3 * at - 2, 3 * at, own);
  }
  const days = DAYS_LONG.exec(words);
  if (days !== null) return lasting(Number(days[1]));
  const months = MONTHS_LONG.exec(words);
  if (months !== null) {
    const count = numberOf(months[1] ?? '');
    return { days: { low: count * 28, high: count * 31 }, months: { low: count, high: count } };
  }
  if (WHOLE.test(words) || BARE_YEAR.test(words)) return monthsOf(1, 12, own);
  const single = SINGLE.exec(words);
  return single === null ? null : monthsOf(numberOf(single[1] ?? ''), numberOf(single[1] ?? ''), own);
}

const lasting = (days: number): Length => ({
  days: { low: days, high: days },
  months: { low: days / 31, high: days / 28 },
});

/** From a day to a day of one year, both included. */
function spanOf([month = 1, day = 1, lastMonth = 12, lastDay = 31]: number[], year: number | null): Length | null {
  if (month > lastMonth || lastMonth > 12 || month < 1) return null;
  const until = daysOf(1, lastMonth - 1, year);
  const before = month === 1 ? { low: 0, high: 0 } : daysOf(1, month - 1, year);
  const low = until.low - before.low + lastDay - day + 1;
  return {
    days: { low, high: low + (until.high - before.high - (until.low - before.low)) },
    months: { low: low / 31, high: low / 28 },
  };
}
