import type { SharedRun } from '../analysis/index.ts';
import type { Report } from '../report/index.ts';
import { type Localized, visibleLine } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { alignTable, shorten } from './table.ts';

/** earlier, later: of the same place; peer: of another. */
export type SimilarKind = 'earlier' | 'later' | 'peer';

/** A report with what another has in common with it. */
export interface SimilarReport {
  other: Pick<Report, 'id' | 'title' | 'region' | 'year' | 'place'>;
  kind: SimilarKind;
  /** The share of the report's runs of 8 characters that stand in the other, and of its sentences: 0 to 1. */
  share: number;
  sentences: number;
  runs: readonly SharedRun[];
}

/** Another report as the JSON of `similar` has it. */
export interface SimilarRecord extends Omit<SimilarReport, 'other' | 'runs'> {
  /** Id of the other report. */
  report: string;
  place: string | null;
  code: string | null;
  reportYear: number | null;
  reportTitle: string;
  /** Positions in the report that was asked about, and in the other one. */
  runs: (SharedRun & { text: string })[];
}

/** Whose report shares words. */
export const KINDS: Readonly<Record<SimilarKind, Localized>> = {
  earlier: { zh: '本地往年', en: 'own, earlier' },
  later: { zh: '本地后来', en: 'own, later' },
  peer: { zh: '外地', en: 'peer' },
};

const COLUMNS = [
  'report',
  'place',
  'code',
  'reportYear',
  'reportTitle',
  'kind',
  'share',
  'sentences',
  'start',
  'end',
  'otherStart',
  'otherEnd',
  'text',
] as const;

function recordOf(own: Report, { other, runs, ...rest }: SimilarReport): SimilarRecord {
  return {
    report: other.id,
    place: other.region,
    code: other.place?.code ?? null,
    reportYear: other.year,
    reportTitle: other.title,
    ...rest,
    runs: runs.map((run) => ({ ...run, text: own.text.slice(run.start, run.end) })),
  };
}

/**
 * What a report has in common with others, the most first.
 * - text: a line for each, under it its longest passages
 * - json, ndjson: an object for each with all its passages; csv, tsv: a row for each passage
 */
export function renderSimilar(
  own: Report,
  similar: readonly SimilarReport[],
  format: TableFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return similarText(own, similar, options);
  const records = similar.map((each) => recordOf(own, each));
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  const rows = records.flatMap(({ runs, ...rest }) =>
    runs.length === 0 ? [rest] : runs.map((run) => ({ ...rest, ...run })),
  );
  return delimited(rows, COLUMNS, format);
}

/** So many passages of so many reports are shown in a terminal, of so many characters at least. */
const SHOWN = { reports: 5, passages: 5, characters: 16 };

function similarText(own: Report, similar: readonly SimilarReport[], options: RenderOptions): string {
  const { lang, styles, width, ambiguous } = options;
  const columns = [
    { head: lang === 'zh' ? '相同' : 'shared', align: 'right' as const },
    { head: lang === 'zh' ? '整句' : 'sentences', align: 'right' as const },
    { head: lang === 'zh' ? '关系' : 'whose', align: 'left' as const },
    { head: labels.id[lang], align: 'left' as const, gives: true },
    { head: labels.region[lang], align: 'left' as const, gives: true },
    { head: labels.year[lang], align: 'right' as const },
  ];
  const rows = similar.map(({ other, kind, share, sentences }) => [
    percent(share),
    percent(sentences),
    KINDS[kind][lang],
    visibleLine(other.id),
    visibleLine(other.region ?? labels.noRegion[lang]),
    String(other.year ?? labels.noYear[lang]),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  const blocks = similar.slice(0, SHOWN.reports).flatMap(({ other, runs }) => {
    const passages = longestIn(own, runs).map((passage) => {
      const line = `  ${passage}`;
      return width === null ? line : shorten(line, width, ambiguous);
    });
    if (passages.length === 0) return [];
    const title = lang === 'zh' ? `与 ${visibleLine(other.id)} 相同的文字` : `In ${visibleLine(other.id)} too`;
    return ['', styles.heading(title), ...passages];
  });
  return [styles.heading(visibleLine(own.name)), styles.dim(head), ...lines, ...blocks]
    .map((line) => `${line}\n`)
    .join('');
}

/** The longest passages, each once; of one that goes on over several paragraphs its longest. */
function longestIn(own: Report, runs: readonly SharedRun[]): string[] {
  const passages = runs.map(({ start, end }) => {
    const [longest = ''] = own.text
      .slice(start, end)
      .split('\n')
      .sort((a, b) => b.length - a.length);
    return visibleLine(longest);
  });
  return Array.from(new Set(passages))
    .filter(({ length }) => length >= SHOWN.characters)
    .sort((a, b) => b.length - a.length)
    .slice(0, SHOWN.passages);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
