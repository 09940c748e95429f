import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceOf, progressLine } from '../../src/cli/progress.ts';
import { displayWidth } from '../../src/text/width.ts';
import { UNSAFE } from '../output/fixture.ts';

test('the line of progress says how far it is', () => {
  expect(progressLine(0, 30, '一.html', 80)).toBe('[--------------------]  0/30  一.html');
  expect(progressLine(15, 30, '一.html', 80)).toBe('[==========----------] 15/30  一.html');
  expect(progressLine(30, 30, '', 80)).toBe('[====================] 30/30  ');
});

test.each([
  [0, 30, 9, 'en', ''],
  [2, 28, 9, 'en', ''],
  [20, 10, 1.9, 'en', ''],
  [20, 100, 5, 'en', '4.0 a second, 0:25 left  '],
  [20, 101, 5, 'zh', '每秒 4.0 份，还要 0:26  '],
  [240, 9000, 10, 'zh', '每秒 24 份，还要 6:15  '],
  [300, 9_000, 300, 'en', '1.0 a second, 2:30:00 left  '],
  [300, 0, 300, 'en', '1.0 a second, 0:00 left  '],
] as const)('%i done, %i left after %f s: the pace in %s', (done, left, seconds, lang, said) => {
  expect(paceOf(done, left, seconds, lang)).toBe(said);
});

test('it is narrower than any window, and safe', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), any, fc.integer({ min: 1, max: 200 }), (done, of, next, width) => {
      const line = progressLine(done, of, next, width);
      expect(displayWidth(line, 2)).toBeLessThan(Math.max(1, width));
      expect(line).not.toMatch(UNSAFE);
    }),
  );
});
