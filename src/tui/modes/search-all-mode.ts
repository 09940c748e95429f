import type { Hit, ReportHits } from '../../search/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { EMPTY_INPUT } from '../state/input-line.ts';
import { markOfHit, toggled } from '../state/marking.ts';
import { type Shelf, safeHits } from '../state/shelf.ts';
import { type AppState, hasReport, READING, type SearchAllMode, withView } from '../state/state.ts';
import { backTo, markAllIn, marksIn, withMarks } from '../state/views.ts';
import { openReport, showShelf, withShelfKnown } from './open-report.ts';
import { editedQuery, type QueryAction } from './query.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** Opens the search over all reports; from a shelf that is filtered, over those that it shows. */
export function openSearchAll(state: AppState): Reduced {
  const { shelf, mode, view } = state;
  if (shelf === null) {
    return only({ ...state, notice: messages.noShelf });
  }
  const isOnShelf = mode.kind === 'shelf';
  if (isOnShelf && shelf.chosen.size === 0 && shelf.wanted?.size === 0) {
    return only({ ...state, notice: messages.noReports });
  }
  const known = withShelfKnown(state);
  // Asked at once, so that the index is read while the first characters are typed.
  const asked = ask(known.state, {
    kind: 'search-all',
    query: EMPTY_INPUT,
    kindFilter: null,
    request: 0,
    answeredRequest: 0,
    isWhole: true,
    groups: [],
    selected: 0,
    ...(isOnShelf ? scopeOf(shelf) : { scope: null, scopeWords: '' }),
    isReturned: false,
    under: isOnShelf || !hasReport(state) ? 'shelf' : view,
  });
  return { state: asked.state, effects: [...known.effects, ...asked.effects] };
}

/** The reports that were chosen on the shelf, else those that its filter lets through. */
function scopeOf({ chosen, wanted, filter }: Shelf): Pick<SearchAllMode, 'scope' | 'scopeWords'> {
  return chosen.size > 0 ? { scope: chosen, scopeWords: '' } : { scope: wanted, scopeWords: filter.trim() };
}

/** Asks what a mode asks for; the present hits stay on the screen until the first answer comes. */
function ask(state: AppState, mode: SearchAllMode): Reduced {
  const request = state.requests + 1;
  const { query, kindFilter, scope } = mode;
  return {
    state: { ...state, requests: request, opening: null, mode: { ...mode, request } },
    effects: [{ type: 'search-all', request, query: query.text, kindFilter, scope }],
  };
}

/** What a key means in the search over all reports. */
export function inSearchAll(state: AppState, mode: SearchAllMode, action: Action): Reduced {
  switch (action.type) {
    case 'write':
    case 'erase':
    case 'erase-all':
    case 'kind':
      return edit(state, mode, action);
    case 'move': {
      const steps = stepsOf(state, 'search-all', action);
      return only({
        ...state,
        mode: { ...mode, selected: indexWithin(mode.selected + steps, countHits(mode.groups)) },
      });
    }
    case 'section':
      return only(moveByReport(state, mode, action.way));
    case 'mark':
      return only(markChosenHit(state, mode));
    case 'mark-all':
      return only(markAllHits(state, mode));
    case 'open':
      return openChosenHit(state, mode);
    case 'close':
      return close(state, mode);
    default:
      return only(state);
  }
}

function edit(state: AppState, mode: SearchAllMode, action: QueryAction): Reduced {
  const edited = action.type === 'erase' && mode.isReturned ? null : editedQuery(mode, action);
  const isReturned = action.type === 'kind' && mode.isReturned;
  return edited ? ask(state, { ...mode, ...edited, selected: 0, isReturned }) : close(state, mode);
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
  const selected = isWhole ? indexWithin(mode.selected, countHits(now)) : mode.selected;
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

/** To the best hit of the next report, or of this or the one before. */
function moveByReport(state: AppState, mode: SearchAllMode, way: 1 | -1): AppState {
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
function openChosenHit(state: AppState, mode: SearchAllMode): Reduced {
  const chosen = chosenHit(mode);
  if (!chosen) {
    return only(mode.query.text.trim() === '' ? state : { ...state, notice: messages.nothingFound });
  }
  const { group, hit } = chosen;
  return openReport({ ...state, results: mode }, group.report.id, {
    query: mode.query.text,
    chosen: hit,
    all: group.hits,
  });
}

/**
 * Back at the results, on the hit that was opened; asked again where not all of them had come. Who steps back with Backspace
 * goes on doing so: it erases nothing of the query before something is typed.
 */
export function showResults(state: AppState, left: SearchAllMode): Reduced {
  const results: SearchAllMode = { ...left, isReturned: true };
  const back = withView({ ...state, mode: results }, { sideOpen: false });
  return results.isWhole ? only(back) : ask(back, results);
}

/** Esc: a report that is being opened, then the search: back to the shelf, or to the report in which it was opened. */
function close(state: AppState, mode: SearchAllMode): Reduced {
  if (state.opening !== null) {
    return only({ ...state, opening: null });
  }
  if (mode.under === 'shelf') {
    return showShelf(state);
  }
  return only({ ...backTo(state, mode.under), mode: READING });
}

/** Marks all hits in their reports, or takes the marks away where all are marked. */
function markAllHits(state: AppState, { groups }: SearchAllMode): AppState {
  return markAllIn(
    state,
    groups.map(({ report, hits }) => ({ report: report.id, ids: hits.map(markOfHit) })),
  );
}

/** Marks the hit chosen in its report, or takes its mark away. */
function markChosenHit(state: AppState, mode: SearchAllMode): AppState {
  const chosen = chosenHit(mode);
  if (!chosen) {
    return state;
  }
  const { id } = chosen.group.report;
  return withMarks(state, id, toggled(marksIn(state, id) ?? new Set(), markOfHit(chosen.hit)));
}
