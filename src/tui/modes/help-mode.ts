import { helpLines } from '../help-lines.ts';
import { keysModeOf } from '../keymap.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { paneOf } from '../state/layout.ts';
import { type AppState, type HelpMode, layoutOf, underneath } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** Opens the help over whatever is shown. */
export function openHelp(state: AppState): AppState {
  const { mode } = state;
  return mode.kind === 'help' || mode.kind === 'menu'
    ? state
    : { ...state, mode: { kind: 'help', top: 0, under: underneath(mode) } };
}

/** What a key means in the help. */
export function inHelp(state: AppState, mode: HelpMode, action: Action): Reduced {
  switch (action.type) {
    case 'move': {
      const { width = 1, height = 1 } = paneOf(layoutOf(state), 'help') ?? {};
      const count =
        helpLines(state.keymap, keysModeOf(mode.under), state.lang, width, state.ambiguous).length - height + 1;
      return only({ ...state, mode: { ...mode, top: indexWithin(mode.top + stepsOf(state, 'help', action), count) } });
    }
    case 'open':
    case 'close':
    case 'help':
      return only({ ...state, mode: mode.under });
    default:
      return only(state);
  }
}
