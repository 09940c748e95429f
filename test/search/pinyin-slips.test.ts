import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { slipBetween } from '../../src/search/pinyin-slips.ts';
import { makeReport } from './reports.ts';

const report = makeReport({
  sections: [
    { marker: '一、', title: '优化营商环境', body: '为律师执业提供便利，防止虐待老人，数据共享。' },
    { marker: '二、', title: '加强行政执法监督', body: '二〇三一年办理案件12件，○三年起侵略性经营得到治理。' },
    { marker: '三、', title: '推进blockchain平台建设', body: '零星案件逐年减少。' },
  ],
});
const index = buildSearchIndex(report);
const first = (query: string): string => {
  const [hit] = search(index, query);
  return hit?.matches.map(([from, to]) => report.text.slice(from, to)).join('|') ?? '';
};

describe('letters with a slip of the fingers', () => {
  test.each([
    ['yingshnag', '营商'],
    ['yingshnaghuanjing', '营商环境'],
    ['hunajing', '环境'],
    ['huanijng', '环境'],
    ['xingzhegn', '行政'],
    ['xingzhengg', '行政'],
    ['zhifajiandu', '执法监督'],
    ['zhifajiadnu', '执法监督'],
    ['jainduu', ''],
    ['zhiifa', '执法'],
    ['xinzhengzhifa', '行政执法'],
    ['blokchain', 'blockchain'],
    ['blcokchain', 'blockchain'],
    ['blockchainn', 'blockchain'],
  ])('%s: %s', (query, words) => {
    expect(first(query)).toBe(words);
  });

  test('what is pinyin as it was typed is meant so', () => {
    // jiandi: another letter than in 监督. jiadu, huajing: one letter less than in 监督 and 环境.
    for (const query of ['jiandi', 'liangzi', 'zhiqi', 'jiadu', 'huajing'])
      expect(search(index, query), query).toEqual([]);
  });

  test('a slip is one swap, one letter missing, one too many, and nothing else', () => {
    expect(slipBetween('abdc', 'abcd')).toBe('swapped');
    expect(slipBetween('abd', 'abcd')).toBe('missing');
    expect(slipBetween('abccd', 'abcd')).toBe('doubled');
    expect(slipBetween('aabcd', 'abcd')).toBe('doubled');
    expect(slipBetween('abxcd', 'abcd')).toBe('added');
    expect(slipBetween('xabcd', 'abcd')).toBe('added');
    for (const [typed, meant] of [
      ['abcd', 'abcd'],
      ['abxd', 'abcd'],
      ['dcba', 'abcd'],
      ['ab', 'abcd'],
      ['badc', 'abcd'],
    ] as const) {
      expect(slipBetween(typed, meant)).toBe(null);
    }
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(), (word, nat) => {
        const at = nat % (word.length - 1);
        const missing = word.slice(0, at) + word.slice(at + 1);
        expect(slipBetween(missing, word)).toBe('missing');
        expect(['added', 'doubled']).toContain(slipBetween(word, missing));
        const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
        expect(slipBetween(swapped, word)).toBe(swapped === word ? null : 'swapped');
      }),
    );
  });
});

test.each([
  ['lüshi', '律师'],
  ['lvshi', '律师'],
  ['lushi', '律师'],
  ['LǛSHĪ', '律师'],
  ['lu\u0308\u0300shi\u0304', '律师'],
  ['nuedai', '虐待'],
  ['nvedai', '虐待'],
  ['nüèdài', '虐待'],
  ['qinlue', '侵略'],
  ['shùjù', '数据'],
  ['yíngshāng', '营商'],
])('ü may be v or u, and tones may be written: %s', (query, words) => {
  expect(first(query)).toBe(words);
});

test.each(['二零三一', '二〇三一', '二○三一', '二◯三一'])('零, 〇 and ○ are one: %s', (query) => {
  expect(first(query)).toBe('二〇三一');
});
test.each(['〇星', '○星', '零星'])('also inside of words: %s', (query) => {
  expect(first(query)).toBe('零星');
});
