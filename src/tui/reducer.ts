import type { Finding } from '../analysis/index.ts';
import { messages } from './messages.ts';
import { inAnalysis, openCompare, openFigure, openFigures, openTerms, showAnalysed } from './modes/analysis-mode.ts';
import { inExport } from './modes/export-mode.ts';
import { inForm, showCorrected } from './modes/form-mode.ts';
import { inHelp, openHelp } from './modes/help-mode.ts';
import { inLine } from './modes/line-mode.ts';
import { closed, inMenu, openMenu, showNarrowed } from './modes/menu-mode.ts';
import { showNoted, showNotNoted } from './modes/note-mode.ts';
import { showOpened } from './modes/open-report.ts';
import { inReading } from './modes/reading-mode.ts';
import { inSearchAll, showFoundIn } from './modes/search-all-mode.ts';
import { inSearch, showFound } from './modes/search-mode.ts';
import { onShelf, showFiltered, showKnownSoFar, showShelved } from './modes/shelf-mode.ts';
import { inTable } from './modes/table-mode.ts';
import { type Action, type Effect, only, type Reduced } from './state/action.ts';
import { THREE_PANES } from './state/layout.ts';
import { itemsLeft } from './state/menu.ts';
import { safeLine } from './state/screen-report.ts';
import { safeMessage } from './state/shelf.ts';
import { byLevel, currentSideItem } from './state/side-items.ts';
import { type AppState, type MenuMode, withView } from './state/state.ts';
import { showStock } from './state/stock.ts';
import { allMarked, markCount, reread } from './state/views.ts';

const INTERRUPTED = 130;

/** What comes from outside while the user does something else: it takes no notice away. */
const ANSWERS: ReadonlySet<Action['type']> = new Set([
  'found',
  'found-in',
  'filtered',
  'narrowed',
  'checked',
  'analysed',
  'stock-found',
  'known-so-far',
  'shelved',
  'opened',
  'not-opened',
  'corrected',
  'noted',
  'not-noted',
  'file-there',
  'not-saved',
  'resize',
]);

/**
 * What an action makes of a state. Pure: whatever is to be done outside comes back as effects.
 * @returns the same state object where nothing changed
 */
export function reduce(before: AppState, action: Action): Reduced {
  const state = ANSWERS.has(action.type) || before.notice === null ? before : { ...before, notice: null };
  switch (action.type) {
    case 'leave':
      return left(state);
    case 'interrupt':
      return { state, effects: [{ type: 'leave', exitCode: INTERRUPTED, marked: [] }] };
    case 'print':
      return printed(state);
    case 'suspend':
      return { state, effects: [{ type: 'suspend' }] };
    case 'redraw':
      return { state, effects: [{ type: 'repaint' }] };
    case 'tell':
      return only({ ...state, notice: safeMessage(action.message) });
    case 'resize':
      return only(resized(state, action.columns, action.rows));
    default:
      return answered(state, action) ?? inExport(state, action) ?? inMode(state, action);
  }
}

/** Takes an answer to what was asked for; null where an action is none. */
function answered(state: AppState, action: Action): Reduced | null {
  switch (action.type) {
    case 'found':
      return only(showFound(state, action.request, action.hits));
    case 'found-in':
      return only(showFoundIn(state, action));
    case 'search-failed':
      return only({
        ...withoutHits(state, action.request),
        notice: safeMessage(action.message ?? messages.searchFailed),
      });
    case 'known-so-far':
      return only(showKnownSoFar(state, action.reports, action.of));
    case 'progress':
      return only({ ...state, notice: messages.readingShelf(action.done, action.of) });
    case 'shelved':
      return showShelved(state, action.shelved);
    case 'checked':
      return only(showFindings(state, action.id, action.findings, action.against ?? null));
    case 'corrected':
      return only(showCorrected(state, action.report));
    case 'noted':
      return only(showNoted(state, action));
    case 'not-noted':
      return only(showNotNoted(state, action));
    case 'analysed':
      return showAnalysed(state, action.request, action.answer);
    case 'stock-found':
      return only(showStock(state, action.id, action.stock));
    case 'narrowed':
      return only(showNarrowed(state, action.query, action.order));
    case 'filtered':
      return showFiltered(state, action.filter, action.wanted);
    case 'opened':
      return showOpened(state, action.request, action.report, action.position);
    case 'not-opened':
      return only(
        state.opening?.request === action.request
          ? { ...state, opening: null, notice: safeMessage(action.message) }
          : state,
      );
    case 'reread': {
      const now = reread(state, action.id, action.report);
      const isShown = now.view.id === action.id && now.view.sideList === 'findings';
      const checking: Effect[] = isShown ? [{ type: 'check', report: action.id }] : [];
      return { state: now, effects: [...reloading(state), ...checking] };
    }
    default:
      return null;
  }
}

