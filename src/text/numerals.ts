const DIGITS = new Map<string, number>();
for (const row of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○壹貳參肆伍陸柒捌玖']) {
  Array.from(row, (digit, value) => DIGITS.set(digit, value));
}
DIGITS.set('两', 2).set('兩', 2);

/** Powers of ten within a group of four digits, and of the characters that close a group. */
const SMALL_UNITS = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);
const LARGE_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(.*)[亿億](.*)$/su, 8],
  [/^(.*)[万萬](.*)$/su, 4],
];

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

/** No numeral of the genre is longer, and what is longer would only lose digits. */
const LONGEST = 40;
/** A number in digits, with thousands separated or not, and the units written behind it: 3.5 · 12,300 · 2.92万 · 3千亿. */
const ARABIC = /^(\d+|\d{1,3}(?:,\d{3}){1,6})(\.\d+)?([十百千]?)(万亿|亿|万|)$/u;
const POINT = /^([^点點]+)[点點]([^点點万亿萬億]+)(万亿|[亿億]|[万萬]|)$/u;
/** 两 counts only before a unit, or alone: 十两 is a weight. */
const MISPLACED_TWO = /.[两兩]$|[两兩][^百佰千仟万萬亿億]/u;

function exponentOf(units: string): number {
  let exponent = 0;
  for (const unit of units) {
    exponent += SMALL_UNITS.get(unit) ?? (/[亿億]/u.test(unit) ? 8 : 4);
  }
  return exponent;
}

/** 〇 to 九 in a row, read as digits: 二〇二〇. */
function digitsOf(text: string): string | null {
  let digits = '';
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) {
      return null;
    }
    digits += digit;
  }
  return digits;
}

/** A numeral below ten thousand with 千 百 十. A last digit without 零 counts the next lower unit: 一百二 is 120. */
function group(text: string): number | null {
  let value = 0;
  let last = 4;
  let pending: number | null = null;
  let zero = false;
  for (const character of text) {
    const digit = DIGITS.get(character);
    const exponent = SMALL_UNITS.get(character);
    if (digit === 0 && pending === null && last < 4 && !zero) {
      zero = true;
    } else if (digit && pending === null) {
      pending = digit;
    } else if (exponent !== undefined && exponent < last && (pending !== null || last === 4 || exponent === 1)) {
      value += (pending ?? 1) * 10 ** exponent;
      last = exponent;
      pending = null;
      zero = false;
    } else {
      return null;
    }
  }
  if (pending === null) {
    return zero ? null : value;
  }
  return value + (zero || last === 4 ? pending : pending * 10 ** (last - 1));
}

function integer(text: string): number | null {
  for (const [pattern, exponent] of LARGE_UNITS) {
    const found = pattern.exec(text);
    if (found) {
      return joined(found[1] ?? '', found[2] ?? '', exponent);
    }
  }
  return text === '' ? null : group(text);
}

function joined(high: string, low: string, exponent: number): number | null {
  const highValue = integer(high);
  const short = DIGITS.get(low);
  const rest = low.replace(/^[零〇]/u, '');
  const lowValue = low === '' ? 0 : short ? short * 10 ** (exponent - 1) : integer(rest);
  if (!highValue || lowValue === null || lowValue >= 10 ** exponent) {
    return null;
  }
  return highValue * 10 ** exponent + lowValue;
}

function enclosed(text: string): number | null {
  const point = text.codePointAt(0) ?? 0;
  if (text.length !== 1) {
    return null;
  }
  const row = ENCLOSED.find(([first, last]) => point >= first && point <= last);
  return row ? row[2] + point - row[0] : null;
}

function arabic(text: string): number | null {
  const found = ARABIC.exec(text);
  if (!found) {
    return null;
  }
  const [, whole = '', fraction = '', small = '', large = ''] = found;
  // Written as one literal, 2.92万 is exactly 29200: multiplying would leave binary crumbs.
  return Number(`${whole.replaceAll(',', '')}${fraction}e${exponentOf(small + large)}`);
}

function decimal(text: string): number | null {
  const found = POINT.exec(text);
  const whole = found ? chinese(found[1] ?? '') : null;
  const fraction = found ? digitsOf(found[2] ?? '') : null;
  return found && whole !== null && fraction !== null
    ? Number(`${whole}.${fraction}e${exponentOf(found[3] ?? '')}`)
    : null;
}

function chinese(text: string): number | null {
  if (MISPLACED_TWO.test(text)) {
    return null;
  }
  const digits = digitsOf(text);
  return digits ? Number(digits) : integer(text);
}

/**
 * The value of a numeral that is the whole of `text`, or null if it is none. Understood: 〇 to 亿 with 十 百 千 万 (十 → 10,
 * 两千零五 → 2005, 三万五 → 35000, 一万亿 → 1e12), formal digits (壹佰), digits in a row (二〇二〇 → 2020), decimals (三点五万 → 35000),
 * half- and full-width Arabic digits with or without separated thousands and with 十 百 千 万 亿 behind (2.92万 → 29200), and one
 * enclosed number (①–㊿, ⑴, ⒈, ㈠, Ⅳ). Blanks, signs, ordinals (第一) and units are no part of a numeral. A value that a
 * number cannot hold exactly (above 2^53) gives null; a lone 万 or 亿 is a unit and gives null.
 */
export function chineseNumber(text: string): number | null {
  if (text === '' || text.length > LONGEST) {
    return null;
  }
  const plain = text.replace(/[０-９，．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const value = enclosed(plain) ?? arabic(plain) ?? decimal(plain) ?? chinese(plain);
  return value !== null && value <= Number.MAX_SAFE_INTEGER ? value : null;
}
