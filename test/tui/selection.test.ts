import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { selectedSpan } from '../../src/tui/state/selection.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { run, stateOf } from './fixture.ts';
import { frameOf, paintedFrame } from './harness.tsx';

const SELECT: Action = { type: 'select' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const UP: Action = { type: 'move', by: 'line', way: -1 };

function at(...actions: Action[]): { state: AppState; effects: Effect[] } {
  return run(stateOf({ rows: 20 }), { type: 'jump', number: 2 }, { type: 'open' }, DOWN, ...actions);
}

function words({ view }: AppState): string {
  const { start, end } = view.selection ? selectedSpan(view.selection) : { start: 0, end: 0 };
  return view.doc.report.text.slice(start, end);
}

describe('sentences that are selected', () => {
  it('begin with the one that is read, and are more or fewer by the arrows', () => {
    expect(words(at(SELECT).state)).toBe('推行“一窗受理”改革，压减办理时限60%以上，服务企业2.3万家。');
    expect(words(at(SELECT, DOWN).state)).toMatch(/^推行[\s\S]*三、存在的问题$/);
    expect(words(at(SELECT, DOWN, UP).state)).toBe(words(at(SELECT).state));
    expect(words(at(SELECT, UP).state)).toMatch(/^二、优化营商环境\n推行/);
    expect(words(at(SELECT, { type: 'move', by: 'end', way: 1 }).state).length).toBeGreaterThan(80);
  });

  it('are copied, with their source or without, and marked; then nothing is selected', () => {
    const copy = at(SELECT, { type: 'copy', cited: false });
    expect(copy.effects).toEqual([
      { type: 'copy', text: '推行“一窗受理”改革，压减办理时限60%以上，服务企业2.3万家。' },
    ]);
    expect(copy.state.view.selection).toBeNull();
    const [cited] = at(SELECT, { type: 'copy', cited: true }).effects;
    expect(cited?.type === 'copy' && cited.text).toMatch(/云溪县2023年度法治政府建设工作报告/);
    const { view } = at(SELECT, { type: 'mark' }).state;
    expect([...view.marked]).toEqual([expect.stringMatching(/^@\d+-\d+$/)]);
    expect(view.selection).toBeNull();
  });

  it('have their own keys below, and no others', () => {
    const below = (columns: number, lang: 'zh' | 'en'): string | undefined =>
      frameOf({ ...at(SELECT).state, columns, lang }).at(-1);
    expect(below(120, 'zh')).toMatch(/选了 33 字：↑↓ 增减 +y 复制 {2}Y 连出处 {2}空格 标记 {2}Esc 放弃 {2}m 批注/);
    expect(below(120, 'en')).toMatch(/33 characters.* y copy {2}Y with source {2}Space mark {2}Esc give up/);
    expect(below(50, 'zh')).toMatch(/选了 33 字：↑↓ 增减 +y 复制 {2}Y 连出处/);
    expect(below(200, 'zh')).not.toMatch(/查找|问题与计划/);
  });

  it('are given up by Esc, by the same key, and by any other key, which then does what it does', () => {
    expect(at(SELECT, { type: 'close' }).state.view.selection).toBeNull();
    expect(at(SELECT, SELECT).state.view.selection).toBeNull();
    const table = at(SELECT, { type: 'statistics' }).state;
    expect([table.mode.kind, table.view.selection]).toEqual(['statistics', null]);
  });

  it('are seen in the text and told in the status line, and stay in view', () => {
    const { state } = at(SELECT);
    expect(frameOf(state).at(-1)).toMatch(/选了 \d+ 字：↑↓ 增减/);
    expect(paintedFrame(state, 1).some((line) => /\x1b\[7m推行/.test(line))).toBe(true);
    const far = Array.from({ length: 12 }, () => DOWN).reduce((now, action) => reduce(now, action).state, state);
    expect(frameOf(far).join('\n')).toContain('（三）创新普法形式');
    expect(screenReaderLines(state).join('\n')).toContain('推行“一窗受理”改革');
  });

  it('begin from the first screen and from the outline too', () => {
    const state = reduce(stateOf({ firstScreen: true }), SELECT).state;
    expect(state.view).toMatchObject({ isOverview: false, focus: 'text' });
    expect(words(state)).toMatch(/^云溪县2023年度/);
  });
});