/** What a key means in the present mode. */
function inMode(state: AppState, action: Action): Reduced {
  const { mode } = state;
  if (action.type === 'help' && mode.kind !== 'help') {
    return only(openHelp(state));
  }
  if (action.type === 'menu') {
    return only(openMenu(state, action.menu));
  }
  if (action.type === 'figure' && mode.kind === 'statistics') {
    return openFigure(state);
  }
  if (action.type === 'shelf-figures' && mode.kind === 'statistics') {
    return openFigures(state);
  }
  const opened = mode.kind === 'shelf' ? ofShelf(state, action) : null;
  if (opened !== null) {
    return opened;
  }
  switch (mode.kind) {
    case 'follow':
    case 'figure':
    case 'figures':
    case 'compare':
    case 'similar':
    case 'terms':
      return inAnalysis(state, mode, action);
    case 'reading':
      return inReading(state, action);
    case 'search':
      return inSearch(state, mode, action);
    case 'search-all':
      return inSearchAll(state, mode, action);
    case 'statistics':
      return inTable(state, mode, action);
    case 'shelf':
      return onShelf(state, mode, action);
    case 'form':
      return inForm(state, mode, action);
    case 'line':
      return inLine(state, mode, action);
    case 'help':
      return inHelp(state, mode, action);
    case 'menu':
      return action.type === 'open' || action.type === 'choose'
        ? chosenFrom(state, mode, action.type === 'choose' ? action.index : mode.selected)
        : inMenu(state, mode, action);
  }
}

/** What is shown of the reports of the shelf together; null if an action asks for none of it. */
function ofShelf(state: AppState, { type }: Action): Reduced | null {
  return type === 'compare'
    ? openCompare(state)
    : type === 'terms'
      ? openTerms(state)
      : type === 'shelf-figures'
        ? openFigures(state)
        : null;
}

/** Takes what `check` finds in the report that is read. */
function showFindings(state: AppState, id: string, findings: readonly Finding[], against: string | null): AppState {
  const safe = byLevel(findings).map((each) => ({
    ...each,
    message: safeMessage(each.message),
    fix: safeMessage(each.fix),
  }));
  const name = against === null ? null : safeLine(against);
  if (state.view.id !== id) {
    return state;
  }
  // Who has read some of them stays where he is.
  const sideKey = state.view.sideKey ?? (state.view.findings && currentSideItem(state.view)?.key) ?? null;
  return withView(state, { findings: safe, against: name, sideKey });
}

/** Leaves and prints nothing; where something is marked, that is said first, once. */
function left(state: AppState): Reduced {
  const count = markCount(state);
  return count > 0 && !state.isLeaveTold
    ? only({ ...state, isLeaveTold: true, notice: messages.leavingMarked(count) })
    : { state, effects: [{ type: 'leave', exitCode: 0, marked: [] }] };
}

/** Closes a menu, and does what was chosen in it as if its key had been pressed. */
function chosenFrom(state: AppState, mode: MenuMode, index: number): Reduced {
  const item = itemsLeft(state, mode)[index];
  return item === undefined ? only({ ...state, notice: messages.noneSuch }) : reduce(closed(state, mode), item.action);
}

/** Leaves and has the marked printed; says so where nothing is marked. */
function printed(state: AppState): Reduced {
  const marked = allMarked(state);
  return marked.length === 0
    ? only({ ...state, notice: messages.nothingMarked })
    : { state, effects: [{ type: 'leave', exitCode: 0, marked }] };
}

/** No hits are the answer, whichever search has asked. */
function withoutHits(state: AppState, request: number): AppState {
  return state.mode.kind === 'search'
    ? showFound(state, request, [])
    : showFoundIn(state, { type: 'found-in', request, groups: [], isWhole: true });
}

/** What is known of the shelf is read anew, where it has been read. */
function reloading({ shelf }: AppState): Effect[] {
  return shelf !== null && shelf.known !== 'unread' ? [{ type: 'load-shelf' }] : [];
}

/** A narrower window must not hide the pane that has the keys; the position is offsets and stays. */
function resized(state: AppState, columns: number, rows: number): AppState {
  const { focus, sideOpen } = state.view;
  return withView({ ...state, columns, rows }, { sideOpen: columns < THREE_PANES ? focus === 'side' : sideOpen });
}
