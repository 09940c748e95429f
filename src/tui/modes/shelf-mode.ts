import type { Report } from '../../report/index.ts';
import { messages } from '../messages.ts';
import type { Action } from '../state/action.ts';
import { atPosition, type SavedPosition } from '../state/reading-position.ts';
import type { Reduced } from '../state/reducer.ts';
import { knownView, switchTo } from '../state/report-view.ts';
import { safeLine } from '../state/screen-report.ts';
import {
  allReports,
  currentReport,
  type Shelf,
  type Shelved,
  safeMessage,
  safeShelved,
  shelfIndexOf,
  shelfRows,
} from '../state/shelf.ts';
import { type AppState, type ChosenHit, freshReportView, hasReport, type ShelfMode } from '../state/state.ts';
import { goToHit } from './search-mode.ts';
import { erased, LONGEST_QUERY } from './typing.ts';

/** A report of more characters takes so long to read that it is said. */
const LONG = 60_000;

function only(state: AppState): Reduced {
  return { state, effects: [] };
}

/** Shows the shelf, on the line of the report that was read. Says so where there is no shelf. */
export function showShelf(state: AppState): Reduced {
  const { shelf } = state;
  if (shelf === null) {
    return only({ ...state, notice: messages.noShelf });
  }
  const current = hasReport(state) ? state.report : shelf.current;
  return ensureLoaded({
    ...state,
    mode: { kind: 'shelf', typing: false },
    sideOpen: false,
    shelf: { ...shelf, current },
  });
}

/** Has the shelf read where nothing has asked for it yet. */
export function ensureLoaded(state: AppState): Reduced {
  const { shelf } = state;
  return shelf?.known === 'unread'
    ? { state: { ...state, shelf: { ...shelf, known: 'reading' } }, effects: [{ type: 'load-shelf' }] }
    : only(state);
}

/** Shows the reports that are known while others are still being read. */
export function showKnownSoFar(state: AppState, reports: Shelved['reports']): AppState {
  const { shelf } = state;
  return shelf?.known === 'reading' ? { ...state, shelf: { ...shelf, reports: reports.map(safeShelved) } } : state;
}

/** Takes what is known of the reports. Where there is just one, and none is open, it is opened. */
export function showShelved(state: AppState, { reports, unreadable }: Shelved): Reduced {
  const before = state.shelf;
  if (before === null) {
    return only(state);
  }
  const shelf: Shelf = {
    ...before,
    known: 'known',
    reports: reports.map(safeShelved),
    unreadable: unreadable.map(({ path, message }) => ({ path: safeLine(path), message: safeMessage(message) })),
  };
  const isProgress = before.known === 'reading' && (state.mode.kind === 'shelf' || state.mode.kind === 'search-all');
  const now: AppState = { ...state, shelf, notice: isProgress ? null : state.notice };
  const [first] = shelf.reports;
  const isAlone = first !== undefined && shelf.reports.length === 1 && shelf.unreadable.length === 0;
  if (isAlone && before.known !== 'known' && state.mode.kind === 'shelf' && !hasReport(state)) {
    return openReport(now, first.id, null);
  }
  return shelf.view.filter === '' ? only(now) : narrowed(now, shelf, shelf.view.filter);
}

/** Moves along the shelf. */
export function moveOnShelf(state: AppState, count: number): AppState {
  const { shelf } = state;
  if (shelf === null) {
    return state;
  }
  const rows = shelfRows(shelf);
  const next = Math.max(0, Math.min(shelfIndexOf(shelf) + count, rows.length - 1));
  return at(state, shelf, rows[next]?.id ?? null);
}

/** To the first report of the next region, or of this one or the one before it. */
export function moveByRegion(state: AppState, way: 1 | -1): AppState {
  const { shelf } = state;
  if (shelf === null) {
    return state;
  }
  const rows = shelfRows(shelf);
  const here = shelfIndexOf(shelf);
  const isFirst = (index: number): boolean => index === 0 || rows[index]?.region !== rows[index - 1]?.region;
  let next = here + way;
  while (next > 0 && next < rows.length && !isFirst(next)) {
    next += way;
  }
  const found = rows[next];
  return found ? at(state, shelf, found.id) : state;
}

function at(state: AppState, shelf: Shelf, current: string | null): AppState {
  return { ...state, shelf: { ...shelf, current } };
}

