import type { ReactNode } from 'react';
import { type Statistic, statisticsOf } from '../../../report/index.ts';
import { displayWidth, sentenceAround } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { type ScreenReport, sectionLabel, sectionNumber } from '../../state/screen-report.ts';
import type { AppState, TableMode } from '../../state/state.ts';
import {
  printedValue,
  sectionsWithStatistics,
  TABLE_COLUMNS,
  type TableColumn,
  tableRows,
  WHOLE_TABLE,
} from '../../state/table.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  justify,
  type Piece,
  piece,
  type RenderContext,
  renderListRow,
  shorten,
  tailOf,
  windowStart,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { previewHeight, previewRows } from './preview.ts';

const PROMPT = ' / ';
/** Above the rows of the table: what narrows it, and the heads of its columns. */
const ABOVE = 2;
/** The current line's sign, and the mark. */
const BEFORE = 2;
const GAP = '  ';

interface Column {
  name: TableColumn;
  width: number;
  align: 'left' | 'right';
  styles: readonly StyleName[];
}

/** The table of statistics: what narrows it, heads, rows, and below the sentence of the current one. */
export function statisticsRows(state: AppState, mode: TableMode, pane: Pane, context: RenderContext): string[] {
  const rows = tableRows(state.view.doc, state.view.table);
  const columns = columnsFor(state, pane.width, context);
  const chosen = rows[mode.selected];
  const preview = chosen === undefined ? 0 : previewHeight(pane.height - ABOVE, rows.length);
  const height = Math.max(0, pane.height - ABOVE - preview);
  const start = windowStart(rows.length, mode.selected, height);
  const shown = Array.from({ length: height }, (_, row): Piece[] => {
    const statistic = rows[start + row];
    if (statistic) {
      return statisticRow(state, statistic, start + row === mode.selected, columns, context);
    }
    return rows.length === 0 && row === 0 ? [piece(`   ${say(messages.noRows, state.lang)}`, 'dim')] : [];
  });
  const { text } = state.view.doc.report;
  const below =
    preview > 0 && chosen
      ? previewRows(state, sentenceAround(text, chosen), [[chosen.start, chosen.end]], pane.width, preview, context)
      : [];
  const all = [
    filterRow(state, mode, rows.length, columns, pane.width, context),
    headRow(state, columns, context),
    ...shown,
  ];
  const filled = [...all, ...Array.from({ length: preview }, (_, row) => below[row] ?? [])];
  return filled.slice(0, pane.height).map((pieces) => renderListRow(pieces, pane.width, context));
}

/** The column, from 0 in the pane, where the next character of the filter will stand. */
export function filterColumn(state: AppState, pane: Pane, context: RenderContext): number {
  const shown = tailOf(state.view.table.filter, filterRoom(pane.width), context);
  return PROMPT.length + displayWidth(shown, context.ambiguous);
}

function filterRoom(width: number): number {
  return Math.max(4, Math.floor((width - PROMPT.length) / 2));
}

/** The filter, the section and unit chosen, an order that no head shows, and how many rows are left of how many. */
function filterRow(
  state: AppState,
  mode: TableMode,
  count: number,
  columns: readonly Column[],
  width: number,
  context: RenderContext,
): Piece[] {
  const { lang } = state;
  const { table, doc } = state.view;
  const tip = !mode.typing && table.filter === '';
  const left = tip
    ? [piece(` ${say(messages.filterTip, lang)}`, 'dim')]
    : [
        piece(PROMPT, mode.typing ? 'focused' : 'dim'),
        piece(tailOf(table.filter, filterRoom(width), context), mode.typing?.isReplaced ? 'highlight' : 'strong'),
      ];
  const narrowed = [
    table.section === null ? '' : shorten(sectionTitle(state, table.section), Math.floor(width / 4), context),
    table.unit ?? '',
    hiddenOrder(state, columns, context),
  ].filter((word) => word !== '');
  const rows = say(messages.rows(count, statisticsOf(doc.report).length), lang);
  return justify(left, [piece(` ${narrowed.join(' · ')}  `, 'here'), piece(`${rows} `, 'dim')], width, context);
}

