import type { Span } from '../report/index.ts';

const BLANK = /\s/;
const FULL_STOP = /[。！？!?]/;
const CLOSING = '。！？!?”’』」）)》"';

/** `span` without blanks at both its ends; null where nothing is left. */
function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** The lines of `span` that are not blank, without blanks at their ends, in order. */
export function linesIn(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? span.end : Math.min(newline, span.end);
    const line = trimmed(text, { start, end });
    if (line !== null) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** The sentences of a line, in order: each ends behind 。！？ and the marks that close behind it, or where the line ends. */
export function sentencesIn(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    if (!FULL_STOP.test(text.charAt(at))) continue;
    let end = at + 1;
    while (end < line.end && CLOSING.includes(text.charAt(end))) end += 1;
    const sentence = trimmed(text, { start, end });
    if (sentence !== null) sentences.push(sentence);
    start = end;
    at = end - 1;
  }
  const rest = trimmed(text, { start, end: line.end });
  if (rest !== null) sentences.push(rest);
  return sentences;
}
