import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { displayWidth, done, fail } from '../../src/text/index.ts';
import type { CorrectionWish } from '../../src/tui/index.tsx';
import type { Action } from '../../src/tui/state/action.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fixture, run, TEXT } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';
import { fakeShelf, runOnShelf, SHELVED, shelfState } from './shelf-fixture.ts';

const CORRECT: Action = { type: 'correct' };
const OPEN: Action = { type: 'open' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const CLEAR: Action = { type: 'erase-all' };
const write = (text: string): Action => ({ type: 'write', text });

/** The shelf with the keys, the second report on the current line. */
const shelf = (input = {}) => runOnShelf(shelfState(input), { type: 'shelf' }, { type: 'close' }, DOWN).state;

describe('the form', () => {
  it('has place, year and title as they are known, and corrects what was changed', () => {
    const { state } = run(shelf(), CORRECT);
    const frame = frameOf(state);
    expect(frame[1]).toMatch(/^━ 更正 ━/);
    expect(frame.slice(4, 7).map((line) => line.trimEnd())).toEqual([
      '▸ 地区    云溪县',
      '  年份    2021',
      '  标题    云溪县2021年度法治政府建设工作报告',
    ]);
    const { state: asked, effects } = run(state, DOWN, CLEAR, write('2031'), OPEN);
    expect(effects).toEqual([{ type: 'correct', report: 'yunxi-2021', wish: { year: '2031' } }]);
    expect(asked.mode.kind).toBe('form');
    const refused = run(asked, { type: 'tell', message: { zh: '有几处：甲县、乙县', en: 'several' } }).state;
    expect(frameOf(refused).join('\n')).toMatch(/年份 +2031[\s\S]*有几处：甲县、乙县/);
    const back = run(asked, { type: 'corrected', report: 'yunxi-2021' }).state;
    expect([back.mode.kind, back.notice?.zh]).toEqual(['shelf', '已更正']);
  });

  it('goes around its lines, leaves what is empty, and does nothing where nothing was changed', () => {
    const { state } = run(shelf(), CORRECT, { type: 'move', by: 'line', way: -1 }, write('（修订）'));
    const { effects } = run(state, DOWN, CLEAR, OPEN);
    expect(effects).toMatchObject([{ wish: { title: '云溪县2021年度法治政府建设工作报告（修订）' } }]);
    const none = run(shelf(), CORRECT, OPEN);
    expect([none.effects, none.state.mode.kind, none.state.notice?.zh]).toEqual([[], 'shelf', '没有改动']);
    expect(run(shelf(), CORRECT, { type: 'close' }).state.mode.kind).toBe('shelf');
  });

  it('is for reports of the shelf', () => {
    const given = runOnShelf(shelfState({ report: fixture() }), { type: 'shelf' }, { type: 'close' }).state;
    const top = run(given, { type: 'move', by: 'end', way: -1 }, CORRECT).state;
    expect([top.mode.kind, top.notice?.zh]).toEqual(['shelf', '这份报告不在书架上']);
  });

  it.each([
    ['zh', 120, 40],
    ['en', 80, 24],
    ['en', 50, 20],
    ['zh', 20, 6],
  ] as const)('fits in %s into %i×%i, and is told in words', (lang, columns, rows) => {
    const { state } = run(shelf({ lang, columns, rows }), CORRECT, write('很长的地名'.repeat(12)));
    const lines = frameOf(state);
    expect(lines.length).toBeLessThanOrEqual(rows - 1);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns - 1);
    const words = screenReaderLines({ ...state, columns: 200, rows: 40 }).join('\n');
    expect(words).toMatch(lang === 'zh' ? /更正[\s\S]*> 地区: 云溪县很长/ : /Correct[\s\S]*> region: 云溪县很长/);
  });
});

describe('the browser', () => {
  it('corrects a report and shows the shelf as it is then', async () => {
    const wishes: [string, CorrectionWish][] = [];
    let year = 2021;
    const browser = new Run(120, 40, {
      report: null,
      shelf: fakeShelf({
        load: async () => ({
          ...SHELVED,
          reports: SHELVED.reports.map((each) => (each.id === 'yunxi-2021' ? { ...each, year } : each)),
        }),
      }),
      correct: async (id, wish) => {
        wishes.push([id, wish]);
        if (wish.place !== undefined) return fail('usage', '不认识地区', 'no such place');
        year = Number(wish.year);
        return done(segmentText(TEXT, { id }));
      },
    });
    await browser.shows('云溪县  2021');
    browser.type('\tjM');
    await browser.shows('▸ 地区');
    expect(browser.cursorShown).toBe(true);
    browser.type('x\r');
    await browser.shows('不认识地区');
    browser.type('\u007f\u001b[B\u00152031\r');
    await browser.shows('已更正');
    await browser.shows('云溪县  2031');
    expect(wishes).toEqual([
      ['yunxi-2021', { place: '云溪县x' }],
      ['yunxi-2021', { year: '2031' }],
    ]);
    browser.type('q');
    await browser.result;
  });
});
