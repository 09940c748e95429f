import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SUFFIX = '.md';

/**
 * The folder of the reports that ship: `content/` beside `dist/`, or beside `src/` when the sources run. Found from this
 * module's own place, which Node gives with symbolic links resolved, so that a global installation finds it too.
 * @returns null where there is none (a broken installation)
 */
function contentFolder(): string | null {
  let folder = import.meta.dirname;
  for (let up = 0; up < 3; up++) {
    folder = dirname(folder);
    const content = join(folder, 'content');
    if (existsSync(content) && existsSync(join(folder, 'package.json'))) return content;
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Ids and paths of the reports that ship, in the order of their ids; empty where the folder is missing. */
export function shippedReports(): { id: string; path: string }[] {
  const folder = contentFolder();
  if (folder === null) return [];
  return namesIn(folder)
    .filter((name) => name.endsWith(SUFFIX) && name.toLowerCase() !== 'readme.md')
    .sort()
    .map((name) => ({ id: name.slice(0, -SUFFIX.length), path: join(folder, name) }));
}
