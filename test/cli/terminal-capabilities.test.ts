import { describe, expect, test } from 'vitest';
import {
  ambiguousWidth,
  backgroundOf,
  colorLevel,
  columnsWish,
  isDumb,
  languageOf,
  type Screen,
  textWidth,
} from '../../src/cli/terminal-capabilities.ts';

const terminal = (depth: number, columns = 100): Screen => ({ isTTY: true, columns, getColorDepth: () => depth });
const pipe: Screen = {};

test.each([
  [{}, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh' }, 'zh'],
  [{ LANG: 'zhx_XX' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW.UTF-8' }, 'zh'],
])('the language of %j is %s', (env, lang) => {
  expect(languageOf(env)).toBe(lang);
});

test.each([
  ['auto', {}, 1],
  ['auto', { LANG: 'zh_CN.UTF-8' }, 1],
  ['auto', { LANG: 'zh_CN.GB18030' }, 2],
  ['auto', { VTE_CJK_WIDTH: 'wide' }, 2],
  [1, { LANG: 'zh_CN.GBK' }, 1],
  [2, {}, 2],
] as const)('ambiguous characters, %s in %j: %i', (wish, env, width) => {
  expect(ambiguousWidth(wish, env)).toBe(width);
});

describe('colours', () => {
  test.each([
    [1, 0],
    [4, 1],
    [8, 2],
    [24, 3],
  ])('a terminal of %i bits has level %i', (depth, level) => {
    expect(colorLevel('auto', {}, terminal(depth))).toBe(level);
  });

  test.each([
    ['auto', { NO_COLOR: '1' }, 0],
    ['auto', { NO_COLOR: '' }, 3],
    ['auto', { FORCE_COLOR: '1' }, 1],
    ['auto', { FORCE_COLOR: '', NO_COLOR: '1' }, 3],
    ['auto', { FORCE_COLOR: '0' }, 0],
    ['never', { FORCE_COLOR: '3' }, 0],
    ['always', { NO_COLOR: '1' }, 3],
  ] as const)('on a terminal, %s with %j: %i', (wish, env, level) => {
    expect(colorLevel(wish, env, terminal(24))).toBe(level);
  });

  test.each([
    ['auto', {}, 0],
    ['always', {}, 1],
    ['auto', { FORCE_COLOR: 'true' }, 1],
    ['auto', { FORCE_COLOR: '2' }, 2],
  ] as const)('in a pipe, %s with %j: %i', (wish, env, level) => {
    expect(colorLevel(wish, env, pipe)).toBe(level);
  });

  test('the environment that Node is asked with holds nothing to warn about', () => {
    let asked: object | undefined;
    const screen: Screen = {
      isTTY: true,
      getColorDepth: (env) => {
        asked = env;
        return 8;
      },
    };
    colorLevel('auto', { FORCE_COLOR: 'true', NO_COLOR: '1', TERM: 'xterm' }, screen);
    expect(asked).toEqual({ TERM: 'xterm' });
  });
});

test.each([
  [undefined, {}, pipe, null],
  [undefined, { COLUMNS: '50' }, pipe, null],
  [60, {}, pipe, 60],
  [undefined, {}, terminal(8, 120), 120],
  [undefined, { COLUMNS: '50' }, terminal(8, 120), 50],
  [undefined, { COLUMNS: 'x' }, terminal(8, 120), 120],
  [undefined, {}, terminal(8, 0), 80],
  [60, { COLUMNS: '50' }, terminal(8, 120), 60],
])('text width: option %s, %j', (wish, env, screen, width) => {
  expect(textWidth(wish, env, screen)).toBe(width);
});

test('COLUMNS that is no number of columns', () => {
  for (const COLUMNS of ['', '0', '-3', '1.5', 'wide', '99999999']) expect(columnsWish({ COLUMNS })).toBeUndefined();
  expect(columnsWish({ COLUMNS: '132' })).toBe(132);
});

test.each([
  [undefined, undefined],
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;7', 'light'],
  ['default', undefined],
])('COLORFGBG %s: %s', (COLORFGBG, background) => {
  expect(backgroundOf({ COLORFGBG })).toBe(background);
});

test.each([
  [{ TERM: 'xterm-256color' }, 'linux', false],
  [{ TERM: 'dumb' }, 'linux', true],
  [{ TERM: 'dumb' }, 'win32', true],
  [{ TERM: '' }, 'linux', true],
  [{}, 'linux', true],
  [{}, 'win32', false],
] as const)('a terminal with %o on %s is dumb: %s', (env, platform, dumb) => {
  expect(isDumb(env, platform)).toBe(dumb);
});
