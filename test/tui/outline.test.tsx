import { cleanup, render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { Pane } from '../../src/tui/state/layout.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { OutlinePane } from '../../src/tui/view/panes/outline.tsx';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { stateOf } from './fixture.ts';

const PANE: Pane = { name: 'outline', x: 0, y: 0, width: 40, height: 12 };
const brush = makeRenderContext(makeTheme(0, 'dark'), 1);

function shown(state: AppState, height = PANE.height): ReactElement {
  return <OutlinePane state={state} pane={{ ...PANE, height }} context={brush} />;
}

afterEach(cleanup);

describe('the outline', () => {
  it.each([3, 6, 12])('has its sign on the current entry after any way there, %i rows high', (height) => {
    const down: Action = { type: 'move', by: 'line', way: 1 };
    const up: Action = { type: 'move', by: 'line', way: -1 };
    const jump = (number: number): Action => ({ type: 'jump', number });
    const end: Action = { type: 'move', by: 'end', way: 1 };
    let state = stateOf({ columns: 80, rows: 14 });
    const { lastFrame, rerender } = render(shown(state, height));
    for (const action of [
      down,
      down,
      jump(2),
      jump(1),
      down,
      down,
      down,
      jump(3),
      down,
      down,
      jump(1),
      down,
      end,
      up,
      up,
      up,
      jump(4),
      down,
      end,
      jump(2),
    ]) {
      state = reduce(state, action).state;
      rerender(shown(state, height));
      const lines = (lastFrame() ?? '').split('\n').map((line) => line.replace(/\x1b\[\d+m/g, ''));
      const entry = state.view.doc.entryById.get(state.view.position.entry ?? '');
      const signed = lines.filter((line) => line.startsWith('▸'));
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(signed).toHaveLength(1);
      expect(signed[0]).toContain(entry?.part ? `${entry.part.marker}${entry.part.title}`.slice(0, 8) : '前言');
    }
  });
});
