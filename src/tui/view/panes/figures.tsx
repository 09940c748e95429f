import type { ReactNode } from 'react';
import type { SeriesRow } from '../../../analysis/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { FiguresData, FiguresMode } from '../../state/analysis.ts';
import { type FiguresColumn, figuresRows } from '../../state/figures-table.ts';
import type { Pane } from '../../state/layout.ts';
import type { AppState } from '../../state/state.ts';
import { marksIn } from '../../state/views.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  HEADS_FROM,
  justify,
  type Piece,
  piece,
  type RenderContext,
  renderListRow,
  shorten,
  shortenStart,
  tailOf,
  windowStart,
  wrapped,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { cell, GAP, headOf, shownColumns, type Widths, widthsOf } from './figures-columns.ts';
import { figureInSentence, previewHeight, quotedFigure } from './preview.ts';

const PROMPT = ' / ';
const STYLES: Readonly<Record<FiguresColumn, readonly StyleName[]>> = {
  place: ['here'],
  year: ['dim'],
  value: ['statistic'],
  unit: [],
  subject: [],
};

/** The table of all reports' statistics: what is asked for, heads, rows, and below the sentence of the current one. */
function figuresTable(state: AppState, mode: FiguresMode, pane: Pane, context: RenderContext): string[] {
  const rows = figuresRows(mode);
  const chosen = rows[mode.selected];
  const widths = widthsOf(state, mode, rows, pane.width, context);
  const heads = pane.height < HEADS_FROM ? [] : [headRow(state, mode, widths, context)];
  const room = Math.max(0, pane.height - 1 - heads.length);
  const preview = chosen === undefined || mode.data === null ? 0 : previewHeight(room, rows.length);
  const height = room - preview;
  const start = windowStart(rows.length, mode.selected, height);
  const shown = Array.from({ length: height }, (_, row): Piece[] => {
    const figure = rows[start + row];
    return figure ? figureRow(state, mode, figure, start + row === mode.selected, widths, context) : [];
  });
  const told = rows.length === 0 ? toldRows(state, mode, pane.width, context) : shown;
  const below = chosen && mode.data && preview > 0 ? quotedFigure(chosen, mode.data, pane.width, preview, context) : [];
  const all = [
    askedRow(state, mode, rows.length, pane.width, context),
    ...heads,
    ...Array.from({ length: height }, (_, row) => told[row] ?? []),
    ...Array.from({ length: preview }, (_, row) => below[row] ?? []),
  ];
  return all.slice(0, pane.height).map((pieces) => renderListRow(pieces, pane.width, context));
}

/** The column of the pane, from 0, where the next character typed will stand. */
export function figuresColumn({ filter }: FiguresMode, pane: Pane, context: RenderContext): number {
  return PROMPT.length + displayWidth(tailOf(filter, roomIn(pane.width), context), context.ambiguous);
}

function roomIn(width: number): number {
  return Math.max(4, width - PROMPT.length - 14);
}

function askedRow(
  { lang }: AppState,
  mode: FiguresMode,
  count: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const left =
    mode.typing === null && mode.filter === ''
      ? [piece(` ${say(messages.figuresTip, lang)}`, 'dim')]
      : [
          piece(PROMPT, mode.typing ? 'focused' : 'dim'),
          piece(tailOf(mode.filter, roomIn(width), context), mode.typing?.isReplaced ? 'highlight' : 'strong'),
        ];
  return justify(left, [piece(` ${say(messages.rows(count, count), lang)} `, 'dim')], width, context);
}

/** What is said where there are no rows: that they are gathered, why there are none, or that words are needed. */
function toldRows(
  { lang }: AppState,
  { data, failure }: FiguresMode,
  width: number,
  context: RenderContext,
): Piece[][] {
  const none = data?.isTooMuch ? messages.figuresTooMuch : messages.noRows;
  return wrapped(say(failure ?? (data === null ? messages.gathering : none), lang), 3, width, context, 'dim');
}

function inColumn(
  text: string,
  column: FiguresColumn,
  widths: Widths,
  styles: readonly StyleName[],
  context: RenderContext,
): Piece[] {
  const shown = (column === 'place' ? shortenStart : shorten)(text, widths[column], context);
  const fill = piece(' '.repeat(Math.max(0, widths[column] - displayWidth(shown, context.ambiguous))));
  const words = piece(shown, ...styles);
  return column === 'value' ? [fill, words, piece(GAP)] : [words, fill, piece(GAP)];
}

function headRow(state: AppState, mode: FiguresMode, widths: Widths, context: RenderContext): Piece[] {
  return [
    piece(GAP),
    ...shownColumns(widths).flatMap((column) =>
      inColumn(
        headOf(state, mode, column, context),
        column,
        widths,
        [column === mode.sort ? 'focused' : 'dim'],
        context,
      ),
    ),
    ...(widths.sentence === 0
      ? []
      : [piece(shorten(say(messages.sentence, state.lang), widths.sentence, context), 'dim')]),
  ];
}

function figureRow(
  state: AppState,
  mode: FiguresMode,
  row: SeriesRow,
  isChosen: boolean,
  widths: Widths,
  context: RenderContext,
): Piece[] {
  return [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    marksIn(state, row.report)?.has(row.id) ? piece(context.glyphs.mark, 'mark') : piece(' '),
    ...shownColumns(widths).flatMap((column) =>
      inColumn(cell(state, mode, row, column, widths.unit > 0, context), column, widths, STYLES[column], context),
    ),
    ...(mode.data === null || widths.sentence === 0 ? [] : sentencePieces(row, mode.data, widths.sentence, context)),
  ];
}

/** The sentence of a row, the number set off. */
function sentencePieces(row: SeriesRow, { quotedAt }: FiguresData, width: number, context: RenderContext): Piece[] {
  const at = quotedAt.get(row) ?? 0;
  return figureInSentence(row.quote, at, at + row.end - row.start, width, context);
}

/** The statistics of all reports. */
export function FiguresPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'figures' ? figuresTable(state, mode, pane, context) : []} />;
}
