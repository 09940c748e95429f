import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { changedIn, FORM_FIELDS, type FormMode, formFor } from '../state/form.ts';
import { editedLine } from '../state/input-line.ts';
import { currentReport, GIVEN, type Shelf } from '../state/shelf.ts';
import type { AppState, ShelfMode } from '../state/state.ts';

const SHELF: ShelfMode = { kind: 'shelf', typing: null };

/** Opens the form for the report of the shelf's current line. */
export function openForm(state: AppState, shelf: Shelf): AppState {
  const report = currentReport(shelf);
  if (report === undefined) {
    return { ...state, notice: messages.noReports };
  }
  return report.id === GIVEN ? { ...state, notice: messages.notOnShelf } : { ...state, mode: formFor(report) };
}

/** What a key means in the form. It stays until its answer comes: what was typed is not lost where that is a refusal. */
export function inForm(state: AppState, mode: FormMode, action: Action): Reduced {
  switch (action.type) {
    case 'move': {
      const next = FORM_FIELDS.indexOf(mode.at) + action.way + FORM_FIELDS.length;
      return only({ ...state, mode: { ...mode, at: FORM_FIELDS[next % FORM_FIELDS.length] ?? mode.at } });
    }
    case 'write':
    case 'erase':
    case 'erase-all': {
      const line = editedLine(mode.lines[mode.at], action);
      return only(line === null ? state : { ...state, mode: { ...mode, lines: { ...mode.lines, [mode.at]: line } } });
    }
    case 'open': {
      const wish = changedIn(mode);
      return Object.keys(wish).length === 0
        ? only({ ...state, mode: SHELF, notice: messages.nothingCorrected })
        : { state, effects: [{ type: 'correct', report: mode.report, wish }] };
    }
    case 'close':
      return only({ ...state, mode: SHELF });
    default:
      return only(state);
  }
}

/** A report has been corrected: back to the shelf, where that is still to be seen. */
export function showCorrected(state: AppState, report: string): AppState {
  const isHere = state.mode.kind === 'form' && state.mode.report === report;
  return { ...state, ...(isHere && { mode: SHELF }), notice: messages.corrected };
}
