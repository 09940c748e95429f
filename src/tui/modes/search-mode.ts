import { HIT_KINDS, type Hit, type HitKind } from '../../search/index.ts';
import type { Localized } from '../../text/index.ts';
import { messages } from '../messages.ts';
import type { Action } from '../state/action.ts';
import { jumpTo, showOffset } from '../state/navigation.ts';
import type { Reduced } from '../state/reducer.ts';
import { safeLine } from '../state/screen-report.ts';
import type { AppState, ChosenHit, HitList, SearchMode } from '../state/state.ts';
import { erased, LONGEST_QUERY } from './typing.ts';

/** The kinds that Tab goes through; null: all of them. */
export const KINDS: readonly (HitKind | null)[] = [null, ...HIT_KINDS];

/** Opens the search with an empty query. Nothing else changes, so that Esc is back exactly where one was. */
export function openSearch(state: AppState): Reduced {
  const mode: SearchMode = {
    kind: 'search',
    query: '',
    kindFilter: null,
    request: 0,
    answeredRequest: 0,
    hits: [],
    selected: 0,
  };
  // Asked at once, so that the index is made while the first characters are typed.
  return ask(state, mode, {});
}

/** Asks what the changed mode asks for; the present hits stay on the screen until the answer comes. */
function ask(state: AppState, mode: SearchMode, change: Partial<Pick<SearchMode, 'query' | 'kindFilter'>>): Reduced {
  const next: SearchMode = { ...mode, ...change, request: mode.request + 1, selected: 0 };
  return {
    state: { ...state, mode: next },
    effects: [{ type: 'search', request: next.request, query: next.query, kindFilter: next.kindFilter }],
  };
}

/** Typing, erasing and choosing the kind; nothing outside the search. */
export function searchAction(
  state: AppState,
  action: Extract<Action, { type: 'write' | 'erase' | 'erase-all' | 'kind' }>,
): Reduced {
  const { mode } = state;
  if (mode.kind !== 'search') {
    return { state, effects: [] };
  }
  switch (action.type) {
    case 'write':
      return ask(state, mode, {
        query: Array.from(mode.query + safeLine(action.text))
          .slice(0, LONGEST_QUERY)
          .join(''),
      });
    case 'erase':
      return mode.query === ''
        ? { state: closeSearch(state), effects: [] }
        : ask(state, mode, { query: erased(mode.query) });
    case 'erase-all':
      return ask(state, mode, { query: '' });
    case 'kind': {
      const next = (KINDS.indexOf(mode.kindFilter) + action.way + KINDS.length) % KINDS.length;
      return ask(state, mode, { kindFilter: KINDS[next] ?? null });
    }
  }
}

/** Takes an answer, unless a newer question has been asked or the search is closed. */
export function showFound(state: AppState, request: number, hits: readonly Hit[]): AppState {
  const { mode } = state;
  if (mode.kind !== 'search' || mode.request !== request) {
    return state;
  }
  return { ...state, mode: { ...mode, hits, answeredRequest: request } };
}

/** Goes to the hit chosen, its matches highlighted, and keeps all of them for n and N. */
export function openHit(state: AppState): AppState {
  const { mode } = state;
  const hit = mode.kind === 'search' ? mode.hits[mode.selected] : undefined;
  if (mode.kind !== 'search' || !hit) {
    const isAsked = mode.kind === 'search' && mode.query.trim() !== '';
    return isAsked ? { ...state, notice: messages.nothingFound } : state;
  }
  return goToHit(state, { query: mode.query, chosen: hit, all: mode.hits });
}

/** Reads the report at a hit of it, its matches highlighted, and keeps all its hits for n and N. */
export function goToHit(state: AppState, { query, chosen, all }: ChosenHit): AppState {
  const hits = inOrder(all, chosen);
  const reading: AppState = { ...state, mode: { kind: 'reading' }, focus: 'text', sideOpen: false, navigation: null };
  return highlightHit({ ...reading, hitList: { query, hits, index: hits.indexOf(chosen) } }, chosen);
}

/** Leaves the search without going anywhere. */
export function closeSearch(state: AppState): AppState {
  return { ...state, mode: { kind: 'reading' } };
}

/** Where a hit's first match stands, or the hit itself. */
function firstMatch(hit: Hit): number {
  return hit.matches[0]?.[0] ?? hit.start;
}

/** Hits in the order of the text, one for each range that is highlighted; `chosen` is always among them. */
function inOrder(hits: readonly Hit[], chosen: Hit): Hit[] {
  const byPlace = new Map<string, Hit>();
  for (const hit of [chosen, ...hits]) {
    const position = `${firstMatch(hit)}-${hit.matches.at(-1)?.[1] ?? hit.end}`;
    if (!byPlace.has(position)) {
      byPlace.set(position, hit);
    }
  }
  return [...byPlace.values()].sort((a, b) => firstMatch(a) - firstMatch(b));
}

function highlightHit(state: AppState, hit: Hit): AppState {
  const highlighted = hit.matches.length > 0 ? hit.matches : [[hit.start, hit.end] as const];
  const isContinued = state.navigation === 'hits';
  const there = isContinued ? showOffset(state, firstMatch(hit)) : jumpTo(state, firstMatch(hit));
  return { ...there, highlighted };
}

/** n and N: the next or previous hit of the last search, around the ends, which is said. Only the first step is remembered. */
export function moveHit(state: AppState, way: 1 | -1): AppState {
  const { hitList } = state;
  if (!hitList) {
    return { ...state, notice: messages.noSearchYet };
  }
  const index = (hitList.index + way + hitList.hits.length) % hitList.hits.length;
  const hit = hitList.hits[index];
  if (!hit) {
    return state;
  }
  const there = highlightHit({ ...state, focus: 'text', sideOpen: false, hitList: { ...hitList, index } }, hit);
  return { ...there, navigation: 'hits', notice: aroundNotice(hitList, index, way) };
}

/** What is said where a step has gone around an end. */
function aroundNotice({ hits, index: before }: HitList, index: number, way: 1 | -1): Localized | null {
  if (hits.length === 1) {
    return messages.onlyHit;
  }
  const isAround = way === 1 ? index < before : index > before;
  return isAround ? (way === 1 ? messages.firstAgain : messages.lastAgain) : null;
}
