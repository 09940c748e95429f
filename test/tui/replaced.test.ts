import { build } from 'esbuild';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replacedInBuild } from '../../scripts/replaced.mjs';
import Output from '../../src/tui/terminal/ink-output.ts';
import { Run } from './harness.tsx';

afterEach(() => vi.restoreAllMocks());

describe('what of Ink is replaced', () => {
  it('is replaced in the tests as it is in the build', async () => {
    const write = vi.spyOn(Output.prototype, 'write');
    const run = new Run(80, 24);
    await run.shows('前言');
    expect(write).toHaveBeenCalled();
    run.type('q');
    await run.result;
  });

  it('makes the build fail where it is not there any more', async () => {
    const built = build({
      stdin: { contents: 'export {}' },
      write: false,
      plugins: [replacedInBuild],
      logLevel: 'silent',
    });
    await expect(built).rejects.toThrow(/imports \.\/output\.js any more/);
  });
});
