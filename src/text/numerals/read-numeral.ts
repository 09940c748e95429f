import {
  digitOf,
  GROUP,
  HAN_NUMERALS,
  isCountingTwo,
  isHanNumeral,
  isLoosening,
  isPoint,
  scaleOf,
} from './alphabet.ts';
import { Terms } from './terms.ts';

/** A number as it is written, in figures, in Chinese, or in both: 1,234 · 三千五百 · 3.5万 · 1千零20 · 三四十. */
export interface Numeral {
  /** Offset behind its last character. */
  end: number;
  value: number;
  /** The larger one of a pair (三四十: 30 and 40), else null. */
  valueMax: number | null;
  /** 万, 亿 or 兆 is part of it. */
  scaled: boolean;
  /** No figure is part of it. */
  chinese: boolean;
  /** No digit is part of it: 百, 千万. */
  round: boolean;
  /** The power of ten of the scales at its end, which a range may print once: 30-100亿. */
  trailing: number;
  /** The words inside that loosen it, in order: 三千多万, 十几万. */
  loosened: string[];
}

/** No numeral of the genre is longer, and what is longer would only lose digits. */
const LONGEST = 40;
const FIGURES = /(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,20})(?:\.\d{1,12})?/uy;
/** 2e5, 1.2E-3. */
const EXPONENT = /^[eE][+-]?\d{1,2}(?![\dA-Za-z])/u;
const EXPONENT_REACH = 5;
/** A unit of so many characters that begins with 千 is meant as one. */
const LONG_UNIT = 3;
const YEAR = /^(?:19|20)\d\d$/u;
/** 12K个百分点, 2.5M件: thousands and millions in Latin letters, only where a unit follows. */
const LATIN_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
]);

/** The length of the unit of measure that begins at an offset, 0 if none does: 千克 and 千瓦 are units where 千 could be a number too. */
export type UnitLengthAt = (text: string, at: number) => number;

class NumeralReader {
  private readonly terms = new Terms();
  private readonly loosened: string[] = [];
  private readonly text: string;
  private readonly limit: number;
  private readonly unitAt: UnitLengthAt;
  private at: number;
  private figures = false;

  constructor(text: string, at: number, limit: number, unitAt: UnitLengthAt) {
    this.text = text;
    this.at = at;
    this.limit = Math.min(limit, at + LONGEST);
    this.unitAt = unitAt;
  }

  private get next(): string {
    return this.at < this.limit ? this.text.charAt(this.at) : '';
  }

  read(): Numeral | null {
    const start = this.at;
    while (this.at < this.limit && this.step());
    // A word that loosens and is followed by no scale stands outside: the unit decides whether it belongs to the number.
    const value = this.at === start ? null : this.terms.value();
    if (value === null || value.low > Number.MAX_SAFE_INTEGER) return null;
    return {
      end: this.at,
      value: value.low,
      valueMax: value.high,
      scaled: this.terms.scaled,
      chinese: !this.figures,
      round: !this.terms.hasDigits,
      trailing: this.terms.trailing,
      loosened: this.loosened,
    };
  }

  private step(): boolean {
    const { next } = this;
    if (next >= '0' && next <= '9') return this.readFigures();
    if (LATIN_SCALES.has(next)) return this.readLatinScale(next);
    if (isPoint(next)) return this.readPoint();
    if (isLoosening(next)) return this.readLoosening(next);
    const power = scaleOf(next);
    if (power !== null) return this.readScale(power);
    return digitOf(next) !== null && this.readHanDigits();
  }

  private readFigures(): boolean {
    FIGURES.lastIndex = this.at;
    const printed = FIGURES.exec(this.text)?.[0] ?? '';
    if (printed === '' || this.at + printed.length > this.limit) return false;
    const behind = this.text.slice(this.at + printed.length, this.at + printed.length + EXPONENT_REACH);
    if (behind.startsWith('^')) return false;
    const exponent = EXPONENT.exec(behind)?.[0] ?? '';
    const digits = `${exponent === '' ? printed.replaceAll(',', '') : Number(printed.replaceAll(',', '') + exponent)}`;
    if (!this.terms.digits({ low: digits, high: digits, han: false })) return false;
    this.figures = true;
    this.at += printed.length + exponent.length;
    return true;
  }

