import { stringify } from 'csv-stringify/sync';
import { visible } from '../text/index.ts';

/** How tables can be printed. */
export const TABLE_FORMATS = ['text', 'json', 'csv', 'tsv', 'ndjson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/**
 * Rows under a head, which can be left out where rows follow others. What a record lacks is an empty cell, a list is joined by `|`,
 * control characters are visible signs.
 * - csv: RFC 4180, CRLF, with a byte order mark (without it Excel reads UTF-8 as the local code page); a cell that a spreadsheet
 *   would run as a formula gets a ' in front (OWASP "CSV injection")
 * - tsv, for other programs: a line each, no byte order mark, nothing quoted; a tab or a line feed in a cell is a blank
 */
export function delimited(
  records: readonly object[],
  columns: readonly string[],
  format: 'csv' | 'tsv',
  header = true,
): string {
  const csv = format === 'csv';
  const clean = csv ? visible : (text: string) => visible(text).replace(/[\t\r\n]+/g, ' ');
  // As lists of cells: what the library does to each field of an object takes three times as long.
  return stringify(cellsOf(records, columns, clean), {
    header,
    columns: [...columns],
    delimiter: csv ? ',' : '\t',
    record_delimiter: csv ? 'windows' : 'unix',
    bom: csv && header,
    escape_formulas: csv,
    quote: csv ? '"' : '',
  });
}

function cellsOf(
  records: readonly object[],
  columns: readonly string[],
  clean: (text: string) => string,
): (string | number)[][] {
  // Most of what a row begins with is what the row before it begins with.
  const last = columns.map(() => ({ text: '', cell: '' }));
  const cellOf = (value: unknown, column: number): string | number => {
    if (typeof value === 'number') return value;
    if (value === null || value === undefined) return '';
    const text = typeof value === 'object' ? [value].flat().join('|') : String(value);
    const before = last[column];
    if (before === undefined || before.text === text) return before?.cell ?? clean(text);
    before.text = text;
    before.cell = clean(text);
    return before.cell;
  };
  return records.map((record) => columns.map((column, at) => cellOf(Reflect.get(record, column), at)));
}
