import type { Corpus } from './corpus.ts';
import { type Folded, Gap } from './fold.ts';
import type { Sounds } from './pinyin/index.ts';
import { withoutSlips } from './pinyin/letters.ts';

/*
 * Grams: short pieces of a report, by which many reports are told apart from those that cannot answer a query. A report may answer
 * without, but never answers if a gram is missing that `needOf` of the query names. Written as words of letters, digits, . and %,
 * and of whatever is not ASCII: an index of words takes them as they are. That two of different kinds may look the same does no
 * harm, it lets a report more through.
 */

/** Two characters that stand side by side in the folded text. */
export function charactersGram(pair: string): string {
  return pair;
}

/** Two syllables that stand side by side, no clause ending between them, as typists confuse them. */
export function syllablesGram(first: string, second: string): string {
  return `1${withoutSlips(first)}${withoutSlips(second)}`;
}

/** Three initials that stand side by side, no clause ending between them. */
export function initialsGram(three: string): string {
  return `2${three}`;
}

/** A value of a statistic. */
export function valueGram(value: number): string {
  return `3${String(value).replace(/[^\d.]/g, 'm')}`;
}

/** Powers of two below and above which values are not told apart. */
const [LEAST_POWER, MOST_POWER] = [-10, 64];

/** The number of a value's power of two among all, those of negative values in front; ascending with the value. */
function powerOf(value: number): number {
  if (value === 0) return 0;
  const power = Math.max(LEAST_POWER, Math.min(MOST_POWER, Math.floor(Math.log2(Math.abs(value)))));
  return Math.sign(value) * (power - LEAST_POWER + 1);
}

/** Grams of which one at least is that of any value between two bounds: one for each power of two. */
export function rangeGrams(low: number, high: number): string[] {
  const [first, last] = [powerOf(low), powerOf(high)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, each) => `5${first + each}`.replace('-', 'm'));
}

/** All grams of a report, each once, in no order. */
export function gramsOf({
  folded,
  sounds,
  passages,
  figures,
}: Pick<Corpus, 'folded' | 'sounds' | 'passages' | 'figures'>): Set<string> {
  const grams = new Set<string>();
  addCharacters(grams, folded.text);
  // Subjects, and figures without qualifiers, are not written as in the text.
  for (const { about, figure } of passages) {
    if (about.text !== '') addCharacters(grams, about.text);
    if (figure.length > 0) addCharacters(grams, figure.map((place) => folded.text.charAt(place)).join(''));
  }
  addSounds(grams, folded, sounds);
  for (const { value, most } of figures) {
    grams.add(valueGram(value));
    grams.add(valueGram(most));
    for (const gram of rangeGrams(value, most)) grams.add(gram);
  }
  return grams;
}

/** The last character alone too: it begins no pair. */
function addCharacters(grams: Set<string>, text: string): void {
  let before = '';
  for (const character of text) {
    if (before !== '') grams.add(charactersGram(before + character));
    before = character;
  }
  if (before !== '') grams.add(before);
}

function addSounds(grams: Set<string>, { text, gap }: Folded, { syllables, initials }: Sounds): void {
  // Of the same two or three in a row there are many: what was made of them is looked up.
  const pairs = new Map<string, Set<string>>();
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const syllable = syllables.at(at) ?? '';
    const apart = gap[at] === Gap.hard;
    if (!apart && before !== '' && syllable !== '') {
      const met = pairs.get(before) ?? new Set();
      if (!met.has(syllable)) {
        met.add(syllable);
        pairs.set(before, met);
        grams.add(syllablesGram(before, syllable));
      }
    }
    before = syllable;
    if (!apart && at >= 2 && gap[at - 1] !== Gap.hard) grams.add(initialsGram(initials.slice(at - 2, at + 1)));
  }
}
