import type { Span } from '../../report/index.ts';
import { hashesOfRuns } from '../fingerprints.ts';
import { RUN, type Squeezed, squeeze } from '../runs.ts';

/** Words that stand in two texts alike, blanks apart. */
export interface SharedRun extends Span {
  otherStart: number;
  otherEnd: number;
}

/** What a text has in common with another. */
export interface Shared {
  /** The share of its runs of 8 characters, blanks left out, that stand in the other one: 0 to 1. */
  share: number;
  /** Stretches in common in the order of the text, none within another; each as long as it goes on in both. */
  runs: SharedRun[];
}

/** A run that stands in many places of the other text is looked for in so many of them only. */
const MOST_PLACES = 8;

/** Of a long report's runs one in ten has the mark of another. */
const MARKS = 2 ** 18;

const runHashes = (text: string): Uint32Array => hashesOfRuns(text, Math.max(0, text.length - RUN + 1));

const whole = (body: string): Squeezed => squeeze(body, [{ start: 0, end: body.length }]);

/** A body (see `bodyOf`) without its blanks, to be compared with many. */
export class Original {
  readonly #own: Squeezed;
  /** The runs of the text, each once, by a number; and which of them begins at each place. */
  readonly #numbers = new Map<string, number>();
  readonly #runs: number[] = [];
  /** By the end of its hash whether a run may be one of the text: most of another text is not, and is told without being cut out. */
  readonly #marks = new Uint8Array(MARKS);

  constructor(body: string) {
    this.#own = whole(body);
    const { text } = this.#own;
    for (let at = 0; at + RUN <= text.length; at += 1) {
      const run = text.slice(at, at + RUN);
      const number = this.#numbers.get(run) ?? this.#numbers.size;
      this.#numbers.set(run, number);
      this.#runs.push(number);
    }
    for (const hash of runHashes(text)) this.#marks[hash % MARKS] = 1;
  }

  /** What it has in common with another body. Exact; linear in the length of both. */
  sharedWith(other: string): Shared {
    const { text, map } = this.#own;
    const { text: copy, map: copyMap } = whole(other);
    const places = this.#placesIn(copy);
    let shared = 0;
    const runs: SharedRun[] = [];
    let next = 0;
    this.#runs.forEach((number, at) => {
      const starts = places.get(number);
      if (starts === undefined) return;
      shared += 1;
      if (at < next) return;
      const { start, length } = longest(text, at, copy, starts);
      next = at + length;
      runs.push({
        start: map[at] ?? 0,
        end: (map[next - 1] ?? 0) + 1,
        otherStart: copyMap[start] ?? 0,
        otherEnd: (copyMap[start + length - 1] ?? 0) + 1,
      });
    });
    return { share: this.#runs.length > 0 ? shared / this.#runs.length : 0, runs };
  }

  /** Where runs of this text stand in a copy, by their numbers. */
  #placesIn(copy: string): Map<number, number[]> {
    const places = new Map<number, number[]>();
    for (const [at, hash] of runHashes(copy).entries()) {
      if (this.#marks[hash % MARKS] !== 1) continue;
      const number = this.#numbers.get(copy.slice(at, at + RUN));
      if (number === undefined) continue;
      const own = places.get(number);
      if (own === undefined) places.set(number, [at]);
      else if (own.length < MOST_PLACES) own.push(at);
    }
    return places;
  }
}

/** The place from which the words at `at` go on longest. */
function longest(text: string, at: number, copy: string, starts: readonly number[]): { start: number; length: number } {
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

/** How many numbers two ascending lists without doubles have in common. */
export function inCommon(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}
