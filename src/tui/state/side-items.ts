import type { Part } from '../../report/index.ts';
import { relationsOf } from '../view/relations.ts';
import type { AppState } from './state.ts';

/** One item of the side pane. */
export interface SideItem {
  /** The part's id; in the group of what is related to the section being read with a sign before it. */
  key: string;
  part: Part;
  sign: 'problem' | 'plan';
  group: 'related' | 'problems' | 'plans';
  /** The words shared with the section being read; only in that group. */
  words: readonly string[];
}

const RELATED = '~';

/** What the side pane lists: what speaks of the subject of the section being read, then all problems, then all plans. */
export function sideItems(state: AppState): readonly SideItem[] {
  const { doc, position } = state;
  const item = (part: Part): SideItem => {
    const sign = doc.admissionKinds.get(part.id) ?? 'problem';
    return { key: part.id, part, sign, group: sign === 'problem' ? 'problems' : 'plans', words: [] };
  };
  const related = relationsOf(doc, position.entry).map(
    ({ part, words }): SideItem => ({ ...item(part), key: RELATED + part.id, group: 'related', words }),
  );
  return [...related, ...doc.admissions.map(item)];
}

/** Index of the current item: where it is no longer among the related ones, the same problem or plan in the list of all. */
export function sideIndex(items: readonly SideItem[], key: string | null): number {
  const at = items.findIndex((item) => item.key === key);
  const plain = key?.startsWith(RELATED) ? items.findIndex((item) => item.key === key.slice(RELATED.length)) : -1;
  return Math.max(0, at === -1 ? plain : at);
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
  return { ...state, sideKey: items[next]?.key ?? null };
}

/** Comes into the side pane: to what is related to the section being read, where anything is. */
export function enterSide(state: AppState): AppState {
  const [first] = sideItems(state);
  return first?.group === 'related' ? { ...state, sideKey: first.key } : state;
}
