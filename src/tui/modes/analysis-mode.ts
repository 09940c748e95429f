import type { Span } from '../../report/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { AnalysisMode, Answer, FiguresMode, Place, Question, Side, TermsMode } from '../state/analysis.ts';
import { EMPTY_INPUT } from '../state/input-line.ts';
import { allReports, type Shelf, safeMessage } from '../state/shelf.ts';
import { type AppState, READING } from '../state/state.ts';
import { backTo, viewOf } from '../state/views.ts';
import { inCompare } from './compare-mode.ts';
import { inFigure, statisticHere } from './figure-mode.ts';
import { inFigures } from './figures-mode.ts';
import { inFollow } from './follow-mode.ts';
import { openReport, openSide } from './open-report.ts';
import { inSimilar } from './similar-mode.ts';
import { inTerms } from './terms-mode.ts';

/** Whether several reports are shown at once. */
function isAnalysis(mode: AppState['mode']): mode is AnalysisMode {
  return 'underView' in mode;
}

/** Where an analysis is opened, and what Esc goes back to: from another analysis, where that was opened. */
function underOf({ mode, view }: AppState): Pick<AnalysisMode, 'under' | 'underView'> {
  if (isAnalysis(mode)) {
    return { under: mode.under, underView: mode.underView };
  }
  const under = mode.kind === 'statistics' || mode.kind === 'shelf' ? mode : ({ kind: 'reading' } as const);
  return { under, underView: view };
}

/** What every analysis begins with: nothing is known yet. */
function begun(state: AppState) {
  return { request: 0, data: null, failure: null, ...underOf(state) };
}

/** Asks for an analysis. It is shown at once, without what it will hold. */
export function asked(state: AppState, mode: AnalysisMode, question: Question): Reduced {
  const request = state.requests + 1;
  return {
    state: { ...state, requests: request, mode: { ...mode, request } },
    effects: [{ type: 'analyse', request, question }],
  };
}

/** Follows the promises of the report that is read, or of its neighbour, into the later one of the two. */
function openFollow(state: AppState): Reduced {
  const there = begun(state);
  return asked(
    state,
    { ...there, kind: 'follow', side: 'promises', selected: 0, evidence: 0 },
    { what: 'follow', report: there.underView.id },
  );
}

/** Sets the report that is read beside its neighbour; on the shelf the two that are chosen beside each other. */
export function openCompare(state: AppState): Reduced {
  const there = begun(state);
  const isOnShelf = there.under.kind === 'shelf' && state.shelf !== null;
  const pair = isOnShelf ? chosenPair(state.shelf) : { report: there.underView.id, other: null };
  return pair === null
    ? only({ ...state, notice: messages.chooseTwo })
    : asked(
        state,
        { ...there, kind: 'compare', side: 'b', selected: 0, showsFigures: false, figure: 0 },
        { what: 'compare', ...pair },
      );
}

/** The two reports that are chosen on the shelf, the earlier first; null where they are not two. */
function chosenPair(shelf: Shelf): { report: string; other: string } | null {
  const { chosen } = shelf;
  const both = [...allReports(shelf)].filter(({ id }) => chosen.has(id)).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [first, second] = both;
  return first && second && both.length === 2 ? { report: first.id, other: second.id } : null;
}

/** Shows the years and peers of the statistic that is highlighted, chosen, or on the reader's line. */
export function openFigure(state: AppState): Reduced {
  const statistic = statisticHere(state);
  if (statistic === undefined) {
    return only({ ...state, notice: messages.noStatisticHere });
  }
  const there = begun(state);
  return asked(
    state,
    { ...there, kind: 'figure', statistic, selected: 0 },
    { what: 'figure', report: there.underView.id, statistic },
  );
}

/** Shows the statistics of all reports, those that the table's filter asks for. */
export function openFigures(state: AppState): Reduced {
  const there = begun(state);
  const filter = there.underView.table.filter.trim();
  return askedFigures(state, {
    ...there,
    kind: 'figures',
    typing: null,
    filter,
    sort: 'place',
    descending: false,
    selected: 0,
  });
}

function askedFigures(state: AppState, mode: FiguresMode): Reduced {
  return asked(state, mode, { what: 'figures', report: mode.underView.id, words: mode.filter.trim() });
}

/** Lists the reports that share words with the one that is read. */
function openSimilar(state: AppState): Reduced {
  const there = begun(state);
  return asked(
    state,
    { ...there, kind: 'similar', side: 'reports', selected: 0, passage: 0 },
    { what: 'similar', report: there.underView.id },
  );
}

/** Counts words in all reports: what is typed, and until then words that it chooses. */
export function openTerms(state: AppState): Reduced {
  return askedTerms(state, {
    ...begun(state),
    kind: 'terms',
    typing: EMPTY_INPUT,
    words: '',
    column: 0,
    descending: false,
    selected: 0,
  });
}

