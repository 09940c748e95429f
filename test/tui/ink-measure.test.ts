import { expect, it } from 'vitest';
import measureText, { tellWidth, toldWidth } from '../../src/tui/terminal/ink-measure.ts';
import widestLine from '../../src/tui/terminal/ink-widest.ts';

it.each([
  ['', { width: 0, height: 0 }],
  ['法治', { width: 4, height: 1 }],
  ['a\n法治政府\n', { width: 8, height: 3 }],
  ['\u001b[1m法治\u001b[22m', { width: 4, height: 1 }],
])('measures %j, the first time and again', (text, dimensions) => {
  expect(measureText(text)).toEqual(dimensions);
  expect(measureText(text)).toEqual(dimensions);
});

it('takes the width of a text that it is told, and finds that of any other', () => {
  tellWidth('一\n二', 12);
  expect(measureText('一\n二')).toEqual({ width: 12, height: 2 });
  expect(widestLine('一\n二')).toBe(12);
  expect(widestLine('一\n二三')).toBe(4);
});

it('forgets what it was told long ago', () => {
  tellWidth('一', 3);
  for (let turn = 0; turn < 100; turn += 1) tellWidth(`${turn}`, 9);
  expect(toldWidth('一')).toBeUndefined();
  expect(toldWidth('99')).toBe(9);
});
