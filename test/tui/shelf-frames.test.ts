import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fixture } from './fixture.ts';
import { frameOf, paintedFrame } from './harness.tsx';
import { found, LINES, runOnShelf, SHELVED, shelfState } from './shelf-fixture.ts';

const SHELF: Action = { type: 'shelf' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const ALL: Action = { type: 'search-all' };
const write = (text: string): Action => ({ type: 'write', text });

const BROKEN = {
  ...SHELVED,
  unreadable: [{ path: '/shelf/gone.md', message: { zh: '这不是报告', en: 'this is no report' } }],
};

const SCENES: readonly { name: string; actions: readonly Action[] }[] = [
  { name: 'shelf', actions: [SHELF, { type: 'shelved', shelved: BROKEN }, DOWN] },
  { name: 'search-all', actions: [SHELF, ALL, write('hhzz'), DOWN, DOWN] },
];
const SIZES = ['120x40', '100x30', '80x24', '50x20'] as const;

function expectWhole(state: AppState): void {
  const lines = frameOf(state);
  expect(lines.length).toBeLessThanOrEqual(state.rows - 1);
  for (const line of lines) {
    expect(displayWidth(line, state.ambiguous)).toBeLessThanOrEqual(state.columns - 1);
  }
}

describe('whole frames of the shelf (vitest -u writes them anew)', () => {
  const scenes = SCENES.flatMap((scene) =>
    SIZES.flatMap((size) => (['zh', 'en'] as const).map((lang) => ({ ...scene, size, lang }))),
  );
  it.each(scenes)('$name at $size in $lang', async ({ name, actions, size, lang }) => {
    const [columns = 80, rows = 24] = size.split('x').map(Number);
    const { state } = runOnShelf(shelfState({ columns, rows, lang }), ...actions);
    const frame = frameOf(state).map((line) => line.trimEnd());
    await expect(`${frame.join('\n').trimEnd()}\n`).toMatchFileSnapshot(`frames/${name}-${size}-${lang}.txt`);
  });
});

describe('frames of the shelf', () => {
  it('say that Esc clears a filter, while there is one', () => {
    const filtered = runOnShelf(shelfState({ columns: 80, rows: 24 }), SHELF, write('yx')).state;
    expect(frameOf(filtered).at(-1)).toContain('Esc 列表');
    const list = runOnShelf(filtered, { type: 'close' }).state;
    expect(frameOf(list).at(-1)).toContain('Esc 清除筛选');
    expect(frameOf(runOnShelf(list, { type: 'close' }).state).at(-1)).not.toContain('Esc');
  });

  it('tell of how many reports the first are shown, until all are known', () => {
    const reading = reduce(shelfState({ columns: 80, rows: 24 }), SHELF).state;
    const some = reduce(reading, { type: 'known-so-far', reports: LINES.slice(0, 2), of: 40 }).state;
    const [head = '', ...rest] = frameOf(some);
    expect(head.trimEnd()).toMatch(/ 2\/40 份$/);
    expect(rest.join('\n')).toMatch(/ 2\/40 份/);
    expect(frameOf(reduce(some, { type: 'shelved', shelved: SHELVED }).state).join('\n')).toMatch(/ 3 份/);
  });

  it.each([ALL, { type: 'export-menu' } as const])('list nothing, and $type says so', (action) => {
    const none = runOnShelf(shelfState({ columns: 80, rows: 24 }), SHELF, write('zzz'), { type: 'close' }).state;
    const { state } = runOnShelf(none, action);
    expect(state.mode.kind).toBe('shelf');
    expect(frameOf(state).at(-1)).toMatch(/没有这样的报告|没有可导出的内容/);
  });

  it('say where one is, and what there is', () => {
    const { state } = runOnShelf(shelfState({ columns: 80, rows: 24 }), SHELF, DOWN);
    const lines = frameOf(state);
    expect(lines[0]).toMatch(/^ 书架 +3 份 · 2 个地区 · 2021–2023/);
    expect(lines[4]).toMatch(/^ {2}霖江市 {2}2022 {2}霖江市2022年度/);
    expect(lines[5]).toMatch(/^▸ 云溪县 {2}2021 {2}云溪县2021年度.* 4 +12 +3 +3/);
    // The region stands once.
    expect(lines[6]).toMatch(/^ {10}2023 {2}云溪县2023年度/);
    expect(lines.at(-1)).toMatch(/书架 2\/3.*回车 打开.*Esc/);
  });

  it.each([
    ['zh', '云溪：3 份中的 2 份', '查找列出的报告', '只在书架列出的报告里查找'],
    ['en', '云溪: 2 of 3 reports', 'Search these reports', 'Search the reports that the shelf lists'],
  ] as const)('say which reports a search from a filtered shelf is kept to, in %s', (lang, among, name, tip) => {
    const start = shelfState({ columns: 80, rows: 24, lang });
    const { state } = runOnShelf(start, SHELF, { type: 'filter', text: '云溪' }, { type: 'close' }, ALL);
    const lines = frameOf(state);
    expect(lines[0]).toMatch(new RegExp(`› ${name} +${among}`));
    expect(lines[1]).toContain(name);
    expect(lines.join('\n')).toContain(tip);
    expect(screenReaderLines(state).join('\n')).toContain(among);
    const narrow = frameOf({ ...state, columns: 50, rows: 20 });
    expect(narrow[0]).toMatch(new RegExp(`^ ${name} +${among}`));
    const all = frameOf(runOnShelf(start, SHELF, ALL).state).join('\n');
    expect([all.includes(among), all.includes(name)]).toEqual([false, false]);
  });

  it.each([
    ['zh', '3 份 · 1 个地区 · 2021–2023', '地区不详'],
    ['en', '3 reports · 1 region · 2021–2023', 'region unknown'],
  ] as const)('count the regions that have a name, in %s', (lang, facts, unnamed) => {
    const reports = LINES.map((line, index) => (index === 0 ? { ...line, region: null } : line));
    const shelved = { reports, unreadable: [] };
    const { state } = runOnShelf(shelfState({ columns: 80, rows: 24, lang }), SHELF, { type: 'shelved', shelved });
    const lines = frameOf(state);
    expect(lines[0]).toContain(facts);
    expect(lines.join('\n')).toContain(unnamed);
    const none = { reports: LINES.map((line) => ({ ...line, region: null })), unreadable: [] };
    expect(frameOf(runOnShelf(state, { type: 'shelved', shelved: none }).state)[0]).not.toMatch(/地区|region/);
  });

  it('name the region again where its first report has scrolled off', () => {
    const reports = Array.from({ length: 40 }, (_, year) => ({ ...LINES[1], id: `y${year}`, year: 1980 + year }));
    const shelved = { reports: reports as typeof LINES, unreadable: [] };
    const { state } = runOnShelf(shelfState({ columns: 80, rows: 12 }), SHELF, { type: 'shelved', shelved });
    const { state: end } = runOnShelf(state, { type: 'move', by: 'end', way: 1 });
    expect(frameOf(end)[4]).toMatch(/^ {2}云溪县 {2}20\d\d/);
    expect(frameOf(end).at(-2)).toMatch(/^▸ {9}2019/);
  });

  it('tell the report given, what is marked and what has been read', () => {
    const { state } = runOnShelf(
      shelfState({ report: fixture() }),
      { type: 'mark' },
      SHELF,
      DOWN,
      { type: 'open' },
      SHELF,
    );
    const lines = frameOf(state);
    expect(lines[4]).toMatch(/^ ○云溪县 +2023/);
    expect(lines[5]).toMatch(/^▸▎霖江市 +2022/);
    // Of a report that has been opened its sections, too.
    expect(lines.join('\n')).toMatch(/│ 二、优化营商环境/);
  });

  it('keep a report over its hits while they scroll', () => {
    const { state } = runOnShelf(shelfState({ columns: 80, rows: 14 }), SHELF, ALL, write('执法'));
    const { state: moved } = runOnShelf(state, { type: 'move', by: 'end', way: 1 });
    const list = frameOf(moved).slice(4, -1);
    expect(list[0]).toMatch(/^ 云溪县 2021 /);
    expect(list.some((line) => line.startsWith('▸'))).toBe(true);
  });

  it('are whole after any keys, in any window', () => {
    const action = fc.constantFrom<Action>(
      SHELF,
      DOWN,
      ALL,
      { type: 'open' },
      { type: 'back' },
      { type: 'close' },
      { type: 'move', by: 'end', way: 1 },
      { type: 'filter', text: '云溪' },
      write('“营商”环境'),
      write('执法'),
      { type: 'erase-all' },
      { type: 'kind', way: 1 },
      { type: 'section', way: 1 },
      { type: 'mark' },
      { type: 'help' },
      { type: 'statistics' },
      { type: 'shelved', shelved: BROKEN },
      { type: 'forward' },
    );
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 14 }),
        fc.integer({ min: 20, max: 130 }),
        fc.integer({ min: 6, max: 45 }),
        fc.constantFrom(1 as const, 2 as const),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.boolean(),
        (actions, columns, rows, ambiguous, lang, given) => {
          const report = given ? fixture() : null;
          const start = shelfState({ columns, rows, ambiguous, lang, report });
          const { state } = runOnShelf(start, SHELF, ...actions);
          expectWhole(state);
          // A report is read, or there is a shelf to choose one on.
          expect(state.mode.kind !== 'reading' || state.view.doc.report.text !== '').toBe(true);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('let nothing of a file reach the terminal but words', () => {
    const nasty = '云溪\x1b]0;x\x07县\u202e';
    const [line] = LINES;
    if (!line) throw new Error('no report');
    const about = { ...line, title: nasty, region: nasty, publisher: nasty, publishedAt: nasty, id: 'a\x1b[2J' };
    const shelved = {
      // Without a title it goes by its id, which is a file's name.
      reports: [about, { ...about, id: 'b\x07\u202e\x1b[2J', title: ' ' }],
      unreadable: [{ path: `/x/${nasty}`, message: { zh: nasty, en: nasty } }],
    };
    const on = runOnShelf(shelfState(), SHELF, { type: 'shelved', shelved }).state;
    const searched = runOnShelf(on, ALL, write('执法')).state;
    const asked = searched.mode.kind === 'search-all' ? searched.mode.request : 0;
    const [group] = [...found('执法')];
    const groups = group ? [{ report: about, hits: group.hits.map((hit) => ({ ...hit, text: nasty })) }] : [];
    const hits = runOnShelf(searched, write('x'), {
      type: 'found-in',
      request: asked + 1,
      groups,
      isWhole: true,
    }).state;
    for (const state of [on, runOnShelf(on, DOWN).state, hits]) {
      const words = paintedFrame(state, 1).map((row) => row.replace(/\x1b\[[\d;]*m/g, ''));
      expect(words.join('')).toContain('云溪');
      expect([...words, ...screenReaderLines(state)].join('')).not.toMatch(
        /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]/,
      );
    }
  });
});
