import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { editedLine, inputOver } from '../state/input-line.ts';
import { toggled } from '../state/marking.ts';
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
import { type AppState, hasReport, READING, type ShelfMode } from '../state/state.ts';
import { openForm } from './form-mode.ts';
import { openReport, showShelf } from './open-report.ts';
import { openSearchAll } from './search-all-mode.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** What a key means on the shelf. */
export function onShelf(before: AppState, waiting: ShelfMode, action: Action): Reduced {
  const { shelf } = before;
  if (shelf === null) {
    return only(before);
  }
  // Whatever is pressed now, what was to be opened is no longer.
  const mode: ShelfMode = { kind: 'shelf', typing: waiting.typing };
  const state = waiting.opensAnswer ? { ...before, mode } : before;
  switch (action.type) {
    case 'move':
      return only(moveBy(state, shelf, stepsOf(state, 'shelf', action)));
    case 'section':
      return only(moveByRegion(state, shelf, action.way));
    case 'filter':
    case 'write':
    case 'erase':
    case 'erase-all':
      return edit(state, shelf, mode, action);
    case 'open':
      return isAnswered(shelf)
        ? openCurrent(state, shelf)
        : only({ ...state, mode: { ...mode, opensAnswer: true }, notice: messages.readingShelfNow });
    case 'edit': {
      const report = currentReport(shelf)?.id;
      return report === undefined
        ? only({ ...state, notice: messages.noReports })
        : { state, effects: [{ type: 'edit', report, position: { line: 1, words: '' } }] };
    }
    case 'correct':
      return only(openForm(state, shelf));
    case 'mark':
      return only(choose(state, shelf, currentReport(shelf)?.id));
    case 'mark-all':
      return only(chooseAll(state, shelf));
    case 'order-shelf':
      return only({ ...state, shelf: { ...shelf, order: action.by } });
    case 'shelf':
      return showShelf(state);
    case 'search-all':
      return openSearchAll(state);
    case 'back':
      return shelf.filter === '' ? only({ ...state, notice: messages.nowhereBack }) : close(state, shelf, mode);
    case 'forward':
      return only(hasReport(state) ? { ...state, mode: READING } : { ...state, notice: messages.nowhereForward });
    case 'close':
      return close(state, shelf, mode);
    default:
      return only(state);
  }
}

/** Whether the list is what the filter asks for: not before its answer, and while files are read not before something fits it. */
function isAnswered(shelf: Shelf): boolean {
  const { filter, answered, known } = shelf;
  const isFiltered = filter.trim() !== '';
  return !isFiltered || (answered === filter && (known === 'known' || currentReport(shelf) !== undefined));
}

function openCurrent(state: AppState, shelf: Shelf): Reduced {
  const chosen = currentReport(shelf);
  return chosen ? openReport(state, chosen.id, null) : only({ ...state, notice: messages.noReports });
}

/** Shows the reports that are known while others are still being read. */
export function showKnownSoFar(state: AppState, reports: Shelved['reports'], of: number): AppState {
  const { shelf } = state;
  return shelf?.known === 'reading' ? { ...state, shelf: { ...shelf, reports: reports.map(safeShelved), of } } : state;
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
  return shelf.filter === '' ? only(now) : narrowed(now, shelf, shelf.filter);
}

/** Chooses a report, to search the chosen together, and goes on to the next line; or takes that back. */
function choose(state: AppState, shelf: Shelf, id: string | undefined): AppState {
  if (id === undefined) {
    return { ...state, notice: messages.noReports };
  }
  const there = { ...shelf, chosen: toggled(shelf.chosen, id) };
  return moveBy({ ...state, shelf: there }, there, 1);
}

/** Chooses all lines that are shown, or none of them where all are chosen. */
function chooseAll(state: AppState, shelf: Shelf): AppState {
  const ids = shelfRows(shelf).map(({ id }) => id);
  const isOn = ids.some((id) => !shelf.chosen.has(id));
  const chosen = isOn ? [...shelf.chosen, ...ids] : [...shelf.chosen].filter((id) => !ids.includes(id));
  return { ...state, shelf: { ...shelf, chosen: new Set(chosen) } };
}

function moveBy(state: AppState, shelf: Shelf, count: number): AppState {
  const rows = shelfRows(shelf);
  return onLine(state, shelf, rows[indexWithin(shelfIndexOf(shelf) + count, rows.length)]?.id ?? null);
}

/** To the first report of the next region, or of this one or the one before it. */
function moveByRegion(state: AppState, shelf: Shelf, way: 1 | -1): AppState {
  const rows = shelfRows(shelf);
  const here = shelfIndexOf(shelf);
  const isFirst = (index: number): boolean => index === 0 || rows[index]?.region !== rows[index - 1]?.region;
  let next = here + way;
  while (next > 0 && next < rows.length && !isFirst(next)) {
    next += way;
  }
  const found = rows[next];
  return found ? onLine(state, shelf, found.id) : state;
}

function onLine(state: AppState, shelf: Shelf, current: string | null): AppState {
  return { ...state, shelf: { ...shelf, current } };
}

/** Typing a filter of the shelf, and erasing it. A new one takes the place of the one before; erasing edits that. */
function edit(
  state: AppState,
  shelf: Shelf,
  mode: ShelfMode,
  action: Extract<Action, { type: 'filter' | 'write' | 'erase' | 'erase-all' }>,
): Reduced {
  const line = mode.typing ?? inputOver(shelf.filter);
  if (action.type === 'filter' && (action.text ?? '') === '') {
    return only({ ...state, mode: { kind: 'shelf', typing: line } });
  }
  const typing = editedLine(line, action.type === 'filter' ? { type: 'write', text: action.text ?? '' } : action);
  const there: AppState = { ...state, mode: { kind: 'shelf', typing } };
  return typing === null ? only(there) : narrowed(there, shelf, typing.text);
}

/** Asks which reports a filter lets through; those of the filter before stay until the answer comes. */
function narrowed(state: AppState, shelf: Shelf, filter: string): Reduced {
  if (filter.trim() === '') {
    return only({ ...state, shelf: { ...shelf, filter, wanted: null, answered: filter } });
  }
  const reports = allReports(shelf);
  return {
    state: { ...state, shelf: { ...shelf, filter } },
    effects: [{ type: 'filter-shelf', filter, reports }],
  };
}

/** Takes an answer, unless the filter has changed since; what Enter waits for is opened. */
export function showFiltered(state: AppState, filter: string, wanted: ReadonlySet<string>): Reduced {
  const { shelf, mode } = state;
  if (shelf?.filter !== filter) {
    return only(state);
  }
  const there = { ...shelf, wanted, answered: filter };
  const isOpening = mode.kind === 'shelf' && mode.opensAnswer === true && there.known === 'known';
  return isOpening
    ? openCurrent({ ...state, shelf: there, notice: null, mode: { kind: 'shelf', typing: mode.typing } }, there)
    : only({ ...state, shelf: there });
}

/** Esc on the shelf, one thing at a time: a report that is being opened, typing, the filter; then to the report that was read. */
function close(state: AppState, shelf: Shelf, mode: ShelfMode): Reduced {
  if (state.opening !== null) {
    return only({ ...state, opening: null });
  }
  if (mode.typing) {
    return only({ ...state, mode: { kind: 'shelf', typing: null } });
  }
  if (shelf.filter !== '') {
    return narrowed(state, shelf, '');
  }
  return only(hasReport(state) ? { ...state, mode: READING } : state);
}
