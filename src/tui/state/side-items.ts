import type { Part } from '../../report/index.ts';
import type { ReportView } from './report-view.ts';
import { type AppState, withView } from './state.ts';

/** One item of the side pane. */
export interface SideItem {
  part: Part;
  kind: 'problem' | 'plan';
}

/** What the side pane lists: all problems, then all plans. */
export function sideItems({ doc }: ReportView): readonly SideItem[] {
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
export function currentSideItem(view: ReportView): SideItem | undefined {
  const items = sideItems(view);
  return items[sideIndex(items, view.sideKey)];
}

/** Moves along the side pane. */
export function moveInSide(state: AppState, count: number): AppState {
  const items = sideItems(state.view);
  const next = Math.max(0, Math.min(sideIndex(items, state.view.sideKey) + count, items.length - 1));
  return withView(state, { sideKey: items[next]?.part.id ?? null });
}
