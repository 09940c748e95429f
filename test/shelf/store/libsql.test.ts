import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import { loadLibsql } from '../../../src/shelf/store/libsql.ts';

const require = createRequire(import.meta.url);
const own = createRequire(require.resolve('libsql'));
const asked = ['@neon-rs/load', 'detect-libc'].map((name) => own.resolve(name));

test('libsql is loaded without a report of the whole process, where the system says which C library it has', () => {
  const isKnown = process.platform === 'linux' && own('detect-libc').familySync() === 'glibc';
  for (const path of [require.resolve('libsql'), ...asked]) delete require.cache[path];
  const report = vi.spyOn(process.report, 'getReport');
  const Libsql = loadLibsql();
  if (isKnown) expect(report).not.toHaveBeenCalled();
  report.mockRestore();
  const database = new Libsql(':memory:');
  expect(database.prepare('SELECT 1 AS one').all()).toEqual([{ one: 1 }]);
  database.close();
});

test('what other packages ask for is theirs again', () => {
  loadLibsql();
  expect(own('detect-libc')).toHaveProperty('versionSync');
  expect(own('@neon-rs/load').currentTarget()).toMatch(new RegExp(`^${process.platform}-${process.arch}`));
});
