import { expect, it } from 'vitest';
import measureText from '../../src/tui/terminal/ink-measure.ts';

it.each([
  ['', { width: 0, height: 0 }],
  ['法治', { width: 4, height: 1 }],
  ['a\n法治政府\n', { width: 8, height: 3 }],
  ['\u001b[1m法治\u001b[22m', { width: 4, height: 1 }],
])('measures %j, the first time and again', (text, dimensions) => {
  expect(measureText(text)).toEqual(dimensions);
  expect(measureText(text)).toEqual(dimensions);
});
