import { stringify } from 'csv-stringify/sync';
import type { Report, Statistic } from '../report/index.ts';
import { sentenceAround, visible } from '../text/index.ts';
import { jsonLines, safeJson } from './json.ts';
import type { RenderOptions } from './options.ts';
import { alignTable } from './table.ts';
import { words } from './words.ts';

/** How tables can be printed. */
export const STATISTICS_FORMATS = ['text', 'json', 'csv', 'tsv', 'ndjson'] as const;
export type StatisticsFormat = (typeof STATISTICS_FORMATS)[number];

/** A statistic with its words: `text` as printed, `sentence` the sentence that it stands in. */
export type StatisticRecord = Statistic & { text: string; sentence: string };

/** Adds its words to a statistic: slices of the report. */
export function statisticRecord(report: Report, statistic: Statistic): StatisticRecord {
  const { start, end } = sentenceAround(report.text, statistic);
  return {
    ...statistic,
    text: report.text.slice(statistic.start, statistic.end),
    sentence: report.text.slice(start, end),
  };
}

/**
 * Statistics in the order given.
 * - text: an aligned table, cut to the width where there is one
 * - json: an array of Statistic with `text` and `sentence`; ndjson: one such object per line
 * - csv: RFC 4180, header row, CRLF, with a byte order mark (without it Excel reads UTF-8 as the local code page);
 *   tsv: the same with tabs, LF and no byte order mark, for other programs. A cell that a spreadsheet would run as a
 *   formula gets a ' in front (OWASP "CSV injection"); control characters are visible signs.
 */
export function renderStatistics(
  report: Report,
  statistics: readonly Statistic[],
  format: StatisticsFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return statisticsTable(report, statistics, options);
  const records = statistics.map((statistic) => statisticRecord(report, statistic));
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  return delimited(records, STATISTIC_COLUMNS, format);
}

export const STATISTIC_COLUMNS = [
  'id',
  'value',
  'valueMax',
  'unit',
  'qualifier',
  'subject',
  'trend',
  'period',
  'target',
  'parent',
  'start',
  'end',
  'text',
  'sentence',
] as const;

/** Rows of CSV or TSV under a head, which can be left out where rows follow others. */
export function delimited(
  records: readonly object[],
  columns: readonly string[],
  format: 'csv' | 'tsv',
  header = true,
): string {
  const csv = format === 'csv';
  return stringify([...records], {
    header,
    columns: [...columns],
    delimiter: csv ? ',' : '\t',
    record_delimiter: csv ? 'windows' : 'unix',
    bom: csv && header,
    escape_formulas: true,
    cast: { boolean: String, number: String, string: visible, object: (value) => visible([value].flat().join('|')) },
  });
}

/** Statistics as an aligned table under a head. */
export function statisticsTable(report: Report, statistics: readonly Statistic[], options: RenderOptions): string {
  const { lang, paint, width, ambiguous } = options;
  const columns = [
    { head: words.id[lang], align: 'left' as const },
    { head: words.outline[lang], align: 'left' as const },
    { head: words.figure[lang], align: 'right' as const },
    { head: words.trend[lang], align: 'left' as const },
    { head: words.subject[lang], align: 'left' as const, gives: true },
    { head: words.period[lang], align: 'left' as const, gives: true },
  ];
  const rows = statistics.map((statistic) => [
    statistic.id,
    statistic.parent === '' ? words.preamble[lang] : statistic.parent,
    oneLine(report.text.slice(statistic.start, statistic.end)),
    [statistic.trend === null ? '' : words[statistic.trend][lang], statistic.target ? words.target[lang] : '']
      .filter((word) => word !== '')
      .join(' '),
    oneLine(statistic.subject),
    oneLine(statistic.period ?? ''),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return [paint.dim(head), ...lines.map((line, i) => paintFigure(line, rows[i]?.[2] ?? '', options))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Lights the figure in an aligned row: the first place where it stands behind the id and the section. */
function paintFigure(line: string, figure: string, { paint }: RenderOptions): string {
  const at = line.indexOf(`  ${figure}`);
  if (figure === '' || at === -1) return line;
  const start = at + 2;
  return line.slice(0, start) + paint.statistic(figure) + line.slice(start + figure.length);
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}
