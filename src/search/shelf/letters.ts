import type { Expression } from 'fuse.js';
import { type Finder, fuseOfLetters } from '../corpus.ts';
import { Gap } from '../fold.ts';
import { FIRST_SIGN } from '../pinyin/index.ts';
import { type Letters, lettersBetween, slurred } from '../pinyin/letters.ts';
import { type Answer, leavesOf, scoreOf } from './leaves.ts';
import type { PackedReport } from './record.ts';
import { inAny, Tally, tallyAround } from './tally.ts';

const BLANK = 32;
/** Stands for what is not ASCII: no spelling holds it. */
const OTHER = 63;
/** zhuang. */
const LONGEST = 6;
const decoder = new TextDecoder();
/** Syllables as they are compared. There are some four hundred. */
const spellings = new Map<string, string>();

function spellingOf(syllable: string): string {
  let letters = spellings.get(syllable);
  if (letters === undefined) {
    letters = slurred(syllable);
    spellings.set(syllable, letters);
  }
  return letters;
}

/** The letters of a packed report, as `lettersOf` writes them: which character each belongs to only where that is asked. */
export class PackedLetters implements Letters {
  readonly #packed: PackedReport;
  #text: string | undefined;
  #places: Uint32Array | Uint16Array | undefined;

  constructor(packed: PackedReport) {
    this.#packed = packed;
  }

  get text(): string {
    if (this.#text === undefined) {
      const letters = new Uint8Array(this.#write(null, null));
      this.#write(letters, null);
      this.#text = decoder.decode(letters);
    }
    return this.#text;
  }

  get places(): Uint32Array | Uint16Array {
    if (this.#places === undefined) {
      const { length } = this.text;
      this.#places = this.#packed.folded.length <= 0xffff ? new Uint16Array(length) : new Uint32Array(length);
      this.#write(null, this.#places);
    }
    return this.#places;
  }

  /** Writes the letters, or the folded places that they belong to; says how many there are. */
  #write(letters: Uint8Array | null, places: Uint32Array | Uint16Array | null): number {
    const { sound, gap } = this.#packed;
    const known = this.#packed.syllables().map(spellingOf);
    const lengths = Uint8Array.from(known, (spelling) => spelling.length);
    const codes = Uint8Array.from(
      known.flatMap((spelling) => Array.from({ length: LONGEST }, (_, at) => spelling.charCodeAt(at))),
    );
    let count = 0;
    for (let place = 0; place < sound.length; place += 1) {
      const unit = sound[place] ?? 0;
      const sign = unit - FIRST_SIGN;
      const length = lengths[sign];
      const start = count;
      if (gap[place] === Gap.hard) {
        if (letters) letters[count] = BLANK;
        count += 1;
      }
      if (length === undefined) {
        if (letters) letters[count] = unit < 128 ? unit : OTHER;
        count += 1;
      } else {
        for (let at = 0; letters && at < length; at += 1) letters[count + at] = codes[sign * LONGEST + at] ?? 0;
        count += length;
      }
      places?.fill(place, start, count);
    }
    return count;
  }
}

/** Answers what Fuse over the letters of all passages would answer to words that they are to hold. */
export class LetterLookup implements Finder {
  readonly #packed: PackedReport;
  readonly #letters: PackedLetters;

  constructor(packed: PackedReport, letters: PackedLetters) {
    this.#packed = packed;
    this.#letters = letters;
  }

  search(expression: Expression): readonly Answer[] {
    const { from, to } = this.#packed;
    const slice = (index: number) =>
      this.#letters.text.slice(...lettersBetween(this.#letters, from[index] ?? 0, to[index] ?? 0));
    const leaves = leavesOf(expression, ['letters']);
    if (leaves?.every(({ words }) => words.length === 1)) {
      const held = leaves.flatMap(({ words: [word = ''] }) => this.#around(word) ?? []);
      return inAny(held).map((refIndex) => {
        const way = 'letters '.repeat(held.filter((tally) => tally.count(refIndex) > 0).length);
        const ask = () => fuseOfLetters([slice(refIndex)]).search(expression)[0]?.score;
        return { refIndex, score: scoreOf(way, ask) };
      });
    }
    return fuseOfLetters(Array.from(from, (_, index) => slice(index))).search(expression);
  }

  /** The passages in whose letters a word stands. */
  #around(word: string): Tally | null {
    const { text } = this.#letters;
    const tally = new Tally(this.#packed.from.length);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const { places } = this.#letters;
      const [first = 0, last = 0] = [places[at], places[at + word.length - 1]];
      for (const passage of tallyAround(this.#packed, [first], last + 1 - first)?.passages ?? []) {
        if (tally.count(passage) === 0) tally.add(passage);
      }
    }
    return tally.passages.length === 0 ? null : tally;
  }
}
