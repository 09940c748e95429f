import { describe, expect, test } from 'vitest';
import { align, bare } from '../../src/analysis/compare/align.ts';

const pairs = (a: readonly string[], b: readonly string[], least = 0.16) =>
  align(a, b, least).map(({ a: first, b: second }) => [first, second]);

describe('texts that are about the same', () => {
  const REVIEW = '畅通行政复议渠道，设立乡镇收案点';
  const LECTURE = '法治宣传队走进集市举办宣讲';

  test('are pairs, whatever their places, in the order of the second list', () => {
    expect(pairs([`${REVIEW}12个`, `${LECTURE}36场`], [`${LECTURE}40场`, `${REVIEW}15个`])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('each once, the likest first', () => {
    expect(pairs([REVIEW], [`${REVIEW}，${LECTURE}`, `${REVIEW}12个`])).toEqual([[0, 1]]);
    expect(pairs([REVIEW, REVIEW], [REVIEW])).toEqual([[0, 0]]);
  });

  test('the same but for blanks and marks always, however short', () => {
    expect(pairs(['甲'], [' 甲。'], 1)).toEqual([[0, 0]]);
    expect(pairs([''], [''], 0)).toEqual([]);
    expect(bare(' 甲，“乙” 丙。')).toBe('甲乙丙');
  });

  test('not below the least likeness', () => {
    const [{ similarity } = { similarity: 0 }] = align([REVIEW], [`${REVIEW}，${LECTURE}`], 0);
    expect(similarity).toBeGreaterThan(0.5);
    expect(similarity).toBeLessThan(0.9);
    expect(pairs([REVIEW], [`${REVIEW}，${LECTURE}`], similarity)).toEqual([[0, 0]]);
    expect(pairs([REVIEW], [`${REVIEW}，${LECTURE}`], similarity + 0.01)).toEqual([]);
  });

  test('rare characters tell more than those that stand everywhere', () => {
    const stock = '深入推进法治政府建设';
    const others = ['行政复议', '普法宣传', '政务公开'].map((words) => `${stock}${words}`);
    expect(pairs([`${stock}柔性执法`, ...others], ['全面推行柔性执法', ...others], 0)[0]).toEqual([0, 0]);
    const [first] = align([`${stock}柔性执法`, ...others], ['推行柔性执法'], 0);
    expect(first?.a).toBe(0);
  });

  test('of equals those at the same place', () => {
    expect(pairs(['甲乙丙丁', '甲乙丙戊', '甲乙丙己'], ['甲乙丙庚', '甲乙丙辛', '甲乙丙壬'])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test('of equals the one at the same share of its list', () => {
    expect(pairs(['甲乙丙丁', '甲乙丙戊'], ['子丑寅卯', '甲乙丙己'])).toEqual([[1, 1]]);
  });

  test('what stands in more than sixty texts tells nothing', () => {
    const texts = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => `甲乙${String.fromCharCode(0x4f00 + at)}`);
    expect(pairs(texts(30), texts(60).slice(30), 0).length).toBe(30);
    expect(pairs(texts(30), texts(61).slice(30), 0).length).toBe(0);
  });
});
