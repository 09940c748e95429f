import Fuse, { type Expression } from 'fuse.js';
import type { Figure } from './figures.ts';
import type { Folded } from './fold.ts';
import type { Passage } from './passages.ts';
import type { Sounds } from './pinyin/index.ts';
import { type Letters, lettersBetween, lettersOf } from './pinyin/letters.ts';
import { Words } from './words.ts';

/** How a query's word was met in the text. */
export type How = 'exact' | 'same-meaning' | 'pinyin' | 'same-sound' | 'fuzzy';

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

/** A passage as Fuse sees it. */
export interface Entry {
  title: string[];
  text: string[];
  sound: string;
  initials: string;
}

/** What answers an expression with passages by their index, ascending: Fuse, or what asks Fuse about some of them only. */
export interface Finder {
  search(expression: Expression): readonly { refIndex: number; score?: number }[];
}

/** The passages spelled out, for pinyin with an error: made when it is first asked for, which is rare. */
export interface Spelled {
  letters: Letters;
  fuse: Finder;
}

/** Everything that matching needs; built once for a report and never changed. */
export interface Corpus {
  folded: Folded;
  sounds: Sounds;
  /** Where a folded character begins and ends in the source. */
  sourceOf: (place: number) => number;
  sourceEndOf: (place: number) => number;
  passages: Pick<readonly Passage[], 'at' | 'find'>;
  figures: readonly Figure[];
  /** Where titles, subjects and figures begin and end: a word may be taken to begin and end there too. */
  edges: Set<number>;
  words: Pick<Words, 'isEdge' | 'isWhole' | 'readAll'>;
  spelled: () => Spelled;
  fuse: Finder;
}

/** A quarter of a word's characters may be wrong: one in four to seven, two in eight to eleven. */
export const TOLERANCE = 0.25;

const OPTIONS = {
  useExtendedSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  includeScore: true,
  shouldSort: false,
  threshold: TOLERANCE,
};

/**
 * Puts the passages under Fuse: titles weigh more than texts, the printed characters more than their sounds. `'word` of
 * its extended search finds a word anywhere, a bare word finds it with at most a quarter of its characters wrong.
 */
export function buildCorpus(
  folded: Folded,
  sounds: Sounds,
  { passages, figures }: { passages: Passage[]; figures: readonly Figure[] },
): Corpus {
  const entries = passages.map((passage) => entryOf(passage, folded, sounds));
  const figured = passages.flatMap((passage, at) => (passage.kind === 'statistic' ? (entries[at] ?? []) : []));
  // Subjects, and figures without their 余, are not written as in the text.
  const extras = figured.flatMap(({ title, text }) => [title.at(-1) ?? '', text[1] ?? '']);
  const printed = [folded.text, ...extras].join('\n');
  const whole = { title: printed, text: printed, sound: sounds.sound, initials: sounds.initials };
  const fuse = narrowed(fuseOf(entries), whole);
  const edges = new Set(passages.flatMap((passage) => passage.keys.flat()));
  let made: Spelled | undefined;
  const spelled = () => {
    made ??= spell(folded, sounds, passages);
    return made;
  };
  const sourceOf = (place: number) => folded.from[place] ?? 0;
  const sourceEndOf = (place: number) => folded.to[place] ?? 0;
  return { folded, sounds, sourceOf, sourceEndOf, passages, figures, edges, words: new Words(folded), spelled, fuse };
}

/** What Fuse is given of a passage. */
export function entryOf(passage: Passage, folded: Folded, sounds: Pick<Sounds, 'sound' | 'initials'>): Entry {
  const slice = (from: string) => from.slice(passage.from, passage.to);
  const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
  return {
    title: [...passage.keys.map(([from, to]) => folded.text.slice(from, to)), passage.about.text],
    text: figure === '' ? [slice(folded.text)] : [slice(folded.text), figure],
    sound: slice(sounds.sound),
    initials: slice(sounds.initials),
  };
}

/** Fuse over some passages. The score of one does not depend on the others. */
export function fuseOf(entries: readonly Entry[]): Finder {
  return new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4, getFn: (entry) => entry.title },
      { name: 'text', weight: 3, getFn: (entry) => entry.text },
      { name: 'sound', weight: 2, getFn: (entry) => entry.sound },
      { name: 'initials', weight: 1, getFn: (entry) => entry.initials },
    ],
    ...OPTIONS,
  });
}

function spell(folded: Folded, sounds: Sounds, passages: readonly Passage[]): Spelled {
  const letters = lettersOf(folded, sounds);
  const entries = passages.map(({ from, to }) => letters.text.slice(...lettersBetween(letters, from, to)));
  return { letters, fuse: fuseOfLetters(entries) };
}

/** Fuse over the letters of some passages. */
export function fuseOfLetters(entries: readonly string[]): Finder {
  const keys = [{ name: 'letters', getFn: (entry: { letters: string }) => entry.letters }];
  return new Fuse(
    entries.map((letters) => ({ letters })),
    { keys, ...OPTIONS },
  );
}

/**
 * Asks Fuse (one made of the passages, in their order) for those of any of some expressions; keeps those where `locate` finds
 * the word.
 */
export function retrieve(
  { passages }: Corpus,
  fuse: Finder,
  expressions: readonly Expression[],
  locate: (passage: Passage) => Match[],
): Found {
  const found: Found = new Map();
  if (expressions.length === 0) {
    return found;
  }
  for (const { refIndex, score } of fuse.search({ $or: [...expressions] })) {
    const passage = passages.at(refIndex);
    const matches = passage ? locate(passage) : [];
    if (matches.length > 0) {
      found.set(refIndex, { matches, score: score ?? 1 });
    }
  }
  return found;
}

/**
 * Fuse, asked only for words that stand anywhere in the report at all: most that a slip may mean do not, and to look through one
 * string is quick. Knows `$or` of one field with words that it holds, which is all that `retrieve` is asked here; what else
 * there may be goes to Fuse as it is.
 */
function narrowed(fuse: Finder, whole: Record<string, string>): Finder {
  const occurs = (expression: Expression) => {
    const [field, pattern] = Object.entries(expression)[0] ?? [];
    const text = whole[field ?? ''];
    const words = typeof pattern === 'string' ? pattern.split(' ') : [];
    return text === undefined || words.every((word) => !word.startsWith("'") || text.includes(word.slice(1)));
  };
  return {
    search(expression) {
      const either = typeof expression !== 'string' && '$or' in expression ? expression.$or : undefined;
      const left = Array.isArray(either) ? either.filter(occurs) : undefined;
      return left === undefined ? fuse.search(expression) : left.length === 0 ? [] : fuse.search({ $or: left });
    },
  };
}

/** Quotes a folded word for Fuse's extended search: `'word` is "holds word". */
export const holds = (word: string) => `'${word}`;
