import type { Part, Span } from '../report/index.ts';

/** Where a title may begin after its part does: the marker, and blanks or brackets around it. */
const SLACK = 8;
const CLOSING = '。．.！!？?；;：:';

/**
 * The span of a part's heading or lead as printed: its marker, its title, and the mark that ends it.
 * Where the title is not found as printed, the part's first line.
 */
export function leadSpan(text: string, part: Part): Span {
  const limit = Math.min(part.end, part.start + part.marker.length + part.title.length + SLACK);
  const at = part.title === '' ? -1 : text.slice(part.start, limit).indexOf(part.title);
  if (at === -1) {
    const feed = text.indexOf('\n', part.start);
    return { start: part.start, end: feed === -1 || feed > part.end ? part.end : feed };
  }
  let end = part.start + at + part.title.length;
  if (end < part.end && CLOSING.includes(text.charAt(end))) end++;
  return { start: part.start, end };
}
