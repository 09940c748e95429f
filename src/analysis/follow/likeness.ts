import { type Content, LEAST_PARTICULAR } from './content.ts';
import type { Agreement } from './figure-pairs.ts';
import type { Passage } from './passages.ts';
import type { Synonyms } from './synonyms.ts';

/** A character of what is promised: how rare it is in both reports, and how particular the rarest word is that has it; 0 to 1. */
export interface Telling {
  character: string;
  rareness: number;
  particular: number;
}

/** What is asked of a passage. */
export interface Asked {
  characters: readonly Telling[];
  synonyms: readonly Synonyms[];
  /** Names in quotation marks, with how particular they are. */
  names: readonly { name: string; particular: number }[];
}

/** What is known of a passage beside its words. */
export interface Setting {
  /** How much a figure of it tells that is of nearly the size of one that was promised, 0 to 1. */
  figure: number;
  /** Whether its figures can be those that were promised. */
  agreement: Agreement;
  /** How many sections are nearer to the promise's plan than the one that it stands in. */
  rank: number;
  /** Whether a clause is asked for, not all of a promise. */
  part: boolean;
}

/** What speaks for a passage as the answer to a promise, and what against it. */
export interface Likeness {
  /** How much of what is promised it names, 0 to 1, by characters, the rarer ones more. */
  share: number;
  /** How many rare characters of particular words it has in common with the promise. */
  particular: number;
  /** How rare those characters are that it has in common, 0 to 1. */
  rare: number;
  figure: number;
  /** Whether it counts in the same unit what is of another size or aspect, and whether it counts in other units only. */
  clash: number;
  other: number;
  /** Its length, 1 for a clause or two: in a long passage more stands by chance. */
  length: number;
  /** How particular a name between quotation marks is that stands in it, 0 to 1; 0 where none does. */
  named: number;
  /** The logarithm of how many sections are nearer, of more than MOST_NEARER as many. */
  rank: number;
  /** Whether it was weighed by one clause of a promise that has several. */
  part: number;
}

/** How likely it is that a passage answers a promise, in bits. */
export interface Weight {
  likeness: Likeness;
  score: number;
}

/** The score from which on a passage answers a promise, and from which on it may: two bits less are odds of a quarter. */
export const TRACED = 5;
export const PERHAPS = 3;

/** A report may have many sections, and one on the whole of its subject none the less. */
const MOST_NEARER = 3;
/** A synonym tells so much of what the word itself does; chosen. */
const SYNONYM = 0.7;

/** A promise that names nothing but this in words that every report has is as good as answered anywhere: 推进单位改革. Chosen. */
const TOO_LITTLE = 0.8;
/** Such a promise, and one whose figure is far off, may be answered at most. */
const PERHAPS_AT_MOST = 4.5;

/** Weighs a passage. */
export function weightOf(
  { characters, synonyms, names }: Asked,
  { words }: Passage,
  { figure, agreement, rank, part }: Setting,
): Weight {
  const otherwise = saidOtherwise(synonyms, words.text);
  let [all, named, shared, particular, own, count] = [0, 0, 0, 0, 0, 0];
  for (const { character, rareness, particular: weight } of characters) {
    all += rareness;
    named += rareness * weight;
    const stands = words.text.includes(character);
    const told = stands ? 1 : otherwise.has(character) ? SYNONYM : 0;
    shared += told * rareness;
    particular += told * rareness * weight;
    if (!stands) continue;
    own += rareness;
    count += 1;
  }
  const likeness = {
    share: all === 0 ? 0 : shared / all,
    particular,
    rare: count === 0 ? 0 : own / count,
    figure,
    clash: agreement === 'clash' ? 1 : 0,
    other: agreement === 'other' ? 1 : 0,
    length: lettersIn(words.text) / LONG,
    named: names.reduce(
      (most, { name, particular: own }) => (words.text.includes(name) ? Math.max(most, own) : most),
      0,
    ),
    rank: Math.log(1 + Math.min(rank, MOST_NEARER)),
    part: part ? 1 : 0,
  };
  const score = scoreOf(likeness);
  const isWeak = agreement === 'clash' || (named < TOO_LITTLE && figure === 0);
  return { likeness, score: isWeak ? Math.min(score, PERHAPS_AT_MOST) : score };
}

/** 0 for a name of words that every report has, 1 for one whose words hardly any has. */
export function particularOf(name: string, { characters }: Content): number {
  let sum = 0;
  for (const each of name) sum += Math.max(0, (characters.get(each) ?? 0) - LEAST_PARTICULAR);
  return sum / (name.length * (1 - LEAST_PARTICULAR));
}

/** The characters of the words of a promise that a text says otherwise. */
function saidOtherwise(synonyms: readonly Synonyms[], text: string): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { word, others } of synonyms) {
    if (others.some((other) => text.includes(other))) for (const character of word) said.add(character);
  }
  return said;
}

function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== BLANK) count += 1;
  return count;
}

const BLANK = 0x20;
const LONG = 50;

/**
 * How much each tells, in bits: a logistic regression of whether a passage answers a promise, on 648 promises of 22 pairs of reports with
 * verdicts by hand (docs/research.md). `clash` is chosen: of figures that far off the pairs have too few.
 */
const WEIGHTS: Likeness = {
  share: 10.1,
  particular: 2.4,
  rare: 9.1,
  figure: 3.6,
  clash: -4,
  other: -1.2,
  length: -2.2,
  named: 9,
  rank: -2.5,
  part: -3.3,
};
const BIAS = -7.6;
const WEIGHTED = Object.entries(WEIGHTS) as [keyof Likeness, number][];

function scoreOf(likeness: Likeness): number {
  let score = BIAS;
  for (const [name, weight] of WEIGHTED) score += weight * likeness[name];
  return score;
}
