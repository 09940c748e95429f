import { type Folded, Gap, textOf } from './fold.ts';
import { readingsOf } from './readings.ts';

/** How the folded text of a report sounds; every array and string runs beside `Folded.text`, one entry per code unit. */
export interface Sounds {
  /** Toneless pinyin read in its words (银行 yin hang, 行政 xing zheng), ü as v; '' for what is no Chinese character. */
  syllables: string[];
  /** The text with every Chinese character replaced by one sign per syllable: equal signs are equal sounds. */
  sound: string;
  /** The text with every Chinese character replaced by the first letter of its syllable. */
  initials: string;
  signs: Map<string, string>;
  /** The syllables with which a character is read in this report; none for what is not in it. */
  readings: (character: string) => ReadonlySet<string>;
  /** The syllables of this report by their first letter, the longest first. */
  table: Map<string, string[]>;
}

/** Signs are taken from the private use area, which no folded text holds. */
const FIRST_SIGN = 0xe000;
/** Reads a folded text, clause by clause, because a word never crosses a comma. */
export function readAloud(folded: Folded): Sounds {
  const { text, gap } = folded;
  const syllables: string[] = [];
  for (let start = 0, at = 1; start < text.length; at += 1) {
    if (at >= text.length || gap[at] === Gap.hard || at - start >= 200) {
      for (const syllable of readingsOf(text.slice(start, at))) {
        syllables.push(syllable);
      }
      start = at;
    }
  }
  const signs = new Map<string, string>();
  const sound = new Uint16Array(text.length);
  const initials = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const syllable = syllables[at] ?? '';
    if (syllable === '') {
      sound[at] = text.charCodeAt(at);
      initials[at] = text.charCodeAt(at);
      continue;
    }
    let sign = signs.get(syllable);
    if (sign === undefined) {
      sign = String.fromCharCode(FIRST_SIGN + signs.size);
      signs.set(syllable, sign);
    }
    sound[at] = sign.charCodeAt(0);
    initials[at] = syllable.charCodeAt(0);
  }
  const table = byFirstLetter(signs.keys());
  return {
    syllables,
    sound: textOf(sound),
    initials: textOf(initials),
    signs,
    readings: lookUp(text, syllables),
    table,
  };
}

/** Finds the readings of a character when it is asked for: a query has few. */
function lookUp(text: string, syllables: readonly string[]): Sounds['readings'] {
  const known = new Map<string, Set<string>>();
  return (character) => {
    let read = known.get(character);
    if (!read) {
      read = new Set();
      for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
        const syllable = syllables[at] ?? '';
        if (syllable !== '') {
          read.add(syllable);
        }
      }
      // Characters are few; a query may hold anything.
      if (read.size > 0) {
        known.set(character, read);
      }
    }
    return read;
  };
}

/** The syllables by their first letter, the longest first. */
export function byFirstLetter(syllables: Iterable<string>): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const syllable of syllables) {
    const list = table.get(syllable.charAt(0)) ?? [];
    list.push(syllable);
    table.set(syllable.charAt(0), list);
  }
  for (const list of table.values()) {
    list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }
  return table;
}

/**
 * The ways in which a folded query of characters may sound in this report, as strings of signs (at most 8). A polyphone
 * takes its reading in the query and those that it has in the report. Empty if a sound of it does not occur there at all.
 */
export function soundsOf(term: string, sounds: Sounds): string[] {
  const own = readingsOf(term);
  let variants = [''];
  for (let at = 0; at < term.length; at += 1) {
    const character = term.charAt(at);
    const syllable = own[at] ?? '';
    const read = new Set(sounds.readings(character));
    if (syllable !== '') {
      read.add(syllable);
    }
    const signs =
      syllable === '' ? [character] : Array.from(read, (each) => sounds.signs.get(each) ?? '').filter(Boolean);
    variants = variants.flatMap((start) => signs.map((sign) => start + sign)).slice(0, 8);
  }
  return variants;
}

