import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import { bySection, hitGroups } from '../../src/tui/state/hit-groups.ts';
import type { AppState, StateInput } from '../../src/tui/state/state.ts';
import { fixture, run, stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

const index = buildSearchIndex(fixture());
const DOWN: Action = { type: 'move', by: 'line', way: 1 };

/** The search of a query, answered. */
function found(query: string, input: Partial<StateInput> = {}): AppState {
  const { state } = run(stateOf(input), { type: 'search' }, { type: 'write', text: query });
  const request = state.mode.kind === 'search' ? state.mode.request : 0;
  return run(state, { type: 'found', request, hits: search(index, query) }).state;
}

describe('results', () => {
  it('stand section by section, the best hit’s first; headings are not chosen', () => {
    const state = found('执法');
    const lines = frameOf(state).map((line) => line.split('│').at(-1) ?? '');
    expect(lines[4]).toMatch(/^ [一二三四]、.* \d 条/);
    const headings = lines.filter((line) => /^ [一二三四]、.*条 *$/.test(line));
    expect(new Set(headings).size).toBe(headings.length);
    expect(lines[5]).toMatch(/^▸ {3}/);
    const rows = lines.filter((line) => /^▸/.test(line));
    expect(rows).toHaveLength(1);
    const count = search(index, '执法').length;
    const end = run(state, ...Array.from({ length: count + 3 }, () => DOWN)).state;
    expect(end.mode).toMatchObject({ selected: count - 1 });
    for (let step = 0; step < count; step += 1) {
      const there = run(state, ...Array.from({ length: step }, () => DOWN)).state;
      expect(frameOf(there).some((line) => /│▸ {3}\S/.test(line) && !/条 *$/.test(line))).toBe(true);
    }
  });

  it('have their figure apart, under what it is, with the sign of a plan and of a rise', () => {
    const lines = frameOf(found('培训')).map((line) => line.trimEnd());
    expect(lines[3]).toMatch(/段落 +数值$/);
    expect(lines.some((line) => /培训执法人员500人次。? +→500人次$/.test(line))).toBe(true);
    expect(frameOf(found('抽查案卷')).some((line) => / 120宗 *$/.test(line))).toBe(true);
    expect(frameOf(found('普法'))[3]).not.toContain('数值');
    expect(frameOf(found('培训', { columns: 50, rows: 20 })).join('\n')).not.toContain('数值');
  });

  it('keep every hit, in any order of hits', () => {
    const { doc } = stateOf().view;
    const all = search(index, '执法 ').concat(search(index, '培训'));
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (hits) => {
        const grouped = bySection(doc, hits);
        expect(new Set(grouped)).toEqual(new Set(hits));
        expect(grouped).toHaveLength(hits.length);
        expect(grouped[0]).toBe(hits[0]);
        const groups = hitGroups(doc, grouped);
        expect(groups.flatMap((group) => group.hits)).toEqual(grouped);
        expect(new Set(groups.map(({ section }) => section)).size).toBe(groups.length);
      }),
    );
  });

  it.each([
    [120, 40],
    [80, 24],
    [50, 20],
    [20, 6],
  ])('fit into %i×%i, wherever one is', (columns, rows) => {
    for (const steps of [0, 3, 99]) {
      const { state } = run(found('执法', { columns, rows }), ...Array.from({ length: steps }, () => DOWN));
      const lines = frameOf(state);
      expect(lines.length).toBeLessThanOrEqual(rows - 1);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns - 1);
    }
  });

  it('of two sentences of one part are two marks', () => {
    const state = found('执法');
    const marked = run(state, { type: 'mark' }, DOWN, { type: 'mark' }).state;
    expect(marked.view.marked.size).toBe(2);
    const all = run(state, { type: 'mark-all' }).state;
    expect(all.view.marked.size).toBe(search(index, '执法').length);
  });
});
