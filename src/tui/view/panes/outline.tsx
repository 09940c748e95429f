import type { ReactNode } from 'react';
import { displayWidth } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { holdsMark } from '../../state/marking.ts';
import { outlineEntries } from '../../state/outline-entries.ts';
import { type Entry, impliedNumeral, PREAMBLE } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type HitCounts, hitCountBar, hitCountsOf } from '../hit-counts.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  justify,
  type Piece,
  piece,
  type RenderContext,
  renderRow,
  shorten,
  shortenMiddle,
  widthOf,
  windowStart,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** From this width on the counts have words over them. */
const WIDE = 30;
const DEEPEST_INDENT = 6;
/** Columns of hits: a blank, the count, a blank, a bar. */
const HIT_COLUMNS = 6;

/** Columns of the two counts: under the words of the pane's title row where it is wide, else just as wide as they need. */
function countColumns(width: number): { measures: number; statistics: number } {
  return width >= WIDE ? { measures: 5, statistics: 5 } : { measures: 3, statistics: 4 };
}

/** What the counts below are, for the pane's title row; '' where no line that is shown has any. */
export function outlineColumns(state: AppState, pane: Pane, context: RenderContext): string {
  if (shownRows(state, pane, context).rows.every(({ right }) => right.length === 0)) {
    return '';
  }
  const { width } = pane;
  const { measures, statistics } = countColumns(width);
  const label = (text: string, room: number): string => ' '.repeat(Math.max(0, room - displayWidth(text))) + text;
  if (hitCountsOf(state)) {
    return label(messages.hitCount[state.lang], HIT_COLUMNS);
  }
  const [first, second] =
    width >= WIDE ? [messages.measures, messages.numbers] : [messages.measuresShort, messages.numbersShort];
  return label(first[state.lang], measures) + label(second[state.lang], statistics);
}

/** The lines around the current one, as many as there are rows; which is the first of all, and which is the current. */
function shownRows(
  state: AppState,
  pane: Pane,
  context: RenderContext,
): { rows: readonly Row[]; start: number; selected: number } {
  const { entries, collapsed } = outlineEntries(state);
  const selected = Math.max(
    0,
    entries.findIndex((entry) => entry.id === state.view.position.entry),
  );
  const start = windowStart(entries.length, selected, pane.height);
  const rows = entries
    .slice(start, start + pane.height)
    .map((entry): Row => knownRow(state, entry, collapsed.has(entry.id), pane, context));
  return { rows, start, selected };
}

/** The rows of the outline around the current line. */
export function outlineRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { rows, start, selected } = shownRows(state, pane, context);
  const alike = titlesAlike(rows, context);
  const hasKeys = state.mode.kind === 'reading' && state.view.focus === 'outline';
  return rows.map((row, index) => {
    const isCurrent = start + index === selected;
    const name = alike.has(row) ? shortenMiddle(row.name, row.room, context) : shorten(row.name, row.room, context);
    const styles: StyleName[] = isCurrent ? [hasKeys ? 'focused' : 'strong'] : [];
    const left = [piece(isCurrent ? context.glyphs.current : ' ', 'here'), ...row.before, piece(name, ...styles)];
    const pieces = justify(left, row.right, pane.width, context);
    return renderRow(pieces, pane.width, context, isCurrent && hasKeys ? 'chosen' : undefined);
  });
}

let last: { from: readonly unknown[]; rows: Map<Entry, Row>; collapsed: Map<Entry, Row> } | null = null;

/** A row as it was last made, while nothing of it changes: most keys move from one to another. */
function knownRow(state: AppState, entry: Entry, isCollapsed: boolean, pane: Pane, context: RenderContext): Row {
  const { doc, marked } = state.view;
  const from = [doc, marked, hitCountsOf(state), state.lang, pane.width, context];
  if (last === null || from.some((each, index) => each !== last?.from[index])) {
    last = { from, rows: new Map(), collapsed: new Map() };
  }
  const rows = isCollapsed ? last.collapsed : last.rows;
  const row = rows.get(entry) ?? rowOf(state, entry, isCollapsed, pane.width, context);
  rows.set(entry, row);
  return row;
}

