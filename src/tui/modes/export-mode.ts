import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { exportables } from '../state/export-items.ts';
import { suggestedName } from '../state/exporting.ts';
import { safeMessage } from '../state/shelf.ts';
import { type AppState, type LineMode, underneath } from '../state/state.ts';
import { ask, openMenu } from './menu-mode.ts';

type Asks<T extends Action['type']> = Extract<Action, { type: T }>;

/** One step through the menus of what, which format, where to; null for any other action. */
export function inExport(state: AppState, action: Action): Reduced | null {
  switch (action.type) {
    case 'export-menu':
      return only(
        exportables(state, underneath(state.mode)).length === 0
          ? { ...state, notice: messages.nothingToExport }
          : openMenu(state, 'export-what'),
      );
    case 'export-what':
      return only(openMenu(state, 'export-format', { wish: action.draft }));
    case 'export-format':
      return only(openMenu(state, 'export-to', { wish: action.wish }));
    case 'export-to':
      return exportTo(state, action);
    case 'save-file':
      return { state, effects: [{ ...action, replace: true }] };
    case 'file-there':
      return only(askToReplace(state, action));
    case 'not-saved':
      return only(typedAgain(state, action));
    default:
      return null;
  }
}

function exportTo(state: AppState, { wish, to }: Asks<'export-to'>): Reduced {
  return to === 'file'
    ? only({ ...state, mode: fileLine(state, suggestedName(wish), wish) })
    : { state, effects: [{ type: 'export', wish, to }] };
}

function fileLine(state: AppState, text: string, wish: Asks<'export-to'>['wish']): LineMode {
  return {
    kind: 'line',
    typing: { text, isReplaced: false },
    purpose: { type: 'save', wish },
    under: underneath(state.mode),
  };
}

/** A file that is there is not written over without a question. */
function askToReplace(state: AppState, { wish, path }: Asks<'file-there'>): AppState {
  return ask(state, {
    title: safeMessage(messages.fileThere(path)),
    yes: messages.doReplace,
    no: messages.notSaved,
    action: { type: 'save-file', wish, path },
  });
}

/** A file that could not be written can be given another name. */
function typedAgain(state: AppState, { wish, path, message }: Asks<'not-saved'>): AppState {
  return { ...state, mode: fileLine(state, path, wish), notice: safeMessage(message) };
}
