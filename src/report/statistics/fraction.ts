import { type Numeral, readUnit, type Unit } from '../../text/index.ts';
import { type Amount, numeralAt } from './amount.ts';

/** 百分之, 千分之, 万分之: rates, printed as such. */
const RATES: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['佰', '%'],
  ['千', '‰'],
  ['仟', '‰'],
  ['万', '‱'],
]);
/** 1/5, and 2 3/5 behind a whole number. Dates and model numbers have no such place in a sentence. */
const SLASH = /(?:(\d{1,3}) )?(\d{1,2})\/(\d{1,2})(?![\d/.千万亿])/uy;
const OVER = '分之';
const LOOSE = /^[余多几]/u;

/**
 * The share that begins at `at` of the clean text and is printed as a fraction: 百分之三点五 and 百分之2.4 (3.5 and 2.4, unit %),
 * 万分之三 (3, ‱), 三分之一, 3分之1, 1/3 (0.333…, no unit), 一又二分之一 (1.5). Null if none begins there.
 */
export function readFraction(text: string, at: number, limit: number): Amount | null {
  return readRate(text, at, limit) ?? readSlash(text, at, limit) ?? readMixed(text, at, limit);
}

function amountOf(
  at: number,
  end: number,
  value: number,
  valueMax: number | null,
  unit: Unit | null,
  loosened: string[],
): Amount {
  return {
    numeral: at,
    numeralEnd: end,
    end,
    value,
    valueMax,
    unit,
    scaled: false,
    chinese: true,
    round: false,
    trailing: 0,
    loosened,
  };
}

function readRate(text: string, at: number, limit: number): Amount | null {
  const sign = RATES.get(text.charAt(at));
  if (sign === undefined || !text.startsWith(OVER, at + 1)) return null;
  const first = rateNumerator(text, at + 1 + OVER.length, limit);
  if (!first || first.end > limit) return null;
  const second = first.valueMax === null ? secondNumerator(text, first.end, limit, first.value) : null;
  const last = second ?? first;
  const loose = LOOSE.exec(text.slice(last.end, last.end + 1))?.[0] ?? '';
  const end = last.end + loose.length;
  const loosened = loose === '' ? last.loosened : [...last.loosened, loose];
  const valueMax = second ? second.value : first.valueMax;
  return amountOf(at, end, first.value, valueMax, { text: sign, kind: 'rate', end }, loosened);
}

/** The upper bound of 百分之三十至四十, printed without 百分之; not the beginning of another quantity (百分之三十到5个). */
function secondNumerator(text: string, at: number, limit: number, least: number): Numeral | null {
  if (!/^[-－—–~～至到]$/u.test(text.charAt(at))) return null;
  const second = numeralAt(text, at + 1, limit);
  const alone = second && second.valueMax === null && second.value > least && !readUnit(text, second.end, limit, false);
  return alone && !text.startsWith(OVER, second.end) ? second : null;
}

/** What stands behind 百分之: a number, or 15K. 百分之百 is a hundred. */
function rateNumerator(text: string, at: number, limit: number): Numeral | null {
  const numeral = numeralAt(text, at, limit);
  const letter =
    numeral && !numeral.chinese
      ? /^ ?[kKM](?![A-Za-z\d])/u.exec(text.slice(numeral.end, numeral.end + 3))?.[0]
      : undefined;
  if (!numeral || letter === undefined) return numeral;
  return {
    ...numeral,
    end: numeral.end + letter.length,
    value: Number(`${numeral.value}e${letter.endsWith('M') ? 6 : 3}`),
  };
}

function readSlash(text: string, at: number, limit: number): Amount | null {
  SLASH.lastIndex = at;
  const found = SLASH.exec(text);
  if (!found) return null;
  const end = at + found[0].length;
  const [whole, top, bottom] = [Number(found[1] ?? 0), Number(found[2]), Number(found[3])];
  if (end > limit || bottom === 0 || /[\dA-Za-z/.+]/u.test(text.charAt(at - 1))) return null;
  // 1 3/5 is one number, and not the 3/5 in it.
  if (text.charAt(at - 1) === ' ' && /\d/u.test(text.charAt(at - 2))) return null;
  const unit = readUnit(text, end, limit, false);
  if (/[A-Za-z月日号季]/u.test(text.charAt(end)) || (unit ? unit.kind !== 'count' : top >= bottom)) return null;
  return { ...amountOf(at, unit?.end ?? end, whole + top / bottom, null, unit, []), numeralEnd: end };
}

/** 三分之一, 3分之1, 一又二分之一. */
function readMixed(text: string, at: number, limit: number): Amount | null {
  const first = numeralAt(text, at, limit);
  if (!first || first.valueMax !== null) return null;
  const whole = text.charAt(first.end) === '又' ? first : null;
  const bottom = whole ? numeralAt(text, whole.end + 1, limit) : first;
  if (!bottom || !text.startsWith(OVER, bottom.end)) return null;
  const begin = bottom.end + OVER.length;
  const negative = '负負'.includes(text.charAt(begin) || ' ');
  const top = numeralAt(text, negative ? begin + 1 : begin, limit);
  const simple = [bottom, top].every((part) => part !== null && Number.isInteger(part.value) && part.valueMax === null);
  if (!top || !simple || bottom.value === 0 || top.end > limit) return null;
  return amountOf(
    at,
    top.end,
    (whole?.value ?? 0) + ((negative ? -1 : 1) * top.value) / bottom.value,
    null,
    null,
    top.loosened,
  );
}
