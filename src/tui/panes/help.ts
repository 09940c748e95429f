import { displayWidth } from '../../text/width.ts';
import { CATEGORIES, KEYMAP, keysLabel } from '../keymap.ts';
import type { Pane } from '../layout.ts';
import { type Brush, type Piece, paintRow, piece } from '../rows.ts';
import type { AppState } from '../state.ts';

/** The rows of the help screen, made from the keymap. */
export function helpRows(state: AppState, top: number, pane: Pane, brush: Brush): string[] {
  const lines = helpLines(state, brush);
  return Array.from({ length: pane.height }, (_, row) => paintRow(lines[top + row] ?? [], pane.width, brush));
}

function helpLines(state: AppState, brush: Brush): Piece[][] {
  const labels = new Map(KEYMAP.map((binding) => [binding, keysLabel(binding, state.lang)]));
  const column = Math.max(...Array.from(labels.values(), (label) => displayWidth(label, brush.ambiguous)));
  const lines: Piece[][] = [];
  for (const category of CATEGORIES) {
    if (lines.length > 0) {
      lines.push([]);
    }
    lines.push([piece(` ${category.title[state.lang]}`, 'heading')]);
    for (const binding of KEYMAP) {
      if (binding.category === category.id) {
        const label = labels.get(binding) ?? '';
        const gap = ' '.repeat(column - displayWidth(label, brush.ambiguous) + 2);
        lines.push([piece('   '), piece(label, 'key'), piece(gap), piece(binding.description[state.lang])]);
      }
    }
  }
  return lines;
}
