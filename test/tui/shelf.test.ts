import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { shelfRows } from '../../src/tui/state/shelf.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { fixture, run } from './fixture.ts';
import { LINES, REPORTS, runOnShelf, SHELVED, shelfState } from './shelf-fixture.ts';

const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const OPEN: Action = { type: 'open' };
const BACK: Action = { type: 'back' };
const CLOSE: Action = { type: 'close' };
const MARK: Action = { type: 'mark' };
const SHELF: Action = { type: 'shelf' };
const ALL: Action = { type: 'search-all' };
const write = (text: string): Action => ({ type: 'write', text });
const filter = (text: string): Action => ({ type: 'filter', text });
const jump = (number: number): Action => ({ type: 'jump', number });

/** The ids of the lines shown, the current one in brackets. */
function lines({ shelf }: AppState): string[] {
  const rows = shelf ? shelfRows(shelf) : [];
  const current = rows.find(({ id }) => id === shelf?.current) ?? rows[0];
  return rows.map((row) => (row === current ? `[${row.id}]` : row.id));
}

/** Where one is: the mode, and the report that is read with the part that is read. */
function where({ mode, view }: AppState): string {
  return mode.kind === 'reading' ? `${view.id || view.doc.report.id} ${view.position.entry}` : mode.kind;
}

describe('Enter before the answer of the filter', () => {
  const wanted = new Set(['yunxi-2021']);
  const known = runOnShelf(shelfState(), SHELF).state;
  const typed = reduce(known, write('yx'));

  it('opens what stands first in the answer, not in the list before', () => {
    const pressed = reduce(typed.state, OPEN);
    expect(pressed.effects).toEqual([]);
    expect(pressed.state.notice?.zh).toBe('正在读入书架');
    const late = reduce(pressed.state, { type: 'filtered', filter: 'y', wanted: new Set(['linjiang-2022']) });
    expect(late.effects).toEqual([]);
    const answered = reduce(pressed.state, { type: 'filtered', filter: 'yx', wanted });
    expect(answered.effects).toMatchObject([{ type: 'open-report', id: 'yunxi-2021' }]);
    expect(answered.state.notice).toBeNull();
  });

  it('says so where nothing fits, once', () => {
    const pressed = reduce(typed.state, OPEN).state;
    const none = reduce(pressed, { type: 'filtered', filter: 'yx', wanted: new Set() });
    expect([none.effects, none.state.notice?.zh]).toEqual([[], '没有这样的报告']);
    expect(reduce(none.state, { type: 'filtered', filter: 'yx', wanted }).effects).toEqual([]);
  });

  it('is taken back by any other key', () => {
    const pressed = reduce(typed.state, OPEN).state;
    for (const action of [write('x'), CLOSE, DOWN, { type: 'erase' } as const]) {
      const other = reduce(pressed, action).state;
      expect(reduce(other, { type: 'filtered', filter: other.shelf?.filter ?? '', wanted }).effects).toEqual([]);
    }
  });

  it('waits for all files where none that was read so far fits, and acts at once where one does', () => {
    const reading = reduce(shelfState(), SHELF).state;
    const filtered = run(reading, write('yx'), { type: 'filtered', filter: 'yx', wanted: new Set() }).state;
    const pressed = reduce(filtered, OPEN);
    expect(pressed.effects).toEqual([]);
    const { state: shelved, effects } = run(pressed.state, { type: 'shelved', shelved: SHELVED });
    expect(effects).toMatchObject([{ type: 'filter-shelf', filter: 'yx' }]);
    expect(run(shelved, { type: 'filtered', filter: 'yx', wanted }).effects).toMatchObject([{ id: 'yunxi-2021' }]);
    const some = run(
      filtered,
      { type: 'known-so-far', reports: LINES, of: 3 },
      { type: 'filtered', filter: 'yx', wanted },
    ).state;
    expect(reduce(some, OPEN).effects).toMatchObject([{ id: 'yunxi-2021' }]);
  });
});

