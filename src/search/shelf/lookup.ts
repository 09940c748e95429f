import type { Expression } from 'fuse.js';
import { entryOf, type Finder, fuseOf } from '../corpus.ts';
import { firstAtLeast, placesIn } from './columns.ts';
import { type Answer, type Leaf, leavesOf, scoreOf } from './leaves.ts';
import type { PackedCorpus } from './packed.ts';
import { inAny, Tally, tallyAround } from './tally.ts';

const FIELDS = ['title', 'text', 'sound', 'initials'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Answers what Fuse over all passages of a report would answer to words that they are to hold: the columns say where these
 * stand, and Fuse is asked what that is worth. Anything else it is asked itself, about all passages.
 */
export class Lookup implements Finder {
  readonly #corpus: PackedCorpus;

  constructor(corpus: PackedCorpus) {
    this.#corpus = corpus;
  }

  search(expression: Expression): readonly Answer[] {
    const leaves = leavesOf(expression, FIELDS);
    return leaves ? this.#holdingAny(leaves, expression) : this.#asked(this.#all(), expression);
  }

  #all(): number[] {
    return Array.from({ length: this.#corpus.count }, (_, at) => at);
  }

  /** What Fuse says of some passages. */
  #asked(places: readonly number[], expression: Expression): Answer[] {
    const { folded, sounds } = this.#corpus;
    const passages = places.flatMap((at) => this.#corpus.passage(at) ?? []);
    const found = fuseOf(passages.map((each) => entryOf(each, folded, sounds))).search(expression);
    return found.map(({ refIndex, ...rest }) => ({ ...rest, refIndex: places[refIndex] ?? -1 }));
  }

  #holdingAny(leaves: readonly Leaf<Field>[], expression: Expression): Answer[] {
    const held = leaves.flatMap(({ field, words }) => {
      const tally = this.#tallyOfAll(field, words);
      return tally ? { field, tally } : [];
    });
    return inAny(held.map(({ tally }) => tally)).map((refIndex) => {
      let way = '';
      for (const { field, tally } of held) {
        const count = tally.count(refIndex);
        way += count === 0 ? '' : `${field}${count} `;
      }
      return { refIndex, score: scoreOf(way, () => this.#asked([refIndex], expression)[0]?.score) };
    });
  }

  /** In how many stretches of a field each passage holds all of some words; null: none does. */
  #tallyOfAll(field: Field, words: readonly string[]): Tally | null {
    const [first, ...others] = words.map((word) => this.#tally(field, word));
    if (!first || others.length === 0 || others.some((each) => !each))
      return others.length === 0 ? (first ?? null) : null;
    const { folded, sounds } = this.#corpus;
    const tally = new Tally(this.#corpus.count);
    for (const index of first.passages) {
      if (others.some((each) => !each?.count(index))) continue;
      const passage = this.#corpus.passage(index);
      const pieces = passage ? [entryOf(passage, folded, sounds)[field]].flat() : [];
      for (const piece of pieces) {
        if (words.every((word) => piece.includes(word))) tally.add(index);
      }
    }
    return tally;
  }

  /** In how many stretches of a field each passage holds a word; null: none holds it. */
  #tally(field: Field, word: string): Tally | null {
    const { packed, sounds } = this.#corpus;
    if (field === 'initials') return tallyAround(packed, sounds.initialsAt(word), word.length);
    if (field === 'sound') return tallyAround(packed, placesIn(packed.sound, word), word.length);
    const places = placesIn(packed.folded, word);
    const inText = tallyAround(packed, places, word.length);
    const tally = field === 'text' || inText === null ? inText : this.#inKeys(inText, places, word.length);
    const extras = this.#inExtras(word, field === 'title' ? 0 : 1);
    if (extras.size === 0) return tally;
    const all = tally ?? new Tally(this.#corpus.count);
    for (const index of extras) all.add(index);
    return all;
  }

  /** Of passages that hold a word, in how many of their keys it stands. */
  #inKeys(inText: Tally, places: readonly number[], length: number): Tally {
    const tally = new Tally(this.#corpus.count);
    for (const index of inText.passages) {
      for (const [low, high] of this.#corpus.passage(index)?.keys ?? []) {
        const place = places[firstAtLeast(places, low)];
        if (place !== undefined && place + length <= high) tally.add(index);
      }
    }
    return tally;
  }

  /** The statistics whose subject (0) or figure without qualifiers (1) holds a word. */
  #inExtras(word: string, which: 0 | 1): Set<number> {
    const { extra, extraAt } = this.#corpus.packed;
    const found = new Set<number>();
    for (const place of placesIn(extra, word)) {
      const item = firstAtLeast(extraAt, place + 1) - 1;
      if (item % 2 === which && place + word.length <= (extraAt[item + 1] ?? 0)) found.add(item >> 1);
    }
    return found;
  }
}
