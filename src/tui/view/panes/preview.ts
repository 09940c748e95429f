import type { Span } from '../../../report/index.ts';
import { breakLines } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import { entryAt, PREAMBLE } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type Piece, piece, type RenderContext, shorten } from '../rows.ts';
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
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
    if (to <= at || from >= end) {
      continue;
    }
    const highlightFrom = Math.max(at, from);
    pieces.push({ text: text.slice(at, highlightFrom), styles: base });
    pieces.push({ text: text.slice(highlightFrom, Math.min(to, end)), styles: [...base, 'highlight'] });
    at = Math.min(to, end);
  }
  pieces.push({ text: text.slice(at, end), styles: base });
  return pieces.filter((one) => one.text !== '');
}

/** `PREVIEW` rows: a rule with the part's title in it, and the words of `span` around the first match. */
export function previewRows(
  state: AppState,
  span: Span,
  matches: readonly Range[],
  width: number,
  context: RenderContext,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  return previewOf(titleAt(state, first), state.view.doc.report.text, span, matches, width, context);
}

/** The same under any heading, of any text. */
export function previewOf(
  title: string,
  text: string,
  span: Span,
  matches: readonly Range[],
  width: number,
  context: RenderContext,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  const rule = context.glyphs.rule;
  const heading: Piece[] = [
    piece(`${rule} `, 'dim'),
    piece(shorten(title, width - 6, context), 'strong'),
    piece(` ${rule.repeat(width)}`, 'dim'),
  ];
  const lines = breakLines(text, width - 4, { start: span.start, end: span.end, ambiguous: context.ambiguous });
  const height = PREVIEW - 1;
  const matched = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= first),
  );
  const from = Math.max(0, Math.min(matched - 1, lines.length - height));
  const rows = lines
    .slice(from, from + height)
    .map((line) => [piece('   '), ...highlightedPieces(text, line.start, line.end, matches, [])]);
  return [heading, ...rows];
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
