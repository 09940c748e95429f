import { afterAll, beforeAll } from 'vitest';
import { type Cluster, startCluster } from '../../scripts/postgres-cluster.mjs';
import { connected } from '../../src/shelf/store/postgres/client.ts';
import { migrate } from '../../src/shelf/store/postgres/migrate.ts';
import { PostgresStore } from '../../src/shelf/store/postgres/postgres-store.ts';
import { sharedSuite } from '../shelf/store/shared-suite.ts';
import { storeSuite } from '../shelf/store/store-suite.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
  cluster.sql('CREATE ROLE reader LOGIN');
});
afterAll(() => cluster.stop());

let count = 0;
const nextName = (): string => `t${++count}`;

storeSuite('PostgreSQL, on a server', async () => {
  const client = await connected(cluster.create(nextName()));
  await migrate(client);
  return new PostgresStore(client, '1.0.0 a');
});

sharedSuite('PostgreSQL, on a server', async () => {
  const name = nextName();
  const address = cluster.create(name);
  return {
    address,
    client: await connected(address),
    connect: () => connected(address),
    reader: async () => {
      cluster.sql('GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader', name);
      return { ...(await connected(cluster.address(name, 'reader'))), address };
    },
  };
});
