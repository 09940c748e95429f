import type { Span } from '../../report/index.ts';
import type { Draft } from './draft.ts';

/** Words of the draft that a pattern found. */
export interface Match extends Span {
  text: string;
  /** What the groups of the pattern matched, from the first on. */
  groups: readonly (string | undefined)[];
}

/** Where `pattern` (with the flag g) matches in the body of the draft, in order. The caller sees to it that it backtracks within bounds. */
export function matchesIn(draft: Draft, pattern: RegExp): Match[] {
  const matches: Match[] = [];
  for (const found of draft.plain.matchAll(pattern)) {
    if (!draft.holds(found.index)) continue;
    matches.push({ start: found.index, end: found.index + found[0].length, text: found[0], groups: found.slice(1) });
  }
  return matches;
}

const UNFILLED = /^[\dXxＸｘ×〇○_＿]{1,8}年[\dXxＸｘ×〇○_＿]{1,4}月[\dXxＸｘ×〇○_＿]{1,4}日$/;

/** The same, in the body and in the lines of date, source and occasion around it. */
export function matchesAround(draft: Draft, pattern: RegExp): Match[] {
  const { head, furniture } = draft.report;
  // A date that is not filled in is no date, and stands alone behind the report.
  const dates = furniture.filter((span) => UNFILLED.test(plainOf(draft, span).trim()));
  const around = [...head, ...dates];
  return Array.from(draft.plain.matchAll(pattern))
    .map((found) => {
      return { start: found.index, end: found.index + found[0].length, text: found[0], groups: found.slice(1) };
    })
    .filter(({ start }) => draft.holds(start) || around.some((span) => start >= span.start && start < span.end));
}

/** How many characters around a word are shown with it. */
const AROUND = 6;

/** The words around `span` within `within`, for a message. */
export function context(text: string, span: Span, within: Span): string {
  return text.slice(Math.max(within.start, span.start - AROUND), Math.min(within.end, span.end + AROUND));
}

/** The characters before `offset` up to the last mark that ends a clause, at most `reach` of them. */
export function before(text: string, offset: number, reach: number): string {
  return text.slice(Math.max(0, offset - reach), offset);
}

/** The characters from `offset` on, at most `reach` of them. */
export function behind(text: string, offset: number, reach: number): string {
  return text.slice(offset, offset + reach);
}

/** The words of a span, in Simplified characters. */
export function plainOf({ plain }: Draft, { start, end }: Span): string {
  return plain.slice(start, end);
}
