import type { Span } from '../model.ts';
import type { Draft } from './draft.ts';
import { looksAhead } from './tense.ts';
import { markerOf } from './title.ts';
import { isWeak } from './turns.ts';

/** How much of a part is read for whether it names a weakness. */
const REACH = 80;
/** Of the parts of a series that plans fewer than one in so many name a weakness. */
const WEAK_IN = 3;

/** Where the headed parts of a chapter begin to be numbered anew; infinite for nowhere. Linear. */
export function restartIn(text: string, part: Draft): number {
  let before = 0;
  for (const child of part.children) {
    const number = markerOf(text, child)?.number ?? 0;
    if (number === 1 && before > 1) return child.start;
    before = number === 0 ? before : number;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Where in a chapter of problems next year's work begins without a heading or a lead, in a report that has no chapter on it: the
 * series that begins anew, or goes on without a weakness behind the ones that name some. `parts` in order: headed ones or items.
 * Infinite for nowhere. Linear.
 */
export function plansBehind(text: string, parts: readonly Span[], restart: number): number {
  const weak = parts.map(({ start, end }) => isWeak(text.slice(start, Math.min(end, start + REACH))));
  const at = parts.findIndex(({ start }) => start >= restart);
  if (at < 1 || weak.slice(0, at).filter(Boolean).length * 2 < at) return Number.POSITIVE_INFINITY;
  const behind = weak.slice(at);
  return behind.filter(Boolean).length * WEAK_IN < behind.length ? restart : Number.POSITIVE_INFINITY;
}

/**
 * Where next year's work begins in a chapter of work without a word that says so: the series of headed parts that begins anew, or the
 * one that begins behind the admission, if the rest of the chapter looks ahead; the text's length for nowhere. Linear.
 */
export function workAnew(text: string, chapter: Draft | undefined, admission: Span | null): number {
  if (chapter === undefined) return text.length;
  const behind = chapter.children.find(
    (child) => child.start >= (admission?.end ?? Number.POSITIVE_INFINITY) && markerOf(text, child)?.number === 1,
  );
  const start = Math.min(restartIn(text, chapter), behind?.start ?? Number.POSITIVE_INFINITY);
  return start < chapter.end && looksAhead(text, { start, end: chapter.end }) ? start : text.length;
}
