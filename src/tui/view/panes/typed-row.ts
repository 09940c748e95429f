import { displayWidth } from '../../../text/index.ts';
import { keyLabel } from '../../key-names.ts';
import { messages, say } from '../../messages.ts';
import type { AppState, LineMode } from '../../state/state.ts';
import { justify, type Piece, piece, type RenderContext, renderRow, tailOf, widthOf } from '../rows.ts';

/** The line that is typed, in the status line's place: what is typed, and the keys that end it. */
export function typedRow(state: AppState, mode: LineMode, width: number, context: RenderContext): string {
  const { lang } = state;
  const typed = tailOf(mode.typing.text, roomFor(state, mode, width, context), context);
  const told = state.notice ? [piece(` ${say(state.notice, lang)} `, 'notice')] : hints(state, mode);
  return renderRow(justify([...prompt(state, mode), piece(typed, 'strong')], told, width, context), width, context);
}

/** The column, from 0, where its next character will stand. */
export function typedRowColumn(state: AppState, mode: LineMode, width: number, context: RenderContext): number {
  const typed = tailOf(mode.typing.text, roomFor(state, mode, width, context), context);
  return widthOf(prompt(state, mode), context) + displayWidth(typed, context.ambiguous);
}

const WORDS = {
  note: { label: messages.note, enter: messages.keepNote },
  save: { label: messages.fileName, enter: messages.save },
} as const;

function prompt({ lang }: AppState, { purpose }: LineMode): Piece[] {
  return [piece(` ${say(WORDS[purpose.type].label, lang)} `, 'focused'), piece('> ', 'focused')];
}

/** The keys that end it, where the window has room for them. */
function hints({ lang, columns }: AppState, { purpose }: LineMode): Piece[] {
  return columns < 50
    ? []
    : [
        piece(` ${keyLabel('enter', lang)}`, 'key'),
        piece(` ${say(WORDS[purpose.type].enter, lang)}`),
        piece(`  ${keyLabel('escape', lang)}`, 'key'),
        piece(` ${say(messages.giveUp, lang)} `),
      ];
}

/** Columns for what is typed: one is left for the cursor behind it. */
function roomFor(state: AppState, mode: LineMode, width: number, context: RenderContext): number {
  const told = state.notice ? 0 : widthOf(hints(state, mode), context);
  return Math.max(4, width - widthOf(prompt(state, mode), context) - told - 1);
}
