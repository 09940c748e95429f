/** How many characters make a run: long enough that two texts rarely share one by chance, short enough to survive small edits. */
export const RUN = 8;

/** A text without its blanks, and where each character stood. */
export interface Squeezed {
  text: string;
  /** Offset in the source of each character. */
  map: Uint32Array;
}

const BLANKS = /(\s+)/;

/** `plain` without blanks, within `spans` (in order, disjoint). */
export function squeeze(plain: string, spans: readonly { start: number; end: number }[]): Squeezed {
  const map = new Uint32Array(spans.reduce((sum, { start, end }) => sum + end - start, 0));
  const pieces: string[] = [];
  let count = 0;
  for (const { start, end } of spans) {
    let at = start;
    // Every second piece is blanks.
    for (const [number, piece] of plain.slice(start, end).split(BLANKS).entries()) {
      const next = at + piece.length;
      if (number % 2 === 0) {
        pieces.push(piece);
        for (; at < next; at += 1, count += 1) map[count] = at;
      }
      at = next;
    }
  }
  return { text: pieces.join(''), map: map.subarray(0, count) };
}

/** All runs of RUN characters of a text. */
export function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= text.length; at += 1) runs.add(text.slice(at, at + RUN));
  return runs;
}

/** The share of a text's runs, counted at every character, that stand in `others`: 0 to 1. */
export function sharedRuns(text: string, others: ReadonlySet<string>): number {
  const total = text.length - RUN + 1;
  if (total <= 0) return 0;
  let shared = 0;
  for (let at = 0; at < total; at += 1) if (others.has(text.slice(at, at + RUN))) shared += 1;
  return shared / total;
}
