import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { sideItems } from '../../src/tui/state/side-items.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fixture, stateOf, TEXT } from './fixture.ts';
import { frameOf } from './harness.tsx';

/** No chapter is about problems, and a line that is marked opens no part. */
const HIDDEN = segmentText(
  TEXT.replace(/三、存在的问题[\s\S]*?四、/, '三、').replace(
    '服务企业2.3万家。',
    '服务企业2.3万家。\n一是独此一条，别无其他。',
  ),
  { id: 'hidden' },
);

function reduced(state: AppState, ...actions: Action[]): AppState {
  return actions.reduce((now, action) => reduce(now, action).state, state);
}

describe('what doubts cost', () => {
  it.each([
    ['zh', '存疑 2', '没有找到所承认的问题', '行首的一是没有作为标题'],
    ['en', 'Doubts 2', 'no admitted problems', 'opens this line'],
  ] as const)('is said in the side pane where no problems were found, in %s', (lang, title, missing, where) => {
    const state = stateOf({ report: HIDDEN, lang });
    const frame = frameOf(state).join('\n');
    expect(frame).toContain(title);
    expect(frame).toContain(missing);
    expect(frame).toContain(where);
    const narrow = frameOf(reduced({ ...state, columns: 80, rows: 24 }, { type: 'side' })).join('\n');
    expect(narrow).toContain(title);
  });

  it('leads to the place, highlighted', () => {
    const there = reduced(stateOf({ report: HIDDEN }), { type: 'side' }, { type: 'move', by: 'end', way: 1 });
    expect(sideItems(there.view).at(-1)?.kind).toBe('doubt');
    expect(screenReaderLines(there).join('\n')).toMatch(/存疑[\s\S]*行首的一是[\s\S]*独此一条/);
    const state = reduced(there, { type: 'open' });
    const [[start, end] = [0, 0]] = state.view.highlighted;
    expect(HIDDEN.text.slice(start, end)).toContain('独此一条');
    expect(frameOf(state).some((line) => line.includes('▸') && line.includes('独此一条'))).toBe(true);
  });

  it('is nothing where problems and plans are as they should be, or none are to be expected', () => {
    const fine = reduced(stateOf({ report: fixture() }), { type: 'side' });
    expect(frameOf(fine).join('\n')).not.toContain('存疑');
    const other = segmentText('随便写的一段话。\n没有标题，也不是报告。\n', { id: 'other' });
    expect(sideItems(reduced(stateOf({ report: other }), { type: 'side' }).view)).toEqual([]);
  });
});
