import type { ReactNode } from 'react';
import { breakLines, displayWidth } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { type SideItem, sideIndex, sideItems } from '../../state/side-items.ts';
import type { AppState } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderRow } from '../rows.ts';

/** Columns before an item's words: the current line's sign, a mark, and the sign of its kind with a blank. */
const BEFORE = 4;
/** Lines of an item that is not the current one. */
const FOLDED = 2;

interface SideRow {
  pieces: Piece[];
  /** Index of the item; -1 for titles and blank rows. */
  item: number;
}

const GROUPS = [
  { kind: 'problem', name: 'problems' },
  { kind: 'plan', name: 'plans' },
] as const;

/** The rows of the side pane: problems, plans; the current one whole. */
export function sideRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { lang } = state;
  const items = sideItems(state.view);
  const current = sideIndex(items, state.view.sideKey);
  const rows: SideRow[] = [];
  for (const { kind, name } of GROUPS) {
    const count = items.filter((item) => item.kind === kind).length;
    if (count === 0) {
      continue;
    }
    if (rows.length > 0) {
      rows.push({ pieces: [], item: -1 });
    }
    rows.push({ pieces: [piece(` ${messages[name][lang]} `, kind, 'strong'), piece(String(count), 'dim')], item: -1 });
    items.forEach((item, index) => {
      if (item.kind === kind) {
        const isCurrent = index === current && state.view.focus === 'side';
        rows.push(...itemRows(state, item, isCurrent, pane.width, context).map((pieces) => ({ pieces, item: index })));
      }
    });
  }
  if (rows.length === 0) {
    const text = messages.noAdmissions[lang];
    for (const { start, end } of breakLines(text, pane.width - 1, { ambiguous: state.ambiguous })) {
      rows.push({ pieces: [piece(` ${text.slice(start, end)}`, 'dim')], item: -1 });
    }
  }
  const start = firstRow(rows, current, pane.height);
  return Array.from({ length: pane.height }, (_, row) =>
    renderRow(rows[start + row]?.pieces ?? [], pane.width, context),
  );
}

/** Keeps the whole current item, or as much of it as fits, in the window. */
function firstRow(rows: readonly SideRow[], current: number, height: number): number {
  const first = rows.findIndex(({ item }) => item === current);
  const last = rows.findLastIndex(({ item }) => item === current);
  if (first === -1 || last < height) {
    return 0;
  }
  return Math.max(0, Math.min(first, Math.min(last - height + 1 + Math.floor(height / 4), rows.length - height)));
}

function itemRows(
  state: AppState,
  item: SideItem,
  isCurrent: boolean,
  width: number,
  context: RenderContext,
): Piece[][] {
  const { doc } = state.view;
  const { ambiguous } = state;
  const { part, kind } = item;
  const { text } = doc.report;
  const room = width - BEFORE;
  const hang = Math.min(room >= 20 ? 6 : 2, displayWidth(part.marker, ambiguous));
  // Sub-items begin on lines of their own, as in the text.
  const starts = [part.start, ...part.children.map((child) => child.start)];
  // No more is set than is shown: a folded item may have thousands of characters, and a report hundreds of items.
  const most = isCurrent ? part.end : Math.min(part.end, part.start + room * (FOLDED + 1));
  const lines = starts.flatMap((start, index) =>
    start >= most
      ? []
      : breakLines(text, room, {
          start,
          end: Math.min(starts[index + 1] ?? part.end, most),
          first: index === 0 ? 0 : hang,
          hang,
          ambiguous,
        }),
  );
  const shown = isCurrent ? lines : lines.slice(0, FOLDED);
  const rows = shown.map((line, index): Piece[] => {
    const opens = index === 0;
    const cut = !isCurrent && index === FOLDED - 1 && lines.length > FOLDED;
    const words = text.slice(line.start, line.end);
    const fitting = cut ? withCut(words, room - line.indent, context) : words;
    return [
      piece(isCurrent ? (opens ? context.glyphs.current : context.glyphs.here) : ' ', 'here'),
      opens && state.view.marked.has(part.id) ? piece(context.glyphs.mark, 'mark') : piece(' '),
      opens ? piece(`${context.glyphs[kind]} `, kind) : piece('  '),
      piece(' '.repeat(line.indent)),
      piece(fitting, ...(isCurrent ? (['strong'] as const) : [])),
    ];
  });
  return rows;
}

function withCut(words: string, room: number, context: RenderContext): string {
  let kept = words;
  while (displayWidth(kept, context.ambiguous) > room - 1) {
    kept = Array.from(kept).slice(0, -1).join('');
  }
  return kept + context.glyphs.cut;
}

/** Problems and plans. */
export function SidePane({ state, pane, context }: PaneProps): ReactNode {
  return <PaneRows pane={pane} rows={sideRows(state, pane, context)} />;
}
