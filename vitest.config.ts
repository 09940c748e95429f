import { defineConfig } from 'vitest/config';

/** Pure rooms, reducers and components: no program is spawned and no terminal opened, so nothing has to be built. */
const UNIT = ['text', 'report', 'search', 'analysis', 'output', 'shelf', 'cli', 'tui', 'scripts'];
const unit = UNIT.map((room) => `test/${room}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: unit } },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: unit,
          globalSetup: 'test/setup.ts',
        },
      },
    ],
  },
});
