import { csvFormatValue } from 'd3-dsv';
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
  const written = csv
    ? (text: string) => csvFormatValue(guarded(visible(text)))
    : (text: string) => visible(text).replace(/[\t\r\n]+/g, ' ');
  const [delimiter, end] = csv ? [',', '\r\n'] : ['\t', '\n'];
  const cellOf = cellWriter(columns.length, written);
  const head = header ? [(csv ? BYTE_ORDER_MARK : '') + columns.map(written).join(delimiter) + end] : [];
  const lines = records.map((record) => {
    const cells = record as Readonly<Record<string, unknown>>;
    return columns.map((column, at) => cellOf(cells[column], at)).join(delimiter) + end;
  });
  return [...head, ...lines].join('');
}

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would run, half-width or full-width, is set off by an apostrophe (OWASP "CSV injection"). */
const guarded = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

/** Writes the cells of some columns, each text as `written`: most of what a row begins with is what the row before it begins with. */
function cellWriter(columns: number, written: (text: string) => string): (value: unknown, column: number) => string {
  const last = Array.from({ length: columns }, () => ({ text: '', cell: '' }));
  return (value, column) => {
    if (typeof value === 'number') return String(value);
    if (value === null || value === undefined) return '';
    const text = typeof value === 'object' ? [value].flat().join('|') : String(value);
    const before = last[column];
    if (before === undefined || before.text === text) return before?.cell ?? written(text);
    before.text = text;
    before.cell = written(text);
    return before.cell;
  };
}
