import type { Candidate } from './clauses.ts';
import { BY_YEAR, FROM_BEFORE, SINCE, TO_BEHIND } from './words/time.ts';

/** What is known of the years of a report; null where it is not. */
export interface ReportYears {
  /** The last year that it accounts for. */
  covers: number | null;
  /** The year that its plans are for. */
  plansFor: number | null;
  /** The year that its words 今年 and 全年 mean: the one it is named by. */
  present: number | null;
}

/** The first year of the tenth five-year plan, and how many years each lasts: “十四五” ends in 2025. */
const TENTH_PLAN = 2001;
const PLAN_YEARS = 5;
const PLAN_NUMBERS = '一二三四五六七八九';

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前年/u, -2],
  [/去年|上年/u, -1],
  [/明年/u, 1],
  [/今年|本年/u, 0],
];

/** 十四五: the last year of a five-year plan, or null. */
function planEnd(words: string): number | null {
  const found = /十([一二三四五六七八九])?五/u.exec(words);
  if (!found) return null;
  const number = found[1] === undefined ? 0 : PLAN_NUMBERS.indexOf(found[1]) + 1;
  return TENTH_PLAN + PLAN_YEARS * (number + 1) - 1;
}

/** The year that a period names (the last one of 2016—2020年), or null: 全年 names none. */
function yearOfPeriod(period: string | null, present: number | null): number | null {
  if (period === null) return null;
  const years = period.match(/(?:19|20)\d\d/gu);
  const last = years?.at(-1);
  if (last !== undefined) return shortRangeEnd(period, last) ?? Number(last);
  for (const [words, offset] of RELATIVE) if (words.test(period)) return present === null ? null : present + offset;
  return planEnd(period);
}

/** 2016—20年: the end of a span that prints only its last two digits. */
function shortRangeEnd(period: string, first: string): number | null {
  const end = new RegExp(`${first}[-—–至]{1,2}(\\d\\d)年`, 'u').exec(period)?.[1];
  return end === undefined ? null : Number(first.slice(0, 2) + end);
}

/** The year by which the clause group of a number says that something is to be reached (到2035年), or null. */
export function deadlineYear(words: string): number | null {
  if (!words.includes('到20')) return null;
  let year: number | null = null;
  for (const match of words.matchAll(BY_YEAR)) year = Number(match[1]);
  return year;
}

/** 2031年以来, 自2031年5月: what has come about since then is told for the year that the report accounts for. */
function untilNow(period: string | null, named: number | null, covers: number | null): number | null {
  const isSince = named !== null && /\d|五/u.test(period ?? '') && SINCE.test(period ?? '');
  if (!isSince || covers === null) return named;
  return /\d/u.test(period ?? '') ? Math.max(named, covers) : covers;
}

/** 由85%提高到90%: what it was before, in a year that is not told. */
function isEarlier(text: string, { quantity, sentence }: Candidate): boolean {
  const before = text.slice(Math.max(sentence.start, quantity.start - FAR), quantity.start);
  return (
    /[由从]/u.test(before) && FROM_BEFORE.test(before) && TO_BEHIND.test(text.slice(quantity.end, quantity.end + FAR))
  );
}

/** How far from a number what it changed from or to is told. */
const FAR = 40;

/**
 * The year that a number is about: the one that its period or its deadline names, else the year that the report accounts for, or that
 * its plans are for where the number lies ahead (`ahead`). Null where that is not known, as of what something has risen or fallen from; what is
 * to rise or fall by a plan (`planned`) stands where the report leaves it.
 */
export function yearOf(
  text: string,
  found: Candidate,
  period: string | null,
  { ahead, planned }: { ahead: boolean; planned: boolean },
  years: ReportYears,
): number | null {
  const named = untilNow(period, yearOfPeriod(period, years.present), years.covers);
  // A year that has passed is what a plan is measured by; in what is reviewed, what was planned for that year.
  const isPast = planned && named !== null && named <= (years.covers ?? 0);
  if (named !== null && !(ahead && isPast)) return named;
  const { quantity, sentence } = found;
  if (!ahead) return !planned && isEarlier(text, found) ? null : years.covers;
  const before = text.slice(sentence.start, quantity.start);
  return deadlineYear(before.slice(before.lastIndexOf(';') + 1)) ?? years.plansFor;
}
