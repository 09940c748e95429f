import type { Span } from '../../report/index.ts';
import { hashesOfRuns } from '../fingerprints.ts';
import { RUN, type Squeezed, squeeze } from '../runs.ts';
import { Sieve, signed } from './numbers.ts';

/** Words that stand in two texts alike, blanks apart. */
export interface SharedRun extends Span {
  otherStart: number;
  otherEnd: number;
}

/** What a text has in common with another. */
export interface Shared {
  /** The share of its runs of 8 characters, blanks left out, that stand in the other one: 0 to 1. */
  share: number;
  /** Stretches in common in the order of the text, none within another; each as long as it goes on in both, without marks at its ends. */
  runs: SharedRun[];
}

/** A run that stands in many places of the other text is looked for in so many of them only. */
const MOST_OFFSETS = 8;
/** So many times as many places as there are runs: in most looks the first is free. */
const ROOM = 4;

const runHashes = (text: string): Uint32Array => hashesOfRuns(text, Math.max(0, text.length - RUN + 1));

const whole = (body: string): Squeezed => squeeze(body, [{ start: 0, end: body.length }]);

/** A body (see `bodyOf`) without its blanks, to be compared with many. */
export class Original {
  readonly #own: Squeezed;
  readonly #hashes: Uint32Array;
  /** Where each run stands for the first time, one more than its offset, found by its hash; 0: a free place (open addressing). */
  readonly #table: Uint32Array;
  readonly #sieve: Sieve;
  /** Of each offset where the run that begins there stands for the first time: by that runs are called. */
  readonly #first: Uint32Array;
  /** In how many places, and where, each run stands in the text that is compared: used again for each. */
  readonly #counts: Uint8Array;
  readonly #starts: Uint32Array;

  constructor(body: string) {
    this.#own = whole(body);
    const { text } = this.#own;
    this.#hashes = runHashes(text);
    const count = this.#hashes.length;
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, count) * ROOM)));
    this.#sieve = new Sieve(signed(this.#hashes));
    this.#first = new Uint32Array(count);
    this.#counts = new Uint8Array(count);
    this.#starts = new Uint32Array(count * MOST_OFFSETS);
    for (let at = 0; at < count; at += 1) {
      const slot = this.#slotOf(text, at, this.#hashes[at] ?? 0);
      if (this.#table[slot] === 0) this.#table[slot] = at + 1;
      this.#first[at] = (this.#table[slot] ?? 0) - 1;
    }
  }

  /** The place in the table of the run that begins in a text; a free one where it is none of this text. */
  #slotOf(text: string, at: number, hash: number): number {
    const last = this.#table.length - 1;
    let slot = hash & last;
    for (let found = this.#table[slot] ?? 0; found > 0; found = this.#table[slot] ?? 0) {
      if (this.#hashes[found - 1] === hash && isSameRun(this.#own.text, found - 1, text, at)) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  /** What it has in common with another body. Exact; linear in the length of both. */
  sharedWith(other: string): Shared {
    const { text, map } = this.#own;
    const { text: copy, map: copyMap } = whole(other);
    this.#findIn(copy);
    let shared = 0;
    const runs: SharedRun[] = [];
    let next = 0;
    for (let at = 0; at < this.#first.length; at += 1) {
      const run = this.#first[at] ?? 0;
      const count = this.#counts[run] ?? 0;
      if (count === 0) continue;
      shared += 1;
      if (at < next) continue;
      const starts = this.#starts.subarray(run * MOST_OFFSETS, run * MOST_OFFSETS + count);
      const { start, length } = longest(text, at, copy, starts);
      next = at + length;
      const { before, behind } = marksAround(text.slice(at, next));
      if (before === length) continue;
      runs.push({
        start: map[at + before] ?? 0,
        end: (map[next - behind - 1] ?? 0) + 1,
        otherStart: copyMap[start + before] ?? 0,
        otherEnd: (copyMap[start + length - behind - 1] ?? 0) + 1,
      });
    }
    return { share: this.#first.length > 0 ? shared / this.#first.length : 0, runs };
  }

  /** Notes where runs of this text stand in a copy. */
  #findIn(copy: string): void {
    this.#counts.fill(0);
    const hashes = runHashes(copy);
    const sieve = this.#sieve;
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashes[at] ?? 0;
      if (!sieve.mayHave(hash)) continue;
      const found = this.#table[this.#slotOf(copy, at, hash)] ?? 0;
      if (found === 0) continue;
      const count = this.#counts[found - 1] ?? 0;
      if (count === MOST_OFFSETS) continue;
      this.#starts[(found - 1) * MOST_OFFSETS + count] = at;
      this.#counts[found - 1] = count + 1;
    }
  }
}

function isSameRun(a: string, from: number, b: string, start: number): boolean {
  for (let each = 0; each < RUN; each += 1) {
    if (a.charCodeAt(from + each) !== b.charCodeAt(start + each)) return false;
  }
  return true;
}

/** Marks; of a number ％ is a part. */
const MARK = /(?![%％‰])[\p{P}\p{S}]/u;
const PAIRS = ['（）', '()', '《》', '〈〉', '“”', '‘’', '「」', '『』', '【】', '〔〕', '[]'] as const;
const CLOSING = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const OPENING = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** How many marks a span of a text begins and ends with, those of a pair of brackets apart that is whole in it: 《条例》的实施. */
function marksAround(passage: string): { before: number; behind: number } {
  let [before, end] = [0, passage.length];
  while (before < end && MARK.test(passage.charAt(before))) before += 1;
  while (end > before && MARK.test(passage.charAt(end - 1))) end -= 1;
  const [open, close] = [passage.charAt(before - 1), passage.charAt(end)];
  const inner = passage.slice(before, end);
  const closing = CLOSING.get(open);
  if (closing !== undefined && (inner.includes(closing) || close === closing)) before -= 1;
  const opening = OPENING.get(close);
  if (opening !== undefined && (inner.lastIndexOf(opening) > inner.lastIndexOf(close) || open === opening)) end += 1;
  return { before, behind: passage.length - end };
}

/** The place from which the words at `at` go on longest. */
function longest(text: string, at: number, copy: string, starts: Uint32Array): { start: number; length: number } {
  let best = { start: starts[0] ?? 0, length: RUN };
  for (const start of starts) {
    let length = RUN;
    while (
      at + length < text.length &&
      start + length < copy.length &&
      text.charCodeAt(at + length) === copy.charCodeAt(start + length)
    )
      length += 1;
    if (length > best.length) best = { start, length };
  }
  return best;
}
