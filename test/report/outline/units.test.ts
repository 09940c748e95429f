import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/report/outline/draft.ts';
import { type Item, itemsOf } from '../../../src/report/outline/items.ts';
import { leadEnd } from '../../../src/report/outline/led.ts';
import { titleSpan } from '../../../src/report/outline/title.ts';
import { listsWeak } from '../../../src/report/outline/weak.ts';

const apart = (...gaps: number[]): string => ['薄弱', ...gaps.map((gap) => `${'一'.repeat(gap - 2)}薄弱`)].join('');

describe('a list of weaknesses', () => {
  it.each([
    ['two within sixty characters', [60], true],
    ['two farther apart', [61], false],
    ['three within a hundred and forty', [70, 70], true],
    ['three over more', [70, 71], false],
    ['one', [], false],
  ])('%s', (_, gaps, expected) => {
    expect(listsWeak(apart(...gaps))).toBe(expected);
  });
});

describe('a paragraph without a numeral', () => {
  it.each([
    ['opens with a lead of four characters', '健全机制。印发文件五件。', 4],
    ['not with one of three', '抓普法。全年宣讲三十场次。', -1],
    ['with one of thirty', `${'一'.repeat(30)}。印发文件五件。`, 30],
    ['not with one of thirty-one', `${'一'.repeat(31)}。印发文件五件。`, -1],
    ['goes on behind its lead, six characters at least', '健全机制。印发文件。好', 4],
    ['not with five', '健全机制。印发文件。', -1],
    ['thanks are none', '成绩来之不易。全县上下付出了努力。', -1],
  ])('%s', (_, text, expected) => {
    expect(leadEnd(text, { start: 0, end: text.length })).toBe(expected);
  });
});

it('items nest three deep, and no deeper', () => {
  const text = '一是抓执法。（1）查案卷。①看文书。②看程序。（2）听意见。二是抓普法。';
  const markers = (items: readonly Item[]): unknown[] =>
    items.map(({ start, children }) => [text.slice(start, start + 3), markers(children)]);
  expect(markers(itemsOf(text, { start: 0, end: text.length }))).toEqual([
    [
      '一是抓',
      [
        [
          '（1）',
          [
            ['①看文', []],
            ['②看程', []],
          ],
        ],
        ['（2）', []],
      ],
    ],
    ['二是抓', []],
  ]);
});

describe('a heading that has lost its line’s end', () => {
  const titleOf = (text: string): string => {
    const part: Draft = { start: 0, end: text.length, kind: 'section', heading: 1, role: 'work', children: [] };
    const { start, end } = titleSpan(text, part);
    return text.slice(start, end);
  };
  const WHOLE = '2031年工作回顾过去一年全县上下团结一致努力';

  it('of more than twenty-two characters ends with the word for its kind', () => {
    expect(WHOLE.length).toBe(22 + 1);
    expect(titleOf(`一、${WHOLE}。`)).toBe('2031年工作回顾');
    expect(titleOf(`一、${WHOLE.slice(0, 22)}。`)).toBe(WHOLE.slice(0, 22));
  });
});
