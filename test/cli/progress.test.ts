import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { displayWidth } from '../../src/text/width.ts';
import { UNSAFE } from '../output/fixture.ts';

test('the line of progress says how far it is', () => {
  expect(progressLine(0, 30, '一.html', 80)).toBe('[--------------------]  0/30  一.html');
  expect(progressLine(15, 30, '一.html', 80)).toBe('[==========----------] 15/30  一.html');
  expect(progressLine(30, 30, '', 80)).toBe('[====================] 30/30  ');
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
