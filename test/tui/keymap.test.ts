import { describe, expect, it } from 'vitest';
import { actionOf, CATEGORIES, DEFAULT_KEYMAP, KEYMAP, keymapWith, keysLabel, keyTable } from '../../src/tui/keymap.ts';

const MODES = ['reading', 'search', 'search-all', 'statistics', 'shelf', 'filter', 'help'] as const;

describe('keymap', () => {
  it.each(MODES)('binds no key twice in mode %s', (mode) => {
    const keys = KEYMAP.filter(({ modes }) => modes.includes(mode)).flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('describes every binding in both languages, in a known category', () => {
    for (const { description, hint, category, keys, modes } of KEYMAP) {
      for (const text of [description, hint ?? description]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[\x20-\x7e]+$/);
      }
      expect(CATEGORIES.map(({ id }) => id)).toContain(category);
      expect(keys.length).toBeGreaterThan(0);
      expect(modes.length).toBeGreaterThan(0);
    }
  });

  it('reaches every action that a key can mean', () => {
    const reached = new Set(
      KEYMAP.map(({ action, keys }) => (typeof action === 'function' ? action(keys[0] ?? '') : action).type),
    );
    // The compiler checks that these are all the actions there are; the others come from typing and from outside.
    expect([...reached].sort()).toEqual(
      [
        'back',
        'close',
        'copy',
        'correct',
        'delete-note',
        'edit',
        'erase',
        'erase-all',
        'export',
        'export-menu',
        'figure',
        'filter',
        'findings',
        'focus',
        'forward',
        'help',
        'hit',
        'interrupt',
        'jump',
        'kind',
        'leave',
        'mark',
        'mark-all',
        'menu',
        'move',
        'note',
        'notes',
        'only-matches',
        'only-section',
        'only-unit',
        'open',
        'print',
        'redraw',
        'reverse',
        'search',
        'search-all',
        'section',
        'select',
        'shelf',
        'shelf-figures',
        'side',
        'sort',
        'statistics',
        'stock',
        'suspend',
      ].sort(),
    );
  });

  it.each([
    ['reading', 'j', { type: 'move', by: 'line', way: 1 }],
    ['reading', 'up', { type: 'move', by: 'line', way: -1 }],
    ['reading', 'pagedown', { type: 'move', by: 'page', way: 1 }],
    ['reading', 'G', { type: 'move', by: 'end', way: 1 }],
    ['reading', 'tab', { type: 'focus', way: 1, around: true }],
    ['reading', 'h', { type: 'focus', way: -1, around: false }],
    ['reading', 'enter', { type: 'open' }],
    ['reading', ']', { type: 'section', way: 1 }],
    ['reading', '7', { type: 'jump', number: 7 }],
    ['reading', '/', { type: 'search' }],
    ['reading', 'N', { type: 'hit', way: -1 }],
    ['reading', 's', { type: 'statistics' }],
    ['reading', 'p', { type: 'side' }],
    ['reading', 'space', { type: 'mark' }],
    ['reading', 'o', { type: 'print' }],
    ['reading', 'y', { type: 'copy', cited: false }],
    ['reading', 'Y', { type: 'copy', cited: true }],
    ['reading', 'backspace', { type: 'back' }],
    ['reading', '?', { type: 'help' }],
    ['reading', 'escape', { type: 'close' }],
    ['reading', 'q', { type: 'leave' }],
    ['search', 'q', null],
    ['search', 'backspace', { type: 'erase' }],
    ['search', 'ctrl-c', { type: 'interrupt' }],
    ['help', 'q', { type: 'close' }],
    ['shelf', 'q', { type: 'leave' }],
    ['help', 'j', { type: 'move', by: 'line', way: 1 }],
    ['statistics', 'enter', { type: 'open' }],
    ['reading', 'a', { type: 'search-all' }],
    ['reading', 'S', { type: 'shelf' }],
    ['shelf', 'a', { type: 'search-all' }],
    ['shelf', '/', { type: 'filter' }],
    ['shelf', '2', { type: 'filter', text: '2' }],
    ['shelf', 'enter', { type: 'open' }],
    ['shelf', 'backspace', { type: 'back' }],
    ['shelf', ']', { type: 'section', way: 1 }],
    ['shelf', 's', null],
    ['shelf', 'space', { type: 'mark' }],
    ['filter', 'tab', { type: 'close' }],
    ['menu', 'j', null],
    ['menu', 'enter', { type: 'open' }],
    ['search-all', 'a', null],
    ['search-all', 'right', { type: 'section', way: 1 }],
    ['search-all', 'tab', { type: 'kind', way: 1 }],
    ['search-all', 'ctrl-t', { type: 'mark' }],
  ] as const)('in mode %s, %s means %o', (mode, key, action) => {
    expect(actionOf(DEFAULT_KEYMAP, mode, key)).toEqual(action);
  });

  it('makes the table of the README from the same data', () => {
    const rows = keyTable('en').split('\n');
    expect(rows).toHaveLength(KEYMAP.length + CATEGORIES.length + 2);
    expect(rows).toContain('| `1–9` | to the section of that number |');
    // The same keys stand under the heading of where they count.
    const headings = rows.flatMap((row, index) => (row.startsWith('| **') ? [index] : []));
    expect(headings.map((at) => rows[at])).toEqual(CATEGORIES.map(({ title }) => `| **${title.en}** | |`));
    const slashes = rows.flatMap((row, index) => (row.startsWith('| `/` ') ? [index] : []));
    const above = slashes.map((at) => headings.filter((heading) => heading < at).length);
    expect(new Set(above).size).toBe(slashes.length);
    expect(keyTable('zh')).toContain('| `↓` `j` | 下一行、下一项 |');
    expect(new Set(KEYMAP.map((binding) => `${keysLabel(binding, 'zh')} ${binding.modes}`)).size).toBe(KEYMAP.length);
  });
});

describe('keys of a user', () => {
  const own = (keys: Record<string, string[]>): ReturnType<typeof keymapWith> =>
    keymapWith(new Map(Object.entries(keys)));

  it('take the place of those of an action', () => {
    const { keymap, problems } = own({
      search: ['ctrl-f', '?'],
      help: ['f'],
      'move-page-next': ['space'],
      mark: ['z'],
    });
    expect(problems).toEqual([]);
    expect(actionOf(keymap, 'reading', '?')).toEqual({ type: 'search' });
    expect(actionOf(keymap, 'reading', 'f')).toEqual({ type: 'help' });
    expect(actionOf(keymap, 'reading', '/')).toBeNull();
    expect(actionOf(keymap, 'reading', 'z')).toEqual({ type: 'mark' });
  });

  it('are left as they come where they make no sense, which is told', () => {
    const { keymap, problems } = own({ fly: ['x'], search: ['n'], copy: ['hyper-x'], 'erase-all': ['e'], jump: ['0'] });
    expect(problems.map(({ id }) => id).sort()).toEqual(['copy', 'erase-all', 'fly', 'jump', 'search']);
    expect(problems.find(({ id }) => id === 'search')?.message.zh).toBe('键 n 已用于 hit-next');
    expect(keymap.bindings.map(({ keys }) => keys)).toEqual(KEYMAP.map(({ keys }) => keys));
  });

  it('have a name for every action, none of them twice', () => {
    expect(new Set(KEYMAP.map(({ id }) => id)).size).toBe(KEYMAP.length);
    for (const { id } of KEYMAP) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });
});