/** What the table is sorted by where no head can say it: the column has gone. */
function hiddenOrder({ view, lang }: AppState, columns: readonly Column[], context: RenderContext): string {
  const { sort, descending } = view.table;
  const isPlain = sort === WHOLE_TABLE.sort && descending === WHOLE_TABLE.descending;
  return isPlain || columns.some(({ name }) => name === sort)
    ? ''
    : say(messages[sort], lang) + context.glyphs[descending ? 'down' : 'up'];
}

function sectionTitle(state: AppState, section: string): string {
  return section === '' ? say(messages.preamble, state.lang) : sectionLabel(state.view.doc, section);
}

/** What the subject is given at least where its words need it, as a share of the room. */
const SUBJECT_SHARE = 0.4;
const LEAST_SUBJECT = 28;
/** From this room on a few long subjects take no other column away. */
const ALL_COLUMNS = 66;
/**
 * What goes to make room for the subject, first to last: of which year a figure is, and whether it is planned, stay longest. Without
 * columns of their own a rise or fall and what is planned stand before the figure.
 */
const YIELDING = ['period', 'aspect', 'section', 'year', 'target'] as const satisfies readonly TableColumn[];
type Yielding = (typeof YIELDING)[number];
/** The order of those columns behind the subject. */
const BEHIND: readonly Yielding[] = ['aspect', 'target', 'year', 'period', 'section'];
/** A section is known by so many columns of its title. */
const LEAST_SECTION = 10;

/**
 * The columns that fit. The subject has its room first; a column that is empty, or a section that is the same in every row,
 * has none. Measured on all of the report, so that nothing shifts while one filters.
 */
function columnsFor(state: AppState, width: number, context: RenderContext): Column[] {
  const room = width - BEFORE - 1;
  const widths = widthsOf(state, room, context);
  const wide = (name: TableColumn): number => widths.get(name) ?? 0;
  const isOneSection = state.view.table.section !== null || sectionsWithStatistics(state.view.doc).length < 2;
  let kept: readonly Yielding[] = YIELDING.filter((name) => wide(name) > 0 && !(name === 'section' && isOneSection));
  const left = (): number =>
    room - ['value' as const, 'unit' as const, ...kept].reduce((sum, name) => sum + wide(name) + GAP.length, 0);
  const needed = room < ALL_COLUMNS ? wide('subject') : mostSubjects(state, context);
  const wish = Math.min(needed, Math.max(LEAST_SUBJECT, Math.floor(room * SUBJECT_SHARE)));
  while (kept.length > 0 && left() < wish) {
    const lacking = wish - left();
    const spare = kept.includes('section') ? wide('section') - LEAST_SECTION : 0;
    if (spare >= lacking) {
      widths.set('section', wide('section') - lacking);
    } else {
      kept = kept.slice(1);
    }
  }
  const columnOf = (sign: string, name: Yielding): number =>
    !kept.includes(name) && wide(name) > 0 ? displayWidth(sign, context.ambiguous) : 0;
  const fold = columnOf(context.glyphs.up, 'aspect') + columnOf(context.glyphs.plan, 'target');
  const column = (name: TableColumn, columns: number, ...styles: StyleName[]): Column => ({
    name,
    width: columns,
    align: name === 'value' ? 'right' : 'left',
    styles,
  });
  const dim: readonly TableColumn[] = ['year', 'period', 'section'];
  return [
    column('value', wide('value') + fold, 'statistic'),
    column('unit', wide('unit')),
    column('subject', Math.max(6, left() - fold)),
    ...BEHIND.filter((name) => kept.includes(name)).map((name) =>
      column(name, wide(name), ...(dim.includes(name) ? ['dim' as const] : [])),
    ),
  ];
}

