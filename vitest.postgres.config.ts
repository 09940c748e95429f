import { defineConfig } from 'vitest/config';

/** npm run test:postgres: the tests that need a PostgreSQL server, which they start and remove themselves. */
export default defineConfig({
  test: {
    include: ['test/postgres/**/*.test.ts'],
    globalSetup: 'test/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
