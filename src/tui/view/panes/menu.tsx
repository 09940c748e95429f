import type { ReactNode } from 'react';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { itemsLeft } from '../../state/menu.ts';
import type { AppState, MenuMode } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, renderListRow, tailOf, windowStart } from '../rows.ts';

const PROMPT = ' > ';

/** The rows of a menu: what is typed, and the items that it leaves. */
export function menuRows(state: AppState, mode: MenuMode, pane: Pane, context: RenderContext): string[] {
  const items = itemsLeft(state, mode);
  const height = Math.max(0, pane.height - 1);
  const start = windowStart(items.length, mode.selected, height);
  const query = tailOf(mode.query.text, queryRoom(pane), context);
  const rows: Piece[][] = [
    justify(
      [piece(PROMPT, 'focused'), piece(query, 'strong')],
      [piece(`${items.length} `, 'dim')],
      pane.width,
      context,
    ),
  ];
  if (items.length === 0) {
    rows.push([piece(`   ${say(messages.noneSuch, state.lang)}`, 'dim')]);
  }
  items.slice(start, start + height).forEach(({ label, note, indent }, index) => {
    const isChosen = start + index === mode.selected;
    const left = [
      piece(isChosen ? context.glyphs.current : ' ', 'here'),
      piece(' '.repeat(2 + indent)),
      piece(label, ...(isChosen ? (['strong'] as const) : [])),
    ];
    rows.push(justify(left, note === '' ? [] : [piece(`  ${note} `, 'key')], pane.width, context));
  });
  return Array.from({ length: pane.height }, (_, row) => renderListRow(rows[row] ?? [], pane.width, context));
}

/** The column, from 0 in the pane, where the next character will stand. */
export function menuColumn(mode: MenuMode, pane: Pane, context: RenderContext): number {
  return PROMPT.length + displayWidth(tailOf(mode.query.text, queryRoom(pane), context), context.ambiguous);
}

function queryRoom({ width }: Pane): number {
  return Math.max(4, width - PROMPT.length - 6);
}

/** A menu. */
export function MenuPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'menu' ? menuRows(state, mode, pane, context) : []} />;
}
