import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { fixture, run, stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';
import { runOnShelf, shelfState } from './shelf-fixture.ts';

const report = fixture();
const hits = search(buildSearchIndex(report), '执法');
const DOWN: Action = { type: 'move', by: 'line', way: 1 };

const NOTES: readonly Note[] = [
  ['提出意见52条', '与上年的口径是否相同？向司法局核对。'],
  ['个别部门重视不够', '哪些部门？'],
].map(([quote = '', note = '']) => {
  const start = report.text.indexOf(quote);
  return { id: quote, start, end: start + quote.length, quote, note, at: '2031-03-02T00:00:00.000Z', source: '' };
});
const NOTED: Action = { type: 'noted', report: '', notes: NOTES };

interface Size {
  columns: number;
  rows: number;
  lang: 'zh' | 'en';
}

const SCENES: Readonly<Record<string, (size: Size) => AppState>> = {
  'note-typed': (size) =>
    run(stateOf(size), { type: 'open' }, { type: 'section', way: 1 }, { type: 'note' }, { type: 'write', text: '待核' })
      .state,
  'note-read': (size) =>
    run(stateOf(size), NOTED, { type: 'open' }, { type: 'section', way: 1 }, { type: 'section', way: 1 }, DOWN).state,
  'note-list': (size) => run(stateOf(size), NOTED, { type: 'notes' }).state,
  selection: (size) =>
    run(stateOf(size), { type: 'jump', number: 2 }, { type: 'open' }, DOWN, { type: 'select' }).state,
  export: (size) => run(stateOf(size), NOTED, DOWN, { type: 'mark' }, { type: 'export-menu' }).state,
  form: (size) =>
    run(runOnShelf(shelfState(size), { type: 'shelf' }, DOWN).state, { type: 'close' }, { type: 'correct' }).state,
  results: (size) => {
    const { state } = run(stateOf(size), { type: 'search' }, { type: 'write', text: '执法' });
    return run(state, { type: 'found', request: state.requests, hits }, DOWN).state;
  },
};
const SIZES = [
  { columns: 120, rows: 40, lang: 'zh' },
  { columns: 200, rows: 50, lang: 'zh' },
  { columns: 80, rows: 24, lang: 'en' },
  { columns: 50, rows: 20, lang: 'zh' },
] as const;

describe('whole frames of notes, selections, exports, corrections and results (vitest -u writes them anew)', () => {
  it.each(Object.keys(SCENES).flatMap((name) => SIZES.map((size) => ({ name, ...size }))))(
    '$name at $columns×$rows in $lang',
    async ({ name, ...size }) => {
      const state = SCENES[name]?.(size) ?? stateOf(size);
      const frame = frameOf(state).map((line) => line.trimEnd());
      expect(frame.length).toBeLessThan(size.rows);
      for (const line of frame) expect(displayWidth(line)).toBeLessThan(size.columns);
      const file = `frames/${name}-${size.columns}x${size.rows}-${size.lang}.txt`;
      await expect(`${frame.join('\n').trimEnd()}\n`).toMatchFileSnapshot(file);
    },
  );
});
