import { type Focus, paneOf, TWO_PANES } from './layout.ts';
import type { ReportView } from './report-view.ts';
import { type AppState, layoutOf, withView } from './state.ts';

/** To the next pane that is shown; `around`: from the last on to the first. */
export function moveFocus(state: AppState, way: 1 | -1, around: boolean): AppState {
  const order: readonly Focus[] = ['outline', 'text', 'side'];
  const shown = order.filter((name) => state.columns < TWO_PANES || paneOf(layoutOf(state), name));
  const next = shown.indexOf(state.view.focus) + way;
  const focus = shown[around ? (next + shown.length) % shown.length : Math.max(0, Math.min(next, shown.length - 1))];
  return focus === undefined ? state : withFocus(state, focus);
}

/** Gives a pane the keys. */
export function withFocus(state: AppState, focus: Focus): AppState {
  const sideOpen = focus === 'side' || (state.view.sideOpen && focus !== 'text');
  return withView(state, { focus, sideOpen, navigation: null });
}

/** To problems and plans, or to what `check` finds; from there to the text. */
export function toggleSide(state: AppState, list: ReportView['sideList']): AppState {
  const { focus, sideList } = state.view;
  return focus === 'side' && sideList === list
    ? withFocus(state, 'text')
    : withFocus(withView(state, { sideList: list, sideKey: null }), 'side');
}
