import type { Report } from '../../report/index.ts';
import { messages } from '../messages.ts';
import type { MarkedIn } from './action.ts';
import { markedInOrder } from './marking.ts';
import { atPosition, type SavedPosition, savedPosition } from './reading-position.ts';
import type { Reduced } from './reducer.ts';
import { spanOf } from './screen-report.ts';
import { shelfOrder } from './shelf.ts';
import { type AppState, freshReportView, hasReport, type ReportView } from './state.ts';

/** What of a state belongs to its report. */
export function reportViewOf(state: AppState): ReportView {
  const {
    doc,
    report,
    origin,
    focus,
    position,
    sideKey,
    sideOpen,
    hitList,
    highlighted,
    table,
    history,
    future,
    navigation,
  } = state;
  return {
    doc,
    report,
    origin,
    focus,
    position,
    sideKey,
    sideOpen,
    hitList,
    highlighted,
    table,
    history,
    future,
    navigation,
  };
}

/** The report as it was left, if it has been opened before. */
export function knownView(state: AppState, id: string): ReportView | undefined {
  return hasReport(state) && state.report === id ? reportViewOf(state) : state.shelf?.others.get(id);
}

/** Takes up a report with the marks in it, and puts the one that was read aside with its own. */
export function switchTo(state: AppState, view: ReportView): AppState {
  const { shelf } = state;
  if (shelf === null || (hasReport(state) && state.report === view.report)) {
    return { ...state, ...view };
  }
  const others = new Map(shelf.others);
  const marked = new Map(shelf.marked);
  if (hasReport(state)) {
    others.set(state.report, reportViewOf(state));
    marked.set(state.report, state.marked);
  }
  others.delete(view.report);
  const own = marked.get(view.report) ?? new Set<string>();
  marked.delete(view.report);
  return { ...state, ...view, marked: own, shelf: { ...shelf, others, marked } };
}

/** The same screen on the report as it is now: at the same words, with the marks of what is still there. */
export function reread(state: AppState, id: string, report: Report): AppState {
  if (hasReport(state) && state.report === id) {
    const { marked, focus, sideOpen, table, origin } = state;
    const fresh = freshReportView(report, id, origin);
    const kept = new Set([...marked].filter((each) => !each.startsWith('@') && spanOf(fresh.doc, each) !== null));
    const now: AppState = { ...state, ...fresh, focus, sideOpen, table, marked: kept, notice: messages.reread };
    return atPosition(now, savedPosition(state));
  }
  const view = state.shelf?.others.get(id);
  if (state.shelf === null || view === undefined) {
    return { ...state, notice: messages.reread };
  }
  const { shelf } = state;
  const there = reread({ ...state, ...view, marked: shelf.marked.get(id) ?? new Set() }, id, report);
  const others = new Map(shelf.others).set(id, reportViewOf(there));
  const marked = new Map(shelf.marked).set(id, there.marked);
  return { ...state, shelf: { ...shelf, others, marked }, notice: messages.reread };
}

/** How much is marked in all reports. */
export function markCount({ marked, shelf }: AppState): number {
  let count = marked.size;
  for (const others of shelf?.marked.values() ?? []) {
    count += others.size;
  }
  return count;
}

/** All that is marked, the reports in the order of the shelf; in one that has not been opened in the order of marking. */
export function allMarked(state: AppState): MarkedIn[] {
  const { shelf } = state;
  const sets = new Map(shelf?.marked);
  if (hasReport(state)) {
    sets.set(state.report, state.marked);
  }
  const order = shelfOrder(shelf);
  const known = [...order, ...[...sets.keys()].filter((id) => !order.includes(id))];
  return known.flatMap((report) => {
    const marked = sets.get(report);
    if (marked === undefined || marked.size === 0) {
      return [];
    }
    const doc = knownView(state, report)?.doc;
    return [{ report, ids: doc ? markedInOrder(doc, marked) : [...marked] }];
  });
}

/** Leaves and has the marked printed; says so where nothing is marked. */
export function printed(state: AppState): Reduced {
  const marked = allMarked(state);
  return marked.length === 0
    ? { state: { ...state, notice: messages.nothingMarked }, effects: [] }
    : { state, effects: [{ type: 'leave', exitCode: 0, marked }] };
}

/** Where the reader was in each report that has been opened. */
export function savedPositions(state: AppState): { report: string; position: SavedPosition }[] {
  const others = Array.from(state.shelf?.others ?? [], ([report, view]) => ({ report, position: savedPosition(view) }));
  return hasReport(state) ? [...others, { report: state.report, position: savedPosition(state) }] : others;
}
