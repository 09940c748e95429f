import fc from 'fast-check';
import original from 'string-width';
import { expect, it } from 'vitest';
import stringWidth from '../../src/tui/terminal/ink-width.ts';

it.each(['', '一', 'a一│', '\x1b[1;36m法治\x1b[22m 3.0', '●▸▎“”…—', '😀', 'e\u0301', '👨‍👩‍👧', '①', '％'])(
  'measures %j as string-width does',
  (text) => {
    expect(stringWidth(text)).toBe(original(text));
  },
);

it('measures any text as string-width does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = text.replace(/\p{Cc}/gu, '');
      expect(stringWidth(plain)).toBe(original(plain));
    }),
  );
});

it.each([undefined, null, 5])('takes %s for nothing', (value) => {
  expect(stringWidth(value)).toBe(0);
});
