import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { narrowedItems } from '../../src/tui/menu-filter.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { itemsLeft } from '../../src/tui/state/menu.ts';
import type { AppState, MenuMode } from '../../src/tui/state/state.ts';
import { DispatchContext } from '../../src/tui/view/dispatch.ts';
import { MenuPane } from '../../src/tui/view/panes/menu.tsx';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { run, stateOf } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';

const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const ACTIONS: Action = { type: 'menu', menu: 'actions' };
const CONTENTS: Action = { type: 'menu', menu: 'contents' };
const write = (text: string): Action => ({ type: 'write', text });

/** The state after an action, what it asks of the menu's filter answered. */
function reduced(state: AppState, ...actions: Action[]): AppState {
  return actions.reduce((before, action) => {
    const { state: now, effects } = reduce(before, action);
    return effects.reduce(
      (answered, effect) =>
        effect.type === 'narrow-menu'
          ? reduce(answered, {
              type: 'narrowed',
              query: effect.query,
              order: narrowedItems(effect.query, effect.items),
            }).state
          : answered,
      now,
    );
  }, state);
}

function labels(state: AppState): string[] {
  return state.mode.kind === 'menu' ? itemsLeft(state, state.mode).map(({ label }) => label) : [];
}

afterEach(cleanup);

