import { migrate } from '../../../src/shelf/store/postgres/migrate.ts';
import { PostgresStore } from '../../../src/shelf/store/postgres/postgres-store.ts';
import { emptyPglite } from './pglite.ts';
import { sharedSuite } from './shared-suite.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PostgreSQL, by PGlite', async () => {
  const { client } = await emptyPglite();
  await migrate(client);
  return new PostgresStore(client, '1.0.0 a');
});

sharedSuite('PostgreSQL, by PGlite', async () => {
  const { client, address, database } = await emptyPglite();
  return {
    client,
    address,
    connect: async () => client,
    // There is one connection only: it takes the role of the reader, and that of its owner again with the next database.
    reader: async () => {
      await database.exec(`
        DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT USAGE ON SCHEMA ${address.replace(/^.*\//, '')} TO reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA ${address.replace(/^.*\//, '')} TO reader;
        SET ROLE reader`);
      return { ...client, close: async () => void (await database.exec('RESET ROLE')) };
    },
  };
});
