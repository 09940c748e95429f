import type { ComparedFigure } from '../../../analysis/index.ts';
import { readable } from '../../../output/index.ts';
import type { Span } from '../../../report/index.ts';
import { displayWidth, type Lang, sentenceAround } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { CompareData, CompareMode, Side } from '../../state/analysis.ts';
import type { AppState } from '../../state/state.ts';
import { type Piece, piece, type RenderContext, renderListRow, renderRow, shorten, windowStart } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { previewHeight, previewOf } from './preview.ts';

interface Size {
  width: number;
  height: number;
}

/** A cell at the right end of its column. */
interface Cell {
  text: string;
  style: StyleName;
}

const GAP = 2;
/** The sign of the chosen row and a blank. */
const BEFORE = 2;
/** What is measured keeps so many columns; the difference, then the per cent, give way before. */
const LEAST_NAME = 12;
const MOST_CELL = 18;

/** The figures that both reports give: what is measured, the earlier and the later value, how much they differ and in per cent; below the sentence of the chosen one on the side that has the keys. */
export function commonFigureRows(
  state: AppState,
  mode: CompareMode,
  data: CompareData,
  { width, height }: Size,
  context: RenderContext,
): string[] {
  const { figures } = data.comparison;
  const chosen = figures[mode.figure];
  const preview = chosen === undefined ? 0 : previewHeight(height - 1, figures.length);
  const count = Math.max(0, height - 1 - preview);
  const start = windowStart(figures.length, mode.figure, count);
  const head = headOf(state, mode, data, context);
  const cells = figures.map((figure) => cellsOf(data, figure));
  const names = figures.map((figure) => measuredIn(figure, state.lang));
  const columns = columnsOf(names, [head, ...cells], width, context);
  const rows = Array.from({ length: count }, (_, row): Piece[] => {
    const index = start + row;
    const figure = figures[index];
    const glyph = piece(index === mode.figure ? context.glyphs.current : ' ', 'here');
    return figure ? [glyph, piece(' '), ...inColumns(names[index] ?? '', cells[index] ?? [], columns, context)] : [];
  });
  const below = chosen && preview > 0 ? sentenceOf(data[mode.side], chosen[mode.side], width, preview, context) : [];
  const none = [piece(`  ${say(messages.noCommonFigures, state.lang)}`, 'dim')];
  const title = say(messages.subject, state.lang);
  return [
    renderRow([piece('  '), ...inColumns(title, head, columns, context, 'dim')], width, context),
    ...(chosen ? rows : [none, ...rows.slice(1)]).map((pieces) => renderListRow(pieces, width, context)),
    ...Array.from({ length: preview }, (_, row) => renderRow(below[row] ?? [], width, context)),
  ].slice(0, height);
}

function sentenceOf(
  { doc }: Side,
  { start, end }: Span,
  width: number,
  rows: number,
  context: RenderContext,
): Piece[][] {
  const { name, text } = doc.report;
  return previewOf(name, text, sentenceAround(text, { start, end }), [[start, end]], width, rows, context);
}

/** The heads: the years of the reports, or their names where these do not tell them apart; the side that has the keys is set off. */
function headOf({ lang }: AppState, { side }: CompareMode, { a, b }: CompareData, context: RenderContext): Cell[] {
  const [first, second] = [a.doc.report, b.doc.report];
  const isByYear = first.year !== null && second.year !== null && first.year !== second.year;
  const named = (report: typeof first): string =>
    isByYear ? String(report.year) : shorten(report.name, MOST_CELL, context);
  return [
    { text: named(first), style: side === 'a' ? 'focused' : 'dim' },
    { text: named(second), style: side === 'b' ? 'focused' : 'dim' },
    { text: say(messages.differs, lang), style: 'dim' },
    { text: '%', style: 'dim' },
  ];
}

/** What is measured; where it is a change, a share or an average that too. */
export function measuredIn({ indicator, subject, aspect }: ComparedFigure, lang: Lang): string {
  const name = indicator ?? subject;
  const what = say(messages[aspect], lang);
  return what === '' ? name : `${name} · ${what}`;
}

/** A figure as it is printed in a report, without blanks. */
export function printedIn({ doc }: Side, { start, end }: Span): string {
  return doc.report.text.slice(start, end).replace(/\s+/g, '');
}

/** How much a figure differs from the earlier one, with its sign, and in per cent; '' where that cannot be said. */
export function differenceOf({ difference, percent }: ComparedFigure): { differs: string; percent: string } {
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  return {
    differs: difference === null ? '' : signed(difference, readable(difference)),
    percent: percent === null ? '' : signed(percent, `${percent.toFixed(1)}%`),
  };
}

function cellsOf({ a, b }: CompareData, figure: ComparedFigure): Cell[] {
  const { differs, percent } = differenceOf(figure);
  const style = (figure.difference ?? 0) < 0 ? 'problem' : 'plan';
  return [
    { text: printedIn(a, figure.a), style: 'statistic' },
    { text: printedIn(b, figure.b), style: 'statistic' },
    { text: differs, style },
    { text: percent, style },
  ];
}

interface Columns {
  readonly name: number;
  /** Of the cells that there is room for. */
  readonly cells: readonly number[];
}

function columnsOf(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
  context: RenderContext,
): Columns {
  const widest = [0, 1, 2, 3].map((column) =>
    rows.reduce((most, row) => {
      const own = displayWidth(row[column]?.text ?? '', context.ambiguous);
      return Math.max(most, Math.min(MOST_CELL, own));
    }, 0),
  );
  const taken = (cells: readonly number[]): number => BEFORE + cells.reduce((sum, each) => sum + each + GAP, 0);
  while (widest.length > 2 && taken(widest) + LEAST_NAME > width) {
    widest.pop();
  }
  const longest = names.reduce((most, name) => Math.max(most, displayWidth(name, context.ambiguous)), LEAST_NAME);
  return { name: Math.max(4, Math.min(longest, width - taken(widest) - 1)), cells: widest };
}

function inColumns(
  name: string,
  cells: readonly Cell[],
  columns: Columns,
  context: RenderContext,
  ...styles: StyleName[]
): Piece[] {
  const shown = shorten(name, columns.name, context);
  const fill = ' '.repeat(Math.max(0, columns.name - displayWidth(shown, context.ambiguous)));
  const right = columns.cells.flatMap((width, index): Piece[] => {
    const { text = '', style = 'dim' } = cells[index] ?? {};
    const cut = shorten(text, width, context);
    return [piece(' '.repeat(GAP + width - displayWidth(cut, context.ambiguous))), piece(cut, style)];
  });
  return [piece(shown, ...styles), piece(fill), ...right];
}
