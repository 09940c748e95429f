import type { Corpus, Spelled } from '../corpus.ts';
import type { Figure } from '../figures.ts';
import type { Folded } from '../fold.ts';
import type { Passage } from '../passages.ts';
import { byFirstLetter, FIRST_SIGN, type Sounds } from '../pinyin/index.ts';
import type { Sliced } from '../rank.ts';
import { firstAtLeast, stringOf } from './columns.ts';
import { LetterLookup, PackedLetters } from './letters.ts';
import { Lookup } from './lookup.ts';
import { PackedPassage } from './passage.ts';
import { BLOCK, offsetsInto, type PackedReport } from './record.ts';

/** The folded text of a packed report, made of its columns as it is asked for. */
export class PackedText implements Folded {
  readonly gap: Uint8Array;
  readonly #packed: PackedReport;
  #text: string | undefined;

  constructor(packed: PackedReport) {
    this.#packed = packed;
    this.gap = packed.gap;
  }

  get text(): string {
    this.#text ??= stringOf(this.#packed.folded, this.#packed.paired);
    return this.#text;
  }

  get from(): Uint32Array {
    return this.#all().from;
  }

  get to(): Uint32Array {
    return this.#all().to;
  }

  #all(): Offsets {
    if (latest?.packed !== this.#packed) {
      const { length } = this.#packed.folded;
      latest = { packed: this.#packed, from: new Uint32Array(length), to: new Uint32Array(length) };
      offsetsInto(this.#packed, [0, length], latest.from, latest.to);
    }
    return latest;
  }
}

interface Offsets {
  packed: PackedReport;
  from: Uint32Array;
  to: Uint32Array;
}

/** All offsets of one report, the last that was asked for them: few queries need them, and of all reports they are much. */
let latest: Offsets | undefined;

/** Where the sources of a packed report's characters are, of which a hit needs a few: block by block. */
class Sources {
  readonly #packed: PackedReport;
  readonly #from = new Uint32Array(BLOCK);
  readonly #to = new Uint32Array(BLOCK);
  #block = -1;

  constructor(packed: PackedReport) {
    this.#packed = packed;
  }

  readonly from = (place: number): number => {
    this.#read(place);
    return this.#from[place % BLOCK] ?? 0;
  };

  readonly to = (place: number): number => {
    this.#read(place);
    return this.#to[place % BLOCK] ?? 0;
  };

