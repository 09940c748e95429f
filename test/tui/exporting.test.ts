import { describe, expect, it } from 'vitest';
import { done, fail } from '../../src/text/index.ts';
import type { ExportWish } from '../../src/tui/index.tsx';
import { narrowedItems } from '../../src/tui/menu-filter.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { suggestedName } from '../../src/tui/state/exporting.ts';
import { itemsLeft } from '../../src/tui/state/menu.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { run, stateOf } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';
import { LINES, runOnShelf, shelfState } from './shelf-fixture.ts';

const EXPORT: Action = { type: 'export-menu' };
const MARK: Action = { type: 'mark' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };

/** What the menu that is open offers, and how much of it. */
function offered(state: AppState): string[] {
  return state.mode.kind === 'menu'
    ? itemsLeft(state, state.mode).map(({ label, note }) => `${label} ${note}`.trim())
    : [];
}

/** Chooses the items of these labels in one menu after the other. */
function chosen(state: AppState, ...labels: string[]): ReturnType<typeof run> {
  return labels.reduce(
    ({ state: before }, label) => {
      const index = offered(before).findIndex((item) => item.startsWith(label));
      expect(index, `${label} in ${offered(before)}`).toBeGreaterThanOrEqual(0);
      return run(before, { type: 'choose', index });
    },
    { state, effects: [] } as ReturnType<typeof run>,
  );
}

describe('the menu of exports', () => {
  it.each<[string, Action[], string[]]>([
    ['a report', [], ['正在读的部分', '问题 3', '计划 3', '承诺 3', '数据 12', '整份报告']],
    [
      'what is marked',
      [DOWN, MARK],
      ['标记的内容', '正在读的部分', '问题 3', '计划 3', '承诺 3', '数据 12', '整份报告'],
    ],
    [
      'what is selected',
      [{ type: 'select' }],
      ['选中的句子', '正在读的部分', '问题 3', '计划 3', '承诺 3', '数据 12', '整份报告'],
    ],
    [
      'the table',
      [{ type: 'statistics' }, { type: 'only-section', number: 2 }],
      ['表中所见 2', '正在读的部分', '问题 3', '计划 3', '承诺 3', '数据 12', '整份报告'],
    ],
  ])('has what there is of %s, the nearest at hand first', (_, before, items) => {
    expect(offered(run(stateOf(), ...before, EXPORT).state)).toEqual(items);
  });

  it('asks what, which format and where to, and has it done', () => {
    const { state } = run(stateOf(), EXPORT);
    const wish: ExportWish = { what: 'problems', format: 'md', reports: [{ report: '', ids: [] }] };
    expect(offered(chosen(state, '问题').state)).toEqual(['文本', 'Markdown', 'JSON']);
    expect(offered(chosen(state, '数据').state)).toEqual(['CSV 表格', '文本', 'JSON']);
    for (const [label, to] of [
      ['标准输出', 'output'],
      ['剪贴板', 'clipboard'],
    ] as const) {
      const { state: after, effects } = chosen(state, '问题', 'Markdown', label);
      expect([after.mode.kind, effects]).toEqual(['reading', [{ type: 'export', wish, to }]]);
    }
    expect(chosen(run(stateOf(), DOWN, EXPORT).state, '正在读', '文本', '剪贴板').effects).toMatchObject([
      { wish: { what: 'part', reports: [{ report: '', ids: ['1'] }] } },
    ]);
  });

  it('asks for the name of a file, and before it is replaced', () => {
    const { state } = run(stateOf(), EXPORT);
    const named = chosen(state, '问题', 'JSON', '文件').state;
    expect(frameOf(named).at(-1)).toMatch(/文件名 > report-problems\.json.*回车 保存/);
    const { state: after, effects } = run(
      named,
      { type: 'erase-all' },
      { type: 'write', text: 'a.json' },
      { type: 'open' },
    );
    const wish = { what: 'problems', format: 'json', reports: [{ report: '', ids: [] }] } as const;
    expect(effects).toEqual([{ type: 'save-file', wish, path: 'a.json', replace: false }]);
    const there = run(after, { type: 'file-there', wish, path: 'a\u001b.json' }).state;
    expect(frameOf(there)[1]).toContain('a␛.json 已存在，替换吗？');
    expect(chosen(there, '不')).toMatchObject({ effects: [], state: { notice: { zh: '没有保存' } } });
    expect(chosen(there, '替换').effects).toEqual([{ type: 'save-file', wish, path: 'a\u001b.json', replace: true }]);
    const failed = run(after, { type: 'not-saved', wish, path: 'a.json', message: { zh: '磁盘已满', en: 'full' } });
    expect(frameOf(failed.state).at(-1)).toMatch(/文件名 > a\.json +磁盘已满/);
    expect(run(named, { type: 'erase-all' }, { type: 'open' }).state.notice?.zh).toBe('请输入文件名');
    expect(run(named, { type: 'close' }).state.mode.kind).toBe('reading');
  });

  it('is found by pinyin, in both languages', () => {
    const { state } = run(stateOf({ lang: 'en' }), EXPORT);
    expect(offered(state)[1]).toBe('problems 3');
    const items = itemsLeft(run(stateOf(), EXPORT).state, run(stateOf(), EXPORT).state.mode as never);
    expect(
      items[
        narrowedItems(
          'wenti',
          items.map(({ label, also }) => [label, ...also]),
        )[0] ?? -1
      ]?.label,
    ).toBe('问题');
  });

  it('takes the reports that were chosen on the shelf together, else the one of the current line', () => {
    const shelf = runOnShelf(shelfState(), { type: 'shelf' }, { type: 'close' }).state;
    const one = run(shelf, EXPORT).state;
    expect(offered(one)).toContain('整份报告 1 份');
    expect(chosen(one, '问题', '文本', '标准输出').effects).toMatchObject([
      { wish: { reports: [{ report: LINES[0]?.id, ids: [] }] } },
    ]);
    const two = run(shelf, DOWN, MARK, MARK, EXPORT).state;
    expect(offered(two)).toContain('问题 2 份');
    expect(chosen(two, '问题', '文本', '标准输出').effects).toMatchObject([
      { wish: { reports: [{ report: LINES[1]?.id }, { report: LINES[2]?.id }] } },
    ]);
  });

  it('takes what a search of all reports has found, report by report', () => {
    const found = runOnShelf(
      shelfState(),
      { type: 'shelf' },
      { type: 'search-all' },
      { type: 'write', text: '河湖长制' },
    );
    const { effects } = chosen(run(found.state, EXPORT).state, '查到的', '文本', '标准输出');
    expect(effects).toMatchObject([
      { wish: { what: 'hits', reports: [{ report: 'linjiang-2022' }, { report: 'yunxi-2023' }] } },
    ]);
  });

  it.each<[ExportWish, string]>([
    [{ what: 'report', format: 'text', reports: [{ report: '青禾-2031', ids: [] }] }, '青禾-2031.txt'],
    [{ what: 'notes', format: 'md', reports: [{ report: 'a/../b', ids: [] }] }, 'a_.._b-notes.md'],
    [{ what: 'plans', format: 'json', reports: LINES.map(({ id }) => ({ report: id, ids: [] })) }, 'report-plans.json'],
  ])('suggests a name: %j', (wish, name) => {
    expect(suggestedName(wish)).toBe(name);
  });
});

