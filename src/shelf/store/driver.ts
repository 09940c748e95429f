import { createRequire } from 'node:module';
import { loadLibsql } from './libsql.ts';
import { StoreError } from './store.ts';

export type Value = string | number | Uint8Array | null;
export type Line = Record<string, unknown>;

/** An SQLite database, by the few calls that a store needs. Each throws a `StoreError`. */
export interface Database {
  run(sql: string, ...values: Value[]): void;
  all(sql: string, ...values: Value[]): Line[];
  /** Several statements without values. */
  exec(sql: string): void;
  close(): void;
}

/** What `node:sqlite` and libsql have in common. */
interface Engine {
  /** Values are given as one list: libsql takes a single value that is bytes for a list of names, and ends the program. */
  takesList?: boolean;
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  close(): unknown;
}

interface Statement {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown;
}

type Open = (path: string, isReadOnly: boolean) => Engine;

let engine: Open | null | undefined;

/** Opens a database, made where it is missing; null where there is no engine with full text search. Throws a `StoreError`. */
export function openDatabase(path: string, isReadOnly: boolean): Database | null {
  if (engine === undefined) engine = loadEngine();
  const open = engine;
  return open === null ? null : new GuardedDatabase(guarded(() => open(path, isReadOnly)));
}

/** SQLite as Node has it, from 22.5 on; else libsql, where it is installed. */
function loadEngine(): Open | null {
  for (const load of [nodeEngine, libsqlEngine]) {
    try {
      const open = load();
      const probe = open(':memory:', false);
      probe.exec("CREATE VIRTUAL TABLE probe USING fts5(t, content='', contentless_delete=1)");
      probe.close();
      return open;
    } catch {
      // It is not there, or was built without full text search.
    }
  }
  return null;
}

/** Not imported: the program's parts are loaded in a way in which they can only require, and a bundler must leave both alone. */
const require = createRequire(import.meta.url);

/** Loads what Node 22 and 24 warn of as experimental: on standard error, where programs that asked for JSON read errors. */
function unwarned<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function nodeEngine(): Open {
  const { DatabaseSync } = unwarned(() => require('node:sqlite'));
  return (path, isReadOnly) => new DatabaseSync(path, { readOnly: isReadOnly });
}

function libsqlEngine(): Open {
  const Libsql = loadLibsql();
  // It has no option of its own that it obeys.
  return (path, isReadOnly) =>
    Object.assign(new Libsql(isReadOnly ? `file:${encodeURI(path)}?mode=ro` : path), { takesList: true });
}

class GuardedDatabase implements Database {
  readonly #engine: Engine;
  readonly #statements = new Map<string, Statement>();

  constructor(opened: Engine) {
    this.#engine = opened;
  }

  #prepared(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#engine.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  run(sql: string, ...values: Value[]): void {
    guarded(() => this.#prepared(sql).run(...this.#given(values)));
  }

  all(sql: string, ...values: Value[]): Line[] {
    const lines = guarded(() => this.#prepared(sql).all(...this.#given(values)));
    return Array.isArray(lines) ? lines : [];
  }

  #given(values: readonly Value[]): unknown[] {
    return this.#engine.takesList ? [values] : [...values];
  }

  exec(sql: string): void {
    guarded(() => this.#engine.exec(sql));
  }

  close(): void {
    guarded(() => this.#engine.close());
  }
}

/** A blob of a line: libsql gives a buffer. Throws a `StoreError` for anything else. */
export function blobIn(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new StoreError('damaged', 'no blob');
}

/** Both say by the text of the error, and in different fields, what is wrong. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const words = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : String(error);
    const isUnwritable = /readonly|read-only|READONLY|FULL|disk is full|BUSY|locked|CANTOPEN|unable to open/.test(
      words,
    );
    throw new StoreError(isUnwritable ? 'unwritable' : 'damaged', words);
  }
}
