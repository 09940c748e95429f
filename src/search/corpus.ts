import Fuse, { type Expression } from 'fuse.js';
import type { Folded } from './fold.ts';
import { type Letters, lettersBetween, lettersOf } from './letters.ts';
import type { Passage } from './passages.ts';
import type { Sounds } from './pinyin.ts';
import { Words } from './words.ts';

/** How a query's word was met in the text. */
export type How = 'exact' | 'pinyin' | 'same-sound' | 'fuzzy';

/** One place where a word of the query stands. */
export interface Match {
  how: How;
  /** 0..1 within its `how`: 1 is as good as it can be. */
  quality: number;
  /** The folded characters that matched, ascending, disjoint, end exclusive. */
  ranges: [number, number][];
}

/** The matches of one word by the index of the passage, and Fuse's score of each (0 best). */
export type Found = Map<number, { matches: Match[]; score: number }>;

interface Entry {
  title: string[];
  text: string[];
  sound: string;
  initials: string;
  letters: string;
}

/** Everything that matching needs; built once for a report and never changed. */
export interface Corpus {
  folded: Folded;
  sounds: Sounds;
  passages: Passage[];
  /** Where titles, subjects and figures begin and end: a word may be taken to begin and end there too. */
  edges: Set<number>;
  words: Words;
  letters: Letters;
  fuse: Fuse<Entry>;
}

/** A quarter of a word's characters may be wrong: one in four to seven, two in eight to eleven. */
export const TOLERANCE = 0.25;

/**
 * Puts the passages under Fuse: titles weigh more than texts, the printed characters more than their sounds. `'word` of
 * its extended search finds a word anywhere, a bare word finds it with at most a quarter of its characters wrong.
 */
export function buildCorpus(folded: Folded, sounds: Sounds, passages: Passage[]): Corpus {
  const letters = lettersOf(folded, sounds);
  const entries = passages.map((passage): Entry => {
    const slice = (from: string) => from.slice(passage.from, passage.to);
    const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
    return {
      title: passage.keys.map(([from, to]) => folded.text.slice(from, to)),
      text: figure === '' ? [slice(folded.text)] : [slice(folded.text), figure],
      sound: slice(sounds.sound),
      initials: slice(sounds.initials),
      letters: letters.text.slice(...lettersBetween(letters, passage.from, passage.to)),
    };
  });
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4, getFn: (entry) => entry.title },
      { name: 'text', weight: 3, getFn: (entry) => entry.text },
      { name: 'sound', weight: 2, getFn: (entry) => entry.sound },
      { name: 'initials', weight: 1, getFn: (entry) => entry.initials },
      { name: 'letters', weight: 1, getFn: (entry) => entry.letters },
    ],
    useExtendedSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
    includeScore: true,
    shouldSort: false,
    threshold: TOLERANCE,
  });
  const edges = new Set(passages.flatMap((passage) => passage.keys.flat()));
  return { folded, sounds, passages, edges, words: new Words(folded), letters, fuse };
}

/** Asks Fuse for the passages of an expression and keeps those where `locate` finds the word. */
export function retrieve(corpus: Corpus, expression: Expression, locate: (passage: Passage) => Match[]): Found {
  const found: Found = new Map();
  for (const { refIndex, score } of corpus.fuse.search(expression)) {
    const passage = corpus.passages[refIndex];
    const matches = passage ? locate(passage) : [];
    if (matches.length > 0) {
      found.set(refIndex, { matches, score: score ?? 1 });
    }
  }
  return found;
}

/** Quotes a folded word for Fuse's extended search: `'word` is "holds word". */
export const holds = (word: string) => `'${word}`;
