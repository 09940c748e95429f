import type { Span } from '../../report/index.ts';
import { isBlank, sentenceAround } from '../../text/index.ts';
import { followOffset, positionLines, textView } from './navigation.ts';
import { type AppState, withView } from './state.ts';

/** Sentences that are being selected: from the first one chosen to the one that moves. */
export interface Selection {
  readonly anchor: Span;
  readonly head: Span;
}

/** The range of the text that is selected: whole sentences. */
export function selectedSpan({ anchor, head }: Selection): Span {
  return { start: Math.min(anchor.start, head.start), end: Math.max(anchor.end, head.end) };
}

/** Selects the sentence that the reader's line begins with or begins in. */
export function beginSelection(state: AppState): AppState {
  const sentence = readersSentence(state);
  const reading = withView(state, { focus: 'text', isOverview: false, sideOpen: false, navigation: null });
  return sentence === null ? reading : withView(reading, { selection: { anchor: sentence, head: sentence } });
}

/** The sentence that the reader's line begins with or begins in; null where there is none. */
export function readersSentence(state: AppState): Span | null {
  const { lines } = textView(state);
  // Where one has not moved yet, the position is before what the page has around the report.
  const at = lines[positionLines(state).at]?.start ?? state.view.position.at;
  return sentenceFrom(state.view.doc.report.text, at, 1);
}

/** Moves the end that moves by some sentences, negative backwards; the text follows. */
export function extendSelection(state: AppState, { anchor, head }: Selection, count: number): AppState {
  const { text } = state.view.doc.report;
  let now = head;
  for (let step = 0; step < Math.abs(count); step += 1) {
    const next = count > 0 ? sentenceFrom(text, now.end, 1) : sentenceFrom(text, now.start - 1, -1);
    if (next === null) {
      break;
    }
    now = next;
  }
  return withView(followOffset(state, now.start), { selection: { anchor, head: now } });
}

/** Selects nothing any more. */
export function endSelection(state: AppState): AppState {
  return state.view.selection === null ? state : withView(state, { selection: null });
}

/** The sentence of the first character that is not blank from an offset on, in that direction; null where there is none. */
function sentenceFrom(text: string, offset: number, way: 1 | -1): Span | null {
  let at = offset;
  while (at >= 0 && at < text.length && isBlank(text.charCodeAt(at))) {
    at += way;
  }
  return at < 0 || at >= text.length ? null : sentenceAround(text, { start: at, end: at + 1 });
}
