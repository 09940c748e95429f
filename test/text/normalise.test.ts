import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, simplifiedShadow } from '../../src/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ['（一）', '(一)'],
    ['ＰＭ２．５', 'pm2.5'],
    ['無證辦理', '无证办理'],
    ['「放管服」', '"放管服"'],
    ['“放管服”', '"放管服"'],
    ['‘甲’', "'甲'"],
    ['2020—2021', '2020-2021'],
    ['2020－2021', '2020-2021'],
    ['1～10月', '1~10月'],
    ['〔2020〕', '[2020]'],
    ['甲，乙；丙：丁', '甲,乙;丙:丁'],
    ['Ⅰ', 'ⅰ'],
    ['㎡', 'm2'],
    ['⽂化', '文化'],
    ['零\u200B宽', '零宽'],
    ['甲\u3000乙\tc', '甲 乙 c'],
    ['一\n二', '一\n二'],
    ['互联网+监管', '互联网+监管'],
  ])('brings %j to %j', (text, plain) => {
    expect(normalise(text).text).toBe(plain);
  });

  it('says where each character came from', () => {
    expect(normalise('㎡\u200B甲')).toEqual({ text: 'm2甲', map: Uint32Array.of(0, 0, 2, 3) });
    expect(normalise('𠮷Ａ')).toEqual({ text: '𠮷a', map: Uint32Array.of(0, 1, 2, 3) });
  });

  it('finds the words of a report at their own place', () => {
    const text = '一、深化“放管服”改革。（一）優化營商環境；';
    const { text: plain, map } = normalise(text);
    const words = normalise('优化营商环境').text;
    const at = plain.indexOf(words);
    expect(text.slice(map[at], map[at + words.length])).toBe('優化營商環境');
  });

  it('keeps order and pieces: the form of a whole is the forms of its parts', () => {
    const characters = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('法', '證', '（', '“', '㎡', '\u200B', '𠮷', 'İ', '\uD800', '\n'),
      ),
    );
    fc.assert(
      fc.property(characters, (all) => {
        // Two lone surrogates side by side would make a pair that neither part has.
        const parts = all.map((each) => each.replace(/\p{Cs}/gu, '\uFFFD'));
        const source = parts.join('');
        const { text, map } = normalise(source);
        expect(text).toBe(parts.map((each) => normalise(each).text).join(''));
        expect(map).toHaveLength(text.length + 1);
        expect(map[text.length]).toBe(source.length);
        for (let at = 0; at < text.length; at += 1) {
          expect(map[at]).toBeLessThanOrEqual(map[at + 1] ?? 0);
          expect(map[at]).toBeLessThan(source.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing left to do the second time, whatever the character', () => {
    const changing: string[] = [];
    for (let point = 0; point <= 0x2ffff; point += 1) {
      const once = normalise(String.fromCodePoint(point)).text;
      if (normalise(once).text !== once) {
        changing.push(point.toString(16));
      }
    }
    expect(changing).toEqual([]);
  });
});

describe('a text is read as Simplified', () => {
  it.each([
    ['where one character of forty is Traditional', `國${'一'.repeat(39)}`, `国${'一'.repeat(39)}`],
    ['not where it is one of forty-one: a name', `國${'一'.repeat(40)}`, `國${'一'.repeat(40)}`],
    ['line by line', `${'一'.repeat(80)}\n國法`, `${'一'.repeat(80)}\n国法`],
    [
      'all of it by its first four thousand characters',
      `${'國'.repeat(100)}${'一'.repeat(3900)}\n${'一'.repeat(60)}國`,
      `${'国'.repeat(100)}${'一'.repeat(3900)}\n${'一'.repeat(60)}国`,
    ],
    [
      'and not by what stands behind them',
      `${'一'.repeat(4000)}${'國'.repeat(99)}\n${'一'.repeat(60)}國`,
      `${'一'.repeat(4000)}${'國'.repeat(99)}\n${'一'.repeat(60)}國`,
    ],
    ['as long as before, radicals too', '⼀國⼈', '一国人'],
  ])('%s', (_, text, expected) => {
    expect(simplifiedShadow(text)).toBe(expected);
  });
});
