import type { Need } from '../../../search/index.ts';
import { expressionOf, type Language } from '../expression.ts';
import { clean } from './clean.ts';

/** The time of a question grows with the square of its words: longer ones are cut. 500 take 5 ms of 1,000 reports. */
const MOST_WORDS = 500;
/** Of so many grams that a way to spell what was typed needs, the others are not asked for in a long question: few reports more may answer. */
const MOST_OF_A_WAY = 4;

/**
 * A need as PostgreSQL is asked for it: a text for `::tsquery`. `null`: any report may answer; `''`: none does. What many ways to spell a
 * word have in common is asked for once: a slip in pinyin may be thousands of grams.
 */
export function matching(need: Need): string | null {
  const exact = expressionOf(need, LANGUAGE);
  if (exact === null || wordsIn(exact) <= MOST_WORDS) return exact;
  return expressionOf(need, LANGUAGE, MOST_OF_A_WAY);
}

const wordsIn = (expression: string): number => expression.split(/ [&|] /).length;

/** PostgreSQL 15, 8.11.2: in single quotes, with quotes and backslashes doubled. */
const quoted = (gram: string): string => `'${clean(gram).replace(/['\\]/g, '$&$&')}'`;

const LANGUAGE: Language = { word: quoted, begun: (gram) => `${quoted(gram)}:*`, and: ' & ', or: ' | ' };
