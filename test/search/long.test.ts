import { expect, test } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { buildSearchIndex } from '../../src/search/index.ts';

const FIGURE = '查处案件100起破案率达95%优化营商环境';

test('figures in one endless clause are passages of a bounded length, and found in it', () => {
  const report = segmentText(`一、工作情况\n${FIGURE.repeat(2000)}`, { id: 'endless' });
  const { passages } = buildSearchIndex(report).searchDocument;
  const statistics = passages.filter(({ kind }) => kind === 'statistic');
  expect(statistics.length).toBeGreaterThanOrEqual(2000);
  for (const { from, to, start, end, keys } of statistics) {
    expect(to - from).toBeLessThan(500);
    expect(end - start).toBeLessThan(500);
    for (const [low, high] of keys) expect(from <= low && high <= to).toBe(true);
  }
});
