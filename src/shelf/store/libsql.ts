import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';

/** Not imported: the program's parts are loaded in a way in which they can only require, and a bundler must leave it alone. */
const require = createRequire(import.meta.url);

/** Where systems with either C library say which one they have: detect-libc looks there first, too. */
const LDD = '/usr/bin/ldd';

/**
 * Loads libsql, and throws where it is not installed. To learn which of its binaries fits it asks Node twice for a report of the whole
 * process, and loads child_process: 16 of the 20 milliseconds that every command over a shelf would wait for. Where a small file says
 * that this is Linux with glibc, the two packages that it asks are told the answer.
 */
export function loadLibsql() {
  const undo = isGlibc() ? answered() : () => undefined;
  try {
    return require('libsql');
  } finally {
    undo();
  }
}

function isGlibc(): boolean {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return false;
  try {
    return readFileSync(LDD, 'latin1').includes('GNU C Library');
  } catch {
    return false;
  }
}

/** Puts answers in the place of the two packages, which then need not even be looked for; what it gives back puts them back. */
function answered(): () => void {
  const load: unknown = Reflect.get(Module, '_load');
  if (typeof load !== 'function') return () => undefined;
  const answers = new Map<unknown, object>([
    ['@neon-rs/load', { currentTarget: () => `linux-${process.arch}-gnu`, load: () => null }],
    ['detect-libc', { familySync: () => 'glibc', GLIBC: 'glibc', MUSL: 'musl' }],
  ]);
  Reflect.set(Module, '_load', (request: unknown, ...rest: unknown[]) => {
    return answers.get(request) ?? Reflect.apply(load, Module, [request, ...rest]);
  });
  return () => Reflect.set(Module, '_load', load);
}
