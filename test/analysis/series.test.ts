import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differenceIn,
  inSeriesOrder,
  isWithin,
  type SeriesRow,
  seriesFigure,
  seriesRow,
  seriesTables,
  sparkline,
} from '../../src/analysis/index.ts';
import { yearRange } from '../../src/cli/where-and-when.ts';
import { segmentText, statisticsOf } from '../../src/report/index.ts';

/** A county's figures of some years: what each report tells of its own year, and plans for the next. */
function rowsOf(place: string, years: readonly number[]): SeriesRow[] {
  return years.flatMap((year) => {
    const text = `${place}${year}年度法治政府建设情况报告
${year}年，${place}依法行政工作有序。
一、工作成效
收到行政复议申请${year - 1930}件，行政机关负责人出庭应诉率${year - 1940}%。
二、${year + 1}年工作计划
行政机关负责人出庭应诉率力争达到${year - 1938}%。`;
    const report = segmentText(text, { id: `${place}-${year}` });
    return statisticsOf(report).map((statistic) => seriesRow(report, seriesFigure(report, statistic)));
  });
}

const rows = [...rowsOf('望川县', [2033, 2031, 2032]), ...rowsOf('安澜县', [2032])];

describe('tables of series', () => {
  const tables = seriesTables(rows);
  const rate = tables.find(({ name, unit }) => name.includes('出庭应诉率') && unit === '%');
  const own = rate?.places.find(({ place }) => place?.endsWith('望川县'));

  test('place by year, results and targets apart', () => {
    expect(rate?.years).toEqual([2031, 2032, 2033, 2034]);
    expect([...(own?.results ?? [])].map(([year, { value }]) => [year, value])).toEqual([
      [2031, 91],
      [2032, 92],
      [2033, 93],
    ]);
    expect([...(own?.targets ?? [])].map(([year, { value }]) => [year, value])).toEqual([
      [2032, 93],
      [2033, 94],
      [2034, 95],
    ]);
  });

  test('differences: of a count in per cent too, of a percentage in points', () => {
    if (own === undefined) throw new Error('no such place');
    expect(differenceIn(own, 2032)).toEqual({ difference: 1, percent: null });
    expect(differenceIn(own, 2031)).toBe(null);
    const count = tables.find(({ unit }) => unit === '件')?.places.find(({ place }) => place?.endsWith('望川县'));
    if (count === undefined) throw new Error('no such place');
    expect(differenceIn(count, 2032)).toEqual({ difference: 1, percent: Number(((1 / 101) * 100).toPrecision(12)) });
  });

  test('rows of one series stand together, by place and year', () => {
    const order = inSeriesOrder(rows).map(({ unit, place, year, target }) => `${unit} ${place} ${year} ${target}`);
    expect(order.filter((row) => row.startsWith('%'))).toEqual(
      [...order.filter((row) => row.startsWith('%'))].sort((a, b) => (a < b ? -1 : 1)),
    );
  });

  test('what a report tells of its own year wins over what a later one tells of it', () => {
    const [first] = rows;
    if (first === undefined) throw new Error('no rows');
    const later = { ...first, value: 1, reportYear: 2039, report: 'later' };
    const [table] = seriesTables([later, first]);
    expect(table?.places[0]?.results.get(first.year ?? 0)?.value).toBe(first.value);
  });
});

test('a fall is a negative change', () => {
  const report = segmentText('望川县2033年度法治政府建设情况报告\n一、成效\n2033年，刑事案件下降12.5%。', { id: 'a' });
  const [row] = statisticsOf(report).map((statistic) => seriesRow(report, seriesFigure(report, statistic)));
  expect([row?.aspect, row?.value]).toEqual(['change', -12.5]);
});

test('sparklines', () => {
  expect(sparkline([1, 2, 3])).toBe('▁▅█');
  expect(sparkline([5, null, 5])).toBe('▄ ▄');
  expect(sparkline([])).toBe('');
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }))),
      (values) => {
        expect(sparkline(values)).toHaveLength(values.length);
      },
    ),
  );
});

test('a place is meant by its name or code, and all that lies in it', () => {
  const place = { names: ['江西省', '南昌市', '红谷滩区'], code: '360113', level: 'county' as const, office: null };
  for (const wish of ['红谷滩区', '红谷滩', '南昌市', '江西', '360113', '360100', '36', '江西省南昌市红谷滩区']) {
    expect(isWithin(place, wish), wish).toBe(true);
  }
  for (const wish of ['红谷', '昌市', '360102', '350000', '区', '']) expect(isWithin(place, wish), wish).toBe(false);
  expect(isWithin(null, '江西')).toBe(false);
});

test('ranges of years', () => {
  expect(yearRange('2018-2024')).toEqual({ first: 2018, last: 2024 });
  expect(yearRange('2020')).toEqual({ first: 2020, last: 2020 });
  expect(yearRange('2020-')).toEqual({ first: 2020, last: 9999 });
  expect(yearRange('-2020')).toEqual({ first: 0, last: 2020 });
  for (const wrong of ['', '-', '20', '2024-2018', 'abc', '2018-2019-2020']) expect(yearRange(wrong)).toBe(null);
});
