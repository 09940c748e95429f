import type { Span } from '../report/index.ts';
import { trimSpan } from '../text/index.ts';

/** The lines of `span` that are not blank, without blanks at their ends, in order. */
export function linesIn(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? span.end : Math.min(newline, span.end);
    const line = trimSpan(text, start, end);
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return lines;
}
