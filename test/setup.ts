import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the program once before the tests that spawn it, where any of it is older than its sources. */
export default function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build-if-stale.mjs')], { stdio: 'inherit' });
}
