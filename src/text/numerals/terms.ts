import { GROUP } from './alphabet.ts';

/** One part of a numeral: digits as a decimal literal, times a power of ten. A pair (三四十) has a second literal. */
interface Term {
  low: string;
  high: string;
  exponent: number;
}

/** Digits that wait for their scale. */
export interface Digits {
  low: string;
  high: string;
  /** Written in Chinese: one digit, which may stand for a whole tail (一千六). */
  han: boolean;
}

const ONE: Digits = { low: '1', high: '1', han: true };
const LARGEST_EXPONENT = 16;

function termValue(literal: string, exponent: number): number {
  // Written as one literal, 2.92万 is exactly 29200: multiplying would leave binary crumbs.
  return Number(`${literal}e${exponent}`);
}

/**
 * The sum that a numeral writes, put together from left to right: digits, then the scale that they count. Every method says
 * whether what comes next may stand there; where it may not nothing is changed, and the numeral ends before it.
 */
export class Terms {
  private terms: Term[] = [];
  private waiting: Digits | null = null;
  /** The last power of ten within the present group of four digits; GROUP at its beginning. */
  private small = GROUP;
  /** Where the groups closed by 万, 亿, 兆 begin: index of their first term by the power that closed the one before. */
  private closed: { power: number; from: number; to: number }[] = [];
  private last: 'none' | 'digits' | 'zero' | 'scale' = 'none';
  /** Whether 万, 亿 or 兆 was read. */
  scaled = false;
  /** The power of ten of the scales that end it: 3.5万 4, 5千 3, 二十 1; 0 where a digit ends it. */
  trailing = 0;
  /** Whether any digit was read: 百, 千万 have none. */
  hasDigits = false;
  private afterZero = false;
  private pairs = 0;

  get isEmpty(): boolean {
    return this.last === 'none';
  }

  /** Whether a word that loosens (三千|多万) or 几 (一百零|几万) may stand here. */
  get takesLoosening(): boolean {
    return this.last === 'scale' || (this.last === 'digits' && this.waiting?.han === false);
  }

  get takesMissingDigit(): boolean {
    return this.last === 'scale' || this.last === 'zero';
  }

  /** Leaves the digit behind a 零 open: 一百零几万. */
  missingDigit(): void {
    this.last = 'scale';
  }

  zero(): boolean {
    if (this.waiting !== null || this.last === 'zero' || this.last === 'none') return false;
    this.last = 'zero';
    return true;
  }

  digits(digits: Digits): boolean {
    if (this.waiting !== null) return false;
    this.waiting = digits;
    if (digits.low !== digits.high) this.pairs += 1;
    this.hasDigits = true;
    this.trailing = 0;
    this.afterZero = this.last === 'zero';
    this.last = 'digits';
    return true;
  }

  scale(power: number): boolean {
    return power < GROUP ? this.smallScale(power) : this.largeScale(power);
  }

  private smallScale(power: number): boolean {
    if (power >= this.small) return false;
    const digits = this.waiting ?? this.implied(power);
    if (digits === null || (digits.low.includes('.') && this.terms.length > 0)) return false;
    this.terms.push({ low: digits.low, high: digits.high, exponent: power });
    this.waiting = null;
    this.small = power;
    this.last = 'scale';
    this.trailing = power;
    return true;
  }

  /** 十 without a digit is one ten (一百十五); 百 and 千 are one only where the numeral begins (百余家). */
  private implied(power: number): Digits | null {
    return power === 1 || this.last === 'none' ? ONE : null;
  }

  private largeScale(power: number): boolean {
    const from = this.groupStart(power);
    const open = this.waiting !== null || from < this.terms.length;
    if (!open && this.last !== 'none') return false;
    if (this.last === 'zero') return false;
    if (this.waiting !== null) this.close(this.waiting);
    else if (!open) this.close(ONE);
    let largest = 0;
    for (const term of this.terms.slice(from)) largest = Math.max(largest, term.exponent);
    if (largest + power > LARGEST_EXPONENT) return false;
    for (const term of this.terms.slice(from)) term.exponent += power;
    this.closed.push({ power, from, to: this.terms.length });
    this.small = GROUP;
    this.last = 'scale';
    this.scaled = true;
    this.trailing += power;
    return true;
  }

  private close(digits: Digits): void {
    this.terms.push({ low: digits.low, high: digits.high, exponent: 0 });
    this.waiting = null;
  }

  /** The first term that a scale multiplies: all behind the last scale that is as large, and for 万万 the group just closed. */
  private groupStart(power: number): number {
    let from = 0;
    for (const group of this.closed) if (group.power >= power) from = group.to;
    const last = this.closed.at(-1);
    const twice = from === this.terms.length && this.waiting === null && last?.power === power && power === GROUP;
    return twice ? last.from : from;
  }

  /** Makes one decimal literal of what was read and the digits behind its 点; false where that is none (三四点五). */
  point(fraction: string): boolean {
    const whole = this.value();
    if (whole === null || whole.high !== null || this.pairs > 0 || !Number.isInteger(whole.low)) return false;
    const scaled = this.scaled;
    this.terms = [];
    this.closed = [];
    this.small = 0;
    this.hasDigits = true;
    this.scaled = scaled;
    this.waiting = { low: `${whole.low}.${fraction}`, high: `${whole.low}.${fraction}`, han: false };
    this.last = 'digits';
    this.afterZero = true;
    return true;
  }

  /** The power of ten of the digits at the end: a Chinese digit without 零 counts the next lower one (一千六), figures count ones. */
  private tailExponent(digits: Digits): number | null {
    const last = this.terms.at(-1);
    if (last === undefined) return 0;
    const power = this.small < GROUP ? this.small : (this.closed.at(-1)?.power ?? 0);
    if (this.afterZero || power === 1) return 0;
    if (digits.han) return digits.low === digits.high ? power - 1 : null;
    // 3千5: whether 3500 or 3005 is meant nobody can tell.
    return digits.low.length > 1 ? 0 : null;
  }

  /** The number as it stands, or null if it is none: two parts in the wrong order, a 零 with nothing behind it, digits that fit nowhere. */
  value(): { low: number; high: number | null } | null {
    if (this.last === 'none' || this.last === 'zero' || this.pairs > 1) return null;
    const terms = [...this.terms];
    if (this.waiting !== null) {
      const exponent = this.tailExponent(this.waiting);
      if (exponent === null) return null;
      terms.push({ low: this.waiting.low, high: this.waiting.high, exponent });
    }
    let low = 0;
    let high = 0;
    for (const [index, term] of terms.entries()) {
      const before = terms[index - 1];
      if (before !== undefined && termValue(term.high, term.exponent) >= 10 ** before.exponent) return null;
      if (before?.low.includes('.')) return null;
      low += termValue(term.low, term.exponent);
      high += termValue(term.high, term.exponent);
    }
    return { low, high: low === high ? null : high };
  }
}
