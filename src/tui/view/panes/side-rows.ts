import { breakLines, displayWidth } from '../../../text/index.ts';
import type { Pane } from '../../state/layout.ts';
import type { SideItem } from '../../state/side-items.ts';
import { type Piece, piece, type RenderContext } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** Columns before an item's words: the current line's sign, a mark, and the sign of its kind with a blank. */
export const BEFORE = 4;
/** Lines of an item that is not the current one. */
export const BRIEF = 2;
/** The current item unfolds to this share of the pane; the rest is read in the text. */
const WHOLE_SHARE = 0.5;

/** Rows that the current item may take. */
export function mostRows({ height }: Pane): number {
  return Math.max(BRIEF, Math.floor(height * WHOLE_SHARE));
}

/** An item that is told in words of the program or the reader: paragraphs, each begun on a row of its own; the current one unfolded. */
export function toldItemRows(
  kind: Exclude<SideItem['kind'], 'commitment'>,
  style: StyleName,
  paragraphs: readonly Piece[],
  isCurrent: boolean,
  pane: Pane,
  context: RenderContext,
): Piece[][] {
  const room = pane.width - BEFORE;
  const most = isCurrent ? mostRows(pane) : BRIEF;
  const lines = paragraphs.flatMap(({ text, styles = [] }) =>
    breakLines(text, room, { ambiguous: context.ambiguous }).map(({ start, end }) =>
      piece(text.slice(start, end), ...styles),
    ),
  );
  return lines.slice(0, most).map((words, index): Piece[] => {
    const isCut = index === most - 1 && lines.length > most;
    return [
      piece(isCurrent ? (index === 0 ? context.glyphs.current : context.glyphs.here) : ' ', 'here'),
      piece(' '),
      index === 0 ? piece(`${context.glyphs[kind]} `, style) : piece('  '),
      isCut ? { ...words, text: withCut(words.text, room, context) } : words,
    ];
  });
}

/** Words with the sign of a cut behind them, in a width. */
export function withCut(words: string, room: number, context: RenderContext): string {
  let kept = words;
  while (displayWidth(kept, context.ambiguous) > room - 1) {
    kept = Array.from(kept).slice(0, -1).join('');
  }
  return kept + context.glyphs.cut;
}
