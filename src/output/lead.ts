import type { Part, Span } from '../report/index.ts';

const CLOSING = '。．.！!？?；;：:';

/** The span of a part's heading or lead as printed: its marker, its title, and the mark that ends it. */
export function leadSpan(text: string, part: Part): Span {
  const { end } = part.lead;
  return { start: part.start, end: end < part.end && CLOSING.includes(text.charAt(end)) ? end + 1 : end };
}
