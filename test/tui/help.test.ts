import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { helpLines } from '../../src/tui/help-lines.ts';
import { CATEGORIES, DEFAULT_KEYMAP, KEYMAP, keysLabel } from '../../src/tui/keymap.ts';
import { run, stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

describe('the help screen', () => {
  it.each(['zh', 'en'] as const)('shows every description whole, at every width, in %s', (lang) => {
    for (const ambiguous of [1, 2] as const) {
      for (let width = 20; width <= 130; width += 1) {
        const lines = helpLines(DEFAULT_KEYMAP, 'reading', lang, width, ambiguous);
        const said: string[] = [];
        for (const { heading, keys, gap, words } of lines) {
          expect(3 + displayWidth(keys, ambiguous) + gap + displayWidth(words, ambiguous)).toBeLessThanOrEqual(width);
          if (keys !== '') {
            said.push(words);
          } else if (heading === '' && words !== '') {
            said.push(`${said.pop()}${words}`);
          }
        }
        const bare = (text: string): string => text.replace(/ /g, '');
        expect(said.slice(12).map(bare)).toEqual(
          CATEGORIES.flatMap(({ id }) => KEYMAP.filter(({ category }) => category === id)).map((binding) =>
            bare(binding.description[lang]),
          ),
        );
      }
    }
  });

  it.each([
    ['zh', 120, 40],
    ['en', 80, 24],
    ['zh', 50, 20],
    ['en', 50, 20],
    ['en', 20, 8],
  ] as const)('scrolls to its last line and no further, and says where it is: %s %i×%i', (lang, columns, rows) => {
    const { state } = run(stateOf({ lang, columns, rows }), { type: 'help' }, { type: 'move', by: 'end', way: 1 });
    const count = helpLines(DEFAULT_KEYMAP, 'reading', lang, columns - 1, 1).length;
    const lines = frameOf(state);
    const last = KEYMAP.findLast(({ category }) => category === CATEGORIES.at(-1)?.id);
    const label = last ? keysLabel(last, lang) : '?';
    expect(lines.slice(-4).join('\n')).toContain(label);
    expect(lines.at(-1)).toMatch(new RegExp(`^ (按键|Keys) ${count}/${count}( |$)`));
    const top = frameOf(run(state, { type: 'move', by: 'end', way: -1 }).state);
    expect(top.at(-1)).toMatch(new RegExp(`^ (按键|Keys) ${Math.min(rows - 4, count)}/${count}( |$)`));
  });

  it.each([
    ['reading', ['/', 's', 'p', 'q']],
    ['statistics', ['→ l >', 'O', 'Esc']],
    ['shelf', ['/', 'a', 'q']],
  ] as const)('begins with the twelve keys that matter now: %s', (mode, keys) => {
    const lines = helpLines(DEFAULT_KEYMAP, mode, 'zh', 80, 1);
    const end = lines.findIndex(({ heading, keys: none, words }) => heading + none + words === '');
    const first = lines.slice(1, end).flatMap((line) => (line.keys === '' ? [] : [line.keys]));
    expect(lines[0]?.heading).toBe('现在最常用');
    expect(first.length).toBeGreaterThan(10);
    expect(first.length).toBeLessThanOrEqual(12);
    for (const key of keys) {
      expect(first).toContain(key);
    }
  });

  it('is searched with /', () => {
    const { state } = run(stateOf(), { type: 'help' }, { type: 'menu', menu: 'actions' });
    expect(state.mode).toMatchObject({ kind: 'menu', menu: 'actions' });
  });

  it('is closed by q', () => {
    const { state, effects } = run(stateOf(), { type: 'help' }, { type: 'close' });
    expect([state.mode.kind, effects]).toEqual(['reading', []]);
  });
});
