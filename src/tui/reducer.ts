import type { Report } from '../report/model.ts';
import type { Action, EditPlace, Effect } from './action.ts';
import { paneOf, THREE_PANES } from './layout.ts';
import { copied, printed, toggleMark } from './marking.ts';
import { HELP_LINES, messages } from './messages.ts';
import { restored, savedPlace } from './places.ts';
import { spanOf } from './screen-report.ts';
import { closeSearch, moveHit, openHit, openSearch, searchAction, showFound } from './search-mode.ts';
import { currentSideItem, enterSide, moveInSide } from './side-items.ts';
import { type AppState, type Focus, initialState, layoutOf } from './state.ts';
import { tableRows } from './table.ts';
import { closeTable, openStatistic, openTable, tableAction } from './table-mode.ts';
import { goBack, goForward, jumpTo, moveBySection, moveInOutline, moveLines, movePage, moveToEnd } from './travel.ts';

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
  const quiet = action.type === 'found' || action.type === 'resize';
  const state = quiet || before.notice === null ? before : { ...before, notice: null };
  switch (action.type) {
    case 'move':
      return only(move(state, action.by, action.way));
    case 'focus':
      return only(moveFocus(state, action.way, action.around));
    case 'open':
      return only(open(state));
    case 'section':
      return only(moveBySection(state, action.way));
    case 'jump':
      return only(jumpToSection(state, action.number));
    case 'search':
      return openSearch(state);
    case 'write':
    case 'erase':
    case 'erase-all':
      return state.mode.kind === 'search' ? searchAction(state, action) : tableAction(state, action);
    case 'kind':
      return searchAction(state, action);
    case 'filter':
    case 'sort':
    case 'reverse':
    case 'only-section':
    case 'only-unit':
    case 'export':
      return tableAction(state, action);
    case 'found':
      return only(showFound(state, action.asked, action.hits));
    case 'search-failed':
      return only({ ...showFound(state, action.asked, []), notice: messages.searchFailed });
    case 'hit':
      return only(moveHit(state, action.way));
    case 'statistics':
      return only(toggleStatistics(state));
    case 'side':
      return only(toggleSide(state));
    case 'mark':
      return only(toggleMark(state));
    case 'print':
      return printed(state);
    case 'copy':
      return copied(state, action.cited);
    case 'back':
      return only(state.history.length === 0 ? { ...state, notice: messages.nowhereBack } : goBack(state));
    case 'forward':
      return only(state.future.length === 0 ? { ...state, notice: messages.nowhereForward } : goForward(state));
    case 'edit':
      return { state, effects: [{ type: 'edit', place: editPlace(state) }] };
    case 'reread':
      return only(reread(state, action.report));
    case 'tell':
      return only({ ...state, notice: action.message });
    case 'help':
      return only({ ...state, mode: state.mode.kind === 'help' ? { kind: 'reading' } : { kind: 'help', top: 0 } });
    case 'close':
      return only(close(state));
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

function move(state: AppState, by: 'line' | 'half-page' | 'page' | 'end', way: 1 | -1): AppState {
  const { mode } = state;
  const paneName = mode.kind === 'reading' ? state.focus : mode.kind;
  const height = paneOf(layoutOf(state), paneName)?.height ?? 1;
  const counts = { line: 1, 'half-page': Math.ceil(height / 2), page: Math.max(1, height - 1), end: Infinity };
  const count = way * counts[by];
  switch (mode.kind) {
    case 'search':
      return { ...state, mode: { ...mode, selected: clamp(mode.selected + count, mode.hits.length) } };
    case 'statistics':
      return {
        ...state,
        mode: { ...mode, selected: clamp(mode.selected + count, tableRows(state.doc, state.table).length) },
      };
    case 'help':
      return { ...state, mode: { ...mode, top: clamp(mode.top + count, HELP_LINES - height + 1) } };
    case 'reading':
      break;
  }
  switch (state.focus) {
    case 'outline':
      return moveInOutline(state, count);
    case 'side':
      return moveInSide(state, count);
    case 'text':
      if (by === 'line') {
        return moveLines(state, way);
      }
      return by === 'end' ? moveToEnd(state, way) : movePage(state, way, by === 'page' ? 1 : 0.5);
  }
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

function moveFocus(state: AppState, way: 1 | -1, around: boolean): AppState {
  const order: readonly Focus[] = ['outline', 'text', 'side'];
  const shown = order.filter((name) => state.columns < 60 || paneOf(layoutOf(state), name));
  const next = shown.indexOf(state.focus) + way;
  const focus = shown[around ? (next + shown.length) % shown.length : Math.max(0, Math.min(next, shown.length - 1))];
  return focus === undefined ? state : withFocus(state, focus);
}

function withFocus(state: AppState, focus: Focus): AppState {
  const sideOpen = focus === 'side' || (state.sideOpen && focus !== 'text');
  const next = { ...state, focus, sideOpen, walking: false };
  return focus === 'side' && state.focus !== 'side' ? enterSide(next) : next;
}

function open(state: AppState): AppState {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
      return openHit(state);
    case 'statistics':
      return openStatistic(state, mode);
    case 'help':
      return { ...state, mode: { kind: 'reading' } };
    case 'reading':
      break;
  }
  if (state.focus === 'side') {
    const part = currentSideItem(state)?.part;
    return part ? withFocus(jumpTo(state, part.start, part.id), 'text') : state;
  }
  return withFocus(state, 'text');
}

function jumpToSection(state: AppState, number: number): AppState {
  const section = state.doc.report.sections[number - 1];
  return section ? jumpTo(state, section.start, section.id) : { ...state, notice: messages.noSection(number) };
}

function toggleStatistics(state: AppState): AppState {
  return state.mode.kind === 'statistics' ? { ...state, mode: { kind: 'reading' } } : openTable(state);
}

function toggleSide(state: AppState): AppState {
  return withFocus(state, state.focus === 'side' ? 'text' : 'side');
}

function close(state: AppState): AppState {
  switch (state.mode.kind) {
    case 'search':
      return closeSearch(state);
    case 'statistics':
      return closeTable(state, state.mode);
    case 'help':
      return { ...state, mode: { kind: 'reading' } };
    case 'reading':
      if (state.focus === 'side' || state.sideOpen) {
        return { ...withFocus(state, 'text'), sideOpen: false };
      }
      return { ...state, lit: [], trail: null };
  }
}

/** A narrower window must not hide the pane that has the keys; the place is offsets and stays. */
function resize(state: AppState, columns: number, rows: number): AppState {
  const sideOpen = columns < THREE_PANES ? state.focus === 'side' : state.sideOpen;
  return { ...state, columns, rows, sideOpen };
}

/** The line that the reader is on, as an editor of the report's text counts it. */
function editPlace(state: AppState): EditPlace {
  const { text } = state.doc.report;
  const { at } = state.place;
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) {
    line += 1;
  }
  const end = text.indexOf('\n', at);
  return { line, words: text.slice(at, end === -1 ? undefined : end).slice(0, 16) };
}

/** The same screen on the report as it is now: at the same words, with the marks of what is still there. */
function reread(state: AppState, report: Report): AppState {
  const { lang, ambiguous, columns, rows, focus, sideOpen, table } = state;
  const fresh = initialState({ report, lang, ambiguous, columns, rows });
  const marked = new Set([...state.marked].filter((id) => !id.startsWith('@') && spanOf(fresh.doc, id) !== null));
  return restored({ ...fresh, focus, sideOpen, table, marked, notice: messages.reread }, savedPlace(state));
}
