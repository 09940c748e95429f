import { HIT_KINDS, type Hit, type HitKind } from '../../search/index.ts';
import type { Localized } from '../../text/index.ts';
import { messages } from '../messages.ts';
import type { Action } from '../state/action.ts';
import type { Reduced } from '../state/reducer.ts';
import { safeLine } from '../state/screen-report.ts';
import type { AppState, ChosenHit, HitTrail, SearchMode } from '../state/state.ts';
import { jumpTo, showOffset } from '../state/travel.ts';
import { erased, LONGEST_QUERY } from './typing.ts';

/** The kinds that Tab goes through; null: all of them. */
export const KINDS: readonly (HitKind | null)[] = [null, ...HIT_KINDS];

/** Opens the search with an empty query. Nothing else changes, so that Esc is back exactly where one was. */
export function openSearch(state: AppState): Reduced {
  const mode: SearchMode = { kind: 'search', query: '', only: null, asked: 0, answered: 0, hits: [], selected: 0 };
  // Asked at once, so that the index is made while the first characters are typed.
  return ask(state, mode, {});
}

/** Asks what the changed mode asks for; the present hits stay on the screen until the answer comes. */
function ask(state: AppState, mode: SearchMode, change: Partial<Pick<SearchMode, 'query' | 'only'>>): Reduced {
  const next: SearchMode = { ...mode, ...change, asked: mode.asked + 1, selected: 0 };
  return {
    state: { ...state, mode: next },
    effects: [{ type: 'search', asked: next.asked, query: next.query, only: next.only }],
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
      const next = (KINDS.indexOf(mode.only) + action.way + KINDS.length) % KINDS.length;
      return ask(state, mode, { only: KINDS[next] ?? null });
    }
  }
}

/** Takes an answer, unless a newer question has been asked or the search is closed. */
export function showFound(state: AppState, asked: number, hits: readonly Hit[]): AppState {
  const { mode } = state;
  if (mode.kind !== 'search' || mode.asked !== asked) {
    return state;
  }
  return { ...state, mode: { ...mode, hits, answered: asked } };
}

/** Goes to the hit chosen, its matches lit, and keeps all of them for n and N. */
export function openHit(state: AppState): AppState {
  const { mode } = state;
  const hit = mode.kind === 'search' ? mode.hits[mode.selected] : undefined;
  if (mode.kind !== 'search' || !hit) {
    const isAsked = mode.kind === 'search' && mode.query.trim() !== '';
    return isAsked ? { ...state, notice: messages.nothingFound } : state;
  }
  return goToHit(state, { query: mode.query, chosen: hit, all: mode.hits });
}

/** Reads the report at a hit of it, its matches lit, and keeps all its hits for n and N. */
export function goToHit(state: AppState, { query, chosen, all }: ChosenHit): AppState {
  const hits = inOrder(all, chosen);
  const reading: AppState = { ...state, mode: { kind: 'reading' }, focus: 'text', sideOpen: false, walking: null };
  return lightHit({ ...reading, trail: { query, hits, index: hits.indexOf(chosen) } }, chosen);
}

/** Leaves the search without going anywhere. */
export function closeSearch(state: AppState): AppState {
  return { ...state, mode: { kind: 'reading' } };
}

/** Where a hit's first match stands, or the hit itself. */
function firstMatch(hit: Hit): number {
  return hit.matches[0]?.[0] ?? hit.start;
}

/** Hits in the order of the text, one for each stretch that is lit; `chosen` is always among them. */
function inOrder(hits: readonly Hit[], chosen: Hit): Hit[] {
  const byPlace = new Map<string, Hit>();
  for (const hit of [chosen, ...hits]) {
    const place = `${firstMatch(hit)}-${hit.matches.at(-1)?.[1] ?? hit.end}`;
    if (!byPlace.has(place)) {
      byPlace.set(place, hit);
    }
  }
  return [...byPlace.values()].sort((a, b) => firstMatch(a) - firstMatch(b));
}

function lightHit(state: AppState, hit: Hit): AppState {
  const lit = hit.matches.length > 0 ? hit.matches : [[hit.start, hit.end] as const];
  const isWalk = state.walking === 'hits';
  const there = isWalk ? showOffset(state, firstMatch(hit)) : jumpTo(state, firstMatch(hit));
  return { ...there, lit };
}

/** n and N: the next or previous hit of the last search, around the ends, which is said. Only the first step is remembered. */
export function moveHit(state: AppState, way: 1 | -1): AppState {
  const { trail } = state;
  if (!trail) {
    return { ...state, notice: messages.noSearchYet };
  }
  const index = (trail.index + way + trail.hits.length) % trail.hits.length;
  const hit = trail.hits[index];
  if (!hit) {
    return state;
  }
  const there = lightHit({ ...state, focus: 'text', sideOpen: false, trail: { ...trail, index } }, hit);
  return { ...there, walking: 'hits', notice: aroundNotice(trail, index, way) };
}

/** What is said where a step has gone around an end. */
function aroundNotice({ hits, index: before }: HitTrail, index: number, way: 1 | -1): Localized | null {
  if (hits.length === 1) {
    return messages.onlyHit;
  }
  const isAround = way === 1 ? index < before : index > before;
  return isAround ? (way === 1 ? messages.firstAgain : messages.lastAgain) : null;
}
