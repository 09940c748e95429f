import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Builds the program once before the tests that spawn it, where any of it is older than its sources. */
export default function setup(): void {
  const oldest = Math.min(...times('dist'));
  const latest = Math.max(...times('src'), statSync(join(root, 'scripts/build.mjs')).mtimeMs);
  if (Number.isFinite(oldest) && oldest > latest) return;
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
}

function times(folder: string): number[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
}
