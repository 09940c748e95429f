import { type PackedReport, STRETCH } from './record.ts';

/** Counts for some of many passages. */
export class Tally {
  /** The passages that count, in the order in which they were met. */
  readonly passages: number[] = [];
  readonly #counts: Uint8Array;

  /** @param size the number of all passages */
  constructor(size: number) {
    this.#counts = new Uint8Array(size);
  }

  add(passage: number): void {
    const count = this.#counts[passage] ?? 0;
    if (count === 0) this.passages.push(passage);
    this.#counts[passage] = Math.min(255, count + 1);
  }

  count(passage: number): number {
    return this.#counts[passage] ?? 0;
  }
}

/** The passages that any of some tallies counts, ascending. */
export function inAny(tallies: readonly Tally[]): number[] {
  const [only] = tallies;
  const all = tallies.length === 1 && only ? only.passages : new Set(tallies.flatMap(({ passages }) => passages));
  return Array.from(all).sort((a, b) => a - b);
}

/** Which passages there are around words of some length at places of the folded text, each counted once; null: none. */
export function tallyAround(packed: PackedReport, places: readonly number[], length: number): Tally | null {
  if (places.length === 0) return null;
  const { from, to, stretchAt, stretches } = packed;
  const tally = new Tally(from.length);
  for (const place of places) {
    const stretch = Math.floor(place / STRETCH);
    const end = stretchAt[stretch + 1] ?? 0;
    for (let at = stretchAt[stretch] ?? 0; at < end; at += 1) {
      const passage = stretches[at] ?? 0;
      const around = (from[passage] ?? 0) <= place && place + length <= (to[passage] ?? 0);
      if (around && tally.count(passage) === 0) tally.add(passage);
    }
  }
  return tally;
}
