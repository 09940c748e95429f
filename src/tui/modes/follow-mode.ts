import type { Evidence, Followed } from '../../analysis/index.ts';
import type { Span } from '../../report/index.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { FollowMode, Side } from '../state/analysis.ts';
import type { AppState } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';
import { taken } from './taken.ts';

/** The promise that is chosen, and the piece of evidence. */
export function chosenIn({ data, selected, evidence }: FollowMode): {
  promise: Followed | undefined;
  evidence: Evidence | undefined;
} {
  const promise = data?.followed[selected];
  return { promise, evidence: promise?.evidence[evidence] };
}

/** What a key means while promises are followed. @param open opens one of the two reports at some words */
export function inFollow(
  state: AppState,
  mode: FollowMode,
  action: Action,
  open: (side: Side, span: Span) => Reduced,
): Reduced {
  const { promise, evidence } = chosenIn(mode);
  switch (action.type) {
    case 'move':
      return only({ ...state, mode: moved(state, mode, action) });
    case 'section':
      return only({ ...state, mode: toPromise(mode, mode.selected + action.way) });
    case 'focus': {
      const isThere = (promise?.evidence.length ?? 0) > 0;
      const wanted = action.around ? mode.side === 'promises' : action.way === 1;
      return only({ ...state, mode: { ...mode, side: wanted && isThere ? 'evidence' : 'promises' } });
    }
    case 'copy':
    case 'open': {
      const { data, side } = mode;
      if (data === null || promise === undefined) {
        return only(state);
      }
      return side === 'evidence' && evidence
        ? taken(state, action, data.to, evidence, open)
        : taken(state, action, data.from, promise, open);
    }
    default:
      return only(state);
  }
}

/** Along the list that has the keys. */
function moved(state: AppState, mode: FollowMode, action: Extract<Action, { type: 'move' }>): FollowMode {
  const steps = stepsOf(state, 'follow', action);
  if (mode.side === 'promises') {
    return toPromise(mode, mode.selected + steps);
  }
  const count = chosenIn(mode).promise?.evidence.length ?? 0;
  return { ...mode, evidence: indexWithin(mode.evidence + steps, count) };
}

function toPromise(mode: FollowMode, index: number): FollowMode {
  return { ...mode, selected: indexWithin(index, mode.data?.followed.length ?? 0), evidence: 0, side: 'promises' };
}
