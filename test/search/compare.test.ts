import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { keeps, takeComparisons, unitOf } from '../../src/search/compare.ts';
import type { Figure } from '../../src/search/figures.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';

const INFINITE = Number.POSITIVE_INFINITY;

/** What is compared in a query, and the words that are left: bounds with [ ] where they pass themselves, and what stands behind. */
function taken(query: string): string {
  const { comparisons, rest } = takeComparisons(query);
  const bound = (value: number): string => (Math.abs(value) === INFINITE ? '' : String(value));
  const all = comparisons.map(({ low, high, closed, tail }) => {
    const between = `${bound(low)}..${bound(high)}`;
    return `${closed ? `[${between}]` : `(${between})`}${tail}`;
  });
  return [...all, rest].join(' ');
}

describe('comparisons in a query', () => {
  test.each([
    ['>50', '(50..) '],
    ['<50', '(..50) '],
    ['>=50', '[50..] '],
    ['≥50', '[50..] '],
    ['=>50', '[50..] '],
    ['<=50', '[..50] '],
    ['=<50', '[..50] '],
    ['=50', '[50..50] '],
    ['==50', '[50..50] '],
    ['>1万', '(10000..) '],
    ['>1.5亿元', '(150000000..)元 '],
    ['>2w', '(20000..) '],
    ['>1,200件', '(1200..)件 '],
    ['>三百件', '(300..)件 '],
    ['50%..70%', '[50..70]% '],
    ['50..70', '[50..70] '],
    ['70..50', '[50..70] '],
    ['50…70', '[50..70] '],
    ['1..2亿', '[100000000..200000000] '],
    ['5000..1万', '[5000..10000] '],
    ['1万..2亿', '[10000..200000000] '],
    ['大于50', '(50..) '],
    ['小于50', '(..50) '],
    ['不少于50', '[50..] '],
    ['不高于50', '[..50] '],
    ['多于等于50', '[50..] '],
    ['案件 >50件', '(50..)件 案件'],
    ['>10 <20', '(10..) (..20) '],
    ['》50', '(50..) '],
    ['《50', '(..50) '],
    ['《2033年规划》', '《2033年规划》'],
    ['《2033年', '《2033年'],
    ['《5年', '《5年'],
    ['《三年', '《三年'],
    ['大于预期', '大于预期'],
    ['大于十', '(10..) '],
    ['多于三件', '(3..)件 '],
    ['大于一个百分点', '(1..)个百分点 '],
    ['大于五百监控', '(500..)监控 '],
    ['大于五万监控', '(50000..)监控 '],
    ['大于一切', '大于一切'],
    ['安全高于一切', '安全高于一切'],
    ['不低于一般水平', '不低于一般水平'],
    ['多于三农投入', '多于三农投入'],
    ['>一带一路', '>一带一路'],
    ['≥一律', '≥一律'],
    ['<千方百计', '<千方百计'],
    ['《三农', '《三农'],
    ['5..四史', '5..四史'],
    ['大于八小时', '(8..)小时 '],
    ['大于一切 >50件', '(50..)件 大于一切'],
    ['案件', '案件'],
    ['>1 >2 >3 >4 >5', '(1..) (2..) (3..) (4..) >5'],
  ])('%s', (query, expected) => {
    expect(taken(query)).toBe(expected);
  });
});

test.each([
  ['个监控', '个', '监控'],
  ['个百分点', '个百分点', ''],
  ['监控', null, '监控'],
  ['', null, ''],
])('a unit is what some statistic has: %s', (tail, unit, words) => {
  expect(unitOf(['个', '个百分点', '件'], tail)).toEqual({ unit, words });
});

describe('a figure', () => {
  const figure = (value: number, most = value) => ({ value, most }) as Figure;
  const bounds = (low: number, high: number, closed: boolean) => ({ low, high, closed, tail: '' });

  test.each([
    ['at a bound that passes', figure(50), bounds(50, INFINITE, true), true],
    ['at a bound that does not', figure(50), bounds(50, INFINITE, false), false],
    ['at an upper bound that passes', figure(50), bounds(-INFINITE, 50, true), true],
    ['at an upper bound that does not', figure(50), bounds(-INFINITE, 50, false), false],
    ['between', figure(60), bounds(50, 70, true), true],
    ['above', figure(71), bounds(50, 70, true), false],
    ['a range that reaches in from below', figure(40, 50), bounds(50, 70, true), true],
    ['a range that reaches in from above', figure(70, 90), bounds(50, 70, true), true],
    ['a range around all of it', figure(40, 90), bounds(50, 70, true), true],
    ['a range that ends at a bound that does not pass', figure(40, 50), bounds(50, INFINITE, false), false],
    ['a range beside it', figure(10, 20), bounds(50, 70, true), false],
  ])('%s', (_, own, kept, expected) => {
    expect(keeps(kept, own)).toBe(expected);
  });
});

test('figures whose sentence has the words come before those below a heading that has them', () => {
  const report = segmentText(
    '云溪县2031年度法治政府建设情况报告\n一、开展普法培训\n组织活动200场。\n二、规范执法\n各乡镇各部门普法培训覆盖城乡、持续推进、成效明显，参加者300人。\n',
    { id: 'x' },
  );
  expect(search(buildSearchIndex(report), '普法培训 >100').map(({ text }) => text)).toEqual([
    '参加者300人',
    '组织活动200场',
  ]);
});
