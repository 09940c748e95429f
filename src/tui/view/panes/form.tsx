import type { ReactNode } from 'react';
import { displayWidth, padToWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { FORM_FIELDS, type FormField, type FormMode } from '../../state/form.ts';
import type { Pane } from '../../state/layout.ts';
import type { AppState } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderListRow, tailOf, wrapped } from '../rows.ts';

const NAMES = { place: messages.region, year: messages.year, title: messages.title } as const;
/** Columns of a line's name. */
const NAME = 8;
/** The sign of the current line, and a blank. */
const BEFORE = 2;
/** Rows above the first line: the report's name, and one that is blank. */
const ABOVE = 2;

/** The cell of a pane, from 0, where the next character typed will stand. */
export function formCell(mode: FormMode, pane: Pane, context: RenderContext): { x: number; y: number } {
  const typed = tailOf(mode.lines[mode.at].text, roomIn(pane.width), context);
  return {
    x: BEFORE + NAME + displayWidth(typed, context.ambiguous),
    y: ABOVE + FORM_FIELDS.indexOf(mode.at) - firstRow(mode, pane),
  };
}

/** The first row shown: in a pane too low for all lines the one that is typed. */
function firstRow({ at }: FormMode, { height }: Pane): number {
  return height >= ABOVE + FORM_FIELDS.length ? 0 : ABOVE + FORM_FIELDS.indexOf(at);
}

function roomIn(width: number): number {
  return Math.max(4, width - BEFORE - NAME - 2);
}

function fieldRow(state: AppState, mode: FormMode, field: FormField, width: number, context: RenderContext): Piece[] {
  const isHere = field === mode.at;
  const name = padToWidth(say(NAMES[field], state.lang), NAME, context.ambiguous);
  return [
    piece(isHere ? context.glyphs.current : ' ', 'here'),
    piece(' '),
    piece(name, 'dim'),
    piece(tailOf(mode.lines[field].text, roomIn(width), context), ...(isHere ? (['strong'] as const) : [])),
  ];
}

/** The form: whose it is, its lines, and what they take. */
function formRows(state: AppState, mode: FormMode, pane: Pane, context: RenderContext): string[] {
  const { width, height } = pane;
  const first = firstRow(mode, pane);
  const rows = [
    [piece(` ${mode.name}`, 'title')],
    [],
    ...FORM_FIELDS.map((field) => fieldRow(state, mode, field, width, context)),
    [],
    // A refusal names the places that may be meant: the status line is too short for it.
    ...wrapped(
      say(state.notice ?? messages.formTip, state.lang),
      BEFORE,
      width,
      context,
      state.notice ? 'notice' : 'dim',
    ),
  ];
  return Array.from({ length: height }, (_, row) => renderListRow(rows[first + row] ?? [], width, context));
}

/** Place, year and title of a report, to be corrected. */
export function FormPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'form' ? formRows(state, mode, pane, context) : []} />;
}
