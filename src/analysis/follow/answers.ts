import type { Span } from '../../report/index.ts';
import type { Worded } from '../worded.ts';
import { CandidateIndex } from './candidates.ts';
import { clausesOf, type Wanted } from './clauses.ts';
import { contentOf } from './content.ts';
import { agreementOf, type FigurePair, figurePairs, hasSameMeasure } from './figure-pairs.ts';
import { particularOf, TRACED, type Weight, weightOf } from './likeness.ts';
import { runsInCommon } from './match.ts';
import { NearFigures } from './near-figures.ts';
import type { Passage } from './passages.ts';
import type { Followable } from './promises.ts';
import { type Rarity, rarityOf } from './rarity.ts';
import { type Synonyms, synonymsIn } from './synonyms.ts';
import { Topics } from './topics.ts';

/** A promise or problem with its words and figures. */
export interface Promised extends Wanted {
  promise: Followable;
}

/** A name that somebody has coined and put between quotation marks is of one thing, though its words may be common: “扫码入企”. */
const QUOTED = /(?<=[“「『])[^“”「」『』]{3,12}(?=[”」』])/g;

/** A passage that has something in common with a promise. */
export interface Answer {
  passage: Passage;
  /** In bits. */
  score: number;
  /** The words in common, as offsets of the later report. */
  matches: Span[];
  figures: FigurePair[];
}

/** A passage with what speaks for it, and which characters of the promise tell what is promised. */
export interface Weighed extends Weight {
  passage: Passage;
  marks: Uint8Array;
}

/** The passages of the later report, to be asked for each promise of the earlier one. */
export class Answers {
  readonly #told: readonly Passage[];
  readonly #rarity: Rarity;
  readonly #index: CandidateIndex;
  readonly #figures: NearFigures;
  readonly #topics: Topics;
  /** What is promised in each section. */
  readonly #plans: ReadonlyMap<string, string>;
  readonly #ranks = new Map<string, ReadonlyMap<string, number>>();

  constructor(promises: readonly Promised[], told: readonly Passage[], places: readonly string[]) {
    const asked = promises.map(({ words }) => words);
    this.#told = told;
    this.#rarity = rarityOf([...asked, ...told.map(({ words }) => words)], places);
    this.#index = new CandidateIndex(told, asked);
    this.#figures = new NearFigures(told);
    const rarenessOf = (character: string): number => this.#index.rarenessOf(character);
    this.#topics = new Topics(joined(told.map(({ section, words }) => [section, words.text])), rarenessOf);
    this.#plans = joined(promises.map(({ promise, words }) => [promise.section, words.text]));
  }

  /** The passages that answer a promise with so high a score at least, the likeliest first. */
  to(promised: Promised, least: number): Answer[] {
    const { own, words } = promised;
    return this.weighed(promised)
      .map((each) =>
        hasSameMeasure(own, each.passage.statistics) ? { ...each, score: Math.max(each.score, TRACED) } : each,
      )
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.passage.words.start - b.passage.words.start)
      .map(({ passage, score, marks }): Answer => {
        const matches = matchesIn(words, marks, passage.words);
        return { passage, score, matches, figures: figurePairs(own, passage.statistics, this.#rarity) };
      });
  }

  /** The passages that may answer a promise, each weighed by all of it or by the clause that it answers best. */
  weighed(promised: Promised): Weighed[] {
    const best = new Map<number, Weighed>();
    const { marks } = contentOf(promised.words, this.#rarity);
    const clauses = clausesOf(promised);
    const synonyms = synonymsIn(promised.words.text);
    const ranks = this.#ranksOf(promised.promise.section);
    for (const asked of [promised, ...clauses]) {
      for (const [at, weight] of this.#weights(asked, synonyms, ranks, asked !== promised)) {
        const passage = this.#told[at];
        if (passage !== undefined && weight.score > (best.get(at)?.score ?? 0))
          best.set(at, { passage, ...weight, marks });
      }
    }
    return [...best.values()];
  }

  /** What speaks for each passage that may answer a promise or a clause of one, by the passage's place. */
  #weights(
    { plain, own, words }: Wanted,
    synonyms: readonly Synonyms[],
    ranks: ReadonlyMap<string, number>,
    part: boolean,
  ): Map<number, Weight> {
    const content = contentOf(words, this.#rarity);
    const characters = Array.from(content.characters, ([character, particular]) => {
      return { character, particular, rareness: this.#index.rarenessOf(character) };
    });
    const names = Array.from(plain.matchAll(QUOTED), ({ 0: { length }, index }) => {
      const name = words.text.slice(index, index + length);
      return { name, particular: particularOf(name, content) };
    });
    const said = part ? synonyms.filter(({ word }) => words.text.includes(word)) : synonyms;
    const asked = { characters, synonyms: said, names };
    const figures = this.#figures.near(own);
    const found = new Map<number, Weight>();
    for (const at of this.#index.candidatesFor(characters, figures)) {
      const passage = this.#told[at];
      if (passage === undefined) continue;
      const agreement = agreementOf(own, passage.statistics);
      const setting = { figure: figures.get(at) ?? 0, agreement, rank: ranks.get(passage.section) ?? 0, part };
      found.set(at, weightOf(asked, passage, setting));
    }
    return found;
  }

  #ranksOf(section: string): ReadonlyMap<string, number> {
    const ranks = this.#ranks.get(section) ?? this.#topics.ranksFor(this.#plans.get(section) ?? '');
    this.#ranks.set(section, ranks);
    return ranks;
  }
}

/** The texts of each key, one behind the other. */
function joined(texts: readonly [key: string, text: string][]): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, text] of texts) all.set(key, `${all.get(key) ?? ''} ${text}`);
  return all;
}

/** The words in common that have something of what is promised, in order. */
function matchesIn(words: Worded, marks: Uint8Array, told: Worded): Span[] {
  return runsInCommon(words, told)
    .filter(({ start, length }) => marks.subarray(start, start + length).includes(1))
    .map(({ otherStart, length }) => ({ start: told.start + otherStart, end: told.start + otherStart + length }))
    .sort((a, b) => a.start - b.start);
}
