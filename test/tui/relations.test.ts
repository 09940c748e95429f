import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { reduce } from '../../src/tui/state/reducer.ts';
import { screenReport } from '../../src/tui/state/screen-report.ts';
import { currentSideItem, sideItems } from '../../src/tui/state/side-items.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { initialState } from '../../src/tui/state/state.ts';
import { relationsOf, wordsOf } from '../../src/tui/view/relations.ts';
import { frameOf } from './harness.tsx';

const TEXT = `临江县2023年度法治政府建设工作报告

2023年，我县法治政府建设取得新进展。

一、健全依法决策机制
一是落实重大行政决策程序。公布决策事项目录3项。
二、提升行政复议办案质量
一是办好行政复议案件。受理行政复议案件45件，审结43件。
二是推进行政应诉。负责人出庭应诉率达98%。
三、规范行政执法
（一）推行公示办法。公示检查结果1200条。
（二）开展案卷评查。抽查执法案卷120宗。
四、加强普法宣传
一是落实“谁执法谁普法”责任制。举办讲座36场，乡村旅游专场2场。二是建设法治文化阵地。新建法治公园2个。
五、存在的问题
一是行政复议力量不足；二是个别部门重视不够；三是案卷评查的覆盖面不广。
六、下一年度工作安排
（一）推动行政复议体制改革。加强行政复议与行政应诉的衔接。
（二）深入开展“谁执法谁普法”。创新乡村旅游普法形式。
（三）进一步推进工作。全面加强组织领导，提高服务水平。
七、名词解释
1.行政复议：公民、法人认为具体行政行为侵犯其合法权益，向复议机关提出的申请。
`;

const report = segmentText(TEXT, { id: 'linjiang' });
const doc = screenReport(report);

function told(entry: string | null): [string, readonly string[]][] {
  return relationsOf(doc, entry).map(({ part, words }) => [part.id, words]);
}

describe('what speaks of the same subject', () => {
  it.each([
    ['2', ['5.1', '6.1'], '行政复议'],
    ['2.1', ['5.1', '6.1'], '行政复议'],
    ['3.2', ['5.3'], '案卷评查'],
    ['4', ['6.2'], '谁执法谁普法'],
  ])('in %s is %o, for the words %s', (entry, parts, word) => {
    expect(told(entry).map(([id]) => id)).toEqual(parts);
    for (const [, words] of told(entry)) {
      expect(words.join('、')).toContain(word);
    }
  });

  it.each([
    ['a section that shares nothing', '1'],
    ['a heading above headings that share nothing themselves', '3.1'],
    ['the preamble', 'preamble'],
    ['problems', '5'],
    ['a plan', '6.1'],
    ['an annex behind all of them', '7'],
    ['nowhere', null],
  ])('in %s is nothing', (_, entry) => {
    expect(told(entry)).toEqual([]);
  });

  it('is told by no word of the genre, and by no word that is spread over the report', () => {
    expect(relationsOf(doc, '1').flatMap(({ words }) => words)).toEqual([]);
    const everywhere = TEXT.replace(/^([一二三四])、/gm, '$1、案卷评查与');
    const spread = screenReport(segmentText(everywhere, { id: 'spread' }));
    expect(relationsOf(spread, '3.2').flatMap(({ words }) => words.filter((word) => word.includes('案卷')))).toEqual(
      [],
    );
  });

  it.each([
    ['进一步加强工作，全面推进法治政府建设。', []],
    ['落实“放管服”改革，优化审批', ['放管服', '审批']],
  ])('counts as content words of %s only %o', (text, words) => {
    expect([...wordsOf(text)]).toEqual(words);
  });
});

describe('the side pane', () => {
  const run = (...actions: Action[]): AppState =>
    actions.reduce(
      (state, action) => reduce(state, action).state,
      initialState({ report, lang: 'zh', ambiguous: 1, columns: 120, rows: 40 }),
    );

  it('shows what is related first, and why', () => {
    const side = frameOf(run({ type: 'jump', number: 2 })).join('\n');
    expect(side).toMatch(/与本节相关 2[\s\S]*都说到 行政复议[\s\S]*问题 3[\s\S]*计划 3/);
    expect(frameOf(run({ type: 'jump', number: 1 })).join('\n')).not.toContain('与本节相关');
    expect(frameOf({ ...run({ type: 'jump', number: 2 }), lang: 'en' }).join('\n')).toMatch(/On this subject 2/);
  });

  it('is entered at what is related, which Enter opens and Space marks', () => {
    const state = run({ type: 'jump', number: 2 }, { type: 'side' });
    expect(currentSideItem(state)).toMatchObject({ key: '~5.1', group: 'related' });
    expect([...reduce(state, { type: 'mark' }).state.marked]).toEqual(['5.1']);
    const opened = reduce(state, { type: 'open' }).state;
    expect(opened.position.entry).toBe('5.1');
    expect(currentSideItem(opened)?.key).toBe('5.1');
  });

  it('goes on from the related ones to all of them', () => {
    const state = run(
      { type: 'jump', number: 2 },
      { type: 'side' },
      { type: 'move', by: 'line', way: 1 },
      { type: 'move', by: 'line', way: 1 },
    );
    expect(currentSideItem(state)?.key).toBe('5.1');
    expect(sideItems(state)).toHaveLength(8);
    expect(currentSideItem(run({ type: 'side' }, { type: 'move', by: 'end', way: 1 }))?.key).toBe('6.3');
  });
});
