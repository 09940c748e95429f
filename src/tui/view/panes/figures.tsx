import type { ReactNode } from 'react';
import type { SeriesRow } from '../../../analysis/index.ts';
import { readable } from '../../../output/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { FiguresData, FiguresMode } from '../../state/analysis.ts';
import { FIGURES_COLUMNS, type FiguresColumn, figuresRows } from '../../state/figures-table.ts';
import type { Pane } from '../../state/layout.ts';
import type { AppState } from '../../state/state.ts';
import { marksIn } from '../../state/views.ts';
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
  wrapped,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { previewHeight, quotedFigure } from './preview.ts';

const PROMPT = ' / ';
/** What is typed, and the heads of the columns. */
const ABOVE = 2;
const GAP = '  ';
const MOST: Readonly<Record<FiguresColumn, number>> = { place: 24, year: 4, value: 14, unit: 8, subject: 200 };
const STYLES: Readonly<Record<FiguresColumn, readonly StyleName[]>> = {
  place: ['here'],
  year: ['dim'],
  value: ['statistic'],
  unit: [],
  subject: [],
};

/** From so many free columns on each row has its sentence behind the subject. */
const SENTENCE_FROM = 24;
/** So much of the room is the subject's, where its words need it. */
const SUBJECT_SHARE = 0.5;

/** How wide the columns are; `sentence`: 0 where there is no room for it. */
type Widths = Readonly<Record<FiguresColumn | 'sentence', number>>;

