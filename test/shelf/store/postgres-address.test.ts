import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOn, shownAddress, withoutPassword } from '../../../src/shelf/store/postgres/address.ts';
import { serverError } from '../../../src/shelf/store/postgres/failures.ts';
import { isLater } from '../../../src/shelf/store/postgres/up-to-date.ts';

test.each([
  ['postgres://host/db', 'postgres://host/db'],
  ['postgres://user@host:5433/db', 'postgres://user@host:5433/db'],
  ['postgresql://user:secret@host/db?sslmode=require', 'postgresql://user@host/db'],
  ['postgres://user:sec/re@t?#x@host/db', 'postgres://user@host/db'],
  ['postgres://:secret@host/db', 'postgres://@host/db'],
  ['postgres://user@/db?host=/tmp&password=secret', 'postgres://user@/db'],
  ['postgres:///db#x', 'postgres:///db'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

test('no password is shown, whatever it is, nor quoted from an error', () => {
  const secret = fc.stringMatching(/^[A-Z0-9:@/?#%&= .]{6,20}$/).map((rest) => `Q${rest}Q`);
  fc.assert(
    fc.property(secret, (password) => {
      for (const written of [password, encodeURIComponent(password)]) {
        const address = `postgres://user:${written}@host:5432/db`;
        expect(shownAddress(address)).toBe('postgres://user@host:5432/db');
        const said = serverError(new Error(`odd: ${password} ${address} ${written}`), address).failure.message;
        for (const words of [
          withoutPassword(`${password} ${written}`, address),
          said.zh,
          said.en,
          pathOn(address, 'a'),
        ])
          expect([words.includes(password), words.includes(written)]).toEqual([false, false]);
      }
    }),
  );
});

test('an id is one word of a path', () => {
  expect(pathOn('postgres://u:p@h/d', '青石县 #2031')).toBe(`postgres://u@h/d#${encodeURIComponent('青石县 #2031')}`);
});

test.each([
  ['0.2.0 a', '0.1.9 b', true],
  ['0.10.0 a', '0.9.0 b', true],
  ['0.1.0 a', '0.1.0 b', false],
  ['0.1.0 a', '0.2.0 b', false],
  ['nothing', '0.0.0 b', false],
])('%s is later than %s: %s', (program, than, later) => {
  expect(isLater(program, than)).toBe(later);
});
