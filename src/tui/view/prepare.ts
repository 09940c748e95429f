import { type AppState, layoutOf, withView } from '../state/state.ts';
import { outlineRows } from './panes/outline.tsx';
import { sideRows } from './panes/side.tsx';
import { textRows } from './panes/text.tsx';
import type { RenderContext } from './rows.ts';

const ROWS = { outline: outlineRows, text: textRows, side: sideRows } as const;

/** Makes, behind the first screen, the rows of the panes that the first key goes on to: they are kept, and it finds them. Nothing where no first screen is shown. */
export function prepareText(state: AppState, context: RenderContext): void {
  if (!state.view.isOverview || state.mode.kind !== 'reading') {
    return;
  }
  const reading = withView(state, { isOverview: false });
  const where = layoutOf(reading);
  for (const pane of where.kind === 'frame' ? where.panes : []) {
    if (pane.name === 'outline' || pane.name === 'text' || pane.name === 'side') {
      ROWS[pane.name](reading, pane, context);
    }
  }
}
