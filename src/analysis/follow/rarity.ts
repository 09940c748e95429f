import { hasWord, type Worded } from '../worded.ts';
import { COMMON_WORDS } from './vocabulary.ts';

/** How many bits the rarest word tells: one that the list of common words does not know. */
export const RAREST = 6;

/** What is common: in the genre, and in the two reports themselves. */
export interface Rarity {
  /** Bits that a word tells: 0 for one that every report uses, RAREST for one that hardly any does. */
  ofWord(word: string): number;
}

let words: Map<string, number> | undefined;

function bitsOf(lists: readonly string[]): Map<string, number> {
  const bits = new Map<string, number>();
  lists.forEach((list, step) => {
    for (const word of list.split(' ')) if (word !== '') bits.set(word, step / 2);
  });
  return bits;
}

/** 第六 is no word of a name that two reports share. */
export const ORDINAL = /^第?[一二三四五六七八九十百\d]+$/;
/** Words that tell less stand in a third of all reports. */
const STOCK = 1.5;

/** How often a word may stand in the two reports before it tells less: a project is named some three times in each. */
const FREE = 4;

/**
 * How rare words are: by the list of the genre's common words that ships, and by how many sentences of the two reports themselves have
 * them; the commoner counts: what a report says in many of its sentences is the place's, or the year's own subject.
 */
export function rarityOf(sentences: readonly Worded[], places: readonly string[]): Rarity {
  words ??= bitsOf(COMMON_WORDS);
  const knownWords = words;
  // 龙岗 of 龙岗区: every second sentence may have it.
  const own = places.map((name) =>
    name.length > 2 ? name.replace(/(?:新区|自治[县州]|[省市县区州旗镇乡])$/, '') : name,
  );
  const isOwn = (word: string): boolean => own.some((name) => word.includes(name));
  const counter = new WordCounter(sentences);
  const localOf = (count: number): number =>
    RAREST * Math.max(0, Math.log(sentences.length / count) / Math.log(Math.max(2, sentences.length / FREE)));
  const atMost = (bits: number, word: string): number => {
    // To count words they have to be told from one another, which takes most of the time: where they may be rare enough it is left.
    const least = localOf(Math.max(FREE, counter.mostOf(word)));
    return least >= bits ? bits : Math.min(bits, localOf(Math.max(FREE, counter.countOf(word))));
  };
  const bitsOfWord = (word: string): number => {
    if (ORDINAL.test(word) || isOwn(word)) return 0;
    const known = Math.min(knownWords.get(word) ?? RAREST, RAREST);
    const bits = known < STOCK ? 0 : atMost(known, word);
    return bits < STOCK ? 0 : bits;
  };
  const kept = new Map<string, number>();
  return {
    ofWord(word) {
      const bits = kept.get(word) ?? bitsOfWord(word);
      kept.set(word, bits);
      return bits;
    },
  };
}

/** Counts in how many of some sentences a word stands. */
class WordCounter {
  readonly #sentences: readonly Worded[];
  /** All of them, a line each, and where each line begins. */
  readonly #text: string;
  readonly #starts: number[] = [];

  constructor(sentences: readonly Worded[]) {
    this.#sentences = sentences;
    let length = 0;
    for (const { text } of sentences) {
      this.#starts.push(length);
      length += text.length + 1;
    }
    this.#text = sentences.map(({ text }) => text).join('\n');
  }

  /** The sentences in which its characters stand, be they that word or not. */
  #with(word: string): Worded[] {
    const found: Worded[] = [];
    let sentence = 0;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, this.#starts[sentence])) {
      while ((this.#starts[sentence] ?? Number.POSITIVE_INFINITY) <= at) sentence += 1;
      found.push(...this.#sentences.slice(sentence - 1, sentence));
      if (sentence === this.#starts.length) break;
    }
    return found;
  }

  /** As many as there are, or more. */
  mostOf(word: string): number {
    return this.#with(word).length;
  }

  countOf(word: string): number {
    return this.#with(word).filter((sentence) => hasWord(sentence, word)).length;
  }
}
