import { PGlite } from '@electric-sql/pglite';
import { type Client, clientOf } from '../../../src/shelf/store/postgres/client.ts';

let database: Promise<PGlite> | undefined;
let count = 0;

/** A database that is empty: each in a schema of its own of one PGlite, which takes a second to start. Only one is used at a time. */
export async function emptyPglite(): Promise<{ client: Client; address: string; database: PGlite }> {
  database ??= PGlite.create();
  const pglite = await database;
  count += 1;
  const schema = `t${count}`;
  await pglite.exec(`RESET ROLE; CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
  const address = `postgres://tester@pglite/${schema}`;
  const client = clientOf(
    {
      query: async (sql, values) => (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
      exec: (sql) => pglite.exec(sql),
      alone: (work) =>
        pglite.transaction((transaction) =>
          work(async (sql, values) => (await transaction.query<Record<string, unknown>>(sql, [...values])).rows),
        ),
      close: async () => undefined,
    },
    address,
  );
  return { client, address, database: pglite };
}
