import { defineConfig } from 'vitest/config';
import { replacedInTests } from './scripts/replaced.mjs';

export default defineConfig({
  plugins: [replacedInTests],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/setup.ts',
    testTimeout: 30_000,
    // What imports a module that is replaced must go through the plugin.
    server: {
      deps: { inline: ['ink', 'ink-select-input', 'ink-testing-library', 'widest-line', 'wrap-ansi', 'cli-truncate'] },
    },
  },
});