  /** One digit, or two neighbours that mean one or the other: 三四十, 两三百. */
  private readHanDigits(): boolean {
    const first = digitOf(this.next) ?? 0;
    const second = digitOf(this.text.charAt(this.at + 1));
    if (first === 0) {
      if (this.terms.isEmpty ? !this.terms.digits({ low: '0', high: '0', han: true }) : !this.terms.zero())
        return false;
      this.at += 1;
      return true;
    }
    // 5万亿两个台阶: 两 counts a scale, or a numeral by itself.
    const twoAlone = isCountingTwo(this.next) && !this.terms.isEmpty && scaleOf(this.text.charAt(this.at + 1)) === null;
    if (twoAlone && second === null) return false;
    // 三五 is the only pair of the language that skips one, and never behind 十: 十三五 is a plan.
    const skips = first === 3 && second === 5 && this.terms.isEmpty;
    const pair = this.at + 1 < this.limit && second !== null && (second === first + 1 || skips);
    const high = pair ? second : first;
    if (!this.terms.digits({ low: `${first}`, high: `${high}`, han: true })) return false;
    this.at += pair ? 2 : 1;
    return true;
  }

  private readScale(power: number): boolean {
    const { text, at } = this;
    if (this.figures && power < GROUP && !this.scalesFigures(power)) return false;
    // 五千瓦时 are five; 五千瓦 and 五千米 are the same either way.
    if (!this.figures && power === 3 && this.unitAt(text, at) >= LONG_UNIT) return false;
    // 兆 is mostly part of a unit (兆瓦, 兆字节), and a number only inside one: 五兆六十二亿.
    if (power > 8 && !isHanNumeral(text.charAt(at + 1))) return false;
    if (!this.terms.scale(power)) return false;
    this.at += 1;
    return true;
  }

  /** Whether 十 百 千 counts the figures before it: not in 2031百强, not in 5千克, 十 only in 3十万. */
  private scalesFigures(power: number): boolean {
    const { text, at } = this;
    const before = text.charAt(at - 1);
    if (before < '0' || before > '9') return this.unitAt(text, at) === 0;
    if (YEAR.test(text.slice(at - 4, at)) && power < 3) return false;
    if (power === 1 && !'万亿萬億'.includes(text.charAt(at + 1) || ' ')) return false;
    return this.unitAt(text, at) === 0;
  }

  private readLatinScale(letter: string): boolean {
    const power = LATIN_SCALES.get(letter) ?? 0;
    const unit = this.at + 1 < this.limit ? this.unitAt(this.text, this.at + 1) : 0;
    // 4.7km: a unit of its own, and not so many thousand metres.
    const counts = unit > 0 && this.unitAt(this.text, this.at) <= unit;
    if (!this.figures || !counts || !this.terms.scale(power)) return false;
    this.at += 1;
    return true;
  }

  /** 点 and the digits behind it: 三点五, 零点零七. 九点三十 is a time. */
  private readPoint(): boolean {
    let end = this.at + 1;
    let fraction = '';
    const figures = /^\d{1,12}/u.exec(this.text.slice(end, Math.min(this.limit, end + 12)))?.[0] ?? '';
    if (this.figures) {
      fraction = figures;
      end += figures.length;
    }
    for (; !this.figures && end < this.limit; end++) {
      const digit = digitOf(this.text.charAt(end));
      if (digit === null || isCountingTwo(this.text.charAt(end))) break;
      fraction += digit;
    }
    const power = scaleOf(this.text.charAt(end));
    const isTime = power !== null && power < GROUP && end < this.limit && this.unitAt(this.text, end) === 0;
    if (fraction === '' || isTime || !this.terms.point(fraction)) return false;
    this.at = end;
    return true;
  }

