import { displayWidth } from '../../../text/index.ts';
import { keyLabel } from '../../key-names.ts';
import { messages, say } from '../../messages.ts';
import type { ScreenLine } from '../../state/document.ts';
import type { Pane } from '../../state/layout.ts';
import { notesOn } from '../../state/notes.ts';
import type { AppState, NoteMode } from '../../state/state.ts';
import { justify, type Piece, piece, type RenderContext, renderRow, tailOf, widthOf, wrapped } from '../rows.ts';

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
  const { rule, note: sign } = context.glyphs;
  const title = [piece(`${rule} `, 'dim'), piece(say(messages.note, state.lang), 'notice')];
  const words = notes.flatMap(({ note }) =>
    wrapped(note, INDENT, width, context).map((row, index): Piece[] =>
      index === 0 ? [piece(`${sign}  `, 'notice'), ...row.slice(1)] : row,
    ),
  );
  const most = Math.max(1, Math.floor(height / SHARE) - 1);
  const rows = words.slice(0, most);
  const cut = words.length > most ? [piece(` ${context.glyphs.cut}`, 'dim')] : [];
  return [[...title, piece(` ${rule.repeat(width)}`, 'dim')], ...rows.slice(0, -1), [...(rows.at(-1) ?? []), ...cut]];
}

/** The line on which a note is written, in the status line's place: what is typed, and the keys that end it. */
export function noteLine(state: AppState, mode: NoteMode, width: number, context: RenderContext): string {
  const { lang } = state;
  const typed = tailOf(mode.typing.text, roomFor(state, width, context), context);
  const told = state.notice ? [piece(` ${say(state.notice, lang)} `, 'notice')] : hints(state);
  return renderRow(justify([...prompt(state), piece(typed, 'strong')], told, width, context), width, context);
}

/** The column, from 0, where the next character of the note will stand. */
export function noteColumn(state: AppState, mode: NoteMode, width: number, context: RenderContext): number {
  const typed = tailOf(mode.typing.text, roomFor(state, width, context), context);
  return widthOf(prompt(state), context) + displayWidth(typed, context.ambiguous);
}

function prompt({ lang }: AppState): Piece[] {
  return [piece(` ${say(messages.note, lang)} `, 'focused'), piece('> ', 'focused')];
}

/** The keys that keep the note and give it up, where the window has room for them. */
function hints({ lang, columns }: AppState): Piece[] {
  return columns < 50
    ? []
    : [
        piece(` ${keyLabel('enter', lang)}`, 'key'),
        piece(` ${say(messages.keepNote, lang)}`),
        piece(`  ${keyLabel('escape', lang)}`, 'key'),
        piece(` ${say(messages.giveUp, lang)} `),
      ];
}

/** Columns for what is typed: one is left for the cursor behind it. */
function roomFor(state: AppState, width: number, context: RenderContext): number {
  const told = state.notice ? 0 : widthOf(hints(state), context);
  return Math.max(4, width - widthOf(prompt(state), context) - told - 1);
}
