import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentText, statisticsOf } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import { buildSearchIndex, type Hit, search } from '../../src/search/index.ts';
import { sample } from './reports.ts';

const bit = fc.constantFrom(
  ...'法治政府建设营商环境重庆银行行政长效着力一二三四五是（）。，、；：“”《》\n \t0123456789.%％万亿余个项起ＶＲVRabyzsh無證辦理𠮷😀\ud800é%‰〇①><≥=》《…',
);
const words = fc.oneof(
  fc.array(bit, { maxLength: 60 }).map((bits) => bits.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const lines = fc.array(
  fc.oneof(words, fc.constantFrom('一、加强领导', '（一）推进工作', '一是建成小区55个，完成8600余件。', '存在的问题')),
  { maxLength: 8 },
);

function check(report: Report, hits: readonly Hit[]): void {
  let before = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    expect(hit.score).toBeLessThanOrEqual(before);
    expect(hit.score).toBeGreaterThanOrEqual(0);
    expect(hit.score).toBeLessThanOrEqual(1);
    before = hit.score;
    expect(hit.start).toBeGreaterThanOrEqual(0);
    expect(hit.end).toBeLessThanOrEqual(report.text.length);
    expect(hit.text).toBe(report.text.slice(hit.start, hit.end));
    let last = hit.start;
    for (const [start, end] of hit.matches) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(hit.end);
      last = end;
    }
  }
}

describe('any report, any query', () => {
  test('does not throw, stays inside the text, is in order', () => {
    fc.assert(
      fc.property(lines, words, (text, query) => {
        const report = segmentText(text.join('\n'), { id: 'any' });
        check(report, search(buildSearchIndex(report), query));
      }),
      { numRuns: 150 },
    );
  });

  test('the sample answers any query soundly, and the same query alike', () => {
    const index = buildSearchIndex(sample);
    const again = buildSearchIndex(sample);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (queries) => {
        const query = queries.join(' ');
        const hits = search(index, query);
        check(sample, hits);
        expect(search(index, query)).toEqual(hits);
        expect(search(again, query)).toEqual(hits);
      }),
      { numRuns: 200 },
    );
  });

  test('a comparison shows exactly the statistics that keep it', () => {
    const index = buildSearchIndex(sample);
    const amount = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(50, 50.44, 8600, 5e7, 2.3e8));
    const sign = fc.constantFrom('>', '<', '>=', '<=', '≥', '≤', '＞', '＜', '=');
    const keeps: Record<string, (value: number, bound: number) => boolean> = {
      '>': (value, bound) => value > bound,
      '＞': (value, bound) => value > bound,
      '<': (value, bound) => value < bound,
      '＜': (value, bound) => value < bound,
      '>=': (value, bound) => value >= bound,
      '≥': (value, bound) => value >= bound,
      '<=': (value, bound) => value <= bound,
      '≤': (value, bound) => value <= bound,
      '=': (value, bound) => value === bound,
    };
    fc.assert(
      fc.property(sign, amount, (by, bound) => {
        const kept = statisticsOf(sample)
          .filter(({ value }) => keeps[by]?.(value, bound))
          .map(({ id }) => id);
        const hits = search(index, `${by}${bound}`);
        expect(hits.map(({ id }) => id).sort()).toEqual(kept.sort());
        check(sample, hits);
      }),
    );
  });

  test('any stretch of a sentence finds itself, highlighted character for character', () => {
    const index = buildSearchIndex(sample);
    const sentences = sample.text.split(/[。，；、\n（）]|[一二三]是/).filter((each) => each.length > 2);
    const stretch = fc
      .constantFrom(...sentences)
      .chain((sentence) =>
        fc
          .tuple(fc.nat(sentence.length - 2), fc.integer({ min: 2, max: 12 }))
          .map(([at, length]) => sentence.slice(at, at + length)),
      );
    fc.assert(
      fc.property(stretch, (query) => {
        // A stretch that begins inside a number or a Latin word, or has nothing but marks, is not a word.
        const at = sample.text.indexOf(query);
        fc.pre(
          !/[0-9.A-Z]/.test(sample.text.charAt(at - 1) + query.charAt(0)) &&
            /\p{L}{2}/u.test(query) &&
            !query.endsWith('.') &&
            !/[“”+]/.test(query),
        );
        const hits = search(index, query);
        const shown = hits.flatMap((hit) => hit.matches.map(([start, end]) => sample.text.slice(start, end)));
        expect(hits[0]?.how).toBe('exact');
        expect(shown.some((each) => each.includes(query))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