const MOST_SKELETONS = 16;
const MOST_STEPS = 400;

/**
 * The strings of initials that a query of letters may stand for: `yingshj` is y-s-j and y-s-h-j. Chinese characters among
 * the letters count with the initials of their readings. At most 16, those with the fewest and longest
 * syllables first, without those that are nowhere in the report.
 */
export function skeletonsOf(term: string, sounds: Sounds): string[] {
  const found = new Set<string>();
  let steps = 0;
  const walk = (at: number, skeleton: string): void => {
    steps += 1;
    if (found.size >= MOST_SKELETONS || steps > MOST_STEPS) {
      return;
    }
    if (at >= term.length) {
      found.add(skeleton);
      return;
    }
    const first = term.charAt(at);
    const read = sounds.readings(first);
    if (read.size > 0) {
      for (const initial of new Set(Array.from(read, (syllable) => syllable.charAt(0)))) {
        walk(at + 1, skeleton + initial);
      }
      return;
    }
    for (const syllable of sounds.table.get(first) ?? []) {
      if (syllable.length > 1 && term.startsWith(syllable, at)) {
        walk(at + syllable.length, skeleton + first);
      }
    }
    const rest = term.slice(at);
    if (rest.length > 1 && sounds.table.get(first)?.some((syllable) => syllable.startsWith(rest))) {
      found.add(skeleton + first);
    }
    if (/^[zcs]h/.test(rest)) {
      walk(at + 2, skeleton + first);
    }
    walk(at + 1, skeleton + first);
  };
  // The plain initials come last in the walk, and so might fall off its end.
  if (!/[^a-z0-9]/.test(term)) {
    found.add(term);
  }
  walk(0, '');
  return Array.from(found).filter((skeleton) => sounds.initials.includes(skeleton));
}

/** How letters stand for characters: every syllable whole; the last one begun; some shortened; only initials. */
export type Spelling = 'full' | 'begun' | 'mixed' | 'initials';

/**
 * Whether the letters (and characters) of `term` spell the folded text from `at` on, `end` exclusive: the length spelled
 * and how, or null. Nothing is spelled across a hard gap.
 */
export function spells(
  term: string,
  folded: Folded,
  sounds: Sounds,
  at: number,
  end: number,
): { length: number; spelling: Spelling } | null {
  let budget = 64;
  const walk = (
    letter: number,
    place: number,
    whole: number,
    short: number,
  ): { length: number; spelling: Spelling } | null => {
    if (letter >= term.length) {
      const spelling = short === 0 ? 'full' : whole === 0 ? 'initials' : 'mixed';
      return { length: place - at, spelling };
    }
    budget -= 1;
    if (place >= end || budget < 0 || (place > at && folded.gap[place] === Gap.hard)) {
      return null;
    }
    if (term.charAt(letter) === folded.text.charAt(place)) {
      return walk(letter + 1, place + 1, whole, short);
    }
    const syllable = sounds.syllables[place] ?? '';
    if (syllable === '' || syllable.charAt(0) !== term.charAt(letter)) {
      return null;
    }
    if (term.startsWith(syllable, letter)) {
      const rest = walk(letter + syllable.length, place + 1, whole + 1, short);
      if (rest) {
        return rest;
      }
    }
    const left = term.length - letter;
    if (left > 1 && left < syllable.length && syllable.startsWith(term.slice(letter))) {
      return { length: place + 1 - at, spelling: short === 0 ? 'begun' : 'mixed' };
    }
    const double = syllable.charAt(1) === 'h' && term.charAt(letter + 1) === 'h';
    const rest = double ? walk(letter + 2, place + 1, whole, short + 1) : null;
    return rest ?? (syllable.length > 1 ? walk(letter + 1, place + 1, whole, short + 1) : null);
  };
  return walk(0, at, 0, 0);
}