  /** 余 多 来 几 between two scales (三千多万): taken only where 万 or 亿 follows. */
  private readLoosening(word: string): boolean {
    const isDigit = word === '几' || word === '幾';
    const allowed = isDigit ? this.terms.takesMissingDigit : this.terms.takesLoosening;
    const power = scaleOf(this.text.charAt(this.at + 1));
    if (!allowed || power === null || power < GROUP || this.at + 1 >= this.limit) return false;
    if (isDigit) this.terms.missingDigit();
    this.loosened.push(word);
    this.at += 1;
    return true;
  }
}

/**
 * The numeral that begins at offset `at` of `text` (half-width, without blanks inside numbers), read no further than `limit`; null if
 * none begins there or what stands there is none (三三, 九点三十). The longest that is a number: what follows it may still belong to
 * the same row of characters, and then the caller must not take the numeral for one that stands there. `unitAt` tells where a unit of
 * measure begins (5千克).
 */
export function readNumeral(text: string, at: number, limit: number, unitAt: UnitLengthAt): Numeral | null {
  const plain = isFigure(text.charCodeAt(at)) ? plainFigures(text, at, Math.min(limit, at + LONGEST)) : undefined;
  return plain === undefined ? new NumeralReader(text, at, limit, unitAt).read() : plain;
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What may go on with a number in figures: an exponent, a scale, 点, 余, and Chinese digits, which are none of it. */
const GOES_ON = new Set(`^eEkKM点點余餘多来來几幾${HAN_NUMERALS}`);

/**
 * What `NumeralReader` reads of figures alone, or before 万, 亿 or 万亿, as most numbers are printed: null where they are no number,
 * undefined where more may belong to it.
 */
function plainFigures(text: string, at: number, limit: number): Numeral | null | undefined {
  FIGURES.lastIndex = at;
  if (!FIGURES.test(text)) return undefined;
  const behind = FIGURES.lastIndex;
  let end = behind;
  let trailing = 0;
  if (text.charAt(end) === '万') {
    end += 1;
    trailing = 4;
  }
  if (text.charAt(end) === '亿') {
    end += 1;
    trailing += 8;
  }
  if (end > limit || isFigure(text.charCodeAt(end)) || GOES_ON.has(text.charAt(end))) return undefined;
  const printed = text.slice(at, behind);
  const digits = printed.includes(',') ? printed.replaceAll(',', '') : printed;
  const value = Number(trailing === 0 ? digits : `${digits}e${trailing}`);
  if (value > Number.MAX_SAFE_INTEGER) return null;
  return { end, value, valueMax: null, scaled: trailing > 0, chinese: false, round: false, trailing, loosened: [] };
}

/** Whether `character` at `at` goes on with a number that is no decimal: 2020.3.15, 1/3, 2-5, 1.2e-5, 2^-1. */
function continuesRow(text: string, at: number): boolean {
  const character = text.charAt(at);
  // Nearly always an ideograph stands there.
  if (character > 'e') return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (character === '^') return /[\d+-]/u.test(after);
  if ('eE'.includes(character) && /\d/u.test(before)) return /[\d+-]/u.test(after);
  if ('+-'.includes(character) && '^eE+-'.includes(before)) return /[\d+-]/u.test(after);
  return '.+-/'.includes(character) && /\d/u.test(before) && /\d/u.test(after);
}

/** Offset behind the row of figures, points and Chinese numerals that begins at `at`: no number begins inside it. */
export function numeralRunEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const character = text.charAt(end);
    const goesOn =
      isFigure(text.charCodeAt(end)) ||
      isHanNumeral(character) ||
      (isPoint(character) && isHanNumeral(text.charAt(end + 1))) ||
      continuesRow(text, end);
    if (!goesOn) break;
    end += 1;
  }
  return end;
}
