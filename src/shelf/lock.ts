import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, type Result } from '../text/index.ts';
import { systemCode } from './read.ts';
import { isPart, makeFolder, writeFailure } from './write.ts';

/*
 * Our own lock, and not proper-lockfile, which judges a lock by the difference of two clocks (one dated in the future blocks it
 * for ever, and two machines must agree about the time) and proves nothing before a rename: a program that was stopped for a
 * minute would go on in the belief that the lock is still its own.
 */

const LOCK = '.lock';
/** The owner writes a new beat this often. Milliseconds. */
const BEAT = 500;
/** Whoever waits sees no beat for so long: the owner is stopped, or on a machine that is gone; five beats, so that a slow disk may miss some. */
const STALE = 5 * BEAT;
/** How long to wait for others, and how often to look. */
const PATIENCE = 30_000;
const LOOK = 15;
/** How often work is begun again that lost its lock: a laptop may be closed more than once, but not every time. */
const MOST_TRIES = 5;

/** Thrown where a program that was stopped finds that another one has taken its lock. Caught by `locked`. */
class LockLost extends Error {}

/** The proof that the lock is still one's own, to be given before anything on the shelf is changed. */
export interface Guard {
  /** The owner's name: the files that it has on their way to the shelf have it in theirs. */
  readonly owner: string;
  /** Throws, and so ends the work, where the lock is no longer its owner's. */
  prove(): void;
  /**
   * Renames a file, if the lock is still its owner's; else throws, and so ends the work. Throws what the system says. Where
   * another program takes the lock between the proof and the rename, it has removed the file, and the rename fails.
   */
  rename(from: string, to: string): void;
}

/** What a lock holds. No process number: that of another machine or container would say nothing. */
interface Holder {
  owner: string;
  beat: number;
}

/**
 * Runs `work` while nobody else changes the shelf, which is made where it is missing: two imports at once take turns, file by
 * file. Where the program was stopped meanwhile and another one has taken the lock over, `work` is begun again under a new lock.
 * Fails with `unreadable` where the shelf cannot be written, and where others do not let go of it for half a minute.
 */
export async function locked<T>(folder: string, work: (guard: Guard) => Promise<Result<T>>): Promise<Result<T>> {
  for (let tries = 1; ; tries++) {
    let lock: OwnLock | null;
    try {
      await makeFolder(folder);
      lock = await takeLock(folder);
    } catch (error) {
      return writeFailure(error, folder);
    }
    if (lock === null) return busy(folder);
    try {
      return await work(lock);
    } catch (error) {
      if (!(error instanceof LockLost)) throw error;
      if (tries === MOST_TRIES) return busy(folder);
    } finally {
      await lock.release();
    }
  }
}

/** Whether an error says that the lock was lost: it must reach `locked`, whatever else is caught. */
export function isLockLost(error: unknown): boolean {
  return error instanceof LockLost;
}

function busy(folder: string) {
  return fail(
    'unreadable',
    `另一个 report-tui 一直占用书架 ${folder} ：请等它结束再试。`,
    `another report-tui keeps the shelf ${folder} busy: wait for it to end, then try again.`,
  );
}

/** A lock that is held, or was until another program took it over. */
class OwnLock implements Guard {
  readonly owner: string;
  readonly #path: string;
  readonly #holder: Holder;
  readonly #file: FileHandle;
  readonly #beat: NodeJS.Timeout;

  /** @param file the lock itself, kept open: what is written there never reaches a lock that is another's by now */
  constructor(path: string, holder: Holder, file: FileHandle) {
    this.owner = holder.owner;
    this.#path = path;
    this.#holder = holder;
    this.#file = file;
    this.#beat = setInterval(() => {
      this.#holder.beat += 1;
      file.write(contentOf(this.#holder), 0).catch(() => undefined);
    }, BEAT);
  }

