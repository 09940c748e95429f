import { describe, expect, test } from 'vitest';
import { occurrences } from '../../src/search/align.ts';
import { acceptMatches, evidenceFor, SPELLING_QUALITY, WHOLE } from '../../src/search/evidence.ts';
import { termOf } from '../../src/search/query.ts';
import type { Found, How, Match, SearchDocument } from '../../src/search/search-document.ts';

/** What was matched, how, and how well. */
type Met = readonly [words: string, how: How, quality: number];

/** A document whose words stand between blanks, its passages between bars. */
function documentOf(written: string): SearchDocument {
  const edges = new Set([0]);
  let text = '';
  for (const word of written.split(/[ |]/)) {
    text += word;
    edges.add(text.length);
  }
  const folded = { text, gap: new Uint8Array(text.length) };
  const words = { isEdge: (place: number) => edges.has(place) };
  return { folded, words, edges: new Set() } as unknown as SearchDocument;
}

function foundIn(written: string, met: readonly Met[]): Found {
  const found: Found = new Map();
  let start = 0;
  for (const [at, passage] of written.replaceAll(' ', '').split('|').entries()) {
    const matches = met.flatMap(([words, how, quality]) =>
      occurrences(passage, words, [0, passage.length]).map(
        (from): Match => ({ how, quality, ranges: [[start + from, start + from + words.length]] }),
      ),
    );
    found.set(at, { matches, score: 0 });
    start += passage.length;
  }
  return found;
}

/** Which of the words that were matched are meant, and how often they stand there. */
function meant(term: string, written: string, met: readonly Met[]): Record<string, number> {
  const own = documentOf(written);
  const found = foundIn(written, met);
  const asked = termOf(term);
  const counts: Record<string, number> = {};
  for (const { matches } of acceptMatches(own, asked, found, evidenceFor(asked, [[own, found]])).values()) {
    for (const { ranges } of matches) {
      const words = own.folded.text.slice(...(ranges[0] ?? [0, 0]));
      counts[words] = (counts[words] ?? 0) + 1;
    }
  }
  return counts;
}

const times = (count: number, words: string): string => Array.from({ length: count }, () => words).join(' ');
const { full, begun, initials } = SPELLING_QUALITY;

describe('letters that leave an initial out', () => {
  const both = (plain: number, short: number) =>
    meant('yshj', `${times(plain, '营商 环境')} ${times(short, '有 商机')}`, [
      ['营商环境', 'pinyin', initials],
      ['有商机', 'pinyin', initials],
    ]);

  test('what is a third as frequent as what leaves none out is not meant', () => {
    expect(both(6, 2)).toEqual({ 营商环境: 6 });
    expect(both(5, 2)).toEqual({ 营商环境: 5, 有商机: 2 });
  });

  test('nor what stands once', () => {
    expect(both(1, 1)).toEqual({ 营商环境: 1 });
    expect(both(0, 2)).toEqual({ 有商机: 2 });
  });
});

describe('another spelling of the same sound', () => {
  const sounds = (term: string, written: string, words: string, quality = 1) =>
    meant(term, written, [[words, 'same-sound', quality]])[words] ?? 0;

  test('of two characters is a word, or stands eight times', () => {
    expect(sounds('法制', '推进 法治', '法治')).toBe(1);
    expect(sounds('法制', times(7, '办法 治理'), '法治')).toBe(0);
    expect(sounds('法制', times(8, '办法 治理'), '法治')).toBe(8);
  });

  test('of three characters is a word, however often it stands; of four it need be none', () => {
    expect(sounds('城市战', times(9, '城市 展览'), '城市展')).toBe(0);
    expect(sounds('城市战', '大 城市展 览', '城市展')).toBe(1);
    expect(sounds('城市战略', '城市 展略图', '城市展略')).toBe(1);
  });

  test('of two characters, as confused sounds, stands more than once', () => {
    expect(sounds('法制', '推进 法治', '法治', 0)).toBe(0);
    expect(sounds('法制', times(2, '法治'), '法治', 0)).toBe(2);
    expect(sounds('办法制', '办法治 理', '办法治', 0)).toBe(1);
  });

  test('is worth showing where it stands more often than what was typed', () => {
    const beside = (printed: number) =>
      meant('法制', `${times(printed, '法制')}|${times(3, '法治')}`, [
        ['法制', 'exact', 0.5],
        ['法治', 'same-sound', 1],
      ]);
    expect(beside(2)).toEqual({ 法制: 2, 法治: 3 });
    expect(beside(3)).toEqual({ 法制: 3 });
  });

  test('is a word where it is one at any of its first six places', () => {
    const wordAt = (place: number) =>
      Array.from({ length: 7 }, (_, at) => (at + 1 === place ? '法治' : '办法 治理')).join(' ');
    expect(sounds('法制', wordAt(1), '法治')).toBe(7);
    expect(sounds('法制', wordAt(6), '法治')).toBe(7);
    expect(sounds('法制', wordAt(7), '法治')).toBe(0);
  });
});

describe('letters that fit no whole word', () => {
  const fits = (written: string, words: string, quality: number, term = 'gongzuo') =>
    meant(term, written, [[words, 'pinyin', quality]])[words] ?? 0;

  test.each([
    ['spelled in full, where a word ends', '加工 作坊', '工作', full, 0],
    ['spelled in full, where one begins', '工作坊', '工作', full, 1],
    ['spelled in full, where one ends', '好工作', '工作', full, 1],
    ['spelled in full, twice', times(2, '加工 作坊'), '工作', full, 2],
    ['still being typed, where a word ends', '好工作', '工作', begun, 0],
    ['still being typed, where one begins', '工作坊', '工作', begun, 1],
    ['still being typed, twice', times(2, '好工作'), '工作', begun, 2],
  ])('%s', (_, written, words, quality, count) => {
    expect(fits(written, words, quality)).toBe(count);
  });

  test.each([
    ['where no word begins', times(2, '加工 作坊'), '工作', 'gz', 0],
    ['where one begins, once', '工作坊', '工作', 'gz', 0],
    ['where one begins, twice', times(2, '工作坊'), '工作', 'gz', 2],
    ['of four characters, once', '工作方法论', '工作方法', 'gzff', 0],
    ['of five characters, once', '工作方法论坛', '工作方法论', 'gzffl', 1],
  ])('by initials, %s', (_, written, words, term, count) => {
    expect(fits(written, words, initials, term)).toBe(count);
  });

  test('are not meant where letters fit better elsewhere', () => {
    const met: Met[] = [
      ['工作', 'pinyin', full],
      ['公作', 'pinyin', begun],
    ];
    expect(meant('gongzuo', `${times(3, '公作坊')} 工作`, met)).toEqual({ 工作: 1 });
  });
});

describe('what stands as printed', () => {
  test('is no beginning of another number where the whole one stands', () => {
    const met: Met[] = [
      ['12件', 'exact', WHOLE],
      ['123件', 'exact', WHOLE - 0.1],
    ];
    expect(meant('12', '12件 123件', met)).toEqual({ '12件': 1 });
    expect(meant('12', '123件', met)).toEqual({ '123件': 1 });
  });

  test('leaves nothing that is guessed in its passage', () => {
    expect(
      meant('abcd', 'abcd 甲乙丙丁', [
        ['abcd', 'exact', 0.5],
        ['甲乙丙丁', 'pinyin', full],
      ]),
    ).toEqual({ abcd: 1 });
  });
});
