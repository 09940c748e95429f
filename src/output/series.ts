import {
  differenceIn,
  inSeriesOrder,
  type PlaceSeries,
  type Series,
  type SeriesRow,
  seriesTables,
  sparkline,
} from '../analysis/index.ts';
import { displayWidth, type Lang, type Localized, visibleLine } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import { readable } from './numbers.ts';
import type { RenderOptions } from './options.ts';
import { alignTable, type Column, shorten } from './table.ts';

const LONG = [
  'place',
  'code',
  'placeLevel',
  'year',
  'kind',
  'indicator',
  'subject',
  'aspect',
  'value',
  'valueMax',
  'unit',
  'target',
  'period',
  'report',
  'reportYear',
  'id',
  'start',
  'end',
  'quote',
] as const;
const WIDE = ['place', 'code', 'placeLevel', 'kind', 'indicator', 'subject', 'aspect', 'unit', 'target'] as const;

/**
 * Figures by indicator, place and year.
 * - text: a table for each indicator, unit and aspect, with differences and a sparkline; what has one value only in a line
 * - json, ndjson, csv, tsv: a row for each figure; `wide`: a row for each indicator and place, results and targets apart, with a column
 *   for each year
 */
export function renderSeries(
  rows: readonly SeriesRow[],
  format: TableFormat,
  wide: boolean,
  options: RenderOptions,
): string {
  if (format === 'text') return seriesText(rows, options);
  const years = wide ? yearsOf(rows) : [];
  const records: readonly object[] = wide ? wideRecords(rows, years) : inSeriesOrder(rows);
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  return delimited(records, wide ? [...WIDE, ...years.map(String)] : LONG, format);
}

/** A row of `--wide`: the years are fields, whose values are the numbers; null where there is none. */
export interface WideSeriesRecord {
  place: string | null;
  code: string | null;
  placeLevel: SeriesRow['placeLevel'];
  kind: SeriesRow['kind'];
  indicator: string | null;
  subject: string;
  aspect: SeriesRow['aspect'];
  unit: string;
  target: boolean;
  [year: string]: string | number | boolean | null;
}

