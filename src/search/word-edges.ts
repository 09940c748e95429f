import { wordSegments } from '../text/index.ts';
import { type Folded, Gap } from './fold.ts';

/** A clause without a mark is segmented in pieces of this length. */
const LONGEST = 200;
/** So many characters are segmented by one call. */
const MOST = 4096;
const Known = { no: 0, inside: 1, edge: 2 } as const;

/**
 * Tells whether a span of folded text begins and ends where words do, so that 织整 in 组织整顿 is not taken for a word.
 * Words are those of Intl.Segmenter. A clause is segmented when it is first asked about, or all at once by `readAll`.
 * Unknown words fall into single characters, so that the answer errs towards yes.
 */
export class WordEdges {
  readonly #folded: Folded;
  /** Of each folded place whether a word begins there, once that is known. */
  readonly #edges: Uint8Array;

  constructor(folded: Folded) {
    this.#folded = folded;
    this.#edges = new Uint8Array(folded.text.length);
  }

  /** Whether a word ends before a folded place, or begins there. */
  isEdge(place: number): boolean {
    // Every mark that was dropped parts words, and so does the end of the text.
    if (this.#folded.gap[place] !== Gap.none) {
      return true;
    }
    if (this.#edges[place] === Known.no) {
      this.#read(place);
    }
    return this.#edges[place] === Known.edge;
  }

  /** Whether a word begins at `from` and one, the same or a later one, ends before `to` (folded places). */
  isWhole(from: number, to: number): boolean {
    return this.isEdge(from) && this.isEdge(to);
  }

  /** Finds the words of the whole text now: a few milliseconds, which no query then waits for. */
  readAll(): void {
    const { text, gap } = this.#folded;
    this.#edges.fill(Known.inside);
    // Every call makes a new iterator, which takes longer than a clause: clauses are told apart by a line break instead.
    let lines: string[] = [];
    let starts: number[] = [];
    let size = 0;
    for (let start = 0; start < text.length; ) {
      let end = start + 1;
      while (end < text.length && gap[end] !== Gap.hard && end - start < LONGEST) {
        end += 1;
      }
      lines.push(text.slice(start, end));
      starts.push(start);
      size += end - start + 1;
      start = end;
      if (size > MOST || start === text.length) {
        this.#readLines(lines, starts);
        lines = [];
        starts = [];
        size = 0;
      }
    }
  }

  #readLines(lines: readonly string[], starts: readonly number[]): void {
    let line = 0;
    let before = 0;
    for (const { index, segment } of wordSegments(lines.join('\n'))) {
      if (segment === '\n') {
        before = index + 1;
        line += 1;
      } else {
        this.#edges[(starts[line] ?? 0) + index - before] = Known.edge;
      }
    }
  }

  /** Segments the clause around a place. */
  #read(place: number): void {
    const { text, gap } = this.#folded;
    let start = place;
    while (start > 0 && gap[start] !== Gap.hard) {
      start -= 1;
    }
    let end = place + 1;
    while (end < text.length && gap[end] !== Gap.hard) {
      end += 1;
    }
    this.#edges.fill(Known.inside, start, end);
    for (let piece = start; piece < end; piece += LONGEST) {
      for (const { index } of wordSegments(text.slice(piece, Math.min(end, piece + LONGEST)))) {
        this.#edges[piece + index] = Known.edge;
      }
    }
  }
}

let latest: { query: string; words: readonly (string | null)[] } = { query: '', words: [] };

/** Of each place in a query's word the known word of two characters or more that it belongs to: 百人 twice in 法律明百人. */
export function knownWordsOf(query: string): readonly (string | null)[] {
  // The same is asked again of every report of a shelf.
  if (latest.query !== query) {
    const words = Array.from(query, (): string | null => null);
    for (const { index, segment } of wordSegments(query)) {
      words.fill(segment.length > 1 ? segment : null, index, index + segment.length);
    }
    latest = { query, words };
  }
  return latest.words;
}

/** The words of a clause, in its order: those of Intl.Segmenter. */
export function wordsIn(clause: string): string[] {
  return Array.from(wordSegments(clause), ({ segment }) => segment);
}
