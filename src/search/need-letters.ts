import { cut } from './align.ts';
import { gramsOfPaths, type Step, stepsAmong, stepsAt } from './letter-paths.ts';
import { ANY, all, either, gram, type Need, NONE, printed } from './need-kinds.ts';
import { withoutSlips } from './pinyin/letters.ts';
import { syllablesIn } from './pinyin/readings.ts';
import { allSyllables } from './pinyin/syllables.ts';
import { FEWEST as FEWEST_SLIPPED } from './pinyin-slips.ts';
import { FEWEST_LETTERS } from './typos.ts';

/** Letters, and characters among them, that spell what is printed: `initialsPatternsOf` and `spells`, with the syllables of all reports. */
export function spelled(text: string): Need {
  const steps = Array.from({ length: text.length }, (_, at) => stepsAt(text, at));
  return needOfLists(gramsOfPaths(steps, text.length));
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
export function misspelled(text: string): Need {
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
export function withSlip(text: string): Need {
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

function syllableStepsAt(word: string, at: number): readonly Step[] {
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
function confusedStepsAt(word: string, at: number): readonly Step[] {
  confused ??= new Set(allSyllables().map(withoutSlips));
  return stepsAmong(confused, word, at);
}

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
