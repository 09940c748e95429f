import type { ReactNode } from 'react';
import type { Level } from '../../../analysis/index.ts';
import { type Span, statisticsOf } from '../../../report/index.ts';
import { firstEndingAfter } from '../../../text/index.ts';
import type { Block, ScreenLine } from '../../state/document.ts';
import { GUTTER, type Pane } from '../../state/layout.ts';
import { markedRanges } from '../../state/marking.ts';
import { positionLines, textView } from '../../state/navigation.ts';
import { notesIn } from '../../state/notes.ts';
import { selectedSpan } from '../../state/selection.ts';
import type { AppState } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderRow } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { noteRows } from './note.ts';
import { overviewRows } from './overview.ts';

/** A range of the text and how it is painted over what is below it. */
interface StyledSpan extends Span {
  style: StyleName;
}

/** The rows of the text pane: exactly `pane.height`, each exactly `pane.width` columns. */
export function textRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { lines } = textView(state);
  const { top: wanted, at } = positionLines(state);
  const below = noteRows(state, lines[at], pane, context);
  const height = pane.height - below.length;
  // What is noted must not stand over the line that it is about.
  const top = Math.max(wanted, at - height + 1);
  const known = knownRows(state, lines, pane, context);
  const rows = Array.from({ length: height }, (_, row): string => {
    const index = top + row;
    return index === at
      ? rowOf(state, lines, index, at, pane, context)
      : knownRow(state, lines, index, at, pane, context, known);
  });
  return [...rows, ...below.map((pieces) => renderRow(pieces, pane.width, context))];
}

function rowOf(
  state: AppState,
  lines: readonly ScreenLine[],
  index: number,
  at: number,
  pane: Pane,
  context: RenderContext,
): string {
  const line = lines[index];
  const pieces = line ? [...gutter(state, line, lines[index - 1], index === at, context), ...words(state, line)] : [];
  return renderRow(pieces, pane.width, context);
}

/** Rows as they were last made, by their lines: of the part that is read, and of others. */
interface KnownRows {
  readonly from: readonly unknown[];
  readonly here: Map<number, string>;
  readonly elsewhere: Map<number, string>;
}

let last: KnownRows | null = null;

/** The rows that stay as they are while one moves: anything that changes what a line looks like begins them anew. */
function knownRows(state: AppState, lines: readonly ScreenLine[], pane: Pane, context: RenderContext): KnownRows {
  const { marked, notes, findings, sideList, hitList, highlighted, selection, stock, isStockDimmed } = state.view;
  const sources = [marked, notes, findings, sideList, hitList, highlighted, selection, stock, isStockDimmed];
  const noted = state.mode.kind === 'line' ? state.mode.purpose : null;
  const from = [lines, ...sources, noted, pane.width, context];
  if (last === null || from.some((each, index) => each !== last?.from[index])) {
    last = { from, here: new Map(), elsewhere: new Map() };
  }
  return last;
}

/** A row other than the reader's. */
function knownRow(
  state: AppState,
  lines: readonly ScreenLine[],
  index: number,
  at: number,
  pane: Pane,
  context: RenderContext,
  { here, elsewhere }: KnownRows,
): string {
  const entry = lines[index]?.block?.entry;
  const rows = entry !== undefined && entry === state.view.position.entry ? here : elsewhere;
  let row = rows.get(index);
  if (row === undefined) {
    row = rowOf(state, lines, index, at, pane, context);
    rows.set(index, row);
  }
  return row;
}

/** The bar along the part that the reader is in, the reader's line, marks, and the signs of problems and plans. */
function gutter(
  state: AppState,
  line: ScreenLine,
  before: ScreenLine | undefined,
  isHere: boolean,
  context: RenderContext,
): Piece[] {
  const { block } = line;
  if (!block) {
    return [piece(' '.repeat(GUTTER))];
  }
  const opens = line.start === block.start && (isOpening(block) || before?.block?.entry !== block.entry);
  const found = findingAt(state, line);
  const admitted = block.glyph !== null && opens ? piece(context.glyphs[block.glyph], block.glyph) : piece(' ');
  const glyph = found ? piece(context.glyphs[found], found === 'error' ? 'problem' : 'notice') : admitted;
  const holds = markedRanges(state.view.doc, state.view.marked).some(
    (span) => span.start < line.end && span.end > line.start,
  );
  const isNoted = notesIn(state.view).some(({ span }) => span && span.start >= line.start && span.start < line.end);
  const inside = isNoted
    ? piece(context.glyphs.note, 'notice')
    : holds
      ? piece(context.glyphs.markInside, 'mark')
      : piece(' ');
  return [bar(state, block, opens, isHere, context), glyph, inside];
}

