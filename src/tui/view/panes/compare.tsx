import type { ReactNode } from 'react';
import type { ComparedSentence } from '../../../analysis/index.ts';
import type { Span } from '../../../report/index.ts';
import { type Ambiguous, breakLines } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import { type Pair, pairsIn } from '../../modes/compare-mode.ts';
import type { CompareData, CompareMode } from '../../state/analysis.ts';
import { sectionLabel } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { halvesOf } from '../halves.ts';
import type { ItemRow } from '../item-rows.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderRow } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { commonFigureRows } from './common-figures.ts';
import { highlightedPieces } from './preview.ts';
import { unansweredRows } from './unanswered.ts';

interface Size {
  width: number;
  height: number;
}
type SideName = 'a' | 'b';

/** From this width on the two texts stand beside each other. */
const BESIDE = 119;
/** The sign of the reader's pair, that of what became of it, and a blank. */
const BEFORE = 3;

/** The rows of two reports: exactly as many as the pane has. Both texts stand at the same pair of sentences. */
function compareRows(state: AppState, mode: CompareMode, pane: Size, context: RenderContext): string[] {
  const { data } = mode;
  if (data === null) {
    return unansweredRows(state, mode, messages.readingOther, pane, context);
  }
  if (mode.showsFigures) {
    return commonFigureRows(state, mode, data, pane, context);
  }
  const isBeside = pane.width >= BESIDE;
  const half = (side: SideName) => ({
    title: data[side].doc.report.name,
    isActive: mode.side === side,
    rows: (size: Size) => sideRows(mode, data, side, isBeside, size, context),
  });
  return halvesOf(half('a'), half('b'), pane, BESIDE, context);
}

/** One text around the reader's pair, which stands at the same row on both sides where these are beside each other. */
function sideRows(
  mode: CompareMode,
  data: CompareData,
  side: SideName,
  isBeside: boolean,
  { width, height }: Size,
  context: RenderContext,
): string[] {
  const pairs = pairsIn(data);
  const rowsOf = (index: number): ItemRow[] => {
    const pair = pairs[index];
    const isHere = index === mode.selected;
    return pair === undefined
      ? []
      : pairRows(data, pair, pairs[index - 1], index, isHere, side, isBeside, width, context);
  };
  const after: ItemRow[] = [];
  for (let index = mode.selected; index < pairs.length && after.length < height; index += 1) {
    after.push(...rowsOf(index));
  }
  const before: ItemRow[] = [];
  for (let index = mode.selected - 1; index >= 0 && before.length < height; index -= 1) {
    before.unshift(...rowsOf(index));
  }
  const rows = [...before, ...after];
  const own = rows.findIndex(({ item }) => item === mode.selected);
  // A heading above it does not push the pair out of a low pane.
  const start = Math.max(0, own - height + 1, Math.min(before.length - Math.floor(height / 3), rows.length - height));
  const hasKeys = mode.side === side;
  return Array.from({ length: height }, (_, row) => {
    const { pieces = [], item = -1 } = rows[start + row] ?? {};
    return renderRow(pieces, width, context, hasKeys && item === mode.selected ? 'chosen' : undefined);
  });
}

/** The rows of a pair on one side: before the first of a part a blank, and where a chapter begins its heading. Beside each other both sides have as many. */
function pairRows(
  data: CompareData,
  pair: Pair,
  before: Pair | undefined,
  item: number,
  isHere: boolean,
  side: SideName,
  isBeside: boolean,
  width: number,
  context: RenderContext,
): ItemRow[] {
  const room = Math.max(4, width - BEFORE - 1);
  const own = linesOf(data, pair, side, room, context.ambiguous);
  const other = isBeside ? linesOf(data, pair, side === 'a' ? 'b' : 'a', room, context.ambiguous).length : 0;
  const count = Math.max(own.length, other, 1);
  const base: StyleName[] = pair.sentence.a && pair.sentence.b ? [] : [side === 'a' ? 'problem' : 'plan'];
  const highlighted: StyleName[] = [side === 'a' ? 'problem' : 'plan', 'hit'];
  const ranges = changedRanges(pair.sentence, side);
  const { text } = data[side].doc.report;
  const rows = Array.from({ length: count }, (_, row): ItemRow => {
    const line = own[row];
    const pieces: Piece[] = [
      piece(isHere ? (row === 0 ? context.glyphs.current : context.glyphs.here) : ' ', 'here'),
      line && row === 0 ? glyphOf(pair, side) : piece(' '),
      piece(' '),
      ...(line ? highlightedPieces(text, line.start, line.end, ranges, base, highlighted) : []),
    ];
    return { pieces, item };
  });
  return [...headingRows(data, pair, before, side), ...rows];
}

