import { type Piece, piece, type RenderContext, renderRow, shorten } from './rows.ts';

/** One row of a list whose items take several. */
export interface ItemRow {
  pieces: readonly Piece[];
  /** Index of the item; -1 for titles and blank rows. */
  item: number;
}

/** As many rows as there is room for, the current item among them; all of it set off where the list has the keys. */
export function renderItems(
  rows: readonly ItemRow[],
  current: number,
  hasKeys: boolean,
  { width, height }: { width: number; height: number },
  context: RenderContext,
): string[] {
  const start = firstRow(rows, current, height);
  return Array.from({ length: height }, (_, row) => {
    const { pieces = [], item = -1 } = rows[start + row] ?? {};
    return renderRow(pieces, width, context, hasKeys && item === current ? 'chosen' : undefined);
  });
}

/** Keeps the whole current item, or as much of it as fits, in the window. */
function firstRow(rows: readonly ItemRow[], current: number, height: number): number {
  const first = rows.findIndex(({ item }) => item === current);
  const last = rows.findLastIndex(({ item }) => item === current);
  if (first === -1 || last < height) {
    return 0;
  }
  return Math.max(0, Math.min(first, Math.min(last - height + 1 + Math.floor(height / 4), rows.length - height)));
}

/** The title of a pane, or of a half of one, in a rule; the one that has the keys is set off. */
export function ruledTitle(name: string, isActive: boolean, width: number, context: RenderContext): Piece[] {
  const rule = context.glyphs[isActive ? 'activeRule' : 'rule'];
  const style = isActive ? 'here' : 'dim';
  const shown = shorten(name, width - 3, context);
  return [
    piece(`${rule} `, style),
    isActive ? piece(shown, 'focused') : piece(shown),
    piece(` ${rule.repeat(Math.max(0, width))}`, style),
  ];
}
