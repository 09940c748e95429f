import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.ts';
import { type Report, segmentText } from '../../src/report/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { sideItems } from '../../src/tui/state/side-items.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { stateOf, TEXT } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';

/** With a numeral left out and a word that is miswritten. */
const DRAFT = TEXT.replace('三、存在的问题', '四、存在的问题')
  .replace('四、下一年度', '五、下一年度')
  .replace('依法行政', '法制');

const FINDINGS: Action = { type: 'findings' };

function draft(): Report {
  return segmentText(DRAFT, { id: 'draft' });
}

/** The state after some actions, the question for findings answered. */
function reduced(...actions: Action[]): { state: AppState; effects: Effect[] } {
  const report = draft();
  const all: Effect[] = [];
  const state = actions.reduce((before, action) => {
    const { state: now, effects } = reduce(before, action);
    all.push(...effects);
    return effects.some(({ type }) => type === 'check')
      ? reduce(now, { type: 'checked', id: now.view.id, findings: check(report) }).state
      : now;
  }, stateOf({ report }));
  return { state, effects: all };
}

describe("what check finds with last year's report", () => {
  it('comes behind the first findings, and the reader stays at the one chosen', async () => {
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const report = draft();
    const [first] = check(report);
    if (!first) throw new Error('nothing found');
    const copied = {
      ...first,
      rule: 'C9',
      level: 'error' as const,
      start: 0,
      end: 4,
      message: { zh: '照搬上年', en: 'a copy' },
    };
    const run = new Run(120, 40, {
      report,
      check: async () => check(report),
      checkAgainst: () => waiting.then(() => ({ findings: [copied, ...check(report)], name: '云溪县2022年度报告' })),
    });
    await run.shows('目录');
    run.type('c');
    const before = await run.until((screen) => screen.some((line) => line.includes('▸ ✗')));
    const chosen = before
      .find((line) => line.includes('▸ ✗'))
      ?.split('│')
      .at(-1);
    expect(before[1]).not.toContain('对照');
    answer?.();
    const after = await run.shows('照搬上年');
    expect(after[1]).toMatch(/━ 检查 ━+$/);
    expect(after[2]).toContain('│ 对照云溪县2022年度报告');
    expect(
      after
        .find((line) => line.includes('▸ ✗'))
        ?.split('│')
        .at(-1),
    ).toBe(chosen);
    run.type('q');
    await run.result;
  });
});

describe('what check finds', () => {
  it('is asked for once, and listed level by level', () => {
    const { state, effects } = reduced(FINDINGS, { type: 'side' }, FINDINGS);
    expect(effects).toEqual([{ type: 'check', report: '' }]);
    const kinds = sideItems(state.view).map(({ kind }) => kind);
    expect(kinds[0]).toBe('error');
    expect(kinds).toEqual([
      ...kinds.filter((kind) => kind === 'error'),
      ...kinds.filter((kind) => kind === 'warning'),
      ...kinds.filter((kind) => kind === 'hint'),
    ]);
    const frame = frameOf(state).join('\n');
    expect(frame).toMatch(/━ 检查 ━/);
    expect(frame).toMatch(/错误 \d/);
    expect(frame).toMatch(/▸ ✗ S1 /);
    expect(frame).toContain('改法：');
  });

  it('leads to its place, which has the sign of its level beside it', () => {
    const { state } = reduced(FINDINGS, { type: 'open' });
    const [item] = sideItems(state.view);
    expect(state.view.focus).toBe('text');
    expect(frameOf(state).some((line) => /[▸▎ ]✗.*四、存在的问题/.test(line))).toBe(true);
    expect(state.view.highlighted).toEqual([[item?.start, item?.end]]);
  });

  it('gives way to problems and plans, and goes by the key that called it', () => {
    expect(sideItems(reduced(FINDINGS, { type: 'side' }).state.view)[0]?.kind).toBe('problem');
    const { state } = reduced(FINDINGS, FINDINGS);
    expect(state.view.focus).toBe('text');
  });

  it('is asked for again when the file has been edited', () => {
    const { effects } = reduced(FINDINGS, { type: 'reread', id: '', report: draft() });
    expect(effects.filter(({ type }) => type === 'check')).toHaveLength(2);
  });

  it('says so where nothing is found, and while it is not known', () => {
    const asked = reduce(stateOf(), FINDINGS).state;
    expect(frameOf(asked).join('\n')).toContain('正在检查');
    const none = reduce(asked, { type: 'checked', id: '', findings: [] }).state;
    expect(frameOf(none).join('\n')).toContain('没有检出问题。');
  });

  it('is told in words to a screen reader', () => {
    const words = screenReaderLines(reduced(FINDINGS).state).join('\n');
    expect(words).toMatch(/检查/);
    expect(words).toMatch(/错误, 第 1 条，共 \d+ 条/);
  });

  it('is found by the program itself where nobody else does', async () => {
    const run = new Run(120, 40, { report: draft() });
    await run.shows('前言');
    run.type('c');
    await run.shows('✗ S1');
    run.type('q');
    await run.result;
  });
});
