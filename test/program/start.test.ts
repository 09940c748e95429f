import { cpSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand, temporary } from './program.ts';

const SCRIPT = join(import.meta.dirname, '../../scripts/build-if-stale.mjs');

/** A project whose build only says that it was run. */
function project(): string {
  const root = temporary();
  for (const folder of ['scripts', 'src/cli', 'dist']) mkdirSync(join(root, folder), { recursive: true });
  cpSync(SCRIPT, join(root, 'scripts/build-if-stale.mjs'));
  writeFileSync(join(root, 'scripts/build.mjs'), 'console.log("built");');
  for (const file of ['src/cli/main.ts', 'package.json', 'package-lock.json', 'dist/cli.cjs']) {
    writeFileSync(join(root, file), '');
  }
  return root;
}

/** Sets the time at which a file was last written, in seconds. */
const written = (root: string, file: string, at: number): void => utimesSync(join(root, file), at, at);

async function said(root: string): Promise<string> {
  return (await runCommand(process.execPath, [join(root, 'scripts/build-if-stale.mjs')])).stdout;
}

test('npm start builds only what is older than its sources', async () => {
  const root = project();
  const later = Date.now() / 1000 + 100;
  written(root, 'dist/cli.cjs', later);
  expect(await said(root)).toBe('');
  for (const source of ['src/cli/main.ts', 'package-lock.json', 'scripts/build.mjs']) {
    written(root, source, later + 1);
    expect(await said(root), source).toBe('built\n');
    written(root, source, later - 200);
  }
  expect(await said(root)).toBe('');
});

test('and what is not there', async () => {
  const root = project();
  const empty = temporary();
  symlinkSync(join(root, 'src'), join(empty, 'src'));
  for (const file of ['package.json', 'package-lock.json']) writeFileSync(join(empty, file), '');
  cpSync(join(root, 'scripts'), join(empty, 'scripts'), { recursive: true });
  expect(await said(empty)).toBe('built\n');
});
