import type { Database } from './driver.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** What a database must be of to be believed: this shelf, and a program whose parts are these. */
export interface Origin {
  shelf: string;
  program: string;
}

const metaOf = ({ shelf, program }: Origin): [string, string][] => [
  ['shelf', shelf],
  ['program', program],
  ['schema', String(SCHEMA_VERSION)],
];

/** Whether a database was made for this shelf, by a program of the same parts, with the tables of today. */
export function isOfOrigin(database: Database, origin: Origin): boolean {
  if (database.all("SELECT 1 FROM sqlite_master WHERE name = 'meta'").length === 0) return false;
  const meta = new Map(database.all('SELECT key, value FROM meta').map(({ key, value }) => [key, value]));
  return metaOf(origin).every(([key, value]) => meta.get(key) === value);
}

/** Makes the tables in an empty database; none where another program has just made the same. */
export function createTables(database: Database, origin: Origin): void {
  // Readers go on while one writes; a power cut may take the last changes, which are made again. Pages that are free can be given back.
  database.exec(
    'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE',
  );
  // Another program may have made it while this one waited.
  if (isOfOrigin(database, origin)) {
    database.exec('ROLLBACK');
    return;
  }
  database.exec(SCHEMA);
  for (const [key, value] of metaOf(origin)) database.run('INSERT INTO meta VALUES (?, ?)', key, value);
  database.exec('COMMIT');
}
