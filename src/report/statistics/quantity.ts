import { chineseNumber, readUnit, type Unit, wordAt, wordBefore } from '../../text/index.ts';
import { AFTER, BEFORE, INSIDE, NOT_AFTER } from './words/qualifiers.ts';

/** A number with what is printed around it; offsets into the folded text. */
export interface Quantity {
  /** The span with qualifiers and unit. */
  start: number;
  end: number;
  /** The numeral itself. */
  numeral: number;
  numeralEnd: number;
  value: number;
  valueMax: number | null;
  unit: Unit | null;
  qualifier: string[];
  /** 万 or 亿 stands behind the numeral. */
  scaled: boolean;
  /** Written in Chinese numerals. */
  chinese: boolean;
}

interface Piece {
  mantissa: string;
  exponent: number;
  /** Whether 万, 亿 … is printed behind this very number. */
  scaled: boolean;
  numeralEnd: number;
  end: number;
  inside: string[];
  unit: Unit | null;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3}){1,5}(?![\d])|\d{1,20})(?:\.\d{1,12})?/uy;
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];
const DASHES = /[-－—–~～〜−‐‑]/u;

function skipBlanks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && end - at < 2 && text.charAt(end) === ' ') end++;
  return end;
}

function readScale(text: string, at: number): [string, number] | null {
  for (const [word, exponent] of SCALES) if (text.startsWith(word, at)) return [word, exponent];
  return null;
}

/** Where a printed number ends, or -1: digits, separated thousands, a decimal part; 1.2.3 is a version or a date. */
function numeralEnd(text: string, at: number, limit: number): number {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text);
  if (!found) return -1;
  const end = at + found[0].length;
  return Math.min(end, limit);
}

/** What stands behind the numeral that ends at `end`: 余, 万, 余, the unit. */
function readTail(text: string, end: number, limit: number): Omit<Piece, 'mantissa' | 'numeralEnd'> {
  const inside: string[] = [];
  let at = skipBlanks(text, end, limit);
  let exponent = 0;
  let unit = readUnit(text, at, limit, false);
  if (unit === null || /^[千百]/u.test(unit.text) === false) {
    for (let turn = 0; turn < 4 && at < limit; turn++) {
      const scale: [string, number] | null =
        exponent < 8 && !readUnit(text, at, limit, false) ? readScale(text, at) : null;
      const loose: string = wordAt(INSIDE, text, at, limit);
      // 3千多万 and 3万多亿: the larger scale counts the smaller one.
      if (scale && scale[1] > exponent) {
        exponent += scale[1];
        at = skipBlanks(text, at + scale[0].length, limit);
      } else if (loose !== '' && inside.length === 0) {
        inside.push(loose);
        at += loose.length;
      } else break;
    }
    unit = readUnit(text, at, limit, exponent >= 4);
  }
  const scaled = exponent > 0;
  if (unit) return { exponent, scaled, inside, unit, end: unit.end };
  // 几 and 来 loosen a number only between it and a unit: 20来 alone is 20, 来…
  if (inside.length > 0 && !(scaled || inside[0] === '余' || inside[0] === '多'))
    return { exponent: 0, scaled: false, inside: [], unit, end };
  return { exponent, scaled, inside, unit, end: scaled || inside.length > 0 ? at : end };
}

function readPiece(text: string, at: number, limit: number, compound = true): Piece | null {
  const end = numeralEnd(text, at, limit);
  if (end < 0) return null;
  const piece = { mantissa: text.slice(at, end).replaceAll(',', ''), numeralEnd: end, ...readTail(text, end, limit) };
  const whole = compound && piece.scaled && piece.unit === null && piece.inside.length === 0;
  const rest = whole && /\d/u.test(text.charAt(piece.end)) ? readPiece(text, piece.end, limit, false) : null;
  return rest === null ? piece : addPieces(piece, rest);
}

/** 1亿3千多万 is one number: 1亿 and 3千多万 together. */
function addPieces(large: Piece, small: Piece): Piece {
  const [first, second] = [large, small].map(({ mantissa, exponent }) => scaledValue(mantissa, exponent));
  if (first === undefined || second === undefined || second >= first) return large;
  return { ...small, mantissa: String(first + second), exponent: 0, scaled: true };
}

