import type { IndicatorList } from '../report/index.ts';
import { cut } from './align.ts';
import { amountOf } from './figures.ts';
import { expressionIn } from './finder.ts';
import { initialsGram, printedGrams, rangeGrams, syllablesGram, valueGram } from './grams.ts';
import { withoutSlips } from './pinyin/letters.ts';
import { allReadingsOf, syllablesIn } from './pinyin/readings.ts';
import { allSyllables } from './pinyin/syllables.ts';
import { FEWEST as FEWEST_SLIPPED } from './pinyin-slips.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { TOLERANCE } from './search-document.ts';
import { FEWEST_LETTERS, LONGEST_TYPED, MOST_ERRORS, movedBack } from './typos.ts';

/**
 * What a report must have to answer a query, by its grams: whatever `search` finds anything in has it, though not all that have
 * it answer. For every way in which `findTerm` finds a word there is a line in `needOfTerm`; a
 * new way needs its line there, or reports are passed over (`test/search/packed-record.test.ts` finds that out).
 */
export type Need =
  /** Any report may answer. */
  | { kind: 'any' }
  | { kind: 'gram'; gram: string }
  /** A gram that begins so. */
  | { kind: 'begun'; gram: string }
  | { kind: 'all' | 'either'; of: readonly Need[] };

const ANY: Need = { kind: 'any' };
/** What no report has. */
const NONE: Need = { kind: 'either', of: [] };

const gram = (of: string): Need => ({ kind: 'gram', gram: of });

function all(of: readonly Need[]): Need {
  const needs = of.filter(({ kind }) => kind !== 'any');
  const [only] = needs;
  return needs.length === 0 ? ANY : only && needs.length === 1 ? only : { kind: 'all', of: needs };
}

function either(of: readonly Need[]): Need {
  const [only] = of;
  return of.some(({ kind }) => kind === 'any') ? ANY : only && of.length === 1 ? only : { kind: 'either', of };
}

/** What a report must have to answer a query. @param indicators as for `search` */
export function needOf(query: string, indicators?: IndicatorList): Need {
  // What an expression needs is no words.
  if (expressionIn(query) !== null) return ANY;
  const parsed = parseQuery(query, indicators);
  if (parsed.comparisons.length > 0) return needOfComparisons(parsed);
  const terms = parsed.terms.length === 0 ? NONE : all(parsed.terms.map(needOfTerm));
  // A marker is that of some part of nearly every report.
  return either([terms, ...(parsed.joined ? [needOfTerm(parsed.joined)] : []), ...(parsed.marker ? [ANY] : [])]);
}

/** Words behind a comparison may be units: which ones is known in each report only, so that those in front are let pass. */
function needOfComparisons({ comparisons, terms }: Query): Need {
  const units = comparisons.filter(({ tail }) => tail === '').length;
  const values = comparisons.map(({ low, high }) => either(rangeGrams(low, high).map(gram)));
  return all([...values, ...terms.slice(units).map(needOfTerm)]);
}

/** Each way of `nearMatches`, `equalAmounts` and `TYPOS` to find a word. */
function needOfTerm(term: Term): Need {
  return either([certainNeedOfTerm(term), ...(isShortenable(term) ? shortened(term.text) : [])]);
}

/** Whether `shortenedMatches` may find a word: all three of its characters in a word of four. */
function isShortenable({ text, chinese }: Term): boolean {
  return chinese && text.length === 3;
}

/** Two of the three side by side. */
const shortened = (text: string): Need[] => [printed(text.slice(0, 2)), printed(text.slice(1))];

/**
 * The word of a query that is nothing but a word of three characters, and what a report has that answers it other than by a word of
 * four characters in which the three stand; null for any other query. @param indicators as for `search`
 */
export function needBesideShortened(query: string, indicators?: IndicatorList): { text: string; need: Need } | null {
  if (expressionIn(query) !== null) return null;
  const { comparisons, terms, joined, marker } = parseQuery(query, indicators);
  const [term] = terms;
  if (term === undefined || terms.length > 1 || comparisons.length > 0 || joined || marker) return null;
  return isShortenable(term) ? { text: term.text, need: certainNeedOfTerm(term) } : null;
}

function certainNeedOfTerm(term: Term): Need {
  const { text, chinese, letters } = term;
  const needs = [printed(text), ...term.others.map(printed)];
  const amount = amountOf(text);
  if (amount !== null) needs.push(gram(valueGram(amount.value)));
  if (chinese && text.length > 1) needs.push(sounding(text), ...guessed(text));
  if (letters && text.length > 1) needs.push(spelled(text), misspelled(text), withSlip(text));
  return either(needs);
}

