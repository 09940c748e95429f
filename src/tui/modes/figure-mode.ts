import type { SeriesRow } from '../../analysis/index.ts';
import { type Span, type Statistic, statisticsOf } from '../../report/index.ts';
import { sentenceAround } from '../../text/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { FigureMode } from '../state/analysis.ts';
import { positionLines, textView } from '../state/navigation.ts';
import { currentSideItem } from '../state/side-items.ts';
import type { AppState } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';
import { chosenStatistic } from './table-mode.ts';

/** The statistic that is meant: the table's current line; the first of the side pane's current item; in the text the one that is highlighted, else the first on the reader's line, or of its sentence. */
export function statisticHere(state: AppState): Statistic | undefined {
  const { mode, view } = state;
  if (mode.kind === 'statistics') {
    return chosenStatistic(state, mode);
  }
  const statistics = statisticsOf(view.doc.report);
  const firstIn = ({ start, end }: Span): Statistic | undefined =>
    statistics.find((statistic) => statistic.start >= start && statistic.end <= end);
  if (view.focus === 'side') {
    const item = currentSideItem(view);
    return item && firstIn(item);
  }
  for (const [start, end] of view.highlighted) {
    const highlighted = statistics.find((statistic) => statistic.start < end && statistic.end > start);
    if (highlighted) {
      return highlighted;
    }
  }
  const line = textView(state).lines[positionLines(state).at];
  if (!line?.block || view.isOverview) {
    return undefined;
  }
  return firstIn(line) ?? firstIn(sentenceAround(view.doc.report.text, line));
}

/** The rows that are shown, years before peers. */
export function figureRows({ data }: FigureMode): readonly SeriesRow[] {
  return data === null ? [] : [...data.years, ...data.peers];
}

/** What a key means while a statistic's years and peers are shown. @param open opens a report of the shelf at some words */
export function inFigure(
  state: AppState,
  mode: FigureMode,
  action: Action,
  { ask, open }: { ask: (statistic: Statistic) => Reduced; open: (report: string, span: Span) => Reduced },
): Reduced {
  const rows = figureRows(mode);
  switch (action.type) {
    case 'move': {
      const selected = indexWithin(mode.selected + stepsOf(state, 'figure', action), rows.length);
      return only({ ...state, mode: { ...mode, selected } });
    }
    case 'section': {
      const statistics = statisticsOf(mode.underView.doc.report);
      const at = statistics.findIndex(({ id }) => id === mode.statistic.id);
      const next = statistics[at + action.way];
      return next === undefined ? only({ ...state, notice: messages.noFurtherStatistic }) : ask(next);
    }
    case 'focus': {
      const years = mode.data?.years.length ?? 0;
      const isInYears = mode.selected < years;
      return only({ ...state, mode: { ...mode, selected: isInYears && rows.length > years ? years : 0 } });
    }
    case 'copy': {
      const row = rows[mode.selected];
      return row === undefined ? only(state) : copiedSentence(state, mode, row, action.cited);
    }
    case 'open': {
      const row = rows[mode.selected];
      return row === undefined ? only(state) : open(row.report, row);
    }
    default:
      return only(state);
  }
}

/** Copies the sentence of a row, which may be of a report that is not open: its source is found by who has it. */
function copiedSentence(state: AppState, { data }: FigureMode, row: SeriesRow, cited: boolean): Reduced {
  const { report, start: at, quote } = row;
  const start = at - (data?.quotedAt.get(row) ?? 0);
  return cited
    ? { state, effects: [{ type: 'copy-cited', report, span: { start, end: start + quote.length } }] }
    : {
        state: { ...state, notice: messages.copied(Array.from(quote).length) },
        effects: [{ type: 'copy', text: quote }],
      };
}
