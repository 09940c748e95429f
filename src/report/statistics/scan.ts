import { readUnit } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { isExcluded } from './exclusions.ts';
import { properNameSpans } from './proper-names.ts';
import { type Quantity, readAfter, readBefore, readChinese, readQuantity } from './quantity.ts';

const DIGIT = /\d/u;
const NUMERALS = new Set(Array.from('〇零一二三四五六七八九十百千万亿两', (char) => char.charCodeAt(0)));
const SHARED_JOINT = /^(?:个|家)?(?:、|和|与|及|或|、和)$/u;
const FRACTION = /(\d{1,2})(?:\/(\d{1,2})(?![\d/.])|分之)/uy;
const YEAR = /^(?:19|20)\d\d$/u;

/** 1/5, 3分之1: a share printed as a fraction, or null. Dates and model numbers have no such place in a sentence. */
function readFraction(text: string, at: number, from: number, limit: number): Quantity | null {
  FRACTION.lastIndex = at;
  const found = FRACTION.exec(text);
  if (!found) return null;
  let end = at + found[0].length;
  let top = Number(found[1]);
  let bottom = Number(found[2]);
  if (found[2] === undefined) {
    const numerator = /^\d{1,2}/u.exec(text.slice(end, end + 2))?.[0];
    if (numerator === undefined) return null;
    bottom = top;
    top = Number(numerator);
    end += numerator.length;
  }
  const before = text.charAt(at - 1);
  if (end > limit || top >= bottom || /[\dA-Za-z/.\-+]/u.test(before)) return null;
  if (readUnit(text, end, limit, false) || /[A-Za-z月日号]/u.test(text.charAt(end))) return null;
  const loosened = readBefore(text, at, from);
  const after = readAfter(text, end, limit);
  return {
    start: loosened.start,
    end: after.end,
    numeral: at,
    numeralEnd: end,
    value: top / bottom,
    valueMax: null,
    unit: null,
    qualifier: [...loosened.words, ...(after.word === '' ? [] : [after.word])],
    scaled: false,
    chinese: true,
  };
}

/** Whether a number without a unit may wait for the unit of the next one: 新建3、5个. */
function mayShare(text: string, quantity: Quantity, from: number, limit: number): boolean {
  if (isExcluded(text, quantity, from, limit)) return false;
  const before = quantity.start > from ? text.charAt(quantity.start - 1) : '\n';
  return !/[\n。;()A-Za-z]/u.test(before) && !YEAR.test(text.slice(quantity.numeral, quantity.numeralEnd));
}

/** A number without a unit counts only where 万 or 亿 makes it a quantity, and no unknown word follows: 突破1000万。 */
function countsBare(text: string, quantity: Quantity): boolean {
  return quantity.scaled && !/[级产]/u.test(text.charAt(quantity.end));
}

/** Whether a number may begin with this UTF-16 unit: a digit, or a Chinese numeral. */
function mayCount(code: number): boolean {
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : NUMERALS.has(code);
}

class Scanner {
  readonly found: Quantity[] = [];
  private waiting: Quantity[] = [];
  private readonly text: string;
  private readonly passage: Span;

  constructor(text: string, passage: Span) {
    this.text = text;
    this.passage = passage;
  }

  private accept(quantity: Quantity): void {
    const { text, waiting } = this;
    let joined = quantity;
    const shared: Quantity[] = [];
    for (let at = waiting.length - 1; at >= 0; at--) {
      const earlier = waiting[at];
      if (!earlier || !SHARED_JOINT.test(text.slice(earlier.end, joined.start))) break;
      if (!quantity.unit || quantity.scaled || earlier.end > joined.start) break;
      shared.unshift({ ...earlier, unit: quantity.unit });
      joined = earlier;
    }
    this.waiting = [];
    this.lendUnit(joined);
    this.found.push(...shared, quantity);
  }

  /**
   * A unit printed once, behind the last number of a list: 1.3万亿、8200亿元 are both 元, and the 个 of 12.7个、12个百分点 is the
   * beginning of 个百分点.
   */
  private lendUnit(quantity: Quantity): void {
    let next = quantity;
    for (let at = this.found.length - 1; at >= 0 && quantity.unit; at--) {
      const last = this.found[at];
      if (!last || !SHARED_JOINT.test(this.text.slice(last.end, next.start))) return;
      const begun = last.unit?.text === '个' && quantity.unit.text.startsWith('个') && quantity.unit.kind === 'rate';
      const bare = last.unit === null && last.scaled && quantity.scaled && !quantity.chinese;
      if (!begun && !bare) return;
      last.unit = { ...quantity.unit, end: last.unit?.end ?? last.end };
      next = last;
    }
  }

  private readAt(at: number, from: number): number {
    const { text, passage } = this;
    const chinese = !DIGIT.test(text.charAt(at));
    const fraction = chinese ? null : readFraction(text, at, from, passage.end);
    const quantity = fraction ?? (chinese ? readChinese : readQuantity)(text, at, from, passage.end);
    if (!quantity) return at + 1;
    if (fraction || (quantity.unit ? !isExcluded(text, quantity, passage.start, passage.end) : false)) {
      this.accept(quantity);
      return quantity.end;
    }
    if (quantity.unit || chinese) {
      this.waiting = [];
      if (quantity.chinese && quantity.unit === null && quantity.value > 0 && quantity.value < 1) {
        this.accept(quantity);
        return quantity.end;
      }
      return quantity.numeralEnd;
    }
    if (isExcluded(text, quantity, passage.start, passage.end)) return quantity.numeralEnd;
    if (countsBare(text, quantity)) {
      this.accept(quantity);
      return quantity.end;
    }
    if (mayShare(text, quantity, passage.start, passage.end)) this.waiting.push(quantity);
    return quantity.numeralEnd;
  }

  run(): Quantity[] {
    const { text, passage } = this;
    const names = properNameSpans(text, passage.start, passage.end);
    let name = 0;
    let from = passage.start;
    for (let at = passage.start; at < passage.end; ) {
      while (name < names.length && (names[name]?.end ?? 0) <= at) name++;
      const here = names[name];
      if (here && here.start <= at) {
        at = here.end;
        from = at;
        continue;
      }
      if (!mayCount(text.charCodeAt(at))) {
        at++;
        continue;
      }
      at = this.readAt(at, Math.max(from, at - 20));
      from = Math.max(from, this.found[this.found.length - 1]?.end ?? from);
    }
    return this.found;
  }
}

/** The quantities of one passage that are statistics, in order and disjoint. `text` is folded; offsets are into it. */
export function scan(text: string, passage: Span): Quantity[] {
  return new Scanner(text, passage).run();
}
