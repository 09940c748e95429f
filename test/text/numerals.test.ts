import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../src/text/numerals/index.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes a number as Chinese is written: the counterpart of chineseNumber, group by group. */
function written(value: number): string {
  if (value === 0) {
    return '零';
  }
  if (value >= 1e8) {
    return writtenAbove(value, 1e8, '亿');
  }
  if (value >= 1e4) {
    return writtenAbove(value, 1e4, '万');
  }
  let text = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) {
      text += (gap && text ? '零' : '') + DIGITS[digit] + unit;
      gap = false;
    } else {
      gap = true;
    }
  }
  return text;
}

function writtenAbove(value: number, size: number, unit: string): string {
  const rest = value % size;
  const low = rest === 0 ? '' : (rest < size / 10 ? '零' : '') + written(rest);
  return written(Math.floor(value / size)) + unit + low;
}

describe('chineseNumber', () => {
  it.each([
    ['一百二十三', 123],
    ['十', 10],
    ['十六', 16],
    ['二十', 20],
    ['两', 2],
    ['两千零五', 2005],
    ['〇', 0],
    ['零', 0],
    ['二〇二〇', 2020],
    ['二零二一', 2021],
    ['一百二', 120],
    ['一百零二', 102],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['十二万', 120_000],
    ['一亿两千万', 120_000_000],
    ['一万亿', 1e12],
    ['百', 100],
    ['百万', 1e6],
    ['三点五', 3.5],
    ['零点零七', 0.07],
    ['三点五万', 35_000],
    ['壹佰贰拾', 120],
    ['一百十五', 115],
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['㊿', 50],
    ['⑶', 3],
    ['⒓', 12],
    ['㈦', 7],
    ['Ⅳ', 4],
    ['１２', 12],
    ['３．５', 3.5],
    ['12', 12],
    ['12,300', 12_300],
    ['50.44', 50.44],
    ['2.92万', 29_200],
    ['3千亿', 3e11],
  ])('reads %s as %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '第一',
    '一是',
    '一、',
    '万',
    '亿',
    '十两',
    '两两',
    '一二百',
    '百千',
    '三点',
    '点五',
    '一百零',
    '十十',
    '12,30',
    '1.2.3',
    '-1',
    '甲',
    'Ⅳ级',
    '①②',
    '九千九百九十九万亿亿',
  ])('finds no numeral in %j', (text) => {
    expect(chineseNumber(text)).toBeNull();
  });

  it('reads back every number as it is written', () => {
    const sizes = fc.oneof(
      fc.nat(200),
      fc.nat(99_999),
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    );
    fc.assert(
      fc.property(sizes, (value) => {
        expect(chineseNumber(written(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every decimal', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), (whole, fraction) => {
        const text = `${written(whole)}点${fraction.map((digit) => DIGITS[digit]).join('')}`;
        expect(chineseNumber(text)).toBe(Number(`${whole}.${fraction.join('')}`));
      }),
    );
  });

  it('gives a finite number or null for any string', () => {
    const numeral = fc.string({ unit: fc.constantFrom(...'零〇一二两九十百千万亿点1,.０①') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), numeral), (text) => {
        const value = chineseNumber(text);
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