function scaledValue(mantissa: string, exponent: number): number {
  // Written as one literal, 5.04亿 is exactly 504000000: multiplying would leave binary crumbs.
  return Number(`${mantissa}e${exponent}`);
}

/** The offset behind a range's dash or 至, or -1. */
function rangeJoint(text: string, at: number, limit: number): number {
  let end = skipBlanks(text, at, limit);
  const mark = text.charAt(end);
  if (DASHES.test(mark)) {
    end += text.charAt(end + 1) === mark ? 2 : 1;
  } else if (mark === '至' || mark === '到') {
    end += 1;
  } else return -1;
  end = skipBlanks(text, end, limit);
  return /\d/u.test(text.charAt(end)) ? end : -1;
}

/** The second bound of a range that begins with `first`, or null where the two are no range. */
function readSecond(text: string, first: Piece, at: number, limit: number): Piece | null {
  const joint = rangeJoint(text, first.end, limit);
  if (joint < 0 || first.inside.length > 0) return null;
  const second = readPiece(text, joint, limit);
  if (!second?.unit) return null;
  if (first.unit && first.unit.text !== second.unit.text) return null;
  // 由5%到6% is a change from one to the other.
  if (/[由从自]/u.test(text.slice(Math.max(0, at - 1), at))) return null;
  return second;
}

/** Words before the number that loosen it, nearest last; moves back over one blank. */
export function readBefore(text: string, at: number, from: number): { start: number; words: string[] } {
  const words: string[] = [];
  let start = at;
  for (let turn = 0; turn < 2; turn++) {
    let end = start;
    while (end > from && start - end < 2 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '了')) end--;
    const word = wordBefore(BEFORE, text, end, from);
    if (word === '') break;
    const before = end - word.length > from ? text.charAt(end - word.length - 1) : '';
    if (before !== '' && NOT_AFTER.get(word)?.includes(before)) break;
    if (word === '过' || word === '上') break;
    words.unshift(word);
    start = end - word.length;
  }
  return { start, words };
}

export function readAfter(text: string, at: number, limit: number): { end: number; word: string } {
  const begin = skipBlanks(text, at, limit);
  const word = wordAt(AFTER, text, begin, limit);
  if (word === '') return { end: at, word };
  // 3家多次… is 多次, 5个余…, 8人许…: these stand alone only where the words end.
  if ('余多许'.includes(word) && !/[,;。、:!?)\s的]/u.test(text.charAt(begin + 1))) return { end: at, word: '' };
  return { end: begin + word.length, word };
}

/** 增长-3.2%: a sign between a word and a rate; between numbers the dash makes a range. */
function isNegative(text: string, at: number, from: number, unit: Unit | null): boolean {
  if (unit?.kind !== 'rate' || at - 2 < from || !/[-－−]/u.test(text.charAt(at - 1))) return false;
  return /[\u4e00-\u9fff]/u.test(text.charAt(at - 2)) && !/[%点倍成年月日]/u.test(text.charAt(at - 2));
}

/**
 * The quantity whose digits begin at offset `at` of the folded text, read no further than `limit` and no further back than `from`;
 * null if no digits stand there. Whether it is a statistic is not decided here (see exclusions.ts).
 */
export function readQuantity(text: string, at: number, from: number, limit: number): Quantity | null {
  const first = readPiece(text, at, limit);
  if (!first) return null;
  const second = readSecond(text, first, at, limit);
  const last = second ?? first;
  // 30-100亿元: what is printed once holds for both bounds.
  const exponent = second && !first.scaled && !first.unit ? second.exponent : first.exponent;
  const sign = isNegative(text, at, from, last.unit) ? -1 : 1;
  const before = readBefore(text, sign < 0 ? at - 1 : at, from);
  const after = readAfter(text, last.end, limit);
  return {
    start: before.start,
    end: after.end,
    numeral: at,
    numeralEnd: last.numeralEnd,
    value: sign * scaledValue(first.mantissa, exponent),
    valueMax: second ? scaledValue(second.mantissa, second.exponent) : null,
    unit: last.unit,
    qualifier: [...before.words, ...last.inside, ...(after.word === '' ? [] : [after.word])],
    scaled: last.scaled,
    chinese: false,
  };
}

