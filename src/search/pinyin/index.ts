import { type Folded, fold, Gap, textOf } from '../fold.ts';
import { readAloud, readingsOf } from './readings.ts';
import { NumberedSyllables, numberOf, type Syllables, syllableOf } from './syllables.ts';

/** How the folded text of a report sounds; every array and string runs beside `Folded.text`, one entry per code unit. */
export interface Sounds {
  /** Toneless pinyin read in its words (银行 yin hang, 行政 xing zheng), ü as v; '' for what is no Chinese character. */
  syllables: Syllables;
  /** The text with every Chinese character replaced by one sign per syllable: equal signs are equal sounds. */
  sound: string;
  /** The text with every Chinese character replaced by the first letter of its syllable. */
  initials: string;
  codeUnits: Pick<ReadonlyMap<string, string>, 'get'>;
  /** The syllables of this report, in the order of their signs. */
  signed: readonly string[];
  /** The syllables with which a character is read in this report; none for what is not in it. */
  readings: (character: string) => ReadonlySet<string>;
  /** The syllables of this report by their first letter, the longest first. */
  table: Map<string, string[]>;
}

/** Signs are taken from the private use area, which no folded text holds. */
const FIRST_SIGN = 0xe000;

/** Reads a folded text, clause by clause, because a word never crosses a comma: a syllable for each code unit, '' for none. */
export function syllablesOf({ text, gap }: Folded): Syllables {
  const numbers = new Uint16Array(text.length);
  for (let start = 0, at = 1; start < text.length; at += 1) {
    if (at >= text.length || gap[at] === Gap.hard || at - start >= 200) {
      readAloud(text, start, at, numbers);
      start = at;
    }
  }
  return new NumberedSyllables(numbers);
}

/** How a text sounds that is read as some syllables. */
export function soundsAs(text: string, syllables: Syllables): Sounds {
  const codeUnits = new Map<string, string>();
  const { numbers } = syllables;
  // By the number of its syllable the sign of each, once it is met: a look into a map for each character takes five times as long.
  const units: number[] = [];
  const sound = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number === 0) {
      sound[at] = text.charCodeAt(at);
      continue;
    }
    let sign = units[number];
    if (sign === undefined) {
      sign = FIRST_SIGN + codeUnits.size;
      units[number] = sign;
      codeUnits.set(syllableOf(number), String.fromCharCode(sign));
    }
    sound[at] = sign;
  }
  return soundsWith(text, { syllables, sound: textOf(sound), codeUnits, signed: [...codeUnits.keys()] });
}

/**
 * How a text sounds of which the sounds are known.
 * @param sound the text with signs for its characters, as `Sounds` has it
 * @param signed the syllables in the order of their signs
 */
export function soundsOfSigns(text: string, sound: string, signed: readonly string[]): Sounds {
  const syllableAt = (place: number) => signed[sound.charCodeAt(place) - FIRST_SIGN] ?? '';
  let numbers: Uint16Array | undefined;
  const syllables: Syllables = {
    at: syllableAt,
    get numbers() {
      numbers ??= Uint16Array.from({ length: text.length }, (_, place) => numberOf(syllableAt(place)));
      return numbers;
    },
  };
  // A query asks for a few.
  const codeUnits = {
    get(syllable: string) {
      const at = signed.indexOf(syllable);
      return at < 0 ? undefined : String.fromCharCode(FIRST_SIGN + at);
    },
  };
  return soundsWith(text, { syllables, sound, codeUnits, signed });
}

function soundsWith(text: string, known: Pick<Sounds, 'syllables' | 'sound' | 'codeUnits' | 'signed'>): Sounds {
  const { syllables, signed } = known;
  let initials: string | undefined;
  let table: Map<string, string[]> | undefined;
  // Only letters are looked for among initials.
  return {
    ...known,
    get initials() {
      initials ??= initialsOf(text, syllables.numbers);
      return initials;
    },
    readings: lookUp(text, syllables),
    get table() {
      table ??= byFirstLetter(signed);
      return table;
    },
  };
}

function initialsOf(text: string, numbers: Uint16Array): string {
  const initials = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const number = numbers[at] ?? 0;
    initials[at] = number === 0 ? text.charCodeAt(at) : syllableOf(number).charCodeAt(0);
  }
  return textOf(initials);
}

