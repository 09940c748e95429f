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
  // Not Math.max(...): a table may have more rows than a call may have arguments.
  const widths = columns.map((_, i) =>
    all.reduce((widest, row) => Math.max(widest, displayWidth(row[i] ?? '', ambiguous)), 0),
  );
  if (width !== null) shrink(columns, widths, width);
  return all.map((row) =>
    columns
      .map(({ align }, i) => {
        const room = widths[i] ?? 0;
        const cell = shorten(row[i] ?? '', room, ambiguous);
        const pad = ' '.repeat(Math.max(0, room - displayWidth(cell, ambiguous)));
        return align === 'right' ? pad + cell : cell + pad;
      })
      .join(GAP)
      .trimEnd(),
  );
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
