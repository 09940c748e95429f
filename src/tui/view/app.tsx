import { stripVTControlCharacters } from 'node:util';
import { Box, Text } from 'ink';
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import { cutToWidth, displayWidth } from '../../text/index.ts';
import { messages, say } from '../messages.ts';
import { type Layout, type Pane, paneOf } from '../state/layout.ts';
import { type AppState, isTyping, layoutOf } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { Cell } from '../terminal/screen.ts';
import { aboutRows } from './panes/about.ts';
import { headerRow, statusRow, titleRow } from './panes/bars.ts';
import { helpRows } from './panes/help.ts';
import { OutlinePane, outlineRows } from './panes/outline.tsx';
import { queryColumn, searchRows } from './panes/search.ts';
import { searchAllRows } from './panes/search-all.ts';
import { shelfFilterColumn, shelfPaneRows } from './panes/shelf.ts';
import { sideRows } from './panes/side.ts';
import { filterColumn, statisticsRows } from './panes/statistics.ts';
import { textRows } from './panes/text.ts';
import type { Brush } from './rows.ts';
import { Spoken } from './spoken.tsx';

/** The whole browser as frames of its state; for a screen reader words only. `setCursor` shows the real cursor in a cell of the frame, or nowhere. */
export function App(props: {
  store: Store;
  brush: Brush;
  setCursor: (cell: Cell | null) => void;
  isSpoken: boolean;
}): ReactNode {
  const { store, brush, setCursor, isSpoken } = props;
  const state = useSyncExternalStore(store.subscribe, store.state);
  const where = layoutOf(state);
  useLayoutEffect(() => setCursor(isSpoken ? null : cursorAt(state, where, brush)));
  return isSpoken ? <Spoken state={state} /> : <Frame state={state} where={where} brush={brush} />;
}

/** Where the real cursor stands while a query or a filter is typed: an input method opens its window there. */
function cursorAt(state: AppState, where: Layout, brush: Brush): Cell | null {
  const { mode } = state;
  const pane = isTyping(mode) && mode.kind !== 'reading' ? paneOf(where, mode.kind) : undefined;
  if (!pane) {
    return null;
  }
  return { x: pane.x + typedColumn(state, pane, brush), y: pane.y };
}

/** The column of a pane where the next character typed will stand. */
function typedColumn(state: AppState, pane: Pane, brush: Brush): number {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
    case 'search-all':
      return queryColumn(mode, pane, brush);
    case 'shelf':
      return shelfFilterColumn(state, pane, brush);
    default:
      return filterColumn(state, pane, brush);
  }
}

/** One frame: every row is one line of exactly the frame's width, made before Ink sees it. */
export function Frame(props: { state: AppState; where: Layout; brush: Brush }): ReactNode {
  const { state, where, brush } = props;
  if (where.kind === 'too-small') {
    return <Text>{cutToWidth(say(messages.tooSmall, state.lang), state.columns - 1, brush.ambiguous)}</Text>;
  }
  const [first, ...others] = where.panes;
  const outline = first?.name === 'outline' ? first : null;
  const right = outline ? others : where.panes;
  const shifts = outline ? outlineShifts(state, outline, brush) : [];
  return (
    <Box flexDirection="column" width={where.width} height={where.height}>
      <Text>{headerRow(state, where, brush)}</Text>
      <Text>{titleRow(state, where, brush)}</Text>
      <Box>
        {outline && <OutlinePane state={state} pane={outline} brush={brush} />}
        <Box flexDirection="column" flexShrink={0} width={where.width - (outline ? outline.width : 0)}>
          <Rows rows={joinedRows(state, right, outline !== null, brush)} shifts={shifts} />
        </Box>
      </Box>
      <Text>{statusRow(state, where, brush)}</Text>
    </Box>
  );
}

/** Rows one below the other: one text for Ink to lay out, unless some are to be moved to the left. */
function Rows({ rows, shifts }: { rows: readonly string[]; shifts: readonly number[] }): ReactNode {
  if (shifts.every((shift) => shift === 0)) {
    return <Text>{rows.join('\n')}</Text>;
  }
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number
    <Box key={index} marginLeft={-(shifts[index] ?? 0)}>
      <Text>{row}</Text>
    </Box>
  ));
}

/**
 * By how many columns Ink thinks each outline row narrower than it is: it takes ambiguous characters for one column, and
 * would fill up to where it believes the next pane begins.
 */
function outlineShifts(state: AppState, pane: Pane, brush: Brush): number[] {
  if (brush.ambiguous === 1) {
    return [];
  }
  const { items } = outlineRows(state, pane, brush);
  return items.map(({ label }) => pane.width - 1 - displayWidth(stripVTControlCharacters(label)));
}

/** The panes at the right of the outline, or all of them, side by side with separators. */
function joinedRows(state: AppState, panes: readonly Pane[], afterOutline: boolean, brush: Brush): string[] {
  const separator = brush.theme.dim(brush.signs.separator);
  const columns = panes.map((pane) => paneRows(state, pane, brush));
  const height = panes[0]?.height ?? 0;
  return Array.from({ length: height }, (_, row) => {
    const cells = columns.map((rows) => rows[row] ?? '');
    return (afterOutline ? separator : '') + cells.join(separator);
  });
}

function paneRows(state: AppState, pane: Pane, brush: Brush): string[] {
  const { mode } = state;
  switch (pane.name) {
    case 'text':
      return textRows(state, pane, brush);
    case 'side':
      return sideRows(state, pane, brush);
    case 'search':
      return mode.kind === 'search' ? searchRows(state, mode, pane, brush) : [];
    case 'statistics':
      return mode.kind === 'statistics' ? statisticsRows(state, mode, pane, brush) : [];
    case 'shelf':
      return mode.kind === 'shelf' ? shelfPaneRows(state, mode, pane, brush) : [];
    case 'about':
      return aboutRows(state, pane, brush);
    case 'search-all':
      return mode.kind === 'search-all' ? searchAllRows(state, mode, pane, brush) : [];
    case 'help':
      return mode.kind === 'help' ? helpRows(state, mode.top, pane, brush) : [];
    case 'outline':
      return [];
  }
}
