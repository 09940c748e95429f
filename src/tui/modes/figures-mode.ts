import type { Span } from '../../report/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { FiguresMode } from '../state/analysis.ts';
import { FIGURES_COLUMNS, figuresByReport, figuresRows } from '../state/figures-table.ts';
import { editedLine, inputOver } from '../state/input-line.ts';
import { toggled } from '../state/marking.ts';
import type { AppState } from '../state/state.ts';
import { markAllIn, marksIn, withMarks } from '../state/views.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** What the table needs of others: to ask for what words ask for, to open a report at some words, and to go back. */
interface Ways {
  ask: (mode: FiguresMode) => Reduced;
  open: (report: string, span: Span) => Reduced;
  leave: () => Reduced;
}

/** What a key means in the table of all reports' statistics. */
export function inFigures(state: AppState, mode: FiguresMode, action: Action, { ask, open, leave }: Ways): Reduced {
  const rows = figuresRows(mode);
  const show = (change: Partial<FiguresMode>): Reduced => only({ ...state, mode: { ...mode, ...change } });
  switch (action.type) {
    case 'move':
      return show({ selected: indexWithin(mode.selected + stepsOf(state, 'figures', action), rows.length) });
    case 'open': {
      // What is typed is done with first: the letters are keys again.
      if (mode.typing) return show({ typing: null });
      const row = rows[mode.selected];
      return row === undefined ? only({ ...state, notice: messages.noRows }) : open(row.report, row);
    }
    case 'filter':
      return show({ typing: inputOver(mode.filter) });
    case 'write':
    case 'erase':
    case 'erase-all': {
      const typing = editedLine(mode.typing ?? inputOver(mode.filter), action);
      return typing === null ? show({ typing }) : ask({ ...mode, typing, filter: typing.text, selected: 0 });
    }
    case 'sort': {
      const next = FIGURES_COLUMNS.indexOf(mode.sort) + action.way + FIGURES_COLUMNS.length;
      const sort = FIGURES_COLUMNS[next % FIGURES_COLUMNS.length] ?? 'place';
      return show({ sort, descending: sort === 'value', selected: 0 });
    }
    case 'reverse':
      return show({ descending: !mode.descending, selected: 0 });
    case 'mark':
    case 'mark-all':
    case 'copy':
    case 'export':
      return takenOut(state, mode, action);
    case 'close':
      return mode.typing ? show({ typing: null }) : leave();
    case 'back':
    case 'shelf-figures':
      return leave();
    default:
      return only(state);
  }
}

/** Marking rows, each in its report, copying one, and leaving with the table as it is shown. */
function takenOut(
  state: AppState,
  mode: FiguresMode,
  action: Extract<Action, { type: 'mark' | 'mark-all' | 'copy' | 'export' }>,
): Reduced {
  const row = figuresRows(mode)[mode.selected];
  if (row === undefined) {
    return only({ ...state, notice: messages.noRows });
  }
  const { report, id, start, end, quote } = row;
  switch (action.type) {
    case 'mark':
      return only(withMarks(state, report, toggled(marksIn(state, report) ?? new Set(), id)));
    case 'mark-all':
      return only(markAllIn(state, figuresByReport(mode)));
    case 'copy': {
      if (action.cited) {
        return { state, effects: [{ type: 'copy-cited', report, span: { start, end } }] };
      }
      const at = mode.data?.quotedAt.get(row) ?? 0;
      const text = quote.slice(at, at + end - start);
      return {
        state: { ...state, notice: messages.copied(Array.from(text).length) },
        effects: [{ type: 'copy', text }],
      };
    }
    case 'export':
      return { state, effects: [{ type: 'leave', exitCode: 0, marked: [], table: figuresByReport(mode) }] };
  }
}
