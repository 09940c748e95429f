import { COMMON_PAIRS, COMMON_WORDS } from './vocabulary.ts';

/** How many bits the rarest word tells: one that the list of common words does not know. */
export const RAREST = 6;

/** What is common: in the genre, and in the two reports themselves. */
export interface Rarity {
  /** Bits that a word tells: 0 for one that every report uses, RAREST for one that hardly any does. */
  ofWord(word: string): number;
  /** Bits that two neighbouring words tell together, beyond what they tell one by one. */
  ofPair(first: string, second: string): number;
}

/** Which share of other reports, 0 to 1, have a word; null where that is not known. */
export type ShareOf = (word: string) => number | null;

let words: Map<string, number> | undefined;
let pairs: Map<string, number> | undefined;

function bitsOf(lists: readonly string[]): Map<string, number> {
  const bits = new Map<string, number>();
  lists.forEach((list, step) => {
    for (const word of list.split(' ')) if (word !== '') bits.set(word, step / 2);
  });
  return bits;
}

/** The words of the two reports in each of their sentences: what a report says in many of them is the place's, or the year's own subject. */
export type Sentences = readonly (readonly string[])[];

/** 第六 is no word of a name that two reports share. */
const ORDINAL = /^第?[一二三四五六七八九十百\d]+$/;
/** Words that tell less stand in a third of all reports. */
const STOCK = 1.5;

/** How often a word may stand in the two reports before it tells less: a project is named some three times in each. */
const FREE = 4;

/**
 * How rare words are: by the list of the genre's common words that ships, by the share of a shelf's reports that have them where
 * that is known, and by how many sentences of the two reports themselves have them; the commonest counts.
 */
export function rarityOf(sentences: Sentences, places: readonly string[], share: ShareOf = () => null): Rarity {
  words ??= bitsOf(COMMON_WORDS);
  pairs ??= bitsOf(COMMON_PAIRS);
  const [known, knownPairs] = [words, pairs];
  // 龙岗 of 龙岗区: every second sentence may have it.
  const own = places.map((name) =>
    name.length > 2 ? name.replace(/(?:新区|自治[县州]|[省市县区州旗镇乡])$/, '') : name,
  );
  const isOwn = (word: string): boolean => own.some((name) => word.includes(name));
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of new Set(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const local = (word: string): number => {
    const count = Math.max(FREE, counts.get(word) ?? 0);
    return RAREST * Math.max(0, Math.log(sentences.length / count) / Math.log(Math.max(2, sentences.length / FREE)));
  };
  return {
    ofWord(word) {
      if (ORDINAL.test(word) || isOwn(word)) return 0;
      const of = share(word);
      const shelf = of === null ? RAREST : Math.min(RAREST, -Math.log2(Math.max(of, 2 ** -RAREST)));
      const bits = Math.min(known.get(word) ?? RAREST, shelf, local(word));
      return bits < STOCK ? 0 : bits;
    },
    // A pair that the list does not know is no more than half as telling as a word that it does not know.
    ofPair(first, second) {
      if (first.length < 2 || second.length < 2 || isOwn(first) || isOwn(second)) return 0;
      const stock = this.ofWord(first) + this.ofWord(second) === 0;
      return Math.min(knownPairs.get(first + second) ?? RAREST, RAREST) / (stock ? 6 : 2);
    },
  };
}
