import { messages } from '../messages.ts';
import { type Action, type EditPosition, only, type Reduced } from '../state/action.ts';
import type { AnalysisMode } from '../state/analysis.ts';
import { moveFocus, toggleSide, withFocus } from '../state/focus.ts';
import { moveHit } from '../state/hit-list.ts';
import { TWO_PANES } from '../state/layout.ts';
import { copied, markHits, toggleMark } from '../state/marking.ts';
import {
  goBack,
  goForward,
  jumpTo,
  moveBySection,
  moveInOutline,
  moveLines,
  movePage,
  moveToEnd,
  moveToParent,
  positionLines,
  toggleMatches,
} from '../state/navigation.ts';
import { closeEntry, openEntry } from '../state/outline-entries.ts';
import { rangeId } from '../state/screen-report.ts';
import { beginSelection, endSelection, extendSelection, type Selection, selectedSpan } from '../state/selection.ts';
import { currentSideItem, markOfItem, moveInSide } from '../state/side-items.ts';
import { type AppState, withView } from '../state/state.ts';
import { toggleStock } from '../state/stock.ts';
import { openedAnalysis, openFigure } from './analysis-mode.ts';
import { deleteNote, openNote } from './note-mode.ts';
import { showShelf } from './open-report.ts';
import { openSearchAll, showResults } from './search-all-mode.ts';
import { openSearch } from './search-mode.ts';
import { stepsOf } from './steps.ts';
import { openTable } from './table-mode.ts';

/** What a key means while a report is read. */
export function inReading(state: AppState, action: Action): Reduced {
  const { selection } = state.view;
  return selection === null ? withoutSelection(state, action) : inSelection(state, selection, action);
}

/** Sentences that a page has, more or less. */
const PAGE = 5;

/** What a key means while sentences are selected: to select more or fewer, to take them, or to give up; any other key does that too. */
function inSelection(state: AppState, selection: Selection, action: Action): Reduced {
  const id = rangeId(selectedSpan(selection));
  switch (action.type) {
    case 'move':
      return only(extendSelection(state, selection, action.way * (action.by === 'line' ? 1 : PAGE)));
    case 'mark':
      return only(endSelection(toggleMark(state, id)));
    case 'copy': {
      const { state: told, effects } = copied(state, id, action.cited);
      return { state: endSelection(told), effects };
    }
    case 'note':
      return only(openNote(state));
    case 'select':
    case 'close':
      return only(endSelection(state));
    default:
      return withoutSelection(endSelection(state), action);
  }
}

function withoutSelection(state: AppState, action: Action): Reduced {
  switch (action.type) {
    case 'select':
      return only(beginSelection(state));
    case 'move':
      return only(move(state, action));
    case 'focus':
      return only(focus(state, action));
    case 'side':
      return only(toggleSide(state, 'admissions'));
    case 'findings':
      return findings(state);
    case 'notes':
      return only(toggleSide(state, 'notes'));
    case 'note':
      return only(openNote(state));
    case 'delete-note':
      return deleteNote(state, action.id);
    case 'stock':
      return toggleStock(state);
    case 'only-matches':
      return only(toggleMatches(state));
    case 'open':
      return only(open(state));
    case 'section':
      return only(moveBySection(state, action.way));
    case 'jump':
      return only(jumpToSection(state, action.number));
    case 'hit':
      return only(moveHit(state, action.way));
    case 'back':
      return back(state);
    case 'forward':
      return only(state.view.future.length === 0 ? { ...state, notice: messages.nowhereForward } : goForward(state));
    case 'mark':
      return only(toggleMark(state, currentId(state)));
    case 'mark-all':
      return only(markHits(state, state.view.hitList?.hits ?? []));
    case 'visit':
      return only(visit(state, action.entry));
    case 'copy':
      return copied(state, currentId(state), action.cited);
    case 'edit':
      return { state, effects: [{ type: 'edit', report: state.view.id, position: editPosition(state) }] };
    case 'close':
      return only(close(state));
    default:
      return opened(state, action);
  }
}

/** What is opened over the report. */
function opened(state: AppState, action: Action): Reduced {
  switch (action.type) {
    case 'search':
      return openSearch(state);
    case 'search-all':
      return openSearchAll(state);
    case 'statistics':
      return only(openTable(state));
    case 'shelf':
      return showShelf(state);
    case 'figure':
      return openFigure(state);
    default:
      return openedAnalysis(state, action) ?? only(state);
  }
}

/** To the next pane; in the outline → opens a closed entry first, and ← closes an open one, or goes to the one that holds it. */
function focus(state: AppState, { way, around }: Extract<Action, { type: 'focus' }>): AppState {
  const inOutline = state.view.focus === 'outline' && !around && !state.view.isOverview;
  const opened = inOutline ? (way === 1 ? openEntry(state) : (closeEntry(state) ?? moveToParent(state))) : null;
  return opened ?? moveFocus(state, way, around);
}

