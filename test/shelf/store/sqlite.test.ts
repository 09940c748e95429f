import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/shelf/store/sqlite.ts';
import { storeSuite } from './store-suite.ts';

// By node:sqlite where Node has it, else by libsql: run by both, it keeps the two apart.
storeSuite('SQLite', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'report-tui-store-')), 'shelf.db');
  const store = openSqlite(path, { shelf: 'a', program: 'b' }, false);
  if (store === null) throw new Error('there is no SQLite');
  return store;
});
