import type { ReactNode } from 'react';
import type { TermCount } from '../../../analysis/index.ts';
import { termTotal } from '../../../output/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { TermsData, TermsMode, TermsRow } from '../../state/analysis.ts';
import type { Pane } from '../../state/layout.ts';
import type { AppState } from '../../state/state.ts';
import { BEFORE_WORDS, termsRows } from '../../state/terms-table.ts';
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

const PROMPT = ' / ';
const GAP = '  ';
const YEAR = 4;
/** A word is at most so wide, and a place. */
const WIDEST_WORD = 20;
const WIDEST_PLACE = 24;
/** From so many free columns on, the report's name stands at the end. */
const NAME_FROM = 16;
/** In a pane of so many rows what all reports together have stands below the table, for so many words. */
const TOTALS_FROM = 12;
const MOST_TOTALS = 5;

/** What stands in the columns, each as wide as it needs. */
interface Columns {
  readonly place: number;
  /** Widths of the words' columns that there is room for, and the index of the first. */
  readonly words: readonly number[];
  readonly first: number;
  /** Columns of a report's name; 0: no room. */
  readonly name: number;
}

/** The table of words: what is asked for, heads, a row for each report, and below how often each word stands in all of them. */
export function termsTable(state: AppState, mode: TermsMode, pane: Pane, context: RenderContext): string[] {
  const { data } = mode;
  const rows = termsRows(mode);
  const columns = columnsOf(state, mode, data, pane.width, context);
  const totals = data === null ? [] : totalRows(state, data, pane, context);
  const heads = rows.length === 0 || pane.height < HEADS_FROM ? [] : [headRow(state, mode, data, columns, context)];
  const height = Math.max(0, pane.height - 1 - heads.length - totals.length);
  const start = windowStart(rows.length, mode.selected, height);
  const shown = Array.from({ length: height }, (_, row): Piece[] => {
    const report = rows[start + row];
    return report ? reportRow(state, report, mode, start + row === mode.selected, columns, context) : [];
  });
  const told = rows.length === 0 ? toldRows(state, mode, pane.width, context) : shown;
  const all = [
    askedRow(state, mode, columns, pane.width, context),
    ...heads,
    ...Array.from({ length: height }, (_, row) => told[row] ?? []),
    ...totals,
  ];
  return all.slice(0, pane.height).map((pieces) => renderListRow(pieces, pane.width, context));
}

/** The column of the pane, from 0, where the next character typed will stand. */
export function termsColumn({ typing }: TermsMode, pane: Pane, context: RenderContext): number {
  return PROMPT.length + displayWidth(tailOf(typing?.text ?? '', roomIn(pane.width), context), context.ambiguous);
}

function roomIn(width: number): number {
  return Math.max(4, width - PROMPT.length - 4);
}

/** What is typed, or was; where nothing was, what words these are; at the right which words are shown, where not all of them are. */
function askedRow({ lang }: AppState, mode: TermsMode, columns: Columns, width: number, context: RenderContext) {
  const { typing, words, data } = mode;
  const text = typing?.text ?? words;
  const from = data === null || data.from === 'typed' ? null : messages.termsFrom[data.from];
  const told = data?.words.length ? from : null;
  const tip = typing ? messages.typeTerms : told;
  const left =
    text === ''
      ? [piece(typing ? PROMPT : ' ', 'focused'), piece(tip === null ? '' : say(tip, lang), 'dim')]
      : [
          piece(PROMPT, typing ? 'focused' : 'dim'),
          piece(tailOf(text, roomIn(width), context), typing?.isReplaced ? 'highlight' : 'strong'),
        ];
  const count = data?.words.length ?? 0;
  const isCut = columns.words.length < count;
  const part = messages.columnsShown(columns.first + 1, columns.first + columns.words.length, count);
  const right = isCut && !typing ? [piece(` ${say(part, lang)} `, 'dim')] : [];
  return justify(left, right, width, context);
}

/** What is said where there are no rows: that words are counted, why they cannot be, or that some are needed. */
function toldRows({ lang }: AppState, { data, failure }: TermsMode, width: number, context: RenderContext): Piece[][] {
  const told = failure ?? (data === null ? messages.gathering : messages.noTerms);
  return wrapped(say(told, lang), 3, width, context, failure === null ? 'dim' : 'notice');
}

function totalRows({ lang }: AppState, { words, rows }: TermsData, pane: Pane, context: RenderContext): Piece[][] {
  if (pane.height < TOTALS_FROM || rows.length === 0) {
    return [];
  }
  const lines = words
    .slice(0, MOST_TOTALS)
    .map((word, at) => [piece(` ${shorten(say(termTotal(word, at, rows), lang), pane.width - 2, context)}`, 'dim')]);
  return [[], ...lines];
}

const perThousand = (count: TermCount): string => `${count.perThousand.toFixed(2)}‰`;

let last: { key: readonly unknown[]; columns: Columns } | null = null;

