import { wordAt, wordBefore } from '../../text/index.ts';
import type { Amount } from './amount.ts';
import { AFTER, BEFORE, NOT_AFTER } from './words/qualifiers.ts';

/** Words before a number that loosen it, in order, and where the first of them begins. */
export interface WordsBefore {
  start: number;
  words: string[];
}

/** 上 and 过 loosen only what is round: 上千件, 过百家. */
const ONLY_ROUND = '上过';
/** These stand alone behind a unit only where the words end: 3家多次, 8人许. */
const MAY_BEGIN_WORD = '余多许';

/** The words that loosen the amount before `at`, read no further back than `from`: 约, 不低于, 超过了. */
export function qualifiersBefore(text: string, at: number, from: number, amount: Amount): WordsBefore {
  const words: string[] = [];
  let start = at;
  for (let turn = 0; turn < 2; turn++) {
    let end = start;
    while (end > from && start - end < 2 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '了')) end--;
    const word = wordBefore(BEFORE, text, end, from);
    if (word === '') break;
    const before = end - word.length > from ? text.charAt(end - word.length - 1) : '';
    if (before !== '' && NOT_AFTER.get(word)?.includes(before)) break;
    // 村规民约18份, but 居民约18万人
    if (text.startsWith('规民约', end - 3)) break;
    if (ONLY_ROUND.includes(word) && !(amount.chinese && words.length === 0 && !'千百万'.includes(before || ' ')))
      break;
    words.unshift(word);
    start = end - word.length;
  }
  return { start, words };
}

/** The word that loosens a number behind its unit, which ends at `at`: 以上, 左右. `end` is `at` where there is none. */
export function qualifierAfter(text: string, at: number, limit: number): { end: number; word: string } {
  const word = wordAt(AFTER, text, at, limit);
  if (word === '') return { end: at, word };
  if (MAY_BEGIN_WORD.includes(word) && !/[,;。、:!?)\s的]/u.test(text.charAt(at + 1))) return { end: at, word: '' };
  return { end: at + word.length, word };
}
