import { breakLines } from '../text/index.ts';
import type { RenderOptions } from './options.ts';

/** A piece of a line, and how it is styled. */
export interface Styled {
  text: string;
  style?: (text: string) => string;
}

/**
 * Pieces that stand one behind the other as lines no wider than the terminal; where there is none, as one.
 * @param indent columns before the first line, and before every other one
 */
export function wrapped(
  pieces: readonly Styled[],
  { width, ambiguous }: Pick<RenderOptions, 'width' | 'ambiguous'>,
  indent: { first?: number; hang?: number } = {},
): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  const whole = [{ start: 0, end: text.length, indent: indent.first ?? 0 }];
  const lines = width === null ? whole : breakLines(text, width, { ...indent, ambiguous });
  return lines.map((line) => `${' '.repeat(line.indent)}${styledIn(pieces, line)}`);
}

function styledIn(pieces: readonly Styled[], { start, end }: { start: number; end: number }): string {
  let [line, at] = ['', 0];
  for (const { text, style } of pieces) {
    const own = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    line += own === '' || style === undefined ? own : style(own);
    at += text.length;
  }
  return line;
}
