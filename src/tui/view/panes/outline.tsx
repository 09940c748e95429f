import type { ReactNode } from 'react';
import type { Part } from '../../../report/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { holdsMark } from '../../state/marking.ts';
import { type Entry, PREAMBLE, visibleEntries } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type HitCounts, hitCountBar, hitCountsOf } from '../hit-counts.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, renderRow, windowStart } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** From this width on the counts have words over them. */
const WIDE = 30;
const DEEPEST_INDENT = 6;
/** Columns of hits: a blank, the count, a blank, a bar. */
const HIT_COLUMNS = 6;

/** Columns of the two counts: under the words of the pane's title row where it is wide, else just as wide as they need. */
export function countColumns(width: number): { measures: number; statistics: number } {
  return width >= WIDE ? { measures: 5, statistics: 5 } : { measures: 3, statistics: 4 };
}

/** The pane's title row: its name, and what the counts below are. */
export function outlineTitle(state: AppState, width: number): { title: string; columns: string } {
  const { measures, statistics } = countColumns(width);
  const label = (text: string, room: number): string => ' '.repeat(Math.max(0, room - displayWidth(text))) + text;
  if (hitCountsOf(state)) {
    return { title: messages.outline[state.lang], columns: label(messages.hitCount[state.lang], HIT_COLUMNS) };
  }
  const [first, second] =
    width >= WIDE ? [messages.measures, messages.numbers] : [messages.measuresShort, messages.numbersShort];
  return {
    title: messages.outline[state.lang],
    columns: label(first[state.lang], measures) + label(second[state.lang], statistics),
  };
}

/** The rows of the outline around the current line. */
export function outlineRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const entries = visibleEntries(state.view.doc, state.view.position.entry);
  const selected = Math.max(
    0,
    entries.findIndex((entry) => entry.id === state.view.position.entry),
  );
  const start = windowStart(entries.length, selected, pane.height);
  const shown = entries.slice(start, start + pane.height);
  return shown.map((entry, index) => entryRow(state, entry, start + index === selected, pane.width, context));
}

function entryRow(state: AppState, entry: Entry, isCurrent: boolean, width: number, context: RenderContext): string {
  const { part } = entry;
  const hitCounts = hitCountsOf(state);
  const sign = state.view.doc.admissionKinds.get(entry.id);
  const lead: Piece[] = [
    piece(isCurrent ? context.glyphs.current : ' ', 'here'),
    markPiece(state, entry, context),
    sign ? piece(context.glyphs[sign], sign) : piece(' '),
    piece(' '.repeat(Math.min(DEEPEST_INDENT, (entry.path.length - 1) * 2))),
    piece(impliedNumber(part), 'dim'),
  ];
  const name = entry.id === PREAMBLE ? messages.preamble[state.lang] : `${part?.marker ?? ''}${part?.title ?? ''}`;
  const styles: StyleName[] = isCurrent ? [state.view.focus === 'outline' ? 'focused' : 'strong'] : [];
  const title = piece(name.trim() || messages.untitled[state.lang], ...styles);
  const right = hitCounts ? hitCountPieces(entry, hitCounts, context) : countPieces(entry, width);
  return renderRow(justify([...lead, title], right, width, context), width, context);
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

/** The number of a section that has none printed: not what the report says, so in figures of its own kind. */
function impliedNumber(part: Part | null): string {
  return part?.heading === 1 && part.marker.trim() === '' && part.number !== null ? `${part.number} ` : '';
}

function markPiece(state: AppState, entry: Entry, context: RenderContext): Piece {
  if (state.view.marked.has(entry.id)) {
    return piece(context.glyphs.mark, 'mark');
  }
  return holdsMark(state.view.doc, entry, entry.id, state.view.marked)
    ? piece(context.glyphs.markInside, 'mark')
    : piece(' ');
}

/** The outline: level 1, and what lies on the way to the current line. */
export function OutlinePane({ state, pane, context }: PaneProps): ReactNode {
  return <PaneRows pane={pane} rows={outlineRows(state, pane, context)} />;
}
