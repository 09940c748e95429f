import { digitOf, enclosedNumber, isCountingTwo } from './alphabet.ts';
import { readNumeral } from './read-numeral.ts';

export { digitOf, HAN_NUMERALS, isCapital, isHanNumeral, isPoint } from './alphabet.ts';
export { type Numeral, numeralRunEnd, readNumeral } from './read-numeral.ts';

/** No numeral of the genre is longer, and what is longer would only lose digits. */
const LONGEST = 40;
/** Alone these are units of measure, and no numbers. */
const ONLY_SCALES = /^[万萬亿億兆]+$/u;
/** 两 counts only before a scale, or alone: 十两 is a weight. */
const MISPLACED_TWO = /.[两兩倆]$/u;

/** 〇 to 九 in a row, read as digits: 二〇二〇. */
function digitsOf(text: string): number | null {
  let digits = '';
  for (const character of text) {
    const digit = digitOf(character);
    if (digit === null || (isCountingTwo(character) && text.length > 1)) {
      return null;
    }
    digits += digit;
  }
  return Number(digits);
}

/**
 * The value of a numeral that is the whole of `text`, or null if it is none. Understood: 〇 to 兆 with 十 百 千 万 亿 (十 → 10,
 * 两千零五 → 2005, 三万五 → 35000, 一万亿 → 1e12), formal digits (壹佰), digits in a row (二〇二〇 → 2020), decimals (三点五万 → 35000),
 * half- and full-width Arabic digits with or without separated thousands and with 十 百 千 万 亿 behind (2.92万 → 29200, 5万4千 → 54000),
 * and one enclosed number (①–㊿, ⑴, ⒈, ㈠, Ⅳ). Blanks, signs, ordinals (第一) and units are no part of a numeral. A value that a
 * number cannot hold exactly (above 2^53) gives null, and so do a lone 万 or 亿, which are units, and two numbers in one (三四十).
 */
export function chineseNumber(text: string): number | null {
  if (text === '' || text.length > LONGEST) {
    return null;
  }
  const plain = text.replace(/[０-９，．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const ready = enclosedNumber(plain) ?? digitsOf(plain);
  if (ready !== null) {
    return ready <= Number.MAX_SAFE_INTEGER ? ready : null;
  }
  if (ONLY_SCALES.test(plain) || MISPLACED_TWO.test(plain)) {
    return null;
  }
  const numeral = readNumeral(plain, 0, plain.length, () => 0);
  const whole = numeral?.end === plain.length && numeral.valueMax === null && numeral.loosened.length === 0;
  return numeral && whole ? numeral.value : null;
}
