import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Failure, fail } from '../text/index.ts';

/** How far above this file the package's folder may be: it is beside dist/, or beside src/ where the sources run. */
const MOST_UP = 4;

/** The path of a file or folder of the package (`docs/json`); null where the installation has lost it. */
export function packagePath(path: string): string | null {
  let folder = import.meta.dirname;
  for (let up = 0; up < MOST_UP; up++) {
    const found = join(folder, path);
    if (existsSync(join(folder, 'package.json')) && existsSync(found)) return found;
    folder = dirname(folder);
  }
  return null;
}

/** The failure where the installation has lost a file of the package. */
export function lost(path: string): Failure {
  return fail(
    'unreadable',
    `安装里缺少 ${path}：请重新安装 report-tui。`,
    `${path} is missing: install report-tui again.`,
  );
}
