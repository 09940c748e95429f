import type { Hit } from '../../search/index.ts';
import { entryAt, type ScreenReport } from '../state/screen-report.ts';
import type { AppState } from '../state/state.ts';

/** How many hits each entry of the outline holds, itself and all below it; entries without any are left out. */
export type Heat = ReadonlyMap<string, number>;

const heats = new WeakMap<readonly Hit[], Heat>();

/** The heat of the search that is open, or of the one whose hit is lit in the text; null where there is neither. */
export function heatOf(state: AppState): Heat | null {
  const { mode, trail, lit } = state;
  if (mode.kind === 'search') {
    return mode.query.trim() === '' ? null : counted(state.doc, mode.hits);
  }
  return mode.kind === 'reading' && trail !== null && lit.length > 0 ? counted(state.doc, trail.hits) : null;
}

function counted(doc: ScreenReport, hits: readonly Hit[]): Heat {
  const known = heats.get(hits);
  if (known) {
    return known;
  }
  const heat = new Map<string, number>();
  for (const hit of hits) {
    for (const id of entryAt(doc, hit.matches[0]?.[0] ?? hit.start)?.path ?? []) {
      heat.set(id, (heat.get(id) ?? 0) + 1);
    }
  }
  heats.set(hits, heat);
  return heat;
}

/** A count as one of `signs`, from the least to the most: by its share of the hottest entry. */
export function heatSign(count: number, heat: Heat, signs: readonly string[]): string {
  const most = Math.max(1, ...heat.values());
  return count === 0 ? '' : (signs[Math.ceil((count / most) * signs.length) - 1] ?? '');
}
