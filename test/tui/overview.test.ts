import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { overviewOf } from '../../src/tui/state/overview.ts';
import { continuedAt, savedPosition } from '../../src/tui/state/reading-position.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

const TEXT = `江西省南昌市云溪县2033年度法治政府建设工作报告

2033年，全县法治政府建设取得新进展。

一、健全制度
一是完善审查。全年审查文件36件，提出意见52条，采纳率达98.5%。
二是规范执法。全年立案1120起，同比下降17%；投诉210件，同比上升9%。
三是保障经费。安排普法经费380万元，40项任务已完成31项。
二、存在的问题
一是执法力量比较薄弱；二是宣传方式较为单一。
三、2034年工作安排
（一）加强队伍建设。2034年6月底前培训执法人员500人次。
（二）深化改革。持续优化审批流程。
`;

function opened(columns: number, rows: number, lang: 'zh' | 'en' = 'zh'): AppState {
  const report = segmentText(TEXT, { id: 'yunxi-2033' });
  return stateOf({ report, columns, rows, lang, firstScreen: true });
}

function reduced(state: AppState, ...actions: Action[]): AppState {
  return actions.reduce((now, action) => reduce(now, action).state, state);
}

const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const TOP: Action = { type: 'move', by: 'end', way: -1 };
const TEXT_PANE: Action = { type: 'focus', way: 1, around: false };

describe('the first screen', () => {
  it.each([
    [200, 1],
    [4199, 10],
    [4200, 11],
  ])('takes %i characters for %i minutes', (characters, minutes) => {
    const report = segmentText('法'.repeat(characters), { id: 'a' });
    expect(overviewOf(stateOf({ report }).view.doc)).toMatchObject({ characters, minutes });
  });

  it.each([
    [120, 40],
    [200, 50],
    [80, 24],
    [50, 20],
    [20, 6],
  ] as const)('is set for %i × %i, in both languages', async (columns, rows) => {
    for (const lang of ['zh', 'en'] as const) {
      const frame = frameOf(opened(columns, rows, lang));
      expect(frame.every((line) => displayWidth(line) < columns)).toBe(true);
      await expect(`${frame.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(
        `frames/overview-${columns}x${rows}-${lang}.txt`,
      );
    }
  });

  it('tells the largest rise and fall, a rate, money, what is done of how much, each once and in order', () => {
    const { figures } = overviewOf(opened(120, 40).view.doc);
    expect(figures.map(({ statistic, change, whole }) => [statistic.value, change?.value, whole?.value])).toEqual([
      [98.5, undefined, undefined],
      [1120, 17, undefined],
      [210, 9, undefined],
      [3_800_000, undefined, undefined],
      [31, undefined, 40],
    ]);
  });

  it('lists the commitments that have a figure or a deadline', () => {
    const { commitments } = overviewOf(opened(120, 40).view.doc);
    expect(commitments.map(({ deadline }) => deadline)).toEqual(['2034年6月底前']);
  });

  it('says what was not found', () => {
    const report = segmentText('一封信\n\n没有章节。\n', { id: 'letter' });
    const frame = frameOf(stateOf({ report, firstScreen: true })).join('\n');
    for (const words of ['没有认出地区', '没有认出年份', '没有认出数据', '没有认出问题', '没有认出承诺']) {
      expect(frame).toContain(words);
    }
  });

  it('gives way to the text at any movement, and g at the top comes back to it', () => {
    for (const move of [DOWN, { type: 'section', way: 1 }, { type: 'jump', number: 2 }, { type: 'open' }] as const) {
      expect(reduced(opened(120, 40), move).view.isOverview).toBe(false);
    }
    const text = reduced(opened(120, 40), TEXT_PANE);
    expect(text.view.isOverview).toBe(true);
    const begun = reduced(text, DOWN);
    expect(begun.view).toMatchObject({ isOverview: false, focus: 'text', position: { at: 0 } });
    expect(reduced(begun, TOP).view.isOverview).toBe(true);
    expect(reduced(begun, DOWN, DOWN, TOP).view.isOverview).toBe(false);
    expect(reduced(begun, DOWN, DOWN, TOP, TOP).view.isOverview).toBe(true);
  });

  it('is what a narrow window shows, and its first movement shows the text', () => {
    const narrow = opened(50, 20);
    expect(frameOf(narrow)[1]).toContain('概览');
    expect(frameOf(reduced(narrow, DOWN))[1]).toContain('正文');
  });

  it.each(['page', 'half-page'] as const)('is left for the beginning of the text by a %s', (by) => {
    const there = reduced(opened(100, 24), { type: 'move', by, way: 1 });
    expect([there.view.isOverview, there.view.focus, there.view.position.at]).toEqual([false, 'text', 0]);
    expect(reduced(opened(100, 24), { type: 'move', by, way: -1 }).view.isOverview).toBe(true);
    // The list beside it is turned as ever.
    const side = reduced(opened(100, 24), { type: 'side' }, { type: 'move', by, way: 1 });
    expect(side.view.focus).toBe('side');
  });

  it('is not shown where one has been further in the report, which is said', () => {
    const left = reduced(opened(120, 12), { type: 'jump', number: 3 });
    const again = continuedAt(opened(120, 12), savedPosition(left.view));
    expect(again.view.isOverview).toBe(false);
    expect(again.view.position.at).toBe(left.view.position.at);
    expect(again.notice?.zh).toMatch(/接着上次读到 \d+% 的地方/);
    expect(continuedAt(opened(120, 12), savedPosition(opened(120, 12).view)).view.isOverview).toBe(true);
  });

  it('is told in words to a screen reader', () => {
    const words = screenReaderLines(opened(200, 60)).join('\n');
    expect(words).toContain('一、健全制度: 3 项举措');
    expect(words).toMatch(/自己承认的问题 2: 一是执法力量比较薄弱/);
    expect(words).toMatch(/有数字或期限的承诺 1: 2034年6月底前培训执法人员500人次/);
  });
});
