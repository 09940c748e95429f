import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hashOf } from '../../analysis/index.ts';
import { ownIndicatorsText } from '../../report/index.ts';
import { fail, type Localized } from '../../text/index.ts';
import type { ShelfPaths } from '../paths.ts';
import { makeFolder } from '../write.ts';
import { openSqlite } from './sqlite.ts';
import { type Store, StoreError } from './store.ts';

declare const __PARTS__: string | undefined;

/** What the parts of the program are that make what is kept: made by scripts/build.mjs of their sources. */
const PARTS = typeof __PARTS__ === 'string' ? __PARTS__ : 'unbuilt';

/** What makes what is kept: the program's parts, and the user's own list of indicators, by which figures are named. */
function programWith(indicators: string): string {
  return indicators === '' ? PARTS : `${PARTS} ${createHash('sha256').update(indicators).digest('hex').slice(0, 16)}`;
}

/** A store, or why the files alone must do. */
export type Opened = { store: Store; notice: null } | { store: null; notice: Localized };

/** Opens the store of a shelf in the cache; one that is damaged, or of another program or shelf, is made anew. Nothing is thrown. */
export async function openStore({ folder, cache }: ShelfPaths): Promise<Opened> {
  if (cache === null) return { store: null, notice: UNKEPT('HOME') };
  const shelf = folder === null ? '' : realPath(folder);
  const path = databaseOf(shelf, cache);
  const origin = { shelf, program: programWith(ownIndicatorsText()) };
  try {
    await makeFolder(cache);
    const store = openAnew(path, origin);
    removeOthers(path);
    return store === null ? { store, notice: NO_ENGINE } : { store, notice: null };
  } catch {
    // A file that can only be read may still be of use.
    try {
      const store = openSqlite(path, origin, true);
      if (store !== null) return { store, notice: null };
    } catch {
      // Neither.
    }
    return { store: null, notice: UNKEPT(cache) };
  }
}

/**
 * The database of a shelf. Named by a hash of the shelf's path that needs no module loaded, as SHA-256 would; the database itself says
 * whose it is.
 */
function databaseOf(shelf: string, cache: string): string {
  return join(cache, `shelf-${hashOf(shelf).toString(16).padStart(16, '0')}.db`);
}

function openAnew(path: string, origin: Parameters<typeof openSqlite>[1]) {
  try {
    return openSqlite(path, origin, false);
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== 'damaged') throw error;
    removeStore(path);
    return openSqlite(path, origin, false);
  }
}

/** Removes a database, and what SQLite keeps beside it. */
function removeStore(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

/** Removes the store of a shelf: it is made anew when it is next opened. Never fails. */
export function forgetStore({ folder, cache }: ShelfPaths): void {
  if (cache === null) return;
  const shelf = folder === null ? '' : realPath(folder);
  try {
    removeStore(databaseOf(shelf, cache));
  } catch {
    // Whoever opens it next will find it damaged.
  }
}

/** A store that nobody has written to for so long is of a shelf that is gone; in milliseconds. */
const UNUSED = 90 * 24 * 3600 * 1000;

/** Removes stores beside this one that have long not been written, and the index files of earlier versions. */
function removeOthers(path: string): void {
  try {
    const folder = dirname(path);
    for (const name of readdirSync(folder)) {
      const other = join(folder, name);
      if (/^shelf-[0-9a-f]+\.index$/.test(name)) rmSync(other, { force: true });
      const isStore = /^shelf-[0-9a-f]{16}\.db$/.test(name) && other !== path;
      if (isStore && Date.now() - statSync(other).mtimeMs > UNUSED) removeStore(other);
    }
  } catch {
    // A cache that can only be read.
  }
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

const { message: NO_ENGINE } = fail(
  'unreadable',
  '没有可用的 SQLite，书架每次都要重读全部文件，比较慢：请用 Node 24 或更新的版本，或安装 libsql。',
  'there is no SQLite to be had, so that all files of the shelf are read each time, which is slow: use Node 24 or later, or install libsql.',
);

const UNKEPT = (where: string): Localized =>
  fail(
    'unreadable',
    `不能在 ${where} 保存书架的索引，每次都要重读文件，比较慢：请检查磁盘空间和权限。`,
    `the index of the shelf cannot be kept in ${where}, so that files are read each time, which is slow: check the disk's space and permissions.`,
  ).message;
