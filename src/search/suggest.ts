import Fuse from 'fuse.js';
import { Gap } from './fold.ts';
import { withoutSlips } from './pinyin/letters.ts';
import { readingsOf } from './pinyin/readings.ts';
import { parseQuery } from './query.ts';
import type { SearchIndex } from './search.ts';
import { wordsIn } from './word-edges.ts';

/** So many words are suggested. */
const MOST = 3;
/** Half of the longer word is the same: 犯罪 suggests 犯法, 行政诉讼案 suggests 行政诉讼. */
const LIKE = 0.5;
/** Another character of the same sound says a little less. */
const SOUND = 0.9;
/** Of two words as like the commoner one goes first; more often than this says no more. */
const OFTEN = 100;
/** A longer subject is no word to look for. */
const LONGEST_SUBJECT = 6;

/**
 * Words of the report that are like the words of a query that finds nothing: by their characters, their sound, or, for letters, their
 * pinyin. Empty where there are none.
 */
export function suggest({ text: printed, searchDocument }: SearchIndex, query: string): string[] {
  const words = new Map<string, number>();
  const add = (word: string): void => {
    if (/^[\u3400-\u9fff]{2,}$/.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  };
  for (const clause of clausesOf(searchDocument.folded)) wordsIn(clause).forEach(add);
  for (const { passage } of searchDocument.figures) {
    const subject = searchDocument.passages.at(passage)?.subject.text ?? '';
    if (subject.length <= LONGEST_SUBJECT) add(subject);
  }
  const { terms } = parseQuery(query);
  const missing = terms.filter(({ text }) => !searchDocument.folded.text.includes(text) && !words.has(text));
  const found = missing.flatMap(({ text, chinese }) => (chinese ? likeWord(text, words) : likeLetters(text, words)));
  return [...new Set(found)].filter((word) => printed.includes(word)).slice(0, MOST);
}

/** The clauses of a folded text. */
function clausesOf({ text, gap }: { text: string; gap: Uint8Array }): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at === text.length || gap[at] === Gap.hard) {
      clauses.push(text.slice(start, at));
      start = at;
    }
  }
  return clauses;
}

/** The words that share half of their characters or syllables with one, the likest first. */
function likeWord(wanted: string, words: ReadonlyMap<string, number>): string[] {
  const sounds = readingsOf(wanted).map(withoutSlips);
  const ranked: { word: string; like: number }[] = [];
  for (const [word, count] of words) {
    const characters = shared([...wanted], [...word]);
    const like = Math.max(characters, characters > 0 ? SOUND * shared(sounds, readingsOf(word).map(withoutSlips)) : 0);
    if (like >= LIKE) ranked.push({ word, like: like + Math.min(count, OFTEN) / (OFTEN * OFTEN) });
  }
  return ranked.sort((a, b) => b.like - a.like || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
}

/** What two lists have in common, as a share of the longer one. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let common = 0;
  for (const each of a) {
    const at = left.indexOf(each);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return common / Math.max(a.length, b.length);
}

/** The words whose pinyin, in full, is like some letters, the likest first. */
function likeLetters(letters: string, words: ReadonlyMap<string, number>): string[] {
  const spelled = Array.from(words.keys(), (word) => ({ word, pinyin: readingsOf(word).join('') }));
  const fuse = new Fuse(spelled, { keys: ['pinyin'], threshold: 0.3, ignoreFieldNorm: true });
  const isClose = ({ item }: { item: { pinyin: string } }) => Math.abs(item.pinyin.length - letters.length) <= 2;
  return fuse
    .search(letters)
    .filter(isClose)
    .map(({ item }) => item.word);
}
