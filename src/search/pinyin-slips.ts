import Fuse from 'fuse.js';
import { occurrences } from './align.ts';
import { Gap } from './fold.ts';
import type { Passage, Range } from './passages.ts';
import { syllablesIn } from './pinyin/readings.ts';
import type { Term } from './query.ts';
import type { Found, Match, SearchDocument } from './search-document.ts';

/** Fewer letters may be anything; more are no word. */
export const FEWEST = 5;
const MOST = 32;
/** So many letters are hardly the pinyin of something else that is spelled alike but for one. */
const LONG = 9;
/** A key word has so many characters, or is so many Latin letters long. */
const LONGEST_WORD = 6;
/** How wrong Fuse lets a spelling be before the slip itself is looked at: a third of the letters, a swap counts as two. */
const THRESHOLD = 0.34;
/** The quality of a word that was spelled with a slip, as of other misspellings. */
const QUALITY = 0.6;

/** A word of a lead, a title or a subject, and how it is spelled. */
interface KeyWord {
  word: string;
  letters: string;
}

const known = new WeakMap<SearchDocument, Fuse<KeyWord>>();

/**
 * Pinyin and Latin words with two letters swapped, one missing, or one too many (yingshnag, hunajing), where a word of a lead, a title
 * or a subject is spelled so: Fuse.js finds the spellings that are alike, and one slip must make them the same. What is pinyin as it
 * was typed, and no long word, is meant so, unless a swap or a doubled letter makes it a key word.
 */
export function letterSlips(searchDocument: SearchDocument, term: Term): Found {
  const found: Found = new Map();
  const typed = term.text;
  if (!/^[a-z]+$/.test(typed) || typed.length < FEWEST || typed.length > MOST) return found;
  const isPinyin = syllablesIn(typed) > 0;
  const meant = keyWords(searchDocument)
    .search(typed)
    .filter(({ item }) => {
      const slip = slipBetween(typed, item.letters);
      return slip === 'swapped' || slip === 'doubled' || (slip !== null && (!isPinyin || typed.length >= LONG));
    })
    .map(({ item }) => item.word);
  const words = [...new Set(meant)];
  if (words.length === 0) return found;
  for (const [at, passage] of passagesOf(searchDocument)) {
    const matches = words.flatMap((word) => matchesOf(searchDocument, word, passage));
    if (matches.length > 0) found.set(at, { matches, score: 1 });
  }
  return found;
}

function* passagesOf({ passages }: SearchDocument): Generator<[number, Passage]> {
  for (let at = 0; ; at += 1) {
    const passage = passages.at(at);
    if (passage === undefined) return;
    yield [at, passage];
  }
}

function matchesOf({ folded, words }: SearchDocument, word: string, { from, to }: Passage): Match[] {
  return occurrences(folded.text, word, [from, to])
    .filter((at) => words.isWhole(at, at + word.length))
    .map((at): Match => ({ how: 'fuzzy', quality: QUALITY, ranges: [[at, at + word.length]] }));
}

/** The words of leads, titles and subjects under Fuse, by their spelling. Made once for a report, when first needed. */
function keyWords(searchDocument: SearchDocument): Fuse<KeyWord> {
  const made = known.get(searchDocument);
  if (made) return made;
  const entries = new Map<string, KeyWord>();
  for (const [, { keys }] of passagesOf(searchDocument)) {
    for (const key of keys) {
      for (const entry of wordsOf(searchDocument, key)) entries.set(entry.word, entry);
    }
  }
  const fuse = new Fuse([...entries.values()], {
    keys: ['letters'],
    threshold: THRESHOLD,
    distance: MOST,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
  });
  known.set(searchDocument, fuse);
  return fuse;
}

/** Every run of whole words in a range, of two to six characters; a Latin word, which stands alone, may be longer. */
function wordsOf({ folded, words, sounds }: SearchDocument, [from, to]: Range): KeyWord[] {
  const found: KeyWord[] = [];
  for (let start = from; start < to; start += 1) {
    if (!words.isEdge(start)) continue;
    let letters = '';
    const isLatin = /[a-z]/.test(folded.text.charAt(start));
    for (let at = start; at < to && (at === start || folded.gap[at] !== Gap.hard); at += 1) {
      const character = folded.text.charAt(at);
      const syllable = sounds.syllables.at(at) || (/[a-z]/.test(character) ? character : '');
      if (syllable === '' || isLatin !== /[a-z]/.test(character) || (at - start >= LONGEST_WORD && syllable.length > 1))
        break;
      letters += syllable;
      if (letters.length > MOST) break;
      if (at > start && words.isEdge(at + 1)) found.push({ word: folded.text.slice(start, at + 1), letters });
    }
  }
  return found;
}

/** The one slip that makes what is meant of what was typed: null where it takes none, or more, or another. */
export function slipBetween(typed: string, meant: string): 'swapped' | 'missing' | 'doubled' | 'added' | null {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return null;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let rest = 0;
  const shorter = Math.min(typed.length, meant.length) - start;
  while (rest < shorter && typed.at(-1 - rest) === meant.at(-1 - rest)) rest += 1;
  const wrong = typed.slice(start, typed.length - rest);
  const right = meant.slice(start, meant.length - rest);
  if (wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0]) return 'swapped';
  if (wrong === '' && right.length === 1) return 'missing';
  if (right !== '' || wrong.length !== 1) return null;
  return typed[start - 1] === wrong || typed[start + 1] === wrong ? 'doubled' : 'added';
}
