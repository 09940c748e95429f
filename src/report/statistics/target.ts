import type { Candidate } from './clauses.ts';
import { BY_YEAR, MEASURED_AGAINST, REACHED_MARKS, TARGET_MARKS } from './words/time.ts';

/** How far back in its sentence a number looks for words of planning. */
const REACH = 160;

/** 到2027年: whether a year is named that lies behind the report's own (any year, where that is not known). */
function hasLaterYear(words: string, year: number | null): boolean {
  for (const match of words.matchAll(BY_YEAR)) if (Number(match[1]) > (year ?? 0)) return true;
  return false;
}

/**
 * Whether the number is planned or expected rather than reached. In a plan (`planned`) every number is, but for those that the clause
 * reports as done; elsewhere only those with words of planning before them, or a year later than `year`, the report's own.
 */
export function isTarget(text: string, found: Candidate, planned: boolean, year: number | null): boolean {
  const { quantity, sentence } = found;
  const sentenceWords = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const words = sentenceWords.slice(sentenceWords.lastIndexOf(';') + 1);
  if (!planned) return TARGET_MARKS.test(words) || hasLaterYear(words, year);
  const clause = words.slice(words.lastIndexOf(',') + 1);
  // 截至去年底,已建成3所: the comma behind a time ends no clause.
  const dated = /截[至止][^,;]{0,16},[^,;]*$/u.test(words);
  return !dated && !REACHED_MARKS.test(clause.replace(MEASURED_AGAINST, ''));
}
