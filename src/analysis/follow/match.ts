import type { Worded } from '../worded.ts';

/** Characters that two spans have in common. */
export interface CommonRun {
  /** Offset in the first span, and in the second; both relative to the span. */
  start: number;
  otherStart: number;
  length: number;
}

/** The spans in common, the longest first, none within another: runs of at least two characters from word to word. */
export function runsInCommon(a: Worded, b: Worded): CommonRun[] {
  const found: CommonRun[] = [];
  const taken = { a: new Uint8Array(a.text.length), b: new Uint8Array(b.text.length) };
  for (const run of runsIn(a, b)) {
    const free = untaken(run, taken);
    const trimmed = free === null ? null : toWords(a, b, free);
    if (trimmed === null) continue;
    taken.a.fill(1, trimmed.start, trimmed.start + trimmed.length);
    taken.b.fill(1, trimmed.otherStart, trimmed.otherStart + trimmed.length);
    found.push(trimmed);
  }
  return found;
}

/** Where each character but blanks stands in a span; kept, for a promise is compared with many passages. */
const offsetsKept = new WeakMap<Worded, Map<number, number[]>>();

function offsetsOf(words: Worded): Map<number, number[]> {
  const kept = offsetsKept.get(words);
  if (kept !== undefined) return kept;
  const offsets = new Map<number, number[]>();
  for (let at = 0; at < words.text.length; at += 1) {
    const code = words.text.charCodeAt(at);
    if (code === BLANK) continue;
    const list = offsets.get(code);
    if (list === undefined) offsets.set(code, [at]);
    else list.push(at);
  }
  offsetsKept.set(words, offsets);
  return offsets;
}

const BLANK = 0x20;

/** All runs of characters, blanks apart, that two spans have in common and that go on at neither end; the longest first. */
function runsIn(a: Worded, b: Worded): CommonRun[] {
  const runs: CommonRun[] = [];
  const offsets = offsetsOf(a);
  let before = BLANK;
  for (let j = 0; j < b.text.length; j += 1) {
    const code = b.text.charCodeAt(j);
    for (const i of offsets.get(code) ?? []) {
      if (i > 0 && before !== BLANK && a.text.charCodeAt(i - 1) === before) continue;
      const length = commonFrom(a.text, i, b.text, j);
      if (length > 1) runs.push({ start: i, otherStart: j, length });
    }
    before = code;
  }
  return runs.sort((x, y) => y.length - x.length || x.start - y.start || x.otherStart - y.otherStart);
}

/** How many characters two texts have in common from two places on, up to a blank. */
function commonFrom(a: string, i: number, b: string, j: number): number {
  let length = 0;
  for (;;) {
    const code = a.charCodeAt(i + length);
    if (code !== b.charCodeAt(j + length) || code === BLANK) return length;
    length += 1;
  }
}

/** The longest part of a run that no longer one has taken; null for less than two characters. */
function untaken({ start, otherStart, length }: CommonRun, taken: { a: Uint8Array; b: Uint8Array }): CommonRun | null {
  const free = (at: number): boolean => taken.a[start + at] === 0 && taken.b[otherStart + at] === 0;
  let from = 0;
  let to = length;
  while (from < to && !free(from)) from += 1;
  while (to > from && !free(to - 1)) to -= 1;
  for (let at = from; at < to; at += 1) if (!free(at)) return null;
  return to - from < 2 ? null : { start: start + from, otherStart: otherStart + from, length: to - from };
}

/** A run cut to where a word begins and ends, in the one span or the other; null where less than two characters are left. */
function toWords(a: Worded, b: Worded, { start, otherStart, length }: CommonRun): CommonRun | null {
  const edge = (at: number): boolean => a.edges[start + at] === 1 || b.edges[otherStart + at] === 1;
  let from = 0;
  let to = length;
  while (from < to && !edge(from)) from += 1;
  while (to > from && !edge(to)) to -= 1;
  return to - from < 2 ? null : { start: start + from, otherStart: otherStart + from, length: to - from };
}
