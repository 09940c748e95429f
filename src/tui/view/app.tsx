import { Box, Text } from 'ink';
import { createElement, Fragment, type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';
import { cutToWidth } from '../../text/index.ts';
import { messages, say } from '../messages.ts';
import { type Layout, type Pane, type PaneName, paneOf } from '../state/layout.ts';
import { type AppState, layoutOf, typedLine } from '../state/state.ts';
import type { Store } from '../store.ts';
import type { Cell } from '../terminal/screen.ts';
import { DispatchContext } from './dispatch.ts';
import { FrameRow, type PaneProps, Separator } from './pane.tsx';
import { activePane, headerRow, statusRow, titleRow } from './panes/bars.ts';
import { ComparePane } from './panes/compare.tsx';
import { FigurePane } from './panes/figure.tsx';
import { FiguresPane, figuresColumn } from './panes/figures.tsx';
import { FollowPane } from './panes/follow.tsx';
import { FormPane, formCell } from './panes/form.tsx';
import { HelpPane } from './panes/help.tsx';
import { MenuPane, menuColumn } from './panes/menu.tsx';
import { OutlinePane } from './panes/outline.tsx';
import { queryColumn, SearchPane } from './panes/search.tsx';
import { SearchAllPane } from './panes/search-all.tsx';
import { ShelfPane, shelfFilterColumn } from './panes/shelf.tsx';
import { SidePane } from './panes/side.tsx';
import { SimilarPane } from './panes/similar.tsx';
import { filterColumn, StatisticsPane } from './panes/statistics.tsx';
import { SummaryPane } from './panes/summary.tsx';
import { TermsPane, termsColumn } from './panes/terms.tsx';
import { TextPane } from './panes/text.tsx';
import { typedRowColumn } from './panes/typed-row.ts';
import type { RenderContext } from './rows.ts';
import { ScreenReaderView } from './screen-reader.tsx';

/** The whole browser as frames of its state; for a screen reader words only. `setCursor` shows the real cursor in a cell of the frame, or nowhere. */
export function App(props: {
  store: Store;
  context: RenderContext;
  setCursor: (cell: Cell | null) => void;
  isScreenReader: boolean;
}): ReactNode {
  const { store, context, setCursor, isScreenReader } = props;
  const state = useSyncExternalStore(store.subscribe, store.state);
  const where = layoutOf(state);
  useLayoutEffect(() => setCursor(isScreenReader ? null : cursorAt(state, where, context)));
  if (isScreenReader) {
    return <ScreenReaderView state={state} />;
  }
  return (
    <DispatchContext value={store.dispatch}>
      <Frame state={state} where={where} context={context} />
    </DispatchContext>
  );
}

/** Where the real cursor stands while a query or a filter is typed: an input method opens its window there. */
function cursorAt(state: AppState, where: Layout, context: RenderContext): Cell | null {
  const { mode } = state;
  if (mode.kind === 'line') {
    return where.kind === 'frame'
      ? { x: typedRowColumn(state, mode, where.width, context), y: where.height - 1 }
      : null;
  }
  const form = mode.kind === 'form' ? paneOf(where, 'form') : undefined;
  if (mode.kind === 'form' && form) {
    const { x, y } = formCell(mode, form, context);
    return y < form.height ? { x: form.x + x, y: form.y + y } : null;
  }
  const pane = typedLine(mode) !== null && mode.kind !== 'reading' ? paneOf(where, mode.kind) : undefined;
  if (!pane) {
    return null;
  }
  return { x: pane.x + typedColumn(state, pane, context), y: pane.y };
}

/** The column of a pane where the next character typed will stand. */
function typedColumn(state: AppState, pane: Pane, context: RenderContext): number {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
    case 'search-all':
      return queryColumn(mode, pane, context);
    case 'figures':
      return figuresColumn(mode, pane, context);
    case 'terms':
      return termsColumn(mode, pane, context);
    case 'menu':
      return menuColumn(mode, pane, context);
    case 'shelf':
      return shelfFilterColumn(state, pane, context);
    default:
      return filterColumn(state, pane, context);
  }
}

/** One frame: panes side by side, bars above and below. Every row is cut to its pane before Ink sees it. */
export function Frame(props: { state: AppState; where: Layout; context: RenderContext }): ReactNode {
  const { state, where, context } = props;
  if (where.kind === 'too-small') {
    return <Text>{cutToWidth(say(messages.tooSmall, state.lang), state.columns - 1, context.ambiguous)}</Text>;
  }
  const active = activePane(state);
  return (
    <Box flexDirection="column" width={where.width} height={where.height}>
      <FrameRow row={headerRow(state, where, context)} />
      <FrameRow row={titleRow(state, where, context)} />
      <Box>
        {where.panes.map((pane, index) => (
          <Fragment key={pane.name}>
            {index > 0 && (
              <Separator
                height={pane.height}
                isActive={pane.name === active || where.panes[index - 1]?.name === active}
                context={context}
              />
            )}
            {createElement(PANES[pane.name], { state, pane, context })}
          </Fragment>
        ))}
      </Box>
      <FrameRow row={statusRow(state, where, context)} />
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
  summary: SummaryPane,
  'search-all': SearchAllPane,
  help: HelpPane,
  menu: MenuPane,
  form: FormPane,
  follow: FollowPane,
  figure: FigurePane,
  figures: FiguresPane,
  compare: ComparePane,
  similar: SimilarPane,
  terms: TermsPane,
};
