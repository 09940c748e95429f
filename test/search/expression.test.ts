import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, expressionIn, finderFor, type Hit, type HitKind, needOf } from '../../src/search/index.ts';
import { reportOf, SOURCE } from '../output/fixture.ts';

const report = reportOf(SOURCE);
const index = buildSearchIndex(report);

async function find(query: string, options: { kinds?: HitKind[]; limit?: number } = {}): Promise<Hit[]> {
  const finder = await finderFor(query);
  if (!finder.ok) throw new Error(finder.message.en);
  return finder.value(index, options);
}

const litIn = (hits: readonly Hit[]): string[] =>
  hits.flatMap(({ matches }) => matches.map(([start, end]) => report.text.slice(start, end)));

describe('an expression between slashes', () => {
  it.each([
    ['/培训.{0,4}[0-9]+期/', ['培训班6期', '培训班8期']],
    ['/^一是/', ['一是', '一是', '一是']],
    ['/\\d+(\\.\\d+)?%$/', []],
    ['/执法(公示制度|信息)/', ['执法公示制度', '执法信息']],
    ['/(?i)量子/', []],
    ['/x*/', []],
  ])('%s finds %j, as printed', async (query, words) => {
    expect(litIn(await find(query))).toEqual(words);
  });

  it.each([
    '(a',
    'a)',
    '[a',
    '*a',
    'a**',
    'a{2,1}',
    '[b-a]',
    '\\q',
    'a\\',
    '(?P<>b)',
    '(?P<n>a)(?P<n>b)',
    '(?=a)',
    '((a{100}){100}){100}',
    `${'('.repeat(2000)}a${')'.repeat(2000)}`,
  ])('%# that is wrong is told in Chinese too', async (written) => {
    const finder = await finderFor(`/${written}/`);
    expect(finder.ok).toBe(false);
    const why = finder.ok ? '' : finder.message.zh.slice(finder.message.zh.lastIndexOf('有误（'));
    expect(why).toMatch(/^有误（[\u4e00-\u9fff]/);
  });

  it('stands in sentences, in the order of the text, with the section and the figures of each', async () => {
    const hits = await find('/培训/');
    expect(hits.length).toBeGreaterThan(2);
    expect(hits.map(({ start }) => start)).toEqual([...hits.map(({ start }) => start)].sort((a, b) => a - b));
    for (const { text, start, end, how, score } of hits) {
      expect([text, how, score]).toEqual([report.text.slice(start, end), 'exact', 1]);
    }
    const figures = hits.find(({ text }) => text.includes('1200人次'));
    expect(figures?.sectionTitle).toBe('二、规范行政执法');
    expect(figures?.statistics).toHaveLength(2);
  });

  it('is kept to kinds and to a number of hits', async () => {
    expect((await find('/培训/', { kinds: ['statistic'] })).every(({ kind }) => kind === 'statistic')).toBe(true);
    expect(await find('/^二、/', { kinds: ['section'] })).toHaveLength(1);
    expect(await find('/培训/', { limit: 1 })).toHaveLength(1);
  });

  it.each(['/(/', '/[/', '/a**/', '/(?=a)/', '/\\1/', '/a{1,9999}/'])(
    'that is wrong (%s) is told why',
    async (query) => {
      const finder = await finderFor(query);
      expect(finder).toMatchObject({ ok: false, code: 'usage' });
      expect(finder.ok ? '' : finder.message.zh).toContain(query);
      expect(finder.ok ? '' : finder.message.en).not.toContain('error parsing');
    },
  );

  it('may be anything that is typed: nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'ab(|)[]{}*+?\\^$.1,-执法/ '), maxLength: 24 }),
        async (typed) => {
          const finder = await finderFor(`/${typed}/`);
          if (finder.ok) finder.value(index, {});
        },
      ),
    );
  });

  it('takes linear time where others take for ever', async () => {
    const long = buildSearchIndex(reportOf(`青禾县2031年度法治政府建设工作报告\n一、${'执'.repeat(20_000)}\n`));
    const finder = await finderFor('/(执+)+法/');
    const start = performance.now();
    expect(finder.ok && finder.value(long, {})).toEqual([]);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it.each([
    ['/执法/', '执法'],
    [' /执法/ ', '执法'],
    ['执法', null],
    ['/执法', null],
    ['//', null],
    ['>10/15/', null],
  ])('%s is one: %s', (query, written) => {
    expect(expressionIn(query)).toBe(written);
  });

  it('may be answered by any report', () => {
    expect(needOf('/执.*法/')).toEqual({ kind: 'any' });
  });
});
