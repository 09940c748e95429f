import type { Unit } from '../../text/index.ts';
import { type Amount, readAmount } from './amount.ts';
import { readFraction } from './fraction.ts';
import { qualifierAfter, qualifiersBefore } from './qualifiers.ts';
import { signBefore } from './sign.ts';

/** A number with what is printed around it; offsets into the clean text. */
export interface Quantity {
  /** The span with sign, qualifiers and unit. */
  start: number;
  end: number;
  /** The numeral itself, without its sign. */
  numeral: number;
  numeralEnd: number;
  value: number;
  /** The upper bound of a range, never below `value`. */
  valueMax: number | null;
  unit: Unit | null;
  qualifier: string[];
  /** 万 or 亿 is part of the numeral. */
  scaled: boolean;
  /** Written in Chinese numerals alone. */
  chinese: boolean;
  /** No digit is part of it: 百, 千万. */
  round: boolean;
}

/** What may join the two ends of a range. */
export const DASHES = '-－—–~～〜−‐‑';
const MINUS = /^[-－−负]$/u;

function isDash(mark: string): boolean {
  return mark !== '' && DASHES.includes(mark);
}

/** The offset behind a range's dash or 至 that ends at a numeral's beginning, or -1. */
function rangeJoint(text: string, at: number, limit: number): number {
  const mark = text.charAt(at);
  let end = at;
  if (isDash(mark)) end += text.charAt(at + 1) === mark ? 2 : 1;
  else if (mark === '至' || mark === '到') end += 1;
  else return -1;
  return end < limit ? end : -1;
}

/** The number that begins at `at`, and the same below nothing. */
function readSigned(text: string, at: number, limit: number): Amount | null {
  const negative = MINUS.test(text.charAt(at));
  const begin = negative ? at + 1 : at;
  const amount = readFraction(text, begin, limit) ?? readAmount(text, begin, limit);
  return amount && negative ? { ...amount, value: -amount.value } : amount;
}

function negated(amount: Amount): Amount {
  const { value, valueMax } = amount;
  return valueMax === null ? { ...amount, value: -value } : { ...amount, value: -valueMax, valueMax: -value };
}

/** The power of ten that a range prints only with its second bound: 30-100亿元, 三十至五十万, 六至七成. */
function sharedPower(first: Amount, second: Amount): number {
  if (second.tenths) return 1;
  return !first.chinese || second.trailing >= 4 ? second.trailing : 0;
}

/** The amount of a range whose first bound is `first`, from its `start` on, or null where the two are no range. */
function readRange(text: string, first: Amount, start: number, from: number, limit: number): Amount | null {
  const joint = first.valueMax === null && first.loosened.length === 0 ? rangeJoint(text, first.end, limit) : -1;
  if (joint < 0) return null;
  // 由5%到6% is a change from one to the other; 由3—4万元 begins with a range.
  const changes = !isDash(text.charAt(first.end));
  if (changes && start > from && '由从自'.includes(text.charAt(start - 1))) return null;
  const second = readSigned(text, joint, limit);
  if (!second || second.valueMax !== null || second.chinese !== first.chinese) return null;
  if (first.unit ? first.unit.text !== second.unit?.text : second.unit === null) return null;
  const value =
    first.unit === null && !first.scaled ? Number(`${first.value}e${sharedPower(first, second)}`) : first.value;
  const negative = value < 0 || second.value < 0;
  if (negative ? second.value === value : second.value <= value) return null;
  return {
    ...second,
    numeral: first.numeral,
    value: Math.min(value, second.value),
    valueMax: Math.max(value, second.value),
  };
}

/**
 * The quantity whose numeral begins at offset `at` of the clean text, read no further than `limit` and no further back than `from`;
 * null if none stands there. Whether it is a statistic is not decided here (see counts.ts and exclusions.ts).
 */
export function readQuantity(text: string, at: number, from: number, limit: number): Quantity | null {
  const first = readFraction(text, at, limit) ?? readAmount(text, at, limit);
  if (!first) return null;
  const sign = signBefore(text, first, from);
  const signed = sign.negative ? negated(first) : first;
  const last = readRange(text, signed, sign.start, from, limit) ?? signed;
  const before = qualifiersBefore(text, sign.start, from, last);
  const after = qualifierAfter(text, last.end, limit);
  return {
    start: before.start,
    end: after.end,
    numeral: last.numeral,
    numeralEnd: last.numeralEnd,
    value: last.value,
    valueMax: last.valueMax,
    unit: last.unit,
    qualifier: [...before.words, ...last.loosened, ...(after.word === '' ? [] : [after.word])],
    scaled: last.scaled,
    chinese: last.chinese,
    round: last.round,
  };
}
