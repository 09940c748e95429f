import { type Statistic, statisticsOf } from '../../report/index.ts';
import { messages } from '../messages.ts';
import type { Action } from '../state/action.ts';
import { jumpTo } from '../state/navigation.ts';
import type { Reduced } from '../state/reducer.ts';
import { safeLine } from '../state/screen-report.ts';
import type { AppState, TableMode } from '../state/state.ts';
import { sectionsWithStatistics, TABLE_COLUMNS, type TableView, tableRows, WHOLE_TABLE } from '../state/table.ts';
import { erased, LONGEST_QUERY } from './typing.ts';

export type TableAction = Extract<
  Action,
  { type: 'filter' | 'sort' | 'reverse' | 'only-section' | 'only-unit' | 'export' | 'write' | 'erase' | 'erase-all' }
>;

/** The statistic that the table's current line shows. */
export function chosenStatistic(state: AppState, mode: TableMode): Statistic | undefined {
  return tableRows(state.doc, state.table)[mode.selected];
}

/**
 * Opens the table as it was left, on the line it was left on; where all is shown in the order of the report, on the
 * first number from the reader on.
 */
export function openTable(state: AppState): AppState {
  const statistics = statisticsOf(state.doc.report);
  if (statistics.length === 0) {
    return { ...state, notice: messages.noStatistics };
  }
  const rows = tableRows(state.doc, state.table);
  const highlightedAt = state.highlighted[0]?.[0];
  const left = rows.findIndex(({ start }) => start === highlightedAt);
  const next = rows.findIndex(({ start }) => start >= state.position.at);
  const nearest = state.table.sort === 'section' && !state.table.descending ? next : 0;
  const selected = left === -1 ? (nearest === -1 ? Math.max(0, rows.length - 1) : nearest) : left;
  return { ...state, mode: { kind: 'statistics', typing: false, selected } };
}

/** Goes to the number of the current line, highlighted in its sentence. */
export function openStatistic(state: AppState, mode: TableMode): AppState {
  const statistic = chosenStatistic(state, mode);
  if (!statistic) {
    return { ...state, notice: messages.noRows };
  }
  const there = jumpTo({ ...state, mode: { kind: 'reading' } }, statistic.start);
  return { ...there, focus: 'text', sideOpen: false, highlighted: [[statistic.start, statistic.end]] };
}

/** Esc, one thing at a time: typing, then what narrows the table, then the table. */
export function closeTable(state: AppState, mode: TableMode): AppState {
  if (mode.typing) {
    return { ...state, mode: { ...edited(mode), typing: false } };
  }
  const { filter, section, unit } = state.table;
  return filter === '' && section === null && unit === null
    ? { ...state, mode: { kind: 'reading' } }
    : show(state, mode, { filter: '', section: null, unit: null });
}

/** Everything that only the table does. */
export function tableAction(state: AppState, action: TableAction): Reduced {
  const { mode, table } = state;
  if (mode.kind !== 'statistics') {
    return { state, effects: [] };
  }
  switch (action.type) {
    case 'filter':
      return only({ ...state, mode: { ...mode, typing: true, replaces: table.filter !== '' } });
    case 'write': {
      const before = mode.replaces === true ? '' : table.filter;
      const filter = Array.from(before + safeLine(action.text)).slice(0, LONGEST_QUERY);
      return only(show(state, edited(mode), { filter: filter.join('') }));
    }
    case 'erase':
      return only(
        table.filter === ''
          ? { ...state, mode: { ...mode, typing: false } }
          : show(state, edited(mode), { filter: erased(table.filter) }),
      );
    case 'erase-all':
      return only(show(state, edited(mode), { filter: '' }));
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
  }
}

function only(state: AppState): Reduced {
  return { state, effects: [] };
}

/** The filter before no longer stands to be replaced. */
function edited({ kind, typing, selected }: TableMode): TableMode {
  return { kind, typing, selected };
}

function onlySection(state: AppState, mode: TableMode, action: Extract<Action, { type: 'only-section' }>): AppState {
  const sections = sectionsWithStatistics(state.doc);
  if ('number' in action) {
    const section = action.number === 0 ? null : String(action.number);
    return section === null || sections.includes(section)
      ? show(state, mode, { section: section === state.table.section ? null : section })
      : { ...state, notice: messages.noneInSection(action.number) };
  }
  const choices = [null, ...sections];
  const next = (choices.indexOf(state.table.section) + action.way + choices.length) % choices.length;
  return show(state, mode, { section: choices[next] ?? null });
}

/** Changes the view; the current line stays with its statistic where that is still shown. */
function show(state: AppState, mode: TableMode, change: Partial<TableView>): AppState {
  const current = chosenStatistic(state, mode);
  const table = { ...state.table, ...change };
  const at = current === undefined ? -1 : tableRows(state.doc, table).indexOf(current);
  return { ...state, table, mode: { ...mode, selected: Math.max(0, at) } };
}

/** Leaves and has the table printed as it stands: its rows in its order. */
function exported(state: AppState): Reduced {
  const table = tableRows(state.doc, state.table).map(({ id }) => id);
  return table.length === 0
    ? only({ ...state, notice: messages.noRows })
    : { state, effects: [{ type: 'leave', exitCode: 0, marked: [], table: { report: state.report, ids: table } }] };
}
