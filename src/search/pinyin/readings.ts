import { CHARACTERS, WORDS } from './table.ts';

/** Ideographs of Unicode's first block, by their code less this one. */
const FIRST = 0x4e00;
const COUNT = 0x5200;
/** zhuang, shuang, chuang. */
const LONGEST_SYLLABLE = 6;

/** The usual readings, and the words in which a character is read in another way. */
interface Table {
  /** For each ideograph one more than the index of its syllable; 0: it has none. */
  usual: Uint16Array;
  syllables: string[];
  /** The entries of the table by their first character: most are never needed. */
  entries: Map<number, string[]>;
  /** The words that begin with a character, taken from its entries when it is first met. */
  words: Map<number, Words>;
}

interface Words {
  longest: number;
  /** The entry of each word, and its reading once it was met: one syllable for each character. */
  readings: Map<string, string | string[]>;
}

const NONE: Words = { longest: 0, readings: new Map() };
const LETTERS = /[a-z]+/g;

let table: Table | undefined;

/** Made at the first text that is read: no other command need wait for it. */
function readTable(): Table {
  const made: Table = { usual: new Uint16Array(COUNT), syllables: [''], entries: new Map(), words: new Map() };
  for (const entry of CHARACTERS.trim().split(/\s+/)) {
    let at = 0;
    while (isLetter(entry.charCodeAt(at))) {
      at += 1;
    }
    const index = made.syllables.push(entry.slice(0, at)) - 1;
    for (; at < entry.length; at += 1) {
      made.usual[entry.charCodeAt(at) - FIRST] = index;
    }
  }
  for (const entry of WORDS.split(/\s+/)) {
    const first = entry.charCodeAt(0);
    const list = made.entries.get(first);
    if (list) {
      list.push(entry);
    } else {
      made.entries.set(first, [entry]);
    }
  }
  return made;
}

const isLetter = (code: number) => code >= 97 && code <= 122;

function wordsFrom({ entries, words }: Table, first: number): Words {
  const known = words.get(first);
  if (known) {
    return known;
  }
  const list = entries.get(first);
  const made: Words = list ? { longest: 0, readings: new Map() } : NONE;
  for (const entry of list ?? []) {
    const word = entry.replace(LETTERS, '');
    made.readings.set(word, entry);
    made.longest = Math.max(made.longest, word.length);
  }
  words.set(first, made);
  return made;
}

/** The reading of a word, one syllable for each character; undefined for what is no word of the table. */
function readingOf(from: Table, word: string): string[] | undefined {
  const { readings } = wordsFrom(from, word.charCodeAt(0));
  const entry = readings.get(word);
  if (typeof entry !== 'string') {
    return entry;
  }
  const read: string[] = [];
  for (let at = 0; at < entry.length; ) {
    let end = at + 1;
    while (isLetter(entry.charCodeAt(end))) {
      end += 1;
    }
    read.push(entry.slice(at + 1, end) || usualReading(from, entry.charCodeAt(at)));
    at = end;
  }
  readings.set(word, read);
  return read;
}

const usualReading = ({ usual, syllables }: Table, code: number) => syllables[usual[code - FIRST] ?? 0] ?? '';

/**
 * The toneless pinyin of a stretch of normalised text, one entry per code unit, '' for what is no ideograph. Polyphones are
 * read by the words they stand in; of several ways to cut the text the one with the fewest words, and the longest first, counts.
 * @param text no longer than a clause or so: a word is not found across two calls
 */
export function readingsOf(text: string): string[] {
  table ??= readTable();
  const pieces: number[] = [];
  const lengths: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    pieces.push(0);
    lengths.push(1);
  }
  for (let at = text.length - 1; at >= 0; at -= 1) {
    pieces[at] = 1 + (pieces[at + 1] ?? 0);
    const { longest, readings } = wordsFrom(table, text.charCodeAt(at));
    const most = Math.min(longest, text.length - at);
    for (let length = 2; length <= most; length += 1) {
      const count = 1 + (pieces[at + length] ?? 0);
      // Of 及时调 and 调整 the later is more often the word: a word that saves nothing does not begin here.
      if (count < (pieces[at] ?? 0) + (lengths[at] === 1 ? 0 : 1) && readings.has(text.slice(at, at + length))) {
        pieces[at] = count;
        lengths[at] = length;
      }
    }
  }
  const read: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = lengths[at] ?? 1;
    const word = length > 1 ? readingOf(table, text.slice(at, at + length)) : undefined;
    for (const syllable of word ?? [usualReading(table, text.charCodeAt(at))]) {
      read.push(syllable);
    }
    at += length;
  }
  return read;
}

/** The usual reading of each code unit of a text, whatever words they stand in, as its place among `tableSyllables`; 0 for what is no ideograph. */
export function usualReadingsOf(text: string): Uint16Array {
  const { usual } = readOnce();
  const read = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - FIRST;
    if (place >= 0 && place < COUNT) read[at] = usual[place] ?? 0;
  }
  return read;
}

/** The syllables of the usual readings, after '' each once. */
export function tableSyllables(): readonly string[] {
  return readOnce().syllables;
}

/** Every reading that a character has in any word. */
export function allReadingsOf(character: string): ReadonlySet<string> {
  const from = readOnce();
  let read = known.get(character);
  if (read === undefined) {
    read = new Set([usualReading(from, character.charCodeAt(0))].filter((syllable) => syllable !== ''));
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

/** All syllables of Chinese. */
export function allSyllables(): readonly string[] {
  return readOnce().syllables.filter((syllable) => syllable !== '');
}

function readOnce(): Table {
  table ??= readTable();
  return table;
}

let spellings: ReadonlySet<string> | undefined;

/** The fewest syllables of Chinese that letters can be cut into without a rest; 0 if they cannot. */
export function syllablesIn(letters: string): number {
  table ??= readTable();
  // Without the grunts m, n, ng.
  spellings ??= new Set(
    table.syllables.filter((syllable) => /[aeiouv]/.test(syllable)).flatMap((each) => [each, each.replace('v', 'u')]),
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
