import { describe, expect, it } from 'vitest';
import { segmentText, statisticsOf } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { screenReport } from '../../src/tui/state/screen-report.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { printedValue, type TableView, tableRows, WHOLE_TABLE } from '../../src/tui/state/table.ts';
import { fixture, run, stateOf, TEXT } from './fixture.ts';
import { frameOf } from './harness.tsx';

const doc = screenReport(fixture());
/** The same with a subject of many words. */
const wordy = segmentText(TEXT.replace('组织听证会8次', '全县重大行政决策公开听证座谈会8次'), { id: 'wordy' });

function shown(view: Partial<TableView>): string[] {
  return tableRows(doc, { ...WHOLE_TABLE, ...view }).map((row) => `${printedValue(doc, row)} ${row.unit}`);
}

const OPEN: Action = { type: 'statistics' };
const rowsOf = (state: AppState): string[] => tableRows(state.view.doc, state.view.table).map(({ id }) => id);
const chosen = (state: AppState): string | undefined =>
  state.mode.kind === 'statistics' ? rowsOf(state)[state.mode.selected] : undefined;

describe('the rows of the table', () => {
  it.each([
    [
      {},
      [
        '36 件',
        '52 条',
        '98.5 %',
        '8 次',
        '超过400 人次',
        '120 宗',
        '3.2 个百分点',
        '45 件',
        '43 件',
        '60以上 %',
        '2.3万 家',
        '500 人次',
      ],
    ],
    [{ filter: '件' }, ['36 件', '45 件', '43 件']],
    [{ filter: '行政复议 件' }, ['45 件', '43 件']],
    [{ filter: '同比上升' }, ['3.2 个百分点']],
    [{ filter: '２．３' }, ['2.3万 家']],
    [{ filter: '23000' }, ['2.3万 家']],
    [{ filter: '營商環境' }, ['60以上 %', '2.3万 家']],
    [{ filter: '没有这样的' }, []],
    [{ section: '2' }, ['60以上 %', '2.3万 家']],
    [{ unit: '%' }, ['98.5 %', '60以上 %']],
    [{ section: '1', unit: '人次' }, ['超过400 人次']],
    [{ unit: '件', sort: 'value', descending: true }, ['45 件', '43 件', '36 件']],
    [{ unit: '件', sort: 'value' }, ['36 件', '43 件', '45 件']],
    [{ section: '2', descending: true }, ['2.3万 家', '60以上 %']],
  ] as [Partial<TableView>, string[]][])('%o shows %o', (view, rows) => {
    expect(shown(view)).toEqual(rows);
  });

  it('are found by another name of what they measure', () => {
    const text = TEXT.replace('优化营商环境\n', '优化营商环境\n地区生产总值增长6.1%。');
    const state = stateOf({ report: segmentText(text, { id: 'growth' }) });
    const rows = tableRows(state.view.doc, { ...WHOLE_TABLE, filter: 'GDP' });
    expect(rows.map(({ subject }) => subject)).toEqual(['地区生产总值']);
  });

  it('keeps what has nothing in the column last, whichever way it is sorted', () => {
    for (const descending of [true, false]) {
      const rows = shown({ sort: 'aspect', descending });
      expect(rows.slice(0, 2).sort()).toEqual(['3.2 个百分点', '60以上 %']);
      expect(rows[2]).toBe('36 件');
    }
  });
});

