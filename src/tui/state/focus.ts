import { paneOf } from './layout.ts';
import { type AppState, type Focus, layoutOf } from './state.ts';

/** To the next pane that is shown; `around`: from the last on to the first. */
export function moveFocus(state: AppState, way: 1 | -1, around: boolean): AppState {
  const order: readonly Focus[] = ['outline', 'text', 'side'];
  const shown = order.filter((name) => state.columns < 60 || paneOf(layoutOf(state), name));
  const next = shown.indexOf(state.focus) + way;
  const focus = shown[around ? (next + shown.length) % shown.length : Math.max(0, Math.min(next, shown.length - 1))];
  return focus === undefined ? state : withFocus(state, focus);
}

/** Gives a pane the keys. */
export function withFocus(state: AppState, focus: Focus): AppState {
  const sideOpen = focus === 'side' || (state.sideOpen && focus !== 'text');
  return { ...state, focus, sideOpen, navigation: null };
}

/** To problems and plans, or from there to the text. */
export function toggleSide(state: AppState): AppState {
  return withFocus(state, state.focus === 'side' ? 'text' : 'side');
}
