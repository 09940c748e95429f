import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/width.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';

import { type AppState, initialState, layoutOf } from '../../src/tui/state/state.ts';
import { stateOf, TEXT } from './fixture.ts';
import { frameOf, paintedFrame } from './harness.tsx';

const SIZE = { lang: 'zh', ambiguous: 1, columns: 120, rows: 40 } as const;

function reduced(state: AppState, ...actions: Action[]): AppState {
  return actions.reduce((now, action) => reduce(now, action).state, state);
}

/** Columns at which a sign stands in a line, measured as the terminal draws it. */
function columnsOf(line: string, sign: string, ambiguous: 1 | 2): number[] {
  const columns: number[] = [];
  for (let at = line.indexOf(sign); at !== -1; at = line.indexOf(sign, at + 1)) {
    columns.push(displayWidth(line.slice(0, at), ambiguous));
  }
  return columns;
}

function expectWhole(state: AppState): void {
  const lines = frameOf(state);
  const { columns, rows, ambiguous } = state;
  expect(lines.length).toBeLessThanOrEqual(rows - 1);
  for (const line of lines) {
    expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(columns - 1);
  }
  const where = layoutOf(state);
  if (where.kind === 'frame') {
    const sign = ambiguous === 1 ? '│' : '|';
    const separators = where.panes.slice(1).map((pane) => pane.x - 1);
    for (const line of lines.slice(2, -1)) {
      expect(columnsOf(line, sign, ambiguous)).toEqual(expect.arrayContaining(separators));
    }
  }
}

