import { CHARACTERS } from './table.ts';

/** Ideographs of Unicode's first block, by their code less this one. */
const FIRST = 0x4e00;
const COUNT = 0x5200;

/** The syllables of the table, and the number of the one that each ideograph of the first block is usually read as, 0 for none. */
interface Usual {
  readings: Uint16Array;
  syllables: readonly string[];
}

let usual: Usual | undefined;

/** The syllables that were met so far, and the number of each; '' is 0. */
const names = [''];
const numbers = new Map([['', 0]]);

/** So many characters are looked up in the table as it is printed, in the time that it takes to read it. */
const BY_HAND = 100;
let lookedUp = 0;

/** Made at the first text that is read: no other command need wait for it. */
function table(): Usual {
  usual ??= readTable();
  return usual;
}

function readTable(): Usual {
  const readings = new Uint16Array(COUNT);
  const syllables: string[] = [];
  for (const entry of CHARACTERS.trim().split(/\s+/)) {
    let at = 0;
    while (isLetter(entry.charCodeAt(at))) at += 1;
    const syllable = entry.slice(0, at);
    syllables.push(syllable);
    const number = numberOf(syllable);
    for (; at < entry.length; at += 1) readings[entry.charCodeAt(at) - FIRST] = number;
  }
  return { readings, syllables };
}

/** The syllable in front of the characters that are usually read so; '' for what is not in the table. */
function lookedUpReading(character: string): string {
  let end = CHARACTERS.indexOf(character);
  if (end < 0) return '';
  while (!isLetter(CHARACTERS.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (isLetter(CHARACTERS.charCodeAt(start - 1))) start -= 1;
  return CHARACTERS.slice(start, end);
}

/** Whether a code is that of a small letter. */
export const isLetter = (code: number) => code >= 97 && code <= 122;

/** The number of a syllable, the same as long as the program runs. */
export function numberOf(syllable: string): number {
  let number = numbers.get(syllable);
  if (number === undefined) {
    number = names.push(syllable) - 1;
    numbers.set(syllable, number);
  }
  return number;
}

/** The syllable of a number of `numberOf`; '' for any other. */
export function syllableOf(number: number): string {
  return names[number] ?? '';
}

/** The usual reading of a code unit, whatever word it stands in, as the number of its syllable; 0 for what is no ideograph. */
export function usualReading(code: number): number {
  const place = code - FIRST;
  if (place < 0 || place >= COUNT) return 0;
  if (usual === undefined && lookedUp < BY_HAND) {
    lookedUp += 1;
    return numberOf(lookedUpReading(String.fromCharCode(code)));
  }
  return table().readings[place] ?? 0;
}

/** The usual reading of each code unit of a text. */
export function usualReadingsOf(text: string): Uint16Array {
  const { readings } = table();
  const read = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - FIRST;
    if (place >= 0 && place < COUNT) read[at] = readings[place] ?? 0;
  }
  return read;
}

/** All syllables of Chinese that are the usual reading of some ideograph. */
export function allSyllables(): readonly string[] {
  return table().syllables;
}

/** How each code unit of a text is read, '' for what is no Chinese character: numbers, for of strings there would be tens of thousands. */
export interface Syllables {
  readonly numbers: Uint16Array;
  /** The syllable of a place from 0 on; '' behind the end. */
  at(place: number): string;
}

export class NumberedSyllables implements Syllables {
  readonly numbers: Uint16Array;

  constructor(numbers: Uint16Array) {
    this.numbers = numbers;
  }

  at(place: number): string {
    return syllableOf(this.numbers[place] ?? 0);
  }
}
