import { type Ambiguous, cutToWidth, displayWidth } from '../text/index.ts';

export interface Column {
  head: string;
  align: 'left' | 'right';
  /** May be cut when the table is wider than the width; the others keep their words. */
  gives?: boolean;
}

const GAP = '  ';
const LEAST = 6;

/**
 * Rows under their heads, aligned by display width (never by counting characters), two blanks between columns. The last
 * column is not filled up. With a width, columns that give are cut, widest first, until a row fits, down to six columns.
 * @returns lines without colour; the first is the head
 */
export function alignTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
  ambiguous: Ambiguous,
): string[] {
  const all = [columns.map(({ head }) => head), ...rows];
  // Nothing is aligned behind the last column of a table that may be as wide as it is.
  const measured = width === null && columns.at(-1)?.align === 'left' ? columns.length - 1 : columns.length;
  const measure = widthsOf(ambiguous);
  // Not Math.max(...): a table may have more rows than a call may have arguments.
  const widths = columns.map((_, i) => {
    let widest = 0;
    if (i < measured) for (const row of all) widest = Math.max(widest, measure(row[i] ?? ''));
    return widest;
  });
  if (width !== null) shrink(columns, widths, width);
  return all.map((row) => {
    let line = '';
    // By index, and without lists of cells: a shelf may have ten thousand rows.
    for (let i = 0; i < columns.length; i += 1) {
      const own = row[i] ?? '';
      if (i > 0) line += GAP;
      if (i >= measured) {
        line += own;
        continue;
      }
      const room = widths[i] ?? 0;
      const whole = measure(own);
      const cell = whole <= room ? own : shorten(own, room, ambiguous);
      const pad = ' '.repeat(Math.max(0, room - (whole <= room ? whole : displayWidth(cell, ambiguous))));
      line += columns[i]?.align === 'right' ? pad + cell : cell + pad;
    }
    return line.trimEnd();
  });
}

const ASCII = /^[ -~]*$/;
const IDEOGRAPHS = /^[\u4e00-\u9fff]*$/;

/** Measures cells: most are of one kind of character; of the others many stand in several rows, and every one is asked about more than once. */
function widthsOf(ambiguous: Ambiguous): (cell: string) => number {
  const known = new Map<string, number>();
  return (cell) => {
    if (ASCII.test(cell)) return cell.length;
    if (IDEOGRAPHS.test(cell)) return 2 * cell.length;
    let width = known.get(cell);
    if (width === undefined) {
      width = displayWidth(cell, ambiguous);
      known.set(cell, width);
    }
    return width;
  };
}

function shrink(columns: readonly Column[], widths: number[], width: number): void {
  const total = (): number => widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    let widest = -1;
    columns.forEach(({ gives }, i) => {
      if (gives && (widths[i] ?? 0) > LEAST && (widths[i] ?? 0) > (widths[widest] ?? 0)) widest = i;
    });
    if (widest === -1) return;
    const now = widths[widest] ?? 0;
    const second = Math.max(LEAST, ...columns.map(({ gives }, i) => (gives && i !== widest ? (widths[i] ?? 0) : 0)));
    widths[widest] = Math.max(LEAST, now - over, Math.min(second, now - 1));
  }
}

/** `text` in at most `room` columns, with an ellipsis where it was cut. */
export function shorten(text: string, room: number, ambiguous: Ambiguous): string {
  if (displayWidth(text, ambiguous) <= room) return text;
  const mark = ambiguous === 2 ? '..' : '…';
  return cutToWidth(text, Math.max(0, room - displayWidth(mark, ambiguous)), ambiguous) + mark;
}