function headingRows(data: CompareData, pair: Pair, before: Pair | undefined, side: SideName): ItemRow[] {
  if (!pair.opens) {
    return [];
  }
  const chapter = chapterOf(pair);
  const heading = sectionLabel(data[side].doc, topOf(pair.part[side]?.id ?? ''));
  const blank: ItemRow = { pieces: [], item: -1 };
  const isNew = before === undefined || chapterOf(before) !== chapter;
  const rows = isNew ? [{ pieces: [piece(' '), piece(heading, 'heading')], item: -1 }] : [];
  return before === undefined ? rows : [blank, ...rows];
}

/** The chapter that a part stands in: of the second report, or of the first where the second has no such part. */
function chapterOf({ part }: Pair): string {
  return part.b ? topOf(part.b.id) : `a${topOf(part.a?.id ?? '')}`;
}

function topOf(id: string): string {
  return id.split('.', 1)[0] ?? '';
}

/** What became of a sentence: + new, - gone, ~ changed. */
function glyphOf({ sentence }: Pair, side: SideName): Piece {
  if (sentence.a && sentence.b) {
    const isChanged = sentence.words.some(({ op }) => op !== 'same');
    return isChanged ? piece('~', 'notice') : piece(' ');
  }
  return side === 'a' ? piece('-', 'problem') : piece('+', 'plan');
}

/** Where the words stand that the other sentence does not have; none where it is new or gone as a whole. */
function changedRanges({ a, b, words }: ComparedSentence, side: SideName): [number, number][] {
  const span = side === 'a' ? a : b;
  if (a === null || b === null || span === null) {
    return [];
  }
  const ranges: [number, number][] = [];
  let at = span.start;
  for (const { op, text } of words) {
    const isOwn = op === (side === 'a' ? 'gone' : 'new');
    if (isOwn) {
      ranges.push([at, at + text.length]);
    }
    at += isOwn || op === 'same' ? text.length : 0;
  }
  return ranges;
}

/** A sentence with the marker of the part that it begins; null where the side has none. */
function withMarker({ part, sentence, opens }: Pair, side: SideName): Span | null {
  const [own, span] = [part[side], sentence[side]];
  if (own === null || span === null || !opens || own.start + own.marker.length < span.start - 1) {
    return span;
  }
  return { start: own.start, end: span.end };
}

type Lines = readonly { start: number; end: number }[];

/** Both sides at the present width and at those passed in dragging a window's edge. */
const MOST_KEPT = 8;
const known = new WeakMap<ComparedSentence, Map<string, Lines>>();

/** The lines of a sentence on one side, kept: every key asks again. */
function linesOf(data: CompareData, pair: Pair, side: SideName, width: number, ambiguous: Ambiguous): Lines {
  const { sentence } = pair;
  const span = withMarker(pair, side);
  if (span === null) {
    return [];
  }
  const byWidth = known.get(sentence) ?? new Map<string, Lines>();
  known.set(sentence, byWidth);
  const key = `${side} ${width} ${ambiguous}`;
  const kept = byWidth.get(key);
  if (kept) {
    return kept;
  }
  const lines = breakLines(data[side].doc.report.text, width, { start: span.start, end: span.end, ambiguous });
  if (byWidth.size >= MOST_KEPT) {
    byWidth.clear();
  }
  byWidth.set(key, lines);
  return lines;
}

/** Two reports, sentence by sentence. */
export function ComparePane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'compare' ? compareRows(state, mode, pane, context) : []} />;
}
