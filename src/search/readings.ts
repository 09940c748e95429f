import { CHARACTERS, WORDS } from './pinyin-table.ts';

/** Ideographs of Unicode's first block, by their code less this one. */
const FIRST = 0x4e00;
const COUNT = 0x5200;

/** The usual readings, and the words in which a character is read in another way. */
interface Table {
  /** For each ideograph one more than the index of its syllable; 0: it has none. */
  usual: Uint16Array;
  syllables: string[];
  /** The readings of a word, one syllable for each character. */
  words: Map<string, string[]>;
  /** For each ideograph the length of the longest word that begins with it, or 0. */
  longest: Uint8Array;
}

let table: Table | undefined;

/** Made at the first text that is read: 3 ms that no other command need spend. */
function readTable(): Table {
  const made: Table = {
    usual: new Uint16Array(COUNT),
    syllables: [''],
    words: new Map(),
    longest: new Uint8Array(COUNT),
  };
  for (const entry of CHARACTERS.trim().split(/\s+/)) {
    const [syllable = ''] = /^[a-z]+/.exec(entry) ?? [];
    const index = made.syllables.push(syllable) - 1;
    for (let at = syllable.length; at < entry.length; at += 1) {
      made.usual[entry.charCodeAt(at) - FIRST] = index;
    }
  }
  for (const entry of WORDS.trim().split(/\s+/)) {
    const read: string[] = [];
    let word = '';
    for (const [, character = '', syllable = ''] of entry.matchAll(/([^a-z])([a-z]*)/g)) {
      word += character;
      read.push(syllable || (made.syllables[made.usual[character.charCodeAt(0) - FIRST] ?? 0] ?? ''));
    }
    made.words.set(word, read);
    const first = word.charCodeAt(0) - FIRST;
    made.longest[first] = Math.max(made.longest[first] ?? 0, word.length);
  }
  return made;
}

/**
 * The toneless pinyin of a stretch of normalised text, one entry per code unit, '' for what is no ideograph. Polyphones are
 * read by the words they stand in; of several ways to cut the text the one with the fewest words, and the longest first, counts.
 * @param text no longer than a clause or so: a word is not found across two calls
 */
export function readingsOf(text: string): string[] {
  table ??= readTable();
  const { usual, syllables, words, longest } = table;
  const pieces = new Uint16Array(text.length + 1);
  const lengths = new Uint8Array(text.length);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    pieces[at] = 1 + (pieces[at + 1] ?? 0);
    lengths[at] = 1;
    const most = Math.min(longest[text.charCodeAt(at) - FIRST] ?? 0, text.length - at);
    for (let length = 2; length <= most; length += 1) {
      const count = 1 + (pieces[at + length] ?? 0);
      if (count <= (pieces[at] ?? 0) && words.has(text.slice(at, at + length))) {
        pieces[at] = count;
        lengths[at] = length;
      }
    }
  }
  const read: string[] = [];
  for (let at = 0; at < text.length; at += lengths[at] ?? 1) {
    const word = (lengths[at] ?? 1) > 1 ? words.get(text.slice(at, at + (lengths[at] ?? 1))) : undefined;
    read.push(...(word ?? [syllables[usual[text.charCodeAt(at) - FIRST] ?? 0] ?? '']));
  }
  return read;
}
