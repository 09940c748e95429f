import type { SeriesRow } from '../../../analysis/index.ts';
import type { Span } from '../../../report/index.ts';
import { breakLines, displayWidth } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { QuotedAt } from '../../state/analysis.ts';
import { lineAt, setText } from '../../state/document.ts';
import { WIDEST_MEASURE } from '../../state/layout.ts';
import { entryAt, PREAMBLE } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type Piece, piece, type RenderContext, shorten, tailOf } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** Rows of a pane's lower end that show the chosen line of a list in its sentence, where there is room for both. */
export const PREVIEW = 5;
export const PREVIEW_FROM = 14;

type Range = readonly [number, number];

/** A range of the text with the matches in it highlighted. */
export function highlightedPieces(
  text: string,
  start: number,
  end: number,
  matches: readonly Range[],
  base: readonly StyleName[],
  highlighted: readonly StyleName[] = ['highlight'],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
    if (to <= at || from >= end) {
      continue;
    }
    const highlightFrom = Math.max(at, from);
    pieces.push({ text: text.slice(at, highlightFrom), styles: base });
    pieces.push({ text: text.slice(highlightFrom, Math.min(to, end)), styles: [...base, ...highlighted] });
    at = Math.min(to, end);
  }
  pieces.push({ text: text.slice(at, end), styles: base });
  return pieces.filter((one) => one.text !== '');
}

/** Rows for the preview: those that a list of `count` leaves free in `room`, `PREVIEW` at least; none where the pane is low. */
export function previewHeight(room: number, count: number): number {
  return room < PREVIEW_FROM - 2 ? 0 : Math.max(PREVIEW, room - Math.max(count, LEAST_LIST));
}

/** A list does not jump with every character typed while it has few lines. */
const LEAST_LIST = 5;

/**
 * At most `height` rows: a rule with the part's title in it, and the words of `span` around the first match; where there is more
 * room, the text around it as it is set.
 */
export function previewRows(
  state: AppState,
  span: Span,
  matches: readonly Range[],
  width: number,
  height: number,
  context: RenderContext,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  const { doc } = state.view;
  const title = titleAt(state, first);
  if (height <= PREVIEW) {
    return previewOf(title, doc.report.text, span, matches, width, height, context);
  }
  const { lines } = setText(doc, previewRoom(width), context.ambiguous);
  const at = lineAt(lines, first);
  const from = Math.max(0, Math.min(at - Math.floor(height / 3), lines.length - height + 1));
  const rows = lines
    .slice(from, from + height - 1)
    .map(({ indent, start, end, block }) => [
      piece(' '.repeat(3 + indent)),
      ...highlightedPieces(doc.report.text, start, end, matches, block?.kind === 'heading' ? ['strong'] : []),
    ]);
  return [ruleWith(title, width, context), ...rows];
}

function previewRoom(width: number): number {
  return Math.max(4, Math.min(width - 4, WIDEST_MEASURE));
}

function ruleWith(title: string, width: number, context: RenderContext): Piece[] {
  const { rule } = context.glyphs;
  return [
    piece(`${rule} `, 'dim'),
    piece(shorten(title, width - 6, context), 'strong'),
    piece(` ${rule.repeat(width)}`, 'dim'),
  ];
}

/** The same under any heading, of any text. */
export function previewOf(
  title: string,
  text: string,
  span: Span,
  matches: readonly Range[],
  width: number,
  rows: number,
  context: RenderContext,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  const lines = breakLines(text, previewRoom(width), {
    start: span.start,
    end: span.end,
    ambiguous: context.ambiguous,
  });
  const height = rows - 1;
  const matched = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= first),
  );
  const from = Math.max(0, Math.min(matched - Math.floor(height / 3), lines.length - height));
  const shown = lines
    .slice(from, from + height)
    .map((line) => [piece('   '), ...highlightedPieces(text, line.start, line.end, matches, [])]);
  return [ruleWith(title, width, context), ...shown];
}

/** A row of a series in its sentence, the number highlighted, under the name of its report. */
export function quotedFigure(
  row: SeriesRow,
  { names, quotedAt }: { names: ReadonlyMap<string, string>; quotedAt: QuotedAt },
  width: number,
  rows: number,
  context: RenderContext,
): Piece[][] {
  const { quote, report, start, end } = row;
  const at = quotedAt.get(row);
  const figure: Range[] = at === undefined ? [] : [[at, at + end - start]];
  return previewOf(names.get(report) ?? '', quote, { start: 0, end: quote.length }, figure, width, rows, context);
}

/** The titles from level 1 down to the headed part that an offset is in. */
function titleAt(state: AppState, offset: number): string {
  const { doc } = state.view;
  const path = entryAt(doc, offset)?.path ?? [];
  if (path[0] === PREAMBLE) {
    return messages.preamble[state.lang];
  }
  const titles = path.flatMap((id) => {
    const part = doc.entryById.get(id)?.part;
    return part && part.heading !== null ? [`${part.marker}${part.title}`.trim()] : [];
  });
  return titles.at(-1) ?? '';
}

/** A sentence on one row, the number in it set off: from its beginning, or so that the number stands in the middle. */
export function figureInSentence(
  sentence: string,
  at: number,
  until: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const head = sentence.slice(0, at);
  const isWhole = displayWidth(sentence.slice(0, until), context.ambiguous) <= width - 2;
  // What is longer than it is wide need not be measured.
  const tail = Array.from(head).slice(-width).join('');
  const before = isWhole ? head : context.glyphs.cut + tailOf(tail, Math.floor(width / 2), context);
  const number = sentence.slice(at, until);
  const left = width - displayWidth(before + number, context.ambiguous);
  return [
    piece(before, 'dim'),
    piece(shorten(number, width - displayWidth(before, context.ambiguous), context), 'statistic'),
    piece(shorten(sentence.slice(until), Math.max(0, left), context), 'dim'),
  ];
}
