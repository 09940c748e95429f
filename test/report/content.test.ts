import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, recordOf, segmentText, statisticsOf, writeSegmented } from '../../src/report/index.ts';

const page = readFileSync(new URL('../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');

describe('the report that ships', () => {
  const report = segmentText(page, { id: 'hongutan-2020' });

  it('is what segmenting the page again gives (vitest -u writes it anew)', async () => {
    await expect(writeSegmented(report)).toMatchFileSnapshot('../../content/hongutan-2020.md');
  });

  it('loses nothing: the file’s words are the page’s, character for character', () => {
    const file = readFileSync(new URL('../../content/hongutan-2020.md', import.meta.url));
    const opened = parseReport(file, { id: 'x' });
    expect(opened.ok && opened.value.text).toBe(page);
    expect(opened.ok && recordOf(opened.value)).toEqual(recordOf(report));
  });

  it('has the structure that its readers see', () => {
    expect(report.preamble).not.toBeNull();
    expect(report.sections.map((section) => [section.number, section.marker])).toEqual([
      [1, ''],
      [2, ''],
      [3, ''],
      [4, ''],
      [5, '五、'],
      [6, '六、'],
      [7, '七、'],
    ]);
    expect(report.measures).toHaveLength(16);
    expect(report.measures.every((measure) => /^[一二三四]是$/.test(measure.marker))).toBe(true);
    expect(statisticsOf(report)).toHaveLength(36);
    expect(report.problems.map((problem) => problem.marker)).toEqual(['一是', '二是', '三是']);
    expect(report.plans.map((plan) => [plan.marker, plan.number, plan.children.length])).toEqual([
      ['(一)', 1, 0],
      ['(二)', 2, 0],
      ['()', 3, 3],
    ]);
    expect(report).toMatchObject({
      title: '红谷滩区2020年度法治政府建设工作报告',
      titleFrom: 'printed',
      name: '红谷滩区2020年度法治政府建设工作报告',
      kind: 'rule-of-law',
      place: { names: ['江西省', '南昌市', '红谷滩区'], code: '360113', level: 'county', office: null },
      region: '江西省南昌市红谷滩区',
      year: 2020,
      covers: 2020,
      coversFrom: null,
      plansFor: 2021,
      publisher: '红谷滩区司法局',
      publishedAt: '2021-03-18T13:48:00',
    });
    const furniture = report.furniture.map((span) => page.slice(span.start, span.end)).join('\n');
    for (const words of ['当前位置', '发布时间', '分享', '打印此页']) expect(furniture).toContain(words);
  });

  it('keeps the irregularities as printed', () => {
    for (const words of ['法治话营商环境', '上升8.8%、和下降29%', '“四最” 营商环境', '截止到11月份'])
      expect(report.text).toContain(words);
  });
});
