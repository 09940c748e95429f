import type { Localized } from '../text/index.ts';
import type { Span } from './model.ts';

/** What a doubt is about: a word for a table's column, and what a person would look for. */
export type DoubtAbout = 'metadata' | 'numbering' | 'structure' | 'problems' | 'plans' | 'number';

/**
 * What a doubt may cost who believes what is shown: a chapter, a problem or plan that is lost or taken for another; whose report it is and of
 * which year; a trifle, that hardly ever is wrong.
 */
export type DoubtCost = 'lost' | 'unknown' | 'trifle';

export const COSTS: readonly DoubtCost[] = ['lost', 'unknown', 'trifle'];

/** Something that the program was unsure of, or did not recognise; the span is where to look. */
export interface Doubt extends Span {
  about: DoubtAbout;
  cost: DoubtCost;
  message: Localized;
}

/** A doubt about `span`, with its message in both languages; it may cost a chapter unless said otherwise. */
export function doubt(about: DoubtAbout, span: Span, zh: string, en: string, cost: DoubtCost = 'lost'): Doubt {
  return { start: span.start, end: span.end, about, cost, message: { zh, en } };
}
