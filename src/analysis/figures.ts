import { figuresOf, type Report, type Span, type Statistic } from '../report/index.ts';

/** What a figure tells; by which indicator other reports know it is not asked. */
export type Counted = Omit<Statistic, 'indicator'>;

/** A range of values, both ends included. */
export interface Interval {
  low: number;
  high: number;
}

/** A statistic with what its printed digits can stand for. */
export interface Figure extends Interval {
  statistic: Counted;
  /** Where it stands: the sentence that holds it, by position in the sentences given. */
  sentence: number;
}

/** Units that count things and people: without 万 and without decimals such a number is exact. */
const COUNTS =
  /[个件项条宗起份篇部册套种类例则笔单款枚块张页幅栋座间处所家户堂节场次轮批期人名位员口辆台艘架列班站只头匹株棵]$/;
const DIGITS = /[0-9][0-9,，]*(?:[.．][0-9]+)?/;

const BELOW = /^(?:近|将近|接近|不足|不到|未满)$/;
const ABOVE = /^(?:余|多|逾|几)$/;
const AT_LEAST = /^(?:超|超过|多于|高于|以上|不少于|不低于|至少|最少|突破)$/;
const AT_MOST = /^(?:以下|以内|不超过|低于|少于|不高于|至多|最多)$/;
const ABOUT = /^(?:约|大约|左右|上下|大概)$/;

/**
 * The report's statistics with the range of values that each printed number stands for: half a unit of the last printed
 * digit to either side (1.2万 is 11,500 to 12,500), nothing for an exact count (123件), and more where a word makes it vague (50余万条 is
 * 500,000 to 600,000). `plain` is the text with half-width digits or not; `sentences` are in order. Linear.
 */
export function figuresIn(report: Report, plain: string, sentences: readonly Span[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  for (const statistic of figuresOf(report)) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= statistic.start) at += 1;
    const sentence = sentences[at];
    if (sentence === undefined || sentence.start > statistic.start) continue;
    figures.push({ statistic, sentence: at, ...intervalOf(statistic, plain.slice(statistic.start, statistic.end)) });
  }
  return figures;
}

/** The range of a mean: rounded to its last printed digit, also where it counts things (平均每天10人次). */
export function meanOf({ statistic, low, high }: Figure): Interval {
  const half = Number.isInteger(statistic.value) && low === high ? 0.5 : 0;
  return { low: low - half, high: high + half };
}

/** What a number as printed can stand for; see `figuresIn`. */
function intervalOf(statistic: Counted, printed: string): Interval {
  const { value, valueMax } = statistic;
  const half = precisionOf(statistic, printed) / 2;
  let interval = { low: value - half, high: (valueMax ?? value) + half };
  const place = placeOf(statistic, printed);
  for (const word of statistic.qualifier) interval = loosened(interval, word, value, place);
  return interval;
}

function loosened(interval: Interval, word: string, value: number, place: number): Interval {
  if (BELOW.test(word)) return { low: value - place, high: interval.high };
  if (ABOVE.test(word)) return { low: interval.low, high: value + place };
  if (AT_LEAST.test(word)) return { low: interval.low, high: Number.POSITIVE_INFINITY };
  if (AT_MOST.test(word)) return { low: 0, high: interval.high };
  if (ABOUT.test(word)) return { low: value - place, high: value + place };
  return interval;
}

/** The value of one unit of the last printed digit; 0 where the number is an exact count. */
function precisionOf({ value, unit }: Counted, printed: string): number {
  const digits = digitsOf(printed);
  if (digits === null) return 0;
  const scale = scaleOf(value, digits);
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (decimals === 0 && scale === 1 && COUNTS.test(unit)) return 0;
  return scale * 10 ** -decimals;
}

/** The value of one unit of the last digit that is not 0: 100 for 500, 10,000,000 for 5000万. */
function placeOf({ value }: Counted, printed: string): number {
  const digits = digitsOf(printed);
  const scale = digits === null ? 1 : scaleOf(value, digits);
  const written = digits ?? String(value);
  const bare = written.replace('.', '').replace(/0+$/, '');
  const whole = written.includes('.') ? written.indexOf('.') : written.length;
  return scale * 10 ** (whole - Math.max(1, bare.length));
}

function digitsOf(printed: string): string | null {
  const plain = printed.replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return DIGITS.exec(plain)?.[0].replace(/[,，]/g, '') ?? null;
}

/** 10,000 where 万 stands behind the digits, 1 where nothing does. */
function scaleOf(value: number, digits: string): number {
  const number = Number(digits);
  if (number === 0 || value === 0) return 1;
  return 10 ** Math.round(Math.log10(Math.abs(value) / number));
}

/** `interval` scaled by `factor`, which may be an interval itself; values are not negative. */
export function times(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, high: a.high * b.high };
}

/** The range of a ÷ b for values that are not negative; up to infinity where b may be 0. */
export function dividedBy(a: Interval, b: Interval): Interval {
  return {
    low: b.high === 0 ? Number.POSITIVE_INFINITY : a.low / b.high,
    high: b.low <= 0 ? Number.POSITIVE_INFINITY : a.high / b.low,
  };
}

/** The range of a sum. */
export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/** Whether the two have a value in common; a billionth part to either side is left to binary fractions. */
export function meet(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}
