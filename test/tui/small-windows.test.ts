import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import type { Action } from '../../src/tui/state/action.ts';
import { fakeOthers, reportOf } from './analysis-fixture.ts';
import { run, stateOf } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';
import { runOnShelf, shelfState } from './shelf-fixture.ts';

const SMALLEST = { columns: 20, rows: 6 };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const CLOSE: Action = { type: 'close' };
const runs: Run[] = [];

function start(options: Partial<BrowserOptions>, columns = 20, rows = 6): Run {
  const report = reportOf('yunxi-2032');
  const one = new Run(columns, rows, { report, id: report.id, others: fakeOthers(), ...options });
  runs.push(one);
  return one;
}

afterEach(async () => {
  for (const one of runs.splice(0)) {
    one.signal('SIGTERM');
    await one.result.catch(() => undefined);
  }
});

describe('in the smallest window', () => {
  it('the shelf shows the report that is chosen', () => {
    const { state } = runOnShelf(shelfState(SMALLEST), { type: 'shelf' }, CLOSE, DOWN, DOWN);
    expect(frameOf(state).join('\n')).toMatch(/^▸.*2023/m);
  });

  it('the table of statistics shows the figure that is chosen, its unit and what it measures', () => {
    const { state } = run(stateOf(SMALLEST), { type: 'statistics' }, DOWN);
    expect(frameOf(state).join('\n')).toMatch(/^▸ +52条 {2}\S/m);
  });

  it('the form shows the line that is typed, with the cursor in it', () => {
    const { state } = run(runOnShelf(shelfState(SMALLEST), { type: 'shelf' }, CLOSE).state, { type: 'correct' }, DOWN);
    expect(frameOf(state).join('\n')).toMatch(/^▸ 年份 +2022/m);
    expect(frameOf(run(state, DOWN).state).join('\n')).toMatch(/^▸ 标题/m);
  });

  it('two reports compared show the pair that is chosen', async () => {
    const one = start({});
    await one.shows('云溪县');
    one.type('V\x1b[B\r');
    await one.until((screen) => screen.some((line) => /^▸/.test(line)) && screen.some((line) => /两份对照/.test(line)));
    one.type('\x1b');
  });

  it('the table of all reports shows the figure that is chosen, its unit and what it measures', async () => {
    const one = start({});
    await one.shows('云溪县');
    one.type('sa');
    await one.until((screen) => screen.some((line) => /^▸ +\d+\S+ {2}\S/.test(line)));
    one.type('\x1b');
  });
});

describe('where columns are few', () => {
  it('a place is known by its end, and a figure stands with its unit', async () => {
    const one = start({}, 36, 16);
    await one.shows('云溪县');
    one.type('sa');
    const screen = await one.until((lines) => lines.some((line) => /^▸ /.test(line)));
    expect(screen.join('\n')).toMatch(/^▸ \S+ +\d+件 {2}\S/m);
  });

  it('what a key did is said in whole, before the keys', () => {
    const state = {
      ...stateOf({ columns: 50, rows: 20, lang: 'en' }),
      notice: { zh: '', en: 'this is what the last key has done' },
    };
    expect(frameOf(state).at(-1)).toContain('this is what the last key has done');
  });

  it('the path says the last part that is read rather than the beginnings of all', () => {
    const { state } = run(
      stateOf({ columns: 50, rows: 20 }),
      { type: 'open' },
      { type: 'section', way: 1 },
      DOWN,
      DOWN,
    );
    expect(frameOf(state).at(-1)).toMatch(/^ +\d+% {2}[^›]{12,}/);
  });
});

describe('the words of the keys', () => {
  const last = (state: Parameters<typeof frameOf>[0]): string => frameOf(state).at(-1) ?? '';

  it('say what Enter and Esc do to what is typed', () => {
    const filter = run(stateOf(), { type: 'statistics' }, { type: 'filter' }).state;
    expect(last(filter)).toMatch(/回车 列表 +Esc 放弃/);
    const typed = runOnShelf(shelfState(), { type: 'shelf' }).state;
    expect(last(typed)).toMatch(/Esc 列表/);
    const form = run(run(typed, CLOSE).state, { type: 'correct' }).state;
    expect(last(form)).toMatch(/回车 保存 +Esc 放弃 +↓ 换行/);
  });

  it('in help and palette are those of the place where they were called', () => {
    const shelf = runOnShelf(shelfState(), { type: 'shelf' }, CLOSE).state;
    const help = frameOf(run(shelf, { type: 'help' }).state)
      .slice(3, 15)
      .join('\n');
    expect(help).toMatch(/回车 +打开这份报告/);
    expect(help).toMatch(/\] +下一地区/);
    expect(help).not.toContain('书架上：');
    const palette = frameOf(run(shelf, { type: 'menu', menu: 'actions' }).state).join('\n');
    expect(palette).toMatch(/选中这一份，或取消 +空格/);
    expect(palette).not.toContain('对照时');
    const reading = frameOf(run(stateOf({ rows: 60 }), { type: 'menu', menu: 'actions' }).state).join('\n');
    expect(reading).toMatch(/下一章节 +\]/);
  });
});
