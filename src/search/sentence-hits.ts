import type { Figure } from './figures.ts';
import type { Hit } from './hit.ts';
import type { SearchDocument } from './search-document.ts';

/** A hit, and the passages that it is made of, by their indices. */
export interface RankedHit {
  hit: Hit;
  passages: readonly number[];
}

/** Tells of a report's passages which sentence they are of, and which figures a sentence holds. */
class FiguresOfSentences {
  readonly #sentences = new Map<number, number>();
  readonly #figures = new Map<number, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) {
      const sentence = figure.holder ?? figure.passage;
      this.#sentences.set(figure.passage, sentence);
      const list = this.#figures.get(sentence);
      if (list) list.push(figure);
      else this.#figures.set(sentence, [figure]);
    }
  }

  /** The passage of the sentence that a passage stands in: a statistic's is another one, a sentence's its own. */
  sentenceOf(passage: number): number {
    return this.#sentences.get(passage) ?? passage;
  }

  /** The figures of a sentence, in the order of the text. */
  in(sentence: number): readonly Figure[] {
    return this.#figures.get(sentence) ?? [];
  }
}

const known = new WeakMap<readonly Figure[], FiguresOfSentences>();

/** `FiguresOfSentences` of the figures of a report, made once for all queries. */
export function figuresOfSentences(figures: readonly Figure[]): FiguresOfSentences {
  const made = known.get(figures) ?? new FiguresOfSentences(figures);
  known.set(figures, made);
  return made;
}

/**
 * The hits with the figures of their sentences beside them: a hit's own first, then those that were found too, best first, then the
 * others.
 * @param ranked all that was found, best first, also what is not among the hits
 * @param shared whether one hit stands for its sentence; else a figure has itself beside it and no other
 */
export function withFigures(
  searchDocument: SearchDocument,
  hits: readonly RankedHit[],
  ranked: readonly RankedHit[],
  shared: boolean,
): Hit[] {
  const figures = figuresOfSentences(searchDocument.figures);
  const order = new Map<string, number>();
  for (const { hit } of ranked) {
    if (hit.kind === 'statistic' && !order.has(hit.id)) order.set(hit.id, order.size);
  }
  const placeOf = ({ id }: Figure) => order.get(id) ?? order.size;
  return hits.map(({ hit, passages }) => {
    const sentences = new Set(passages.map((passage) => figures.sentenceOf(passage)));
    const list = Array.from(sentences)
      .flatMap((sentence) => figures.in(sentence))
      .filter(({ id }) => shared || hit.kind !== 'statistic' || id === hit.id)
      .sort((a, b) => Number(b.id === hit.id) - Number(a.id === hit.id) || placeOf(a) - placeOf(b));
    return {
      ...hit,
      statistics: list.map(({ id }) => id),
      figures: list.map(({ range: [from, to] }) => [searchDocument.sourceOf(from), searchDocument.sourceEndOf(to - 1)]),
      targets: list.filter(({ target }) => target).map(({ id }) => id),
    };
  });
}

/** Of the hits in one sentence the best only; one of several sentences stays beside them. @param ranked best first */
export function oneOfEachSentence(ranked: readonly RankedHit[], figures: FiguresOfSentences): RankedHit[] {
  const taken = new Set<number>();
  return ranked.filter(({ passages: [passage, another] }) => {
    if (passage === undefined || another !== undefined) return true;
    const sentence = figures.sentenceOf(passage);
    if (taken.has(sentence)) return false;
    taken.add(sentence);
    return true;
  });
}
