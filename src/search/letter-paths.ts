import { initialsGram, syllablesGram } from './grams.ts';
import { allReadingsOf } from './pinyin/readings.ts';
import { allSyllables } from './pinyin/syllables.ts';

/** One character that letters may stand for: its initial, and its whole syllable where the letters are all there. */
export interface Step {
  length: number;
  initial: string;
  syllable: string | null;
}

/** More ways than this to cut letters into characters are not followed to their ends. */
const MOST_PATHS = 96;

/** What a place of a word may stand for: a character itself, or by its letters, those with which a syllable only begins too. */
export function stepsAt(text: string, at: number): Step[] {
  const initial = text.charAt(at);
  // A character stands for itself, however it is read.
  if (!/[a-z]/.test(initial)) {
    const read = Array.from(new Set(Array.from(allReadingsOf(initial), (syllable) => syllable.charAt(0))));
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

/** A way through some steps so far: its last step, and the way before it. */
interface Way {
  at: number;
  step: Step;
  before: Way | null;
  count: number;
}

/**
 * The grams of the characters that each way through some steps stands for, in their order.
 * @param steps those at each place of a word, `length` the word's, `fewest` characters that a way has
 */
export function gramsOfPaths(steps: readonly (readonly Step[])[], length: number, fewest = 1): string[][] {
  const ends = endsOf(steps, length);
  if (ends[0] === 0) return [];
  const done: Way[] = [];
  let open: (Way | null)[] = [null];
  while (open.length > 0 && open.length + done.length <= MOST_PATHS) {
    const next: Way[] = [];
    for (const before of open) {
      for (const step of steps[before?.at ?? 0] ?? []) {
        const way = { at: (before?.at ?? 0) + step.length, step, before, count: (before?.count ?? 0) + 1 };
        if (way.at === length && way.count >= fewest) done.push(way);
        if (way.at < length && ends[way.at] === 1) next.push(way);
      }
    }
    open = next;
  }
  // Ways that were not followed to their ends need what their beginnings do.
  return [...done, ...open].map((way) => gramsOfPath(stepsOf(way)));
}

/** At which places steps begin that lead to the end: 1, else 0. */
function endsOf(steps: readonly (readonly Step[])[], length: number): Uint8Array {
  const ends = new Uint8Array(length + 1);
  ends[length] = 1;
  for (let at = length - 1; at >= 0; at -= 1) {
    for (const step of steps[at] ?? []) if (ends[at + step.length] === 1) ends[at] = 1;
  }
  return ends;
}

function stepsOf(way: Way | null): Step[] {
  const path: Step[] = [];
  for (let each = way; each !== null; each = each.before) path.push(each.step);
  return path.reverse();
}

function gramsOfPath(path: readonly Step[]): string[] {
  const grams: string[] = [];
  let first: Step | undefined;
  let before: Step | undefined;
  for (const step of path) {
    if (before?.syllable && step.syllable) grams.push(syllablesGram(before.syllable, step.syllable));
    else if (before && first) grams.push(initialsGram(first.initial + before.initial + step.initial));
    first = before;
    before = step;
  }
  return grams;
}

/** The steps of each beginning, by the syllables: most of what a slip may mean has the same as the word itself. */
const knownSteps = new WeakMap<ReadonlySet<string>, Map<string, readonly Step[]>>();
/** So many beginnings are remembered: those of some ten queries. */
const MOST_KNOWN = 10_000;

/** The syllables, of some, that the letters of a word spell in full from a place on. */
export function stepsAmong(syllables: ReadonlySet<string>, word: string, at: number): readonly Step[] {
  const known = knownSteps.get(syllables) ?? new Map<string, readonly Step[]>();
  knownSteps.set(syllables, known);
  const beginning = word.slice(at, at + LONGEST_SYLLABLE);
  let steps = known.get(beginning);
  if (steps === undefined) {
    steps = stepsFrom(syllables, beginning);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(beginning, steps);
  }
  return steps;
}

function stepsFrom(syllables: ReadonlySet<string>, beginning: string): Step[] {
  const steps: Step[] = [];
  for (let length = 1; length <= beginning.length; length += 1) {
    const syllable = beginning.slice(0, length);
    if (syllables.has(syllable)) steps.push({ length, initial: beginning.charAt(0), syllable });
  }
  return steps;
}

/** zhuang, shuang, chuang. */
const LONGEST_SYLLABLE = 6;
