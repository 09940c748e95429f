import type { DoubtfulSpan, Report, Statistic } from '../report/index.ts';
import type { Hit } from '../search/index.ts';
import { visible } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { HIT_COLUMNS, hitLines, hitRecord } from './hits.ts';
import { jsonPieces, type PieceWriter } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import type { ReportInfo } from './row.ts';
import { STATISTIC_COLUMNS, statisticRecords, statisticsTable } from './statistics.ts';
import { shorten } from './table.ts';

/** Hits of one report. */
export interface HitsOfReport {
  report: ReportInfo;
  hits: readonly Hit[];
}

/**
 * Writes the hits of one report after another.
 * - text with a width (a terminal): a heading for each report (place, year, title, count), the hits under it as `search` prints
 *   them, a blank line between reports; without a width: one line for each hit that begins with the report's id
 * - json: one array of hits; ndjson: one per line; csv, tsv: one head, then rows
 */
export function reportHitsWriter(format: TableFormat, options: RenderOptions): PieceWriter<HitsOfReport> {
  if (format !== 'text') {
    return recordsWriter(format, HIT_COLUMNS, ({ report, hits }) => hits.map((hit) => hitRecord(report, hit)));
  }
  if (options.width === null) {
    return { piece: ({ report, hits }) => hitLines(hits, options, [withoutBreaks(report.id)]), end: () => '' };
  }
  let before = '';
  return {
    piece: ({ report, hits }) => {
      const piece = `${before}${headingFor(report, hits.length, 'hit', options)}\n${hitLines(hits, options)}`;
      before = '\n';
      return piece;
    },
    end: () => '',
  };
}

/** The statistics of a report that were asked for. */
export interface StatisticsOfReport {
  /** As it is known: its id on the shelf. */
  info: ReportInfo;
  /** Its text, its sections, of whose parts nothing is asked, and where it may be another than it was taken for. */
  report: Pick<Report, 'text' | 'sections'> & { doubtful: readonly DoubtfulSpan[] };
  statistics: readonly Statistic[];
}

/**
 * Writes the statistics of one report after another; holds no more than one of them.
 * - json: one array; ndjson: one object per line; csv and tsv: one head, then rows, as `renderStatistics` writes them
 * - text: a heading and a table for each report
 */
export function reportStatisticsWriter(format: TableFormat, options: RenderOptions): PieceWriter<StatisticsOfReport> {
  if (format === 'text') return statisticsTables(options);
  return recordsWriter(format, STATISTIC_COLUMNS, ({ info, report, statistics }) =>
    statisticRecords({ ...info, text: report.text, sections: report.sections }, statistics, report.doubtful),
  );
}

/** Writes records that come in groups. */
function recordsWriter<T>(
  format: Exclude<TableFormat, 'text'>,
  columns: readonly string[],
  recordsOf: (group: T) => readonly object[],
): PieceWriter<T> {
  if (format === 'json' || format === 'ndjson') {
    const { piece, end } = jsonPieces(format);
    return { piece: (group) => piece(recordsOf(group)), end };
  }
  let header = true;
  const rows = (records: readonly object[]): string => {
    const piece = delimited(records, columns, format, header);
    header = false;
    return piece;
  };
  return { piece: (group) => rows(recordsOf(group)), end: () => (header ? rows([]) : '') };
}

function statisticsTables(options: RenderOptions): PieceWriter<StatisticsOfReport> {
  let before = '';
  return {
    piece: ({ info, report, statistics }) => {
      const heading = headingFor(info, statistics.length, 'statistic', options);
      const piece = `${before}${heading}\n${statisticsTable(report, statistics, options)}`;
      before = '\n';
      return piece;
    },
    end: () => '',
  };
}

/** One line that says which report follows, and how much of it: region, year, title, count and id. */
function headingFor(
  { id, region, year, title }: ReportInfo,
  count: number,
  of: 'hit' | 'statistic',
  { lang, styles, width, ambiguous }: RenderOptions,
): string {
  const unit =
    of === 'hit' ? labels[count === 1 ? 'hit' : 'hits'][lang] : labels[count === 1 ? of : 'statistics'][lang];
  const counted = lang === 'zh' ? `${count}${of === 'hit' ? '' : '条'}${unit}` : `${count} ${unit}`;
  const place = [region ?? labels.noRegion[lang], year ?? labels.noYear[lang]].join(' ');
  const line = withoutBreaks(`${place}  ${title}  ${counted}  -r ${id}`);
  return styles.heading(width === null ? line : shorten(line, width, ambiguous));
}

function withoutBreaks(text: string): string {
  return visible(text).replace(/\s+/g, (blanks) => (blanks === '  ' ? blanks : ' '));
}
