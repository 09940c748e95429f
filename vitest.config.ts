import { defineConfig } from 'vitest/config';
import { replacedInTests } from './scripts/replaced.mjs';

/** Pure rooms, reducers and components: no program is spawned and no terminal opened, so nothing has to be built. */
const UNIT = ['text', 'report', 'search', 'analysis', 'output', 'shelf', 'cli', 'tui', 'scripts'];
const unit = UNIT.map((room) => `test/${room}/**/*.test.{ts,tsx}`);

export default defineConfig({
  plugins: [replacedInTests],
  test: {
    testTimeout: 30_000,
    // What imports a module that is replaced must go through the plugin.
    server: {
      deps: { inline: ['ink', 'ink-select-input', 'ink-testing-library', 'widest-line', 'wrap-ansi', 'cli-truncate'] },
    },
    projects: [
      { extends: true, test: { name: 'unit', include: unit } },
      {
        extends: true,
        test: {
          name: 'program',
          // Longer than a program that hangs is waited for (test/program/program.ts): that is what fails, not a busy machine.
          testTimeout: 90_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...unit, 'test/postgres/**'],
          globalSetup: 'test/setup.ts',
        },
      },
    ],
  },
});
