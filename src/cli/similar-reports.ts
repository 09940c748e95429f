import type { SimilarKind, SimilarReport } from '../output/index.ts';
import type { Report } from '../report/index.ts';
import type { KnownReport, OpenShelf } from '../shelf/index.ts';
import { isOfSamePlace } from './same-place.ts';

/** A report of the shelf that shares words with another. */
export interface KnownSimilar extends SimilarReport {
  other: KnownReport;
}

type ReportKey = Pick<KnownReport, 'id' | 'ships'>;

/** A report of whose fingerprints fewer stand in another shares stock phrases with it at most. */
const LEAST = 0.005;
/** So many more candidates are compared than are asked for: fingerprints are one run in five. */
const MORE = 5;

/** The reports of the shelf that share words with one, the most first: candidates by fingerprints, then exactly. */
export async function similarTo(own: Report, shelf: OpenShelf, most: number): Promise<KnownSimilar[]> {
  const { bodyOf, fingerprintsOf, NumberSet, Original, sentenceHashesOf } = await import('../analysis/index.ts');
  const { printedOf } = await import('../search/index.ts');
  const { folded, sentences } = printedOf(own);
  const [prints, hashes] = [new NumberSet(fingerprintsOf(folded)), new Set(sentenceHashesOf(sentences))];
  let candidates: { key: ReportKey; likely: number; sentences: Float64Array }[] = [];
  const keepBest = (): void => {
    candidates = candidates.sort((a, b) => b.likely - a.likely).slice(0, most + MORE);
  };
  await shelf.eachPrints((key, other) => {
    if (key.id === own.id) return;
    const likely = prints.countIn(other.fingerprints) / Math.max(1, prints.size);
    if (likely < LEAST) return;
    candidates.push({ key, likely, sentences: other.sentences });
    // No more are held than are of use: a shelf may have thousands.
    if (candidates.length > 4 * (most + MORE)) keepBest();
  });
  keepBest();
  const original = new Original(bodyOf(own));
  const found: KnownSimilar[] = [];
  for (const report of await shelf.some(candidates.map(({ key }) => key))) {
    const others = candidates.find(({ key }) => key.id === report.id && key.ships === report.ships)?.sentences;
    const body = await shelf.body(report);
    if (body === null || others === undefined) continue;
    const shared = original.sharedWith(body);
    const same = others.filter((hash) => hashes.has(hash)).length / Math.max(1, hashes.size);
    if (shared.runs.length > 0) found.push({ other: report, kind: kindOf(own, report), sentences: same, ...shared });
  }
  return found.sort((a, b) => b.share - a.share || (a.other.id < b.other.id ? -1 : 1)).slice(0, most);
}

function kindOf(own: Report, other: KnownReport): SimilarKind {
  if (!isOfSamePlace(own, other)) return 'peer';
  return (other.covers ?? other.year ?? 0) > (own.covers ?? own.year ?? 0) ? 'later' : 'earlier';
}
