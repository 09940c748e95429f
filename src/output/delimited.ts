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
  const isCsv = format === 'csv';
  const written = isCsv ? quoting(csvFormatValue) : (text: string) => visible(text).replace(/[\t\r\n]+/g, ' ');
  const [delimiter, end] = isCsv ? [',', '\r\n'] : ['\t', '\n'];
  const lineOf = lineWriter(columns, written, delimiter);
  let lines = header ? (isCsv ? BYTE_ORDER_MARK : '') + columns.map(written).join(delimiter) + end : '';
  for (const record of records) lines += lineOf(record as Readonly<Record<string, unknown>>) + end;
  return lines;
}

const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would run, half-width or full-width, is set off by an apostrophe (OWASP "CSV injection"). */
const guarded = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

/** Writes a cell of CSV. @param format quotes what has to be quoted: given here, for it is a part of its own that is asked for each time */
const quoting = (format: (text: string) => string) => (text: string) => format(guarded(visible(text)));

/**
 * Writes the cells of a record, each text as `written`: most of what a row begins with is what the row before it begins with. In one
 * loop, for a shelf has millions of cells.
 */
function lineWriter(
  columns: readonly string[],
  written: (text: string) => string,
  delimiter: string,
): (record: Readonly<Record<string, unknown>>) => string {
  const cells = columns.map((column) => ({ column, text: '', cell: '' }));
  return (record) => {
    let line = '';
    let between = '';
    for (const own of cells) {
      const value = record[own.column];
      line += between;
      between = delimiter;
      if (typeof value === 'number') line += value;
      else if (value !== null && value !== undefined) {
        const text = typeof value === 'object' ? [value].flat().join('|') : String(value);
        if (own.text !== text) {
          own.text = text;
          own.cell = written(text);
        }
        line += own.cell;
      }
    }
    return line;
  };
}
