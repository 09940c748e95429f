import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/search/index.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { percentRead, positionLines, textView } from '../../src/tui/state/navigation.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { run, stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const UP: Action = { type: 'move', by: 'line', way: -1 };
const OPEN: Action = { type: 'open' };
const MARK: Action = { type: 'mark' };
const jump = (number: number): Action => ({ type: 'jump', number });
const times = (count: number, action: Action): Action[] => Array.from({ length: count }, () => action);

/** The words of the line that the reader is on. */
function lineHere(state: AppState): string {
  const line = textView(state).lines[positionLines(state).at];
  return state.view.doc.report.text.slice(line?.start, line?.end);
}

function hitAt(state: AppState, words: string, change: Partial<Hit> = {}): Hit {
  const start = state.view.doc.report.text.indexOf(words);
  const end = start + words.length;
  return {
    kind: 'passage',
    id: 'x',
    start,
    end,
    text: words,
    score: 1,
    how: 'exact',
    section: '1',
    sectionTitle: '',
    statistics: [],
    figures: [],
    targets: [],
    matches: [[start, end]],
    ...change,
  };
}

describe('moving in the outline', () => {
  it.each([
    [[DOWN], '1'],
    [[DOWN, DOWN], '1.1'],
    [[DOWN, DOWN, DOWN], '1.1.1'],
    [[jump(2), DOWN], '3'],
    [[jump(2), UP], '1.2'],
    [[{ type: 'move', by: 'end', way: 1 }], '4.3'],
    [
      [
        { type: 'move', by: 'end', way: 1 },
        { type: 'move', by: 'end', way: -1 },
      ],
      'preamble',
    ],
    [[UP], 'preamble'],
  ] as [Action[], string][])('%o ends at %s', (actions, entry) => {
    expect(run(stateOf(), ...actions).state.view.position.entry).toBe(entry);
  });

  it('goes back and forward through the places visited', () => {
    const { state } = run(stateOf(), jump(1), jump(2), jump(3));
    const back: Action = { type: 'back' };
    const forward: Action = { type: 'forward' };
    const entries = (...actions: Action[]): string | null => run(state, ...actions).state.view.position.entry;
    expect(entries(back)).toBe('2');
    expect(entries(back, back, forward)).toBe('2');
    expect(entries(back, back, forward, forward)).toBe('3');
    expect(run(state, back, back, forward, forward).state.view.position).toEqual(state.view.position);
    expect(run(state, forward).state.notice?.en).toMatch(/nowhere/);
    // A new way ends the old one.
    expect(run(state, back, jump(4), forward).state.notice?.zh).toMatch(/没有/);
    expect(entries(back, jump(4), back)).toBe('2');
  });

  it('takes the text along, and Backspace goes back over the whole walk', () => {
    const small = stateOf({ columns: 80, rows: 12 });
    const { state } = run(small, jump(1), DOWN, DOWN, DOWN);
    expect(lineHere(state)).toMatch(/^二是推进重大决策公开/);
    expect(run(state, { type: 'back' }).state.view.position.entry).toBe('1');
    expect(run(state, { type: 'back' }, { type: 'back' }).state.view.position).toEqual(small.view.position);
    expect(run(state, ...times(3, { type: 'back' })).state.notice?.en).toMatch(/nowhere/);
  });
});