/** A line of the outline before its title is cut to the columns that are there. */
interface Row {
  readonly parent: string;
  readonly before: readonly Piece[];
  readonly name: string;
  /** Columns for the title. */
  readonly room: number;
  readonly right: readonly Piece[];
}

function rowOf(state: AppState, entry: Entry, isCollapsed: boolean, width: number, context: RenderContext): Row {
  const { part } = entry;
  const hitCounts = hitCountsOf(state);
  const glyph = state.view.doc.admissionKinds.get(entry.id);
  const before: Piece[] = [
    markPiece(state, entry, context),
    glyph ? piece(context.glyphs[glyph], glyph) : piece(isCollapsed ? '+' : ' ', 'dim'),
    piece(' '.repeat(Math.min(DEEPEST_INDENT, (entry.path.length - 1) * 2))),
    piece(part === null ? '' : impliedNumeral(part), 'dim'),
  ];
  const printed = entry.id === PREAMBLE ? messages.preamble[state.lang] : `${part?.marker ?? ''}${part?.title ?? ''}`;
  const name = printed.trim() || messages.untitled[state.lang];
  const room = width - 1 - widthOf(before, context);
  const counts = hitCounts ? hitCountPieces(entry, hitCounts, context) : countPieces(entry, width);
  // A title comes before its counts; the counts of hits are what one looks for, where there are any.
  const fits = displayWidth(name, context.ambiguous) + widthOf(counts, context) <= room;
  const right = (hitCounts === null ? fits : hitCounts.size > 0) ? counts : [];
  return { parent: entry.path.slice(0, -1).join(' '), before, name, room: room - widthOf(right, context), right };
}

/** The rows that would be cut to the same words as another one of the same section. */
function titlesAlike(rows: readonly Row[], context: RenderContext): ReadonlySet<Row> {
  const byWords = new Map<string, Row[]>();
  for (const row of rows) {
    const words = shorten(row.name, row.room, context);
    if (words !== row.name) {
      // Marker and numeral differ where the titles begin alike.
      const key = `${row.parent} ${words.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]?/, '')}`;
      byWords.set(key, [...(byWords.get(key) ?? []), row]);
    }
  }
  return new Set([...byWords.values()].filter((same) => same.length > 1).flat());
}

/** The hits in an entry: how many, and a bar that tells it from afar. */
function hitCountPieces(entry: Entry, hitCounts: HitCounts, context: RenderContext): Piece[] {
  const count = hitCounts.get(entry.id) ?? 0;
  const words = count === 0 ? '' : `${count} ${hitCountBar(count, hitCounts, context.glyphs.bars)}`;
  return [piece(words.padStart(HIT_COLUMNS), 'notice')];
}

function countPieces(entry: Entry, width: number): Piece[] {
  const counts = countsOf(entry, width);
  return counts === '' ? [] : [piece(` ${counts}`, 'dim')];
}

/** The counts of a headed part, right-aligned in their columns, without the blanks before the first: the title may have them. */
function countsOf(entry: Entry, width: number): string {
  if (entry.part?.heading === null) {
    return '';
  }
  const columns = countColumns(width);
  const count = (value: number, room: number): string => (value === 0 ? '' : String(value)).padStart(room);
  const counts = count(entry.measures, columns.measures) + count(entry.statistics, columns.statistics);
  return counts.trimStart();
}

function markPiece(state: AppState, entry: Entry, context: RenderContext): Piece {
  if (state.view.marked.has(entry.id)) {
    return piece(context.glyphs.mark, 'mark');
  }
  return holdsMark(state.view.doc, entry, entry.id, state.view.marked)
    ? piece(context.glyphs.markInside, 'mark')
    : piece(' ');
}

/** The outline: level 1 and what has room, what was opened, and what lies on the way to the current line. */
export function OutlinePane({ state, pane, context }: PaneProps): ReactNode {
  return <PaneRows pane={pane} rows={outlineRows(state, pane, context)} />;
}