describe('the menu of all actions', () => {
  it('has those of where it was called, with the keys in force', () => {
    const state = reduced(stateOf(), ACTIONS);
    const items = itemsLeft(state, state.mode as MenuMode);
    expect(items.find(({ label }) => label === '问题与计划')?.note).toBe('p');
    expect(labels(state)).not.toContain('倒过来排');
    expect(labels(reduced(stateOf(), { type: 'statistics' }, ACTIONS))).toContain('倒过来排');
  });

  it.each([
    ['wentiyujihua', '问题与计划'],
    ['wtyjh', '问题与计划'],
    ['数据', '数据表'],
    ['statistics', '数据表'],
    ['statistcs', '数据表'],
  ])('finds by name, pinyin, initials, the other language and in spite of a slip: %s', (typed, label) => {
    expect(labels(reduced(stateOf(), ACTIONS, write(typed)))[0]).toBe(label);
  });

  it('has what one does most first, what only moves last, and first of all what has the key that is typed', () => {
    const all = labels(reduced(stateOf(), ACTIONS));
    expect(all.slice(0, 8)).toEqual(expect.arrayContaining(['数据表', '问题与计划', '查找：汉字、拼音、首字母或数字']));
    expect(all.at(-1)).toBe('再往前，到返回之前的位置');
    expect(all.indexOf('下一页')).toBeGreaterThan(all.indexOf('重画屏幕'));
    expect(labels(reduced(stateOf(), ACTIONS, write('q')))[0]).toBe('退出，不输出');
    expect(labels(reduced(stateOf(), ACTIONS, write('V')))[0]).toMatch(/^与别的报告/);
  });

  it('has its keys near their names in a wide window', () => {
    const frame = frameOf(reduced(stateOf({ columns: 200, rows: 50 }), ACTIONS));
    const keys = frame.filter((line) => / q$/.test(line.trimEnd()));
    expect(keys).toHaveLength(1);
    expect(keys[0]?.trimEnd().length).toBeLessThan(100);
  });

  it('does what is chosen as its key would, and nothing where nothing is left', () => {
    expect(reduced(stateOf(), ACTIONS, write('wtyjh'), { type: 'open' }).view.focus).toBe('side');
    const none = reduced(stateOf(), ACTIONS, write('没有这种'), { type: 'open' });
    expect(none.mode.kind).toBe('menu');
    expect(none.notice?.zh).toBe('没有这一项');
  });

  it('is closed by Esc, and by erasing nothing', () => {
    for (const close of [{ type: 'close' }, { type: 'erase' }] as const) {
      expect(reduced(stateOf(), ACTIONS, close).mode.kind).toBe('reading');
    }
    expect(reduced(stateOf(), { type: 'help' }, ACTIONS, { type: 'close' }).mode.kind).toBe('reading');
  });

  it('shows the query, the items, and the keys', () => {
    const state = reduced(stateOf(), ACTIONS, write('wtyjh'));
    const pane = { name: 'menu', x: 0, y: 0, width: 50, height: 4 } as const;
    const { lastFrame } = render(
      <MenuPane state={state} pane={pane} context={makeRenderContext(makeTheme(0, 'dark'), 1)} />,
    );
    const lines = (lastFrame() ?? '').split('\n').map((line) => line.replace(/\x1b\[\d+m/g, '').trimEnd());
    expect(lines[0]).toMatch(/^ > wtyjh +1$/);
    expect(lines[1]).toMatch(/^▸ {2}问题与计划 +p$/);
  });

  it('runs in a terminal', async () => {
    const browser = new Run(80, 24);
    await browser.shows('前言');
    browser.type(':sjb');
    await browser.shows('数据表');
    browser.type('\r');
    await browser.shows('按 / 筛选');
    browser.type('q');
    await browser.result;
  });
});

describe('the contents', () => {
  it('scroll the text as one moves, and go back with Esc', () => {
    const state = reduced(stateOf({ columns: 80, rows: 12 }), CONTENTS);
    expect(frameOf(state)[1]).toMatch(/━ 目录 ━+┬─ 正文/);
    const moved = reduced(state, DOWN, DOWN, DOWN);
    expect(moved.view.position.entry).toBe('1.1.1');
    expect(reduced(moved, { type: 'close' }).view.position).toEqual(stateOf({ columns: 80, rows: 12 }).view.position);
  });

  it('are left where Enter is pressed, from where Backspace comes back', () => {
    const chosen = reduced(stateOf(), CONTENTS, write('yhyshj'), { type: 'open' });
    expect(chosen.mode.kind).toBe('reading');
    expect(chosen.view.position.entry).toBe('2');
    expect(run(chosen, { type: 'back' }).state.view.position.entry).toBe('preamble');
  });

  it('have the columns that the text does not need', () => {
    const at = (columns: number): number => frameOf(reduced(stateOf({ columns }), CONTENTS))[1]?.indexOf('┬') ?? 0;
    expect([at(80), at(120), at(200)].map((column) => column + '目录'.length)).toEqual([39, 59, 118]);
  });

  it('begin at the section that is read', () => {
    const state = reduced(stateOf(), { type: 'jump', number: 3 }, CONTENTS);
    const { selected } = state.mode as MenuMode;
    expect(labels(state)[selected]).toBe('三、存在的问题');
  });
});

describe('the list of a menu', () => {
  const pane = { name: 'menu', x: 0, y: 0, width: 40, height: 6 } as const;
  const context = makeRenderContext(makeTheme(0, 'dark'), 1);
  const [UP_KEY, DOWN_KEY] = ['\x1b[A', '\x1b[B'];

  /** A menu whose keys go by its list alone. */
  function listOf(opened: AppState) {
    let state = opened;
    const actions: Action[] = [];
    const tree = () => (
      <DispatchContext
        value={(action) => {
          actions.push(action);
          state = reduced(state, action);
        }}
      >
        <MenuPane state={state} pane={pane} context={context} />
      </DispatchContext>
    );
    const { stdin, lastFrame, rerender } = render(tree());
    const show = () => {
      rerender(tree());
      return (lastFrame() ?? '').split('\n').map((line) => line.replace(/\x1b\[\d+m/g, '').trimEnd());
    };
    return {
      actions,
      show,
      state: () => state,
      press: (...keys: string[]) => {
        for (const key of keys) {
          stdin.write(key);
          show();
        }
        return show();
      },
      outside: (action: Action) => {
        state = reduced(state, action);
        return show();
      },
    };
  }

  it('is moved by its own keys, which scroll the text', () => {
    const list = listOf(reduced(stateOf(), CONTENTS));
    const all = labels(list.state());
    expect(list.press(DOWN_KEY, DOWN_KEY)[3]).toBe(`▸  ${' '.repeat(2)}${all[2]}`);
    expect(list.actions).toEqual([
      { type: 'highlight', index: 1 },
      { type: 'highlight', index: 2 },
    ]);
    expect(list.state().view.position.entry).toBe('1.1');
  });

  it('shows no more rows than the pane has, and goes around its ends', () => {
    const list = listOf(reduced(stateOf(), CONTENTS));
    const all = labels(list.state());
    expect(all.length).toBeGreaterThan(pane.height);
    const atEnd = list.press(UP_KEY);
    expect(atEnd).toHaveLength(pane.height);
    expect(atEnd.at(-1)).toMatch(/^▸/);
    expect(atEnd.at(-1)?.endsWith(all.at(-1) ?? '')).toBe(true);
    expect(atEnd[1]).toContain(all.at(-5));
    const around = list.press(DOWN_KEY);
    expect(around[1]).toBe(`▸  ${all[0]}`);
    expect(around[2]).toContain(all[1]);
  });

  it('begins where the reducer has it, after each change that is not its own', () => {
    const list = listOf(reduced(stateOf(), { type: 'jump', number: 3 }, CONTENTS));
    const rows = list.show();
    const [all, { selected }] = [labels(list.state()), list.state().mode as MenuMode];
    expect(rows.findIndex((line) => line.startsWith('▸'))).toBe(3);
    expect(rows.slice(1).map((line) => line.replace('▸', '').trim())).toEqual(all.slice(selected - 2, selected + 3));
    expect(list.press(UP_KEY, UP_KEY, UP_KEY)[1]).toContain(all[selected - 3]);
    list.outside({ type: 'move', by: 'end', way: -1 });
    expect(list.show()[1]).toMatch(/^▸ {2}前言/);
    list.press(DOWN_KEY, DOWN_KEY);
    expect(list.outside(write('yhyshj'))[1]).toMatch(/^▸/);
    list.press('\r');
    expect(list.actions.at(-1)).toEqual({ type: 'choose', index: 0 });
    expect(list.state().view.position.entry).toBe('2');
  });

  it('has every key of a row of keys that is written at once, and each once', async () => {
    const browser = new Run(80, 24);
    await browser.shows('前言');
    browser.type(`t${DOWN_KEY.repeat(3)}${UP_KEY}`);
    const all = labels(reduced(stateOf(), CONTENTS));
    const chosen = (screen: string[]) =>
      screen.some((line) => line.startsWith(' > '))
        ? screen
            .find((line) => line.startsWith('▸'))
            ?.replace(/│.*$/, '')
            .slice(1)
            .trim()
        : undefined;
    await browser.until((screen) => chosen(screen) === all[2]);
    browser.type(`${DOWN_KEY}${DOWN_KEY}${DOWN_KEY}${UP_KEY}${DOWN_KEY}\r`);
    await browser.until((screen) => screen.every((line) => !line.startsWith(' > ')));
    browser.type('t');
    expect(chosen(await browser.until((screen) => chosen(screen) !== undefined))).toBe(all[5]);
    browser.type('\x03');
    expect((await browser.result).exitCode).toBe(130);
    await browser.screen();
    expect(browser.onAlternateScreen).toBe(false);
  });

  it('leaves its keys to the reducer where no list is drawn', async () => {
    for (const [columns, rows] of [
      [80, 24],
      [10, 3],
    ] as const) {
      const browser = new Run(columns, rows, { screenReader: columns === 80 });
      await browser.until((screen) => screen.some((line) => line.trim() !== ''));
      browser.type(`t${DOWN_KEY}${DOWN_KEY}\r`);
      browser.resize(80, 24);
      await browser.until((screen) => screen.some((line) => /^(?:▸.*|.*, )（一）健全制度体系/.test(line)));
      browser.type('\x03');
      await browser.result;
    }
  });
});
