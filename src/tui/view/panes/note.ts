import { messages, say } from '../../messages.ts';
import type { ScreenLine } from '../../state/document.ts';
import type { Pane } from '../../state/layout.ts';
import { notesOn } from '../../state/notes.ts';
import type { AppState } from '../../state/state.ts';
import { type Piece, piece, type RenderContext, wrapped } from '../rows.ts';

/** A note takes this share of the text pane at most, and none of a pane that is lower than so many rows. */
const SHARE = 3;
const FROM = 6;
/** Columns that the note's words stand in from the edge: below the text's own words. */
const INDENT = 3;

/** The notes on the passages of a line, in rows for the lower end of the text pane; none where nothing was noted on it. */
export function noteRows(
  state: AppState,
  line: ScreenLine | undefined,
  { width, height }: Pane,
  context: RenderContext,
): Piece[][] {
  const notes = line === undefined || height < FROM ? [] : notesOn(state.view, line);
  if (notes.length === 0) {
    return [];
  }
  const { rule, note: glyph } = context.glyphs;
  const title = [piece(`${rule} `, 'dim'), piece(say(messages.note, state.lang), 'notice')];
  const words = notes.flatMap(({ note }) =>
    wrapped(note, INDENT, width, context).map((row, index): Piece[] =>
      index === 0 ? [piece(`${glyph}  `, 'notice'), ...row.slice(1)] : row,
    ),
  );
  const most = Math.max(1, Math.floor(height / SHARE) - 1);
  const rows = words.slice(0, most);
  const cut = words.length > most ? [piece(` ${context.glyphs.cut}`, 'dim')] : [];
  return [[...title, piece(` ${rule.repeat(width)}`, 'dim')], ...rows.slice(0, -1), [...(rows.at(-1) ?? []), ...cut]];
}
