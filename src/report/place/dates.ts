const DIGITS = '〇一二三四五六七八九';

/** Full-width digits, and years in Chinese digits (二〇二四年, 二○二四, 二零二四年), as ASCII digits; every offset stays. */
export function foldYears(words: string): string {
  return words
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[一二][〇○◯零Ｏ九八][〇○◯零Ｏ一二三四五六七八九]{2}(?=[\s]?年|至|[-—–－~～])/g, (year) =>
      Array.from(year, digitOf).join(''),
    );
}

function digitOf(char: string): string {
  const at = DIGITS.indexOf(char);
  return at < 0 ? '0' : String(at);
}

/** A number of a month or day as printed, 12 or 十二, 二十一; NaN for none. */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const [, tens, ten, ones = ''] = /^([一二三])?(十)?([一二三四五六七八九])?$/.exec(words) ?? [];
  if (ten === undefined)
    return tens !== undefined && ones === '' ? DIGITS.indexOf(tens) : ones === '' ? Number.NaN : DIGITS.indexOf(ones);
  return (tens === undefined ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

/**
 * The first date of a line in ISO 8601, with the time of day where one is printed behind it; null for none. Digits may be
 * full-width or Chinese, and blanks may stand between the parts. 2034年1-11月 is a span of months and no date.
 */
export function isoDate(line: string): string | null {
  const match =
    /(\d{4})\s?(?:年(?!\s?\d{1,2}\s?[-—–~～至]\s?\d{1,2}\s?月)|[-./])\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月\-./]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)(?:\s?日)?(?:[\sT]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
      foldYears(line),
    );
  if (match === null) return null;
  const [, year, month = '', day = '', hour, minute, second] = match;
  const [m, d] = [numberOf(month), numberOf(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  const two = (number: number | string): string => String(number).padStart(2, '0');
  const date = `${year}-${two(m)}-${two(d)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?=\s?年|[-—–－~～至]|[）)〕\]]|$)(?!年代)/g;

/** The years that words name, in order: 2020年, 2016-2020年, （2033）; 2020 of a number is none. */
export function yearsIn(words: string): number[] {
  return (foldYears(words).match(YEAR) ?? []).map(Number);
}

/** A span of years. */
export interface Years {
  from: number;
  to: number;
}

/** The first span of years that words print: 2016—2020年, 2019年至2020年; null for none, and for one of more than ten years. */
export function yearSpanIn(words: string): Years | null {
  const match = /(?<!\d)((?:19|20)\d\d)年?\s?[-—–－~～至]+\s?((?:19|20)\d\d)(?!\d)/.exec(foldYears(words));
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return from < to && to - from <= 10 ? { from, to } : null;
}

const PLAN_NAME =
  /[“"]?(十[一二三四五六七八九]|[六七八九十])五[”"]?(?!年计划外)(?:时期|期间|规划|计划|工作|以来|收官|[”"])/;

/** The years of the five-year plan that words name: “十四五”时期 is 2021 to 2025; null for none. The seventh began in 1986. */
export function planYearsIn(words: string): Years | null {
  const name = PLAN_NAME.exec(words)?.[1];
  if (name === undefined) return null;
  const number = name.startsWith('十') ? 10 + Math.max(0, DIGITS.indexOf(name[1] ?? '')) : DIGITS.indexOf(name);
  const from = 2001 + (number - 10) * 5;
  return { from, to: from + 4 };
}