/** How wide each column would be; 0 for one that is empty. */
function widthsOf(state: AppState, room: number, context: RenderContext): Map<TableColumn, number> {
  const rows = statisticsOf(state.view.doc.report);
  const quarter = room >> 2;
  const limits: Record<TableColumn, number> = {
    value: Math.min(16, quarter),
    unit: Math.min(12, quarter),
    subject: room,
    aspect: 7,
    target: 6,
    year: 4,
    period: 18,
    section: 20,
  };
  const widths = new Map<TableColumn, number>();
  for (const name of TABLE_COLUMNS) {
    const head = displayWidth(heading(state, name), context.ambiguous) + 1;
    const widest = rows.reduce(
      (w, row) => Math.max(w, displayWidth(cell(state, row, name, context), context.ambiguous)),
      0,
    );
    widths.set(name, widest === 0 ? 0 : Math.max(head, Math.min(widest, limits[name])));
  }
  return widths;
}

/** The width that nine of ten subjects have room in. */
function mostSubjects({ view }: AppState, context: RenderContext): number {
  const widths = statisticsOf(view.doc.report)
    .map(({ subject }) => displayWidth(subject, context.ambiguous))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

function heading(state: AppState, name: TableColumn): string {
  return say(messages[name], state.lang);
}

/** The heads; the one that the table is sorted by is highlighted and says which way. */
function headRow(state: AppState, columns: readonly Column[], context: RenderContext): Piece[] {
  const { sort, descending } = state.view.table;
  const pieces: Piece[] = [piece(' '.repeat(BEFORE))];
  for (const { name, width, align } of columns) {
    const isSorted = name === sort;
    const sign = isSorted ? context.glyphs[descending ? 'down' : 'up'] : '';
    const label = shorten(heading(state, name), width - 1, context) + sign;
    const fill = piece(' '.repeat(Math.max(0, width - displayWidth(label, context.ambiguous))));
    const words = piece(label, isSorted ? 'focused' : 'dim');
    pieces.push(...(align === 'right' ? [fill, words] : [words, fill]), piece(GAP));
  }
  return pieces;
}

function statisticRow(
  state: AppState,
  statistic: Statistic,
  isChosen: boolean,
  columns: readonly Column[],
  context: RenderContext,
): Piece[] {
  const pieces: Piece[] = [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    state.view.marked.has(statistic.id) ? piece(context.glyphs.mark, 'mark') : piece(' '),
  ];
  const has = (column: TableColumn): boolean => columns.some(({ name }) => name === column);
  for (const { name, width, align, styles } of columns) {
    const rise = !has('aspect') && statistic.trend !== null ? context.glyphs[statistic.trend] : '';
    const planned = !has('target') && statistic.target ? context.glyphs.plan : '';
    const sign = name === 'value' ? planned + rise : '';
    const text = sign + shorten(cell(state, statistic, name, context), width - sign.length, context);
    const fill = piece(' '.repeat(Math.max(0, width - displayWidth(text, context.ambiguous))));
    const told: StyleName[] =
      name === 'target' ? ['plan'] : name === 'aspect' ? [statistic.trend === 'down' ? 'problem' : 'plan'] : [];
    const strong: StyleName[] = isChosen && !styles.includes('dim') ? ['strong'] : [];
    const words = piece(text, ...styles, ...told, ...strong);
    pieces.push(...(align === 'right' ? [fill, words] : [words, fill]), piece(GAP));
  }
  return pieces;
}

/** What stands in one cell, before it is cut to its column. */
function cell(state: AppState, statistic: Statistic, name: TableColumn, context: RenderContext): string {
  const { lang } = state;
  const { doc } = state.view;
  switch (name) {
    case 'value':
      return printedValue(doc, statistic);
    case 'unit':
      return statistic.unit;
    case 'subject':
      return statistic.subject;
    case 'aspect':
      return statistic.trend === null
        ? say(messages[statistic.aspect], lang)
        : `${context.glyphs[statistic.trend]} ${say(messages[statistic.trend], lang)}`;
    case 'target':
      return statistic.target ? say(messages.target, lang) : '';
    case 'year':
      return statistic.year === null ? '' : String(statistic.year);
    case 'period':
      return statistic.period ?? '';
    case 'section':
      return sectionCell(doc, statistic) || say(messages.preamble, lang);
  }
}

function sectionCell(doc: ScreenReport, { parent }: Statistic): string {
  return sectionLabel(doc, sectionNumber(doc, parent));
}

/** The table of statistics. */
export function StatisticsPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'statistics' ? statisticsRows(state, mode, pane, context) : []} />;
}
