import type { Span } from '../../../report/index.ts';
import { breakLines } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import { entryAt, PREAMBLE } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type Brush, type Piece, piece, shorten } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** Rows of a pane's lower end that show the chosen line of a list in its sentence, where there is room for both. */
export const PREVIEW = 5;
export const PREVIEW_FROM = 14;

type Stretch = readonly [number, number];

/** A stretch of the text with the matches in it lit. */
export function litPieces(
  text: string,
  start: number,
  end: number,
  matches: readonly Stretch[],
  base: readonly StyleName[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
    if (to <= at || from >= end) {
      continue;
    }
    const litFrom = Math.max(at, from);
    pieces.push({ text: text.slice(at, litFrom), styles: base });
    pieces.push({ text: text.slice(litFrom, Math.min(to, end)), styles: [...base, 'lit'] });
    at = Math.min(to, end);
  }
  pieces.push({ text: text.slice(at, end), styles: base });
  return pieces.filter((one) => one.text !== '');
}

/** `PREVIEW` rows: a rule with the part's title in it, and the words of `span` around the first match. */
export function previewRows(
  state: AppState,
  span: Span,
  matches: readonly Stretch[],
  width: number,
  brush: Brush,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  return previewOf(titleAt(state, first), state.doc.report.text, span, matches, width, brush);
}

/** The same under any heading, of any text. */
export function previewOf(
  title: string,
  text: string,
  span: Span,
  matches: readonly Stretch[],
  width: number,
  brush: Brush,
): Piece[][] {
  const first = matches[0]?.[0] ?? span.start;
  const rule = brush.signs.rule;
  const heading: Piece[] = [
    piece(`${rule} `, 'dim'),
    piece(shorten(title, width - 6, brush), 'strong'),
    piece(` ${rule.repeat(width)}`, 'dim'),
  ];
  const lines = breakLines(text, width - 4, { start: span.start, end: span.end, ambiguous: brush.ambiguous });
  const height = PREVIEW - 1;
  const matched = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= first),
  );
  const from = Math.max(0, Math.min(matched - 1, lines.length - height));
  const rows = lines
    .slice(from, from + height)
    .map((line) => [piece('   '), ...litPieces(text, line.start, line.end, matches, [])]);
  return [heading, ...rows];
}

/** The titles from level 1 down to the headed part that an offset is in. */
function titleAt(state: AppState, offset: number): string {
  const { doc } = state;
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