/** Finds the readings of a character when it is asked for: a query has few. */
function lookUp(text: string, syllables: Syllables): Sounds['readings'] {
  const known = new Map<string, Set<string>>();
  return (character) => {
    let read = known.get(character);
    if (!read) {
      read = new Set();
      for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
        const syllable = syllables.at(at);
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
function byFirstLetter(syllables: Iterable<string>): Map<string, string[]> {
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
    const codeUnits =
      syllable === '' ? [character] : Array.from(read, (each) => sounds.codeUnits.get(each) ?? '').filter(Boolean);
    variants = variants.flatMap((start) => codeUnits.map((sign) => start + sign)).slice(0, 8);
  }
  return variants;
}

const MOST_PATTERNS = 16;

/** The strings of initials that the first letters of a query may stand for, and how many characters only by their initial. */
type InitialsPatterns = Map<string, number>;

/** Those with the fewest bare initials, at most 16. */
function fewest(initialsPatterns: InitialsPatterns): [string, number][] {
  const all = Array.from(initialsPatterns);
  return all.length <= MOST_PATTERNS ? all : all.sort((a, b) => a[1] - b[1]).slice(0, MOST_PATTERNS);
}

/**
 * The strings of initials that a query of letters may stand for: `yingshj` is y-s-j and y-s-h-j. Chinese characters among
 * the letters count with the initials of their readings. At most 16, those with the most letters in whole syllables first,
 * without those that are nowhere in the report.
 */
export function initialsPatternsOf(term: string, sounds: Sounds): string[] {
  const reached: InitialsPatterns[] = [new Map([['', 0]])];
  const reach = (at: number, initialsPattern: string, bare: number) => {
    const known = reached[at] ?? new Map<string, number>();
    known.set(initialsPattern, Math.min(bare, known.get(initialsPattern) ?? bare));
    reached[at] = known;
  };
  for (let at = 0; at < term.length; at += 1) {
    const before = fewest(reached[at] ?? new Map());
    for (const { length, initial, bare } of before.length > 0 ? stepsAt(term, at, sounds) : []) {
      for (const [initialsPattern, already] of before) {
        reach(at + length, initialsPattern + initial, already + bare);
      }
    }
  }
  const found = fewest(reached[term.length] ?? new Map()).sort((a, b) => a[1] - b[1]);
  const initialsPatterns = new Set(found.map(([initialsPattern]) => initialsPattern));
  // Nothing but initials is what is typed most.
  if (!/[^a-z0-9]/.test(term)) {
    initialsPatterns.add(term);
  }
  return Array.from(initialsPatterns).filter((initialsPattern) => sounds.initials.includes(initialsPattern));
}

/** What the next character may be typed as: a syllable, one begun at the end, an initial; `bare` counts initials. */
function stepsAt(term: string, at: number, { readings, table }: Sounds) {
  const first = term.charAt(at);
  const read = readings(first);
  if (read.size > 0) {
    const initials = new Set(Array.from(read, (syllable) => syllable.charAt(0)));
    return Array.from(initials, (initial) => ({ length: 1, initial, bare: 0 }));
  }
  const steps = [{ length: 1, initial: first, bare: 1 }];
  const syllables = table.get(first) ?? [];
  for (const syllable of syllables) {
    if (syllable.length > 1 && typedAt(term, syllable, at)) {
      steps.push({ length: syllable.length, initial: first, bare: 0 });
    }
  }
  const rest = term.slice(at);
  if (rest.length > 1 && syllables.some((syllable) => beginsWith(syllable, rest))) {
    steps.push({ length: rest.length, initial: first, bare: 0 });
  }
  if (/^[zcs]h/.test(rest)) {
    steps.push({ length: 2, initial: first, bare: 1 });
  }
  return steps;
}

/** A syllable as it is typed without a key for ü: lue, nue, lu. */
const withU = (syllable: string) => syllable.replace('v', 'u');

/** Whether a syllable is typed in full at a place; its ü may be v or u. */
function typedAt(term: string, syllable: string, at: number): boolean {
  return term.startsWith(syllable, at) || (syllable.includes('v') && term.startsWith(withU(syllable), at));
}

/** Whether a syllable begins with some letters; its ü may be v or u. */
function beginsWith(syllable: string, letters: string): boolean {
  return syllable.startsWith(letters) || (syllable.includes('v') && withU(syllable).startsWith(letters));
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
    const syllable = sounds.syllables.at(place) ?? '';
    if (syllable === '' || syllable.charAt(0) !== term.charAt(letter)) {
      return null;
    }
    if (typedAt(term, syllable, letter)) {
      const rest = walk(letter + syllable.length, place + 1, whole + 1, short);
      if (rest) {
        return rest;
      }
    }
    const left = term.length - letter;
    const double = syllable.charAt(1) === 'h' && term.charAt(letter + 1) === 'h';
    const one = syllable.length > 1 ? () => walk(letter + 1, place + 1, whole, short + 1) : () => null;
    // Among initials sh is 社会 before it is 深: two characters for two letters. After a syllable in full it begins another.
    // And fa is 方案 before it is the beginning of 方.
    const plain = (double && whole === 0) || (place === at && left > 1) ? one() : null;
    if (plain) {
      return plain;
    }
    if (left > 1 && left < syllable.length && beginsWith(syllable, term.slice(letter))) {
      const initial = double && left === 2 && whole === 0 && place > at;
      return { length: place + 1 - at, spelling: initial ? 'initials' : short === 0 ? 'begun' : 'mixed' };
    }
    return (double ? walk(letter + 2, place + 1, whole, short + 1) : null) ?? one();
  };
  return walk(0, at, 0, 0);
}

/** A name, folded, and how it sounds. */
export interface Pronunciation {
  folded: Folded;
  sounds: Sounds;
}

/** Reads a name aloud. */
export function pronunciationOf(name: string): Pronunciation {
  const folded = fold(name);
  return { folded, sounds: soundsAs(folded.text, syllablesOf(folded)) };
}

/** Whether letters spell characters of a name, in full, begun or by initials. */
export function spellsWithin(letters: string, { folded, sounds }: Pronunciation): boolean {
  for (let at = 0; at < folded.text.length; at += 1) {
    if (spells(letters, folded, sounds, at, folded.text.length)) return true;
  }
  return false;
}