  prove(): void {
    if (holderOf(this.#path)?.owner !== this.owner) throw new LockLost();
  }

  rename(from: string, to: string): void {
    this.prove();
    try {
      renameSync(from, to);
    } catch (error) {
      this.prove();
      throw error;
    }
  }

  /** Lets go of the lock; one that is another's by now is left as it is. */
  async release(): Promise<void> {
    clearInterval(this.#beat);
    await this.#file.close();
    if (holderOf(this.#path)?.owner !== this.owner) return;
    const own = `${this.#path}-${this.owner}`;
    try {
      // Taken aside first: between the look at it and its removal it may have become another's.
      renameSync(this.#path, own);
      if (holderOf(own)?.owner !== this.owner) linkSync(own, this.#path);
    } catch {
      // It is gone, or another program has made a new one.
    }
    rmSync(own, { force: true });
  }
}

/** As long for every beat, so that one can be written over another. */
const contentOf = ({ beat, ...rest }: Holder): string =>
  JSON.stringify({ ...rest, beat: String(beat).padStart(9, '0') });

function holderOf(path: string): Partial<Holder> | null {
  try {
    return holderIn(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function holderIn(content: string): Partial<Holder> | null {
  try {
    const held: unknown = JSON.parse(content);
    return typeof held === 'object' ? held : null;
  } catch {
    return null;
  }
}

/** Waits for the lock and takes it; null where others do not let go of it. Throws what the system says. */
async function takeLock(folder: string): Promise<OwnLock | null> {
  const path = join(folder, LOCK);
  const holder: Holder = { owner: randomUUID(), beat: 0 };
  const own = `${path}-${holder.owner}`;
  const file = await open(own, 'wx+');
  let isOwn = false;
  try {
    await file.writeFile(contentOf(holder));
    const watched: Watched = { content: null, since: 0 };
    for (const start = performance.now(); !isOwn; isOwn || (await wait(LOOK))) {
      // By a link the lock is there with its content or not at all.
      isOwn = linked(own, path);
      if (isOwn) break;
      if (await isAbandoned(path, watched)) isOwn = await takenOver(folder, path, own, watched);
      else if (performance.now() - start > PATIENCE) return null;
    }
    return new OwnLock(path, holder, file);
  } finally {
    if (!isOwn) await file.close();
    await rm(own, { force: true });
  }
}

/** Gives a file a second name that is free; false where it is not. On file systems without links (FAT) it is renamed instead. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    // Two may find the place free at once: the later one has it, and the other finds that out by its first proof.
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false;
    renameSync(own, path);
    return true;
  }
}

/** A lock as it was last seen to change, by the clock of whoever waits: no two clocks are ever compared. */
interface Watched {
  content: string | null;
  since: number;
}

/** Whether nobody is behind the lock: its program has given no sign of life for a while. */
async function isAbandoned(path: string, watched: Watched): Promise<boolean> {
  let content: string;
  try {
    content = (await stat(path)).isFile() ? await readFile(path, 'utf8') : '';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    throw error;
  }
  if (content !== watched.content) {
    watched.content = content;
    watched.since = performance.now();
  }
  return performance.now() - watched.since > STALE;
}

/**
 * Puts one's own lock in the place of an abandoned one, and removes what others have on the way to the shelf: should one of them
 * go on after all, there is nothing left that it could rename. Says whether the lock was still as it had been seen.
 */
async function takenOver(folder: string, path: string, own: string, { content }: Watched): Promise<boolean> {
  const now = lstatSync(path, { throwIfNoEntry: false });
  if (now?.isDirectory()) {
    const aside = `${own}.folder`;
    renameSync(path, aside);
    // One that is not empty is somebody's: it stays under its new name.
    await rmdir(aside).catch(() => undefined);
    return false;
  }
  if (now?.isFile() && readFileSync(path, 'utf8') !== content) return false;
  await rename(own, path);
  for (const place of [folder, join(folder, 'sources')]) {
    const names = await readdir(place).catch(() => []);
    for (const name of names) if (isPart(name)) await rm(join(place, name), { force: true });
  }
  return true;
}
