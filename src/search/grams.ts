import { type Folded, Gap } from './fold.ts';
import type { Sounds } from './pinyin/index.ts';
import { withoutSlips } from './pinyin/letters.ts';
import { syllableOf } from './pinyin/syllables.ts';
import type { SearchDocument } from './search-document.ts';

/*
 * Grams: short pieces of a report, by which many reports are told apart from those that cannot answer a query. A report may answer
 * without, but never answers if a gram is missing that `needOf` of the query names. Written as words of letters, digits, . and %,
 * and of whatever is not ASCII: an index of words takes them as they are. That two of different kinds may look the same does no
 * harm, it lets a report more through.
 */

/** Two characters that stand side by side in the folded text. */
function charactersGram(pair: string): string {
  return pair;
}

/** Two syllables that stand side by side, no clause ending between them, as typists confuse them. */
export function syllablesGram(first: string, second: string): string {
  return `1${confused(first)}${confused(second)}`;
}

const known = new Map<string, string>();

/** There are some four hundred syllables. */
function confused(syllable: string): string {
  let written = known.get(syllable);
  if (written === undefined) {
    written = withoutSlips(syllable);
    known.set(syllable, written);
  }
  return written;
}

/** Three initials that stand side by side, no clause ending between them. */
export function initialsGram(three: string): string {
  return `2${three}`;
}

/** Lengths of the pieces of numbers that are grams: two digits side by side stand in nearly every report, four in few. */
const [SHORT_PIECE, LONG_PIECE] = [3, 4];

/** What numbers are written with: digits, points and per cent. */
function isOfNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x25;
}

/**
 * Grams that every report has in which a folded text stands: its pairs, and of its numbers of three characters or more the longest
 * pieces instead, which have the pairs in them.
 */
export function printedGrams(text: string): string[] {
  const grams: string[] = [];
  let behind = 0;
  const addPairs = (from: number, to: number): void => {
    for (let at = from; at + 2 <= to; at += 1) grams.push(charactersGram(text.slice(at, at + 2)));
  };
  eachNumber(text, (from, to) => {
    addPairs(behind, from + 1);
    const length = to - from < LONG_PIECE ? SHORT_PIECE : LONG_PIECE;
    for (let at = from; at + length <= to; at += 1) grams.push(numberGram(text.slice(at, at + length)));
    behind = to - 1;
  });
  addPairs(behind, text.length);
  return grams;
}

const numberGram = (piece: string): string => `4${piece}`;

function eachNumber(text: string, tell: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (isOfNumber(text.charCodeAt(at))) continue;
    if (at - from >= SHORT_PIECE) tell(from, at);
    from = at + 1;
  }
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

/** All grams of a report, in no order, some more than once. */
export function gramsOf({
  folded,
  sounds,
  passages,
  figures,
}: Pick<SearchDocument, 'folded' | 'sounds' | 'passages' | 'figures'>): string[] {
  const grams: string[] = [];
  // Figures, and pieces of them, come again and again.
  const others = new Set<string>();
  const met = new Set<number>();
  const addText = (text: string): void => {
    addCharacters(grams, met, text);
    addNumbers(others, text);
  };
  addText(folded.text);
  // Subjects, and figures without qualifiers, are not written as in the text.
  for (const { subject, figure } of passages) {
    if (subject.text !== '') addText(subject.text);
    if (figure.length > 0) addText(figure.map((place) => folded.text.charAt(place)).join(''));
  }
  addSounds(grams, folded, sounds);
  for (const { value, most } of figures) {
    others.add(valueGram(value));
    others.add(valueGram(most));
    for (const gram of rangeGrams(value, most)) others.add(gram);
  }
  for (const gram of others) grams.push(gram);
  return grams;
}

/**
 * Pairs, and the last character alone too: it begins no pair.
 * @param met the pairs that are among the grams already, as numbers: most of a text are, and strings need not be made of them
 */
function addCharacters(grams: string[], met: Set<number>, text: string): void {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code & 0xf800) === 0xd800) {
      addRareCharacters(grams, text);
      return;
    }
    const pair = (before << 16) | code;
    if (at > 0 && !met.has(pair)) {
      met.add(pair);
      grams.push(charactersGram(text.slice(at - 1, at + 1)));
    }
    before = code;
  }
  if (text !== '') grams.push(text.slice(-1));
}

/** Pieces of numbers, of both lengths: any three characters of one, and any four. */
function addNumbers(grams: Set<string>, text: string): void {
  eachNumber(text, (from, to) => {
    for (let at = from; at + SHORT_PIECE <= to; at += 1) {
      grams.add(numberGram(text.slice(at, at + SHORT_PIECE)));
      if (at + LONG_PIECE <= to) grams.add(numberGram(text.slice(at, at + LONG_PIECE)));
    }
  });
}

/** The same where a character may be two units long. */
function addRareCharacters(grams: string[], text: string): void {
  let before = '';
  for (const character of text) {
    if (before !== '') grams.push(charactersGram(before + character));
    before = character;
  }
  grams.push(before);
}

/** More than there are syllables, and letters and digits. */
const [MOST_SYLLABLES, MOST_INITIALS] = [1024, 128];

/**
 * Which pairs and threes were met, each by its number: the number of the report that has it, modulo 255. Used again for each report:
 * made anew they would fill the memory until somebody clears it.
 */
let lists: { pairs: Uint8Array; threes: Uint8Array; report: number } | undefined;

function nextLists(): NonNullable<typeof lists> {
  lists ??= { pairs: new Uint8Array(MOST_SYLLABLES ** 2), threes: new Uint8Array(MOST_INITIALS ** 3), report: 0 };
  lists.report += 1;
  if (lists.report > 255) {
    lists.pairs.fill(0);
    lists.threes.fill(0);
    lists.report = 1;
  }
  return lists;
}

function addSounds(grams: string[], { text, gap }: Folded, { syllables: { numbers }, initials }: Sounds): void {
  const { pairs, threes, report } = nextLists();
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const number = numbers[at] ?? 0;
    const apart = gap[at] === Gap.hard;
    if (!apart && before !== 0 && number !== 0 && isNew(pairs, pairAt(before, number), report)) {
      grams.push(syllablesGram(syllableOf(before), syllableOf(number)));
    }
    before = number;
    if (apart || at < 2 || gap[at - 1] === Gap.hard) continue;
    if (isNew(threes, threeAt(initials, at), report)) grams.push(initialsGram(initials.slice(at - 2, at + 1)));
  }
}

/** Whether the number of a list is met for the first time; what is outside of the list always is. */
function isNew(list: Uint8Array, number: number, report: number): boolean {
  if (list[number] === report) return false;
  list[number] = report;
  return true;
}

/** The number of two syllables; -1 where there are more of them than in any table. */
function pairAt(first: number, second: number): number {
  return first < MOST_SYLLABLES && second < MOST_SYLLABLES ? first * MOST_SYLLABLES + second : -1;
}

/** The number of the three initials that end at a place; -1 where one is no letter or digit. */
function threeAt(initials: string, at: number): number {
  const [first, second, third] = [initials.charCodeAt(at - 2), initials.charCodeAt(at - 1), initials.charCodeAt(at)];
  return (first | second | third) < MOST_INITIALS ? (first * MOST_INITIALS + second) * MOST_INITIALS + third : -1;
}
