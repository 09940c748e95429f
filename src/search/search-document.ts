import { partitionPoint } from '../text/index.ts';
import type { Figure } from './figures.ts';
import type { Folded } from './fold.ts';
import type { Passage } from './passages.ts';
import type { Sounds } from './pinyin/index.ts';
import { type Letters, lettersBetween, lettersOf } from './pinyin/letters.ts';
import { WordEdges } from './word-edges.ts';

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

/** The matches of one word by the index of the passage, and how surely each holds it (0 best). */
export type Found = Map<number, { matches: Match[]; score: number }>;

/**
 * What of a passage words are looked for in: the pieces of its title, its text, which for a statistic is its figure without
 * qualifiers too, the text as it sounds, and by its initials.
 */
type Field = 'title' | 'text' | 'sound' | 'initials';

/** Words that one piece of a field must hold, all of them. */
export interface Wanted {
  field: Field;
  words: readonly string[];
}

/** The passages spelled out, for pinyin with an error: made when it is first asked for, which is rare. */
export interface Spelled {
  letters: Letters;
  /** The passages that hold any of some words in their letters. */
  holding: (words: readonly string[]) => Holding[];
}

/** A passage that holds what was wanted, and how surely it is meant (0 best). */
export interface Holding {
  at: number;
  score: number;
}

/** Everything that matching needs; built once for a report and never changed. */
export interface SearchDocument {
  folded: Folded;
  sounds: Sounds;
  /** Where a folded character begins and ends in the source. */
  sourceOf: (place: number) => number;
  sourceEndOf: (place: number) => number;
  passages: readonly Passage[];
  figures: readonly Figure[];
  /** Where titles, subjects and figures begin and end: a word may be taken to begin and end there too. */
  edges: Set<number>;
  words: WordEdges;
  spelled: () => Spelled;
  /** The passages that hold any of what is wanted, in their order. */
  holding: (wanted: readonly Wanted[]) => Holding[];
}

/** A quarter of a word's characters may be wrong: one in four to seven, two in eight to eleven. */
export const TOLERANCE = 0.25;

/**
 * How much a field says: the words of a title before those of a text, the printed characters before their sound. The shares of
 * the whole by which Fuse.js, which ranked passages first, told them apart; changed, ties would fall otherwise.
 */
const WEIGHTS: Record<Field, number> = { title: 0.4, text: 0.3, sound: 0.2, initials: 0.1 };

/** Makes what matching needs of the passages of a report. */
export function buildSearchDocument(
  folded: Folded,
  sounds: Sounds,
  { passages, figures }: { passages: readonly Passage[]; figures: readonly Figure[] },
): SearchDocument {
  const textOf = (field: Field) => (field === 'sound' || field === 'initials' ? sounds[field] : folded.text);
  let whole: string | undefined;
  /** Most of what a slip may mean stands nowhere in the report, and to look through one string is quick. */
  const occurs = ({ field, words }: Wanted) => {
    if (field === 'sound' || field === 'initials') return words.every((word) => sounds[field].includes(word));
    whole ??= wholeOf(folded, passages);
    const text = whole;
    return words.every((word) => text.includes(word));
  };
  const holding = (wanted: readonly Wanted[]) => {
    const left = wanted.filter(occurs).map(
      ({ field, words }): Placed => ({
        field,
        words,
        positions: words.map((word) => positionsOf(textOf(field), word)),
      }),
    );
    return left.length === 0 ? [] : passages.flatMap((passage, at) => heldIn(passage, at, left, folded));
  };
  let edges: Set<number> | undefined;
  let made: Spelled | undefined;
  return {
    folded,
    sounds,
    sourceOf: (place) => folded.from[place] ?? 0,
    sourceEndOf: (place) => folded.to[place] ?? 0,
    passages,
    figures,
    get edges() {
      edges ??= new Set(passages.flatMap((passage) => passage.keys.flat()));
      return edges;
    },
    words: new WordEdges(folded),
    spelled: () => {
      made ??= spell(folded, sounds, passages);
      return made;
    },
    holding,
  };
}

/** What is wanted, and where each of its words stands in the report. */
interface Placed extends Wanted {
  positions: readonly (readonly number[])[];
}

/** Every place of a word, those that overlap too, ascending. */
function positionsOf(text: string, word: string): number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) positions.push(at);
  return positions;
}

/** How surely a passage is meant of which some fields hold what is wanted: the more pieces do and the weightier, the surer. */
function heldIn(passage: Passage, at: number, wanted: readonly Placed[], folded: Folded): Holding[] {
  let weight = 0;
  for (const each of wanted) weight += WEIGHTS[each.field] * piecesHolding(passage, each, folded);
  return weight === 0 ? [] : [{ at, score: Number.EPSILON ** weight }];
}

/** How many pieces of a field hold all words. */
function piecesHolding(passage: Passage, { field, words, positions }: Placed, folded: Folded): number {
  const { from, to, keys, subject, figure } = passage;
  if (field === 'title') {
    let count = subject.text !== '' && words.every((word) => subject.text.includes(word)) ? 1 : 0;
    for (const [low, high] of keys) count += stand(words, positions, low, high) ? 1 : 0;
    return count;
  }
  const count = stand(words, positions, from, to) ? 1 : 0;
  if (field !== 'text' || figure.length === 0) return count;
  const bare = bareFigure(passage, folded);
  return count + (words.every((word) => bare.includes(word)) ? 1 : 0);
}

/** Whether all words stand between two places. */
function stand(words: readonly string[], positions: readonly (readonly number[])[], from: number, to: number): boolean {
  return words.every((word, which) => {
    const own = positions[which] ?? [];
    const first = own[partitionPoint(own.length, (at) => (own[at] ?? 0) < from)];
    return first !== undefined && first + word.length <= to;
  });
}

/** All that any passage may hold in print. Subjects, and figures without their 余, are not written as in the text. */
function wholeOf(folded: Folded, passages: readonly Passage[]): string {
  const extras = passages.flatMap((passage) =>
    passage.kind === 'statistic' ? [passage.subject.text, bareFigure(passage, folded)] : [],
  );
  return [folded.text, ...extras].join('\n');
}

/** A statistic's figure as somebody may type it, without qualifiers; '' for what has none. */
function bareFigure({ figure }: Passage, folded: Folded): string {
  return figure.map((place) => folded.text.charAt(place)).join('');
}

function spell(folded: Folded, sounds: Sounds, passages: readonly Passage[]): Spelled {
  const letters = lettersOf(folded, sounds);
  const spellings = passages.map(({ from, to }) => letters.text.slice(...lettersBetween(letters, from, to)));
  const holding = (words: readonly string[]) => {
    const left = words.filter((word) => letters.text.includes(word));
    return spellings.flatMap((spelling, at): Holding[] => {
      const weight = left.filter((word) => spelling.includes(word)).length;
      return weight === 0 ? [] : [{ at, score: Number.EPSILON ** weight }];
    });
  };
  return { letters, holding };
}

/** Keeps of some passages those where `locate` finds the word. */
export function retrieve(
  { passages }: SearchDocument,
  holding: readonly Holding[],
  locate: (passage: Passage) => Match[],
): Found {
  const found: Found = new Map();
  for (const { at, score } of holding) {
    const passage = passages.at(at);
    const matches = passage ? locate(passage) : [];
    if (matches.length > 0) {
      found.set(at, { matches, score });
    }
  }
  return found;
}