describe('the shelf', () => {
  it('is read when it is first shown, and not again', () => {
    const first = reduce(shelfState(), SHELF);
    expect(first.effects).toEqual([{ type: 'load-shelf' }]);
    expect(run(first.state, SHELF).effects).toEqual([]);
    expect(lines(run(first.state, { type: 'shelved', shelved: SHELVED }).state)).toEqual([
      '[linjiang-2022]',
      'yunxi-2021',
      'yunxi-2023',
    ]);
  });

  it('tells how far it has been read, until it has', () => {
    const { state } = run(shelfState(), SHELF, { type: 'progress', done: 1, of: 3 });
    expect(state.notice?.zh).toBe('正在读入书架 1/3');
    expect(run(state, { type: 'shelved', shelved: SHELVED }).state.notice).toBeNull();
  });

  it.each([
    [[DOWN], '[yunxi-2021]'],
    [[{ type: 'move', by: 'end', way: 1 }], '[yunxi-2023]'],
    [[{ type: 'move', by: 'page', way: 1 }, DOWN], '[yunxi-2023]'],
    [[{ type: 'section', way: 1 }], '[yunxi-2021]'],
    [
      [
        { type: 'section', way: 1 },
        { type: 'section', way: 1 },
      ],
      '[yunxi-2021]',
    ],
    [[DOWN, DOWN, { type: 'section', way: -1 }], '[yunxi-2021]'],
    [[DOWN, { type: 'section', way: -1 }], '[linjiang-2022]'],
  ] as [Action[], string][])('%o ends at %s', (actions, line) => {
    expect(lines(runOnShelf(shelfState(), SHELF, ...actions).state)).toContain(line);
  });

  it('opens a report, and Backspace comes back once the places visited are walked back', () => {
    const { state } = runOnShelf(shelfState(), SHELF, DOWN, OPEN, jump(2), jump(3));
    expect(where(state)).toBe('yunxi-2021 3');
    expect(where(run(state, BACK).state)).toBe('yunxi-2021 2');
    const back = run(state, BACK, BACK, BACK).state;
    expect([where(back), lines(back)[1]]).toEqual(['shelf', '[yunxi-2021]']);
    expect(run(back, BACK).state.notice?.zh).toMatch(/没有更早/);
    expect(where(run(back, { type: 'forward' }).state)).toBe('yunxi-2021 preamble');
    // The filter is left first.
    expect(where(run(back, CLOSE).state)).toBe('shelf');
    expect(where(run(back, CLOSE, CLOSE).state)).toBe('yunxi-2021 preamble');
  });

  it('keeps the place and the table of each report while others are read', () => {
    const first = runOnShelf(shelfState(), SHELF, OPEN, jump(3), { type: 'statistics' }, { type: 'reverse' }, CLOSE);
    const second = runOnShelf(first.state, SHELF, DOWN, OPEN, jump(2));
    expect(second.state.view.table.descending).toBe(false);
    const again = runOnShelf(second.state, SHELF, { type: 'move', by: 'end', way: -1 }, OPEN);
    expect(where(again.state)).toBe('linjiang-2022 3');
    expect(again.state.view.table.descending).toBe(true);
    // It has been opened anew: Backspace is at the shelf at once.
    expect(where(run(again.state, BACK).state)).toBe('shelf');
  });

  it('opens where the reader was when the report was last left', () => {
    const [report] = REPORTS;
    const at = report?.sections[2]?.start ?? 0;
    const asked = runOnShelf(shelfState(), SHELF).state;
    const { state, effects } = reduce(asked, OPEN);
    const [effect] = effects;
    expect(effect).toMatchObject({ type: 'open-report', id: 'linjiang-2022' });
    if (!report || effect?.type !== 'open-report') throw new Error('nothing is opened');
    const place = { at, top: at, words: report.text.slice(at, at + 20) };
    expect(where(reduce(state, { type: 'opened', request: effect.request, report, position: place }).state)).toBe(
      'linjiang-2022 3',
    );
  });

  it('drops a report that is no longer wanted, and says why one cannot be opened', () => {
    const [report] = REPORTS;
    const { state, effects } = reduce(runOnShelf(shelfState(), SHELF).state, OPEN);
    const asked = effects[0]?.type === 'open-report' ? effects[0].request : -1;
    if (!report) throw new Error('no report');
    expect(where(run(state, CLOSE, { type: 'opened', request: asked, report }).state)).toBe('shelf');
    expect(where(run(state, DOWN, OPEN, { type: 'opened', request: asked, report }).state)).toBe('shelf');
    const message = { zh: '读不了\x1b[2J', en: 'cannot be read' };
    const failed = run(state, { type: 'not-opened', request: asked, message }).state;
    expect([where(failed), failed.opening]).toEqual(['shelf', null]);
    expect(failed.notice?.zh).toMatch(/^读不了[^\x1b]/);
  });

  it.each([
    ['yx', ['[yunxi-2021]', 'yunxi-2023']],
    ['linjiang', ['[linjiang-2022]']],
    ['云溪 2023', ['[yunxi-2023]']],
    ['天河', []],
  ] as const)('filtered by %s shows %o', (words, ids) => {
    const { state } = runOnShelf(shelfState(), SHELF, filter(words));
    expect(lines(state)).toEqual(ids);
    expect(lines(runOnShelf(state, { type: 'erase-all' }).state)).toHaveLength(3);
  });

  it('takes the filter away one thing at a time', () => {
    const { state } = runOnShelf(shelfState(), SHELF, filter('yx'), write('x'));
    expect(state.shelf?.filter).toBe('yxx');
    const erased = runOnShelf(state, { type: 'erase' }).state;
    expect(erased.shelf?.filter).toBe('yx');
    const done = run(erased, CLOSE).state;
    expect([done.mode, lines(done).length]).toEqual([{ kind: 'shelf', typing: null }, 2]);
    expect(lines(run(done, CLOSE).state)).toHaveLength(3);
    expect(lines(run(done, BACK).state)).toHaveLength(3);
  });

  it('drops what a filter before has found', () => {
    const { state } = run(runOnShelf(shelfState(), SHELF).state, filter('yx'));
    const late = run(state, { type: 'filtered', filter: 'y', wanted: new Set() }).state;
    expect(late).toBe(state);
    expect(lines(run(state, { type: 'filtered', filter: 'yx', wanted: new Set(['yunxi-2023']) }).state)).toEqual([
      '[yunxi-2023]',
    ]);
  });

  it('opens the one report where there is no other', () => {
    const alone = { reports: LINES.slice(0, 1), unreadable: [] };
    const { effects } = run(shelfState(), SHELF, { type: 'shelved', shelved: alone });
    expect(effects).toContainEqual({ type: 'open-report', request: 1, id: 'linjiang-2022' });
    const broken = { ...alone, unreadable: [{ path: '/x.md', message: { zh: '坏', en: 'broken' } }] };
    expect(run(shelfState(), SHELF, { type: 'shelved', shelved: broken }).effects).toEqual([{ type: 'load-shelf' }]);
  });

  it('lists the report given on the command line first, where it is no other', () => {
    const { state } = runOnShelf(shelfState({ report: fixture() }), jump(2), BACK, BACK);
    expect([where(state), lines(state)]).toEqual(['shelf', ['[]', 'linjiang-2022', 'yunxi-2021', 'yunxi-2023']]);
    const other = runOnShelf(state, DOWN, OPEN).state;
    expect(where(other)).toBe('linjiang-2022 preamble');
    expect(where(runOnShelf(other, SHELF, { type: 'move', by: 'end', way: -1 }, OPEN).state)).toMatch(/^yunxi-2023/);
    const known = runOnShelf(shelfState({ report: fixture(), id: 'yunxi-2023' }), BACK).state;
    expect(lines(known)).toEqual(['linjiang-2022', 'yunxi-2021', '[yunxi-2023]']);
  });

  it('is no place to go back to where there is none', () => {
    const { state, effects } = run(shelfState({ report: fixture(), shelf: null }), BACK);
    expect([where(state), state.notice?.zh, effects]).toEqual(['yunxi-2023 preamble', '没有更早的位置', []]);
    expect(run(state, ALL).state.notice?.zh).toMatch(/书架是空的/);
  });

  it('prints what is marked in all reports, in the order of the shelf', () => {
    const { state } = runOnShelf(shelfState(), SHELF, { type: 'move', by: 'end', way: 1 }, OPEN, jump(3), MARK, SHELF);
    const { effects } = runOnShelf(state, { type: 'move', by: 'end', way: -1 }, OPEN, jump(2), MARK, { type: 'print' });
    const marked = [
      { report: 'linjiang-2022', ids: ['2'] },
      { report: 'yunxi-2023', ids: ['3'] },
    ];
    expect(effects).toEqual([{ type: 'leave', exitCode: 0, marked }]);
    expect(runOnShelf(state, { type: 'leave' }, { type: 'leave' }).effects).toEqual([
      { type: 'leave', exitCode: 0, marked: [] },
    ]);
  });

  it('edits the report of its line, takes it as it is then, and is read anew', () => {
    const read = runOnShelf(shelfState(), SHELF, OPEN, jump(3), MARK, SHELF, DOWN).state;
    expect(run(read, { type: 'edit' }).effects).toEqual([
      { type: 'edit', report: 'yunxi-2021', position: { line: 1, words: '' } },
    ]);
    const [first] = REPORTS;
    if (!first) throw new Error('no report');
    const changed = { ...first, title: '改过的标题' };
    const { state, effects } = run(read, { type: 'reread', id: 'linjiang-2022', report: changed });
    expect(effects).toEqual([{ type: 'load-shelf' }]);
    expect([where(state), state.view.doc.report.title]).toEqual(['shelf', '改过的标题']);
    const aside = runOnShelf(state, OPEN).state;
    const again = run(aside, { type: 'reread', id: 'linjiang-2022', report: first }).state;
    expect(again.view.doc).toBe(aside.view.doc);
    const back = runOnShelf(again, SHELF, { type: 'move', by: 'end', way: -1 }, OPEN).state;
    expect([where(back), back.view.doc.report.title, [...back.view.marked]]).toEqual([
      'linjiang-2022 3',
      first.title,
      ['3'],
    ]);
  });

  it('begins a new filter with /, and edits the one before with Backspace; Esc leaves it as it was', () => {
    const { state } = runOnShelf(shelfState(), SHELF, filter('云溪'), CLOSE);
    const opened = runOnShelf(state, { type: 'filter' }).state;
    expect([opened.shelf?.filter, lines(opened).length]).toEqual(['云溪', 2]);
    const words = (...actions: Action[]): string | undefined => runOnShelf(opened, ...actions).state.shelf?.filter;
    expect(words(write('临'), write('江'))).toBe('临江');
    expect(words({ type: 'erase' }, write('山'))).toBe('云山');
    expect(words({ type: 'erase-all' }, write('2'))).toBe('2');
    expect(words(DOWN, write('2'))).toBe('2');
    expect(words(CLOSE)).toBe('云溪');
    expect(words(CLOSE, filter('2'), write('0'))).toBe('20');
    expect(words(CLOSE, CLOSE)).toBe('');
    expect(lines(runOnShelf(opened, write('lj')).state)).toEqual(['[linjiang-2022]']);
    // Where there is none before, it is typed on.
    const first = runOnShelf(shelfState(), SHELF, { type: 'filter' }, write('云'), write('溪')).state;
    expect(first.shelf?.filter).toBe('云溪');
  });

  it('has help over it, and is there again afterwards', () => {
    const { state } = runOnShelf(shelfState(), SHELF, DOWN, { type: 'help' }, { type: 'help' });
    expect([where(state), lines(state)[1]]).toEqual(['shelf', '[yunxi-2021]']);
  });
});

