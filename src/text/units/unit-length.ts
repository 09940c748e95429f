import { lexicon, wordAt } from '../lexicon.ts';
import { UNITS } from './table.ts';

/** What may stand between a number and its unit: multipliers and qualifiers, in any order (2.92万余座, 100多万元). */
const BETWEEN = '十百千万亿萬億余餘多几来';
const LONGEST_CHAIN = 4;
/** Units that are longer may be broken: to keep 吨二氧化碳当量 whole would leave half of a narrow line blank. */
const LONGEST_KEPT = 4;
/** No units of a statistic, but no line should break inside them either. */
const KEPT_TOO = lexicon('月份 年代 世纪 名次 个人 标段 人天 标准煤');

/** Length of the unit of several characters at `at`, 0 if there is none. */
function longUnit(text: string, at: number, end: number): number {
  const { length } = wordAt(UNITS, text, at, end);
  const kept = wordAt(KEPT_TOO, text, at, end).length;
  const longest = Math.max(length, kept);
  return longest > 1 ? Math.min(longest, LONGEST_KEPT) : 0;
}

/**
 * How many UTF-16 units from offset `at`, where a number in digits has just ended, belong to the number: multipliers, qualifiers
 * and the unit (55|个, 100|余项, 8.5|个百分点). At least one character, whatever it is; never beyond `end`.
 */
export function unitLength(text: string, at: number, end: number): number {
  let unit = at;
  while (
    unit < end &&
    unit - at < LONGEST_CHAIN &&
    BETWEEN.includes(text.charAt(unit)) &&
    longUnit(text, unit, end) === 0
  ) {
    unit += 1;
  }
  return Math.min(unit + (longUnit(text, unit, end) || 1), end) - at;
}
