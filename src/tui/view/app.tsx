import { Box, Text } from 'ink';
import { createElement, Fragment, type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import { cutToWidth } from '../../text/index.ts';
import { messages, say } from '../messages.ts';
import { type Layout, type Pane, type PaneName, paneOf } from '../state/layout.ts';
import { type AppState, isTyping, layoutOf } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { Cell } from '../terminal/screen.ts';
import { type PaneProps, Separator } from './pane.tsx';
import { AboutPane } from './panes/about.tsx';
import { headerRow, statusRow, titleRow } from './panes/bars.ts';
import { HelpPane } from './panes/help.tsx';
import { OutlinePane } from './panes/outline.tsx';
import { queryColumn, SearchPane } from './panes/search.tsx';
import { SearchAllPane } from './panes/search-all.tsx';
import { ShelfPane, shelfFilterColumn } from './panes/shelf.tsx';
import { SidePane } from './panes/side.tsx';
import { filterColumn, StatisticsPane } from './panes/statistics.tsx';
import { TextPane } from './panes/text.tsx';
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

/** One frame: panes side by side, bars above and below. Every row is cut to its pane before Ink sees it. */
export function Frame(props: { state: AppState; where: Layout; brush: Brush }): ReactNode {
  const { state, where, brush } = props;
  if (where.kind === 'too-small') {
    return <Text>{cutToWidth(say(messages.tooSmall, state.lang), state.columns - 1, brush.ambiguous)}</Text>;
  }
  return (
    <Box flexDirection="column" width={where.width} height={where.height}>
      <Text>{headerRow(state, where, brush)}</Text>
      <Text>{titleRow(state, where, brush)}</Text>
      <Box>
        {where.panes.map((pane, index) => (
          <Fragment key={pane.name}>
            {index > 0 && <Separator height={pane.height} brush={brush} />}
            {createElement(PANES[pane.name], { state, pane, brush })}
          </Fragment>
        ))}
      </Box>
      <Text>{statusRow(state, where, brush)}</Text>
    </Box>
  );
}

const PANES: Readonly<Record<PaneName, (props: PaneProps) => ReactNode>> = {
  outline: OutlinePane,
  text: TextPane,
  side: SidePane,
  search: SearchPane,
  statistics: StatisticsPane,
  shelf: ShelfPane,
  about: AboutPane,
  'search-all': SearchAllPane,
  help: HelpPane,
};
