import { cleanup, render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { Pane } from '../../src/tui/state/layout.ts';
import { outlineEntries } from '../../src/tui/state/outline-entries.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { OutlinePane } from '../../src/tui/view/panes/outline.tsx';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

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

describe('the entries of the outline', () => {
  const right: Action = { type: 'focus', way: 1, around: false };
  const left: Action = { type: 'focus', way: -1, around: false };
  const ids = (state: AppState): string[] => outlineEntries(state).entries.map(({ id }) => id);
  const at = (state: AppState, ...actions: Action[]): AppState =>
    actions.reduce((now, action) => reduce(now, action).state, state);

  it('are unfolded at level 2 while rows are free, a section wholly or not at all', () => {
    expect(ids(stateOf({ rows: 40 }))).toEqual(['preamble', '1', '1.1', '1.2', '2', '3', '4', '4.1', '4.2', '4.3']);
    expect(ids(stateOf({ rows: 12 }))).toEqual(['preamble', '1', '1.1', '1.2', '2', '3', '4']);
    const low = stateOf({ rows: 9 });
    expect(ids(low)).toEqual(['preamble', '1', '2', '3', '4']);
    expect([...outlineEntries(low).collapsed]).toEqual(['1', '4']);
  });

  it('are closed by ← and opened by →, which then go on to the other pane', () => {
    const section = at(stateOf({ rows: 9 }), { type: 'jump', number: 1 });
    const closed = at(section, left);
    expect(ids(section)).toContain('1.1');
    expect(ids(closed)).toEqual(['preamble', '1', '2', '3', '4']);
    expect(closed.view.focus).toBe('outline');
    const open = at(closed, right);
    expect(ids(open)).toContain('1.2');
    expect(open.view.focus).toBe('outline');
    expect(at(open, right).view.focus).toBe('text');
  });

  it('are left by ← for the entry that holds them', () => {
    const measure = at(stateOf(), { type: 'jump', number: 1 }, { type: 'move', by: 'line', way: 1 }, right);
    expect(at(measure, left, left, left).view.position.entry).toBe('1');
  });

  it('follow the reading into a part that was closed', () => {
    const closed = at(stateOf({ rows: 9 }), { type: 'jump', number: 1 }, left);
    expect(ids(at(closed, { type: 'section', way: 1 }))).toContain('1.1');
  });

  it('have the columns of their counts where they need them, and are cut in the middle where they begin alike', () => {
    const report = segmentText(
      `云溪县2033年度法治政府建设工作报告

一、全面落实依法行政各项要求持续推进制度建设
一是完善审查。审查文件36件。
二、全面落实依法行政各项要求持续推进执法规范
一是开展检查。检查案卷8宗。
三、收尾
全年办结案件9件。
`,
      { id: 'alike' },
    );
    const { lastFrame } = render(shown(stateOf({ report })));
    const lines = (lastFrame() ?? '').split('\n').map((line) => line.replace(/\x1b\[\d+m/g, '').trimEnd());
    expect(lines.find((line) => line.includes('一、'))).toMatch(/一、全面落实依法.*….*推进制度建设$/);
    expect(lines.find((line) => line.includes('二、'))).toMatch(/二、全面落实依法.*….*推进执法规范$/);
    expect(lines.find((line) => line.includes('三、收尾'))).toMatch(/三、收尾 +1$/);
    expect(frameOf(stateOf({ report }))[1]).toMatch(/目录 ━+ 举措 数据┬/);
  });

  it('have no words over counts that no line has', () => {
    const report = segmentText(
      `云溪县2033年度法治政府建设工作报告

一、全面落实依法行政各项要求持续推进制度建设取得新的成效
一是完善审查。审查文件36件。
`,
      { id: 'long' },
    );
    expect(frameOf(stateOf({ report }))[1]).toMatch(/目录 ━+┬/);
  });
});
