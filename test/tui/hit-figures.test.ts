import { expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { matchedFigure } from '../../src/tui/state/hit-groups.ts';

const TEXT = `云溪区2033年度法治政府建设工作报告

一、主要工作情况
（一）规范行政执法。收到复议申请512件，综合纠错率23.1%，抽查执法案卷120宗。
（二）健全制度体系。全年审查规范性文件36件，试行河湖长制，台账采纳率达98.5%。
（三）便民利民。新建7座法治书屋，办理公证事项。
`;

it.each([
  ['复议申请', '512件'],
  ['纠错率', '23.1%'],
  ['执法案卷', '120宗'],
  ['法治书屋', '7座'],
  ['河湖长制', '98.5%'],
  ['公证事项', '7座'],
  ['hhzz', '98.5%'],
])('%s has the figure that it is about first: %s', (query, printed) => {
  const report = segmentText(TEXT, { id: 'yunxi' });
  const [hit] = search(buildSearchIndex(report), query);
  const [from, to] = hit?.figures[matchedFigure(hit)] ?? [0, 0];
  expect(report.text.slice(from, to)).toBe(printed);
});

it('is none where the sentence has none', () => {
  const [hit] = search(buildSearchIndex(segmentText(TEXT, { id: 'yunxi' })), '主要工作');
  expect(hit && matchedFigure(hit)).toBe(-1);
});

it('is its own where the hit is a figure', () => {
  const text = TEXT.replace('收到复议申请512件，综合', '收到复议申请512件，出庭率90%，复议综合');
  const [hit] = search(buildSearchIndex(segmentText(text, { id: 'yunxi' })), '复议综合纠错率', {
    kinds: ['statistic'],
  });
  const [from = 0, to = 0] = hit?.figures[matchedFigure(hit)] ?? [];
  expect(text.slice(from, to)).toBe('23.1%');
});
