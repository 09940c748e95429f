import { expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';

const REPORT = `青禾县2031年度法治政府建设情况报告
一、主要工作
（一）健全制度。制定文件5件，推行府院连动机制。
（二）规范执法。开展检查12次，处罚3起。
名词解释
1.府院联动：指行政机关与法院的协调机制。
2.检查：指执法检查。
`;

it('finds what annexes say, behind all else', () => {
  const index = buildSearchIndex(segmentText(REPORT, { id: 'x' }));
  const ids = (query: string): string[] => search(index, query).map(({ id }) => id);
  expect(ids('协调机制')).toEqual(['annex']);
  const hits = search(index, '检查');
  expect(hits[0]?.id).not.toBe('annex');
  expect(hits.at(-1)?.id).toBe('annex');
  // An exact match in an annex stands behind one that only sounds the same.
  expect(search(index, '府院联动').at(-1)?.id).toBe('annex');
});