describe('the browser', () => {
  it('prints what was exported when it is left, copies, and writes files', async () => {
    const saved: [string, boolean][] = [];
    const browser = new Run(120, 40, {
      exports: {
        text: async ({ what }, to) =>
          what === 'plans' ? fail('unreadable', '报告没有了', 'gone') : done(`${what} ${to}`),
        save: async (_, path, replace) => {
          saved.push([path, replace]);
          return done(replace ? 'saved' : 'there');
        },
      },
    });
    await browser.shows('目录');
    const choose = async (...words: [typed: string, shown: string][]): Promise<void> => {
      browser.type('x');
      for (const [typed, shown] of words) {
        await browser.until(
          (screen) => screen[2]?.trim().startsWith('> ') === true || /^ >\s+\d/.test(screen[2] ?? ''),
        );
        browser.type(typed);
        await browser.until((screen) => (screen[3] ?? '').includes(shown) && /\s1$/.test(screen[2] ?? ''));
        browser.type('\r');
      }
    };
    await choose(['问题', '问题'], ['Mark', 'Markdown'], ['标准', '标准输出']);
    await browser.shows('退出时输出');
    await choose(['整份', '整份报告'], ['Mark', 'Markdown'], ['标准', '标准输出']);
    await browser.shows('退出时输出');
    await choose(['问题', '问题'], ['Mark', 'Markdown'], ['剪贴', '剪贴板']);
    await browser.shows('已复制 18 字');
    await choose(['计划', '计划'], ['Mark', 'Markdown'], ['剪贴', '剪贴板']);
    await browser.shows('报告没有了');
    await choose(['问题', '问题'], ['Mark', 'Markdown'], ['文件', '文件']);
    await browser.shows('文件名 >');
    browser.type('\r');
    await browser.shows('已存在');
    browser.type('\u001b[B\r');
    await browser.shows('已保存到 report-problems.md');
    expect(saved).toEqual([
      ['report-problems.md', false],
      ['report-problems.md', true],
    ]);
    browser.type('q');
    expect(await browser.result).toMatchObject({ exitCode: 0, output: 'problems output\nreport output', marked: [] });
  });

  it('prints nothing where it is interrupted', async () => {
    const browser = new Run(120, 40, {
      exports: { text: async () => done('words'), save: async () => done('saved') },
    });
    await browser.shows('目录');
    browser.type('x\r\r\r');
    await browser.shows('退出时输出');
    browser.type('\u0003');
    expect(await browser.result).toMatchObject({ exitCode: 130, output: '' });
  });
});
