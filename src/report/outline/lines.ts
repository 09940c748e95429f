import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';

/** The lines of `text` that are not blank, each as the span of its words without blanks around them, in order. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = trimSpan(text, at, end);
    if (line !== null) lines.push(line);
    at = end + 1;
  }
  return lines;
}
