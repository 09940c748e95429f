import type { IndicatorList } from '../../report/index.ts';
import { answer } from '../answer.ts';
import type { Found } from '../corpus.ts';
import { type Evidence, plausible, weigh } from '../evidence.ts';
import type { Hit } from '../hit.ts';
import type { HitKind } from '../kinds.ts';
import { GUESSES, nearMatches } from '../match.ts';
import { parseQuery, type Query, type Term } from '../query.ts';
import type { ShelfReport } from './about.ts';
import { PackedCorpus } from './packed.ts';
import { openRecord } from './record.ts';

export { aboutReport, type Counts, inShelfOrder, matchesWords, type ShelfReport } from './about.ts';
export { packReport } from './pack.ts';
export { unpackAbout } from './record.ts';

/** The hits of one report, best first. */
export interface ReportHits {
  report: ShelfReport;
  hits: Hit[];
}

/** The shelf, ready for search. */
export interface ShelfIndex {
  /** In the order in which their hits are given. */
  readonly reports: readonly ShelfReport[];
  readonly corpora: readonly PackedCorpus[];
}

/**
 * Makes packed reports searchable. Costs their sums only: the rest is made where a query needs it.
 * @param records of `packReport`, in the order in which their hits are to be given
 * @param mend gives another record for one that is none, or damaged, by its place; null: the report is left out
 */
export function shelfIndex(
  records: Iterable<Uint8Array | null>,
  mend: (place: number) => Uint8Array | null = () => null,
): ShelfIndex {
  const corpora = Array.from(records).flatMap((bytes, place) => {
    const mended = (bytes && openRecord(bytes)) ?? openRecord(mend(place) ?? new Uint8Array());
    return mended ? new PackedCorpus(mended) : [];
  });
  return { reports: corpora.map(({ packed }) => packed.about), corpora };
}

/**
 * Finds what a query asks for in all reports of the shelf: in each what `search` finds in it, but judged over all of them. Where
 * any report holds a word, as printed or by its sound, no other is searched for what it might mean.
 * @param options.kinds only hits of these kinds; all if absent or empty
 * @param options.limit the most hits of each report; all if absent
 * @param options.among only reports that pass are searched
 * @param options.indicators whose other names are known; those of the program if absent
 * @yields the hits report by report, in the order of the shelf, as they are ranked; reports without a hit not at all
 */
export function* searchShelf(
  index: ShelfIndex,
  query: string,
  options: {
    kinds?: HitKind[];
    limit?: number;
    among?: (report: ShelfReport) => boolean;
    indicators?: IndicatorList;
  } = {},
): Generator<ReportHits> {
  const { among, indicators, ...settings } = options;
  const corpora = index.corpora.filter(({ packed }) => among?.(packed.about) ?? true);
  const findings = new Findings(corpora);
  for (const asked of readingsOf(parseQuery(query, indicators))) {
    let found = false;
    for (const [at, corpus] of corpora.entries()) {
      const { packed, text } = corpus;
      const parts = () => packed.parts().map(([id, number, marker, start]) => ({ id, number, marker, start }));
      const find = (term: Term) => findings.in(at, term);
      const hits = answer({ corpus, text, parts, units: findings.units, find }, asked, settings);
      if (hits.length > 0) {
        found = true;
        yield { report: packed.about, hits };
      }
    }
    if (found) return;
  }
}

/**
 * What a query may mean, the likeliest first, the next only where no report answers one: (一) is a marker before it is a
 * character, `ying shang` one spelling before it is two.
 */
function readingsOf(query: Query): Query[] {
  const plain = { ...query, joined: null };
  if (query.marker?.style === 'bracketed') return [{ ...plain, terms: [] }, plain];
  return query.joined ? [{ ...plain, terms: [query.joined] }, plain] : [plain];
}

const NOTHING: Found = new Map();

/** Where the words of a query are found, judged over all reports. */
class Findings {
  readonly #corpora: readonly PackedCorpus[];
  readonly #known = new Map<string, (at: number) => Found>();

  constructor(corpora: readonly PackedCorpus[]) {
    this.#corpora = corpora;
  }

  /** The units of all statistics. */
  readonly units = (): Set<string> => new Set(this.#corpora.flatMap(({ packed }) => [...packed.units()]));

  /** Where a word is found in one of the reports. */
  in(at: number, term: Term): Found {
    let known = this.#known.get(term.text);
    if (known === undefined) {
      known = this.#find(term);
      this.#known.set(term.text, known);
    }
    return known(at);
  }

  #find(term: Term): (at: number) => Found {
    const near = this.#corpora.map((corpus) => nearMatches(corpus, term));
    const evidence = weigh(
      term,
      this.#corpora.flatMap((corpus, at) => (near[at]?.size ? [[corpus, near[at]] as const] : [])),
    );
    const judged = this.#judged(term, near, evidence);
    if (this.#corpora.some((_, at) => judged(at).size > 0)) return judged;
    for (const guess of GUESSES) {
      const guessed = this.#corpora.map((corpus) => guess(corpus, term));
      if (guessed.some(({ size }) => size > 0)) return (at) => guessed[at] ?? NOTHING;
    }
    return () => NOTHING;
  }

  /** The plausible ones of what is near, judged when they are asked for. */
  #judged(term: Term, near: (Found | undefined)[], evidence: Evidence): (at: number) => Found {
    const judged: (Found | undefined)[] = [];
    return (at) => {
      const corpus = this.#corpora[at];
      const found = near[at];
      if (!corpus || !found || found.size === 0) return NOTHING;
      const known = judged[at] ?? plausible(corpus, term, found, evidence);
      judged[at] = known;
      return known;
    };
  }
}
