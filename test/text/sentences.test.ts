import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAround, sentenceFinder, sentencesOf } from '../../src/text/index.ts';

const cut = (text: string, semicolons = false): string[] =>
  sentencesOf(text, 0, text.length, { semicolons }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['full stops', '甲事已成。乙事未成！丙事如何？', ['甲事已成。', '乙事未成！', '丙事如何？']],
    ['closing quotes', '他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    ['lines', '甲\n　乙。 \n\n丙', ['甲', '乙。', '丙']],
    ['half-width full stops', '强化学习.组织培训3.5次.v2.0版', ['强化学习.', '组织培训3.5次.v2.0版']],
    ['nothing', ' \n ', []],
  ])('cuts at %s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('cuts at ；only where it is asked to', () => {
    expect(cut('甲；乙。')).toEqual(['甲；乙。']);
    expect(cut('甲；乙。', true)).toEqual(['甲；', '乙。']);
  });

  it('covers all that is not blank, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '；', '”', ' ', '\n', '.', '1') }), (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text, 0, text.length)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('sentenceAround', () => {
  const text = '开展检查。查处案件12件，罚款3万元。”其他。';
  it('goes from behind the full stop before to the next one, with what closes a quotation', () => {
    const at = text.indexOf('12');
    const { start, end } = sentenceAround(text, { start: at, end: at + 3 });
    expect(text.slice(start, end)).toBe('查处案件12件，罚款3万元。”');
  });

  it('is never less than the span, and stops at a bound', () => {
    const long = '甲'.repeat(9000);
    expect(sentenceAround(long, { start: 4000, end: 4001 })).toEqual({ start: 2000, end: 6001 });
  });
});

describe('sentenceFinder', () => {
  const piece = fc.constantFrom('办件', '3。5', '12.', '。', '”', '\n', ' ', '5件', '　', '县'.repeat(700));
  const spans = fc.array(fc.tuple(fc.nat(3000), fc.nat(6)), { maxLength: 12 });

  it('finds what sentenceAround finds, whatever was looked for before', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), spans, fc.boolean(), (pieces, places, inOrder) => {
        const text = pieces.join('');
        const find = sentenceFinder(text);
        if (inOrder) places.sort(([one], [other]) => one - other);
        for (const [at, length] of places) {
          const start = Math.min(at % 200, text.length);
          const span = { start, end: Math.min(start + length, text.length) };
          expect(find(span)).toEqual(sentenceAround(text, span));
        }
      }),
      { numRuns: 500 },
    );
  });
});
