/** How many characters make a run: long enough that two texts rarely share one by chance, short enough to survive small edits. */
export const RUN = 8;

/** A text without its blanks, and where each character stood. */
export interface Squeezed {
  text: string;
  /** Offset in the source of each character, and of the end. */
  map: Uint32Array;
}

/** `plain` without blanks, within `spans` (in order, disjoint). */
export function squeeze(plain: string, spans: readonly { start: number; end: number }[]): Squeezed {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const map = new Uint32Array(length + 1);
  let text = '';
  let count = 0;
  for (const { start, end } of spans) {
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && !isBlank(plain.charCodeAt(at))) {
        map[count] = at;
        count += 1;
        continue;
      }
      text += plain.slice(from, at);
      from = at + 1;
    }
  }
  map[count] = spans.at(-1)?.end ?? 0;
  return { text, map: map.subarray(0, count + 1) };
}

/** What \s matches, told without an expression: most of a text is ideographs. */
function isBlank(code: number): boolean {
  if (code > 0x3000 && code !== 0xfeff) return false;
  return /\s/.test(String.fromCharCode(code));
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
