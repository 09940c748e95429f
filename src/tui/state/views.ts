import type { Note, Report } from '../../report/index.ts';
import { messages } from '../messages.ts';
import type { MarkedIn } from './exporting.ts';
import { markedInOrder } from './marking.ts';
import { atPosition, type SavedPosition, savedPosition } from './reading-position.ts';
import { freshView, type ReportView } from './report-view.ts';
import { spanOf } from './screen-report.ts';
import { shelfOrder } from './shelf.ts';
import { type AppState, hasReport } from './state.ts';

/** The view of a report, if it has been opened. */
export function viewOf(state: AppState, id: string): ReportView | undefined {
  if (hasReport(state) && state.view.id === id) {
    return state.view;
  }
  const other = state.others.get(id);
  return other?.doc ? other : undefined;
}

/** What is marked in a report, be it open or not. */
export function marksIn(state: AppState, id: string): ReadonlySet<string> | undefined {
  return hasReport(state) && state.view.id === id ? state.view.marked : state.others.get(id)?.marked;
}

/** The state with other marks in a report, be it open or not. */
export function withMarks(state: AppState, id: string, marked: ReadonlySet<string>): AppState {
  if (hasReport(state) && state.view.id === id) {
    return { ...state, view: { ...state.view, marked } };
  }
  const before = state.others.get(id) ?? { doc: null };
  return { ...state, others: new Map(state.others).set(id, { ...before, marked }) };
}

/** Marks things of several reports, or takes the marks away where all are marked; says how many. */
export function markAllIn(state: AppState, reports: readonly MarkedIn[]): AppState {
  const isOn = reports.some(({ report, ids }) => ids.some((id) => !marksIn(state, report)?.has(id)));
  const marked = reports.reduce((now, { report, ids }) => {
    const marks = new Set(marksIn(now, report));
    for (const id of ids) {
      if (isOn) {
        marks.add(id);
      } else {
        marks.delete(id);
      }
    }
    return withMarks(now, report, marks);
  }, state);
  const count = reports.reduce((sum, { ids }) => sum + ids.length, 0);
  return isOn ? { ...marked, notice: messages.markedAll(count) } : marked;
}

/** The state with other notes on a report that has been opened. */
export function withNotes(state: AppState, id: string, notes: readonly Note[]): AppState {
  if (hasReport(state) && state.view.id === id) {
    return { ...state, view: { ...state.view, notes } };
  }
  const other = state.others.get(id);
  return other?.doc ? { ...state, others: new Map(state.others).set(id, { ...other, notes }) } : state;
}

/** Reads another view, with the marks that have been made in its report; the one before it is kept. */
export function switchTo(state: AppState, view: ReportView): AppState {
  const others = new Map(state.others);
  if (hasReport(state) && state.view.id !== view.id) {
    others.set(state.view.id, state.view);
  }
  others.delete(view.id);
  return { ...state, others, view: { ...view, marked: marksIn(state, view.id) ?? view.marked } };
}

/** Reads a report again as it was read before others were opened; where it has been edited since, as it is now. */
export function backTo(state: AppState, before: ReportView): AppState {
  const now = viewOf(state, before.id);
  return switchTo(state, now && now.doc !== before.doc ? now : before);
}

/** The same screen on the report as it is now: at the same words, with the marks of what is still there. */
export function reread(state: AppState, id: string, report: Report): AppState {
  const known = viewOf(state, id);
  if (known === undefined) {
    return { ...state, notice: messages.reread };
  }
  const now = onceMore(state, known, report);
  const there =
    known === state.view ? { ...state, view: now } : { ...state, others: new Map(state.others).set(id, now) };
  return { ...there, notice: messages.reread };
}

function onceMore(state: AppState, view: ReportView, report: Report): ReportView {
  const { id, origin, focus, sideOpen, sideList, table, notes } = view;
  const fresh = freshView(report, id, origin);
  const marked = new Set([...view.marked].filter((each) => !each.startsWith('@') && spanOf(fresh.doc, each) !== null));
  const there = { ...state, view: { ...fresh, focus, sideOpen, sideList, table, notes, marked } };
  return atPosition(there, savedPosition(view)).view;
}

/** How much is marked in all reports. */
export function markCount({ view, others }: AppState): number {
  return [...others.values()].reduce((count, { marked }) => count + marked.size, view.marked.size);
}

/** All that is marked, the reports in the order of the shelf; in one that has not been opened in the order of marking. */
export function allMarked(state: AppState): MarkedIn[] {
  const order = shelfOrder(state.shelf);
  const ids = [...(hasReport(state) ? [state.view.id] : []), ...state.others.keys()];
  const inOrder = [...order.filter((id) => ids.includes(id)), ...ids.filter((id) => !order.includes(id))];
  return inOrder.flatMap((report) => {
    const marked = marksIn(state, report);
    if (marked === undefined || marked.size === 0) {
      return [];
    }
    const doc = viewOf(state, report)?.doc;
    return [{ report, ids: doc ? markedInOrder(doc, marked) : [...marked] }];
  });
}

/** Where the reader was in each report that has been opened. */
export function savedPositions(state: AppState): { report: string; position: SavedPosition }[] {
  const views = [...state.others.values(), state.view].filter((view): view is ReportView => view.doc !== null);
  const open = hasReport(state) ? views : views.slice(0, -1);
  return open.map((view) => ({ report: view.id, position: savedPosition(view) }));
}
