import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { sideItems } from '../../src/tui/state/side-items.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

const PLAN = `推进义务教育学校建设，新增公办学位1.05万个。加强师资队伍建设，完善教师培训制度。
2034年9月底前完成12所学校改造（责任单位：区教育局）。健全家校协同育人机制，办好家长学校。支持民办学校规范发展。
推动校园安全管理，实现一键报警全覆盖。`;
const TEXT = `云溪区2034年政府工作报告

一、2033年工作回顾
全年新增学位3000个。
二、存在的问题
一是优质学位供给不足，城乡之间差距较大，部分学校超员，教师队伍结构也不够合理，需要长期用力；二是道路拥堵。
三、2034年工作安排
（一）办好人民满意的教育。${PLAN.replace(/\n/g, '')}
（二）改善交通。打通断头路。
`;

const SIDE: Action = { type: 'side' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const END: Action = { type: 'move', by: 'end', way: 1 };

function at(...actions: Action[]): AppState {
  const report = segmentText(TEXT, { id: 'yunxi' });
  return actions.reduce((now, action) => reduce(now, action).state, stateOf({ report, rows: 30 }));
}

describe('problems and plans', () => {
  it('have what a long plan promises below it, figures, deadlines and offices first', () => {
    const text = frameOf(at()).join('\n');
    expect(text).toMatch(/公办学位 1\.05万个/);
    expect(text).toMatch(/学校 12所\s*\n.* 2034年9月底前 · 区/);
    const items = sideItems(at().view);
    expect(items.map(({ kind }) => kind)).toEqual([
      'problem',
      'problem',
      'plan',
      'commitment',
      'commitment',
      'commitment',
      'plan',
    ]);
  });

  it('show all of them below the plan that one is at', () => {
    const onPlan = at(SIDE, DOWN, DOWN);
    expect(sideItems(onPlan.view).filter(({ kind }) => kind === 'commitment').length).toBeGreaterThan(3);
    expect(at(SIDE, END).view.sideKey).toBe('3.2');
  });

  it('lead to the sentence of a commitment, which is highlighted', () => {
    const there = at(SIDE, DOWN, DOWN, DOWN, DOWN, { type: 'open' });
    const [[start = 0, end = 0] = []] = there.view.highlighted;
    expect(there.view.doc.report.text.slice(start, end)).toMatch(/^2034年9月底前完成12所学校改造.*教育局）。$/);
    expect(there.view.focus).toBe('text');
    expect(at(SIDE, DOWN, DOWN, DOWN, { type: 'mark' }).view.marked.size).toBe(1);
  });

  it('have no words twice: a plan ends where what it promises is told, or begins with it', () => {
    const twice = segmentText(
      TEXT.replace(
        '打通断头路。',
        `打通断头路。一是畅通微循环${'，完善慢行系统'.repeat(9)}。二是优化公交${'，加密班次'.repeat(9)}。`,
      ),
      {
        id: 'twice',
      },
    );
    for (const keys of [[], [SIDE, END]]) {
      const state = keys.reduce(
        (now: AppState, action) => reduce(now, action).state,
        stateOf({ report: twice, rows: 40 }),
      );
      const lines = frameOf(state).map((line) => line.slice(line.lastIndexOf('│')));
      expect(lines.filter((line) => line.includes('一是畅通微循环'))).toHaveLength(1);
    }
    const opening = segmentText(
      TEXT.replace('打通断头路。', '').replace('改善交通。', `改善交通${'，完善慢行系统'.repeat(20)}。`),
      {
        id: 'opening',
      },
    );
    expect(sideItems(stateOf({ report: opening }).view).at(-1)?.key).toBe('3.2');
  });

  it('unfold the current one to half the pane and no further', () => {
    const long = segmentText(TEXT.replace('道路拥堵', '道路拥堵，'.repeat(300)), { id: 'long' });
    const state = [SIDE, DOWN].reduce((now, action) => reduce(now, action).state, stateOf({ report: long, rows: 30 }));
    const unfolded = frameOf(state).filter((line) => line.includes('道路拥堵，道路') && /│[▸▎]/.test(line));
    expect(unfolded.length).toBeGreaterThan(8);
    expect(unfolded.length).toBeLessThanOrEqual(13);
  });
});