  #read(place: number): void {
    const block = Math.floor(place / BLOCK);
    if (block === this.#block) return;
    this.#block = block;
    const first = block * BLOCK;
    const last = Math.min(first + BLOCK, this.#packed.folded.length);
    offsetsInto(this.#packed, [first, last], this.#from, this.#to);
  }
}

/** How a packed report sounds, made as it is asked for. */
export class PackedSounds implements Sounds {
  readonly #packed: PackedReport;
  #sound: string | undefined;
  #initials: string | undefined;
  #table: Map<string, string[]> | undefined;

  constructor(packed: PackedReport) {
    this.#packed = packed;
  }

  get sound(): string {
    this.#sound ??= stringOf(this.#packed.sound, this.#packed.paired);
    return this.#sound;
  }

  get initials(): string {
    if (this.#initials === undefined) {
      const { sound, paired } = this.#packed;
      const firsts = Uint16Array.from(this.#packed.syllables(), (syllable) => syllable.charCodeAt(0));
      const units = sound.map((unit) => firsts[unit - FIRST_SIGN] ?? unit);
      this.#initials = stringOf(units, paired);
    }
    return this.#initials;
  }

  /** Where initials stand in the folded text, ascending. */
  initialsAt(word: string): number[] {
    const places: number[] = [];
    const { initials } = this;
    for (let at = initials.indexOf(word); at >= 0; at = initials.indexOf(word, at + 1)) places.push(at);
    return places;
  }

  readonly syllables = {
    at: (place: number): string | undefined =>
      this.#packed.syllables()[(this.#packed.sound[place] ?? 0) - FIRST_SIGN] ?? '',
  };

  readonly signs = {
    get: (syllable: string): string | undefined => {
      const at = this.#packed.syllables().indexOf(syllable);
      return at < 0 ? undefined : String.fromCharCode(FIRST_SIGN + at);
    },
  };

  get table(): Map<string, string[]> {
    this.#table ??= byFirstLetter(this.#packed.syllables());
    return this.#table;
  }

  readonly readings = (character: string): ReadonlySet<string> => {
    const { readings } = this.#packed;
    const count = readings.length / 2;
    const code = character.charCodeAt(0);
    const read = new Set<string>();
    for (let at = firstAtLeast(readings.subarray(0, count), code); at < count && readings[at] === code; at += 1) {
      read.add(this.#packed.syllables()[(readings[count + at] ?? 0) - FIRST_SIGN] ?? '');
    }
    return read;
  };
}

/** Where words begin and end, as it was found when the report was packed. */
class PackedWords {
  readonly #edges: Uint8Array;
  readonly #length: number;

  constructor({ edges, folded }: PackedReport) {
    this.#edges = edges;
    this.#length = folded.length;
  }

  isEdge(place: number): boolean {
    return place >= this.#length || ((this.#edges[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }

  isWhole(from: number, to: number): boolean {
    return this.isEdge(from) && this.isEdge(to);
  }

  readAll(): void {
    // It was, long ago.
  }
}

/** A packed report as the search sees it: the same as `buildCorpus` makes of the report itself, but made piece by piece. */
export class PackedCorpus implements Corpus {
  readonly packed: PackedReport;
  readonly folded: PackedText;
  readonly sounds: PackedSounds;
  readonly words: Corpus['words'];
  readonly sourceOf: Corpus['sourceOf'];
  readonly sourceEndOf: Corpus['sourceEndOf'];
  readonly fuse: Lookup;
  readonly passages: Corpus['passages'];
  /** The report's text: of a hit only its own slice is made. */
  readonly text: Sliced;
  readonly #made: Passage[] = [];
  #figures: Figure[] | undefined;
  #edges: Set<number> | undefined;
  #spelled: Spelled | undefined;

  constructor(packed: PackedReport) {
    this.packed = packed;
    this.folded = new PackedText(packed);
    this.sounds = new PackedSounds(packed);
    this.words = new PackedWords(packed);
    const sources = new Sources(packed);
    this.sourceOf = sources.from;
    this.sourceEndOf = sources.to;
    this.fuse = new Lookup(this);
    const at = (index: number) => this.passage(index);
    this.passages = {
      at,
      find: (wanted: (passage: Passage, index: number, all: Passage[]) => unknown) => this.#all().find(wanted),
    };
    this.text = { slice: (start, end) => stringOf(packed.text.subarray(start, end), false) };
  }

  /** The number of passages. */
  get count(): number {
    return this.packed.kind.length;
  }

  #all(): Passage[] {
    return Array.from({ length: this.count }, (_, index) => this.passage(index)).flatMap((each) => each ?? []);
  }

  /** The passage with this index, made when it is first asked for. */
  passage(index: number): Passage | undefined {
    const known = this.#made[index];
    if (known || index < 0 || index >= this.count) return known;
    const made = new PackedPassage(this.packed, index);
    this.#made[index] = made;
    return made;
  }

  get figures(): readonly Figure[] {
    if (this.#figures === undefined) {
      const { figures, figurePlaces: places } = this.packed;
      const [units, parents] = [this.packed.units(), this.packed.parents()];
      this.#figures = Array.from({ length: figures.length / 2 }, (_, index): Figure => {
        const [passage = 0, holder = 0, unit = 0, parent = 0, from = 0, to = 0, target = 0] = places.subarray(
          7 * index,
          7 * index + 7,
        );
        return {
          id: this.passage(passage)?.id ?? '',
          target: target !== 0,
          passage,
          holder: holder === 0 ? null : holder - 1,
          value: figures[2 * index] ?? 0,
          most: figures[2 * index + 1] ?? 0,
          unit: units[unit] ?? '',
          parent: parents[parent] ?? '',
          range: [from, to],
        };
      });
    }
    return this.#figures;
  }

  get edges(): Set<number> {
    this.#edges ??= new Set(
      Array.from({ length: this.count }, (_, index) => this.passage(index)?.keys.flat() ?? []).flat(),
    );
    return this.#edges;
  }

  readonly spelled = (): Spelled => {
    if (this.#spelled === undefined) {
      const letters = new PackedLetters(this.packed);
      this.#spelled = { letters, fuse: new LetterLookup(this.packed, letters) };
    }
    return this.#spelled;
  };
}
