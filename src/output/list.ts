import type { ReportSummary } from '../report/index.ts';
import { displayWidth, visible, visibleLine } from '../text/index.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { alignTable } from './table.ts';

/** A report that the program knows, and its segmented file. */
export type ListedReport = ReportSummary & { path: string; ships: boolean };

/** A report as the JSON of `list` has it. */
export interface ListRecord extends Omit<ListedReport, 'place'> {
  /** The names of its place joined, as in `region`. */
  place: string | null;
  /** GB/T 2260. */
  code: string | null;
  placeLevel: string | null;
}

const COUNTED = ['measures', 'statistics', 'problems', 'plans'] as const;

/**
 * The reports known, in the order given: one line each, with a width (a terminal) under a head; as JSON an array of them with all their counts, the length
 * of their text, the path of the segmented file and whether it ships with the program; as ndjson one per line.
 */
export function renderList(
  reports: readonly ListedReport[],
  format: 'text' | 'json' | 'ndjson',
  options: RenderOptions,
): string {
  if (format !== 'text') {
    const records = reports.map(recordOf);
    return format === 'json' ? `${safeJson(records)}\n` : jsonLines(records);
  }
  const { lang, styles, width, ambiguous } = options;
  // An id is there to be typed: it is cut only where it would take half of the line.
  const long = width !== null && reports.some(({ id }) => displayWidth(visible(id), ambiguous) > width / 2);
  const columns = [
    { head: labels.id[lang], align: 'left' as const, gives: long },
    { head: labels.year[lang], align: 'left' as const },
    { head: labels.region[lang], align: 'left' as const, gives: true },
    ...COUNTED.map((each) => ({ head: labels[`${each}Short`][lang], align: 'right' as const })),
    { head: labels.title[lang], align: 'left' as const, gives: true },
  ];
  const rows = reports.map(({ id, year, region, counts, name }) => [
    visibleLine(id),
    year === null ? '' : String(year),
    visibleLine(region ?? ''),
    ...COUNTED.map((each) => (counts[each] === 0 ? '·' : String(counts[each]))),
    visibleLine(name),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return (width === null ? lines : [styles.dim(head), ...lines]).map((line) => `${line}\n`).join('');
}

function recordOf(report: ListedReport): ListRecord {
  const { id, title, name, kind, region, place, year, covers, coversFrom, plansFor } = report;
  const { publisher, publishedAt, characters, counts, path, ships } = report;
  const where = { place: region, code: place?.code ?? null, placeLevel: place?.level ?? null, region };
  const when = { year, covers, coversFrom, plansFor };
  return { id, title, name, kind, ...where, ...when, publisher, publishedAt, characters, counts, path, ships };
}
