import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, type Result } from '../text/index.ts';
import { makeFolder, systemCode, writeFailure } from './write.ts';

const LOCK = '.lock';
/** Whoever holds the lock says so this often; a lock that is older than STALE was left by a program that was killed. Milliseconds. */
const BEAT = 500;
const STALE = 2500;
/** How long to wait for others, and how often to look. */
const PATIENCE = 30_000;
const LOOK = 15;

/**
 * Runs `work` while nobody else changes the shelf, which is made where it is missing: two imports at once take turns, file by
 * file. Fails with `unreadable` where the shelf cannot be written, and where others do not let go of it for half a minute.
 */
export async function locked<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const lock = join(folder, LOCK);
  try {
    await makeFolder(folder);
    for (const start = Date.now(); !(await taken(lock)); await wait(LOOK)) {
      if (Date.now() - start > PATIENCE) {
        return fail(
          'unreadable',
          `另一个 report-tui 一直占用书架 ${folder} ：请等它结束再试。`,
          `another report-tui keeps the shelf ${folder} busy: wait for it to end, then try again.`,
        );
      }
    }
  } catch (error) {
    return writeFailure(error, folder);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(lock, now, now).catch(() => undefined);
  }, BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > STALE) {
      // Renamed, and not removed at once: of several that find it stale only one does it.
      const stale = `${lock}-${randomUUID()}`;
      await rename(lock, stale);
      await rm(stale, { force: true });
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return false;
}
