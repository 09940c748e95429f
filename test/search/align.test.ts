import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignClause, alignments, cut, occurrences, pieces, rangesOf, windows } from '../../src/search/align.ts';
import { fold } from '../../src/search/fold.ts';

/** The words that an alignment holds right, and how many characters were wrong. */
function aligned(word: string, text: string, errors = 1): string[] {
  const folded = fold(text);
  return alignments(word, folded, [0, folded.text.length], errors, () => 1).map(
    ({ ranges, wrong }) => `${ranges.map(([from, to]) => folded.text.slice(from, to)).join('|')} ${wrong}`,
  );
}

describe('a word with errors', () => {
  test.each([
    ['right', '营商环境', '优化营商环境', ['营商环境 0']],
    ['one character wrong', '营商环镜', '优化营商环境', ['营商环 1']],
    ['one missing', '营商境', '优化营商环境', ['营商|境 1']],
    ['one too many', '营商的环境', '优化营商环境', ['营商环境 1']],
    ['two wrong, of one allowed', '赢商环镜', '优化营商环境', []],
    ['at every place', '无证办事', '无证办理、无证办结', ['无证办 1', '无证办 1']],
    ['only at the best places', '无证办理', '无证办理、无证办结', ['无证办理 0']],
    ['not over a comma', '无证办理', '无证，办理', []],
    ['over quotation marks', '无证办理', '“无证”办理', ['无证办理 0']],
    ['a digit too many is another number', '办件12件', '办件123件', []],
    ['a wrong digit too', '办件12件', '办件13件', []],
    ['in a text that is shorter than the word less its errors', '无证办理', '无证', []],
  ])('%s', (_, word, text, expected) => {
    expect(aligned(word, text)).toEqual(expected);
  });

  test('as many as are allowed', () => {
    expect(aligned('赢商环镜', '优化营商环境', 2)).toEqual(['商环 2']);
  });

  test('what is missing, and what stands instead', () => {
    const [found] = alignClause('营商环镜', '优化营商环境', [0, 6], 1);
    expect(found).toMatchObject({ start: 2, end: 6, complete: false, missed: [{ letter: 3, instead: 5 }] });
    const [shorter] = alignClause('营商境', '优化营商环境', [0, 6], 1);
    expect(shorter).toMatchObject({ complete: true, missed: [] });
    const [longer] = alignClause('营商的环境', '优化营商环境', [0, 6], 1);
    expect(longer).toMatchObject({ complete: false, missed: [{ letter: 2, instead: -1 }] });
  });

  test('of two that overlap the worthier stays, and none that is worth nothing', () => {
    const worthOf = (start: number) =>
      alignClause('甲乙甲', '甲乙甲乙甲', [0, 5], 0, (each) => (each.start === start ? 2 : 1));
    expect(worthOf(0).map(({ start }) => start)).toEqual([0]);
    expect(worthOf(2).map(({ start }) => start)).toEqual([2]);
    expect(alignClause('甲乙甲', '甲乙甲乙甲', [0, 5], 0, () => 0)).toEqual([]);
  });

  test('has the least errors that any stretch has', () => {
    const letter = fc.constantFrom('甲', '乙', '丙');
    const words = (minLength: number, maxLength: number) => fc.string({ unit: letter, minLength, maxLength });
    fc.assert(
      fc.property(words(2, 5), words(0, 9), (word, text) => {
        const least = Math.min(...stretches(text).map((each) => distance(word, each)));
        const found = alignClause(word, text, [0, text.length], 1);
        expect(found.length > 0).toBe(least <= 1);
        for (const { wrong, start, end } of found) {
          expect(wrong).toBe(least);
          expect(distance(word, text.slice(start, end))).toBe(least);
        }
        if (text.includes(word)) expect(found.map(({ wrong }) => wrong)).toContain(0);
      }),
    );
  });
});

/** Every stretch of a text. */
function stretches(text: string): string[] {
  return Array.from({ length: text.length + 1 }, (_, from) =>
    Array.from({ length: text.length - from + 1 }, (__, length) => text.slice(from, from + length)),
  ).flat();
}

/** The editing distance of two words. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, restB), distance(restA, b), distance(a, restB));
}

describe('pieces of a word that stand apart', () => {
  const apart = (word: string, text: string): string | undefined => {
    const folded = fold(text);
    return pieces(word, folded, 0, folded.text.length)
      ?.map(([from, to]) => folded.text.slice(from, to))
      .join('|');
  };

  test.each([
    ['close together', '优化环境', '优化营商环境', '优化|环境'],
    ['six characters apart', '优化环境', '优化一二三四五六环境', '优化|环境'],
    ['seven apart', '优化环境', '优化一二三四五六七环境', undefined],
    ['adjacent', '优化环境', '优化环境', '优化环境'],
    ['a single character is no piece', '优环境', '优化环境', undefined],
    ['in another order', '优化环境', '环境优化', undefined],
    ['on both sides of a comma', '优化环境', '优化服务，改善环境', undefined],
    ['from the place where they stand close', '优化环境', '优化一二三四五六七优化营商环境', '优化|环境'],
    ['three of them', '优化营商环境', '优化的营商好环境', '优化|营商|环境'],
  ])('%s', (_, word, text, expected) => {
    expect(apart(word, text)).toBe(expected);
  });
});

test('a word is cut into one piece more than it may have errors', () => {
  expect(cut('营商环境', 1)).toEqual([
    { text: '营商', offset: 0 },
    { text: '环境', offset: 2 },
  ]);
  expect(cut('甲乙丙丁戊', 2).map(({ text }) => text)).toEqual(['甲', '乙丙', '丁戊']);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(5), (word, errors) => {
      expect(cut(word, errors).length).toBe(errors + 1);
      expect(cut(word, errors).map(({ text }) => text)).toSatisfy((texts: string[]) => texts.join('') === word);
    }),
  );
});

test('places of a word, those that overlap too', () => {
  expect(occurrences('甲甲甲乙甲甲', '甲甲', [0, 6])).toEqual([0, 1, 4]);
  expect(occurrences('甲甲甲乙甲甲', '甲甲', [1, 5])).toEqual([1]);
});

test('around a piece that is right a word has room for its errors, and windows that touch are one', () => {
  const text = '一二三四五营商六七八九十';
  expect(windows('营商环境', text, [0, text.length], 1)).toEqual([[3, 11]]);
  expect(windows('营商环境', text, [4, 8], 1)).toEqual([[4, 8]]);
  const twice = `营商${'一'.repeat(12)}营商`;
  expect(windows('营商环境', twice, [0, twice.length], 1)).toEqual([
    [0, 6],
    [12, 16],
  ]);
  const touching = `营商${'一'.repeat(6)}营商`;
  expect(windows('营商环境', touching, [0, touching.length], 1)).toEqual([[0, 10]]);
  expect(windows('营商环境', '营商一二三四环境', [0, 8], 1)).toEqual([[0, 8]]);
});

test('ascending places as ranges', () => {
  expect(rangesOf([1, 2, 3, 5, 7, 8])).toEqual([
    [1, 4],
    [5, 6],
    [7, 9],
  ]);
  expect(rangesOf([])).toEqual([]);
});