describe('reading', () => {
  const reading = run(stateOf({ columns: 80, rows: 12 }), { type: 'focus', way: 1, around: false }).state;

  it('walks line by line, the outline following', () => {
    const { state } = run(reading, ...times(5, DOWN));
    expect(lineHere(state)).toMatch(/^（一）健全制度体系/);
    expect(state.view.position.entry).toBe('1.1');
    expect(run(state, UP, UP).state.view.position.entry).toBe('preamble');
  });

  it('reaches the last line and the first, and never leaves the text', () => {
    const { state } = run(reading, ...times(200, DOWN));
    expect(lineHere(state)).toMatch(/开展宣传活动。$/);
    expect(percentRead(state)).toBe(100);
    const top = run(state, ...times(200, UP)).state;
    expect(positionLines(top)).toEqual({ at: 0, top: 0 });
    expect(run(reading, { type: 'move', by: 'end', way: 1 }).state.view.position).toEqual(state.view.position);
  });

  it('scrolls by pages without losing the way', () => {
    const { height } = textView(reading);
    const { state } = run(reading, { type: 'move', by: 'page', way: 1 });
    expect(positionLines(state).top).toBe(height - 1);
    expect(positionLines(run(state, { type: 'move', by: 'page', way: -1 }).state).top).toBe(0);
  });

  it('keeps the words in view when the window changes', () => {
    const { state } = run(reading, jump(3), DOWN, DOWN);
    const words = lineHere(state).slice(0, 8);
    for (const [columns, rows] of [
      [120, 40],
      [50, 20],
      [24, 8],
      [80, 12],
    ] as const) {
      const resized = run(state, { type: 'resize', columns, rows }).state;
      const { top, at } = positionLines(resized);
      expect(lineHere(resized).slice(0, 8)).toBe(words);
      expect(at).toBeGreaterThanOrEqual(top);
      expect(at).toBeLessThan(top + textView(resized).height);
      expect(run(resized, { type: 'resize', columns: 80, rows: 12 }).state.view.position).toEqual(state.view.position);
    }
  });

  it('goes by sections with [ and ], first to the beginning of the present one', () => {
    const next: Action = { type: 'section', way: 1 };
    const previous: Action = { type: 'section', way: -1 };
    const { state } = run(reading, next, next, next, DOWN);
    expect(state.view.position.entry).toBe('1.2.1');
    expect(run(reading, next, next, next).state.view.position.entry).toBe('1.2');
    expect(run(state, previous).state.view.position.entry).toBe('1.2');
    expect(run(state, previous, previous).state.view.position.entry).toBe('1.1');
  });

  it('says so where a section does not exist', () => {
    expect(run(reading, jump(9)).state.notice?.zh).toContain('9');
  });
});

describe('focus', () => {
  const next: Action = { type: 'focus', way: 1, around: true };
  const right: Action = { type: 'focus', way: 1, around: false };

  it.each([
    [120, [next], 'text'],
    [120, [next, next], 'side'],
    [120, [next, next, next], 'outline'],
    [120, [right, right, right], 'side'],
    [80, [next, next], 'outline'],
    [80, [{ type: 'side' }], 'side'],
    [80, [{ type: 'side' }, { type: 'side' }], 'text'],
    [80, [{ type: 'side' }, { type: 'close' }], 'text'],
    [50, [next, next], 'side'],
    [120, [OPEN], 'text'],
  ] as [number, Action[], string][])('at %i columns %o leads to %s', (columns, actions, focus) => {
    expect(run(stateOf({ columns }), ...actions).state.view.focus).toBe(focus);
  });

  it('keeps the pane that has the keys when the window becomes narrow', () => {
    const { state } = run(stateOf(), { type: 'side' }, { type: 'resize', columns: 80, rows: 24 });
    expect([state.view.focus, state.view.sideOpen]).toEqual(['side', true]);
  });

  it('opens a problem in the text', () => {
    const { state } = run(stateOf(), { type: 'side' }, DOWN, OPEN);
    expect(state.view.focus).toBe('text');
    expect(lineHere(state)).toMatch(/^二是个别部门重视不够/);
    expect(state.view.position.entry).toBe('3.2');
  });
});

