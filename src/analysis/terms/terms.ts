import type { Span } from '../../report/index.ts';
import { normalise } from '../../text/index.ts';

/** A word as it is counted in a body (see `bodyOf`): Simplified, letters half-width and lower case, without blanks at its ends. */
export function termOf(word: string): string {
  return word.trim().replace(/[\p{L}\p{N}％]+/gu, (part) => normalise(part).text.toLowerCase());
}

/** How often a term stands in a body; one that lies in itself (人人 in 人人人) is counted as text editors do, from the left without overlap. */
export function countOf(term: string, body: string): number {
  if (term === '') return 0;
  let count = 0;
  for (let at = body.indexOf(term); at >= 0; at = body.indexOf(term, at + term.length)) count += 1;
  return count;
}

/** Where words stand in a body, in order and disjoint: of those that overlap the one that begins first, of two at one place the longer. */
export function spansOfTerms(words: readonly string[], body: string): Span[] {
  const all = words.map(termOf).flatMap((term) => {
    const spans: Span[] = [];
    for (let at = term === '' ? -1 : body.indexOf(term); at >= 0; at = body.indexOf(term, at + term.length))
      spans.push({ start: at, end: at + term.length });
    return spans;
  });
  const spans: Span[] = [];
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return spans;
}

/** How often a word stands in a report. */
export interface TermCount {
  word: string;
  /** Of the report, and of its characters that are no blanks. */
  count: number;
  perThousand: number;
}

/** What folding makes of letters, digits and ％. */
const FOLDED = /[a-z0-9%]/;

/** Counts words in many bodies: each once, in the order given. */
export class TermCounter {
  readonly #terms: readonly { word: string; term: string }[];

  constructor(words: readonly string[]) {
    this.#terms = Array.from(new Set(words), (word) => ({ word, term: termOf(word) }));
  }

  /** Whether the letters of a body must be folded for the counts to be right. */
  get needsLetters(): boolean {
    return this.#terms.some(({ term }) => FOLDED.test(term));
  }

  /** @param characters how many of the body are no blanks */
  countsIn(body: string, characters: number): TermCount[] {
    return this.#terms.map(({ word, term }) => {
      const count = countOf(term, body);
      return { word, count, perThousand: count === 0 ? 0 : Number(((count / characters) * 1000).toFixed(4)) };
    });
  }
}

/** The counts of words in one body. */
export function countTerms(words: readonly string[], body: string, characters: number): TermCount[] {
  return new TermCounter(words).countsIn(body, characters);
}

/** Words of a list: one a line, or parted by tabs or commas; # begins a note. */
export function termsIn(text: string): string[] {
  const words = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line) => line.replace(/#.*$/, '').split(/[\t,，、]/))
    .map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
