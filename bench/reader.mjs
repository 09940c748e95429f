// What reads single sentences, for the measurements of numbers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../test/report/statistics/sentences.ts', import.meta.url));

/** The functions of test/report/statistics/sentences.ts, bundled with the program as it is now. */
export async function reader() {
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-bench-'));
  const outfile = join(folder, 'sentences.mjs');
  const define = { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) };
  try {
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
      define,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
