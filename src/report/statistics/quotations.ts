import type { Span } from '../model.ts';

const QUOTE_OPEN = '“《「';
const QUOTE_CLOSE = '”》」';
const QUOTED = /[“《「]/u;
const NONE: readonly Span[] = [];

/** Offsets of what stands in quotation marks inside `phrase`, so that no rule cuts there. */
export function quoted(phrase: string): readonly Span[] {
  if (!QUOTED.test(phrase)) return NONE;
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < phrase.length; at++) {
    if (QUOTE_OPEN.includes(phrase.charAt(at))) open = at;
    else if (QUOTE_CLOSE.includes(phrase.charAt(at)) && open >= 0) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return spans;
}

export function isInside(spans: readonly Span[], at: number): Span | undefined {
  return spans.length === 0 ? undefined : spans.find((span) => span.start <= at && at < span.end);
}