/** As printed. */
function printed(text: string): Need {
  // Half a pair is not told from another half.
  if (/\p{Surrogate}/u.test(text)) return ANY;
  return Array.from(text).length === 1 ? { kind: 'begun', gram: text } : all(printedGrams(text).map(gram));
}

/** Another spelling of the same sound, `soundsOf`: side by side each of two syllables is one with which its character is read. */
function sounding(text: string): Need {
  const readings = Array.from({ length: text.length }, (_, at) => [...allReadingsOf(text.charAt(at))]);
  const needs: Need[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first = [], second = []] = [readings[at], readings[at + 1]];
    if (first.length > 0 && second.length > 0) {
      needs.push(either(unique(first.flatMap((one) => second.map((two) => syllablesGram(one, two)))).map(gram)));
    }
    if (first.length === 0 && second.length === 0) needs.push(printed(text.slice(at, at + 2)));
  }
  return all(needs);
}

const unique = <T>(values: readonly T[]): T[] => Array.from(new Set(values));

/** With characters moved, wrong, missing, left out or apart: the typos at a word of characters. */
function guessed(text: string): Need[] {
  const needs: Need[] = [];
  const errors = Math.min(MOST_ERRORS, Math.floor(text.length * TOLERANCE));
  if (text.length >= 4) {
    if (text.length <= LONGEST_TYPED * 2) needs.push(...movedBack(text).map(printed));
    if (errors > 0) needs.push(...cut(text, errors).map((piece) => printed(piece.text)));
    needs.push(all([printed(text.slice(0, 2)), printed(text.slice(-2))]));
  }
  return needs;
}

/** One character that letters may stand for: its initial, and its whole syllable where the letters are all there. */
interface Step {
  length: number;
  initial: string;
  syllable: string | null;
}

/** More ways than this to cut letters into characters are not followed to their ends. */
const MOST_PATHS = 96;

/** Letters, and characters among them, that spell what is printed: `skeletonsOf` and `spells`, with the syllables of all reports. */
function spelled(text: string): Need {
  const steps = Array.from({ length: text.length }, (_, at) => stepsAt(text, at));
  return needOfLists(gramsOfPaths(steps, text.length));
}

function stepsAt(text: string, at: number): Step[] {
  const initial = text.charAt(at);
  // A character stands for itself, however it is read.
  if (!/[a-z]/.test(initial)) {
    const read = unique([...allReadingsOf(initial)].map((syllable) => syllable.charAt(0)));
    return (read.length > 0 ? read : [initial]).map((each) => ({ length: 1, initial: each, syllable: null }));
  }
  const syllables = syllablesFrom(initial);
  const steps: Step[] = [{ length: 1, initial, syllable: null }];
  for (const syllable of syllables) {
    if (text.startsWith(syllable, at) || text.startsWith(withU(syllable), at)) {
      steps.push({ length: syllable.length, initial, syllable });
    }
  }
  if (/^[zcs]h/.test(text.slice(at))) steps.push({ length: 2, initial, syllable: null });
  const rest = text.slice(at);
  const isBegun = (syllable: string) => syllable.length > rest.length && syllable.startsWith(rest);
  if (rest.length > 1 && syllables.some((syllable) => isBegun(syllable) || isBegun(withU(syllable)))) {
    steps.push({ length: rest.length, initial, syllable: null });
  }
  return steps;
}

/** A syllable as it is typed without a key for ü. */
const withU = (syllable: string) => syllable.replace('v', 'u');

const byInitial = new Map<string, string[]>();

function syllablesFrom(initial: string): readonly string[] {
  if (byInitial.size === 0) {
    for (const syllable of allSyllables()) {
      const group = byInitial.get(syllable.charAt(0)) ?? [];
      byInitial.set(syllable.charAt(0), group);
      group.push(syllable);
    }
  }
  return byInitial.get(initial) ?? [];
}

/** The grams of the characters that each way through some steps stands for, in their order. */
function gramsOfPaths(steps: readonly (readonly Step[])[], length: number, fewest = 1): string[][] {
  const ends = Array.from({ length: length + 1 }, () => false);
  ends[length] = true;
  for (let at = length - 1; at >= 0; at -= 1) ends[at] = (steps[at] ?? []).some((step) => ends[at + step.length]);
  const done: Step[][] = [];
  let open: { at: number; path: Step[] }[] = [{ at: 0, path: [] }];
  while (open.length > 0 && open.length + done.length <= MOST_PATHS) {
    open = open.flatMap(({ at, path }) =>
      (steps[at] ?? []).flatMap((step) => {
        const next = { at: at + step.length, path: [...path, step] };
        if (next.at === length && next.path.length >= fewest) done.push(next.path);
        return next.at < length && ends[next.at] ? [next] : [];
      }),
    );
  }
  // Ways that were not followed to their ends need what their beginnings do.
  return [...done, ...open.map(({ path }) => path)].map(gramsOfPath);
}