/** Along the pane that has the keys; from the first screen into the text, and back to it by going to where one is: to the top. */
function move(state: AppState, action: Extract<Action, { type: 'move' }>): AppState {
  const { isOverview, focus } = state.view;
  // A page of the outline would be most of the report: who turns a page wants to read.
  const isReading = focus === 'text' || state.columns < TWO_PANES || action.by !== 'line';
  if (isOverview && focus !== 'side' && isReading && action.by !== 'end') {
    return action.way === 1 ? intoText(state) : state;
  }
  const there = moved(state, action);
  const isAtTop = action.by === 'end' && action.way === -1 && focus !== 'side';
  return isAtTop && positionLines(state).top === 0 && there.view.position.at === state.view.position.at
    ? withView(state, { isOverview: true })
    : there;
}

/** From the first screen to the beginning of the text. */
function intoText(state: AppState): AppState {
  return withView(state, { isOverview: false, focus: 'text' });
}

function moved(state: AppState, action: Extract<Action, { type: 'move' }>): AppState {
  const { focus } = state.view;
  const { by, way } = action;
  switch (focus) {
    case 'outline':
      return moveInOutline(state, stepsOf(state, focus, action));
    case 'side':
      return moveInSide(state, stepsOf(state, focus, action));
    case 'text':
      if (by === 'line') {
        return moveLines(state, way);
      }
      return by === 'end' ? moveToEnd(state, way) : movePage(state, way, by === 'page' ? 1 : 0.5);
  }
}

/** Id of what Space marks and y copies: the current item of the side pane, or the part that is being read. */
function currentId({ view }: AppState): string | null {
  if (view.focus !== 'side') {
    return view.position.entry;
  }
  const item = currentSideItem(view);
  return item ? markOfItem(item) : null;
}

/** To what `check` finds, which is asked for where it is not known yet. */
function findings(state: AppState): Reduced {
  const there = toggleSide(state, 'findings');
  const isAsked = there.view.focus === 'side' && there.view.findings === null;
  return { state: there, effects: isAsked ? [{ type: 'check', report: state.view.id }] : [] };
}

/** To the text: at the current item of the side pane, a commitment or finding highlighted there. */
function open(state: AppState): AppState {
  if (state.view.focus !== 'side') {
    return intoText(withFocus(state, 'text'));
  }
  const item = currentSideItem(state.view);
  if (!item) {
    return state;
  }
  if ('note' in item && item.note.span === null) {
    return { ...state, notice: messages.noteLost };
  }
  if ('part' in item) {
    return withFocus(jumpTo(state, item.start, item.key), 'text');
  }
  const there = withFocus(jumpTo(state, item.start), 'text');
  return withView(there, { highlighted: item.end > item.start ? [[item.start, item.end]] : [], hitList: null });
}

/** To an entry of the contents. */
function visit(state: AppState, id: string): AppState {
  const entry = state.view.doc.entryById.get(id);
  return entry ? jumpTo(state, entry.start, entry.id) : state;
}

function jumpToSection(state: AppState, number: number): AppState {
  const section = state.view.doc.report.sections[number - 1];
  return section ? jumpTo(state, section.start, section.id) : { ...state, notice: messages.noSection(number) };
}

/** Back through the positions visited in a report, then to what it was opened from. */
function back(state: AppState): Reduced {
  const { history, origin } = state.view;
  if (history.length > 0) {
    return only(goBack(state));
  }
  if (origin === 'results' && state.results) {
    return showResults(state, state.results);
  }
  if (origin === 'analysis' && state.analysis) {
    return only(showAnalysis(state, state.analysis));
  }
  return state.shelf === null ? only({ ...state, notice: messages.nowhereBack }) : showShelf(state);
}

function close(state: AppState): AppState {
  const { focus, sideOpen, isOverview, origin } = state.view;
  if (isOverview && focus !== 'side') {
    return intoText(state);
  }
  if (focus === 'side' || sideOpen) {
    return withView(withFocus(state, 'text'), { sideOpen: false });
  }
  if (origin === 'analysis' && state.analysis) {
    return showAnalysis(state, state.analysis);
  }
  return state.view.onlyMatches
    ? withView(state, { onlyMatches: false })
    : withView(state, { highlighted: [], hitList: null });
}

/** Back at what was shown of several reports, where it was left. */
function showAnalysis(state: AppState, left: AnalysisMode): AppState {
  return { ...withView(state, { sideOpen: false }), mode: left };
}

/** The line that the reader is on, as an editor of the report's text counts it. */
function editPosition({ view }: AppState): EditPosition {
  const { text } = view.doc.report;
  const { at } = view.position;
  let line = 1;
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) {
    line += 1;
  }
  const end = text.indexOf('\n', at);
  return { line, words: text.slice(at, end === -1 ? undefined : end).slice(0, 16) };
}
