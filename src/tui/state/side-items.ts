import type { Part } from '../../report/index.ts';
import type { AppState } from './state.ts';

/** One item of the side pane. */
export interface SideItem {
  part: Part;
  kind: 'problem' | 'plan';
}

/** What the side pane lists: all problems, then all plans. */
export function sideItems({ doc }: AppState): readonly SideItem[] {
  return doc.admissions.map((part) => ({ part, kind: doc.admissionKinds.get(part.id) ?? 'problem' }));
}

/** Index of the current item; the first where there is no such. */
export function sideIndex(items: readonly SideItem[], id: string | null): number {
  return Math.max(
    0,
    items.findIndex(({ part }) => part.id === id),
  );
}

/** The current item of the side pane. */
export function currentSideItem(state: AppState): SideItem | undefined {
  const items = sideItems(state);
  return items[sideIndex(items, state.sideKey)];
}

/** Moves along the side pane. */
export function moveInSide(state: AppState, count: number): AppState {
  const items = sideItems(state);
  const next = Math.max(0, Math.min(sideIndex(items, state.sideKey) + count, items.length - 1));
  return { ...state, sideKey: items[next]?.part.id ?? null };
}