/** The worst level of what `check` finds on a line, while its findings are listed. */
function findingAt({ view }: AppState, line: ScreenLine): Level | undefined {
  const findings = view.sideList === 'findings' ? (view.findings ?? []) : [];
  return findings.find(({ start }) => start >= line.start && start < line.end)?.level;
}

/** Whether a part begins with this block; the preamble begins with its first paragraph. */
function isOpening(block: Block): boolean {
  return block.kind === 'heading' || block.kind === 'item';
}

function bar(state: AppState, block: Block, opens: boolean, isHere: boolean, context: RenderContext): Piece {
  const { glyphs } = context;
  if (opens && state.view.marked.has(block.entry)) {
    return piece(glyphs.mark, 'mark');
  }
  if (isHere) {
    return piece(glyphs.current, state.view.focus === 'text' ? 'focused' : 'dim');
  }
  return block.entry !== '' && block.entry === state.view.position.entry ? piece(glyphs.here, 'here') : piece(' ');
}

const BLOCK_STYLE: Readonly<Record<Block['kind'], readonly StyleName[]>> = {
  title: ['title'],
  head: ['dim'],
  heading: [],
  item: [],
  paragraph: [],
};

function baseStyles(block: Block): readonly StyleName[] {
  if (block.kind !== 'heading') {
    return BLOCK_STYLE[block.kind];
  }
  return block.level === 1 ? ['heading'] : ['subheading'];
}

/** A line's words, cut where their painting changes. */
function words(state: AppState, line: ScreenLine): Piece[] {
  const { block } = line;
  const { text } = state.view.doc.report;
  if (!block) {
    return [];
  }
  const styled = styledSpans(state, line, block);
  const cuts = new Set([line.start, line.end]);
  for (const each of styled) {
    cuts.add(Math.max(line.start, each.start));
    cuts.add(Math.min(line.end, each.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const base = baseStyles(block);
  const pieces: Piece[] = [piece(' '.repeat(line.indent))];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const start = edges[index] ?? 0;
    const end = edges[index + 1] ?? 0;
    const over = styled.filter((each) => each.start <= start && each.end >= end).map(({ style }) => style);
    pieces.push({ text: text.slice(start, end), styles: [...base, ...over] });
  }
  return pieces;
}

/** What is painted over a line, lowest first: lead, statistics, hits, the match that is highlighted. */
function styledSpans(state: AppState, line: ScreenLine, block: Block): StyledSpan[] {
  const styled: StyledSpan[] = [];
  const add = (start: number, end: number, style: StyleName): void => {
    if (start < line.end && end > line.start) {
      styled.push({ start: Math.max(start, line.start), end: Math.min(end, line.end), style });
    }
  };
  const { stock, isStockDimmed } = state.view;
  if (isStockDimmed && stock !== null) {
    for (let index = firstEndingAfter(stock.spans, line.start); index < stock.spans.length; index += 1) {
      const phrase = stock.spans[index];
      if (!phrase || phrase.start >= line.end) {
        break;
      }
      add(phrase.start, phrase.end, 'stock');
    }
  }
  if (block.kind === 'item') {
    add(block.start, block.leadEnd, 'lead');
  }
  const statistics = statisticsOf(state.view.doc.report);
  for (let index = firstEndingAfter(statistics, line.start); index < statistics.length; index += 1) {
    const statistic = statistics[index];
    if (!statistic || statistic.start >= line.end) {
      break;
    }
    add(statistic.start, statistic.end, 'statistic');
  }
  for (const { start, end } of markedRanges(state.view.doc, state.view.marked)) {
    add(start, end, 'mark');
  }
  for (const hit of state.view.hitList?.hits ?? []) {
    for (const [start, end] of hit.matches) {
      add(start, end, 'hit');
    }
  }
  for (const [start, end] of state.view.highlighted) {
    add(start, end, 'highlight');
  }
  const selected =
    state.mode.kind === 'line' && state.mode.purpose.type === 'note'
      ? state.mode.purpose.span
      : state.view.selection && selectedSpan(state.view.selection);
  if (selected) {
    add(selected.start, selected.end, 'highlight');
  }
  return styled;
}

/** The report, set in lines; before that its first screen. */
export function TextPane({ state, pane, context }: PaneProps): ReactNode {
  const rows = state.view.isOverview ? overviewRows(state, pane, context) : textRows(state, pane, context);
  return <PaneRows pane={pane} rows={rows} />;
}
