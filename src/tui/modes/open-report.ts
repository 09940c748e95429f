import type { Report } from '../../report/index.ts';
import { messages } from '../messages.ts';
import { only, type Reduced } from '../state/action.ts';
import type { Place, Side } from '../state/analysis.ts';
import { goToHit, hitsAt } from '../state/hit-list.ts';
import { inputOver } from '../state/input-line.ts';
import { jumpTo } from '../state/navigation.ts';
import { continuedAt, type SavedPosition } from '../state/reading-position.ts';
import { freshView, type ReportView, viewOn } from '../state/report-view.ts';
import { allReports } from '../state/shelf.ts';
import { type AppState, type ChosenHit, hasReport, READING, withView } from '../state/state.ts';
import { switchTo, viewOf } from '../state/views.ts';

/** A report of more characters takes so long to read that it is said. */
const LONG = 60_000;

/** Shows the shelf, on the line of the report that was read. Says so where there is no shelf. */
export function showShelf(state: AppState): Reduced {
  const { shelf } = state;
  if (shelf === null) {
    return only({ ...state, notice: messages.noShelf });
  }
  const current = hasReport(state) ? state.view.id : shelf.current;
  const there = withView({ ...state, mode: { kind: 'shelf', typing: inputOver(shelf.filter) } }, { sideOpen: false });
  return withShelfKnown({ ...there, shelf: { ...shelf, current } });
}

/** Has the shelf read where nothing has asked for it yet. */
export function withShelfKnown(state: AppState): Reduced {
  const { shelf } = state;
  return shelf?.known === 'unread'
    ? { state: { ...state, shelf: { ...shelf, known: 'reading' } }, effects: [{ type: 'load-shelf' }] }
    : only(state);
}

/** Where a report is opened: at a hit, at a place of an analysis; null: where it was left. */
type Destination = ChosenHit | Place | null;

function originOf(destination: Destination): ReportView['origin'] {
  return destination === null ? 'shelf' : 'from' in destination ? 'analysis' : 'results';
}

/** Opens a report, at a hit, a place, or where it was left: at once where it has been opened before, else when it has been read. */
export function openReport(state: AppState, id: string, hit: Destination): Reduced {
  const { shelf } = state;
  const view = viewOf(state, id);
  if (view) {
    return only(openView(state, view, hit));
  }
  if (shelf === null) {
    return only(state);
  }
  const request = state.requests + 1;
  const { characters = 0 } = allReports(shelf).find((each) => each.id === id) ?? {};
  const notice = characters > LONG ? messages.openingReport : null;
  return {
    state: { ...state, requests: request, opening: { request, id, hit }, notice },
    effects: [{ type: 'open-report', request, id }],
  };
}

function openView(state: AppState, view: ReportView, hit: Destination): AppState {
  const origin = originOf(hit);
  return startReading(switchTo(state, { ...view, origin, history: [], future: [], navigation: null }), hit);
}

/** Opens a side of an analysis, which has been read for it. */
export function openSide(state: AppState, { id, doc }: Side, place: Place): AppState {
  return openView(state, viewOf(state, id) ?? viewOn(doc, id, 'analysis'), place);
}

/** Takes a report that has been read, unless it is no longer wanted. */
export function showOpened(state: AppState, request: number, report: Report, position?: SavedPosition): Reduced {
  const { opening } = state;
  if (opening?.request !== request) {
    return only(state);
  }
  const { id, hit } = opening;
  const there = switchTo(state, freshView(report, id, originOf(hit)));
  const atTop = withView(there, { isOverview: state.firstScreen });
  const reading = startReading(atTop, hit);
  return {
    state: position && hit === null ? continuedAt(reading, position) : reading,
    effects: [{ type: 'load-notes', report: id }],
  };
}

/** Shows the report of the view that has been switched to. */
function startReading(state: AppState, hit: Destination): AppState {
  const { shelf, view } = state;
  const reading: AppState = {
    ...withView(state, { sideOpen: false }),
    mode: READING,
    opening: null,
    notice: null,
    shelf: shelf && hit === null ? { ...shelf, current: view.id } : shelf,
  };
  if (hit === null) {
    return reading;
  }
  // Backspace from the hit is back at the results, whatever was read before.
  return withView('from' in hit ? atPlace(reading, hit) : goToHit(reading, hit), { history: [] });
}

/** At a place of an analysis, highlighted. */
function atPlace(state: AppState, { start, end, from, all }: Place): AppState {
  if (all !== undefined) {
    const hits = hitsAt(state.view.doc, all.spans);
    const [chosen] = hits;
    if (chosen !== undefined) {
      return { ...goToHit(state, { query: all.query, chosen, all: hits }), analysis: from };
    }
  }
  const there = jumpTo(withView(state, { focus: 'text', onlyMatches: false, hitList: null }), start);
  return { ...withView(there, { highlighted: end > start ? [[start, end]] : [] }), analysis: from };
}
