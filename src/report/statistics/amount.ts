import { digitOf, isPoint, type Numeral, readNumeral, readUnit, type Unit, wordAt } from '../../text/index.ts';
import { INSIDE } from './words/qualifiers.ts';

/** A numeral with the unit behind it; offsets into the clean text. */
export interface Amount {
  /** The numeral, without its sign. */
  numeral: number;
  numeralEnd: number;
  /** Behind the unit, or the numeral where there is none. */
  end: number;
  value: number;
  /** The upper bound of a range or pair. */
  valueMax: number | null;
  unit: Unit | null;
  /** 万 or 亿 is part of the numeral. */
  scaled: boolean;
  /** Written in Chinese numerals alone. */
  chinese: boolean;
  /** No digit is part of it: 百, 千万. */
  round: boolean;
  /** The power of ten of the scales at the numeral's end, which a range may print once. */
  trailing: number;
  /** 余 多 来 几 inside it. */
  loosened: string[];
  /** 成 stands behind it, and the value is that in per cent. */
  tenths?: boolean;
}

/** 三吨半 is three and a half only where the words end: 吨半成品 is not. */
const ENDS = /^(?:[,;。:!?、()\n]|以上|以下|左右|的|$)/u;
/** 两个半月, 3个半小时. */
const AND_A_HALF = /^半(个?(?:月|小时|钟头|百分点|学期|世纪|工作日))/u;
/** Behind 元. */
const SMALL_MONEY = /^([1-9一二三四五六七八九])[角毛](?:([1-9一二三四五六七八九])分)?/u;
/** Behind other money: the hundredths that it is divided into. */
const COINS = /^(?:美分|欧分|分|便士|日本[钱銭錢]|[钱銭錢])/u;
const MANY_COINS = 99;
const TENTHS_END = /^[以左多的,;。:!?、()\s]|^$/u;

function unitLengthAt(text: string, at: number): number {
  return readUnit(text, at, text.length, false)?.text.length ?? 0;
}

/** What was read last: a fraction, a tenth and an amount all begin with the same numeral. */
let last: { text: string; at: number; limit: number; numeral: Numeral | null } | null = null;

/** The numeral that begins at `at`, or null. */
export function numeralAt(text: string, at: number, limit: number): Numeral | null {
  if (last === null || last.at !== at || last.limit !== limit || last.text !== text)
    last = { text, at, limit, numeral: readNumeral(text, at, limit, unitLengthAt) };
  return last.numeral;
}

/** The unit behind the numeral that ends at `at`, with the 余 or 多 before it: 3万|余家. */
function unitBehind(
  text: string,
  at: number,
  limit: number,
  scaled: boolean,
): { unit: Unit | null; word: string; end: number } {
  const begin = text.charAt(at) === ' ' ? at + 1 : at;
  const direct = readUnit(text, begin, limit, scaled);
  if (direct) return { unit: direct, word: '', end: direct.end };
  const word = wordAt(INSIDE, text, begin, limit);
  const unit = word === '' ? null : readUnit(text, begin + word.length, limit, scaled);
  if (unit) return { unit, word, end: unit.end };
  // 几 and 来 loosen a number only between it and a unit: 20来 alone is 20, 来…
  const stands = scaled && (word === '余' || word === '多');
  return { unit: null, word: stands ? word : '', end: stands ? begin + word.length : at };
}

/** The amount that begins with a numeral at `at`, or null. */
export function readAmount(text: string, at: number, limit: number): Amount | null {
  const special = readTenths(text, at, limit);
  if (special) return special;
  const numeral = numeralAt(text, at, limit);
  if (!numeral) return null;
  const behind = unitBehind(text, numeral.end, limit, numeral.scaled);
  const amount: Amount = {
    numeral: at,
    numeralEnd: numeral.end,
    end: behind.end,
    value: numeral.value,
    valueMax: numeral.valueMax,
    unit: behind.unit,
    scaled: numeral.scaled,
    chinese: numeral.chinese,
    round: numeral.round,
    trailing: numeral.trailing,
    loosened: behind.word === '' ? numeral.loosened : [...numeral.loosened, behind.word],
  };
  return withSmallMoney(text, andAHalf(text, amount));
}

/** 五元三角: the tenths and hundredths behind a sum of money. */
function withSmallMoney(text: string, amount: Amount): Amount {
  if (amount.unit?.kind !== 'money' || amount.valueMax !== null || amount.scaled) return amount;
  if (amount.unit.text !== '元') return withCoins(text, amount, amount.unit);
  const found = SMALL_MONEY.exec(text.slice(amount.end, amount.end + 4));
  if (!found) return amount;
  const digit = (printed: string): number => numeralAt(printed, 0, 1)?.value ?? 0;
  const cents = 10 * digit(found[1] ?? '') + (found[2] === undefined ? 0 : digit(found[2]));
  const end = amount.end + found[0].length;
  return { ...amount, value: amount.value + cents / 100, unit: { ...amount.unit, end }, end };
}

