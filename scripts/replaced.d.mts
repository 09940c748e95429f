import type { Plugin } from 'esbuild';
import type { Plugin as TestPlugin } from 'vitest/config';

export const replacedInBuild: Plugin;
export const replacedInTests: TestPlugin;