describe('the search over all reports', () => {
  const open = runOnShelf(shelfState(), SHELF, ALL, write('河湖长制')).state;

  it('groups hits by report, in the order of the shelf', () => {
    const { mode } = open;
    expect(mode.kind === 'search-all' && mode.groups.map(({ report }) => report.id)).toEqual([
      'linjiang-2022',
      'yunxi-2023',
    ]);
  });

  it('opens a report at the hit chosen, highlighted; Backspace is back at it, Esc where the search was opened', () => {
    const count = open.mode.kind === 'search-all' ? (open.mode.groups[0]?.hits.length ?? 0) : 0;
    const { state } = runOnShelf(open, { type: 'section', way: 1 }, OPEN);
    expect(state.mode.kind === 'reading' && state.view.id).toBe('yunxi-2023');
    const [[from, to] = [0, 0]] = state.view.highlighted;
    expect(state.view.doc.report.text.slice(from, to)).toBe('河湖长制');
    expect([state.view.hitList?.query, state.view.focus]).toEqual(['河湖长制', 'text']);
    const moved = runOnShelf(state, jump(1), BACK, BACK).state;
    expect(moved.mode).toMatchObject({ kind: 'search-all', query: { text: '河湖长制' }, selected: count });
    const closed = run(moved, CLOSE).state;
    expect(where(closed)).toBe('shelf');
  });

  it('opened in a report, closes there, wherever one has been meanwhile', () => {
    const reading = runOnShelf(shelfState(), SHELF, DOWN, OPEN, jump(2), jump(3), MARK).state;
    const { state } = runOnShelf(reading, ALL, write('河湖长制'), OPEN, jump(1), MARK, BACK, BACK, CLOSE);
    expect(where(state)).toBe('yunxi-2021 3');
    expect([...state.view.marked]).toEqual(['3']);
    expect(where(run(state, BACK).state)).toBe('yunxi-2021 2');
    const { effects } = run(state, { type: 'print' });
    expect(effects).toEqual([
      {
        type: 'leave',
        exitCode: 0,
        marked: [
          { report: 'linjiang-2022', ids: ['1'] },
          { report: 'yunxi-2021', ids: ['3'] },
        ],
      },
    ]);
  });

  it('searches what a filtered shelf shows, and all of an unfiltered one', () => {
    const { effects } = run(runOnShelf(shelfState(), SHELF, filter('yx'), CLOSE).state, ALL);
    expect(effects).toEqual([
      { type: 'search-all', request: 1, query: '', kindFilter: null, scope: new Set(['yunxi-2021', 'yunxi-2023']) },
    ]);
    expect(run(runOnShelf(shelfState(), SHELF).state, ALL).effects).toMatchObject([{ scope: null }]);
  });

  it('goes further back with Backspace once one is back at the hits, and erases again when something is typed', () => {
    const ERASE: Action = { type: 'erase' };
    const back = runOnShelf(open, OPEN, BACK).state;
    expect(back.mode).toMatchObject({ kind: 'search-all', query: { text: '河湖长制' } });
    expect(where(runOnShelf(back, ERASE).state)).toBe('shelf');
    expect(where(runOnShelf(back, DOWN, { type: 'kind', way: 1 }, ERASE).state)).toBe('shelf');
    const typed = runOnShelf(back, write('X'), ERASE, ERASE).state;
    expect(typed.mode).toMatchObject({ kind: 'search-all', query: { text: '河湖长' } });
    const reading = runOnShelf(shelfState(), SHELF, DOWN, OPEN, ALL, write('河湖长制'), OPEN, BACK, ERASE).state;
    expect(where(reading)).toMatch(/^yunxi-2021 /);
  });

  it('has the shelf read where a report was opened without it', () => {
    const { effects } = run(shelfState({ report: fixture() }), ALL);
    expect(effects.map(({ type }) => type)).toEqual(['load-shelf', 'search-all']);
  });

  it('takes answers as they come, keeps what was found until the next comes, and drops late ones', () => {
    const groups = open.mode.kind === 'search-all' ? open.mode.groups : [];
    const [first, second] = groups;
    if (!first || !second) throw new Error('two reports have hits');
    const asked = reduce(open, write('X'));
    const number = asked.effects[0]?.type === 'search-all' ? asked.effects[0].request : -1;
    const found = (of: number, these: typeof groups, isWhole: boolean): Action => ({
      type: 'found-in',
      request: of,
      groups: these,
      isWhole,
    });
    const shown = (state: AppState): string[] =>
      state.mode.kind === 'search-all' ? state.mode.groups.map(({ report }) => report.id) : [];
    const both = ['linjiang-2022', 'yunxi-2023'];
    expect(shown(asked.state)).toEqual(both);
    expect(shown(run(asked.state, found(number - 1, [], true)).state)).toEqual(both);
    expect(shown(run(asked.state, found(number, [], false)).state)).toEqual(both);
    const part = run(asked.state, found(number, [second], false)).state;
    expect(shown(part)).toEqual(['yunxi-2023']);
    expect(shown(run(part, found(number, [first], true)).state)).toEqual(['yunxi-2023', 'linjiang-2022']);
    expect(shown(run(asked.state, found(number, [], true)).state)).toEqual([]);
    expect(where(run(asked.state, CLOSE, found(number, [first], true)).state)).toBe('shelf');
  });

  it('asks again for what had not come when a hit was opened, and stays on the hit', () => {
    const { mode } = open;
    if (mode.kind !== 'search-all') throw new Error('no search');
    const half: AppState = { ...open, mode: { ...mode, isWhole: false, selected: 1 } };
    const { state, effects } = reduce(runOnShelf(half, OPEN).state, BACK);
    expect(effects).toMatchObject([{ type: 'search-all', query: '河湖长制' }]);
    expect(state.mode).toMatchObject({ selected: 1, groups: mode.groups });
  });

  it('marks hits in reports that have not been opened', () => {
    const { state } = runOnShelf(open, MARK, { type: 'section', way: 1 }, MARK, MARK);
    const { effects } = run(state, CLOSE, { type: 'print' });
    expect(effects).toMatchObject([{ type: 'leave', marked: [{ report: 'linjiang-2022' }] }]);
    // Opened, the report has the mark.
    expect(runOnShelf(state, { type: 'section', way: -1 }, OPEN).state.view.marked.size).toBe(1);
  });

  it('only one kind, with Tab', () => {
    const kinds: Action = { type: 'kind', way: 1 };
    const { mode } = runOnShelf(open, kinds, kinds).state;
    expect(mode.kind === 'search-all' && mode.kindFilter).toBe('measure');
    const groups = mode.kind === 'search-all' ? mode.groups : [];
    expect(new Set(groups.flatMap(({ hits }) => hits.map(({ kind }) => kind)))).toEqual(new Set(['measure']));
  });

  it('says so where it fails, and goes on', () => {
    const { mode } = open;
    const asked = mode.kind === 'search-all' ? mode.request : -1;
    const { state } = run(open, { type: 'search-failed', request: asked });
    expect(state.notice?.zh).toMatch(/差错/);
    expect(where(runOnShelf(state, write('云')).state)).toBe('search-all');
  });
});

