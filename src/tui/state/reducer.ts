import { messages } from '../messages.ts';
import {
  closeSearchAll,
  markChosenHit,
  openChosenHit,
  openSearchAll,
  searchAllAction,
  showFoundIn,
  showResults,
} from '../modes/search-all-mode.ts';
import { closeSearch, moveHit, openHit, openSearch, searchAction, showFound } from '../modes/search-mode.ts';
import {
  closeShelf,
  openFromShelf,
  shelfAction,
  showFiltered,
  showKnownSoFar,
  showOpened,
  showShelf,
  showShelved,
} from '../modes/shelf-mode.ts';
import { closeTable, openStatistic, openTable, tableAction } from '../modes/table-mode.ts';
import type { Action, EditPosition, Effect } from './action.ts';
import { moveFocus, toggleSide, withFocus } from './focus.ts';
import { THREE_PANES } from './layout.ts';
import { copied, toggleMark } from './marking.ts';
import { move, moveByStep } from './moving.ts';
import { goBack, goForward, jumpTo } from './navigation.ts';
import { printed, reread } from './report-view.ts';
import { currentReport, safeMessage } from './shelf.ts';
import { currentSideItem } from './side-items.ts';
import { type AppState, hasReport } from './state.ts';

export interface Reduced {
  state: AppState;
  effects: readonly Effect[];
}

const INTERRUPTED = 130;

/** A state with no effects. */
function only(state: AppState): Reduced {
  return { state, effects: [] };
}

/**
 * What an action makes of a state. Pure: whatever is to be done outside comes back as effects.
 * @returns the same state object where nothing changed
 */
export function reduce(before: AppState, action: Action): Reduced {
  const quiet = isAnswer(action) || action.type === 'resize';
  const state = quiet || before.notice === null ? before : { ...before, notice: null };
  switch (action.type) {
    case 'move':
      return only(move(state, action.by, action.way));
    case 'focus':
      return only(moveFocus(state, action.way, action.around));
    case 'open':
      return open(state);
    case 'section':
      return only(moveByStep(state, action.way));
    case 'jump':
      return only(jumpToSection(state, action.number));
    case 'search':
      return openSearch(state);
    case 'shelf':
      return showShelf(state);
    case 'search-all':
      return openSearchAll(state);
    case 'write':
    case 'erase':
    case 'erase-all':
    case 'kind':
    case 'filter':
      return typed(state, action);
    case 'sort':
    case 'reverse':
    case 'only-section':
    case 'only-unit':
    case 'export':
      return tableAction(state, action);
    case 'found':
      return only(showFound(state, action.request, action.hits));
    case 'search-failed':
      return only({ ...searchFailed(state, action.request), notice: messages.searchFailed });
    case 'shelved':
      return showShelved(state, action.shelved);
    case 'known-so-far':
      return only(showKnownSoFar(state, action.reports));
    case 'progress':
      return only({ ...state, notice: messages.readingShelf(action.done, action.of) });
    case 'filtered':
      return only(showFiltered(state, action.filter, action.wanted));
    case 'found-in':
      return only(showFoundIn(state, action));
    case 'opened':
      return only(showOpened(state, action.request, action.report, action.position));
    case 'not-opened':
      return only(
        state.opening?.request === action.request
          ? { ...state, opening: null, notice: safeMessage(action.message) }
          : state,
      );
    case 'hit':
      return only(moveHit(state, action.way));
    case 'statistics':
      return only(toggleStatistics(state));
    case 'side':
      return only(toggleSide(state));
    case 'mark':
      return only(state.mode.kind === 'search-all' ? markChosenHit(state, state.mode) : toggleMark(state));
    case 'print':
      return printed(state);
    case 'copy':
      return copied(state, action.cited);
    case 'back':
      return back(state);
    case 'forward':
      return only(forward(state));
    case 'edit':
      return edit(state);
    case 'reread':
      return { state: reread(state, action.id, action.report), effects: reloading(state) };
    case 'tell':
      return only({ ...state, notice: safeMessage(action.message) });
    case 'help':
      return only(toggleHelp(state));
    case 'close':
      return close(state);
    case 'leave':
      return { state, effects: [{ type: 'leave', exitCode: 0, marked: [] }] };
    case 'interrupt':
      return { state, effects: [{ type: 'leave', exitCode: INTERRUPTED, marked: [] }] };
    case 'suspend':
      return { state, effects: [{ type: 'suspend' }] };
    case 'redraw':
      return { state, effects: [{ type: 'repaint' }] };
    case 'resize':
      return only(resize(state, action.columns, action.rows));
    default:
      return never(action);
  }
}

function never(action: never): never {
  throw new Error(`No such action: ${JSON.stringify(action)}`);
}

/** No hits are the answer, whichever search has asked. */
function searchFailed(state: AppState, request: number): AppState {
  return state.mode.kind === 'search'
    ? showFound(state, request, [])
    : showFoundIn(state, { type: 'found-in', request, groups: [], isWhole: true });
}

