import { diffArrays } from 'diff';
import { wordsOf } from '../worded.ts';

/** A span of two texts: in both, only in the first, only in the second. */
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
  const words = changes.flatMap(({ value, added, removed }) =>
    told(added ? 'new' : removed ? 'gone' : 'same', value.join('')),
  );
  return joined(words.flatMap((each, at) => partOfOther(each, words[at - 1], words[at + 1])));
}

/**
 * Words that begin or end with what stands in their place are told as more or less of it, for where words begin is not always told right:
 * 落实习 for 习 of 习近平 is 落实 gone.
 */
function partOfOther(own: WordChange, before: WordChange | undefined, behind: WordChange | undefined): WordChange[] {
  const other = [before, behind].find((each) => each !== undefined && isOpposite(each, own))?.text ?? '';
  if (other === '') return [own];
  if (own.text.length > other.length && own.text.startsWith(other))
    return [
      { op: 'same', text: other },
      { ...own, text: own.text.slice(other.length) },
    ];
  if (own.text.length > other.length && own.text.endsWith(other))
    return [
      { ...own, text: own.text.slice(0, -other.length) },
      { op: 'same', text: other },
    ];
  const isPart = other.length > own.text.length && (other.startsWith(own.text) || other.endsWith(own.text));
  return isPart ? [] : [own];
}

const isOpposite = (a: WordChange, b: WordChange): boolean => a.op !== 'same' && b.op !== 'same' && a.op !== b.op;

/** Neighbours that are the same in both as one. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const found: WordChange[] = [];
  for (const change of changes) {
    const last = found.at(-1);
    if (last?.op === 'same' && change.op === 'same') found.splice(-1, 1, { op: 'same', text: last.text + change.text });
    else found.push(change);
  }
  return found;
}

const told = (op: WordChange['op'], text: string): WordChange[] => (text === '' ? [] : [{ op, text }]);
