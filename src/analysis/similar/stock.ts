import type { Report, Span } from '../../report/index.ts';
import { buildSearchIndex, type SearchIndex } from '../../search/index.ts';
import { sentenceHashesOf } from '../fingerprints.ts';

/** Sentences that a shelf knows, and how much of the report they are. */
export interface StockPhrases {
  /** In the order of the text, disjoint. */
  spans: Span[];
  /** Their share of the report's folded characters: 0 to 1. */
  share: number;
}

/** A sentence is a stock phrase where so many of a shelf's reports have it (docs/research.md), and at least so many. */
const SHARE = 0.1;
const LEAST = 3;

/** How many of a shelf's reports have a sentence, by its hash (`sentenceHashesOf`), the report itself left out; how many there are. */
export interface SentenceCounts {
  ofHash: ReadonlyMap<number, number>;
  reports: number;
  /** Hashes of the sentences of last year's report, where it is there. */
  earlier: ReadonlySet<number>;
}

/** Counts in how many reports of a shelf the sentences of one stand, as their prints are told one after another. */
export class SentenceCounter implements SentenceCounts {
  readonly ofHash = new Map<number, number>();
  reports = 0;
  readonly earlier = new Set<number>();
  readonly #own: ReadonlySet<number>;

  /** @param own hashes of the sentences of the report itself (`hashesIn`) */
  constructor(own: ReadonlySet<number>) {
    this.#own = own;
  }

  /** @param sentences hashes of another report. @param isEarlier whether it is last year's of the same place */
  add(sentences: Iterable<number>, isEarlier: boolean): void {
    this.reports += 1;
    for (const hash of sentences) {
      if (!this.#own.has(hash)) continue;
      this.ofHash.set(hash, (this.ofHash.get(hash) ?? 0) + 1);
      if (isEarlier) this.earlier.add(hash);
    }
  }
}

/** The sentences of a report, and their hashes. Those of fewer than 8 characters have none and are left out. */
function sentencesOf({ searchDocument }: SearchIndex): (Span & { hash: number; length: number })[] {
  const { folded, passages } = searchDocument;
  return passages
    .filter(({ kind }) => kind !== 'statistic')
    .flatMap(({ start, end, from, to }) => {
      const [hash] = sentenceHashesOf([folded.text.slice(from, to)]);
      return hash === undefined ? [] : { start, end, hash, length: to - from };
    })
    .sort((a, b) => a.start - b.start);
}

/** The hashes of a report's sentences, which a shelf is asked for. */
export function hashesIn(report: Report, index: SearchIndex = buildSearchIndex(report)): Set<number> {
  return new Set(sentencesOf(index).map(({ hash }) => hash));
}

/**
 * The stock phrases of a report: sentences that stand in a tenth of a shelf's reports, in three at least, or in last year's report.
 * @param index of the report, where it is there already
 */
export function stockPhrases(
  report: Report,
  { ofHash, reports, earlier }: SentenceCounts,
  index: SearchIndex = buildSearchIndex(report),
): StockPhrases {
  const least = Math.max(LEAST, SHARE * reports);
  const spans: Span[] = [];
  let length = 0;
  for (const sentence of sentencesOf(index)) {
    const { start, end, hash } = sentence;
    if ((ofHash.get(hash) ?? 0) < least && !earlier.has(hash)) continue;
    // A passage may lie in another: a lead in its item.
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    spans.push({ start, end });
    length += sentence.length;
  }
  const all = index.searchDocument.folded.text.length;
  return { spans, share: all === 0 ? 0 : length / all };
}
