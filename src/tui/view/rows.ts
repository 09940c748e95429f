import { type Ambiguous, breakLines, cutToWidth, displayWidth } from '../../text/index.ts';
import { type Signs, type StyleName, signs, type Theme } from './theme.ts';

/** A piece of a screen row: plain text, and how it is painted, innermost first. */
export interface Piece {
  text: string;
  styles?: readonly StyleName[];
}

/** What painting needs to know of the screen. */
export interface Brush {
  theme: Theme;
  signs: Signs;
  ambiguous: Ambiguous;
}

export function makeBrush(theme: Theme, ambiguous: Ambiguous): Brush {
  return { theme, signs: signs(ambiguous), ambiguous };
}

/** A piece with its styles. */
export function piece(text: string, ...styles: StyleName[]): Piece {
  return { text, styles };
}

/**
 * One pane's row: the pieces one after another, cut and then filled with blanks to exactly `width` columns.
 * This is the only way from text to screen, so that Ink never meets a line it would have to measure and cut.
 */
export function paintRow(pieces: readonly Piece[], width: number, brush: Brush): string {
  let row = '';
  let room = width;
  for (const { text, styles = [] } of pieces) {
    const fitting = cutToWidth(text, room, brush.ambiguous);
    if (fitting !== '') {
      room -= displayWidth(fitting, brush.ambiguous);
      row += styles.reduce((painted, style) => brush.theme[style](painted), fitting);
    }
    if (fitting.length < text.length) {
      break;
    }
  }
  return row + ' '.repeat(Math.max(0, room));
}

/** `text` in at most `width` columns, with a sign where something is cut off. */
export function shorten(text: string, width: number, brush: Brush): string {
  if (displayWidth(text, brush.ambiguous) <= width) {
    return text;
  }
  return width < 1 ? '' : cutToWidth(text, width - 1, brush.ambiguous) + brush.signs.cut;
}

/** `text` in as many rows as it needs, each that many columns further in. */
export function wrapped(text: string, indent: number, width: number, brush: Brush, ...styles: StyleName[]): Piece[][] {
  const lines = breakLines(text, Math.max(4, width - indent - 1), { ambiguous: brush.ambiguous });
  return lines.map(({ start, end }) => [piece(' '.repeat(indent)), piece(text.slice(start, end), ...styles)]);
}

/** The end of a typed line that is too long for `width` columns. */
export function tailOf(text: string, width: number, brush: Brush): string {
  let shown = text;
  while (displayWidth(shown, brush.ambiguous) > width) {
    shown = Array.from(shown).slice(1).join('');
  }
  return shown;
}

/** Pieces at the left and at the right of a row; the left ones yield where both do not fit. */
export function spread(left: readonly Piece[], right: readonly Piece[], width: number, brush: Brush): Piece[] {
  const taken = widthOf(right, brush);
  const kept: Piece[] = [];
  let room = width - taken;
  for (const { text, styles = [] } of left) {
    const fitting = shorten(text, room, brush);
    kept.push({ text: fitting, styles });
    room -= displayWidth(fitting, brush.ambiguous);
    if (fitting !== text) {
      break;
    }
  }
  return [...kept, piece(' '.repeat(Math.max(0, room))), ...right];
}

/** Columns of all pieces together. */
export function widthOf(pieces: readonly Piece[], brush: Brush): number {
  return pieces.reduce((sum, { text }) => sum + displayWidth(text, brush.ambiguous), 0);
}

/** First item to show so that `selected` is in a window of `height`, near its middle where there is enough on both sides. */
export function windowStart(count: number, selected: number, height: number): number {
  return Math.max(0, Math.min(selected - Math.floor(height / 2), count - height));
}
