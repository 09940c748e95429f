import { nearest } from '../../text/index.ts';
import { messages } from '../messages.ts';
import { lineAt } from './document.ts';
import { percentRead, textView } from './navigation.ts';
import type { ReportView } from './report-view.ts';
import { entryAt } from './screen-report.ts';
import { type AppState, withView } from './state.ts';

/** A position in a report that outlives the program: offsets, and the words there, by which it is found in a text that changed. */
export interface SavedPosition {
  at: number;
  top: number;
  words: string;
}

const WORDS = 24;

/** The position that the reader is at. */
export function savedPosition({ position, doc }: ReportView): SavedPosition {
  const { at, top } = position;
  return { at, top, words: doc.report.text.slice(at, at + WORDS) };
}

/**
 * A state at a saved position: where its words stand, nearest to where they stood. Unchanged where they stand nowhere.
 * @param saved any numbers and words: it comes from a file that anybody may have written
 */
export function atPosition(state: AppState, saved: SavedPosition): AppState {
  const { doc } = state.view;
  const { text } = doc.report;
  const at = nearest(text, saved.words, saved.at);
  if (at === null) {
    return state;
  }
  const { lines } = textView(state);
  const line = lines[lineAt(lines, at)];
  const start = line?.block ? line.start : at;
  const top = Math.max(0, Math.min(saved.top + at - saved.at, text.length));
  return withView(state, { isOverview: false, position: { at: start, top, entry: entryAt(doc, start)?.id ?? null } });
}

/** A report that is opened where it was left, which is said; at its top, where it was not read, it is as it was. */
export function continuedAt(state: AppState, saved: SavedPosition): AppState {
  const there = atPosition(state, saved);
  const percent = percentRead(there);
  return percent === 0 ? state : { ...there, notice: messages.continuedAt(percent) };
}