/** The columns that there is room for, that of the word sorted by among them. The last answer is kept. */
function columnsOf(
  state: AppState,
  mode: TermsMode,
  data: TermsData | null,
  width: number,
  context: RenderContext,
): Columns {
  const key = [data, mode.column, mode.descending, width, state.lang, context.ambiguous];
  if (last === null || last.key.some((each, index) => each !== key[index])) {
    last = { key, columns: measured(state, mode, data, width, context) };
  }
  return last.columns;
}

function measured(
  state: AppState,
  mode: TermsMode,
  data: TermsData | null,
  width: number,
  context: RenderContext,
): Columns {
  const wide = (text: string): number => displayWidth(text, context.ambiguous);
  const { words = [], rows = [] } = data ?? {};
  const widest = rows.reduce((most, row) => Math.max(most, wide(placeOf(state, row))), 0);
  const head = wide(say(messages.region, state.lang)) + 1;
  const place = Math.max(head, Math.min(WIDEST_PLACE, Math.floor(width / 4), widest));
  const widths = words.map((word, at) => {
    const cells = rows.reduce((most, { counts }) => Math.max(most, wide(cellOf(counts[at]))), 0);
    return Math.max(Math.min(WIDEST_WORD, wide(word)) + 1, cells);
  });
  const room = width - GAP.length - place - GAP.length - YEAR - 1;
  const fitting = (first: number): number[] => {
    const shown: number[] = [];
    let left = room;
    for (const each of widths.slice(first)) {
      left -= each + GAP.length;
      if (left < 0 && shown.length > 0) break;
      shown.push(each);
    }
    return shown;
  };
  let first = 0;
  while (mode.column - BEFORE_WORDS >= first + fitting(first).length && first < words.length) first += 1;
  const shown = fitting(first);
  const left = room - shown.reduce((sum, each) => sum + each + GAP.length, 0) - GAP.length;
  return { place, words: shown, first, name: left >= NAME_FROM ? left : 0 };
}

function placeOf({ lang }: AppState, { place }: TermsRow): string {
  return place ?? say(messages.noRegion, lang);
}

function cellOf(count: TermCount | undefined): string {
  return count === undefined || count.count === 0 ? '·' : `${count.count} ${perThousand(count).padStart(7)}`;
}

function toWidth(
  text: string,
  width: number,
  align: 'left' | 'right',
  styles: readonly StyleName[],
  context: RenderContext,
): Piece[] {
  const shown = shorten(text, width, context);
  const fill = piece(' '.repeat(Math.max(0, width - displayWidth(shown, context.ambiguous))));
  const words = piece(shown, ...styles);
  return align === 'right' ? [fill, words] : [words, fill];
}

function headRow(
  { lang }: AppState,
  mode: TermsMode,
  data: TermsData | null,
  { place, words, first }: Columns,
  context: RenderContext,
): Piece[] {
  const { column, descending } = mode;
  const arrow = (at: number): string => (column === at ? context.glyphs[descending ? 'down' : 'up'] : '');
  const style = (at: number): StyleName[] => [column === at ? 'focused' : 'dim'];
  return [
    piece(GAP),
    ...toWidth(say(messages.region, lang) + arrow(0), place, 'left', style(0), context),
    piece(GAP),
    ...toWidth(say(messages.year, lang) + arrow(1), YEAR + 1, 'left', style(1), context),
    ...words.flatMap((width, index) => {
      const at = first + index + BEFORE_WORDS;
      const word = shorten(data?.words[first + index] ?? '', width - 1, context);
      return [piece(GAP), ...toWidth(word + arrow(at), width, 'right', style(at), context)];
    }),
  ];
}

/** Place and year, how often each word stands in the report, and per 1,000 characters; its name where there is room. */
function reportRow(
  state: AppState,
  row: TermsRow,
  { column, underView }: TermsMode,
  isChosen: boolean,
  { place, words, first, name }: Columns,
  context: RenderContext,
): Piece[] {
  const isOwn = row.report === underView.id;
  return [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    piece(' '),
    ...toWidth(
      shortenStart(placeOf(state, row), place, context),
      place,
      'left',
      isOwn ? ['here', 'strong'] : ['here'],
      context,
    ),
    piece(GAP),
    ...toWidth(row.year === null ? '' : String(row.year), YEAR + 1, 'left', ['dim'], context),
    ...words.flatMap((width, index) => {
      const count = row.counts[first + index];
      const isMeant = column - BEFORE_WORDS === first + index;
      const style: StyleName[] = count?.count ? (isMeant ? ['statistic', 'strong'] : ['statistic']) : ['dim'];
      return [piece(GAP), ...toWidth(cellOf(count), width, 'right', style, context)];
    }),
    ...(name === 0 ? [] : [piece(GAP), piece(shorten(row.name, name, context), 'dim')]),
  ];
}

/** How often words stand in which report. */
export function TermsPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'terms' ? termsTable(state, mode, pane, context) : []} />;
}
