import { describe, expect, it } from 'vitest';
import { type NotedReport, plainStyles, renderNotes } from '../../src/output/index.ts';
import type { Note } from '../../src/report/index.ts';
import { reportOf, SOURCE } from './fixture.ts';

const report = reportOf(SOURCE);
const OPTIONS = { lang: 'zh', width: null, ambiguous: 1, styles: plainStyles } as const;

function noteOn(quote: string, note: string): Note {
  const start = report.text.indexOf(quote);
  return { id: quote, start, end: start + quote.length, quote, note, at: '2031-03-02T08:00:00.000Z', source: '旧出处' };
}

const NOTED: NotedReport = {
  id: report.id,
  title: report.title,
  report,
  notes: [noteOn('举办培训班6期，培训1200人次。', '与 *上年* 相同？\u001b[31m'), noteOn('罚没款约320.5万元', '核对')],
};

describe('notes', () => {
  it('are printed with quotation and source, in the order of the passages', () => {
    const text = renderNotes([NOTED], 'text', OPTIONS);
    expect(text).toBe(
      [
        '云溪县2021年度法治政府建设工作报告\n',
        '罚没款约320.5万元',
        '——云溪县司法局：《云溪县2021年度法治政府建设工作报告》，2022-03-01，二、规范行政执法',
        '批注 2031-03-02  核对\n',
        '举办培训班6期，培训1200人次。',
        '——云溪县司法局：《云溪县2021年度法治政府建设工作报告》，2022-03-01，二、规范行政执法',
        '批注 2031-03-02  与 *上年* 相同？␛[31m\n',
      ].join('\n'),
    );
  });

  it('are quotations in Markdown, its marks escaped', () => {
    const text = renderNotes([NOTED], 'md', OPTIONS);
    expect(text).toContain('# 云溪县2021年度法治政府建设工作报告\n\n> 罚没款约320.5万元\n>\n> ——云溪县司法局');
    expect(text).toMatch(/\n\n与 \\\*上年\\\* 相同/);
  });

  it('are records whose place is that in the report as it is now', () => {
    const [first] = JSON.parse(renderNotes([NOTED], 'json', OPTIONS));
    const start = report.text.indexOf('罚没款');
    expect(first).toMatchObject({ report: 'yunxi-2021', part: '2', start, note: '核对', quote: '罚没款约320.5万元' });
    expect(report.text.slice(first.start, first.end)).toBe(first.quote);
    expect(renderNotes([NOTED], 'ndjson', OPTIONS).trimEnd().split('\n')).toHaveLength(2);
  });

  it('whose words, or whose report, are gone, are printed as they were kept', () => {
    const corrected = reportOf(SOURCE.replace('；开展“综合查一次”', '').replace('罚没款约320.5万元', '略'));
    for (const now of [corrected, null]) {
      const records = JSON.parse(renderNotes([{ ...NOTED, report: now }], 'json', OPTIONS));
      expect(records.find(({ note }: { note: string }) => note === '核对')).toMatchObject({
        part: null,
        start: null,
        end: null,
        quote: '罚没款约320.5万元',
        source: '旧出处',
      });
    }
  });
});
