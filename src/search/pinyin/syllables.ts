import { tableSyllables } from './readings.ts';

/** The syllables that were met so far, those of the table of readings first, and the number of each; '' is 0. */
let met: { names: string[]; numbers: Map<string, number> } | undefined;

function known(): NonNullable<typeof met> {
  if (met === undefined) {
    const names = [...tableSyllables()];
    met = { names, numbers: new Map(names.map((name, number) => [name, number])) };
  }
  return met;
}

/** The number of a syllable, the same as long as the program runs. */
export function numberOf(syllable: string): number {
  const { names, numbers } = known();
  let number = numbers.get(syllable);
  if (number === undefined) {
    number = names.push(syllable) - 1;
    numbers.set(syllable, number);
  }
  return number;
}

/** The syllable of a number of `numberOf`; '' for any other. */
export function syllableOf(number: number): string {
  return known().names[number] ?? '';
}

/** How each code unit of a text is read, '' for what is no Chinese character: numbers, for of strings there would be tens of thousands. */
export class Syllables {
  readonly numbers: Uint16Array;

  constructor(numbers: Uint16Array) {
    this.numbers = numbers;
  }

  static of(syllables: readonly string[]): Syllables {
    const numbers = new Uint16Array(syllables.length);
    for (const [at, syllable] of syllables.entries()) numbers[at] = numberOf(syllable);
    return new Syllables(numbers);
  }

  /** The syllable of a place from 0 on; '' behind the end. */
  at(place: number): string {
    return syllableOf(this.numbers[place] ?? 0);
  }
}
