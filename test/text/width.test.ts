import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Ambiguous, cutToWidth, displayWidth, padToWidth } from '../../src/text/width.ts';

const ambiguous = fc.constantFrom<Ambiguous>(1, 2);
const mixture = fc
  .array(
    fc.constantFrom(
      '法',
      'a',
      '“',
      '…',
      '·',
      '，',
      'e\u0301',
      '👍🏻',
      '👨‍👩‍👧',
      '\u0600',
      '\u0301',
      '🇨🇳',
      '🇨',
      '한',
      '\u1100',
      '\u1161',
      '①',
      '\uD800',
      '\u200B',
      '1',
      '\uFE0F',
      '\u20E3',
      '©',
      'ｶ',
      'ﾞ',
      '\x1b',
      '\r',
      '\n',
      '\u0E33',
      '𠮷',
    ),
  )
  .map((all) => all.join(''));
const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }), mixture);

describe('displayWidth', () => {
  it.each([
    ['', 0, 0],
    ['abc 123', 7, 7],
    ['法治政府', 8, 8],
    ['，。、；：？！（）《》「」', 26, 26],
    ['“”‘’·…—①°', 9, 18],
    ['2.92万座', 8, 8],
    ['e\u0301', 1, 1],
    ['👍🏻', 2, 2],
    ['ＡＢ１', 6, 6],
    ['\t', 1, 1],
  ])('%j takes %i columns, %i where ambiguous characters are wide', (text, narrow, wide) => {
    expect(displayWidth(text)).toBe(narrow);
    expect(displayWidth(text, 2)).toBe(wide);
  });

  it('agrees with string-width on every character of the basic plane', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      for (const width of [1, 2] as const) {
        const expected =
          code === 9 ? 1 : stringWidth(character, { ambiguousIsNarrow: width === 1, countAnsiEscapeCodes: true });
        if (displayWidth(character, width) !== expected) {
          wrong.push(`${code.toString(16)} ${width}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with string-width on any string, but for tabs', () => {
    fc.assert(
      fc.property(any, ambiguous, (text, width) => {
        const tabs = text.split('\t').length - 1;
        const options = { ambiguousIsNarrow: width === 1, countAnsiEscapeCodes: true };
        expect(displayWidth(text, width)).toBe(stringWidth(text, options) + tabs);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('cutToWidth', () => {
  it.each([
    ['法治政府', 5, '法治'],
    ['法治', 4, '法治'],
    ['法治', 1, ''],
    ['ae\u0301o', 2, 'ae\u0301'],
    ['a👍🏻', 2, 'a'],
    ['abc', 0, ''],
    ['abc', -1, ''],
    ['', 3, ''],
  ])('cuts %j at %i columns to %j', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut);
  });

  it('gives the longest prefix of whole graphemes that fits', () => {
    const graphemes = new Intl.Segmenter();
    fc.assert(
      fc.property(any, fc.nat(20), ambiguous, (text, width, wide) => {
        const cut = cutToWidth(text, width, wide);
        expect(text.startsWith(cut)).toBe(true);
        expect(displayWidth(cut, wide)).toBeLessThanOrEqual(width);
        const ends = Array.from(graphemes.segment(text), ({ index }) => index).concat(text.length);
        expect(ends).toContain(cut.length);
        const next = ends.find((end) => end > cut.length);
        if (width > 0 && next !== undefined) {
          expect(displayWidth(text.slice(0, next), wide)).toBeGreaterThan(width);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('padToWidth', () => {
  it('is exactly as wide as asked', () => {
    expect(padToWidth('法治政府', 5)).toBe('法治 ');
    expect(padToWidth('“甲”', 5, 2)).toBe('“甲 ');
    fc.assert(
      fc.property(any, fc.nat(30), ambiguous, (text, width, wide) => {
        expect(displayWidth(padToWidth(text, width, wide), wide)).toBe(width);
      }),
    );
  });
});
