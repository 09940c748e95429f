import type { Expression } from 'fuse.js';
import { entryOf, type Finder, fuseOf } from '../corpus.ts';
import { firstAtLeast, placesIn } from './columns.ts';
import { type Answer, type Leaf, leavesOf, scoreOf } from './leaves.ts';
import type { PackedCorpus } from './packed.ts';

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
      const counts = this.#countsOfAll(field, words);
      return counts ? { field, counts } : [];
    });
    const answers: Answer[] = [];
    for (let refIndex = 0; held.length > 0 && refIndex < this.#corpus.count; refIndex += 1) {
      let way = '';
      for (const { field, counts } of held) {
        const count = counts[refIndex] ?? 0;
        way += count === 0 ? '' : `${field}${count} `;
      }
      if (way !== '') {
        answers.push({ refIndex, score: scoreOf(way, () => this.#asked([refIndex], expression)[0]?.score) });
      }
    }
    return answers;
  }

  /** In how many stretches of a field each passage holds all of some words; null: none does. */
  #countsOfAll(field: Field, words: readonly string[]): Uint8Array | null {
    const [only = ''] = words;
    if (words.length === 1) return this.#counts(field, only);
    const each = words.map((word) => this.#counts(field, word));
    if (each.some((counts) => counts === null)) return null;
    const { folded, sounds } = this.#corpus;
    return Uint8Array.from({ length: this.#corpus.count }, (_, at) => {
      if (each.some((counts) => !counts?.[at])) return 0;
      const passage = this.#corpus.passage(at);
      const stretches = passage ? [entryOf(passage, folded, sounds)[field]].flat() : [];
      return stretches.filter((stretch) => words.every((word) => stretch.includes(word))).length;
    });
  }

  /** In how many stretches of a field each passage holds a word; null: none holds it. */
  #counts(field: Field, word: string): Uint8Array | null {
    const { packed, sounds } = this.#corpus;
    if (field === 'initials') return this.#around(sounds.initialsAt(word), word.length);
    if (field === 'sound') return this.#around(placesIn(packed.sound, word), word.length);
    const places = placesIn(packed.folded, word);
    const inText = this.#around(places, word.length);
    const counts = field === 'text' || inText === null ? inText : this.#inKeys(inText, places, word.length);
    const extras = this.#inExtras(word, field === 'title' ? 0 : 1);
    if (extras.length === 0) return counts;
    const all = counts ?? new Uint8Array(this.#corpus.count);
    for (const index of extras) all[index] = (all[index] ?? 0) + 1;
    return all;
  }

  /** Which passages there are around places of the folded text, which are in order. */
  #around(places: readonly number[], length: number): Uint8Array | null {
    if (places.length === 0) return null;
    const { from, to } = this.#corpus.packed;
    const counts = new Uint8Array(from.length);
    let before = 0;
    let next = 0;
    for (let index = 0; index < from.length; index += 1) {
      // Passages are in the order of the text, the statistics behind the others once more.
      const low = from[index] ?? 0;
      if (low < before) next = firstAtLeast(places, low);
      while (next < places.length && (places[next] ?? 0) < low) next += 1;
      before = low;
      const place = places[next];
      if (place !== undefined && place + length <= (to[index] ?? 0)) counts[index] = 1;
    }
    return counts;
  }

  /** Of passages that hold a word, in how many of their keys it stands. */
  #inKeys(inText: Uint8Array, places: readonly number[], length: number): Uint8Array {
    const counts = new Uint8Array(inText.length);
    for (let index = 0; index < inText.length; index += 1) {
      if (inText[index] === 0) continue;
      for (const [low, high] of this.#corpus.passage(index)?.keys ?? []) {
        const place = places[firstAtLeast(places, low)];
        if (place !== undefined && place + length <= high) counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    return counts;
  }

  /** The statistics whose subject (0) or figure without qualifiers (1) holds a word. */
  #inExtras(word: string, which: 0 | 1): number[] {
    const { extra, extraAt } = this.#corpus.packed;
    const found = new Set<number>();
    for (const place of placesIn(extra, word)) {
      const item = firstAtLeast(extraAt, place + 1) - 1;
      if (item % 2 === which && place + word.length <= (extraAt[item + 1] ?? 0)) found.add(item >> 1);
    }
    return [...found];
  }
}
