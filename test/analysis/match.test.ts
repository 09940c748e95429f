import { describe, expect, test } from 'vitest';
import { stretchesIn, tellingOf } from '../../src/analysis/follow/match.ts';
import type { Rarity } from '../../src/analysis/follow/rarity.ts';
import type { Worded } from '../../src/analysis/words.ts';

/** A stretch whose words stand between bars. */
function worded(written: string): Worded {
  const text = written.replaceAll('|', '');
  const edges = new Uint8Array(text.length + 1);
  let at = 0;
  for (const word of written.split('|')) {
    edges[at] = 1;
    at += word.length;
  }
  edges[text.length] = 1;
  return { start: 0, end: text.length, text, edges };
}

/** Every word tells so many bits, and no pair of them any. */
const each = (bits: number): Rarity => ({ ofWord: () => bits, ofPair: () => 0 });

/** What two stretches have in common, and its bits. */
function common(a: string, b: string, rarity: Rarity = each(3)): string[] {
  const [first, second] = [worded(a), worded(b)];
  return tellingOf(first, stretchesIn(first, second), rarity).map(({ start, otherStart, length, bits }) => {
    const words = first.text.slice(start, start + length);
    expect(second.text.slice(otherStart, otherStart + length)).toBe(words);
    return `${words} ${Number(bits.toFixed(2))}`;
  });
}

describe('words in common', () => {
  test.each([
    ['from word to word', '建设|文化|公园', '文化|公园|开放', ['文化公园 6']],
    ['cut where a word begins and ends in one of them', '建设|文化馆', '建设|文化|公园', ['建设文化 6']],
    ['less than a word', '大学城', '小学城', []],
    ['nothing', '建设|公园', '开展|宣传', []],
    ['a single character', '设|馆', '馆', []],
    [
      'the longest first',
      '文化|公园|和|法律|援助|中心',
      '法律|援助|中心|文化|公园',
      ['法律援助中心 9.4', '文化公园 6'],
    ],
    ['not over a blank', '文化 公园', '文化 公园', []],
  ])('%s', (_, a, b, expected) => {
    expect(common(a, b)).toEqual(expected);
  });

  test('a word of two characters by itself tells half, and less than two bits nothing', () => {
    expect(common('法律|文件', '法律|讲座', each(4))).toEqual(['法律 2']);
    expect(common('法律|文件', '法律|讲座', each(3.9))).toEqual([]);
    expect(common('形成|的|缺口', '下降|的|缺口', each(4))).toEqual(['的缺口 2']);
    expect(common('法治化|文件', '法治化|讲座', each(2))).toEqual(['法治化 2']);
  });

  test('from five characters on each more tells a little, even of words that tell nothing', () => {
    const run = (length: number): string => '一二三四五六七八九十甲乙丙丁'.slice(0, length);
    expect(common(run(9), run(9), each(0))).toEqual([]);
    expect(common(run(10), run(10), each(0))).toEqual([`${run(10)} 2`]);
    expect(common(run(11), run(11), each(0))).toEqual([`${run(11)} 2.4`]);
  });

  test('neighbours tell together, up to half of what the rarest word tells', () => {
    const pairs = (bits: number): Rarity => ({ ofWord: () => 1, ofPair: () => bits });
    expect(common('文化|公园', '文化|公园', pairs(2))).toEqual(['文化公园 4']);
    expect(common('文化|公园', '文化|公园', pairs(9))).toEqual(['文化公园 5']);
  });

  test('what a longer run has taken is no other’s', () => {
    expect(common('法律|援助|中心|法律|援助', '法律|援助|中心')).toEqual(['法律援助中心 9.4']);
  });
});
