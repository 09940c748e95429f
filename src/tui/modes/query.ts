import { HIT_KINDS, type HitKind } from '../../search/index.ts';
import type { Action } from '../state/action.ts';
import { editedLine } from '../state/input-line.ts';
import type { SearchQuery } from '../state/state.ts';

/** The kinds that a search can be kept to, in the order of Tab; null: all of them. */
export const KINDS: readonly (HitKind | null)[] = [null, ...HIT_KINDS];

export type QueryAction = Extract<Action, { type: 'write' | 'erase' | 'erase-all' | 'kind' }>;

/** What is asked for after a key: the query edited, or kept to another kind. null: nothing was left to erase. */
export function editedQuery(
  { query, kindFilter }: SearchQuery,
  action: QueryAction,
): Pick<SearchQuery, 'query' | 'kindFilter'> | null {
  if (action.type === 'kind') {
    const next = (KINDS.indexOf(kindFilter) + action.way + KINDS.length) % KINDS.length;
    return { query, kindFilter: KINDS[next] ?? null };
  }
  const edited = editedLine(query, action);
  return edited && { query: edited, kindFilter };
}
