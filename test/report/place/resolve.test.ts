import { describe, expect, it } from 'vitest';
import { pathOf, placesNamed } from '../../../src/report/place/gazetteer.ts';
import { kindOf } from '../../../src/report/place/kind.ts';
import { chosen } from '../../../src/report/place/resolve.ts';

describe('of several places with a name the one whose city is named', () => {
  const city = (near: string, text: string): string | null => {
    const place = chosen(placesNamed('鼓楼区'), near, text);
    return place === null ? null : (pathOf(place).at(-2)?.stem ?? null);
  };

  it.each([
    ['once', '', '徐州', '徐州'],
    ['as often as another', '', '徐州、福州', null],
    ['twice as often as the next', '', '徐州、徐州、福州', '徐州'],
    ['less than twice as often', '', '徐州、徐州、徐州、福州、福州', null],
    ['in what stands around the report, which counts five times', '徐州', '福州、福州', '徐州'],
    ['there, and in the text half as much elsewhere', '徐州', '福州、福州、福建', '徐州'],
    ['there, but in the text too often elsewhere', '徐州', '福州、福州、福州', null],
    ['by its province alone, which counts half', '', '福建', '福州'],
    ['nowhere', '', '会议召开', null],
  ])('%s', (_, near, text, expected) => {
    expect(city(near, text)).toBe(expected);
  });
});

describe('the kind of a report that its title does not tell', () => {
  const text = (mentions: number, length: number): string => '依法行政'.repeat(mentions).padEnd(length, '一');

  it.each([
    ['three mentions in two thousand characters', text(3, 2000), 'rule-of-law'],
    ['in more', text(3, 2001), 'other'],
    ['two mentions, however short', text(2, 20), 'other'],
  ])('%s', (_, words, expected) => {
    expect(kindOf('', words, [])).toBe(expected);
  });
});
