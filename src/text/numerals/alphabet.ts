/** The characters of numerals and what they stand for: a table, kept apart from the grammar that reads them. */

const DIGITS = new Map<string, number>();
for (const row of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○壹貳參肆伍陸柒捌玖']) {
  Array.from(row, (digit, value) => DIGITS.set(digit, value));
}
DIGITS.set('两', 2).set('兩', 2).set('倆', 2).set('貮', 2).set('弍', 2).set('叄', 3);

/** Powers of ten within a group of four digits, and of the characters that close a group. */
const SCALES = new Map<string, number>([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
  ['兆', 12],
]);

/** The smallest power of ten that closes a group of four digits: 万. */
export const GROUP = 4;

/** Words that loosen a number from within: 三千多万, 二十余个. 几 stands for the missing digit: 十几万. */
const LOOSENING = new Set(['余', '餘', '多', '来', '來', '几', '幾']);

/** The characters of a numeral in Chinese characters, each once, for a class of a regular expression. */
export const HAN_NUMERALS = [...DIGITS.keys(), ...SCALES.keys()].join('');

const HAN = new Set(HAN_NUMERALS);

/** The digit 0 to 9 that `character` writes in Chinese, or null. */
export function digitOf(character: string): number | null {
  return DIGITS.get(character) ?? null;
}

/** The power of ten that `character` multiplies by (十: 1, 万: 4, 亿: 8), or null. */
export function scaleOf(character: string): number | null {
  return SCALES.get(character) ?? null;
}

/** Whether `character` loosens a number from within: 余 多 来 几. */
export function isLoosening(character: string): boolean {
  return LOOSENING.has(character);
}

/** Whether `character` is 两, which counts but is no digit of a decimal or of a row of digits. */
export function isCountingTwo(character: string): boolean {
  return character === '两' || character === '兩' || character === '倆';
}

/** Whether `character` is the 点 of a decimal: 三点五. */
export function isPoint(character: string): boolean {
  return character === '点' || character === '點';
}

/** Whether `character` can be part of a numeral in Chinese characters. */
export function isHanNumeral(character: string): boolean {
  return HAN.has(character);
}

/** Capital digits, which are words of their own as well: 大陆, 收拾, 队伍. */
export function isCapital(character: string): boolean {
  return '壹贰叁肆伍陆柒捌玖拾佰仟貳參陸貮弍叄'.includes(character) && character !== '';
}

/** First and last code point of each row of ready-made numbers (Unicode: Enclosed Alphanumerics, Enclosed CJK, Dingbats), and the first's value. */
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x24ea, 0x24ea, 0],
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24f5, 0x24fe, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3220, 0x3229, 1],
  [0x3280, 0x3289, 1],
  [0x2160, 0x216b, 1],
  [0x2170, 0x217b, 1],
];

/** The value of one ready-made number (①, ㈠, Ⅳ), or null. */
export function enclosedNumber(text: string): number | null {
  const point = text.codePointAt(0) ?? 0;
  if (text.length !== 1) {
    return null;
  }
  const row = ENCLOSED.find(([first, last]) => point >= first && point <= last);
  return row ? row[2] + point - row[0] : null;
}
