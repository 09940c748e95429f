import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, safeJson } from '../../src/output/json.ts';
import { HOSTILE, UNSAFE } from './fixture.ts';

test('JSON holds every character, and no dangerous one as it is', () => {
  const text = safeJson({ text: HOSTILE });
  expect(JSON.parse(text)).toEqual({ text: HOSTILE });
  expect(text).not.toMatch(UNSAFE);
  expect(text).toContain('\\u202e');
  expect(text).toContain('\\udb40\\udc41');
});

test('any value comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, number) => {
      const json = safeJson([{ text, number }]);
      expect(JSON.parse(json)).toEqual([{ text, number }]);
      expect(json).not.toMatch(UNSAFE);
    }),
  );
});

test('lines of JSON are one value each', () => {
  expect(jsonLines([])).toBe('');
  expect(jsonLines([{ a: 1 }, { b: '两\n行' }])).toBe('{"a":1}\n{"b":"两\\n行"}\n');
});
