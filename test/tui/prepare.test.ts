import { expect, it } from 'vitest';
import { paneOf } from '../../src/tui/state/layout.ts';
import { type AppState, layoutOf } from '../../src/tui/state/state.ts';
import { outlineRows } from '../../src/tui/view/panes/outline.tsx';
import { sideRows } from '../../src/tui/view/panes/side.tsx';
import { textRows } from '../../src/tui/view/panes/text.tsx';
import { prepareText } from '../../src/tui/view/prepare.ts';
import { makeRenderContext, type RenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme, STYLES } from '../../src/tui/view/theme.ts';
import { run, stateOf } from './fixture.ts';

/** How often anything is painted while the panes of a state are drawn. */
function paintsOf(state: AppState, prepared: AppState | null): number {
  let count = 0;
  const theme = makeTheme(1, 'dark');
  const counting = Object.fromEntries(
    STYLES.map((style) => [
      style,
      (text: string) => {
        count += 1;
        return theme[style](text);
      },
    ]),
  ) as typeof theme;
  const context: RenderContext = makeRenderContext(counting, 1);
  if (prepared) prepareText(prepared, context);
  count = 0;
  for (const [name, rows] of [
    ['outline', outlineRows],
    ['text', textRows],
    ['side', sideRows],
  ] as const) {
    const pane = paneOf(layoutOf(state), name);
    if (pane) rows(state, pane, context);
  }
  return count;
}

it('behind the first screen the rows are made that the first key shows', () => {
  const first = stateOf({ firstScreen: true, columns: 140 });
  const { state } = run(first, { type: 'move', by: 'line', way: 1 });
  expect(state.view.isOverview).toBe(false);
  expect(paintsOf(state, first)).toBeLessThan(paintsOf(state, null) / 2);
});

it('where the text is shown nothing is made for it', () => {
  const read = stateOf({ columns: 140 });
  expect(paintsOf(read, read)).toBe(paintsOf(read, null));
});
