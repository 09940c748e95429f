import { readingOf } from '../../text/index.ts';
import type { Report, Span } from '../model.ts';
import { findKnownTitle } from './titles.ts';

/**
 * The lines of a report's head that are its title, as it is printed: one or several, letters apart or with characters between them
 * that show nothing. Empty where its title stands nowhere in its text.
 */
export function printedTitle({ text, head, title }: Pick<Report, 'text' | 'head' | 'title'>): readonly Span[] {
  const lines = head.map(({ start, end }) => readingOf(text.slice(start, end)).text);
  const found = findKnownTitle(lines, [readingOf(title).text]);
  return found === null ? [] : head.slice(found.from, found.to + 1);
}
