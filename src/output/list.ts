import { visible } from '../text/sanitise.ts';
import { jsonLines, safeJson } from './json.ts';
import type { RenderOptions } from './options.ts';
import { alignTable } from './table.ts';
import { words } from './words.ts';

/** What is printed of a report that the program knows. */
export interface ListedReport {
  id: string;
  title: string;
  region: string | null;
  year: number | null;
  publisher: string | null;
  publishedAt: string | null;
}

/** The reports known, one line each with a head; as JSON an array of them, as ndjson one per line. */
export function renderList(
  reports: readonly ListedReport[],
  format: 'text' | 'json' | 'ndjson',
  options: RenderOptions,
): string {
  const records = reports.map(({ id, title, region, year, publisher, publishedAt }) => {
    return { id, title, region, year, publisher, publishedAt };
  });
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  const { lang, paint, width, ambiguous } = options;
  const columns = [
    { head: words.id[lang], align: 'left' as const },
    { head: words.year[lang], align: 'left' as const },
    { head: words.region[lang], align: 'left' as const, gives: true },
    { head: words.title[lang], align: 'left' as const, gives: true },
  ];
  const rows = records.map(({ id, year, region, title }) =>
    [id, year === null ? '' : String(year), region ?? '', title].map((cell) => visible(cell).replace(/\s+/g, ' ')),
  );
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return [paint.dim(head), ...lines].map((line) => `${line}\n`).join('');
}
