import { headingOf, partPath, type Report, type Statistic } from '../report/index.ts';
import type { ReportHits, ShelfReport } from '../search/shelf/index.ts';
import { visible } from '../text/index.ts';
import { hitLines, hitRecord } from './hits.ts';
import { jsonPieces, type PieceWriter } from './json.ts';
import type { RenderOptions } from './options.ts';
import { delimited, STATISTIC_COLUMNS, type StatisticsFormat, statisticRecord, statisticsTable } from './statistics.ts';
import { shorten } from './table.ts';
import { words } from './words.ts';

/**
 * Writes the hits of one report after another.
 * - text with a width (a terminal): a heading for each report (region, year, title, count), the hits under it as `search` prints
 *   them, a blank line between reports; without a width: one line for each hit that begins with the report's id
 * - json: one array of hits, each with the `report` (its id), `region`, `year` and `title` in front; ndjson: one per line
 */
export function reportHitsWriter(format: 'text' | 'json' | 'ndjson', options: RenderOptions): PieceWriter<ReportHits> {
  if (format !== 'text') {
    const { piece, end } = jsonPieces(format);
    return {
      piece: ({ report, hits }) => piece(hits.map((hit) => ({ ...aboutOf(report), ...hitRecord(hit) }))),
      end,
    };
  }
  if (options.width === null) {
    return { piece: ({ report, hits }) => hitLines(hits, options, [oneLine(report.id)]), end: () => '' };
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
export interface ReportStatistics {
  about: Pick<ShelfReport, 'id' | 'region' | 'year' | 'title'>;
  report: Report;
  statistics: readonly Statistic[];
}

/**
 * Writes the statistics of one report after another; holds no more than one of them. To the fields of a statistic come, in
 * front, `report` (its id), `region`, `reportYear`, and `section` and `sectionTitle`: the id of the level-1 section that it stands in
 * (preamble for none) and its heading as printed ('' for none).
 * - json: one array; ndjson: one object per line; csv and tsv: one head, then rows, as `renderStatistics` writes them
 * - text: a heading and a table for each report
 */
export function reportStatisticsWriter(
  format: StatisticsFormat,
  options: RenderOptions,
): PieceWriter<ReportStatistics> {
  if (format === 'text') return statisticsTables(options);
  if (format === 'json' || format === 'ndjson') {
    const { piece, end } = jsonPieces(format);
    return { piece: (group) => piece(recordsOf(group)), end };
  }
  let header = true;
  const rows = (records: ReturnType<typeof recordsOf>): string => {
    const piece = delimited(records, [...ABOUT_COLUMNS, ...STATISTIC_COLUMNS], format, header);
    header = false;
    return piece;
  };
  return { piece: (group) => rows(recordsOf(group)), end: () => (header ? rows([]) : '') };
}

const ABOUT_COLUMNS = ['report', 'region', 'reportYear', 'section', 'sectionTitle'] as const;

function recordsOf({ about, report, statistics }: ReportStatistics) {
  const titles = new Map<string, string>();
  return statistics.map((statistic) => {
    const section = statistic.parent.split('.', 1)[0] || 'preamble';
    if (!titles.has(section)) {
      const [part] = partPath(report, section);
      titles.set(section, part === undefined ? '' : headingOf(report, part));
    }
    const { id, region, year } = about;
    return {
      report: id,
      region,
      reportYear: year,
      section,
      sectionTitle: titles.get(section),
      ...statisticRecord(report, statistic),
    };
  });
}

function statisticsTables(options: RenderOptions): PieceWriter<ReportStatistics> {
  let before = '';
  return {
    piece: ({ about, report, statistics }) => {
      const heading = headingFor(about, statistics.length, 'statistic', options);
      const piece = `${before}${heading}\n${statisticsTable(report, statistics, options)}`;
      before = '\n';
      return piece;
    },
    end: () => '',
  };
}

function aboutOf({ id, region, year, title }: ShelfReport) {
  return { report: id, region, year, title };
}

/** One line that says which report follows, and how much of it: region, year, title, count and id. */
function headingFor(
  { id, region, year, title }: Pick<ShelfReport, 'id' | 'region' | 'year' | 'title'>,
  count: number,
  of: 'hit' | 'statistic',
  { lang, paint, width, ambiguous }: RenderOptions,
): string {
  const unit = of === 'hit' ? words[count === 1 ? 'hit' : 'hits'][lang] : words[count === 1 ? of : 'statistics'][lang];
  const counted = lang === 'zh' ? `${count}${of === 'hit' ? '' : '条'}${unit}` : `${count} ${unit}`;
  const place = [region ?? words.noRegion[lang], year ?? words.noYear[lang]].join(' ');
  const line = oneLine(`${place}  ${title}  ${counted}  -r ${id}`);
  return paint.heading(width === null ? line : shorten(line, width, ambiguous));
}

function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, (blanks) => (blanks === '  ' ? blanks : ' '));
}
