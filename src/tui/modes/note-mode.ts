import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { noteTarget } from '../state/note-target.ts';
import { safeNotes } from '../state/notes.ts';
import { endSelection } from '../state/selection.ts';
import { safeMessage } from '../state/shelf.ts';
import { currentSideItem } from '../state/side-items.ts';
import type { AppState, LineMode, LinePurpose } from '../state/state.ts';
import { viewOf, withNotes } from '../state/views.ts';
import { ask } from './menu-mode.ts';

type NotePurpose = Extract<LinePurpose, { type: 'note' }>;

function noteLine(text: string, purpose: NotePurpose): LineMode {
  return { kind: 'line', typing: { text, isReplaced: false }, purpose, under: { kind: 'reading' } };
}

/** Begins to write a note on what is read, or to change the one that is there. */
export function openNote(state: AppState): AppState {
  const target = noteTarget(state);
  if (target === null) {
    return { ...state, notice: messages.nothingToNote };
  }
  const { span, note } = target;
  return { ...state, mode: noteLine(note?.note ?? '', { type: 'note', id: note?.id ?? null, span }) };
}

/** Keeps what was written; where nothing is left of a note, it is deleted. */
export function noteWritten(state: AppState, note: string, { id, span }: NotePurpose): Reduced {
  const reading = endSelection(state);
  return note === '' && id === null
    ? only(reading)
    : { state: reading, effects: [{ type: 'keep-note', report: state.view.id, id, span, note }] };
}

/** Deletes the current note of the list of notes, when that has been confirmed. */
export function deleteNote(state: AppState, wanted: string | undefined): Reduced {
  const item = state.view.sideList === 'notes' ? currentSideItem(state.view) : undefined;
  if (state.view.focus !== 'side' || !item || !('note' in item)) {
    return only({ ...state, notice: state.view.notes.length === 0 ? messages.noNotes : messages.noNoteHere });
  }
  const { id, span, start, end } = item.note;
  if (wanted !== id) {
    return only(
      ask(state, {
        title: messages.deleteNote,
        yes: messages.doDelete,
        no: messages.notDeleted,
        action: { type: 'delete-note', id },
      }),
    );
  }
  const place = span ?? { start, end };
  return { state, effects: [{ type: 'keep-note', report: state.view.id, id, span: place, note: '' }] };
}

/** Takes the notes on a report, as they are kept now. */
export function showNoted(state: AppState, action: Extract<Action, { type: 'noted' }>): AppState {
  const { report, notes, message } = action;
  const there = viewOf(state, report) ? withNotes(state, report, safeNotes(notes)) : state;
  return message === undefined ? there : { ...there, notice: safeMessage(message) };
}

/** A note that could not be kept can be written once more: its words are not lost. */
export function showNotNoted(state: AppState, action: Extract<Action, { type: 'not-noted' }>): AppState {
  const { report, id, span, note, message } = action;
  const notice = safeMessage(message);
  const isHere = state.mode.kind === 'reading' && state.view.id === report;
  return isHere ? { ...state, notice, mode: noteLine(note, { type: 'note', id, span }) } : { ...state, notice };
}