function askedTerms(state: AppState, mode: TermsMode): Reduced {
  const { id: report, hitList } = mode.underView;
  return asked(state, mode, { what: 'terms', report, words: mode.words, searched: hitList?.query ?? '' });
}

/** Opens what an action asks for of a report and others; null where it asks for none. */
export function openedAnalysis(state: AppState, action: Action): Reduced | null {
  switch (action.type) {
    case 'follow':
      return openFollow(state);
    case 'compare':
      return openCompare(state);
    case 'similar':
      return openSimilar(state);
    case 'terms':
      return openTerms(state);
    default:
      return null;
  }
}

/** What a key means while several reports are shown. */
export function inAnalysis(state: AppState, mode: AnalysisMode, action: Action): Reduced {
  if (mode.kind === 'figures') {
    return inFigures(state, mode, action, {
      ask: (now) => askedFigures(state, now),
      open: (report, { start, end }) => openReport(state, report, { report, start, end, from: mode }),
      leave: () => only(closed(state, mode)),
    });
  }
  if (mode.kind === 'terms') {
    return inTerms(state, mode, action, {
      ask: (now) => askedTerms(state, now),
      open: (report, words) => asked(state, mode, { what: 'term-places', report, words }),
      leave: () => only(closed(state, mode)),
    });
  }
  if (action.type === 'close' && mode.kind === 'compare' && mode.showsFigures && state.opening === null) {
    return only({ ...state, mode: { ...mode, showsFigures: false } });
  }
  if (action.type === 'close' || action.type === 'back') {
    return only(closed(state, mode));
  }
  const opened = openedAnalysis(state, action);
  if (opened !== null) {
    return opened;
  }
  const openAt = (report: string, { start, end }: Span): Reduced =>
    openReport(state, report, { report, start, end, from: mode });
  switch (mode.kind) {
    case 'similar':
      return inSimilar(state, mode, action, openAt);
    case 'follow':
      return inFollow(state, mode, action, openedIn(state, mode));
    case 'figure':
      return inFigure(state, mode, action, {
        ask: (statistic) =>
          asked(state, { ...mode, statistic }, { what: 'figure', report: mode.underView.id, statistic }),
        open: openAt,
      });
    case 'compare':
      return inCompare(state, mode, action, openedIn(state, mode));
  }
}

/** Opens one side of an analysis at some words of it. */
function openedIn(state: AppState, from: AnalysisMode): (side: Side, span: Span, all?: Place['all']) => Reduced {
  return (side, { start, end }, all) => ({
    state: openSide(state, side, { report: side.id, start, end, from, ...(all && { all }) }),
    effects: viewOf(state, side.id) ? [] : [{ type: 'load-notes', report: side.id }],
  });
}

/** Esc: back to where it was opened. */
function closed(state: AppState, { under, underView }: AnalysisMode): AppState {
  if (state.opening !== null) {
    return { ...state, opening: null };
  }
  return { ...backTo(state, underView), mode: under.kind === 'reading' ? READING : under };
}

/** Takes what an analysis holds, or why it cannot be made, unless it has been left. */
export function showAnalysed(state: AppState, request: number, answer: Answer): Reduced {
  const { mode } = state;
  if (!isAnalysis(mode) || mode.request !== request) {
    return only(state);
  }
  if (answer.what === 'term-places') {
    const [first] = answer.spans;
    const all = { query: answer.words.join(' '), spans: answer.spans };
    return openedIn(state, mode)(answer.side, first ?? { start: 0, end: 0 }, all);
  }
  // How far the shelf has been read is said until then.
  return only(answeredWith(mode.data === null ? { ...state, notice: null } : state, mode, answer));
}

function answeredWith(state: AppState, mode: AnalysisMode, answer: Answer): AppState {
  if (answer.what === 'failure') {
    if (mode.kind === 'terms' && mode.data !== null) {
      return { ...state, notice: safeMessage(answer.message) };
    }
    return { ...state, mode: { ...mode, data: null, failure: safeMessage(answer.message) } };
  }
  if (mode.kind === 'follow' && answer.what === 'follow') {
    return { ...state, mode: { ...mode, data: answer.data } };
  }
  if (mode.kind === 'figures' && answer.what === 'figures') {
    return { ...state, mode: { ...mode, data: answer.data } };
  }
  if (mode.kind === 'compare' && answer.what === 'compare') {
    return { ...state, mode: { ...mode, data: answer.data } };
  }
  if (mode.kind === 'terms' && answer.what === 'terms') {
    return { ...state, mode: { ...mode, data: answer.data } };
  }
  if (mode.kind === 'similar' && answer.what === 'similar') {
    return { ...state, mode: { ...mode, data: answer.data } };
  }
  if (mode.kind === 'figure' && answer.what === 'figure') {
    const { years, peers, own } = answer.data;
    const rows = [...years, ...peers];
    return { ...state, mode: { ...mode, data: answer.data, selected: Math.max(0, rows.indexOf(own)) } };
  }
  return state;
}
