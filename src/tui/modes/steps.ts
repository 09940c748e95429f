import type { Action } from '../state/action.ts';
import { type PaneName, paneOf } from '../state/layout.ts';
import { type AppState, layoutOf } from '../state/state.ts';

type Move = Extract<Action, { type: 'move' }>;

/** By how many lines or items a move goes along a pane, negative upwards. */
export function stepsOf(state: AppState, pane: PaneName, { by, way }: Move): number {
  const height = paneOf(layoutOf(state), pane)?.height ?? 1;
  const counts = { line: 1, 'half-page': Math.ceil(height / 2), page: Math.max(1, height - 1), end: Infinity };
  return way * counts[by];
}

/** An index that is one of `count` things; 0 where there are none. */
export function indexWithin(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