/** What comes from outside while the user does something else: it takes no notice away. */
function isAnswer({ type }: Action): boolean {
  return ['found', 'found-in', 'filtered', 'shelved', 'known-so-far', 'opened', 'not-opened'].includes(type);
}

/** Typing into the line that is open. */
function typed(
  state: AppState,
  action: Extract<Action, { type: 'write' | 'erase' | 'erase-all' | 'kind' | 'filter' }>,
): Reduced {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
      return action.type === 'filter' ? only(state) : searchAction(state, action);
    case 'search-all':
      return action.type === 'filter' ? only(state) : searchAllAction(state, mode, action);
    case 'statistics':
      return action.type === 'kind' ? only(state) : tableAction(state, action);
    case 'shelf':
      return action.type === 'kind' ? only(state) : shelfAction(state, mode, action);
    case 'reading':
    case 'help':
      return only(state);
  }
}

function open(state: AppState): Reduced {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
      return only(openHit(state));
    case 'statistics':
      return only(openStatistic(state, mode));
    case 'shelf':
      return openFromShelf(state);
    case 'search-all':
      return openChosenHit(state, mode);
    case 'help':
      return only({ ...state, mode: mode.under });
    case 'reading':
      break;
  }
  if (state.focus === 'side') {
    const part = currentSideItem(state)?.part;
    return only(part ? withFocus(jumpTo(state, part.start, part.id), 'text') : state);
  }
  return only(withFocus(state, 'text'));
}

/** Back through the places visited in a report, then to what it was opened from. */
function back(state: AppState): Reduced {
  const { mode, shelf } = state;
  if (mode.kind === 'shelf') {
    return shelf?.view.filter ? closeShelf(state, mode) : only({ ...state, notice: messages.nowhereBack });
  }
  if (state.history.length > 0) {
    return only(goBack(state));
  }
  const results = state.origin === 'results' ? shelf?.results : null;
  if (results) {
    return showResults(state, results);
  }
  return shelf === null ? only({ ...state, notice: messages.nowhereBack }) : showShelf(state);
}

function forward(state: AppState): AppState {
  if (state.mode.kind === 'shelf' && hasReport(state)) {
    return { ...state, mode: { kind: 'reading' } };
  }
  return state.future.length === 0 ? { ...state, notice: messages.nowhereForward } : goForward(state);
}

function toggleHelp(state: AppState): AppState {
  const { mode } = state;
  return { ...state, mode: mode.kind === 'help' ? mode.under : { kind: 'help', top: 0, under: mode } };
}

function edit(state: AppState): Reduced {
  const { mode, shelf } = state;
  if (mode.kind !== 'shelf') {
    return { state, effects: [{ type: 'edit', report: state.report, position: editPosition(state) }] };
  }
  const report = shelf ? currentReport(shelf)?.id : undefined;
  return report === undefined
    ? only({ ...state, notice: messages.noReports })
    : { state, effects: [{ type: 'edit', report, position: { line: 1, words: '' } }] };
}

/** What is known of the shelf is read anew, where it has been read. */
function reloading({ shelf }: AppState): Effect[] {
  return shelf !== null && shelf.known !== 'unread' ? [{ type: 'load-shelf' }] : [];
}

function jumpToSection(state: AppState, number: number): AppState {
  const section = state.doc.report.sections[number - 1];
  return section ? jumpTo(state, section.start, section.id) : { ...state, notice: messages.noSection(number) };
}

function toggleStatistics(state: AppState): AppState {
  return state.mode.kind === 'statistics' ? { ...state, mode: { kind: 'reading' } } : openTable(state);
}

function close(state: AppState): Reduced {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
      return only(closeSearch(state));
    case 'statistics':
      return only(closeTable(state, mode));
    case 'shelf':
      return closeShelf(state, mode);
    case 'search-all':
      return closeSearchAll(state, mode);
    case 'help':
      return only({ ...state, mode: mode.under });
    case 'reading':
      if (state.focus === 'side' || state.sideOpen) {
        return only({ ...withFocus(state, 'text'), sideOpen: false });
      }
      return only({ ...state, highlighted: [], hitList: null });
  }
}

/** A narrower window must not hide the pane that has the keys; the place is offsets and stays. */
function resize(state: AppState, columns: number, rows: number): AppState {
  const sideOpen = columns < THREE_PANES ? state.focus === 'side' : state.sideOpen;
  return { ...state, columns, rows, sideOpen };
}

/** The line that the reader is on, as an editor of the report's text counts it. */
function editPosition(state: AppState): EditPosition {
  const { text } = state.doc.report;
  const { at } = state.position;
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) {
    line += 1;
  }
  const end = text.indexOf('\n', at);
  return { line, words: text.slice(at, end === -1 ? undefined : end).slice(0, 16) };
}