/** Typing a filter of the shelf, and erasing it. A new one takes the place of the one before; erasing edits that. */
export function shelfAction(
  state: AppState,
  mode: ShelfMode,
  action: Extract<Action, { type: 'filter' | 'write' | 'erase' | 'erase-all' }>,
): Reduced {
  const { shelf } = state;
  if (shelf === null) {
    return only(state);
  }
  const { filter } = shelf.view;
  const typing: AppState = { ...state, mode: { kind: 'shelf', typing: true } };
  switch (action.type) {
    case 'filter':
    case 'write': {
      const text = safeLine(action.text ?? '');
      const isNew = !mode.typing || mode.replaces === true;
      if (text === '') {
        return only({ ...state, mode: { kind: 'shelf', typing: true, replaces: isNew && filter !== '' } });
      }
      const longer = Array.from((isNew ? '' : filter) + text).slice(0, LONGEST_QUERY);
      return narrowed(typing, shelf, longer.join(''));
    }
    case 'erase':
      return filter === ''
        ? only({ ...state, mode: { kind: 'shelf', typing: false } })
        : narrowed(typing, shelf, erased(filter));
    case 'erase-all':
      return narrowed(typing, shelf, '');
  }
}

/** Asks which reports a filter lets through; those of the filter before stay until the answer comes. */
function narrowed(state: AppState, shelf: Shelf, filter: string): Reduced {
  if (filter.trim() === '') {
    return only({ ...state, shelf: { ...shelf, view: { filter, wanted: null } } });
  }
  const reports = allReports(shelf);
  return {
    state: { ...state, shelf: { ...shelf, view: { ...shelf.view, filter } } },
    effects: [{ type: 'filter-shelf', filter, reports }],
  };
}

/** Takes an answer, unless the filter has changed since. */
export function showFiltered(state: AppState, filter: string, wanted: ReadonlySet<string>): AppState {
  const { shelf } = state;
  return shelf?.view.filter === filter ? { ...state, shelf: { ...shelf, view: { filter, wanted } } } : state;
}

/** Esc on the shelf, one thing at a time: a report that is being opened, typing, the filter; then to the report that was read. */
export function closeShelf(state: AppState, mode: ShelfMode): Reduced {
  const { shelf } = state;
  if (shelf === null || state.opening !== null) {
    return only({ ...state, opening: null });
  }
  if (mode.typing) {
    return only({ ...state, mode: { kind: 'shelf', typing: false } });
  }
  if (shelf.view.filter !== '') {
    return narrowed(state, shelf, '');
  }
  return only(hasReport(state) ? { ...state, mode: { kind: 'reading' } } : state);
}

/** Opens the report of the current line. */
export function openFromShelf(state: AppState): Reduced {
  const chosen = state.shelf === null ? undefined : currentReport(state.shelf);
  return chosen ? openReport(state, chosen.id, null) : only({ ...state, notice: messages.noReports });
}

/** Opens a report, at a hit or where it was left: at once where it has been opened before, else when it has been read. */
export function openReport(state: AppState, id: string, hit: ChosenHit | null): Reduced {
  const { shelf } = state;
  if (shelf === null) {
    return only(state);
  }
  const view = knownView(state, id);
  if (view) {
    const origin = hit === null ? 'shelf' : 'results';
    return only(startReading(switchTo(state, { ...view, origin, history: [], future: [], navigation: null }), hit));
  }
  const request = shelf.request + 1;
  const { characters = 0 } = allReports(shelf).find((each) => each.id === id) ?? {};
  const notice = characters > LONG ? messages.openingReport : null;
  return {
    state: { ...state, shelf: { ...shelf, request }, opening: { request, id, hit }, notice },
    effects: [{ type: 'open-report', request, id }],
  };
}

/** Takes a report that has been read, unless it is no longer wanted. */
export function showOpened(state: AppState, request: number, report: Report, position?: SavedPosition): AppState {
  const { opening } = state;
  if (opening?.request !== request) {
    return state;
  }
  const { id, hit } = opening;
  const taken = switchTo(state, freshReportView(report, id, hit === null ? 'shelf' : 'results'));
  return startReading(position && hit === null ? atPosition(taken, position) : taken, hit);
}

/** Shows the report of the view that has been switched to. */
function startReading(state: AppState, hit: ChosenHit | null): AppState {
  const { shelf } = state;
  const reading: AppState = {
    ...state,
    mode: { kind: 'reading' },
    opening: null,
    notice: null,
    sideOpen: false,
    shelf: shelf && hit === null ? { ...shelf, current: state.report } : shelf,
  };
  // Backspace from the hit is back at the results, whatever was read before.
  return hit === null ? reading : { ...goToHit(reading, hit), history: [] };
}
