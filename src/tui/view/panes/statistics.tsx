import type { ReactNode } from 'react';
import { type Span, type Statistic, statisticsOf } from '../../../report/index.ts';
import { displayWidth, sentenceAround } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { sectionLabel } from '../../state/screen-report.ts';
import type { AppState, TableMode } from '../../state/state.ts';
import { type TableColumn, tableRows, WHOLE_TABLE } from '../../state/table.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  HEADS_FROM,
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
import { figureInSentence, previewHeight, previewRows } from './preview.ts';
import { BEFORE, type Column, cell, columnsFor, GAP, heading } from './statistics-columns.ts';

const PROMPT = ' / ';
/** The table of statistics: what narrows it, heads, rows, and below the sentence of the current one. */
export function statisticsRows(state: AppState, mode: TableMode, pane: Pane, context: RenderContext): string[] {
  const rows = tableRows(state.view.doc, state.view.table);
  const columns = columnsFor(state, pane.width, context);
  const heads = pane.height < HEADS_FROM ? [] : [headRow(state, columns, context)];
  const room = Math.max(0, pane.height - 1 - heads.length);
  const chosen = rows[mode.selected];
  const preview = chosen === undefined ? 0 : previewHeight(room, rows.length);
  const height = room - preview;
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
  const all = [filterRow(state, mode, rows.length, columns, pane.width, context), ...heads, ...shown];
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

/** The heads; the one that the table is sorted by is highlighted and says which way. */
function headRow(state: AppState, columns: readonly Column[], context: RenderContext): Piece[] {
  const { sort, descending } = state.view.table;
  const pieces: Piece[] = [piece(' '.repeat(BEFORE))];
  for (const { name, width, align } of columns) {
    const isSorted = name === sort;
    const glyph = isSorted ? context.glyphs[descending ? 'down' : 'up'] : '';
    const label = shorten(heading(state, name), width - 1, context) + glyph;
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
  let taken = 0;
  for (const [at, { name, width: own, align, styles, hasUnit }] of columns.entries()) {
    if (taken > 0) {
      taken -= 1;
      continue;
    }
    if (name === 'sentence') {
      pieces.push(...sentencePieces(state, statistic, own, context));
      continue;
    }
    taken = name === 'subject' ? emptyBehind(state, statistic, columns, at, context) : 0;
    const width = columns.slice(at + 1, at + 1 + taken).reduce((sum, next) => sum + GAP.length + next.width, own);
    const rise = !has('aspect') && statistic.trend !== null ? context.glyphs[statistic.trend] : '';
    const planned = !has('target') && statistic.target ? context.glyphs.plan : '';
    const glyph = name === 'value' ? planned + rise : '';
    const words = cell(state, statistic, name, context) + (hasUnit ? statistic.unit : '');
    const text = glyph + shorten(words, width - glyph.length, context);
    const fill = piece(' '.repeat(Math.max(0, width - displayWidth(text, context.ambiguous))));
    const told: StyleName[] =
      name === 'target' ? ['plan'] : name === 'aspect' ? [statistic.trend === 'down' ? 'problem' : 'plan'] : [];
    const strong: StyleName[] = isChosen && !styles.includes('dim') ? ['strong'] : [];
    const painted = piece(text, ...styles, ...told, ...strong);
    pieces.push(...(align === 'right' ? [fill, painted] : [painted, fill]), piece(GAP));
  }
  return pieces;
}

const sentences = new WeakMap<Statistic, Span>();

/** The sentence of a statistic, its number set off. */
function sentencePieces({ view }: AppState, statistic: Statistic, width: number, context: RenderContext): Piece[] {
  const { text } = view.doc.report;
  const sentence = sentences.get(statistic) ?? sentenceAround(text, statistic);
  sentences.set(statistic, sentence);
  const { start, end } = sentence;
  const words = text.slice(start, end).replace(/\s/g, ' ');
  return figureInSentence(words, statistic.start - start, statistic.end - start, width, context);
}

/** How many columns behind the subject are empty in a row, of those whose room it needs. */
function emptyBehind(
  state: AppState,
  statistic: Statistic,
  columns: readonly Column[],
  at: number,
  context: RenderContext,
): number {
  let lacking = displayWidth(statistic.subject, context.ambiguous) - (columns[at]?.width ?? 0);
  let count = 0;
  for (const { name, width } of columns.slice(at + 1)) {
    if (lacking <= 0 || name === 'sentence' || cell(state, statistic, name, context) !== '') break;
    lacking -= GAP.length + width;
    count += 1;
  }
  return count;
}

/** The table of statistics. */
export function StatisticsPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'statistics' ? statisticsRows(state, mode, pane, context) : []} />;
}
