import type { Statistic } from '../../report/model.ts';
import { sentenceAround } from '../../report/sentence.ts';
import { displayWidth } from '../../text/width.ts';
import type { Pane } from '../layout.ts';
import { messages, say } from '../messages.ts';
import { type Brush, type Piece, paintRow, piece, shorten, spread, tailOf, windowStart } from '../rows.ts';
import { type ScreenReport, sectionLabel, sectionNumber } from '../screen-report.ts';
import type { AppState, TableMode } from '../state.ts';
import { printedValue, type TableColumn, tableRows } from '../table.ts';
import type { StyleName } from '../theme.ts';
import { PREVIEW, PREVIEW_FROM, previewRows } from './preview.ts';

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
export function statisticsRows(state: AppState, mode: TableMode, pane: Pane, brush: Brush): string[] {
  const rows = tableRows(state.doc, state.table);
  const columns = columnsFor(state, rows, pane.width, brush);
  const chosen = rows[mode.selected];
  const preview = pane.height >= PREVIEW_FROM && chosen !== undefined ? PREVIEW : 0;
  const height = Math.max(0, pane.height - ABOVE - preview);
  const start = windowStart(rows.length, mode.selected, height);
  const shown = Array.from({ length: height }, (_, row): Piece[] => {
    const statistic = rows[start + row];
    if (statistic) {
      return statisticRow(state, statistic, start + row === mode.selected, columns, brush);
    }
    return rows.length === 0 && row === 0 ? [piece(`   ${say(messages.noRows, state.lang)}`, 'dim')] : [];
  });
  const { text } = state.doc.report;
  const below =
    preview > 0 && chosen
      ? previewRows(state, sentenceAround(text, chosen), [[chosen.start, chosen.end]], pane.width, brush)
      : [];
  const all = [filterRow(state, mode, rows.length, pane.width, brush), headRow(state, columns, brush), ...shown];
  const filled = [...all, ...Array.from({ length: preview }, (_, row) => below[row] ?? [])];
  return filled.slice(0, pane.height).map((pieces) => paintRow(pieces, pane.width, brush));
}

/** The column, from 0 in the pane, where the next character of the filter will stand. */
export function filterColumn(state: AppState, pane: Pane, brush: Brush): number {
  const shown = tailOf(state.table.filter, filterRoom(pane.width), brush);
  return PROMPT.length + displayWidth(shown, brush.ambiguous);
}

function filterRoom(width: number): number {
  return Math.max(4, Math.floor((width - PROMPT.length) / 2));
}

/** The filter, the section and unit chosen, and how many rows are left of how many. */
function filterRow(state: AppState, mode: TableMode, count: number, width: number, brush: Brush): Piece[] {
  const { table, lang, doc } = state;
  const tip = !mode.typing && table.filter === '';
  const left = tip
    ? [piece(` ${say(messages.filterTip, lang)}`, 'dim')]
    : [piece(PROMPT, mode.typing ? 'focused' : 'dim'), piece(tailOf(table.filter, filterRoom(width), brush), 'strong')];
  const narrowed = [
    table.section === null ? '' : shorten(sectionTitle(state, table.section), Math.floor(width / 4), brush),
    table.unit ?? '',
  ].filter((word) => word !== '');
  const rows = say(messages.rows(count, doc.report.statistics.length), lang);
  return spread(left, [piece(` ${narrowed.join(' · ')}  `, 'here'), piece(`${rows} `, 'dim')], width, brush);
}

function sectionTitle(state: AppState, section: string): string {
  return section === '' ? say(messages.preamble, state.lang) : sectionLabel(state.doc, section);
}