/** 10美元5美分: one amount, in the larger unit. */
function withCoins(text: string, amount: Amount, unit: Unit): Amount {
  const coins = numeralAt(text, amount.end, text.length);
  const coin = coins === null ? '' : (COINS.exec(text.slice(coins.end, coins.end + 3))?.[0] ?? '');
  if (coins === null || coin === '' || coins.valueMax !== null) return amount;
  if (!Number.isInteger(coins.value) || coins.value > MANY_COINS) return amount;
  const end = coins.end + coin.length;
  return { ...amount, value: Number(`${amount.value * 100 + coins.value}e-2`), unit: { ...unit, end }, end };
}

/** 两个半月, 三吨半: a half behind the unit. */
function andAHalf(text: string, amount: Amount): Amount {
  const { unit } = amount;
  if (unit === null || text.charAt(unit.end) !== '半' || amount.valueMax !== null) return amount;
  const long = unit.text === '个' ? (AND_A_HALF.exec(text.slice(unit.end, unit.end + 6))?.[1] ?? '') : '';
  if (long !== '') {
    const end = unit.end + 1 + long.length;
    return { ...amount, value: amount.value + 0.5, unit: { text: `个${long}`, kind: 'time', end }, end };
  }
  const measured = unit.kind === 'physical' || unit.kind === 'time' || unit.kind === 'rate';
  if (!measured || !ENDS.test(text.slice(unit.end + 1, unit.end + 3))) return amount;
  return { ...amount, value: amount.value + 0.5, end: unit.end + 1 };
}

/**
 * 八成五, 七点二成, 三成半: tenths, given as the per cent that they are; 九折, 八五折, 7.5折 as the per cent of the price that is left.
 * Null where 成 or 折 begins a word (三成立, 3折叠) or the number is none of tenths.
 */
function readTenths(text: string, at: number, limit: number): Amount | null {
  const discount = text.slice(at, at + LONGEST_DISCOUNT).includes('折') ? readDiscount(text, at, limit) : null;
  if (discount) return percent(at, discount.end, discount.value, null, discount.chinese);
  const numeral = numeralAt(text, at, limit);
  if (numeral === null || text.charAt(numeral.end) !== '成') return null;
  const unit = readUnit(text, numeral.end, limit, false);
  if (unit?.text !== '成' || numeral.value > 10) return null;
  const rest =
    /^[半一二三四五六七八九](?![一二三四五六七八九十百千万亿点个])/u.exec(text.slice(unit.end, unit.end + 2))?.[0] ??
    '';
  const tail = rest !== '' && TENTHS_END.test(text.charAt(unit.end + 1)) ? rest : '';
  const ones = tail === '半' ? 5 : tail === '' ? 0 : (numeralAt(tail, 0, 1)?.value ?? 0);
  const inPercent = (value: number): number => Number(`${value}e1`) + ones;
  const max = numeral.valueMax === null ? null : inPercent(numeral.valueMax);
  const amount = percent(at, unit.end + tail.length, inPercent(numeral.value), max, numeral.chinese);
  const loose = /^[多余]/u.exec(text.slice(amount.end, Math.min(limit, amount.end + 1)))?.[0] ?? '';
  return { ...amount, end: amount.end + loose.length, loosened: loose === '' ? [] : [loose], tenths: true };
}

function percent(at: number, end: number, value: number, valueMax: number | null, chinese: boolean): Amount {
  const unit: Unit = { text: '%', kind: 'rate', end };
  return {
    numeral: at,
    numeralEnd: end,
    end,
    value,
    valueMax,
    unit,
    scaled: false,
    chinese,
    round: false,
    trailing: 0,
    loosened: [],
  };
}

/** 3折叠, 折合: words that begin with 折. */
const DISCOUNT = /^折(?![合算旧射页叠断磨返服价中])/u;
const DISCOUNT_FIGURES = /(?:\d\.\d{1,2}|\d\d?)/uy;
/** 7.55折 */
const LONGEST_DISCOUNT = 5;

/** 九折, 八五折, 七点五折, 75折: the per cent of the price that is left. */
function readDiscount(
  text: string,
  at: number,
  limit: number,
): { end: number; value: number; chinese: boolean } | null {
  DISCOUNT_FIGURES.lastIndex = at;
  const figures = DISCOUNT_FIGURES.exec(text)?.[0] ?? '';
  let digits = figures.replace('.', '');
  let end = at + figures.length;
  for (; figures === '' && end < at + 3; end++) {
    const digit = digitOf(text.charAt(end));
    if (digit === null && !(end === at + 1 && isPoint(text.charAt(end)))) break;
    digits += digit ?? '';
  }
  if (digits === '' || end + 1 > limit || !DISCOUNT.test(text.slice(end, end + 2))) return null;
  return { end: end + 1, value: Number(`0.${digits}e2`), chinese: figures === '' };
}
