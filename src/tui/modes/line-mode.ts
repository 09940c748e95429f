import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { editedLine, LONGEST_NOTE } from '../state/input-line.ts';
import type { AppState, LineMode } from '../state/state.ts';
import { noteWritten } from './note-mode.ts';

/** What a key means while a line is typed below the panes. */
export function inLine(state: AppState, mode: LineMode, action: Action): Reduced {
  switch (action.type) {
    case 'write':
    case 'erase':
    case 'erase-all': {
      const typing = editedLine(mode.typing, action, LONGEST_NOTE);
      return only(typing === null ? state : { ...state, mode: { ...mode, typing } });
    }
    case 'open':
      return entered(state, mode);
    case 'close':
      return only({ ...state, mode: mode.under });
    default:
      return only(state);
  }
}

/** Does what the line was typed for. */
function entered(state: AppState, { typing, purpose, under }: LineMode): Reduced {
  const there = { ...state, mode: under };
  if (purpose.type === 'note') {
    return noteWritten(there, typing.text.trim(), purpose);
  }
  const path = typing.text.trim();
  return path === ''
    ? only({ ...state, notice: messages.noFileName })
    : { state: there, effects: [{ type: 'save-file', wish: purpose.wish, path, replace: false }] };
}
