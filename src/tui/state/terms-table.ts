import type { TermsMode, TermsRow } from './analysis.ts';

/** The columns before those of the words. */
export const BEFORE_WORDS = 2;
const YEAR = 1;

let last: { key: readonly unknown[]; rows: readonly TermsRow[] } | null = null;

/** The rows as they are shown; those that a column does not tell apart in the order of the shelf. The last answer is kept: every key asks again. */
export function termsRows({ data, column, descending }: TermsMode): readonly TermsRow[] {
  const key = [data, column, descending];
  if (last === null || last.key.some((each, index) => each !== key[index])) {
    const way = descending ? -1 : 1;
    const rows = (data?.rows ?? []).map((row, index) => ({ row, index }));
    const sortValue = ({ row, index }: { row: TermsRow; index: number }): number => {
      if (column < YEAR) return index;
      // Per 1,000 characters: a long report has more of every word.
      return column === YEAR ? (row.year ?? 0) : (row.counts[column - BEFORE_WORDS]?.perThousand ?? 0);
    };
    rows.sort((a, b) => way * (sortValue(a) - sortValue(b)) || a.index - b.index);
    last = { key, rows: rows.map(({ row }) => row) };
  }
  return last.rows;
}

/** The words that are meant: that of the column sorted by, else all. */
export function wordsMeant({ data, column }: TermsMode): readonly string[] {
  const words = data?.words ?? [];
  const word = words[column - BEFORE_WORDS];
  return word === undefined ? words : [word];
}
