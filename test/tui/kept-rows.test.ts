import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { paneOf } from '../../src/tui/state/layout.ts';
import { type AppState, layoutOf } from '../../src/tui/state/state.ts';
import { outlineRows } from '../../src/tui/view/panes/outline.tsx';
import { sideRows } from '../../src/tui/view/panes/side.tsx';
import { textRows } from '../../src/tui/view/panes/text.tsx';
import { makeRenderContext, type RenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { fixture, run, stateOf } from './fixture.ts';

const report = fixture();
const hits = search(buildSearchIndex(report), '执法');
const NOTE = { id: 'n', start: 60, end: 66, quote: report.text.slice(60, 66), note: '待核', at: '', source: '' };
const freshContext = (): RenderContext => makeRenderContext(makeTheme(1, 'dark'), 1);

const ACTIONS: readonly Action[] = [
  ...(['line', 'half-page', 'page', 'end'] as const).flatMap((by) =>
    ([1, -1] as const).map((way): Action => ({ type: 'move', by, way })),
  ),
  { type: 'section', way: 1 },
  { type: 'focus', way: 1, around: true },
  { type: 'focus', way: -1, around: false },
  { type: 'mark' },
  { type: 'mark-all' },
  { type: 'open' },
  { type: 'close' },
  { type: 'select' },
  { type: 'hit', way: 1 },
  { type: 'only-matches' },
  { type: 'noted', report: '', notes: [NOTE] },
  { type: 'notes' },
  { type: 'side' },
  { type: 'stock-found', id: 'x', stock: null },
];

/** A state in which something has been found and is lit. */
function begun(): AppState {
  const asked = run(stateOf({ columns: 140, rows: 24 }), { type: 'search' }, { type: 'write', text: '执法' }).state;
  return run(asked, { type: 'found', request: asked.requests, hits }, { type: 'open' }).state;
}

function rowsOf(state: AppState, context: RenderContext): string[][] {
  const where = layoutOf(state);
  return (
    [
      ['outline', outlineRows],
      ['text', textRows],
      ['side', sideRows],
    ] as const
  ).map(([name, rows]) => {
    const pane = paneOf(where, name);
    return pane ? rows(state, pane, context) : [];
  });
}

it('rows that are kept while one moves are as they would be made anew', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 25 }), (actions) => {
      const states: AppState[] = [begun()];
      for (const action of actions) states.push(run(states.at(-1) ?? begun(), action).state);
      const context = freshContext();
      const kept = states.map((state) => rowsOf(state, context));
      expect(kept).toEqual(states.map((state) => rowsOf(state, freshContext())));
    }),
    { numRuns: 60 },
  );
});
