import type { Report } from '../../report/model.ts';
import { buildSearchIndex, type Hit, type HitKind, type SearchIndex, search } from '../index.ts';
import { aboutReport, inShelfOrder, type ShelfReport } from './about.ts';

export { type Counts, inShelfOrder, matchesWords, type ShelfReport } from './about.ts';

/** The hits of one report, best first. */
export interface ReportHits {
  report: ShelfReport;
  hits: Hit[];
}

/** Everything that listing and searching one report needs, as bytes to be kept. */
export function packReport(report: Report): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ about: aboutReport(report), report }));
}

/** What the shelf says of a packed report; null for what is no such record, or damaged. */
export function unpackAbout(bytes: Uint8Array): ShelfReport | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).about;
  } catch {
    return null;
  }
}

/** The shelf, ready for search. */
export interface ShelfIndex {
  readonly reports: readonly ShelfReport[];
  readonly packed: readonly { about: ShelfReport; index: () => SearchIndex }[];
}

/** Makes packed reports searchable; what is no such record, or damaged, is left out. */
export function shelfIndex(records: Iterable<Uint8Array>): ShelfIndex {
  const packed = Array.from(records)
    .flatMap((bytes) => {
      const about = unpackAbout(bytes);
      let made: SearchIndex | undefined;
      const index = () => {
        made ??= buildSearchIndex(JSON.parse(new TextDecoder().decode(bytes)).report);
        return made;
      };
      return about ? { about, index } : [];
    })
    .sort((a, b) => inShelfOrder(a.about, b.about));
  return { reports: packed.map(({ about }) => about), packed };
}

/**
 * Finds what a query asks for in all reports of the shelf.
 * @param options.kinds only hits of these kinds; all if absent or empty
 * @param options.limit the most hits of each report; all if absent
 * @param options.among only reports that pass
 * @yields the hits report by report, in the order of the shelf; reports without a hit not at all
 */
export function* searchShelf(
  index: ShelfIndex,
  query: string,
  options: { kinds?: HitKind[]; limit?: number; among?: (report: ShelfReport) => boolean } = {},
): Generator<ReportHits> {
  const { among, ...settings } = options;
  for (const each of index.packed) {
    const hits = among && !among(each.about) ? [] : search(each.index(), query, settings);
    if (hits.length > 0) yield { report: each.about, hits };
  }
}
