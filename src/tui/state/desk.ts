import type { Report } from '../../report/index.ts';
import { messages } from '../messages.ts';
import type { MarkedIn } from './action.ts';
import { markedInOrder } from './marking.ts';
import { restored, type SavedPlace, savedPlace } from './places.ts';
import type { Reduced } from './reducer.ts';
import { spanOf } from './screen-report.ts';
import { shelfOrder } from './shelf.ts';
import { type AppState, type Desk, freshDesk, hasReport } from './state.ts';

/** What of a state is put aside with its report. */
export function deskOf(state: AppState): Desk {
  const { doc, report, origin, focus, place, sideKey, sideOpen, trail, lit, table, history, future, walking } = state;
  return { doc, report, origin, focus, place, sideKey, sideOpen, trail, lit, table, history, future, walking };
}

/** The report as it was left, if it has been opened before. */
export function deskAtHand(state: AppState, id: string): Desk | undefined {
  return hasReport(state) && state.report === id ? deskOf(state) : state.shelf?.aside.get(id);
}

/** Takes up a report with the marks in it, and puts the one that was read aside with its own. */
export function takeUp(state: AppState, desk: Desk): AppState {
  const { shelf } = state;
  if (shelf === null || (hasReport(state) && state.report === desk.report)) {
    return { ...state, ...desk };
  }
  const aside = new Map(shelf.aside);
  const marked = new Map(shelf.marked);
  if (hasReport(state)) {
    aside.set(state.report, deskOf(state));
    marked.set(state.report, state.marked);
  }
  aside.delete(desk.report);
  const own = marked.get(desk.report) ?? new Set<string>();
  marked.delete(desk.report);
  return { ...state, ...desk, marked: own, shelf: { ...shelf, aside, marked } };
}

/** The same screen on the report as it is now: at the same words, with the marks of what is still there. */
export function reread(state: AppState, id: string, report: Report): AppState {
  if (hasReport(state) && state.report === id) {
    const { marked, focus, sideOpen, table, origin } = state;
    const fresh = freshDesk(report, id, origin);
    const kept = new Set([...marked].filter((each) => !each.startsWith('@') && spanOf(fresh.doc, each) !== null));
    const now: AppState = { ...state, ...fresh, focus, sideOpen, table, marked: kept, notice: messages.reread };
    return restored(now, savedPlace(state));
  }
  const desk = state.shelf?.aside.get(id);
  if (state.shelf === null || desk === undefined) {
    return { ...state, notice: messages.reread };
  }
  const { shelf } = state;
  const there = reread({ ...state, ...desk, marked: shelf.marked.get(id) ?? new Set() }, id, report);
  const aside = new Map(shelf.aside).set(id, deskOf(there));
  const marked = new Map(shelf.marked).set(id, there.marked);
  return { ...state, shelf: { ...shelf, aside, marked }, notice: messages.reread };
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
    const doc = deskAtHand(state, report)?.doc;
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
export function placesLeft(state: AppState): { report: string; place: SavedPlace }[] {
  const aside = Array.from(state.shelf?.aside ?? [], ([report, desk]) => ({ report, place: savedPlace(desk) }));
  return hasReport(state) ? [...aside, { report: state.report, place: savedPlace(state) }] : aside;
}
