import type { SeriesRow } from '../../../analysis/index.ts';
import { readable } from '../../../output/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { FiguresMode } from '../../state/analysis.ts';
import { FIGURES_COLUMNS, type FiguresColumn } from '../../state/figures-table.ts';
import type { AppState } from '../../state/state.ts';
import type { RenderContext } from '../rows.ts';

export const GAP = '  ';
const MOST: Readonly<Record<FiguresColumn, number>> = { place: 24, year: 4, value: 14, unit: 8, subject: 200 };

/** From so many free columns on each row has its sentence behind the subject. */
const SENTENCE_FROM = 24;
/** So much of the room is the subject's, where its words need it. */
const SUBJECT_SHARE = 0.5;
/** Where the subject would have fewer columns, the unit stands at its figure; where that is too little the year goes, then the place. */
const LEAST_SUBJECT = 10;

/** How wide the columns are; 0: there is no room for one. */
export type Widths = Readonly<Record<FiguresColumn | 'sentence', number>>;

/** What stands in one cell, before it is cut to its column. `hasUnits`: whether units have a column of their own. */
export function cell(
  { lang }: AppState,
  mode: FiguresMode,
  row: SeriesRow,
  column: FiguresColumn,
  hasUnits: boolean,
  { glyphs }: RenderContext,
): string {
  switch (column) {
    case 'place':
      return row.place ?? say(messages.noRegion, lang);
    case 'year':
      return row.year === null ? '' : String(row.year);
    case 'value': {
      // A fall is a negative change.
      const glyph = row.aspect !== 'change' || row.value === 0 ? '' : row.value > 0 ? '+' : '-';
      return `${row.target ? glyphs.plan : ''}${glyph}${figureOf(mode, row)}${hasUnits ? '' : row.unit}`;
    }
    case 'unit':
      return row.unit;
    case 'subject':
      return row.subject || (row.indicator ?? '');
  }
}

/** A figure without the sign of a change; a fraction as it is printed: 1/3 is no 0.333333. */
function figureOf({ data }: FiguresMode, row: SeriesRow): string {
  const at = data?.quotedAt.get(row) ?? 0;
  const printed = row.quote.slice(at, at + row.end - row.start);
  const fraction = /\d+[/／]\d+|[\d一二三四五六七八九十百]+分之[\d一二三四五六七八九十百]+/.exec(printed);
  if (fraction) {
    return fraction[0];
  }
  const [value, most] = row.aspect === 'change' ? [Math.abs(row.value), row.valueMax] : [row.value, row.valueMax];
  return most === null ? readable(value) : `${readable(value)}—${readable(Math.abs(most))}`;
}

/** The columns are as wide as so many rows need: those of a shelf are too many to be measured at every key. */
const MEASURED = 1000;

let last: { key: readonly unknown[]; widths: Widths } | null = null;

/** Each column as wide as its widest cell and its head need, within bounds; the subject has the rest. The last answer is kept. */
export function widthsOf(
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
  const wide = (column: FiguresColumn, hasUnits = true): number => {
    const head = displayWidth(headOf(state, mode, column, context), context.ambiguous);
    const most = column === 'place' ? Math.min(MOST.place, Math.floor(width / 4)) : MOST[column];
    const widest = rows.reduce(
      (w, row) => Math.max(w, displayWidth(cell(state, mode, row, column, hasUnits, context), context.ambiguous)),
      0,
    );
    return Math.max(head, Math.min(most, widest));
  };
  const [place, year, value, unit, both] = [
    wide('place'),
    wide('year'),
    wide('value'),
    wide('unit'),
    wide('value', false),
  ];
  const choices = [
    { place, year, value, unit },
    { place, year, value: both, unit: 0 },
    { place, year: 0, value: both, unit: 0 },
    { place: 0, year: 0, value: Math.min(both, width >> 1), unit: 0 },
  ];
  const roomBehind = (taken: readonly number[]): number =>
    width - taken.filter((each) => each > 0).reduce((sum, each) => sum + each + GAP.length, 0) - GAP.length - 1;
  const fitting = choices.find((each) => roomBehind(Object.values(each)) >= LEAST_SUBJECT) ?? choices.at(-1);
  const chosen = fitting ?? { place, year, value, unit };
  const room = Math.max(4, roomBehind(Object.values(chosen)));
  const subject = Math.min(wide('subject'), Math.floor(room * SUBJECT_SHARE));
  const sentence = room - subject - GAP.length;
  return sentence < SENTENCE_FROM ? { ...chosen, subject: room, sentence: 0 } : { ...chosen, subject, sentence };
}

/** The head of a column; that of the one sorted by says which way. */
export function headOf(
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

/** The columns that there is room for, in order. */
export function shownColumns(widths: Widths): readonly FiguresColumn[] {
  return FIGURES_COLUMNS.filter((column) => widths[column] > 0);
}
