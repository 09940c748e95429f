import type { Change, TermCount } from '../analysis/index.ts';
import type { Report } from '../report/index.ts';
import { type Localized, visibleLine } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { alignTable, type Column } from './table.ts';
import { wrapped } from './wrapped.ts';

/** A report that words were counted in. */
export type CountedReport = Pick<Report, 'id' | 'region' | 'year' | 'place'>;

/** How often a word stands in a report, as the JSON of `terms` has it. */
export interface TermRecord extends TermCount {
  report: string;
  place: string | null;
  code: string | null;
  reportYear: number | null;
}

const COLUMNS = ['word', 'report', 'place', 'code', 'reportYear', 'count', 'perThousand'] as const;

/**
 * How often words stand in reports.
 * - text: a line for each report and a column for each word, the count and behind it per 1,000 characters; on top of each word in how
 *   many reports it stands, and since when
 * - json, ndjson, csv, tsv: a row for each word and report
 */
export function renderTerms(
  counted: readonly { report: CountedReport; counts: readonly TermCount[] }[],
  format: TableFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return termsText(counted, options);
  const records = counted.flatMap(({ report: { id, region, place, year }, counts }) =>
    counts.map(
      ({ word, count, perThousand }): TermRecord => ({
        word,
        report: id,
        place: region,
        code: place?.code ?? null,
        reportYear: year,
        count,
        perThousand,
      }),
    ),
  );
  if (format === 'json') return `${safeJson(records)}\n`;
  return format === 'ndjson' ? jsonLines(records) : delimited(records, COLUMNS, format);
}

function termsText(
  counted: readonly { report: CountedReport; counts: readonly TermCount[] }[],
  options: RenderOptions,
): string {
  const { lang, styles, width, ambiguous } = options;
  const names = counted[0]?.counts.map(({ word }) => word) ?? [];
  const columns: Column[] = [
    { head: labels.id[lang], align: 'left', gives: true },
    { head: labels.region[lang], align: 'left', gives: true },
    { head: labels.year[lang], align: 'right' },
    ...names.map((word): Column => ({ head: visibleLine(word), align: 'right' })),
  ];
  const rows = counted.map(({ report, counts }) => [
    visibleLine(report.id),
    visibleLine(report.region ?? labels.noRegion[lang]),
    String(report.year ?? ''),
    ...counts.map(({ count, perThousand }) => (count === 0 ? '·' : `${count} (${perThousand.toFixed(2)}‰)`)),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  const inYears = counted.map(({ report: { year }, counts }) => ({ year, counts }));
  const totals = names.map((word, at) => termTotal(word, at, inYears)[lang]);
  return [...totals.map((line) => styles.heading(line)), styles.dim(head), ...lines]
    .map((line) => `${line}\n`)
    .join('');
}

/** How often a word stands in all reports together, in how many of them, and since when. @param at index of the word */
export function termTotal(
  word: string,
  at: number,
  counted: readonly { year: number | null; counts: readonly TermCount[] }[],
): Localized {
  const holding = counted.filter(({ counts }) => (counts[at]?.count ?? 0) > 0);
  const sum = holding.reduce((all, { counts }) => all + (counts[at]?.count ?? 0), 0);
  const first = holding.reduce<number | null>(
    (least, { year }) => (year === null ? least : Math.min(least ?? year, year)),
    null,
  );
  const [shown, of] = [visibleLine(word), counted.length];
  return {
    zh: `${shown}：${sum} 次，在 ${of} 份中的 ${holding.length} 份${first === null ? '' : `，最早 ${first} 年`}`,
    en: `${shown}: ${sum} in ${holding.length} of ${of} reports${first === null ? '' : `, first in ${first}`}`,
  };
}

/** A word that came or went, as the JSON of `terms --new` has it. */
export interface NewTermRecord extends Change {
  change: 'came' | 'went';
  from: string;
  to: string;
  /** Per 1,000 characters of the report that has it. */
  perThousand: number;
}

const NEW_COLUMNS = ['change', 'word', 'from', 'to', 'before', 'after', 'perThousand'] as const;
const CHANGES: Readonly<Record<'came' | 'went', Localized>> = {
  came: { zh: '新出现', en: 'Came' },
  went: { zh: '不再出现', en: 'Went' },
};

/** So many words of each kind are shown in a terminal. */
const SHOWN = 40;

/** Words that came and went between two reports; characters: of each, blanks left out. */
export function renderNewTerms(
  from: Report,
  to: Report,
  changes: { came: readonly Change[]; went: readonly Change[]; characters: readonly [number, number] },
  format: TableFormat,
  options: RenderOptions,
): string {
  const records = (['came', 'went'] as const).flatMap((change) =>
    changes[change].map((each): NewTermRecord => {
      const characters = changes.characters[change === 'came' ? 1 : 0];
      const perThousand = Number((((each.before + each.after) / Math.max(1, characters)) * 1000).toFixed(4));
      return { change, ...each, from: from.id, to: to.id, perThousand };
    }),
  );
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  if (format !== 'text') return delimited(records, NEW_COLUMNS, format);
  const { lang, styles } = options;
  const lines = (['came', 'went'] as const).flatMap((change) => {
    const own = records.filter((each) => each.change === change);
    const shown = own.slice(0, SHOWN).map(({ word, before, after }) => `${visibleLine(word)} ${before + after}`);
    const more = own.length - shown.length;
    const rest = more > 0 ? (lang === 'zh' ? `，另有 ${more} 个：见 -f csv` : `, and ${more} more: see -f csv`) : '';
    const title = `${CHANGES[change][lang]} ${own.length}`;
    const list = [{ text: `${shown.join(lang === 'zh' ? '、' : ', ')}${rest}` }];
    return [styles.heading(title), ...(own.length === 0 ? [] : wrapped(list, options, { first: 2, hang: 2 }))];
  });
  const names = [{ text: `${visibleLine(from.name)} → ${visibleLine(to.name)}`, style: styles.heading }];
  return [...wrapped(names, options), ...lines].map((line) => `${line}\n`).join('');
}
