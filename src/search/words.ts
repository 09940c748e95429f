import { type Folded, Gap } from './fold.ts';

/** One for all reports, made when it is first needed: it loads a dictionary. */
let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/**
 * Tells whether a stretch of folded text begins and ends where words do, so that 织整 in 组织整顿 is not taken for a word.
 * Words are those of Intl.Segmenter; a clause is segmented when it is first asked about, because a whole report takes long.
 * Unknown words fall into single characters, so that the answer errs towards yes.
 */
export class Words {
  readonly #folded: Folded;
  readonly #edges = new Map<number, Set<number>>();

  constructor(folded: Folded) {
    this.#folded = folded;
  }

  /** Whether a word begins at a folded place. */
  begins(place: number): boolean {
    return this.#around(place).has(place);
  }

  /** Whether a word begins at `from` and one, the same or a later one of the clause, ends before `to` (folded places). */
  isWhole(from: number, to: number): boolean {
    const edges = this.#around(from);
    return edges.has(from) && (edges.has(to) || this.#folded.gap[to] !== Gap.none);
  }

  /**
   * Whether one of some characters of a query stands there in a word of two or more that the report has elsewhere: then it
   * is hardly a slip. 努力打造 is not 着力打造 where there are efforts in the report.
   */
  areMeant(query: string, places: readonly number[]): boolean {
    if (places.length === 0) {
      return false;
    }
    for (const { index, segment } of segmentsOf(query)) {
      const end = index + segment.length;
      if (segment.length > 1 && places.some((place) => place >= index && place < end)) {
        if (this.#folded.text.includes(segment)) {
          return true;
        }
      }
    }
    return false;
  }

  #around(place: number): Set<number> {
    const { text, gap } = this.#folded;
    let start = place;
    while (start > 0 && gap[start] !== Gap.hard) {
      start -= 1;
    }
    const known = this.#edges.get(start);
    if (known) {
      return known;
    }
    let end = place + 1;
    while (end < text.length && gap[end] !== Gap.hard) {
      end += 1;
    }
    const edges = new Set<number>([end]);
    for (const { index } of segmentsOf(text.slice(start, end))) {
      edges.add(start + index);
    }
    this.#edges.set(start, edges);
    return edges;
  }
}
