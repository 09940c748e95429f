import { describe, expect, test } from 'vitest';
import { type SeriesRow, seriesFigure, seriesRow } from '../../src/analysis/index.ts';
import { plainStyles, renderSeries } from '../../src/output/index.ts';
import { segmentText, statisticsOf } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/index.ts';

const options = (lang: 'zh' | 'en', width: number | null = null) => ({
  lang,
  width,
  ambiguous: 1 as const,
  styles: plainStyles,
});

/** What a county reports of a year, and plans for the next. */
function rowsOf(place: string, year: number, cases: number): SeriesRow[] {
  const text = `${place}${year}年度法治政府建设情况报告
${year}年，${place}依法行政工作有序。
一、工作成效
收到行政复议申请${cases}件，发放暖心袋${cases * 1000}张。
二、${year + 1}年工作计划
行政机关负责人出庭应诉率力争达到${year - 1938}%。`;
  const report = segmentText(text, { id: `${place}-${year}` });
  return statisticsOf(report).map((statistic) => seriesRow(report, seriesFigure(report, statistic)));
}

const one = [...rowsOf('望川县', 2031, 80), ...rowsOf('望川县', 2032, 100), ...rowsOf('望川县', 2034, 90)];
const two = [...one, ...rowsOf('安澜县', 2032, 40), ...rowsOf('安澜县', 2033, 44)];
const cases = (rows: readonly SeriesRow[]) => rows.filter(({ indicator }) => indicator === '行政复议收案数');

describe('series as text', () => {
  test('one place: years down, differences, a sparkline with its gap', () => {
    expect(renderSeries(cases(one), 'text', false, options('zh'))).toBe(`行政复议收案数（件）
望川县  ▁█ ▅
年度  数值      比上年  目标  出处
2031    80                    望川县-2031 s1
2032   100  +20 +25.0%        望川县-2032 s1
2034    90                    望川县-2034 s1
`);
  });

  test('several places: years across', () => {
    expect(renderSeries(cases(two), 'text', false, options('en'))).toBe(`行政复议收案数（件）
region  2031  2032  2033  2034  on last year  trend
安澜县          40    44           +4 +10.0%   ▁█
望川县    80   100          90                ▁█ ▅
`);
  });

  test('targets, what is joined by its words, and what has one value only', () => {
    const text = renderSeries(one, 'text', false, options('zh'));
    expect(text).toContain('暖心袋（张）  不是已知指标，按原文用语合并\n');
    expect(text).toMatch(/2033 +94 +望川县-2032 s3\n/);
    expect(text).toMatch(/ 10万 +\+2万 \+25\.0%/);
    const single = renderSeries(one.slice(0, 2), 'text', false, options('zh'));
    expect(single).toBe(
      '只有一个数值\n行政复议收案数  80件  望川县  2031  望川县-2031 s1\n暖心袋  8万张  望川县  2031  望川县-2031 s2\n',
    );
  });

  test('a narrow terminal keeps the latest years, and no line is wider', () => {
    const many = Array.from({ length: 30 }, (_, at) => [
      ...rowsOf('望川县', 2001 + at, 80 + at),
      ...rowsOf('安澜县', 2001 + at, 50),
    ]).flat();
    for (const width of [60, 80, 120]) {
      const lines = renderSeries(cases(many), 'text', false, options('zh', width)).split('\n');
      expect(lines.some((line) => line.includes('2030'))).toBe(true);
      expect(lines.some((line) => /更早的 \d+ 年未列/.test(line))).toBe(true);
      for (const line of lines) expect(displayWidth(line, 1)).toBeLessThanOrEqual(width);
    }
  });

  test('figures of no year are counted', () => {
    const rows = cases(one).map((row, at) => (at === 0 ? { ...row, year: null } : row));
    expect(renderSeries(rows, 'text', false, options('zh'))).toContain('另有 1 条看不出是哪一年的');
    expect(renderSeries(rows, 'text', false, options('en'))).toContain('1 more tell no year');
  });
});

describe('series as data', () => {
  test('long: a row for each figure', () => {
    const rows: SeriesRow[] = JSON.parse(renderSeries(two, 'json', false, options('zh')));
    expect(rows).toHaveLength(two.length);
    expect(rows.find(({ report, unit }) => report === '安澜县-2033' && unit === '件')).toMatchObject({
      place: '安澜县',
      year: 2033,
      kind: 'rule-of-law',
      indicator: '行政复议收案数',
      value: 44,
      unit: '件',
      target: false,
      reportYear: 2033,
      quote: '收到行政复议申请44件，发放暖心袋44000张。',
    });
    const [head] = renderSeries(two, 'csv', false, options('zh')).split('\r\n');
    expect(head).toBe(
      '\uFEFFplace,code,placeLevel,year,kind,indicator,subject,aspect,value,valueMax,unit,target,period,report,reportYear,id,start,end,quote',
    );
  });

  test('wide: a row for each place, results and targets apart, a column for each year', () => {
    const tsv = renderSeries(two, 'tsv', true, options('zh')).trimEnd().split('\n');
    expect(tsv[0]).toBe(
      'place\tcode\tplaceLevel\tkind\tindicator\tsubject\taspect\tunit\ttarget\t2031\t2032\t2033\t2034\t2035',
    );
    expect(tsv).toContain(
      '望川县\t\tcounty\trule-of-law\t行政复议收案数\t行政复议收案数\tlevel\t件\tfalse\t80\t100\t\t90\t',
    );
    expect(tsv.some((line) => line.includes('出庭应诉率\tlevel\t%\ttrue\t\t93\t94\t'))).toBe(true);
    const [row] = JSON.parse(renderSeries(cases(one), 'json', true, options('zh')));
    expect(row).toMatchObject({ place: '望川县', 2031: 80, 2032: 100, 2034: 90 });
  });
});