/** The table of all reports' statistics: what is asked for, heads, rows, and below the sentence of the current one. */
export function figuresTable(state: AppState, mode: FiguresMode, pane: Pane, context: RenderContext): string[] {
  const rows = figuresRows(mode);
  const chosen = rows[mode.selected];
  const preview = chosen === undefined || mode.data === null ? 0 : previewHeight(pane.height - ABOVE, rows.length);
  const height = Math.max(0, pane.height - ABOVE - preview);
  const widths = widthsOf(state, mode, rows, pane.width, context);
  const start = windowStart(rows.length, mode.selected, height);
  const shown = Array.from({ length: height }, (_, row): Piece[] => {
    const figure = rows[start + row];
    return figure ? figureRow(state, mode, figure, start + row === mode.selected, widths, context) : [];
  });
  const told = rows.length === 0 ? toldRows(state, mode, pane.width, context) : shown;
  const below = chosen && mode.data && preview > 0 ? quotedFigure(chosen, mode.data, pane.width, preview, context) : [];
  const all = [
    askedRow(state, mode, rows.length, pane.width, context),
    headRow(state, mode, widths, context),
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

function cell({ lang }: AppState, row: SeriesRow, column: FiguresColumn, { glyphs }: RenderContext): string {
  switch (column) {
    case 'place':
      return row.place ?? say(messages.noRegion, lang);
    case 'year':
      return row.year === null ? '' : String(row.year);
    case 'value': {
      const value = row.valueMax === null ? readable(row.value) : `${readable(row.value)}—${readable(row.valueMax)}`;
      // A fall is a negative change.
      const sign = row.aspect === 'change' && row.value > 0 ? '+' : '';
      return `${row.target ? glyphs.plan : ''}${sign}${value}`;
    }
    case 'unit':
      return row.unit;
    case 'subject':
      return row.subject || (row.indicator ?? '');
  }
}

/** The columns are as wide as so many rows need: those of a shelf are too many to be measured at every key. */
const MEASURED = 1000;

let last: { key: readonly unknown[]; widths: Widths } | null = null;

/** Each column as wide as its widest cell and its head need, within bounds; the subject has the rest. The last answer is kept. */
function widthsOf(
  state: AppState,
  mode: FiguresMode,
  rows: readonly SeriesRow[],
  width: number,
  context: RenderContext,
): Widths {
  const key = [rows, width, state.lang, context.ambiguous, mode.sort];
  if (last === null || last.key.some((each, index) => each !== key[index])) {
    last = { key, widths: measured(state, mode, rows.slice(0, MEASURED), width, context) };
  }
  return last.widths;
}

function measured(
  state: AppState,
  mode: FiguresMode,
  rows: readonly SeriesRow[],
  width: number,
  context: RenderContext,
): Widths {
  const wide = (column: FiguresColumn): number => {
    const head = displayWidth(headOf(state, mode, column, context), context.ambiguous);
    const most = column === 'place' ? Math.min(MOST.place, Math.floor(width / 4)) : MOST[column];
    const widest = rows.reduce(
      (w, row) => Math.max(w, displayWidth(cell(state, row, column, context), context.ambiguous)),
      0,
    );
    return Math.max(head, Math.min(most, widest));
  };
  const [place, year, value, unit] = [wide('place'), wide('year'), wide('value'), wide('unit')];
  const taken = place + year + value + unit + 4 * GAP.length + 3;
  const room = Math.max(6, width - taken);
  const subject = Math.min(wide('subject'), Math.floor(room * SUBJECT_SHARE));
  const sentence = room - subject - GAP.length;
  return sentence < SENTENCE_FROM
    ? { place, year, value, unit, subject: room, sentence: 0 }
    : { place, year, value, unit, subject, sentence };
}

function headOf(
  { lang }: AppState,
  { sort, descending }: FiguresMode,
  column: FiguresColumn,
  { glyphs }: RenderContext,
): string {
  const names = {
    place: messages.region,
    year: messages.year,
    value: messages.value,
    unit: messages.unit,
    subject: messages.subject,
  };
  return say(names[column], lang) + (sort === column ? glyphs[descending ? 'down' : 'up'] : '');
}

function inColumn(
  text: string,
  column: FiguresColumn,
  widths: Widths,
  styles: readonly StyleName[],
  context: RenderContext,
): Piece[] {
  const shown = shorten(text, widths[column], context);
  const fill = piece(' '.repeat(Math.max(0, widths[column] - displayWidth(shown, context.ambiguous))));
  const words = piece(shown, ...styles);
  return column === 'value' ? [fill, words, piece(GAP)] : [words, fill, piece(GAP)];
}

function headRow(state: AppState, mode: FiguresMode, widths: Widths, context: RenderContext): Piece[] {
  return [
    piece(GAP),
    ...FIGURES_COLUMNS.flatMap((column) =>
      inColumn(
        headOf(state, mode, column, context),
        column,
        widths,
        [column === mode.sort ? 'focused' : 'dim'],
        context,
      ),
    ),
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
    ...FIGURES_COLUMNS.flatMap((column) =>
      inColumn(cell(state, row, column, context), column, widths, STYLES[column], context),
    ),
    ...(mode.data === null || widths.sentence === 0 ? [] : sentencePieces(row, mode.data, widths.sentence, context)),
  ];
}

/** The sentence of a row, the number set off: from its beginning, or so that the number stands in the middle. */
function sentencePieces(row: SeriesRow, { quotedAt }: FiguresData, width: number, context: RenderContext): Piece[] {
  const { quote, start, end } = row;
  const at = quotedAt.get(row) ?? 0;
  const until = at + end - start;
  const head = quote.slice(0, at);
  const isWhole = displayWidth(quote.slice(0, until), context.ambiguous) <= width - 2;
  // What is longer than it is wide need not be measured.
  const near = Array.from(head).slice(-width).join('');
  const before = isWhole ? head : context.glyphs.cut + tailOf(near, Math.floor(width / 2), context);
  const number = quote.slice(at, until);
  const left = width - displayWidth(before + number, context.ambiguous);
  return [
    piece(before, 'dim'),
    piece(shorten(number, width - displayWidth(before, context.ambiguous), context), 'statistic'),
    piece(shorten(quote.slice(until), Math.max(0, left), context), 'dim'),
  ];
}

/** The statistics of all reports. */
export function FiguresPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'figures' ? figuresTable(state, mode, pane, context) : []} />;
}
