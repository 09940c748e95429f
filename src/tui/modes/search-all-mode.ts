import type { Hit, ReportHits } from '../../search/index.ts';
import { messages } from '../messages.ts';
import type { Action } from '../state/action.ts';
import type { Reduced } from '../state/reducer.ts';
import { knownView, reportViewOf, switchTo } from '../state/report-view.ts';
import { rangeId, safeLine } from '../state/screen-report.ts';
import { safeHits } from '../state/shelf.ts';
import { type AppState, hasReport, type SearchAllMode } from '../state/state.ts';
import { KINDS } from './search-mode.ts';
import { ensureLoaded, openReport, showShelf } from './shelf-mode.ts';
import { erased, LONGEST_QUERY } from './typing.ts';

function only(state: AppState): Reduced {
  return { state, effects: [] };
}

/** Opens the search over all reports; from a shelf that is filtered, over those that it shows. */
export function openSearchAll(state: AppState): Reduced {
  const { shelf, mode } = state;
  if (shelf === null) {
    return only({ ...state, notice: messages.noShelf });
  }
  if (mode.kind === 'search-all') {
    return only(state);
  }
  const search: SearchAllMode = {
    kind: 'search-all',
    query: '',
    kindFilter: null,
    request: 0,
    answeredRequest: 0,
    isWhole: true,
    groups: [],
    selected: 0,
    scope: mode.kind === 'shelf' ? shelf.view.wanted : null,
    scopeWords: mode.kind === 'shelf' ? shelf.view.filter.trim() : '',
    under: mode.kind === 'shelf' || !hasReport(state) ? 'shelf' : reportViewOf(state),
  };
  const first = ensureLoaded(state);
  // Asked at once, so that the index is read while the first characters are typed.
  const request = ask(first.state, search, {});
  return { state: request.state, effects: [...first.effects, ...request.effects] };
}

/** Asks what the changed mode asks for; the present hits stay on the screen until the first answer comes. */
function ask(state: AppState, mode: SearchAllMode, change: Partial<SearchAllMode>): Reduced {
  const { shelf } = state;
  if (shelf === null) {
    return only(state);
  }
  const request = shelf.request + 1;
  const next: SearchAllMode = { ...mode, selected: 0, ...change, request };
  const { query, scope } = next;
  return {
    state: { ...state, mode: next, opening: null, shelf: { ...shelf, request } },
    effects: [{ type: 'search-all', request, query, kindFilter: next.kindFilter, scope }],
  };
}

/** Typing, erasing and choosing the kind. */
export function searchAllAction(
  state: AppState,
  mode: SearchAllMode,
  action: Extract<Action, { type: 'write' | 'erase' | 'erase-all' | 'kind' }>,
): Reduced {
  switch (action.type) {
    case 'write': {
      const query = Array.from(mode.query + safeLine(action.text)).slice(0, LONGEST_QUERY);
      return ask(state, mode, { query: query.join(''), isReturned: false });
    }
    case 'erase':
      return mode.query === '' || mode.isReturned
        ? closeSearchAll(state, mode)
        : ask(state, mode, { query: erased(mode.query) });
    case 'erase-all':
      return ask(state, mode, { query: '', isReturned: false });
    case 'kind': {
      const next = (KINDS.indexOf(mode.kindFilter) + action.way + KINDS.length) % KINDS.length;
      return ask(state, mode, { kindFilter: KINDS[next] ?? null });
    }
  }
}

/** Takes more hits, unless a newer question has been asked or the search is closed. */
export function showFoundIn(
  state: AppState,
  { request, groups, isWhole }: Extract<Action, { type: 'found-in' }>,
): AppState {
  const { mode } = state;
  if (mode.kind !== 'search-all' || mode.request !== request) {
    return state;
  }
  // Nothing yet is no answer: what was found before stays until something is, or all has been looked through.
  if (groups.length === 0 && !isWhole) {
    return state;
  }
  const before = mode.answeredRequest === request ? mode.groups : [];
  const now = [...before, ...groups.map(safeHits)];
  const selected = isWhole ? Math.max(0, Math.min(mode.selected, countHits(now) - 1)) : mode.selected;
  return { ...state, mode: { ...mode, answeredRequest: request, isWhole, groups: now, selected } };
}