describe('the table', () => {
  it('sorts by column after column and turns the order round', () => {
    const byValue = run(stateOf(), OPEN, { type: 'sort', way: 1 }).state;
    expect(byValue.view.table).toMatchObject({ sort: 'value', descending: true });
    expect(rowsOf(byValue)[0]).toBe('s11');
    expect(rowsOf(run(byValue, { type: 'reverse' }).state)[0]).toBe('s7');
    expect(run(byValue, { type: 'sort', way: -1 }, { type: 'sort', way: -1 }).state.view.table.sort).toBe('period');
  });

  it('keeps its line on the same statistic while the order changes', () => {
    const { state } = run(stateOf(), OPEN, { type: 'move', by: 'line', way: 1 });
    for (const action of [
      { type: 'sort', way: 1 },
      { type: 'reverse' },
      { type: 'only-unit' },
      { type: 'only-section', way: 1 },
    ] as Action[]) {
      expect(chosen(run(state, action).state)).toBe('s2');
    }
  });

  it('is filtered by typing, by section and by unit; Esc takes back one thing at a time', () => {
    const typed = run(
      stateOf(),
      OPEN,
      { type: 'filter' },
      { type: 'write', text: '件 ' },
      { type: 'write', text: '复议' },
    );
    expect(rowsOf(typed.state)).toEqual(['s8', 's9']);
    expect(rowsOf(run(typed.state, { type: 'erase' }, { type: 'erase' }).state)).toEqual(['s1', 's8', 's9']);
    const narrowed = run(typed.state, { type: 'close' }, { type: 'only-section', number: 1 }).state;
    expect(narrowed.mode).toMatchObject({ typing: null });
    expect(rowsOf(narrowed)).toEqual(['s8', 's9']);
    const cleared = run(narrowed, { type: 'close' }).state;
    expect(rowsOf(cleared)).toHaveLength(12);
    expect(run(cleared, { type: 'close' }).state.mode.kind).toBe('reading');
  });

  it.each([
    [{ type: 'only-section', number: 2 }, ['s10', 's11']],
    [{ type: 'only-section', way: -1 }, ['s12']],
    [{ type: 'only-unit' }, ['s1', 's8', 's9']],
  ] as [Action, string[]][])('%o shows %o, and all again', (action, rows) => {
    const { state } = run(stateOf(), OPEN, action);
    expect(rowsOf(state)).toEqual(rows);
    const back: Action = 'way' in action ? { type: 'only-section', way: 1 } : action;
    expect(rowsOf(run(state, back).state)).toHaveLength(12);
  });

  it('begins a new filter with /, and edits the one before with Backspace', () => {
    const { state } = run(stateOf(), OPEN, { type: 'filter' }, { type: 'write', text: '复议' }, { type: 'close' });
    const again = run(state, { type: 'filter' }).state;
    expect(rowsOf(again)).toEqual(['s8', 's9']);
    expect(run(again, { type: 'write', text: '合' }, { type: 'write', text: '格' }).state.view.table.filter).toBe(
      '合格',
    );
    expect(run(again, { type: 'erase' }, { type: 'write', text: '合' }).state.view.table.filter).toBe('复合');
    expect(run(again, { type: 'close' }).state.view.table.filter).toBe('复议');
  });

  it.each([
    [80, 24],
    [50, 20],
  ])(
    'gives the subject the room at %i×%i: no section, a trend before its figure, the row in the status line',
    (columns, rows) => {
      for (const lang of ['zh', 'en'] as const) {
        const { state } = run(stateOf({ columns, rows, lang, report: wordy }), OPEN, {
          type: 'move',
          by: 'page',
          way: 1,
        });
        const lines = frameOf(state);
        expect(lines[3]).toMatch(/数值 +单位 +对象|value +unit +subject/);
        expect(lines[3]).not.toMatch(/章节|section|升降|trend/);
        expect(lines.join('\n')).toMatch(/↑3\.2 {2}个百分点 {2}(抽查案卷)?合格率/);
        const row = state.mode.kind === 'statistics' ? state.mode.selected + 1 : 0;
        expect(row).toBeGreaterThan(1);
        expect(lines.at(-1)).toMatch(new RegExp(`^ (数据|Statistics) ${row}/12 `));
      }
    },
  );

  it('says what it is sorted by where that column has gone', () => {
    const sort: Action[] = Array.from({ length: 4 }, () => ({ type: 'sort', way: 1 }));
    const { state } = run(stateOf({ columns: 80, rows: 24, report: wordy }), OPEN, ...sort);
    expect(state.view.table.sort).toBe('aspect');
    expect(frameOf(state)[2]).toMatch(/性质↑ +12 条/);
    expect(frameOf(run(stateOf({ columns: 80, rows: 24, report: wordy }), OPEN).state)[2]).not.toContain('↑');
  });

  it('leaves the section out where only one is shown', () => {
    const { state } = run(stateOf(), OPEN);
    expect(frameOf(state).join('\n')).toContain('章节↑');
    expect(frameOf(run(state, { type: 'only-section', number: 1 }).state).join('\n')).not.toContain('章节↑');
  });

  it('says so where a section has no numbers, and where no row is left', () => {
    const { state } = run(stateOf({ lang: 'en' }), OPEN, { type: 'only-section', number: 3 });
    expect(state.notice?.en).toBe('section 3 has no statistics');
    const none = run(state, { type: 'filter' }, { type: 'write', text: '无此' }).state;
    expect(frameOf(none).join('\n')).toContain('no such statistics');
    expect(run(none, { type: 'open' }, { type: 'open' }).state.notice?.zh).toBe('没有这样的数据');
    expect(run(none, { type: 'close' }, { type: 'export' }).effects).toEqual([]);
  });

  it('ends the typing with Enter before it opens anything, and is printed as it is filtered', () => {
    const typed = run(stateOf(), OPEN, { type: 'filter' }, { type: 'write', text: '复议' }).state;
    const done = run(typed, { type: 'open' }).state;
    expect(done.mode).toMatchObject({ kind: 'statistics', typing: null });
    expect(frameOf(done).at(-1)).toContain('Esc 清除筛选');
    const [effect] = run(done, { type: 'export' }).effects;
    expect(effect).toMatchObject({ type: 'leave', table: [{ ids: ['s8', 's9'] }] });
    expect(run(done, { type: 'open' }).state.mode.kind).toBe('reading');
  });

  it('keeps section, target and year at 120 columns, and tells rises from shares and averages', () => {
    const report = segmentText(
      `云溪县2034年政府工作报告

一、2033年工作回顾
全年地区生产总值4600亿元，增长7.7%，服务业占比65.1%，日均接警7.27起，推进产业项目策划包装和储备工作，储备重大产业项目120个。
二、2034年主要目标
地区生产总值增长6%左右，新增城镇就业2万人。
`,
      { id: 'kinds' },
    );
    const { state } = run(stateOf({ report }), OPEN);
    const lines = frameOf(state);
    expect(lines[3]).toMatch(/性质 +目标 +(时期 +)?年份 .*章节/);
    const row = (words: string): string => lines.find((line) => line.includes(words) && line.includes('2033')) ?? '';
    expect(row('7.7')).toMatch(/↑ 升 +全年 +2033/);
    expect(row('65.1')).toMatch(/占比 +全年 +2033/);
    expect(row('7.27')).toMatch(/平均 +日均 +2033/);
    expect(lines.some((line) => /目标 +(全年 +)?2034 +二、/.test(line))).toBe(true);
  });

  it('has the sentence of each row where no other column needs the room', () => {
    const { state } = run(stateOf({ columns: 200, rows: 50 }), OPEN);
    const lines = frameOf(state);
    expect(lines[3]).toMatch(/对象 .*章节.* 原句/);
    expect(lines.find((line) => line.includes('52  条'))).toMatch(/全年审查文件36件，提出意见52条，采纳…$/);
    expect(frameOf(run(stateOf({ columns: 120 }), OPEN).state)[3]).not.toContain('原句');
  });

  it('gives a long subject the room of what is empty behind it in its row, and of nothing else', () => {
    const long = '全县乡镇街道法律援助公共服务示范站';
    const report = segmentText(
      `云溪县2034年度法治政府建设工作报告

一、主要工作情况
培训人员8次。新增就业3%。审查文件36件。受理案件45件。抽查案卷120宗。提出意见52条。开展宣传21场。发放手册40册。调解纠纷96起。办结案件43件。组织听证会9次。建成${long}17个。
二、下一年度工作安排
培训人员30次。
`,
      { id: 'long' },
    );
    const [statistic] = statisticsOf(report).filter(({ value }) => value === 17);
    Object.assign(statistic ?? {}, { subject: long });
    const lines = frameOf(run(stateOf({ report }), OPEN).state);
    const heads = lines.find((line) => /对象 +目标/.test(line)) ?? '';
    const row = lines.find((line) => line.includes(' 17 ')) ?? '';
    expect(row).toContain(`${long} `);
    const columnOf = (line: string, words: string): number => displayWidth(line.slice(0, line.indexOf(words)), 1);
    const after = columnOf(row, long) + displayWidth(long, 1);
    expect(after).toBeGreaterThan(columnOf(heads, '目标'));
    expect(columnOf(row, '2034')).toBe(columnOf(heads, '年份'));
  });

  it('stays as it was left, on the number that was opened', () => {
    const sorted = run(stateOf(), OPEN, { type: 'sort', way: 1 }, { type: 'move', by: 'line', way: 1 }).state;
    const id = chosen(sorted);
    const again = run(sorted, { type: 'open' }, OPEN).state;
    expect(chosen(again)).toBe(id);
    expect(again.view.table).toEqual(sorted.view.table);
  });

  it('leaves as it stands: its rows in its order', () => {
    const { effects } = run(
      stateOf(),
      OPEN,
      { type: 'only-section', number: 2 },
      { type: 'reverse' },
      { type: 'export' },
    );
    expect(effects).toEqual([{ type: 'leave', exitCode: 0, marked: [], table: [{ report: '', ids: ['s11', 's10'] }] }]);
  });

  it('shows value, unit, subject, kind, target, year and section, and the sentence of its line', () => {
    const { state } = run(stateOf(), OPEN, { type: 'filter' }, { type: 'write', text: '合格率' });
    const frame = frameOf(state).join('\n');
    expect(frame).toMatch(/数值 +单位 +对象 +性质 +目标 +(时期 +)?年份 +章节↑/);
    expect(frame).toMatch(/3\.2 +个百分点 +\S*合格率\S* +↑ 升 .*一、主要工作情况/);
    expect(frame.replace(/\n.*│ */g, '')).toContain('抽查案卷120宗，合格率同比上升3.2个百分点');
    expect(frame).toContain('1/12 条');
    const english = frameOf(run(stateOf({ lang: 'en' }), OPEN).state).join('\n');
    expect(english).toMatch(/value +unit +subject +kind +target +(period +)?year +section↑/);
  });
});
