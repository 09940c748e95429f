import type { Expression } from 'fuse.js';
import { entryOf, type Finder, fuseOf, TOLERANCE } from '../corpus.ts';
import type { PackedCorpus } from './packed.ts';

type Field = 'title' | 'text' | 'sound' | 'initials';
const FIELDS: readonly Field[] = ['title', 'text', 'sound', 'initials'];
/** A word that a field must hold as it is. */
interface Leaf {
  field: Field;
  word: string;
}

/** Fuse compares so many characters at a time; a longer word is cut. */
const FUSE_BITS = 32;

/**
 * Answers what Fuse over all passages of a report would answer, by asking it only about those that can match: where a
 * character or two of the word stand as they are. What it cannot foresee it asks about all of them.
 */
export class Lookup implements Finder {
  readonly #corpus: PackedCorpus;

  constructor(corpus: PackedCorpus) {
    this.#corpus = corpus;
  }

  search(expression: Expression): readonly { refIndex: number; score?: number }[] {
    const candidates = this.#candidates(expression);
    const all = candidates
      ? [...candidates].sort((a, b) => a - b)
      : Array.from(this.#corpus.packed.kind, (_, at) => at);
    if (all.length === 0) return [];
    const { folded, sounds } = this.#corpus;
    const places = all.filter((at) => this.#corpus.passage(at) !== undefined);
    const passages = places.flatMap((at) => this.#corpus.passage(at) ?? []);
    const found = fuseOf(passages.map((each) => entryOf(each, folded, sounds))).search(expression);
    return found.map(({ refIndex, ...rest }) => ({ ...rest, refIndex: places[refIndex] ?? -1 }));
  }

  /** The passages that an expression can match; null: it may be any. */
  #candidates(expression: Expression): Set<number> | null {
    if (typeof expression === 'string') return this.#ofPattern(FIELDS, expression);
    const entries = Object.entries(expression);
    const [key, value] = entries[0] ?? [];
    if (entries.length !== 1 || key === undefined) return null;
    if (key === '$or' && Array.isArray(value)) {
      return union(value.map((each) => this.#candidates(each)));
    }
    const field = FIELDS.find((each) => each === key);
    return field && typeof value === 'string' ? this.#ofPattern([field], value) : null;
  }

  #ofPattern(fields: readonly Field[], pattern: string): Set<number> | null {
    // Fuse's other operators say what must not be, or where: of these nothing is known.
    const words = pattern.split(' ');
    if (/["|=!^$]/.test(pattern) || words.some((word) => word === '' || word === "'")) return null;
    let least: Set<number> | null = null;
    for (const word of words) {
      const pieces = word.startsWith("'") ? [word.slice(1)] : piecesOf(word);
      const found = union(fields.flatMap((field) => pieces.map((piece) => this.#holding({ field, word: piece }))));
      least = found && least ? new Set([...found].filter((at) => least?.has(at))) : (found ?? least);
    }
    return least;
  }

  /** The passages in which a field holds a word. */
  #holding({ field, word }: Leaf): Set<number> {
    const { packed, folded, sounds } = this.#corpus;
    if (field === 'title')
      return new Set([...this.#inText(placesIn(packed.folded, word), word.length), ...this.#inExtras(word)]);
    if (field === 'text')
      return new Set([...this.#inText(placesIn(packed.folded, word), word.length), ...this.#inExtras(word)]);
    if (field === 'sound') return this.#inText(placesIn(packed.sound, word), word.length);
    void folded;
    return this.#inText(placesInText(sounds.initials, word), word.length);
  }

  /** The passages around places of the folded text, which are in order. */
  #inText(places: readonly number[], length: number): Set<number> {
    const found = new Set<number>();
    if (places.length === 0) return found;
    const { from, to } = this.#corpus.packed;
    for (let index = 0; index < from.length; index += 1) {
      const low = from[index] ?? 0;
      const high = (to[index] ?? 0) - length;
      const place = places[firstAtLeast(places, low)];
      if (place !== undefined && place <= high) found.add(index);
    }
    return found;
  }

  /** The statistics whose subject or figure holds a word. */
  #inExtras(word: string): Set<number> {
    const { extra, extraAt } = this.#corpus.packed;
    const found = new Set<number>();
    for (const place of placesIn(extra, word)) {
      const item = firstAtLeast(extraAt, place + 1) - 1;
      if (place + word.length <= (extraAt[item + 1] ?? 0)) found.add(item >> 1);
    }
    return found;
  }
}

/** The first index whose value is not below `least`; the length if there is none. `ascending` may hold equal values. */
function firstAtLeast(ascending: ArrayLike<number>, least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function union(sets: readonly (Set<number> | null)[]): Set<number> | null {
  const all = new Set<number>();
  for (const set of sets) {
    if (set === null) return null;
    for (const each of set) all.add(each);
  }
  return all;
}

function placesIn(units: Uint16Array, word: string): number[] {
  const places: number[] = [];
  const first = word.charCodeAt(0);
  for (let at = units.indexOf(first); at >= 0; at = units.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && units[at + length] === word.charCodeAt(length)) length += 1;
    if (length === word.length) places.push(at);
  }
  return places;
}

function placesInText(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** A word with at most a quarter of its characters wrong, missing or too many has one of these pieces as it is. */
function piecesOf(word: string): string[] {
  if (word.length > FUSE_BITS) {
    const chunks = Array.from({ length: Math.floor(word.length / FUSE_BITS) }, (_, at) =>
      word.slice(at * FUSE_BITS, (at + 1) * FUSE_BITS),
    );
    return [...chunks, word.slice(-FUSE_BITS)].flatMap(piecesOf);
  }
  const count = Math.floor(word.length * TOLERANCE) + 1;
  const edge = (at: number) => Math.floor((at * word.length) / count);
  return Array.from({ length: count }, (_, at) => word.slice(edge(at), edge(at + 1)));
}