describe('the order of the shelf, and reports that are chosen', () => {
  const ids = (state: AppState): string[] => (state.shelf ? shelfRows(state.shelf).map(({ id }) => id) : []);

  it('is by place, year, title or problems, from a menu', () => {
    const { state } = runOnShelf(shelfState(), SHELF);
    const menu = run(state, { type: 'menu', menu: 'shelf-order' }).state;
    const year = run(menu, DOWN, OPEN).state;
    expect(year.mode.kind).toBe('shelf');
    expect(ids(year)).toEqual(['yunxi-2023', 'linjiang-2022', 'yunxi-2021']);
    expect(ids(run(year, { type: 'order-shelf', by: 'place' }).state)).toEqual([
      'linjiang-2022',
      'yunxi-2021',
      'yunxi-2023',
    ]);
    expect(ids(run(year, { type: 'order-shelf', by: 'title' }).state)[0]).toBe('linjiang-2022');
  });

  it('are searched together', () => {
    const { state } = runOnShelf(shelfState(), SHELF, { type: 'mark' }, { type: 'mark' });
    expect([...(state.shelf?.chosen ?? [])]).toEqual(['linjiang-2022', 'yunxi-2021']);
    const { effects } = run(state, { type: 'search-all' });
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'search-all', scope: new Set(['linjiang-2022', 'yunxi-2021']) }),
    );
    const all = run(state, { type: 'mark-all' }).state;
    expect(all.shelf?.chosen.size).toBe(3);
    expect(run(all, { type: 'mark-all' }).state.shelf?.chosen.size).toBe(0);
  });
});
