import { allSyllables, isLetter, numberOf, syllableOf, usualReading } from './syllables.ts';
import { WORDS } from './table.ts';

/** zhuang, shuang, chuang. */
const LONGEST_SYLLABLE = 6;

/** The words in which a character is read in another way than usually. */
interface Table {
  /** The entries of the table by their first character, once so many were asked for that they are worth reading: most are never needed. */
  entries: Map<number, string[]> | null;
  /** The words that begin with a character, taken from its entries when it is first met. */
  words: Map<number, WordReadings>;
}

interface WordReadings {
  /** The length of the longest word by its second code unit: behind most characters none of its words goes on. */
  longest: Map<number, number>;
  /** The entry of each word, and its reading once it was met: the number of a syllable for each character. */
  readings: Map<string, string | number[]>;
}

const NONE: WordReadings = { longest: new Map(), readings: new Map() };
const LETTERS = /[a-z]+/g;

/** So many characters are looked up in the table as it is printed, in the time that it takes to read it. */
const BY_HAND = 100;

const table: Table = { entries: null, words: new Map() };

/** Read at the first text of some length: no other command need wait for it. */
function readEntries(): Map<number, string[]> {
  const entries = new Map<number, string[]>();
  for (const entry of WORDS.split(/\s+/)) {
    const first = entry.charCodeAt(0);
    const list = entries.get(first);
    if (list) {
      list.push(entry);
    } else {
      entries.set(first, [entry]);
    }
  }
  return entries;
}

/** The entries that begin with a character: they stand together, each behind a blank. */
function entriesFrom(first: number): string[] {
  const entries: string[] = [];
  for (let at = WORDS.indexOf(` ${String.fromCharCode(first)}`) + 1; at > 0 && WORDS.charCodeAt(at) === first; ) {
    let end = at;
    while (WORDS.charCodeAt(end) > BLANK) end += 1;
    entries.push(WORDS.slice(at, end));
    at = end;
    while (WORDS.charCodeAt(at) <= BLANK) at += 1;
  }
  return entries;
}

const BLANK = 0x20;

function wordsFrom(table: Table, first: number): WordReadings {
  const { words } = table;
  const known = words.get(first);
  if (known) {
    return known;
  }
  if (table.entries === null && words.size >= BY_HAND) table.entries = readEntries();
  const list = table.entries === null ? entriesFrom(first) : table.entries.get(first);
  const made: WordReadings = list && list.length > 0 ? { longest: new Map(), readings: new Map() } : NONE;
  for (const entry of list ?? []) {
    const word = entry.replace(LETTERS, '');
    const second = word.charCodeAt(1);
    made.readings.set(word, entry);
    made.longest.set(second, Math.max(made.longest.get(second) ?? 0, word.length));
  }
  words.set(first, made);
  return made;
}

/** The reading of a word, the number of a syllable for each character; undefined for what is no word of the table. */
function readingOf(from: Table, word: string): number[] | undefined {
  const { readings } = wordsFrom(from, word.charCodeAt(0));
  const entry = readings.get(word);
  if (typeof entry !== 'string') {
    return entry;
  }
  const read: number[] = [];
  for (let at = 0; at < entry.length; ) {
    let end = at + 1;
    while (isLetter(entry.charCodeAt(end))) {
      end += 1;
    }
    read.push(end > at + 1 ? numberOf(entry.slice(at + 1, end)) : usualReading(entry.charCodeAt(at)));
    at = end;
  }
  readings.set(word, read);
  return read;
}

/** Of how many words what follows a place is, and how long the first of them is; used again for each clause. */
let pieces = new Uint32Array(256);
let lengths = new Uint8Array(256);

/**
 * Reads a span of normalised text aloud: writes the number of a syllable (`syllableOf`) for each code unit to the same place of
 * `numbers`, 0 for what is no ideograph. Polyphones are read by the words they stand in; of several ways to cut the text the one with
 * the fewest words, and the longest first, counts.
 * @param from the first of the code units, `to` the one behind the last: no more than a clause or so, for no word is found across its ends
 */
export function readAloud(text: string, from: number, to: number, numbers: Uint16Array): void {
  const count = to - from;
  if (pieces.length <= count) [pieces, lengths] = [new Uint32Array(2 * count), new Uint8Array(2 * count)];
  pieces[count] = 0;
  let next = -1;
  for (let at = count - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(from + at);
    const { longest, readings } = wordsFrom(table, code);
    let [fewest, best] = [1 + (pieces[at + 1] ?? 0), 1];
    const most = Math.min(longest.get(next) ?? 0, count - at);
    for (let length = 2; length <= most; length += 1) {
      const own = 1 + (pieces[at + length] ?? 0);
      // Of 及时调 and 调整 the later is more often the word: a word that saves nothing does not begin here.
      if (own < fewest + (best === 1 ? 0 : 1) && readings.has(text.slice(from + at, from + at + length))) {
        [fewest, best] = [own, length];
      }
    }
    pieces[at] = fewest;
    lengths[at] = best;
    next = code;
  }
  for (let at = 0; at < count; ) {
    const length = lengths[at] ?? 1;
    const place = from + at;
    const word = length > 1 ? readingOf(table, text.slice(place, place + length)) : undefined;
    if (word === undefined) numbers[place] = usualReading(text.charCodeAt(place));
    else numbers.set(word, place);
    at += length;
  }
}

/**
 * The toneless pinyin of a span of normalised text, one entry per code unit, '' for what is no ideograph, as `readAloud` reads it.
 * @param text no longer than a clause or so: a word is not found across two calls
 */
export function readingsOf(text: string): string[] {
  const numbers = new Uint16Array(text.length);
  readAloud(text, 0, text.length, numbers);
  return Array.from(numbers, syllableOf);
}

/** Every reading that a character has in any word. */
export function allReadingsOf(character: string): ReadonlySet<string> {
  let read = known.get(character);
  if (read === undefined) {
    read = new Set([syllableOf(usualReading(character.charCodeAt(0)))].filter((syllable) => syllable !== ''));
    for (let at = WORDS.indexOf(character); at >= 0; at = WORDS.indexOf(character, at + 1)) {
      let end = at + character.length;
      while (isLetter(WORDS.charCodeAt(end))) end += 1;
      if (end > at + character.length) read.add(WORDS.slice(at + character.length, end));
    }
    known.set(character, read);
  }
  return read;
}

const known = new Map<string, Set<string>>();

let spellings: ReadonlySet<string> | undefined;

/** The fewest syllables of Chinese that letters can be cut into without a rest; 0 if they cannot. */
export function syllablesIn(letters: string): number {
  // Without the grunts m, n, ng.
  spellings ??= new Set(
    allSyllables()
      .filter((syllable) => /[aeiouv]/.test(syllable))
      .flatMap((each) => [each, each.replace('v', 'u')]),
  );
  const counts = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const before = counts[start];
      if (before !== undefined && spellings.has(letters.slice(start, end))) {
        counts[end] = Math.min(counts[end] ?? Number.POSITIVE_INFINITY, before + 1);
      }
    }
  }
  return counts[letters.length] ?? 0;
}
