import { type Statistic, statisticsOf } from '../../report/index.ts';
import { fold, otherNames } from '../../search/index.ts';
import { normalise, oneLine } from '../../text/index.ts';
import { type ScreenReport, sectionNumber } from './screen-report.ts';

/** The columns of the table of statistics, by which it can be sorted. `section` is the order of the report. */
export const TABLE_COLUMNS = ['section', 'value', 'unit', 'subject', 'aspect', 'target', 'year', 'period'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Which statistics the table shows, and in which order. */
export interface TableView {
  /** Words with blanks between: a row must have all of them, or another name of what they measure. */
  readonly filter: string;
  /** Id of a section at level 1, '' for the preamble; null: all. */
  readonly section: string | null;
  readonly unit: string | null;
  readonly sort: TableColumn;
  readonly descending: boolean;
}

/** All statistics in the order of the report. */
export const WHOLE_TABLE: TableView = { filter: '', section: null, unit: null, sort: 'section', descending: false };

/** A statistic's number and qualifiers as printed, without its unit: 超过5000万, 50余万. */
export function printedValue(doc: ScreenReport, { start, end, unit }: Statistic): string {
  const printed = oneLine(doc.report.text.slice(start, end));
  const at = unit === '' ? -1 : printed.lastIndexOf(unit);
  const value = at === -1 ? printed : printed.slice(0, at) + printed.slice(at + unit.length);
  return value.trim() || printed;
}

let collator: Intl.Collator | undefined;

/** By pinyin, numbers by value. Made when first needed: it takes milliseconds. */
function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(a, b);
}

const ASPECT_ORDER = { change: 0, share: 3, average: 4, level: 5 } as const;
const TREND_ORDER = { up: 0, down: 1 } as const;

/** One way of sorting: below 0 where `a` comes first, 0 where the column does not tell them apart. */
const COMPARE: Readonly<Record<TableColumn, (a: Statistic, b: Statistic) => number>> = {
  section: (a, b) => a.start - b.start,
  value: (a, b) => a.value - b.value,
  unit: (a, b) => compareWords(a.unit, b.unit),
  subject: (a, b) => compareWords(a.subject, b.subject),
  aspect: (a, b) => aspectOrder(a) - aspectOrder(b),
  target: (a, b) => Number(b.target) - Number(a.target),
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0),
  period: (a, b) => compareWords(a.period ?? '', b.period ?? ''),
};

/** Rises, falls, other changes, shares, averages, then the things themselves. */
function aspectOrder({ aspect, trend }: Statistic): number {
  return ASPECT_ORDER[aspect] + (aspect !== 'change' ? 0 : trend === null ? 2 : TREND_ORDER[trend]);
}

/** Rows with nothing in the column come last, whichever way it is sorted. */
function isEmptyIn(column: TableColumn, statistic: Statistic): boolean {
  const { aspect, target, year, period, subject, unit } = statistic;
  const cells = {
    section: '-',
    value: '-',
    unit,
    subject,
    aspect: aspect === 'level' ? '' : aspect,
    target: target ? '-' : '',
    year: year === null ? '' : String(year),
    period,
  };
  return (cells[column] ?? '') === '';
}

let last: { doc: ScreenReport; view: TableView; rows: readonly Statistic[] } | null = null;

/**
 * The statistics that a view shows, in its order; equal ones in the order of the report. The last answer is kept, since
 * every key asks again.
 */
export function tableRows(doc: ScreenReport, view: TableView): readonly Statistic[] {
  if (last?.doc !== doc || last.view !== view) {
    last = { doc, view, rows: sorted(doc, view) };
  }
  return last.rows;
}

function sorted(doc: ScreenReport, view: TableView): Statistic[] {
  // GDP is asked for, and 地区生产总值 printed.
  const words = normalise(view.filter)
    .text.split(/\s+/)
    .filter(Boolean)
    .map((word) => [word, ...otherNames(fold(word).text)]);
  const way = view.descending ? -1 : 1;
  return statisticsOf(doc.report)
    .filter((statistic) => isWanted(doc, view, words, statistic))
    .sort((a, b) => {
      const empty = Number(isEmptyIn(view.sort, a)) - Number(isEmptyIn(view.sort, b));
      return empty || way * COMPARE[view.sort](a, b) || a.start - b.start;
    });
}

/** @param words each with what means the same; one of them must stand in the row */
function isWanted(
  doc: ScreenReport,
  view: TableView,
  words: readonly (readonly string[])[],
  statistic: Statistic,
): boolean {
  if (view.section !== null && sectionNumber(doc, statistic.parent) !== view.section) {
    return false;
  }
  if (view.unit !== null && statistic.unit !== view.unit) {
    return false;
  }
  if (words.length === 0) {
    return true;
  }
  const { subject, unit, period, value } = statistic;
  const title = doc.entryById.get(sectionNumber(doc, statistic.parent))?.part?.title ?? '';
  const cells = [clauseAround(doc.report.text, statistic), String(value), subject, unit, period ?? '', title];
  const all = normalise(cells.join('\n')).text;
  return words.every((names) => names.some((name) => all.includes(name)));
}

/** How far a clause is followed to either side, in characters. */
const CLAUSE = 40;
const CLAUSE_ENDS = /[，,；;。：:！？\n]/;

/** The words around a number, up to the next comma or stop on either side: 同比增长 stands there and in no column. */
function clauseAround(text: string, { start, end }: Statistic): string {
  let from = start;
  while (from > Math.max(0, start - CLAUSE) && !CLAUSE_ENDS.test(text.charAt(from - 1))) {
    from -= 1;
  }
  let to = end;
  while (to < Math.min(text.length, end + CLAUSE) && !CLAUSE_ENDS.test(text.charAt(to))) {
    to += 1;
  }
  return text.slice(from, to);
}

/** The sections at level 1 that hold a statistic, in order; '' for the preamble. */
export function sectionsWithStatistics(doc: ScreenReport): string[] {
  return [...new Set(statisticsOf(doc.report).map(({ parent }) => sectionNumber(doc, parent)))];
}
