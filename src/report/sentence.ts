import type { Span } from './model.ts';
import { endsSentence, isBlank } from './outline/lines.ts';

/** How far a sentence is followed to either side (UTF-16 units): text without any full stop must not cost quadratic time. */
const REACH = 2000;
const CLOSERS = '”’」』）)》"';

/**
 * The sentence around `span`: from behind the full stop (。！？ or a line's end) before it to the next one, marks that close
 * a quotation included, blanks at either end left out. Never less than `span`, at most 2,000 characters more on either side.
 */
export function sentenceAround(text: string, span: Span): Span {
  const ends = (at: number): boolean => text[at] === '\n' || endsSentence(text, at);
  let start = span.start;
  const first = Math.max(0, span.start - REACH);
  while (start > first && !ends(start - 1)) start--;
  while (start < span.start && (CLOSERS.includes(text[start] ?? '') || isBlank(text.charCodeAt(start)))) start++;
  let end = span.end;
  const last = Math.min(text.length, span.end + REACH);
  while (end < last && !ends(end)) end++;
  if (end < last && text[end] !== '\n') {
    end++;
    while (end < last && CLOSERS.includes(text[end] ?? ' ')) end++;
  }
  while (end > span.end && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
