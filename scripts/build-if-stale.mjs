// Builds the program where it is not there, or older than anything that it is made of: for `npm start` and the tests.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the program is built from: sources, the build itself, and the packages as the lock file has them. */
const SOURCES = ['src', 'scripts', 'package.json', 'package-lock.json'];

/** When the files of a folder, or one file, were last written, in milliseconds. */
function times(name) {
  const path = root + name;
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs);
}

const built = times('dist');
if (built.length === 0 || Math.min(...built) <= Math.max(...SOURCES.flatMap(times))) await import('./build.mjs');
