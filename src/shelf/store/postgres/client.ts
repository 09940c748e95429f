import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { NO_ADDRESS, NO_DRIVER, serverError } from './failures.ts';

export type Value = string | number | boolean | Uint8Array | null;
export type Line = Record<string, unknown>;

/** What statements are run by. Both throw a `ShelfError`. */
export interface Runs {
  /** The lines that a statement gives; its values are $1, $2 and so on. */
  all(sql: string, ...values: Value[]): Promise<Line[]>;
}

/** A database on a server, by the few calls that a store needs. */
export interface Client extends Runs {
  /** The address as it was given: never to be shown. */
  readonly address: string;
  /** Several statements without values. */
  exec(sql: string): Promise<void>;
  /** Runs all of `work`, or nothing of it; again from the beginning where another writer was in its way. */
  transaction<T>(work: (runs: Runs) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What pg and its stand-in in tests have in common. */
export interface Engine {
  query(sql: string, values: readonly Value[]): Promise<readonly Line[]>;
  exec(sql: string): Promise<unknown>;
  /** Runs statements on one connection, between BEGIN and COMMIT or ROLLBACK. */
  alone<T>(work: (query: Engine['query']) => Promise<T>): Promise<T>;
  close(): Promise<unknown>;
}

/** How often work is begun again that another writer was in the way of. */
const MOST_TRIES = 4;
/** How long a transaction waits for another one. */
const PATIENCE = '30s';

/** Makes a client of an engine. */
export function clientOf(engine: Engine, address: string): Client {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw serverError(error, address, true);
    }
  };
  const all = (sql: string, ...values: Value[]) => guarded(async () => [...(await engine.query(sql, values))]);
  return {
    address,
    all,
    exec: (sql) => guarded(async () => void (await engine.exec(sql))),
    async transaction(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await engine.alone(async (query) => {
            await query(`SET LOCAL lock_timeout = '${PATIENCE}'`, []);
            return work({ all: async (sql, ...values) => [...(await query(sql, values))] });
          });
        } catch (error) {
          const code = error instanceof Error && 'code' in error ? String(error.code) : '';
          if (!/^(?:40P01|40001)$/.test(code) || tries === MOST_TRIES) throw serverError(error, address);
          await wait(10 * tries);
        }
      }
    },
    close: () => guarded(async () => void (await engine.close())),
  };
}

/** Not imported: see `driver.ts`. */
const require = createRequire(import.meta.url);

/** How long a connection may take, how long an answer, and how long one that nobody uses stays open; in milliseconds. */
const [TO_CONNECT, TO_ANSWER, UNUSED] = [15_000, 120_000, 30_000];
/** One that writes, and one or two that read meanwhile. */
const CONNECTIONS = 3;

/** Connects to a server by pg, which is loaded here only. Throws a `ShelfError`. */
export async function connected(address: string): Promise<Client> {
  const pool = poolFor(address);
  // What breaks while nobody waits for an answer is told by the next one who does.
  pool.on('error', () => undefined);
  return clientOf(engineOf(pool), address);
}

/** What pg takes for verify-full, and warns of on standard error, where programs read errors: until it takes them for less. */
const AS_FULL = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/;

type Pool = import('pg').Pool;

function poolFor(address: string): Pool {
  let pg: typeof import('pg');
  try {
    pg = require('pg');
  } catch {
    throw NO_DRIVER;
  }
  try {
    return new pg.Pool({
      connectionString: address.replace(AS_FULL, '$1verify-full'),
      max: CONNECTIONS,
      connectionTimeoutMillis: TO_CONNECT,
      query_timeout: TO_ANSWER,
      idleTimeoutMillis: UNUSED,
      keepAlive: true,
      allowExitOnIdle: true,
      application_name: 'report-tui',
    });
  } catch {
    // The error quotes the address.
    throw NO_ADDRESS;
  }
}

function engineOf(pool: Pool): Engine {
  return {
    query: async (sql, values) => (await pool.query(sql, [...values])).rows,
    exec: (sql) => pool.query(sql),
    async alone(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // What breaks it is told by the statement that fails; without a listener it would end the program.
      const hear = (error: Error): void => {
        broken = error;
      };
      client.on('error', hear);
      try {
        await client.query('BEGIN');
        const result = await work(async (sql, values) => (await client.query(sql, [...values])).rows);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A connection on which that fails is closed: the server rolls back by itself.
        await client.query('ROLLBACK').catch(hear);
        throw error;
      } finally {
        client.off('error', hear);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