const CHINESE = /[〇零一二三四五六七八九十百千万亿两]{1,20}/uy;
const CHENG_IS_WORD = /[立员果本效功为都熟长就绩交套品片年人形分败因]/u;

/** 三分之一 → ⅓, 百分之八十 → 80 %. */
function readFraction(text: string, at: number, from: number, limit: number, run: string): Quantity | null {
  const end = at + run.length;
  if (!text.startsWith('分之', end)) return null;
  CHINESE.lastIndex = end + 2;
  const top = CHINESE.exec(text)?.[0] ?? '';
  const numerator = chineseNumber(top);
  const denominator = run === '百' ? 100 : run === '千' ? 1000 : chineseNumber(run);
  if (numerator === null || denominator === null || denominator === 0) return null;
  const stop = end + 2 + top.length;
  if (stop > limit) return null;
  const rate = run === '百' ? '%' : run === '千' ? '‰' : '';
  const before = readBefore(text, at, from);
  const after = readAfter(text, stop, limit);
  return {
    start: before.start,
    end: after.end,
    numeral: at,
    numeralEnd: stop,
    value: rate === '' ? numerator / denominator : numerator,
    valueMax: null,
    unit: rate === '' ? null : { text: rate, kind: 'rate', end: stop },
    qualifier: [...before.words, ...(after.word === '' ? [] : [after.word])],
    scaled: false,
    chinese: true,
  };
}

/** 近百家, 上千件, 百余件, 十多个: a round number is one only with a word that loosens it. */
function roundValue(run: string): number | null {
  const round = /^[十百千万亿]{1,2}$/u.test(run) ? chineseNumber(`一${run}`) : null;
  return round ?? chineseNumber(run);
}

/**
 * The quantity in Chinese numerals that begins at `at`, or null. Only what cannot be a name: fractions, 八成, numerals of two or more
 * characters (一百二十三件), round numbers with a qualifier (近百家).
 */
export function readChinese(text: string, at: number, from: number, limit: number): Quantity | null {
  CHINESE.lastIndex = at;
  const run = CHINESE.exec(text)?.[0] ?? '';
  if (run === '' || at + run.length > limit) return null;
  const fraction = readFraction(text, at, from, limit, run);
  if (fraction) return fraction;
  const tail = readTail(text, at + run.length, limit);
  if (!tail.unit) return null;
  const before = readBeforeRound(text, at, from);
  const after = readAfter(text, tail.end, limit);
  const value = roundValue(run);
  if (value === null || tail.scaled) return null;
  const loosened = before.words.length > 0 || tail.inside.length > 0;
  if (!chineseCounts(text, run, value, tail.unit, loosened, tail.end)) return null;
  return {
    start: before.start,
    end: after.end,
    numeral: at,
    numeralEnd: at + run.length,
    value,
    valueMax: null,
    unit: tail.unit,
    qualifier: [...before.words, ...tail.inside, ...(after.word === '' ? [] : [after.word])],
    scaled: value >= 10000,
    chinese: true,
  };
}

/** As readBefore, and 上 and 过 too, which loosen only round numbers: 上千件, 过百家. */
function readBeforeRound(text: string, at: number, from: number): { start: number; words: string[] } {
  const before = readBefore(text, at, from);
  const word = at > from ? text.charAt(at - 1) : '';
  const previous = at - 1 > from ? text.charAt(at - 2) : '';
  if (before.words.length > 0 || !'上过'.includes(word) || word === '') return before;
  return NOT_AFTER.get(word)?.includes(previous) || '千百万'.includes(previous || ' ')
    ? before
    : { start: at - 1, words: [word] };
}

function chineseCounts(text: string, run: string, value: number, unit: Unit, loosened: boolean, end: number): boolean {
  if (unit.text === '成') return /^[一二两三四五六七八九]$/u.test(run) && !CHENG_IS_WORD.test(text.charAt(end));
  if (unit.kind === 'rate' || unit.kind === 'time') return false;
  if (/^[十百千万亿]{1,2}$/u.test(run)) return loosened && (unit.kind === 'count' || value >= 1e7);
  if (!/[十百千万亿]/u.test(run) || value < 11) return false;
  // 二十条, 十六项, 十五期: names of policies and ordinals rather than counts.
  return value >= 100 || loosened || !'个项条章期届批轮次类款大部'.includes(unit.text.charAt(0));
}
