import type { HeadingLevel, PartKind, Report, Role, Span } from '../model.ts';

/** A part before it has its id, number and title: what the segmenter decides, and what a segmented file holds. */
export interface Draft extends Span {
  kind: PartKind;
  heading: HeadingLevel | null;
  role: Role;
  children: Draft[];
}

/** A report's structure over its text; everything else in a Report follows from it (see `finish`). */
export interface Structure {
  head: Span[];
  furniture: Span[];
  annexes: Span[];
  preamble: Span | null;
  sections: Draft[];
}

/** Who and when: what a report says of itself. */
export type Metadata = Pick<
  Report,
  | 'title'
  | 'titleFrom'
  | 'name'
  | 'source'
  | 'kind'
  | 'place'
  | 'region'
  | 'year'
  | 'covers'
  | 'coversFrom'
  | 'plansFor'
  | 'publisher'
  | 'publishedAt'
>;

/** The spans of `span` that none of `children` covers, in order. */
export function uncovered(span: Span, children: readonly Span[]): Span[] {
  const free: Span[] = [];
  let at = span.start;
  for (const child of children) {
    if (child.start > at) free.push({ start: at, end: child.start });
    at = Math.max(at, child.end);
  }
  if (at < span.end) free.push({ start: at, end: span.end });
  return free;
}
