import { type Ambiguous, breakLines, cutToWidth, displayWidth } from '../../text/index.ts';
import { type Glyphs, glyphs, type StyleName, type Theme } from './theme.ts';

/** A piece of a screen row: plain text, and how it is painted, innermost first. */
export interface Piece {
  text: string;
  styles?: readonly StyleName[];
}

/** What painting needs to know of the screen. */
export interface RenderContext {
  theme: Theme;
  glyphs: Glyphs;
  ambiguous: Ambiguous;
}

export function makeRenderContext(theme: Theme, ambiguous: Ambiguous): RenderContext {
  return { theme, glyphs: glyphs(ambiguous), ambiguous };
}

/** A piece with its styles. */
export function piece(text: string, ...styles: StyleName[]): Piece {
  return { text, styles };
}

/**
 * One pane's row: the pieces one after another, cut and then filled with blanks to exactly `width` columns.
 * `whole`: how the row is painted as a whole, below its pieces. This is the only way from text to screen, so that Ink never meets a line it would have to measure and cut.
 */
export function renderRow(pieces: readonly Piece[], width: number, context: RenderContext, whole?: StyleName): string {
  let row = '';
  let room = width;
  for (const { text, styles = [] } of pieces) {
    const width = displayWidth(text, context.ambiguous);
    const fits = width <= room;
    const fitting = fits ? text : cutToWidth(text, room, context.ambiguous);
    if (fitting !== '') {
      room -= fits ? width : displayWidth(fitting, context.ambiguous);
      row += styles.reduce((painted, style) => context.theme[style](painted), fitting);
    }
    if (!fits) {
      break;
    }
  }
  const filled = row + ' '.repeat(Math.max(0, room));
  return whole === undefined ? filled : context.theme[whole](filled);
}

/** A row of a list that has the keys: set off as a whole where it begins with the sign of the current line. */
export function renderListRow(pieces: readonly Piece[], width: number, context: RenderContext): string {
  return renderRow(pieces, width, context, pieces[0]?.text === context.glyphs.current ? 'chosen' : undefined);
}

/** `text` in at most `width` columns, with a sign where something is cut off. */
export function shorten(text: string, width: number, context: RenderContext): string {
  if (displayWidth(text, context.ambiguous) <= width) {
    return text;
  }
  return width < 1 ? '' : cutToWidth(text, width - 1, context.ambiguous) + context.glyphs.cut;
}

/** `text` in at most `width` columns, with a sign where its beginning is left out: of a place the last name tells most. */
export function shortenStart(text: string, width: number, context: RenderContext): string {
  if (displayWidth(text, context.ambiguous) <= width) {
    return text;
  }
  return width < 1 ? '' : context.glyphs.cut + tailOf(text, width - 1, context);
}

/** `text` in at most `width` columns, its beginning and its end, with a sign where its middle is left out. */
export function shortenMiddle(text: string, width: number, context: RenderContext): string {
  if (displayWidth(text, context.ambiguous) <= width) {
    return text;
  }
  const head = cutToWidth(text, Math.ceil((width - 1) / 2), context.ambiguous);
  return head + context.glyphs.cut + tailOf(text, width - 1 - displayWidth(head, context.ambiguous), context);
}

/** `text` in as many rows as it needs, each that many columns further in. */
export function wrapped(
  text: string,
  indent: number,
  width: number,
  context: RenderContext,
  ...styles: StyleName[]
): Piece[][] {
  const lines = breakLines(text, Math.max(4, width - indent - 1), { ambiguous: context.ambiguous });
  return lines.map(({ start, end }) => [piece(' '.repeat(indent)), piece(text.slice(start, end), ...styles)]);
}

/** The end of a typed line that is too long for `width` columns. */
export function tailOf(text: string, width: number, context: RenderContext): string {
  let shown = text;
  while (displayWidth(shown, context.ambiguous) > width) {
    shown = Array.from(shown).slice(1).join('');
  }
  return shown;
}

/** Pieces at the left and at the right of a row; the left ones yield where both do not fit. */
export function justify(
  left: readonly Piece[],
  right: readonly Piece[],
  width: number,
  context: RenderContext,
): Piece[] {
  const taken = widthOf(right, context);
  const kept: Piece[] = [];
  let room = width - taken;
  for (const { text, styles = [] } of left) {
    const width = displayWidth(text, context.ambiguous);
    const fits = width <= room;
    const fitting = fits ? text : shorten(text, room, context);
    kept.push({ text: fitting, styles });
    room -= fits ? width : displayWidth(fitting, context.ambiguous);
    if (!fits) {
      break;
    }
  }
  return [...kept, piece(' '.repeat(Math.max(0, room))), ...right];
}

/** Columns of all pieces together. */
export function widthOf(pieces: readonly Piece[], context: RenderContext): number {
  return pieces.reduce((sum, { text }) => sum + displayWidth(text, context.ambiguous), 0);
}

/** In a pane of fewer rows the heads of a table give way to its rows. */
export const HEADS_FROM = 4;

/** First item to show so that `selected` is in a window of `height`, near its middle where there is enough on both sides. */
export function windowStart(count: number, selected: number, height: number): number {
  return Math.max(0, Math.min(selected - Math.floor(height / 2), count - height));
}
