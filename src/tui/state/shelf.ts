import { type Report, type ReportSummary, summaryOf } from '../../report/index.ts';
import type { ReportHits } from '../../search/index.ts';
import type { Localized } from '../../text/index.ts';
import { safeLine } from './screen-report.ts';

/** A file of the shelf that is no report, and why. */
export interface Unreadable {
  readonly path: string;
  readonly message: Localized;
}

/** What is known of the reports: in the order in which they are shown, regions together, years ascending. */
export interface Shelved {
  readonly reports: readonly ReportSummary[];
  readonly unreadable: readonly Unreadable[];
}

/** The id of the report that the browser was opened with, where it is not on the shelf. */
export const GIVEN = '';

/** What the lines of the shelf may be sorted by. */
export const SHELF_ORDERS = ['place', 'year', 'title', 'problems'] as const;
export type ShelfOrder = (typeof SHELF_ORDERS)[number];

/** The shelf while the browser runs: the reports known, and how they are shown. */
export interface Shelf extends Shelved {
  /** `unread`: nothing has asked for it yet; `reading`: `reports` is empty until it has been read. */
  readonly known: 'unread' | 'reading' | 'known';
  /** While it is being read: how many files it has, some of which may be no reports. */
  readonly of: number;
  /** The report given on the command line that is not on the shelf: its first line. */
  readonly given: ReportSummary | null;
  readonly filter: string;
  /** The ids of the reports that the filter, or the one before it, lets through; null: all. */
  readonly wanted: ReadonlySet<string> | null;
  /** The filter that `wanted` is the answer to. */
  readonly answered: string;
  /** What its lines are sorted by. */
  readonly order: ShelfOrder;
  /** The ids of the reports that were chosen, to search them together. */
  readonly chosen: ReadonlySet<string>;
  /** Id of the current line; null: the first. */
  readonly current: string | null;
}

/** A shelf that nothing is known of yet. */
export function unreadShelf(given: ReportSummary | null): Shelf {
  return {
    known: 'unread',
    reports: [],
    unreadable: [],
    of: 0,
    given,
    filter: '',
    wanted: null,
    answered: '',
    order: 'place',
    chosen: new Set(),
    current: null,
  };
}

/** All reports of the shelf, filtered or not; the one given on the command line first. */
export function allReports({ given, reports }: Shelf): readonly ReportSummary[] {
  return given ? [given, ...reports] : reports;
}

/** How many reports there are, or will be once all are read. */
export function shelfSize(shelf: Shelf): number {
  const known = allReports(shelf).length;
  return shelf.known === 'known' ? known : Math.max(known, shelf.of);
}

const rowsOf = new WeakMap<Shelf, readonly ReportSummary[]>();

/** The reports that the shelf shows now, in its order; the one given on the command line first. */
export function shelfRows(shelf: Shelf): readonly ReportSummary[] {
  let rows = rowsOf.get(shelf);
  if (!rows) {
    const { wanted } = shelf;
    const all = allReports(shelf);
    rows = sorted(wanted === null ? all : all.filter(({ id }) => wanted.has(id)), shelf.order);
    rowsOf.set(shelf, rows);
  }
  return rows;
}

let collator: Intl.Collator | undefined;

/** Years and problems from the most, titles by their pinyin; equal ones as the shelf has them. */
function sorted(reports: readonly ReportSummary[], order: ShelfOrder): readonly ReportSummary[] {
  collator ??= new Intl.Collator('zh', { numeric: true });
  const { compare } = collator;
  const by: Record<Exclude<ShelfOrder, 'place'>, (a: ReportSummary, b: ReportSummary) => number> = {
    year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
    title: (a, b) => compare(a.name, b.name),
    problems: (a, b) => b.counts.problems - a.counts.problems,
  };
  return order === 'place' ? reports : [...reports].sort(by[order]);
}

/** Index of the current line in `shelfRows`. */
export function shelfIndexOf(shelf: Shelf): number {
  const at = shelfRows(shelf).findIndex(({ id }) => id === shelf.current);
  return Math.max(0, at);
}

/** The report of the current line. */
export function currentReport(shelf: Shelf): ReportSummary | undefined {
  return shelfRows(shelf)[shelfIndexOf(shelf)];
}

/** The ids of the shelf's lines, all of them, in order: what is printed and kept goes by it. */
export function shelfOrder(shelf: Shelf | null): readonly string[] {
  return shelf === null ? [GIVEN] : [GIVEN, ...shelf.reports.map(({ id }) => id)];
}

/**
 * A report's line with words that are safe for a terminal; its id stays, since by it the report is opened, and so it is never to
 * be shown: where the report has no title it stands there, made safe.
 */
export function safeShelved<T extends ReportSummary>(report: T): T {
  const orNull = (text: string | null): string | null => (text === null ? null : safeLine(text));
  return {
    ...report,
    title: safeLine(report.title.trim() || report.id),
    name: safeLine(report.name.trim() || report.title.trim() || report.id),
    region: orNull(report.region),
    publisher: orNull(report.publisher),
    publishedAt: orNull(report.publishedAt),
  };
}

/** The hits in a report with words that are safe for a terminal: every length stays, and so do the offsets. */
export function safeHits({ report, hits }: ReportHits): ReportHits {
  return { report: safeShelved(report), hits: hits.map((hit) => ({ ...hit, text: safeLine(hit.text) })) };
}

/** A sentence that may quote a file's name or words, safe for a terminal. */
export function safeMessage({ zh, en }: Localized): Localized {
  return { zh: safeLine(zh), en: safeLine(en) };
}

/** The line of a report that is not on the shelf. */
export function givenRow(report: Report): ReportSummary {
  return safeShelved({ ...summaryOf(report), id: GIVEN, title: report.title.trim() || report.id });
}
