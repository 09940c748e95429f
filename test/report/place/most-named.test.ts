import { describe, expect, it } from 'vitest';
import { placeMostNamed } from '../../../src/report/place/most-named.ts';

const spoken = (text: string, ending: string | null = '县') => placeMostNamed(text, ending)?.names.at(-1) ?? null;

describe('the place that a report names clearly most often', () => {
  it.each([
    ['named three times', '青田县召开会议。青田县印发方案。青田县加强监督。', '青田县'],
    ['named twice', '青田县召开会议。青田县印发方案。', null],
    ['twice, and once by its stem alone', '青田县召开会议。青田县印发方案。青田侨乡建设加快。', '青田县'],
    ['once as an organ', '青田县委召开会议。', null],
    ['as an organ, and once more', '青田县委召开会议。青田县印发方案。', '青田县'],
    ['twice as often as the next', '青田县、青田县、青田县、青田县与庆元县、庆元县结对。', '青田县'],
    ['not twice as often as the next', '青田县、青田县、青田县与庆元县、庆元县结对。', null],
    ['named behind all that is read', `${'一'.repeat(40_000)}青田县、青田县、青田县。`, null],
    ['of another ending', '青田县、青田县、青田县。', null, '区'],
  ])('%s', (_, text, expected, ending = '县') => {
    expect(spoken(text, ending)).toBe(expected);
  });

  it.each([
    ['我县 and 全县', '我县全县动员。', '青田县'],
    ['我县 twice', '我县动员，我县落实。', '青田县'],
    ['全县 twice', '全县动员，全县落实。', null],
    ['我县 once', '我县动员。', null],
  ])('calls itself %s', (_, words, expected) => {
    expect(spoken(`${words}青田县、青田县、青田县。`, null)).toBe(expected);
  });
});
