import { type DoubtfulSpan, doubtfulSpans, doubtsAround, type Report, type Statistic } from '../report/index.ts';
import { sentenceFinder, visibleLine } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { ROW_COLUMNS, type Row, type RowSource, rowMaker } from './row.ts';
import { alignTable } from './table.ts';

/** A statistic as JSON and tables have it: whose and where it is, what it says, and its words at the end. */
export interface StatisticRecord extends Row, Statistic {
  /** What is doubted of where it stands: structure, numbering, problems, plans; null for nothing. */
  doubt: string | null;
  /** As printed. */
  text: string;
  /** The sentence that it stands in. */
  sentence: string;
}

/**
 * Makes records of the statistics of a report, in the order given.
 * @param doubtful where the report may be another than it was taken for
 */
export function statisticRecords(
  report: RowSource,
  statistics: readonly Statistic[],
  doubtful: readonly DoubtfulSpan[],
): StatisticRecord[] {
  const rowIn = rowMaker(report);
  const doubts = doubtsAround(statistics, doubtful);
  const sentenceAround = sentenceFinder(report.text);
  return statistics.map((statistic, i) => {
    const sentence = sentenceAround(statistic);
    const { start, end, id, value, valueMax, unit, qualifier, subject } = statistic;
    const { trend, period, year, aspect, indicator, target, parent } = statistic;
    const {
      report: of,
      place,
      code,
      placeLevel,
      reportYear,
      reportTitle,
      publisher,
      section,
      sectionTitle,
    } = rowIn(parent);
    // Field by field: to spread both takes as long as all else, and a shelf has a million.
    return {
      report: of,
      place,
      code,
      placeLevel,
      reportYear,
      reportTitle,
      publisher,
      section,
      sectionTitle,
      id,
      value,
      valueMax,
      unit,
      qualifier,
      subject,
      trend,
      period,
      year,
      aspect,
      indicator,
      target,
      parent,
      doubt: doubts[i] ?? null,
      start,
      end,
      text: report.text.slice(start, end),
      sentence: report.text.slice(sentence.start, sentence.end),
    };
  });
}

/**
 * Statistics in the order given.
 * - text: an aligned table, cut to the width where there is one
 * - json: an array of StatisticRecord; ndjson: one such object per line
 * - csv, tsv: see `delimited`
 */
export function renderStatistics(
  report: Report,
  statistics: readonly Statistic[],
  format: TableFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return statisticsTable(report, statistics, options);
  const records = statisticRecords(report, statistics, doubtfulSpans(report));
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  return delimited(records, STATISTIC_COLUMNS, format);
}

export const STATISTIC_COLUMNS = [
  ...ROW_COLUMNS,
  'id',
  'value',
  'valueMax',
  'unit',
  'qualifier',
  'subject',
  'indicator',
  'aspect',
  'trend',
  'period',
  'year',
  'target',
  'parent',
  'doubt',
  'start',
  'end',
  'text',
  'sentence',
] as const;

/** Statistics as an aligned table under a head. */
export function statisticsTable(
  report: Pick<Report, 'text'>,
  statistics: readonly Statistic[],
  options: RenderOptions,
): string {
  const { lang, styles, width, ambiguous } = options;
  const columns = [
    { head: labels.id[lang], align: 'left' as const },
    { head: labels.outline[lang], align: 'left' as const },
    { head: labels.figure[lang], align: 'right' as const },
    { head: labels.trend[lang], align: 'left' as const },
    { head: labels.subject[lang], align: 'left' as const, gives: true },
    { head: labels.period[lang], align: 'left' as const, gives: true },
  ];
  const rows = statistics.map((statistic) => [
    statistic.id,
    statistic.parent === '' ? labels.preamble[lang] : statistic.parent,
    visibleLine(report.text.slice(statistic.start, statistic.end)),
    [statistic.trend === null ? '' : labels[statistic.trend][lang], statistic.target ? labels.target[lang] : '']
      .filter((word) => word !== '')
      .join(' '),
    visibleLine(statistic.subject),
    visibleLine(statistic.period ?? ''),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return [styles.dim(head), ...lines.map((line, i) => styledFigure(line, rows[i]?.[2] ?? '', options))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Lights the figure in an aligned row: the first place where it stands behind the id and the section. */
function styledFigure(line: string, figure: string, { styles }: RenderOptions): string {
  const at = line.indexOf(`  ${figure}`);
  if (figure === '' || at === -1) return line;
  const start = at + 2;
  return line.slice(0, start) + styles.statistic(figure) + line.slice(start + figure.length);
}
