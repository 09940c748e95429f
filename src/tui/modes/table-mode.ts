import { type Statistic, statisticsOf } from '../../report/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import { editedLine, inputOver } from '../state/input-line.ts';
import { copied, markAll, toggleMark } from '../state/marking.ts';
import { jumpTo } from '../state/navigation.ts';
import { type AppState, READING, type TableMode, withView } from '../state/state.ts';
import { sectionsWithStatistics, TABLE_COLUMNS, type TableView, tableRows, WHOLE_TABLE } from '../state/table.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** The statistic that the table's current line shows. */
export function chosenStatistic({ view }: AppState, mode: TableMode): Statistic | undefined {
  return tableRows(view.doc, view.table)[mode.selected];
}

/**
 * Opens the table as it was left, on the line it was left on; where all is shown in the order of the report, on the
 * first number from the reader on.
 */
export function openTable(state: AppState): AppState {
  const { doc, table, highlighted, position } = state.view;
  if (statisticsOf(doc.report).length === 0) {
    return { ...state, notice: messages.noStatistics };
  }
  const rows = tableRows(doc, table);
  const highlightedAt = highlighted[0]?.[0];
  const left = rows.findIndex(({ start }) => start === highlightedAt);
  const next = rows.findIndex(({ start }) => start >= position.at);
  const nearest = table.sort === 'section' && !table.descending ? next : 0;
  const selected = left === -1 ? (nearest === -1 ? Math.max(0, rows.length - 1) : nearest) : left;
  return { ...state, mode: { kind: 'statistics', typing: null, selected } };
}

/** What a key means in the table of statistics. */
export function inTable(state: AppState, mode: TableMode, action: Action): Reduced {
  const { doc, table } = state.view;
  const chosen = chosenStatistic(state, mode);
  switch (action.type) {
    case 'move': {
      const count = tableRows(doc, table).length;
      const selected = indexWithin(mode.selected + stepsOf(state, 'statistics', action), count);
      return only({ ...state, mode: { ...mode, selected } });
    }
    case 'open':
      // What is typed is done with first: the letters are keys again.
      if (mode.typing) {
        return only(withoutTyping(state, mode));
      }
      return only(chosen ? goTo(state, chosen) : { ...state, notice: messages.noRows });
    case 'mark':
      return only(toggleMark(state, chosen?.id ?? null));
    case 'mark-all':
      return only(
        markAll(
          state,
          tableRows(doc, table).map(({ id }) => id),
        ),
      );
    case 'copy':
      return copied(state, chosen?.id ?? null, action.cited);
    case 'statistics':
      return only({ ...state, mode: READING });
    case 'close':
      return only(close(state, mode));
    case 'filter':
      return only({ ...state, mode: { ...mode, typing: inputOver(table.filter) } });
    case 'write':
    case 'erase':
    case 'erase-all': {
      const typing = editedLine(mode.typing ?? inputOver(table.filter), action);
      return only(typing ? show(state, { ...mode, typing }, { filter: typing.text }) : withoutTyping(state, mode));
    }
    default:
      return arranged(state, mode, action);
  }
}

/** What sorts the table, narrows it, or prints it. */
function arranged(state: AppState, mode: TableMode, action: Action): Reduced {
  const { table } = state.view;
  switch (action.type) {
    case 'sort': {
      const next = TABLE_COLUMNS.indexOf(table.sort) + action.way + TABLE_COLUMNS.length;
      const sort = TABLE_COLUMNS[next % TABLE_COLUMNS.length] ?? WHOLE_TABLE.sort;
      return only(show(state, mode, { sort, descending: sort === 'value' }));
    }
    case 'reverse':
      return only(show(state, mode, { descending: !table.descending }));
    case 'only-section':
      return only(onlySection(state, mode, action));
    case 'only-unit': {
      const unit = table.unit === null ? (chosenStatistic(state, mode)?.unit ?? null) : null;
      return only(show(state, mode, { unit }));
    }
    case 'export':
      return exported(state);
    default:
      return only(state);
  }
}

/** Goes to a number, highlighted in its sentence. */
function goTo(state: AppState, { start, end }: Statistic): AppState {
  const there = jumpTo({ ...state, mode: READING }, start);
  return withView(there, { focus: 'text', sideOpen: false, highlighted: [[start, end]] });
}

function withoutTyping(state: AppState, mode: TableMode): AppState {
  return { ...state, mode: { ...mode, typing: null } };
}

/** Esc, one thing at a time: typing, then what narrows the table, then the table. */
function close(state: AppState, mode: TableMode): AppState {
  if (mode.typing) {
    return withoutTyping(state, mode);
  }
  const { filter, section, unit } = state.view.table;
  return filter === '' && section === null && unit === null
    ? { ...state, mode: READING }
    : show(state, mode, { filter: '', section: null, unit: null });
}

function onlySection(state: AppState, mode: TableMode, action: Extract<Action, { type: 'only-section' }>): AppState {
  const { doc, table } = state.view;
  const sections = sectionsWithStatistics(doc);
  if ('number' in action) {
    const section = action.number === 0 ? null : String(action.number);
    return section === null || sections.includes(section)
      ? show(state, mode, { section: section === table.section ? null : section })
      : { ...state, notice: messages.noneInSection(action.number) };
  }
  const choices = [null, ...sections];
  const next = (choices.indexOf(table.section) + action.way + choices.length) % choices.length;
  return show(state, mode, { section: choices[next] ?? null });
}

/** Changes the view; the current line stays with its statistic where that is still shown. */
function show(state: AppState, mode: TableMode, change: Partial<TableView>): AppState {
  const { doc } = state.view;
  const current = chosenStatistic(state, mode);
  const table = { ...state.view.table, ...change };
  const at = current === undefined ? -1 : tableRows(doc, table).indexOf(current);
  return { ...withView(state, { table }), mode: { ...mode, selected: Math.max(0, at) } };
}

/** Leaves and has the table printed as it stands: its rows in its order. */
function exported(state: AppState): Reduced {
  const { doc, table, id } = state.view;
  const ids = tableRows(doc, table).map((statistic) => statistic.id);
  return ids.length === 0
    ? only({ ...state, notice: messages.noRows })
    : { state, effects: [{ type: 'leave', exitCode: 0, marked: [], table: [{ report: id, ids }] }] };
}
