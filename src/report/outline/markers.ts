import { chineseNumber } from '../../text/index.ts';

/**
 * The forms in which the genre numbers its parts, highest first: 《党政机关公文格式》 GB/T 9704-2012 7.3.3 sets 一、 （一） 1. （1）
 * for headings; 一是, 第一, ① and —— open items of running text.
 */
export type MarkerForm =
  | 'chapter' // 第一部分, and 01 above a blank
  | 'han' // 一、
  | 'han-paren' // （一） ㈠
  | 'arabic' // 1. ⒈
  | 'arabic-paren' // （1） ⑴
  | 'circled' // ①
  | 'ordinal' // 第一，
  | 'is' // 一是
  | 'first' // 首先，其次，再次，
  | 'dash'; // ——

export interface Marker {
  form: MarkerForm;
  /** As printed, without the blanks behind it. */
  text: string;
  /** null where none is printed: —— and (). 1 to 4 for 首先，其次，再次，最后，. */
  number: number | null;
}

const HAN = '[一二三四五六七八九十百〇]{1,4}';
const DIGITS = '[0-9０-９]{1,3}';
const CHAPTER = new RegExp(`第(${HAN}|${DIGITS})(?:部分|章|篇)(?=[\\s、：:.．\\u4e00-\\u9fff《“])`, 'y');
/** 01 党建领航: how a designer numbers chapters. */
const ZERO_LED = /(0[1-9])(?=[ \u3000][\u4e00-\u9fff“《0-9])/y;
const HAN_COMMA = new RegExp(`(${HAN})\\s?[、．.，,](?!${HAN}[、产季])`, 'y');
const HAN_PAREN = new RegExp(`[（(〔﹝]\\s?(${HAN})\\s?[）)〕﹞][、．.]?`, 'y');
const EMPTY_PAREN = /[（(]\s?[）)]/y;
// 20.2026年…: a marker before a year; 20.5万: none.
const ARABIC = new RegExp(
  `(${DIGITS})(?:\\s?[、．](?![0-9](?![0-9]{3}年))|\\s?\\.(?:(?![0-9])|(?=20[0-9]{2}年)))`,
  'y',
);
const ARABIC_PAREN = new RegExp(`[（(](${DIGITS})[）)][、．.]?|(${DIGITS})[）)]`, 'y');
const CIRCLED = /[①-⑳㉑-㉟㊱-㊿]/y;
const ORDINAL = new RegExp(`第(${HAN})(?:[件项条个]|方面)?[，,、：:]`, 'y');
const IS = /([一二三四五六七八九十]{1,3})[是要]|其([一二三四五六七八九十])(?:是|[，,、：:])/y;
const ORDER = ['首先', '其次', '再次', '最后'];
const FIRST = /(?:首先|其次|再次|最后)(?:是|[，,])/y;
const DASH = /——|[●•◆■▪★▲◎]/y;

type Pattern = { form: MarkerForm; pattern: RegExp };

/** What a marker may be by the character that opens it; of several the first that fits. */
const BY_NUMERAL: readonly Pattern[] = [
  { form: 'han', pattern: HAN_COMMA },
  { form: 'is', pattern: IS },
];
const BY_BRACKET: readonly Pattern[] = [
  { form: 'han-paren', pattern: HAN_PAREN },
  { form: 'han-paren', pattern: EMPTY_PAREN },
  { form: 'arabic-paren', pattern: ARABIC_PAREN },
];
const BY_DIGIT: readonly Pattern[] = [
  { form: 'chapter', pattern: ZERO_LED },
  { form: 'arabic-paren', pattern: ARABIC_PAREN },
  { form: 'arabic', pattern: ARABIC },
];
const BY_ORDINAL: readonly Pattern[] = [
  { form: 'chapter', pattern: CHAPTER },
  { form: 'ordinal', pattern: ORDINAL },
];
const BY_CIRCLE: readonly Pattern[] = [{ form: 'circled', pattern: CIRCLED }];
const BY_FIRST: readonly Pattern[] = [{ form: 'first', pattern: FIRST }];
const BY_DASH: readonly Pattern[] = [{ form: 'dash', pattern: DASH }];

/** Numerals with their marks in one character, by the code of the first and how many there are. */
const SINGLE: readonly { form: MarkerForm; first: number; count: number }[] = [
  { form: 'han-paren', first: 0x3220, count: 10 },
  { form: 'arabic', first: 0x2488, count: 20 },
  { form: 'arabic-paren', first: 0x2474, count: 20 },
];

function singleAt(text: string, at: number): Marker | null {
  const code = text.charCodeAt(at);
  // Nearly all characters are none of these.
  if (code < 0x2474 || code > 0x3229) return null;
  const found = SINGLE.find(({ first, count }) => code >= first && code < first + count);
  if (found === undefined) return null;
  const mark = '、．.'.includes(text[at + 1] ?? 'x') ? (text[at + 1] ?? '') : '';
  return { form: found.form, text: `${text[at]}${mark}`, number: code - found.first + 1 };
}

/** The marker that stands at `at` in `text`, if one does. Offsets are UTF-16; the look-ahead is bounded. */
export function markerAt(text: string, at: number): Marker | null {
  const patterns = patternsFor(text.charCodeAt(at));
  if (patterns === null) return singleAt(text, at);
  for (const { form, pattern } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (form === 'first') return { form, text: match[0], number: ORDER.indexOf(match[0].slice(0, 2)) + 1 };
    const numeral = match[1] ?? match[2];
    const printed = form === 'circled' ? match[0] : numeral;
    const number = printed === undefined ? null : chineseNumber(printed);
    if (printed !== undefined && number === null) continue;
    return { form, text: match[0], number };
  }
  return null;
}

const OPENERS: ReadonlyMap<number, readonly Pattern[]> = new Map([
  ...[...'一二三四五六七八九十百〇'].map((char) => [char.charCodeAt(0), BY_NUMERAL] as const),
  ...[...'（(〔﹝'].map((char) => [char.charCodeAt(0), BY_BRACKET] as const),
  ...[...'—●•◆■▪★▲◎'].map((char) => [char.charCodeAt(0), BY_DASH] as const),
  ['第'.charCodeAt(0), BY_ORDINAL],
  ['其'.charCodeAt(0), [...BY_NUMERAL, ...BY_FIRST]],
  ...[...'首再最'].map((char) => [char.charCodeAt(0), BY_FIRST] as const),
]);

function patternsFor(code: number): readonly Pattern[] | null {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return BY_DIGIT;
  if ((code >= 0x2460 && code <= 0x2473) || (code >= 0x3251 && code <= 0x32bf)) return BY_CIRCLE;
  return OPENERS.get(code) ?? null;
}
