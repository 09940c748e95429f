import type { Hit } from '../../search/index.ts';
import { entryAt, type ScreenReport } from '../state/screen-report.ts';
import type { AppState } from '../state/state.ts';

/** How many hits each entry of the outline holds, itself and all below it; entries without any are left out. */
export type HitCounts = ReadonlyMap<string, number>;

const countsOf = new WeakMap<readonly Hit[], HitCounts>();

/** The hits of the search that is open, or of the one whose hit is highlighted in the text; null where there is neither. */
export function hitCountsOf(state: AppState): HitCounts | null {
  const { mode, view } = state;
  const { hitList, highlighted } = view;
  if (mode.kind === 'search') {
    return mode.query.text.trim() === '' ? null : counted(state.view.doc, mode.hits);
  }
  return mode.kind === 'reading' && hitList !== null && highlighted.length > 0
    ? counted(state.view.doc, hitList.hits)
    : null;
}

function counted(doc: ScreenReport, hits: readonly Hit[]): HitCounts {
  const known = countsOf.get(hits);
  if (known) {
    return known;
  }
  const hitCounts = new Map<string, number>();
  for (const hit of hits) {
    for (const id of entryAt(doc, hit.matches[0]?.[0] ?? hit.start)?.path ?? []) {
      hitCounts.set(id, (hitCounts.get(id) ?? 0) + 1);
    }
  }
  countsOf.set(hits, hitCounts);
  return hitCounts;
}

/** A count as one of `bars`, from the lowest to the highest: by its share of the entry with the most hits. */
export function hitCountBar(count: number, hitCounts: HitCounts, glyphs: readonly string[]): string {
  const most = Math.max(1, ...hitCounts.values());
  return count === 0 ? '' : (glyphs[Math.ceil((count / most) * glyphs.length) - 1] ?? '');
}
