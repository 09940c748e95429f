import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { fixture, run, stateOf } from './fixture.ts';
import { frameOf, paintedFrame } from './harness.tsx';
import { runOnShelf, shelfState } from './shelf-fixture.ts';

const report = fixture();
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const OPEN: Action = { type: 'open' };
const SHELF: Action = { type: 'shelf' };
const TABLE: Action = { type: 'statistics' };
const write = (text: string): Action => ({ type: 'write', text });

type Size = Pick<AppState, 'columns' | 'rows' | 'lang'>;

const reading = (size: Size, ...actions: Action[]): AppState => run(stateOf(size), ...actions).state;
const onShelf = (size: Size, ...actions: Action[]): AppState => runOnShelf(shelfState(size), SHELF, ...actions).state;

function found(size: Size, ...actions: Action[]): AppState {
  const state = reading(size, { type: 'search' }, write('执法'));
  const hits = search(buildSearchIndex(report), '执法');
  return run(state, { type: 'found', request: state.requests, hits }, ...actions).state;
}

const SCENES: Readonly<Record<string, (size: Size) => AppState>> = {
  'first-screen': (size) => stateOf({ ...size, firstScreen: true }),
  text: (size) => reading(size, { type: 'jump', number: 1 }, OPEN, DOWN, DOWN),
  outline: (size) => reading(size, { type: 'jump', number: 1 }, DOWN, { type: 'mark' }),
  side: (size) => reading(size, { type: 'side' }, DOWN, DOWN, DOWN),
  findings: (size) =>
    reading(
      size,
      { type: 'findings' },
      { type: 'checked', id: '', findings: check(report), against: '云溪县2022年度法治政府建设工作报告' },
    ),
  statistics: (size) => reading(size, TABLE, DOWN, DOWN),
  'statistics-filtered': (size) => reading(size, TABLE, { type: 'filter' }, write('案件'), OPEN),
  results: (size) => found(size, DOWN),
  'hit-lit': (size) => found(size, DOWN, OPEN),
  'only-matches': (size) => found(size, DOWN, OPEN, { type: 'only-matches' }),
  selected: (size) => reading(size, { type: 'jump', number: 2 }, OPEN, DOWN, { type: 'select' }),
  contents: (size) => reading(size, { type: 'jump', number: 2 }, { type: 'menu', menu: 'contents' }),
  palette: (size) => reading(size, { type: 'menu', menu: 'actions' }, DOWN),
  views: (size) => reading(size, { type: 'menu', menu: 'views' }),
  question: (size) => reading(size, { type: 'file-there', wish: WISH, path: '/tmp/数据.csv' }),
  help: (size) => reading(size, { type: 'help' }),
  shelf: (size) => onShelf(size, { type: 'close' }, { type: 'mark' }),
  'shelf-filtered': (size) => onShelf(size, write('yx'), { type: 'close' }),
  order: (size) => onShelf(size, { type: 'close' }, { type: 'menu', menu: 'shelf-order' }),
  'search-all': (size) => onShelf(size, { type: 'search-all' }, write('hhzz'), DOWN),
  leaving: (size) => reading(size, { type: 'jump', number: 1 }, { type: 'mark' }, { type: 'leave' }),
};
const WISH = { what: 'statistics', reports: [], format: 'csv' } as const;

const SIZES: readonly Size[] = [
  { columns: 200, rows: 50, lang: 'zh' },
  { columns: 120, rows: 40, lang: 'en' },
  { columns: 80, rows: 24, lang: 'zh' },
  { columns: 50, rows: 20, lang: 'en' },
  { columns: 20, rows: 6, lang: 'zh' },
];

async function golden(lines: readonly string[], name: string): Promise<void> {
  await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(`screens/${name}.txt`);
}

describe('every screen at every size (vitest -u writes them anew)', () => {
  it.each(Object.entries(SCENES).flatMap(([name, state]) => SIZES.map((size) => ({ name, state, ...size }))))(
    '$name at $columns×$rows in $lang',
    async ({ name, state, ...size }) => {
      const frame = frameOf(state(size));
      expect(frame).toHaveLength(size.rows - 1);
      for (const line of frame) expect(displayWidth(line)).toBeLessThan(size.columns);
      await golden(frame, `${name}-${size.columns}x${size.rows}-${size.lang}`);
    },
  );
});

/** Every change of colour or weight by its number in SGR: 1 bold, 2 faint, 4 underline, 7 reverse, 3x and 9x colours. */
function legible(line: string): string {
  return line.replace(/\x1b\[([\d;]*)m/g, '‹$1›');
}

const THEMES = [
  { theme: 'dark', level: 2, background: 'dark' },
  { theme: 'light', level: 2, background: 'light' },
  { theme: 'plain', level: 0, background: 'dark' },
] as const;

describe('every screen in every theme, with what is set off in it', () => {
  const size: Size = { columns: 80, rows: 24, lang: 'zh' };
  const all = Object.entries(SCENES).flatMap(([name, state]) => THEMES.map((theme) => ({ name, state, ...theme })));
  it.each(all)('$name, $theme', async ({ name, state, theme, level, background }) => {
    const frame = paintedFrame(state(size), level, background);
    const codes = frame.join('').match(/\x1b\[[\d;]*m/g) ?? [];
    expect(codes.length).toBeGreaterThan(0);
    // Yellow and white cannot be read on white, and without colour there is none.
    if (theme === 'light') expect(codes.filter((code) => /\[(33|37|93|97)m/.test(code))).toEqual([]);
    if (theme === 'plain') expect(codes.filter((code) => !/\[(0|1|2|4|7|22|24|27)m/.test(code))).toEqual([]);
    await golden(frame.map(legible), `${name}-${theme}`);
  });

  it.each(Object.entries(SCENES))(
    '%s: the pane and the line that have the keys are seen without colour',
    (_, state) => {
      const frame = frameOf(state(size));
      expect(frame[1]).toContain('━');
    },
  );
});