/** How many hits all groups have together. */
export function countHits(groups: readonly ReportHits[]): number {
  return groups.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** The hit chosen, its report's group, and the number of its first hit; undefined where nothing is found. */
export function chosenHit(mode: SearchAllMode): { group: ReportHits; hit: Hit; from: number } | undefined {
  let from = 0;
  for (const group of mode.groups) {
    const hit = group.hits[mode.selected - from];
    if (hit) {
      return { group, hit, from };
    }
    from += group.hits.length;
  }
  return undefined;
}

/** Moves along the hits. */
export function moveInHits(state: AppState, mode: SearchAllMode, count: number): AppState {
  const selected = Math.max(0, Math.min(mode.selected + count, countHits(mode.groups) - 1));
  return { ...state, mode: { ...mode, selected } };
}

/** To the best hit of the next report, or of this or the one before. */
export function moveByReport(state: AppState, mode: SearchAllMode, way: 1 | -1): AppState {
  const chosen = chosenHit(mode);
  if (!chosen) {
    return state;
  }
  const { group, from } = chosen;
  const before = mode.groups[mode.groups.indexOf(group) - 1];
  const next = way === 1 ? from + group.hits.length : mode.selected > from ? from : from - (before?.hits.length ?? 0);
  return next < countHits(mode.groups) ? { ...state, mode: { ...mode, selected: Math.max(0, next) } } : state;
}

/** Opens the report of the hit chosen, at the hit. */
export function openChosenHit(state: AppState, mode: SearchAllMode): Reduced {
  const chosen = chosenHit(mode);
  if (!chosen || state.shelf === null) {
    return only(mode.query.trim() === '' ? state : { ...state, notice: messages.nothingFound });
  }
  const { group, hit } = chosen;
  const kept: AppState = { ...state, shelf: { ...state.shelf, results: mode } };
  return openReport(kept, group.report.id, { query: mode.query, chosen: hit, all: group.hits });
}

/**
 * Back at the results, on the hit that was opened; asked again where not all of them had come. Who steps back with Backspace
 * goes on doing so: it erases nothing of the query before something is typed.
 */
export function showResults(state: AppState, left: SearchAllMode): Reduced {
  const results: SearchAllMode = { ...left, isReturned: true };
  const back: AppState = { ...state, mode: results, sideOpen: false };
  return results.isWhole ? only(back) : ask(back, results, { selected: results.selected });
}

/** Esc: a report that is being opened, then the search: back to the shelf, or to the report in which it was opened. */
export function closeSearchAll(state: AppState, mode: SearchAllMode): Reduced {
  if (state.opening !== null) {
    return only({ ...state, opening: null });
  }
  if (mode.under === 'shelf') {
    return showShelf(state);
  }
  // Where the report has been edited since, it is taken as it is now.
  const now = knownView(state, mode.under.report);
  const view = now && now.doc !== mode.under.doc ? now : mode.under;
  return only({ ...switchTo(state, view), mode: { kind: 'reading' } });
}

/** What marking a hit marks, without its report at hand. */
export function markOfHit(hit: Hit): string {
  return hit.kind === 'passage' ? rangeId(hit) : hit.id;
}

/** The marks in a report, be it the one that is read or not. */
export function marksIn(state: AppState, report: string): ReadonlySet<string> | undefined {
  return hasReport(state) && state.report === report ? state.marked : state.shelf?.marked.get(report);
}

/** Marks the hit chosen in its report, or takes its mark away. */
export function markChosenHit(state: AppState, mode: SearchAllMode): AppState {
  const chosen = chosenHit(mode);
  if (!chosen || state.shelf === null) {
    return state;
  }
  const { id } = chosen.group.report;
  const marked = new Set(marksIn(state, id));
  const mark = markOfHit(chosen.hit);
  if (!marked.delete(mark)) {
    marked.add(mark);
  }
  return hasReport(state) && state.report === id
    ? { ...state, marked }
    : { ...state, shelf: { ...state.shelf, marked: new Map(state.shelf.marked).set(id, marked) } };
}
