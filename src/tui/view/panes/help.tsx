import type { ReactNode } from 'react';
import { HELP_MARGIN, type HelpLine, helpLines } from '../../help-lines.ts';
import { keysModeOf, type ModeName } from '../../keymap.ts';
import type { Pane } from '../../state/layout.ts';
import type { AppState } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderRow } from '../rows.ts';

/** The rows of the help screen from its line `top` on, called in a mode. */
function helpRows(state: AppState, mode: ModeName, top: number, pane: Pane, context: RenderContext): string[] {
  const lines = helpLines(state.keymap, mode, state.lang, pane.width, context.ambiguous);
  return Array.from({ length: pane.height }, (_, row) => renderRow(helpRow(lines[top + row]), pane.width, context));
}

function helpRow(line: HelpLine | undefined): Piece[] {
  if (!line) {
    return [];
  }
  const { heading, keys, gap, words } = line;
  if (heading !== '') {
    return [piece(` ${heading}`, 'heading')];
  }
  return [piece(' '.repeat(HELP_MARGIN)), piece(keys, 'key'), piece(' '.repeat(gap)), piece(words)];
}

/** All keys. */
export function HelpPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return (
    <PaneRows
      pane={pane}
      rows={mode.kind === 'help' ? helpRows(state, keysModeOf(mode.under), mode.top, pane, context) : []}
    />
  );
}
