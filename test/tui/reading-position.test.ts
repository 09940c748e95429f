import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import { positionLines, textView } from '../../src/tui/state/navigation.ts';
import { atPosition, savedPosition } from '../../src/tui/state/reading-position.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { stateOf, TEXT } from './fixture.ts';

function lineHere(state: AppState): string {
  const line = textView(state).lines[positionLines(state).at];
  return state.view.doc.report.text.slice(line?.start, line?.end);
}

const there = reduce(stateOf({ columns: 80, rows: 12 }), { type: 'jump', number: 3 }).state;

describe('a saved place', () => {
  it('is found again, in any window', () => {
    const saved = savedPosition(there.view);
    expect(atPosition(stateOf({ columns: 80, rows: 12 }), saved).view.position).toEqual(there.view.position);
    for (const columns of [30, 60, 120]) {
      expect(lineHere(atPosition(stateOf({ columns }), saved))).toMatch(/^三、存在的问题/);
    }
  });

  it('is found in a text that has changed before it', () => {
    const longer = TEXT.replace('2023年，我县', '2023年，在上级的指导下，我县');
    const state = atPosition(stateOf({ report: segmentText(longer, { id: 'x' }) }), savedPosition(there.view));
    expect(lineHere(state)).toMatch(/^三、存在的问题/);
    expect(state.view.position.entry).toBe('3');
  });

  it('is the beginning where its words stand nowhere', () => {
    const opened = stateOf();
    expect(atPosition(opened, { at: 5, top: 0, words: '没有这样的文字' })).toBe(opened);
  });

  it('may be any numbers and words', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom('', '一是', '。', 'x'), (at, top, words) => {
        const state = atPosition(stateOf({ columns: 80, rows: 12 }), { at, top, words });
        const { at: line, top: first } = positionLines(state);
        expect(line).toBeGreaterThanOrEqual(first);
        expect(line).toBeLessThan(first + textView(state).height);
      }),
    );
  });
});