function gramsOfPath(path: readonly Step[]): string[] {
  const grams: string[] = [];
  for (const [at, step] of path.entries()) {
    const [before, first] = [path[at - 1], path[at - 2]];
    if (before?.syllable && step.syllable) grams.push(syllablesGram(before.syllable, step.syllable));
    else if (before && first) grams.push(initialsGram(first.initial + before.initial + step.initial));
  }
  return grams;
}

/**
 * So many grams are asked for of each way in which letters may be meant. Of nine words in 36 reports three let 4 in 100 more through
 * than all would; a thousand ways to slip need a fifth to a tenth of the grams then, for most have the same beginning or end.
 */
const MOST_GRAMS = 3;

/** What one of some lists of grams needs: of each its first ones or its last ones, whichever more of the lists have. */
function needOfLists(lists: readonly string[][]): Need {
  if (lists.length === 0) return NONE;
  if (lists.some((grams) => grams.length === 0)) return ANY;
  const counts = new Map<string, number>();
  const keyOf = (grams: readonly string[]): string => {
    const key = grams.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return key;
  };
  const ends = lists.map((grams) => ({
    first: keyOf(grams.slice(0, MOST_GRAMS)),
    last: keyOf(grams.slice(-MOST_GRAMS)),
  }));
  const kept = new Set(
    ends.map(({ first, last }) => ((counts.get(first) ?? 0) >= (counts.get(last) ?? 0) ? first : last)),
  );
  return either(Array.from(kept, (key) => all(key.split(' ').map(gram))));
}

/**
 * Pinyin with what typists confuse, and where it is none as typed with one letter wrong, missing or too many, though not the first:
 * every spelling that may be meant, or a Latin word.
 */
function misspelled(text: string): Need {
  const word = withoutSlips(text);
  if (word.length < FEWEST_LETTERS || !/^[a-z]+$/.test(word)) return NONE;
  const errors = syllablesIn(text) > 0 ? 0 : 1;
  const meant = errors > 0 ? oneLetterAway(word) : [word];
  const lists = meant.flatMap((each) => {
    const steps = Array.from({ length: each.length }, (_, at) => confusedStepsAt(each, at));
    return gramsOfPaths(steps, each.length);
  });
  const latin = cut(word, errors).map((piece) => printed(piece.text));
  return either([needOfLists(lists), ...latin]);
}

/** Key words spelled with one slip, `letterSlips`: every spelling that may be meant, of two characters or more, or a Latin word. */
function withSlip(text: string): Need {
  if (!/^[a-z]+$/.test(text) || text.length < FEWEST_SLIPPED) return NONE;
  const lists = oneSlipAway(text).flatMap((each) => {
    const steps = Array.from({ length: each.length }, (_, at) => syllableStepsAt(each, at));
    return gramsOfPaths(steps, each.length, 2);
  });
  // A slip is in two letters at most: of three pieces one is without.
  const latin = cut(text, 2).map((piece) => printed(piece.text));
  return either([needOfLists(lists), ...latin]);
}

let printedSyllables: Set<string> | undefined;

function syllableStepsAt(word: string, at: number): Step[] {
  printedSyllables ??= new Set(allSyllables());
  return stepsAmong(printedSyllables, word, at);
}

/** What is meant by letters of which two changed places, one is missing, or one too many. */
function oneSlipAway(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) found.add(before + letter + after);
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return Array.from(found);
}

let confused: Set<string> | undefined;

/** The syllables that begin at a letter, as typists write them. */
function confusedStepsAt(word: string, at: number): Step[] {
  confused ??= new Set(allSyllables().map(withoutSlips));
  return stepsAmong(confused, word, at);
}

function stepsAmong(syllables: ReadonlySet<string>, word: string, at: number): Step[] {
  const steps: Step[] = [];
  for (let length = 1; length <= LONGEST_SYLLABLE && at + length <= word.length; length += 1) {
    const syllable = word.slice(at, at + length);
    if (syllables.has(syllable)) steps.push({ length, initial: word.charAt(at), syllable });
  }
  return steps;
}

/** zhuang, shuang, chuang. */
const LONGEST_SYLLABLE = 6;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function oneLetterAway(word: string): string[] {
  const found = new Set([word]);
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
    found.add(before + after.slice(1));
  }
  return Array.from(found);
}
