import type { Span } from '../../report/index.ts';
import type { Action, Reduced } from '../state/action.ts';
import type { Side } from '../state/analysis.ts';
import { copiedFrom } from '../state/marking.ts';
import type { AppState } from '../state/state.ts';

/** Copies words of one of two reports, or opens it at them. */
export function taken(
  state: AppState,
  action: Extract<Action, { type: 'copy' | 'open' }>,
  side: Side,
  span: Span,
  open: (side: Side, span: Span) => Reduced,
): Reduced {
  return action.type === 'copy' ? copiedFrom(state, side.doc, span, action.cited) : open(side, span);
}