describe('frames', () => {
  it('120×40: header, outline, text, problems and plans, status', () => {
    const lines = frameOf(stateOf());
    expect(lines).toHaveLength(39);
    expect(lines[0]).toContain('云溪县2023年度法治政府建设工作报告');
    expect(lines[0]).toContain('2023 · 云溪县司法局 · 2024-03-12');
    expect(lines[1]).toMatch(/目录.*举措 数据┬.*正文.*┬.*问题与计划/);
    expect(lines[2]).toMatch(/^▸ {2}前言/);
    expect(lines[3]).toMatch(/^ {3}一、主要工作情况 +4 {4}9│/);
    const body = lines.slice(2, -1).join('\n');
    expect(body).toMatch(/│ {3}一、主要工作情况/);
    expect(body).toMatch(/│ {3}一是完善规范性文件管理。全年审查文件36件/);
    expect(body).toContain('问题 3');
    expect(body).toMatch(/! 一是执法力量比较薄弱；/);
    expect(body).toMatch(/→ （一）加强队伍建设。/);
    expect(lines.at(-1)).toMatch(/^ +0% {2}前言.*\? 帮助/);
  });

  it('80×24: outline and text; p calls the side pane over the text', () => {
    const state = stateOf({ columns: 80, rows: 24 });
    expect(frameOf(state)).toHaveLength(23);
    expect(frameOf(state)[1]).toMatch(/目录.*正文/);
    expect(frameOf(state)[1]).not.toContain('问题');
    const lines = frameOf(reduced(state, { type: 'side' }));
    expect(lines[1]).toMatch(/目录.*问题与计划/);
    expect(lines.join('\n')).toMatch(/│▸ ! 一是执法力量比较薄弱；/);
  });

  it('50×20: one pane at a time', () => {
    const state = stateOf({ columns: 50, rows: 20 });
    expect(frameOf(state)[1]).toMatch(/^━ 目录 /);
    expect(frameOf(reduced(state, { type: 'open' }))[1]).toMatch(/^━ 正文 /);
    expect(frameOf(reduced(state, { type: 'side' }))[1]).toMatch(/^━ 问题与计划 /);
  });

  it('20×6: still a frame; 19×5: one line that says so, in both languages', () => {
    expect(frameOf(stateOf({ columns: 20, rows: 6 }))).toHaveLength(5);
    expect(frameOf(stateOf({ columns: 19, rows: 5 }))).toEqual(['窗口太小，需20×6']);
    expect(frameOf(stateOf({ columns: 19, rows: 5, lang: 'en' }))).toEqual(['window below 20×6']);
  });

  it('keeps the columns of Chinese panes at every width, whatever is open', () => {
    const opened: Action[][] = [
      [],
      [{ type: 'open' }],
      [{ type: 'side' }],
      [{ type: 'statistics' }],
      [{ type: 'search' }],
      [{ type: 'help' }],
    ];
    for (const ambiguous of [1, 2] as const) {
      for (let columns = 20; columns <= 140; columns += 1) {
        const actions = opened[columns % opened.length] ?? [];
        const rows = 10 + (columns % 3);
        expectWhole(reduced(stateOf({ columns, rows, ambiguous }), { type: 'jump', number: 4 }, ...actions));
      }
    }
  });

  it('keeps them after any keys, in any window', () => {
    const action: fc.Arbitrary<Action> = fc.constantFrom<Action>(
      { type: 'move', by: 'line', way: 1 },
      { type: 'move', by: 'page', way: 1 },
      { type: 'move', by: 'end', way: -1 },
      { type: 'focus', way: 1, around: true },
      { type: 'open' },
      { type: 'section', way: 1 },
      { type: 'jump', number: 1 },
      { type: 'search' },
      { type: 'write', text: '“营商”环境' },
      { type: 'close' },
      { type: 'side' },
      { type: 'statistics' },
      { type: 'mark' },
      { type: 'help' },
      { type: 'back' },
      { type: 'print' },
    );
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 12 }),
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 1, max: 45 }),
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom('zh' as const, 'en' as const),
        (actions, columns, rows, ambiguous, lang) => {
          fc.pre(rows > 1);
          expectWhole(reduced(stateOf({ columns, rows, ambiguous, lang }), ...actions));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets nothing of the report reach the terminal but words', () => {
    const nasty = segmentText(
      TEXT.replace('云溪县2023', '云溪\x1b]0;x\x07县2023')
        .replace('优化营商', '优\x1b[31m化\u202e营商')
        .replace('执法力量', '执法\x9b力\x85量\r')
        .replace('36件', '3\u200b6\t件'),
      { id: 'nasty\x1b[2J' },
    );
    const open: Action[] = [{ type: 'statistics' }, { type: 'search' }, { type: 'side' }, { type: 'open' }];
    for (const action of open) {
      const state = reduced(initialState({ ...SIZE, report: nasty }), { type: 'jump', number: 3 }, action);
      const words = paintedFrame(state, 1).map((line) => line.replace(/\x1b\[[\d;]*m/g, ''));
      expect(words.join('')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]/);
    }
  });

  it('shows a mark in every pane', () => {
    const opened = reduced(stateOf(), { type: 'side' }, { type: 'mark' }, { type: 'statistics' }, { type: 'mark' });
    expect(frameOf(opened).join('\n')).toMatch(/│▸● +36/);
    const state = reduced(opened, { type: 'close' }, { type: 'jump', number: 1 });
    const lines = frameOf(state);
    expect(lines.join('\n')).toMatch(/│ {2}○一是完善规范性文件管理。全年审查文件36件/);
    expect(lines.find((line) => line.includes('三、存在的问题'))).toMatch(/^ ○/);
    expect(lines.join('\n').match(/●! 一是执法力量/g)).toHaveLength(2);
    expect(lines.at(-1)).toContain('●2');
  });

  it('says without colour what it says with colour', () => {
    const state = reduced(stateOf(), { type: 'jump', number: 3 }, { type: 'mark' });
    const plain = frameOf(state, 0);
    const trimmed = (lines: string[]): string[] => lines.map((line) => line.trimEnd());
    expect(trimmed(plain)).toEqual(trimmed(frameOf(state, 1)));
    expect(plain.join('\n')).toMatch(/●.*三、存在的问题/);
    expect(paintedFrame(state, 0).join('')).not.toMatch(/\x1b\[(?:3[0-7]|9[0-7]|38|4[0-7])/);
    expect(paintedFrame(state, 1).join('')).toMatch(/\x1b\[33m/);
  });
});
