import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/text/sanitise.ts';

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0, max: 0x20ff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('\u{E0041}', '\u202E', '\uD800', '\uDC00', '\x1b[31m', '\n', '\t', '法', '\u{20BB7}'))
    .map((all) => all.join('')),
);

/** Written apart from the source, unit by unit, so that a slip in its pattern shows. */
function dangerousUnits(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const control = (point < 0x20 && point !== 0x0a && point !== 0x09) || (point >= 0x7f && point <= 0x9f);
    const separator = point === 0x2028 || point === 0x2029;
    const directional =
      [0x61c, 0x200e, 0x200f].includes(point) ||
      (point >= 0x202a && point <= 0x202e) ||
      (point >= 0x2066 && point <= 0x2069);
    const hidden =
      [0xad, 0x180e, 0x200b, 0x200c, 0x200d, 0xfeff].includes(point) || (point >= 0x2060 && point <= 0x206f);
    const tag = point >= 0xe0000 && point <= 0xe007f;
    const lone = point >= 0xd800 && point <= 0xdfff;
    if (control || separator || directional || hidden || tag || lone) {
      found.push(point.toString(16));
    }
  }
  return found;
}

describe('visible', () => {
  it('leaves an ordinary text as it is', () => {
    const text = '一、“放管服”改革\n\t共办理55个(含①②)…… é 👍🏻 𠮷';
    expect(visible(text)).toBe(text);
  });

  it.each([
    ['\x1b[31m红\x1b[0m', '␛[31m红␛[0m'],
    ['\0\x07\x08\r\x7f', '␀␇␈␍␡'],
    ['\x85\x9b31m', '\uFFFD\uFFFD31m'],
    ['\x1b]8;;http://x\x07', '␛]8;;http://x␇'],
    ['甲\u2028乙\u2029', '甲\uFFFD乙\uFFFD'],
    ['\u202E倒\u2066', '\uFFFD倒\uFFFD'],
    ['零\u200B宽\u200D\uFEFF', '零\uFFFD宽\uFFFD\uFFFD'],
    ['\u{E0041}', '\uFFFD\uFFFD'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00\uD83D\uDE00', '\uFFFD😀'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves nothing dangerous, keeps every offset, and is its own image, for any string', () => {
    fc.assert(
      fc.property(any, (text) => {
        const shown = visible(text);
        expect(dangerousUnits(shown)).toEqual([]);
        expect(shown).toHaveLength(text.length);
        expect(visible(shown)).toBe(shown);
        for (let at = 0; at < text.length; at += 1) {
          if (text[at] === '\n' || text[at] === '法') {
            expect(shown[at]).toBe(text[at]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
