import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../src/shelf/store/sqlite.ts';
import { reportOf } from '../shelf-fixture.ts';
import { entryOf } from './entries.ts';
import { storeSuite } from './store-suite.ts';

const newPath = () => join(mkdtempSync(join(tmpdir(), 'report-tui-store-')), 'shelf.db');

function opened(path: string) {
  const store = openSqlite(path, { shelf: 'a', program: 'b' }, false);
  if (store === null) throw new Error('there is no SQLite');
  return store;
}

// By node:sqlite where Node has it, else by libsql: run by both, it keeps the two apart.
storeSuite('SQLite', async () => opened(newPath()));

test('the file gets smaller when most of its reports are removed', async () => {
  const path = newPath();
  const ids = Array.from({ length: 40 }, (_, at) => `report-${at}`);
  const entries = await Promise.all(ids.map((id, at) => entryOf(id, reportOf('青石县', 2031, 41 + at))));
  const store = opened(path);
  await store.put(entries);
  await store.close();
  const before = statSync(path).size;
  const again = opened(path);
  await again.forget(entries.slice(1));
  await again.close();
  expect(statSync(path).size).toBeLessThan(before / 2);
  const last = opened(path);
  expect((await last.rows()).map(({ id }) => id)).toEqual(['report-0']);
  last.check();
  await last.close();
});