describe('search', () => {
  const opened = run(stateOf(), { type: 'search' });

  it('asks at every change and drops late answers', () => {
    const { state, effects } = run(opened.state, { type: 'write', text: '执法' }, { type: 'write', text: '检查' });
    expect(effects).toEqual([
      { type: 'search', request: 2, query: '执法', kindFilter: null },
      { type: 'search', request: 3, query: '执法检查', kindFilter: null },
    ]);
    const hits = [hitAt(state, '执法检查')];
    expect(run(state, { type: 'found', request: 2, hits }).state).toBe(state);
    expect(run(state, { type: 'found', request: 3, hits }).state.mode).toMatchObject({ hits, answeredRequest: 3 });
  });

  it.each([
    [[{ type: 'erase' }], '营商环'],
    [[{ type: 'erase-all' }], ''],
    [[{ type: 'write', text: '😀' }, { type: 'erase' }], '营商环境'],
  ] as [Action[], string][])('%o leaves %s', (actions, query) => {
    const typed = run(opened.state, { type: 'write', text: '营商环境' }).state;
    expect(run(typed, ...actions).state.mode).toMatchObject({ kind: 'search', query: { text: query } });
  });

  it('is closed by erasing nothing, and by Esc, exactly where one was', () => {
    const before = run(stateOf(), jump(2), OPEN).state;
    for (const action of [{ type: 'erase' }, { type: 'close' }] as Action[]) {
      const { requests: _, ...there } = run(before, { type: 'search' }, action).state;
      const { requests: __, ...expected } = before;
      expect(there).toEqual(expected);
    }
  });

  it('goes through the kinds with Tab', () => {
    const { effects } = run(
      opened.state,
      { type: 'kind', way: 1 },
      { type: 'kind', way: -1 },
      { type: 'kind', way: -1 },
    );
    expect(effects.map((effect) => effect.type === 'search' && effect.kindFilter)).toEqual([
      'section',
      null,
      'passage',
    ]);
  });

  it('opens the hit chosen, highlighted; n and N go through all in the order of the text', () => {
    const { state } = opened;
    const hits = [hitAt(state, '二是化解矛盾'), hitAt(state, '健全制度'), hitAt(state, '队伍建设')];
    const found: Action = { type: 'found', request: 1, hits };
    const there = run(state, found, OPEN).state;
    const highlighted = (now: AppState): string =>
      now.view.doc.report.text.slice(...(now.view.highlighted[0] ?? [0, 0]));
    expect(there.mode.kind).toBe('reading');
    expect(highlighted(there)).toBe('二是化解矛盾');
    expect(lineHere(there)).toContain('二是化解矛盾');
    const next: Action = { type: 'hit', way: 1 };
    expect([1, 2, 3].map((count) => highlighted(run(there, ...times(count, next)).state))).toEqual([
      '队伍建设',
      '健全制度',
      '二是化解矛盾',
    ]);
    expect(highlighted(run(there, { type: 'hit', way: -1 }).state)).toBe('健全制度');
    expect(run(there, { type: 'close' }).state.view.highlighted).toEqual([]);
    expect(run(there, { type: 'back' }).state.view.position).toEqual(stateOf().view.position);
  });

  it('remembers one step of a walk with n and N, and says when it goes around an end', () => {
    const before = run(stateOf(), jump(3)).state;
    const at = (words: string): Hit => hitAt(before, words);
    const hits = [at('审查文件'), at('抽查案卷'), at('一窗受理')];
    const open = run(before, { type: 'search' }, { type: 'write', text: '查' }).state;
    const asked = open.mode.kind === 'search' ? open.mode.request : -1;
    const opened = run(open, { type: 'found', request: asked, hits }, OPEN).state;
    const next: Action = { type: 'hit', way: 1 };
    const walked = run(opened, next, next).state;
    expect([walked.view.hitList?.index, walked.notice, walked.view.history.length]).toEqual([
      2,
      null,
      opened.view.history.length + 1,
    ]);
    const around = run(walked, next).state;
    expect([around.view.hitList?.index, around.notice]).toEqual([0, { zh: '回到第一处', en: 'back to the first' }]);
    const last = run(around, { type: 'hit', way: -1 }).state;
    expect([last.view.hitList?.index, last.notice]).toEqual([2, { zh: '回到最后一处', en: 'back to the last' }]);
    const back: Action = { type: 'back' };
    expect(run(last, back).state.view.position).toEqual(opened.view.position);
    expect(run(last, back, back).state.view.position).toEqual(before.view.position);
    // Whoever reads on in between begins another walk.
    const read = run(walked, UP, next).state;
    expect(read.view.history).toHaveLength(opened.view.history.length + 2);
    const alone = run(open, { type: 'found', request: asked, hits: hits.slice(0, 1) }, OPEN, next).state;
    expect(alone.notice?.zh).toBe('只有这一处');
  });

  it('says so where there is nothing to open or to repeat', () => {
    expect(run(opened.state, { type: 'write', text: '无' }, OPEN).state.notice?.en).toBe('nothing found');
    expect(run(opened.state, OPEN).state).toEqual(opened.state);
    expect(run(stateOf(), { type: 'hit', way: 1 }).state.notice?.en).toMatch(/press \//);
  });

  it('survives a search that failed', () => {
    expect(run(opened.state, { type: 'search-failed', request: 1 }).state.notice?.en).toBe('the search failed');
  });
});

describe('statistics', () => {
  it('opens at the reader, and goes to the number, highlighted', () => {
    const { state } = run(stateOf(), jump(2), { type: 'statistics' }, DOWN, OPEN);
    expect(state.view.doc.report.text.slice(...(state.view.highlighted[0] ?? [0, 0]))).toBe('2.3万家');
    expect(state.view.focus).toBe('text');
  });

  it('closes with its own key', () => {
    expect(run(stateOf(), { type: 'statistics' }, { type: 'statistics' }).state.mode.kind).toBe('reading');
  });
});

describe('taking out', () => {
  it('prints the marked in the order of the report, each once', () => {
    const { effects } = run(stateOf(), jump(4), MARK, jump(1), MARK, DOWN, MARK, { type: 'statistics' }, MARK, {
      type: 'print',
    });
    expect(effects).toEqual([{ type: 'leave', exitCode: 0, marked: [{ report: '', ids: ['1', 's1', '4'] }] }]);
  });

  it('takes a mark away again, and prints nothing where nothing is marked', () => {
    const { state, effects } = run(stateOf(), MARK, MARK, { type: 'print' });
    expect(effects).toEqual([]);
    expect(state.notice?.zh).toContain('空格');
  });

  it('marks the hit chosen', () => {
    const { state } = run(stateOf(), { type: 'search' });
    const measure = hitAt(state, '一是开展执法检查', { kind: 'measure', id: '1.2.1' });
    const passage = hitAt(state, '压减办理时限');
    const found: Action = { type: 'found', request: 1, hits: [measure, passage] };
    const marked = run(state, found, MARK, DOWN, MARK).state;
    const stretch = `@${passage.start}-${passage.end}`;
    const sentence = `@${measure.start}-${measure.end}`;
    expect([...marked.view.marked]).toEqual([sentence, stretch]);
    expect(run(marked, { type: 'close' }, { type: 'print' }).effects).toEqual([
      { type: 'leave', exitCode: 0, marked: [{ report: '', ids: [sentence, stretch] }] },
    ]);
    const within = run(marked, { type: 'close' }, jump(2), MARK, { type: 'print' });
    expect(within.effects).toEqual([{ type: 'leave', exitCode: 0, marked: [{ report: '', ids: [sentence, '2'] }] }]);
  });

  it('marks all hits at once, in the search and where they are highlighted, and takes all away again', () => {
    const { state } = run(stateOf(), { type: 'search' });
    const first = hitAt(state, '一是开展执法检查', { kind: 'measure', id: '1.2.1' });
    const second = hitAt(state, '抽查案卷120宗', { kind: 'measure', id: '1.2.1' });
    const there = run(state, { type: 'found', request: 1, hits: [first, second] }).state;
    const marked = run(there, { type: 'mark-all' }).state;
    // Two sentences of one part are two marks.
    expect(marked.view.marked.size).toBe(2);
    expect(marked.notice?.zh).toBe('已标记 2 处');
    const highlighted = run(there, { type: 'open' }, { type: 'mark-all' }).state;
    expect(highlighted.view.marked).toEqual(marked.view.marked);
    expect(run(highlighted, { type: 'mark-all' }).state.view.marked.size).toBe(0);
    expect(run(stateOf(), { type: 'mark-all' }).state.notice?.zh).toMatch(/没有查到/);
  });

  it('is said once to be left behind by q', () => {
    const told = run(stateOf(), MARK, { type: 'leave' });
    expect(told.effects).toEqual([]);
    expect(told.state.notice?.zh).toBe('已标记 1 处：o 输出，再按 q 退出');
    expect(run(told.state, DOWN, { type: 'leave' }).effects).toHaveLength(1);
    expect(run(stateOf(), { type: 'leave' }).effects).toHaveLength(1);
  });

  it('never prints with q, nor with Ctrl-C', () => {
    expect(run(stateOf(), MARK, { type: 'leave' }, { type: 'leave' }).effects).toEqual([
      { type: 'leave', exitCode: 0, marked: [] },
    ]);
    expect(run(stateOf(), MARK, { type: 'interrupt' }).effects).toEqual([{ type: 'leave', exitCode: 130, marked: [] }]);
  });

  it('copies the words as they stand, without a line break of the screen', () => {
    const { effects } = run(stateOf({ columns: 50 }), jump(2), { type: 'copy', cited: false });
    expect(effects).toEqual([
      { type: 'copy', text: '二、优化营商环境\n推行“一窗受理”改革，压减办理时限60%以上，服务企业2.3万家。' },
    ]);
  });

  it('copies with the source', () => {
    const [effect] = run(stateOf(), { type: 'side' }, { type: 'copy', cited: true }).effects;
    expect(effect).toMatchObject({ type: 'copy' });
    const text = effect?.type === 'copy' ? effect.text : '';
    expect(text).toMatch(/^一是执法力量比较薄弱/);
    expect(text).toContain('云溪县司法局');
    expect(text).toContain('2024-03-12');
  });
});

describe('outside', () => {
  it.each([
    [{ type: 'suspend' }, [{ type: 'suspend' }]],
    [{ type: 'redraw' }, [{ type: 'repaint' }]],
  ] as [Action, Effect[]][])('%o asks for %o', (action, effects) => {
    expect(run(stateOf(), action).effects).toEqual(effects);
  });

  it('is told of a file by a name that a terminal obeys no word of', () => {
    const named = (path: string) => ({ zh: `找不到 ${path}`, en: `cannot find ${path}` });
    const { state } = run(stateOf(), { type: 'tell', message: named('x\x1b]0;y\x07\u202e\n.md') });
    expect(state.notice).toEqual(named('x␛]0;y␇\ufffd .md'));
  });

  it('scrolls the help screen as far as it goes', () => {
    const { state } = run(stateOf({ rows: 12 }), { type: 'help' }, ...times(99, { type: 'move', by: 'page', way: 1 }));
    expect(state.mode.kind === 'help' && state.mode.top).toBeGreaterThan(20);
    expect(run(state, { type: 'close' }).state.mode.kind).toBe('reading');
    const tall = run(stateOf({ rows: 200 }), { type: 'help' }, DOWN).state;
    expect(tall.mode).toMatchObject({ kind: 'help', top: 0 });
  });
});

describe('only the paragraphs with a hit', () => {
  const ONLY: Action = { type: 'only-matches' };

  function found(): AppState {
    const { state } = run(stateOf({ rows: 20 }), { type: 'search' });
    const hits = [hitAt(state, '抽查案卷120宗'), hitAt(state, '个别部门重视不够')];
    return run(state, { type: 'found', request: 1, hits }, { type: 'open' }).state;
  }

  it('are shown by &, and all again by it or by Esc', () => {
    const only = run(found(), ONLY).state;
    const frame = frameOf(only).join('\n');
    expect(frame).toContain('━ 只看查到的段落 ━');
    expect(frame).toMatch(/│.{3} *一是开展执法检查。抽查案卷120宗/);
    expect(frame).toMatch(/│.{3} *二是个别部门重视不够/);
    expect(frame).not.toMatch(/│.{3} *推行“一窗受理”/);
    for (const back of [ONLY, { type: 'close' } as const]) {
      expect(run(only, back).state.view.onlyMatches).toBe(false);
    }
    expect(run(only, { type: 'close' }).state.view.hitList).not.toBeNull();
  });

  it('stay while one goes from hit to hit, and give way where one goes elsewhere', () => {
    const only = run(found(), ONLY).state;
    expect(run(only, { type: 'hit', way: 1 }).state.view.onlyMatches).toBe(true);
    expect(run(only, jump(2)).state.view).toMatchObject({ onlyMatches: false, position: { entry: '2' } });
  });

  it('need a search', () => {
    expect(run(stateOf(), ONLY).state.notice?.zh).toMatch(/还没有查找过/);
  });
});

describe('a notice', () => {
  const told = run(stateOf(), { type: 'back' }).state;

  it.each<Action>([
    { type: 'resize', columns: 90, rows: 30 },
    { type: 'found', request: 99, hits: [] },
    { type: 'found-in', request: 99, groups: [], isWhole: true },
    { type: 'filtered', filter: '云溪', wanted: new Set() },
    { type: 'narrowed', query: '查', order: [] },
    { type: 'checked', id: 'another', findings: [] },
    { type: 'stock-found', id: 'another', stock: null },
    { type: 'known-so-far', reports: [], of: 0 },
    { type: 'not-opened', request: 99, message: { zh: '没有', en: 'none' } },
    { type: 'noted', report: 'another', notes: [] },
  ])('stays when an answer comes: $type', (action) => {
    expect(told.notice).not.toBe(null);
    expect(run(told, action).state.notice).toBe(told.notice);
  });

  it.each<Action>([DOWN, { type: 'redraw' }, { type: 'focus', way: 1, around: true }])(
    'goes with the next key: $type',
    (action) => {
      expect(run(told, action).state.notice).toBe(null);
    },
  );
});
