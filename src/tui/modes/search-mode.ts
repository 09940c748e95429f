import type { Hit } from '../../search/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { bySection } from '../state/hit-groups.ts';
import { goToHit } from '../state/hit-list.ts';
import { EMPTY_INPUT } from '../state/input-line.ts';
import { markHits, markOf, toggleMark } from '../state/marking.ts';
import { type AppState, READING, type SearchMode } from '../state/state.ts';
import { editedQuery } from './query.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** Opens the search with an empty query. Nothing else changes, so that Esc is back exactly where one was. */
export function openSearch(state: AppState): Reduced {
  // Asked at once, so that the index is made while the first characters are typed.
  return ask(state, {
    kind: 'search',
    query: EMPTY_INPUT,
    kindFilter: null,
    request: 0,
    answeredRequest: 0,
    hits: [],
    selected: 0,
  });
}

/** Asks what a mode asks for; the present hits stay on the screen until the answer comes. */
function ask(state: AppState, mode: SearchMode): Reduced {
  const request = state.requests + 1;
  const { query, kindFilter } = mode;
  return {
    state: { ...state, requests: request, mode: { ...mode, request, selected: 0 } },
    effects: [{ type: 'search', request, query: query.text, kindFilter }],
  };
}

/** What a key means in the search of a report. */
export function inSearch(state: AppState, mode: SearchMode, action: Action): Reduced {
  const hit = mode.hits[mode.selected];
  switch (action.type) {
    case 'write':
    case 'erase':
    case 'erase-all':
    case 'kind': {
      const edited = editedQuery(mode, action);
      return edited ? ask(state, { ...mode, ...edited }) : only({ ...state, mode: READING });
    }
    case 'move': {
      const selected = indexWithin(mode.selected + stepsOf(state, 'search', action), mode.hits.length);
      return only({ ...state, mode: { ...mode, selected } });
    }
    case 'mark':
      return only(toggleMark(state, hit ? markOf(state.view.doc, hit) : null));
    case 'mark-all':
      return only(markHits(state, mode.hits));
    case 'open':
      return only(openHit(state, mode, hit));
    case 'close':
      return only({ ...state, mode: READING });
    default:
      return only(state);
  }
}

/** Goes to the hit chosen, its matches highlighted, and keeps all of them for n and N. */
function openHit(state: AppState, { query, hits }: SearchMode, hit: Hit | undefined): AppState {
  if (!hit) {
    return query.text.trim() === '' ? state : { ...state, notice: messages.nothingFound };
  }
  return goToHit(state, { query: query.text, chosen: hit, all: hits });
}

/** Takes an answer, unless a newer question has been asked or the search is closed. */
export function showFound(state: AppState, request: number, hits: readonly Hit[]): AppState {
  const { mode } = state;
  if (mode.kind !== 'search' || mode.request !== request) {
    return state;
  }
  return { ...state, mode: { ...mode, hits: bySection(state.view.doc, hits), answeredRequest: request } };
}
