import { diffArrays } from 'diff';
import { wordsOf } from '../words.ts';

/** A stretch of two texts: in both, only in the first, only in the second. */
export interface WordChange {
  op: 'same' | 'gone' | 'new';
  text: string;
}

/** More changes than this in one sentence are shown as one sentence for another. */
const MOST_EDITS = 400;

/** All of a text in words, marks and blanks among them. */
function tokensOf(text: string): string[] {
  const { edges } = wordsOf(text, { start: 0, end: text.length }, []);
  const tokens: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && edges[at] !== 1) continue;
    tokens.push(text.slice(start, at));
    start = at;
  }
  return tokens;
}

/** Two sentences word by word (Myers' algorithm). What is put together from `same` and `gone` is the first, from `same` and `new` the second. */
export function changedWords(a: string, b: string): WordChange[] {
  if (a === '' || b === '') return [...told('gone', a), ...told('new', b)];
  const changes = diffArrays(tokensOf(a), tokensOf(b), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...told('gone', a), ...told('new', b)];
  return changes.flatMap(({ value, added, removed }) =>
    told(added ? 'new' : removed ? 'gone' : 'same', value.join('')),
  );
}

const told = (op: WordChange['op'], text: string): WordChange[] => (text === '' ? [] : [{ op, text }]);