/** The columns that fit, widest words first measured: subject and section yield, then the period and the trend go. */
function columnsFor(state: AppState, rows: readonly Statistic[], width: number, brush: Brush): Column[] {
  const room = width - BEFORE - 1;
  const most = (name: TableColumn, limit: number): number => {
    const head = displayWidth(heading(state, name), brush.ambiguous) + 1;
    const widest = rows.reduce(
      (w, row) => Math.max(w, displayWidth(cell(state, row, name, brush), brush.ambiguous)),
      0,
    );
    return Math.max(head, Math.min(widest, limit));
  };
  const value = { name: 'value', width: most('value', Math.min(16, room >> 2)), align: 'right' } as const;
  const unit = { name: 'unit', width: most('unit', Math.min(12, room >> 2)), align: 'left' } as const;
  const trend = { name: 'trend', width: most('trend', 6), align: 'left' } as const;
  const period = { name: 'period', width: most('period', 18), align: 'left' } as const;
  const section = { name: 'section', width: room >= 76 ? most('section', 20) : 6, align: 'left' } as const;
  const right = room >= 66 ? [trend, period, section] : room >= 40 ? [trend, section] : [];
  const taken = [value, unit, ...right].reduce((sum, column) => sum + column.width + GAP.length, 0);
  const subject = { name: 'subject', width: Math.max(6, room - taken), align: 'left' } as const;
  const styles: Readonly<Record<TableColumn, readonly StyleName[]>> = {
    value: ['statistic'],
    unit: [],
    subject: [],
    trend: [],
    period: ['dim'],
    section: ['dim'],
  };
  return [value, unit, subject, ...right].map((column) => ({ ...column, styles: styles[column.name] }));
}

function heading(state: AppState, name: TableColumn): string {
  return say(messages[name], state.lang);
}

/** The heads; the one that the table is sorted by is lit and says which way. */
function headRow(state: AppState, columns: readonly Column[], brush: Brush): Piece[] {
  const { sort, descending } = state.table;
  const pieces: Piece[] = [piece(' '.repeat(BEFORE))];
  for (const { name, width, align } of columns) {
    const isSorted = name === sort;
    const sign = isSorted ? brush.signs[descending ? 'down' : 'up'] : '';
    const label = shorten(heading(state, name), width - 1, brush) + sign;
    const fill = piece(' '.repeat(Math.max(0, width - displayWidth(label, brush.ambiguous))));
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
  brush: Brush,
): Piece[] {
  const pieces: Piece[] = [
    piece(isChosen ? brush.signs.current : ' ', 'here'),
    state.marked.has(statistic.id) ? piece(brush.signs.mark, 'mark') : piece(' '),
  ];
  for (const { name, width, align, styles } of columns) {
    const text = shorten(cell(state, statistic, name, brush), width, brush);
    const fill = piece(' '.repeat(Math.max(0, width - displayWidth(text, brush.ambiguous))));
    const trend: StyleName[] = name === 'trend' ? [statistic.trend === 'down' ? 'problem' : 'plan'] : [];
    const strong: StyleName[] = isChosen && name !== 'period' && name !== 'section' ? ['strong'] : [];
    const words = piece(text, ...styles, ...trend, ...strong);
    pieces.push(...(align === 'right' ? [fill, words] : [words, fill]), piece(GAP));
  }
  return pieces;
}

/** What stands in one cell, before it is cut to its column. */
function cell(state: AppState, statistic: Statistic, name: TableColumn, brush: Brush): string {
  const { doc, lang } = state;
  switch (name) {
    case 'value':
      return printedValue(doc, statistic);
    case 'unit':
      return statistic.unit;
    case 'subject':
      return statistic.subject;
    case 'trend':
      return statistic.trend === null ? '' : `${brush.signs[statistic.trend]} ${say(messages[statistic.trend], lang)}`;
    case 'period':
      return [statistic.target ? say(messages.targetSign, lang) : '', statistic.period ?? ''].filter(Boolean).join(' ');
    case 'section':
      return sectionCell(doc, statistic) || say(messages.preamble, lang);
  }
}

function sectionCell(doc: ScreenReport, { parent }: Statistic): string {
  return sectionLabel(doc, sectionNumber(doc, parent));
}
