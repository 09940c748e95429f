import fc from 'fast-check';
import { expect, it } from 'vitest';
import sanitizeAnsi from '../../src/tui/terminal/ink-sanitize.ts';

it.each([
  ['法治', '法治'],
  ['\x1b[1;36m法治\x1b[22;39m', '\x1b[1;36m法治\x1b[22;39m'],
  ['\x1b[38;2;1;2;3m红\x1b[m', '\x1b[38;2;1;2;3m红\x1b[m'],
  ['法\x1b[2J治', '法[2J治'],
  ['\x1b]52;c;5rOV\x07', ']52;c;5rOV\x07'],
  ['\x1b', ''],
  ['\x9b2J\x85', '2J'],
])('leaves of %j what paints', (text, left) => {
  expect(sanitizeAnsi(text)).toBe(left);
});

it('lets nothing but SGR begin with an escape, whatever the text', () => {
  const text = fc.array(fc.constantFrom('\x1b', '[', '1', ';', 'm', 'J', '\x9b', '法'), { maxLength: 20 });
  fc.assert(
    fc.property(text, (characters) => {
      expect(sanitizeAnsi(characters.join('')).replace(/\x1b\[[\d;]*m/g, '')).not.toMatch(/[\x1b\x80-\x9f]/);
    }),
  );
});
