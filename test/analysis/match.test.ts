import { describe, expect, test } from 'vitest';
import { runsInCommon } from '../../src/analysis/follow/match.ts';
import type { Worded } from '../../src/analysis/worded.ts';

/** A span whose words stand between bars. */
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

/** What two spans have in common. */
function common(a: string, b: string): string[] {
  const [first, second] = [worded(a), worded(b)];
  return runsInCommon(first, second).map(({ start, otherStart, length }) => {
    const words = first.text.slice(start, start + length);
    expect(second.text.slice(otherStart, otherStart + length)).toBe(words);
    return words;
  });
}

describe('words in common', () => {
  test.each([
    ['from word to word', '建设|文化|公园', '文化|公园|开放', ['文化公园']],
    ['cut where a word begins and ends in one of them', '建设|文化馆', '建设|文化|公园', ['建设文化']],
    ['less than a word', '大学城', '小学城', []],
    ['nothing', '建设|公园', '开展|宣传', []],
    ['a single character', '设|馆', '馆', []],
    ['the longest first', '文化|公园|和|法律|援助|中心', '法律|援助|中心|文化|公园', ['法律援助中心', '文化公园']],
    ['not over a blank', '文化 公园', '文化 公园', []],
  ])('%s', (_, a, b, expected) => {
    expect(common(a, b)).toEqual(expected);
  });

  test('what a longer run has taken is no other’s', () => {
    expect(common('法律|援助|中心|法律|援助', '法律|援助|中心')).toEqual(['法律援助中心']);
  });
});
