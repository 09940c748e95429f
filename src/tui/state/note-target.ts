import type { PlacedNote, Span } from '../../report/index.ts';
import { notesIn } from './notes.ts';
import { readersSentence, selectedSpan } from './selection.ts';
import { currentSideItem } from './side-items.ts';
import type { AppState } from './state.ts';

/** A passage that a note is written on, and the note that is on it already. */
export interface NoteTarget {
  readonly span: Span;
  readonly note: PlacedNote | null;
}

/** What a note is written on now: the sentences selected, the item of the side pane, the part of the outline, the sentence of the reader's line. */
export function noteTarget(state: AppState): NoteTarget | null {
  const { view } = state;
  const span = passageOf(state);
  if (view.focus === 'side' && view.sideList === 'notes') {
    const item = currentSideItem(view);
    return item && 'note' in item ? { span: item.note.span ?? item.note, note: item.note } : null;
  }
  return span && { span, note: notesIn(view).find((each) => isOn(each, span)) ?? null };
}

function passageOf(state: AppState): Span | null {
  const { view } = state;
  const { selection, focus, doc, position, isOverview } = view;
  if (selection) {
    return selectedSpan(selection);
  }
  if (focus === 'side') {
    const item = currentSideItem(view);
    return item ? { start: item.start, end: item.end } : null;
  }
  const entry = focus === 'outline' || isOverview ? doc.entryById.get(position.entry ?? '') : undefined;
  return entry ? { start: entry.start, end: entry.end } : readersSentence(state);
}

function isOn({ span }: PlacedNote, { start, end }: Span): boolean {
  return span !== null && span.start === start && span.end === end;
}
