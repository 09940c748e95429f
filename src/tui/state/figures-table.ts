import type { SeriesRow } from '../../analysis/index.ts';
import type { FiguresMode } from './analysis.ts';
import type { MarkedIn } from './exporting.ts';

/** The columns of the table of all reports' statistics, by which it can be sorted. `place` is the order of the shelf. */
export const FIGURES_COLUMNS = ['place', 'year', 'value', 'unit', 'subject'] as const;
export type FiguresColumn = (typeof FIGURES_COLUMNS)[number];

let collator: Intl.Collator | undefined;

function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(a, b);
}

const COMPARE: Readonly<Record<FiguresColumn, (a: SeriesRow, b: SeriesRow) => number>> = {
  place: () => 0,
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0),
  value: (a, b) => a.value - b.value,
  unit: (a, b) => compareWords(a.unit, b.unit),
  subject: (a, b) => compareWords(a.subject, b.subject),
};

let last: { key: readonly unknown[]; rows: readonly SeriesRow[] } | null = null;

/** The rows as they are shown; those that a column does not tell apart in the order of the shelf. The last answer is kept: every key asks again. */
export function figuresRows({ data, sort, descending }: FiguresMode): readonly SeriesRow[] {
  const key = [data, sort, descending];
  if (last === null || last.key.some((each, index) => each !== key[index])) {
    const way = descending ? -1 : 1;
    const rows = (data?.rows ?? []).map((row, index) => ({ row, index }));
    rows.sort(
      (a, b) => way * (COMPARE[sort](a.row, b.row) || (sort === 'place' ? a.index - b.index : 0)) || a.index - b.index,
    );
    last = { key, rows: rows.map(({ row }) => row) };
  }
  return last.rows;
}

/** The rows as they are shown, by report: a report stands as often as its rows do together. */
export function figuresByReport(mode: FiguresMode): MarkedIn[] {
  const found: { report: string; ids: string[] }[] = [];
  for (const { report, id } of figuresRows(mode)) {
    const last = found.at(-1);
    if (last?.report === report) {
      last.ids.push(id);
    } else {
      found.push({ report, ids: [id] });
    }
  }
  return found;
}
