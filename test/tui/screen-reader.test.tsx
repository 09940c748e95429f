import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { ScreenReaderView, screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { stateOf } from './fixture.ts';
import { Run } from './harness.tsx';

afterEach(cleanup);

function run(state: AppState, ...actions: Action[]): AppState {
  return actions.reduce((now, action) => reduce(now, action).state, state);
}

const TITLE = '云溪县2023年度法治政府建设工作报告';

describe('for a screen reader', () => {
  it.each([
    [[{ type: 'jump', number: 1 }], ['目录', '一、主要工作情况', '4 项举措，9 条数据', '?: 按键']],
    [
      [{ type: 'jump', number: 2 }, { type: 'open' }, { type: 'move', by: 'line', way: 1 }],
      [
        '正文',
        '第 20 行，共 37 行，读到 53%, 二、优化营商环境',
        '推行“一窗受理”改革，压减办理时限60%以上，服务企业2.3万家。',
        '?: 按键',
      ],
    ],
    [
      [{ type: 'side' }, { type: 'mark' }],
      ['问题与计划, 已标记 1', '问题, 第 1 条，共 3 条', '一是执法力量比较薄弱；', '?: 按键'],
    ],
    [
      [{ type: 'statistics' }, { type: 'filter' }, { type: 'write', text: '合格率' }],
      ['数据', '合格率', '第 1 条，共 1 条: 3.2 个百分点, ', '抽查案卷120宗，合格率同比上升3.2个百分点'],
    ],
    [
      [{ type: 'search' }],
      ['查找', '全部', '输入汉字、拼音、首字母或数字；几个词用空格隔开；/志愿.*者/ 是正则表达式。'],
    ],
    [[{ type: 'back' }], ['目录', '没有更早的位置', '前言', '0 项举措，0 条数据', '?: 按键']],
  ] as [Action[], string[]][])('%o says %o', (actions, lines) => {
    const said = screenReaderLines(run(stateOf(), ...actions));
    expect(said[0]).toBe(TITLE);
    lines.forEach((line, index) => {
      expect(said[index + 1]).toContain(line.replace(/^48%, /, '').slice(0, 40));
    });
  });

  it('says it in English too', () => {
    expect(screenReaderLines(run(stateOf({ lang: 'en' }), { type: 'side' }))).toEqual([
      TITLE,
      'Problems and plans',
      'Problems, 1 of 3',
      '一是执法力量比较薄弱；',
      '?: Keys',
    ]);
  });

  it('has nothing but words, none beyond the window', () => {
    const opened: Action[] = [
      { type: 'side' },
      { type: 'statistics' },
      { type: 'help' },
      { type: 'search' },
      { type: 'open' },
    ];
    for (const action of opened) {
      for (const columns of [24, 60, 120]) {
        const lines = screenReaderLines(run(stateOf({ columns, rows: 12 }), { type: 'jump', number: 1 }, action));
        expect(lines.join('')).not.toMatch(/[│─▸▎●○┬▁-█]/);
        expect(lines.length).toBeLessThan(12);
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThan(columns);
        }
      }
    }
  });

  it('is one line under another', () => {
    const { lastFrame } = render(<ScreenReaderView state={stateOf()} />);
    expect(lastFrame()?.split('\n')).toEqual(screenReaderLines(stateOf()));
  });

  it('is what the browser draws then', async () => {
    const app = new Run(80, 24, { screenReader: true });
    await app.shows('目录');
    app.type('2');
    const screen = await app.shows('二、优化营商环境');
    expect(screen.filter((line) => line !== '')).toEqual([
      TITLE,
      '目录',
      '二、优化营商环境',
      '0 项举措，2 条数据',
      '?: 按键',
    ]);
    app.type('q');
    expect((await app.result).exitCode).toBe(0);
  });

  it('writes each line that changes as a whole, and asks the terminal nothing: what is written is spoken', async () => {
    const app = new Run(80, 24, { screenReader: true, asksBackground: true });
    await app.shows('目录');
    app.type('2');
    await app.shows('二、优化营商环境');
    const before = app.bytes.length;
    app.type('1');
    await app.shows('一、主要工作情况');
    const written = app.bytes.slice(before);
    expect(written).toContain('\x1b[3;1H\x1b[K');
    expect(written).toContain('一、主要工作情况');
    expect(written).toContain('项举措，9 条数据');
    expect(written).not.toMatch(/\x1b\[\d+;(?!1H)\d+H/);
    expect(app.bytes).not.toContain('\x1b]11;');
    app.type('q');
    await app.result;
  });
});
