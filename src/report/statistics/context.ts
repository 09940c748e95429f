import { wordAt, wordBefore } from './lexicon.ts';
import type { Found } from './sentence.ts';
import { FREQUENCY, PERIODS, REACHED_MARKS, TARGET_MARKS } from './words/context.ts';

/** How far back in its sentence a number looks for its period or for words of planning. */
const REACH = 160;

/** The words of the same sentence that lead up to the number, from the last semicolon on. */
function leadUp(text: string, found: Found, whole: boolean): string {
  const { quantity, sentence } = found;
  const words = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  return whole ? words : words.slice(words.lastIndexOf(';') + 1);
}

/** The period that the sentence names for the number, as printed; null if it names none. 日均 and 每天 win over 2020年. */
export function periodOf(text: string, found: Found): string | null {
  const { start, end } = found.quantity;
  const close = text.slice(Math.max(found.sentence.start, start - 6), start).replace(/[\s了约达]+$/u, '');
  const frequency = wordBefore(FREQUENCY, close, close.length) || wordAt(FREQUENCY, text, end, found.sentence.end);
  if (frequency !== '') return frequency;
  const words = leadUp(text, found, true);
  const clause = words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1);
  for (let at = 0; at < clause.length; at++) {
    const word = wordAt(FREQUENCY, clause, at);
    if (word !== '') return word;
  }
  let last: string | null = null;
  for (const match of words.matchAll(PERIODS)) {
    const behind = words.slice(match.index + match[0].length, match.index + match[0].length + 4);
    // 创近六年新高, 比2020年增长: a comparison, not the number's own period.
    const compared =
      '创比较'.includes(words.charAt(match.index - 1) || ' ') || /^(?:以?来)?(?:新高|首|最)/u.test(behind);
    if (!compared) last = match[0];
  }
  return last;
}

/**
 * Whether the number is planned or expected rather than reached. In a plan every number is, but for those that the clause
 * reports as done; elsewhere only those with words of planning before them.
 */
export function isTarget(text: string, found: Found, planned: boolean): boolean {
  const words = leadUp(text, found, false);
  if (!planned) return TARGET_MARKS.test(words);
  const clause = words.slice(words.lastIndexOf(',') + 1);
  return !REACHED_MARKS.test(clause);
}