function yearsOf(rows: readonly SeriesRow[]): number[] {
  return [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
}

/** An object has its years in ascending order, and before its other fields: JavaScript puts what looks like an index first. */
function wideRecords(rows: readonly SeriesRow[], years: readonly number[]): WideSeriesRecord[] {
  return seriesTables(rows).flatMap((table) =>
    table.places.flatMap((own) =>
      [own.results, own.targets].flatMap((values, at) => {
        if (values.size === 0) return [];
        const { place, code, placeLevel, kind } = own;
        const { indicator, name, aspect, unit } = table;
        const cells = Object.fromEntries(years.map((year) => [year, values.get(year)?.value ?? null]));
        return { place, code, placeLevel, kind, indicator, subject: name, aspect, unit, target: at === 1, ...cells };
      }),
    ),
  );
}

const LABELS = {
  level: { zh: '', en: '' },
  change: { zh: '增减', en: 'change' },
  share: { zh: '占比', en: 'share' },
  average: { zh: '平均', en: 'average' },
  value: { zh: '数值', en: 'value' },
  trend: { zh: '走势', en: 'trend' },
  source: { zh: '出处', en: 'source' },
  single: { zh: '只有一个数值', en: 'One value only' },
} as const satisfies Record<string, Localized>;

function seriesText(rows: readonly SeriesRow[], options: RenderOptions): string {
  const { lang, styles } = options;
  const tables = seriesTables(rows);
  const isSingle = ({ places }: Series): boolean =>
    places.reduce((count, { results, targets }) => count + results.size + targets.size, 0) === 1;
  const blocks = tables.filter((table) => !isSingle(table)).map((table) => tableLines(table, options));
  const singles = tables.filter(isSingle).flatMap((table) => singleLine(table, options));
  if (singles.length > 0) blocks.push([styles.heading(LABELS.single[lang]), ...singles]);
  const without = rows.filter(({ year }) => year === null).length;
  if (without > 0) blocks.push([styles.dim(withoutYear(without, lang))]);
  return blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function withoutYear(count: number, lang: Lang): string {
  return lang === 'zh'
    ? `另有 ${count} 条看不出是哪一年的：见 -f csv；报告的年份用 report-tui set ID --year 补上。`
    : `${count} more tell no year: see -f csv; give the year of a report with report-tui set ID --year.`;
}

/** What is measured: name, aspect and unit. */
function headingOf({ indicator, name, unit, aspect }: Series, { lang, styles }: RenderOptions): string {
  const label = LABELS[aspect][lang];
  const title = `${visibleLine(name)}${label === '' ? '' : ` · ${label}`}${unit === '' ? '' : `（${visibleLine(unit)}）`}`;
  return indicator === null
    ? `${styles.heading(title)}  ${styles.dim(labels.byItsWords[lang])}`
    : styles.heading(title);
}

function tableLines(table: Series, options: RenderOptions): string[] {
  const [only, another] = table.places;
  const heading = headingOf(table, options);
  if (only === undefined) return [heading];
  return another === undefined
    ? [heading, ...downLines(table, only, options)]
    : [heading, ...acrossLines(table, options)];
}

/** The years of one place, one below the other. */
function downLines(table: Series, own: PlaceSeries, options: RenderOptions): string[] {
  const { lang, width, ambiguous, styles } = options;
  const years = allYears(table.years);
  const line = sparkOf(own, years);
  const columns: Column[] = [
    { head: labels.year[lang], align: 'right' },
    { head: LABELS.value[lang], align: 'right' },
    { head: labels.onLastYear[lang], align: 'right' },
    { head: labels.target[lang], align: 'right' },
    { head: LABELS.source[lang], align: 'left', gives: true },
  ];
  const rows = table.years.map((year) => {
    const [result, target] = [own.results.get(year), own.targets.get(year)];
    const source = result ?? target;
    return [
      String(year),
      printedValue(result),
      differenceText(own, year),
      printedValue(target),
      source === undefined ? '' : `${visibleLine(source.report)} ${source.id}`,
    ];
  });
  const [head = '', ...body] = alignTable(columns, rows, width, ambiguous);
  const place = visibleLine(own.place ?? labels.noRegion[lang]);
  return [line === '' ? place : `${place}  ${styles.statistic(line)}`, styles.dim(head), ...body];
}

/** Places one below the other, years side by side: the latest that there is room for. */
function acrossLines(table: Series, options: RenderOptions): string[] {
  const { lang, width, ambiguous, styles } = options;
  const years = fitting(table, options);
  const last = years.at(-1) ?? 0;
  const columns: Column[] = [
    { head: labels.region[lang], align: 'left', gives: true },
    ...years.map((year): Column => ({ head: String(year), align: 'right' })),
    { head: labels.onLastYear[lang], align: 'right' },
    { head: LABELS.trend[lang], align: 'left' },
  ];
  const rows = table.places.map((own) => [
    visibleLine(own.place ?? labels.noRegion[lang]),
    ...years.map((year) => {
      const target = printedValue(own.targets.get(year));
      return printedValue(own.results.get(year)) || (target === '' ? '' : `→${target}`);
    }),
    differenceText(own, lastResult(own, last)),
    sparkOf(own, allYears(years)),
  ]);
  const [head = '', ...body] = alignTable(columns, rows, width, ambiguous);
  const left = table.years.length - years.length;
  const more =
    left === 0
      ? []
      : [styles.dim(lang === 'zh' ? `更早的 ${left} 年未列：见 -f csv` : `${left} earlier years: see -f csv`)];
  return [styles.dim(head), ...body, ...more];
}

/** Columns that a place's name and the last columns take at least. */
const BESIDE = 44;

function fitting(table: Series, { width, ambiguous }: RenderOptions): number[] {
  if (width === null) return table.years;
  let room = width - BESIDE;
  const years: number[] = [];
  for (const year of [...table.years].reverse()) {
    const cells = table.places.map(({ results, targets }) =>
      displayWidth(printedValue(results.get(year) ?? targets.get(year)), ambiguous),
    );
    room -= cells.reduce((most, each) => Math.max(most, each + 1), 4) + 2;
    if (room < 0 && years.length > 0) break;
    years.unshift(year);
  }
  return years;
}

const lastResult = ({ results }: PlaceSeries, year: number): number =>
  [...results.keys()].reduce((last, each) => (each <= year ? Math.max(last, each) : last), 0);

/** Every year from the first to the last: a gap stays one. */
function allYears(years: readonly number[]): number[] {
  const [first = 0, last = -1] = [years[0], years.at(-1)];
  return last - first > MOST_YEARS ? [...years] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
const MOST_YEARS = 100;

function sparkOf({ results }: PlaceSeries, years: readonly number[]): string {
  if (results.size < 2) return '';
  return sparkline(years.map((year) => results.get(year)?.value ?? null)).trimEnd();
}

function singleLine(table: Series, { lang, width, ambiguous, styles }: RenderOptions): string[] {
  const [own] = table.places;
  const row = own && ([...own.results.values()][0] ?? [...own.targets.values()][0]);
  if (own === undefined || row === undefined) return [];
  const target = row.target ? ` ${labels.target[lang]}` : '';
  const label = LABELS[table.aspect][lang];
  const cells = [
    `${visibleLine(table.name)}${label === '' ? '' : ` · ${label}`}`,
    `${printedValue(row)}${visibleLine(table.unit)}${target}`,
    visibleLine(own.place ?? labels.noRegion[lang]),
    String(row.year),
    styles.dim(`${visibleLine(row.report)} ${row.id}`),
  ];
  const line = cells.join('  ');
  return [width === null ? line : shorten(line, width, ambiguous)];
}

function printedValue(row: SeriesRow | undefined): string {
  if (row === undefined) return '';
  return row.valueMax === null ? readable(row.value) : `${readable(row.value)}—${readable(row.valueMax)}`;
}

function differenceText(own: PlaceSeries, year: number): string {
  const found = differenceIn(own, year);
  if (found === null) return '';
  const sign = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const percent = found.percent === null ? '' : ` ${sign(found.percent, `${found.percent.toFixed(1)}%`)}`;
  return `${sign(found.difference, readable(found.difference))}${percent}`;
}
