import type { HeadingLevel, PartKind, Role, Span } from '../model.ts';

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
  preamble: Span | null;
  sections: Draft[];
}

export interface Metadata {
  title: string;
  region: string | null;
  year: number | null;
  publisher: string | null;
  publishedAt: string | null;
}

/** The stretches of `span` that none of `children` covers, in order. */
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
