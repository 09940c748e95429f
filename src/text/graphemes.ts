import { eastAsianWidth } from 'get-east-asian-width';
import stringWidth from 'string-width';
import { partitionPoint } from './halving.ts';
import { graphemeSegments } from './segments.ts';

/** Columns of a character whose East Asian Width (UAX #11) is ambiguous, such as “ ” · … — ①. */
export type Ambiguous = 1 | 2;

/** How much Intl.Segmenter is given at a time: over a long row of emoji sequences its time grows with the square of the length. */
const CHUNK = 256;

/** Code-unit ranges in which every character is a grapheme by itself unless a character outside them follows or precedes. */
const SIMPLE_RANGES: readonly (readonly [number, number])[] = [
  [0x0a, 0x0a],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20cf],
  [0x2100, 0x2cee],
  [0x2e80, 0x3029],
  [0x3030, 0x3098],
  // Without U+3164, a filler that has no width.
  [0x309b, 0x3163],
  [0x3165, 0xa48f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff9d],
  [0xffe0, 0xffe6],
  [0xfffd, 0xfffd],
];

const NEEDS_SEGMENTER = 255;
/** Per ambiguous width, per code unit: 0 not asked yet, NEEDS_SEGMENTER, or the width plus one. Filled as characters turn up. */
const known: Partial<Record<Ambiguous, Uint8Array>> = {};
/** The same for characters that need the segmenter and came out as a grapheme by themselves. */
const alone: Partial<Record<Ambiguous, Uint8Array>> = {};

/** Made when it is first needed: what prints to no terminal measures nothing. */
function tableOf(tables: typeof known, ambiguous: Ambiguous): Uint8Array {
  const table = tables[ambiguous] ?? new Uint8Array(0x10000);
  tables[ambiguous] = table;
  return table;
}

function widthOf(grapheme: string, ambiguous: Ambiguous): number {
  if (grapheme === '\t') {
    return 1;
  }
  return stringWidth(grapheme, { ambiguousIsNarrow: ambiguous === 1, countAnsiEscapeCodes: true });
}

function within(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([low, high]) => code >= low && code <= high);
}

/**
 * The width of a character that is a grapheme by itself (UAX #11). What is shown as an emoji without more is wide in any case: so a
 * first screen need not wait for string-width's pattern of all emoji, which takes 20 ms to compile. A test holds it against string-width.
 */
function simpleWidth(code: number, ambiguous: Ambiguous): number {
  return code === 0x0a ? 0 : eastAsianWidth(code, { ambiguousAsWide: ambiguous === 2 });
}

function learn(table: Uint8Array, code: number, ambiguous: Ambiguous): number {
  const entry = within(SIMPLE_RANGES, code) ? simpleWidth(code, ambiguous) + 1 : NEEDS_SEGMENTER;
  table[code] = entry;
  return entry;
}

/**
 * Reads a text grapheme by grapheme (UAX #29) with their widths, from any grapheme boundary. Nearly all of a Chinese text goes by
 * table; only runs with combining marks, emoji and the like go through Intl.Segmenter, each run once.
 */
export class GraphemeReader {
  /** Offset after the grapheme read last. */
  next = 0;
  readonly #text: string;
  readonly #ambiguous: Ambiguous;
  readonly #end: number;
  readonly #table: Uint8Array;
  readonly #widest: number;
  #runStart = 0;
  #runEnd = 0;
  #ends: number[] = [];

  /** Reads up to `end`. A grapheme wider than `widest` columns (a freak of stacked jamo or marks) is read by code points. */
  constructor(
    text: string,
    ambiguous: Ambiguous,
    end: number = text.length,
    widest: number = Number.POSITIVE_INFINITY,
  ) {
    this.#text = text;
    this.#ambiguous = ambiguous;
    this.#end = end;
    this.#widest = widest;
    this.#table = tableOf(known, ambiguous);
  }

  /** The width in columns of the grapheme at offset `at` (a boundary, before the end); sets `next`. */
  read(at: number): number {
    const entry = this.#entry(at);
    if (entry !== NEEDS_SEGMENTER && (at + 1 >= this.#end || this.#entry(at + 1) !== NEEDS_SEGMENTER)) {
      this.next = at + 1;
      return entry - 1;
    }
    this.next = this.#endInRun(at);
    return this.next === at + 1 ? this.#widthAlone(at) : widthOf(this.#text.slice(at, this.next), this.#ambiguous);
  }

  #widthAlone(at: number): number {
    const table = tableOf(alone, this.#ambiguous);
    const code = this.#text.charCodeAt(at);
    const entry = table[code] || widthOf(this.#text.charAt(at), this.#ambiguous) + 1;
    table[code] = entry;
    return entry - 1;
  }

  #entry(at: number): number {
    const code = this.#text.charCodeAt(at);
    return this.#table[code] || learn(this.#table, code, this.#ambiguous);
  }

  #endInRun(at: number): number {
    if (at < this.#runStart || at >= this.#runEnd) {
      this.#segmentRun(at);
    }
    return this.#ends[partitionPoint(this.#ends.length, (end) => (this.#ends[end] ?? 0) <= at)] ?? this.#runEnd;
  }

  /** A run goes on until two simple characters meet: between them there is a boundary whatever stands around. */
  #segmentRun(at: number): void {
    let end = at + 1;
    while (end < this.#end && (this.#entry(end - 1) === NEEDS_SEGMENTER || this.#entry(end) === NEEDS_SEGMENTER)) {
      end += 1;
    }
    this.#runStart = at;
    this.#runEnd = end;
    this.#ends = [];
    let size = CHUNK;
    for (let from = at; from < end; ) {
      const to = Math.min(from + size, end);
      const reached = this.#segmentChunk(from, to, to === end);
      // Nothing certain in the whole chunk: one grapheme fills it, look further.
      size = reached === from ? size * 2 : CHUNK;
      from = reached;
    }
  }

  /** Notes the graphemes of a chunk, but for the last one unless the chunk is the run's last; returns the end of the last noted. */
  #segmentChunk(from: number, to: number, last: boolean): number {
    const starts = Array.from(graphemeSegments(this.#text.slice(from, to)), ({ index }) => from + index);
    starts.push(to);
    const count = last ? starts.length : starts.length - 1;
    for (let index = 1; index < count; index += 1) {
      this.#push(starts[index - 1] ?? from, starts[index] ?? to);
    }
    return starts[count - 1] ?? to;
  }

  #push(start: number, end: number): void {
    if (end - start > 2 && widthOf(this.#text.slice(start, end), this.#ambiguous) > this.#widest) {
      for (let at = start; at < end; at += (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
        if (at > start) {
          this.#ends.push(at);
        }
      }
    }
    this.#ends.push(end);
  }
}
