import { done, fail, type Result } from '../text/index.ts';
import type { Given } from './given.ts';

/** Years from the first to the last, both included. */
export interface YearRange {
  first: number;
  last: number;
}

/** 2018-2024, 2018-, -2024, 2020 → the range; null for what is none. */
export function yearRange(words: string): YearRange | null {
  const found = /^(\d{4})?\s*([-–—~～至]?)\s*(\d{4})?$/.exec(words.trim());
  if (found === null) return null;
  const [, first, dash, last] = found;
  if (first === undefined && last === undefined) return null;
  if (dash === '')
    return first === undefined || last !== undefined ? null : { first: Number(first), last: Number(first) };
  const range = { first: first === undefined ? 0 : Number(first), last: last === undefined ? 9999 : Number(last) };
  return range.first <= range.last ? range : null;
}

/** Of which places and years a command over many reports is asked. */
export interface WhereAndWhen {
  /** Names or codes; none: all. A place means all that lies in it. */
  places: readonly string[];
  years: YearRange | null;
}

/** The values of `--place` and `--years`; fails with `usage` where the years are none. */
export function whereAndWhen(given: Given): Result<WhereAndWhen> {
  const written = given.one('years');
  const years = written === undefined ? null : yearRange(written);
  if (written !== undefined && years === null) {
    return fail(
      'usage',
      `--years ${written} 不是年份：写作 2020、2018-2024、2018- 或 -2024。`,
      `--years ${written} is no range of years: write 2020, 2018-2024, 2018- or -2024.`,
    );
  }
  return done({ places: given.all('place'), years });
}
