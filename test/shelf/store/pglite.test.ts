import { migrate } from '../../../src/shelf/store/postgres/migrate.ts';
import { PostgresStore } from '../../../src/shelf/store/postgres/postgres-store.ts';
import { emptyPglite } from './pglite.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PostgreSQL, by PGlite', async () => {
  const { client } = await emptyPglite();
  await migrate(client);
  return new PostgresStore(client, '1.0.0 a');
});
