import type { FigureWish } from '../../analysis/index.ts';
import type { Need } from '../../search/index.ts';
import { type Database, type Line, openDatabase, type Value } from './driver.ts';
import { putEntry, removeEntry } from './entries.ts';
import { figuresIn } from './figures.ts';
import { matchOf } from './match.ts';
import { createTables, isOfOrigin, type Origin } from './origin.ts';
import { bodyFrom, inflated, listedIn, printsFrom, textIn } from './packing.ts';
import {
  type Body,
  type BodyOptions,
  type Entry,
  type FigureOf,
  type FileState,
  type Key,
  keyFrom,
  keyOf,
  type Listed,
  type Prints,
  type Row,
  type Store,
  type StoredRecord,
  StoreError,
  type UnreadableRow,
  type Whose,
} from './store.ts';

/** How long a writer waits for another one, in milliseconds. */
const PATIENCE = 5000;
const ADD_GRAMS = 'INSERT INTO gram (rowid, words) VALUES (?, ?)';
/** So many lines are read at once. */
const AT_ONCE = 300;

/**
 * Opens the store in a file, made where it is missing; null where there is no engine, or it can only be read and is of another
 * origin. Throws a `StoreError` where it is damaged or cannot be written.
 */
export function openSqlite(path: string, origin: Origin, isReadOnly: boolean): SqliteStore | null {
  const database = openDatabase(path, isReadOnly);
  if (database === null) return null;
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    if (isOfOrigin(database, origin)) return new SqliteStore(database);
    if (isReadOnly) throw new StoreError('unwritable', 'of another origin');
    if (database.all('SELECT 1 FROM sqlite_master LIMIT 1').length > 0)
      throw new StoreError('damaged', 'of another origin');
    createTables(database, origin);
    return new SqliteStore(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The store of one shelf in an SQLite database. */
export class SqliteStore implements Store {
  readonly #database: Database;
  #isWritten = false;

  constructor(database: Database) {
    this.#database = database;
  }

  async states() {
    // As one string: ten thousand rows would take five times as long, and JSON twice. An id is a file's name, which holds no '/'.
    const [line] = this.#database.all(
      "SELECT group_concat(ships || id || '/' || stat || '/' || settled, '/') AS states FROM report",
    );
    const cells = typeof line?.states === 'string' ? line.states.split('/') : [];
    const states = new Map<string, Pick<FileState, 'stat' | 'settled'>>();
    for (let at = 0; at + 2 < cells.length; at += 3)
      states.set(cells[at] ?? '', { stat: cells[at + 1] ?? '', settled: cells[at + 2] === '1' });
    return states;
  }

  async stateOf({ id, ships }: Key): Promise<FileState | null> {
    const [line] = this.#database.all(
      'SELECT stat, content, settled FROM report WHERE ships = ? AND id = ?',
      ships ? 1 : 0,
      id,
    );
    if (line === undefined) return null;
    return { stat: String(line.stat), content: String(line.content), settled: line.settled === 1 };
  }

  async put(entries: readonly Entry[]): Promise<void> {
    this.#atOnce(() => {
      const rowids = entries.map((entry) => putEntry(this.#database, entry));
      // Last: a statement that may write several rows makes FTS5 write out all that it has gathered, ten times as slowly.
      for (const [at, { found }] of entries.entries()) {
        if ('grams' in found) this.#database.run(ADD_GRAMS, rowids[at] ?? 0, found.grams);
      }
    });
  }

  async keepStates(states: readonly (readonly [Key, FileState])[]): Promise<void> {
    this.#atOnce(() => {
      for (const [{ id, ships }, { stat, content, settled }] of states) {
        this.#database.run(
          'UPDATE report SET stat = ?, content = ?, settled = ? WHERE ships = ? AND id = ?',
          stat,
          content,
          settled ? 1 : 0,
          ships ? 1 : 0,
          id,
        );
      }
    });
  }

  async forget(keys: readonly Key[]): Promise<void> {
    this.#atOnce(() => {
      for (const key of keys) removeEntry(this.#database, key);
    });
  }

  #atOnce(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    this.#isWritten = true;
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      try {
        this.#database.exec('ROLLBACK');
      } catch {
        // The engine has rolled it back itself.
      }
      throw error;
    }
  }

  async rows(most = -1): Promise<Row[]> {
    return this.#rowsWhere('summary IS NOT NULL', [], most);
  }

  async rowsOf({ region, code }: Whose): Promise<Row[]> {
    return this.#rowsWhere('summary IS NOT NULL AND (region = ? OR code = ?)', [region, code]);
  }

  async rowsWith(keys: readonly Key[]): Promise<Row[]> {
    const wanted = JSON.stringify(keys.map(keyOf));
    return this.#rowsWhere('summary IS NOT NULL AND ships || id IN (SELECT value FROM json_each(?))', [wanted]);
  }

  #rowsWhere(condition: string, values: Value[], most = -1): Row[] {
    const [line] = this.#database.all(
      `SELECT '[' || group_concat('[' || json_quote(ships || id) || ',' || json_quote(shelf_order) || ',' || summary || ']') || ']' AS listed
       FROM (SELECT ships, id, shelf_order, summary FROM report WHERE ${condition} ORDER BY shelf_order LIMIT ?)`,
      ...values,
      most,
    );
    const listed: [string, string, Row['summary']][] = listIn(line, 'listed');
    return listed.map(([key, order, summary]) => ({ id: key.slice(1), ships: key.startsWith('1'), order, summary }));
  }

  async unreadable(): Promise<UnreadableRow[]> {
    return this.#database
      .all('SELECT id, ships, message FROM report WHERE message IS NOT NULL')
      .map((line) => ({ id: String(line.id), ships: line.ships === 1, message: JSON.parse(String(line.message)) }));
  }

  async mayAnswer(need: Need, most?: number): Promise<Key[]> {
    const match = matchOf(need);
    if (match === '') return [];
    // By the sign it goes through the index of the order, which has all that is asked for, and not to the table for each report.
    const among = match === null ? '' : 'AND +place IN (SELECT rowid FROM gram WHERE gram MATCH ?)';
    const [line] = this.#database.all(
      `SELECT json_group_array(ships || id) AS keys FROM (
         SELECT ships, id FROM report WHERE summary IS NOT NULL ${among} ORDER BY shelf_order LIMIT ?)`,
      ...(match === null ? [] : [match]),
      most ?? -1,
    );
    const keys: string[] = listIn(line, 'keys');
    return keys.map(keyFrom);
  }

  async record(key: Key): Promise<StoredRecord | null> {
    const [line] = this.#database.all(
      `SELECT shelf_order, summary, text, record
       FROM report JOIN packed USING (place) WHERE ships = ? AND id = ? AND summary IS NOT NULL`,
      key.ships ? 1 : 0,
      key.id,
    );
    if (line === undefined) return null;
    const row: Row = {
      ...keyFrom(keyOf(key)),
      order: String(line.shelf_order),
      summary: JSON.parse(String(line.summary)),
    };
    // Of a report that its text rules out it is not needed.
    return { row, text: textIn(line.text), record: () => inflated(line.record) };
  }

  async statistics(key: Key): Promise<Listed | null> {
    const [line] = this.#database.all(
      `SELECT text, statistics FROM packed WHERE place = (SELECT place FROM report WHERE ships = ? AND id = ?)`,
      key.ships ? 1 : 0,
      key.id,
    );
    if (line === undefined) return null;
    return { ...listedIn(line.statistics), text: textIn(line.text) };
  }

  async figures(wish: FigureWish, quotes: boolean): Promise<FigureOf[]> {
    return figuresIn(this.#database, wish, quotes);
  }

  /** Lines of a table, some hundred at a time: memory does not grow with the shelf. */
  #each(columns: string, table: string, visit: (key: Key, line: Line) => void): void {
    let last = 0;
    for (;;) {
      const lines = this.#database.all(
        `SELECT t.place, r.ships || r.id AS key, ${columns} FROM ${table} t JOIN report r USING (place)
         WHERE t.place > ? ORDER BY t.place LIMIT ?`,
        last,
        AT_ONCE,
      );
      for (const line of lines) visit(keyFrom(String(line.key)), line);
      if (lines.length < AT_ONCE) return;
      last = Number(lines.at(-1)?.place);
    }
  }

  async eachPrints(visit: (key: Key, prints: Prints) => void): Promise<void> {
    this.#each('t.sentences, t.fingerprints', 'prints', (key, line) => {
      visit(key, printsFrom(line.sentences, line.fingerprints));
    });
  }

  async eachBody(visit: (key: Key, body: Body) => void, options: BodyOptions = {}): Promise<void> {
    const columns =
      't.characters, t.furniture, t.simplified, (SELECT text FROM packed p WHERE p.place = t.place) AS text';
    this.#each(columns, 'body', (key, line) => {
      visit(key, { body: ownBody(line, options), characters: Number(line.characters) });
    });
  }

  async body(key: Key): Promise<string | null> {
    const [line] = this.#database.all(
      'SELECT text, furniture, simplified FROM body JOIN packed USING (place) WHERE place = (SELECT place FROM report WHERE ships = ? AND id = ?)',
      key.ships ? 1 : 0,
      key.id,
    );
    return line === undefined ? null : ownBody(line);
  }

  async ofSize(bytes: number): Promise<string[]> {
    return this.#database
      .all('SELECT id FROM report WHERE ships = 0 AND (size = ? OR source_size = ?)', bytes, bytes)
      .map(({ id }) => String(id));
  }

  /** Throws a `StoreError` where the database is damaged. */
  check(): void {
    const [line] = this.#database.all('PRAGMA quick_check(1)');
    if (line === undefined || !Object.values(line).includes('ok')) throw new StoreError('damaged', 'quick_check');
  }

  /** Makes the file smaller where much of it is free, as after reports were removed: it takes as long as to write what is free. */
  #giveBack(): void {
    const [line] = this.#database.all(
      'SELECT freelist_count AS free, page_count AS pages FROM pragma_freelist_count, pragma_page_count',
    );
    if (Number(line?.free) > Number(line?.pages) * MOST_FREE) this.#database.exec('PRAGMA incremental_vacuum');
  }

  async close(): Promise<void> {
    try {
      if (this.#isWritten) {
        this.#giveBack();
        // Else all that was written stays in a second file until somebody comes who writes.
        this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      }
    } finally {
      this.#database.close();
    }
  }
}

/** A file of which so much is free is made smaller: what is free in a smaller part of it the next reports fill. */
const MOST_FREE = 1 / 20;

const ownBody = ({ text, furniture, simplified }: Line, options: BodyOptions = {}): string =>
  bodyFrom(textIn(text), furniture, { simplified: simplified === 1, ...options });

/** What a query has put together as one JSON text: what it holds is escaped, whatever stands in it. */
function listIn(line: Line | undefined, name: string): never[] {
  const value = line?.[name];
  return typeof value === 'string' ? JSON.parse(value) : [];
}
