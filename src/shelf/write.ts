import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Failure, fail } from '../text/index.ts';
import { systemCode } from './read.ts';

/** Files on their way: `.import-<owner of the lock>-<number>.part`, beside what they are to become. */
const PART = /^\.import-[0-9a-f-]{36}(?:-\d+)?\.part$/;
/** What a program that was killed may leave beside a lock. */
const LOCK_ON_ITS_WAY = /^\.lock-[0-9a-f-]{36}$/;
/** What nobody has written to for so long is what a killed import left, in milliseconds. */
const ABANDONED = 60_000;

/** Whether a file's name is that of a file on its way. */
export function isPart(name: string): boolean {
  return PART.test(name);
}

/** A file to be written, and what. */
export interface Draft {
  path: string;
  content: Uint8Array | string;
}

/** A file that is written and forced to the disk under another name. */
export interface Prepared {
  readonly path: string;
  readonly part: string;
}

/**
 * Writes files under other names, beside where they belong, and forces them to the disk: then a rename puts each in its place in
 * one step, whole or not at all, whatever ends the program. Throws what the system says, and then leaves nothing behind. (A write
 * is repeated until all bytes are taken: a disk that fills up takes some of them without an error.)
 * @param owner of the lock, whose name makes that of the files
 */
export async function prepareFiles(owner: string, drafts: readonly Draft[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  try {
    for (const { path, content } of drafts) {
      count += 1;
      const part = join(dirname(path), `.import-${owner}-${count}.part`);
      prepared.push({ path, part });
      await withFile(part, 'wx', 0o666, async (file) => {
        await file.writeFile(content);
        await file.sync();
      });
    }
  } catch (error) {
    await discard(prepared);
    throw error;
  }
  return prepared;
}

/** Files prepared by this program so far: no two have one name. */
let count = 0;

/** Removes prepared files that are not in their places. */
export async function discard(prepared: readonly Prepared[]): Promise<void> {
  for (const { part } of prepared) await rm(part, { force: true });
}

/** Makes renames in the folders of some files last through a power cut. */
export async function syncFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) await syncFolder(folder);
}

/** Writes a file whole or not at all, and so that it lasts through a power cut. Throws what the system says. */
export async function writeForGood(draft: Draft): Promise<void> {
  const prepared = await prepareFiles(randomUUID(), [draft]);
  try {
    for (const { part, path } of prepared) await rename(part, path);
  } catch (error) {
    await discard(prepared);
    throw error;
  }
  await syncFolders([draft.path]);
}

async function withFile(
  path: string,
  flags: string,
  mode: number,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

/** Makes renames in a folder last through a power cut, where the system can (Windows cannot). */
async function syncFolder(folder: string): Promise<void> {
  try {
    await withFile(folder, 'r', 0, (file) => file.sync());
  } catch {
    // The file is whole under its name all the same.
  }
}

/**
 * Makes a folder and what is missing above it, for the user alone. Not by Node's own `recursive`, which tries for ever where the
 * system says of a folder that is there that nothing can be made in it (/proc/x). Throws what the system says.
 */
export async function makeFolder(folder: string): Promise<void> {
  // Mostly it is there: nothing need be loaded to make it.
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(folder);
  if ((await tryFolder(folder)) === null || above === folder) return;
  await makeFolder(above);
  // Even where it was there: another program may have made it only just now.
  const missing = await tryFolder(folder);
  if (missing !== null) throw missing;
}

/** Makes a folder in one that is there. @returns null where it is there now, the error where something above it is missing */
async function tryFolder(folder: string): Promise<Error | null> {
  try {
    await mkdir(folder, { mode: 0o700 });
    return null;
  } catch (error) {
    if (systemCode(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return null;
    if (error instanceof Error && systemCode(error) === 'ENOENT') return error;
    throw error;
  }
}

/** Removes what killed imports left in a folder. Never fails. */
export async function sweep(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!PART.test(name) && !LOCK_ON_ITS_WAY.test(name)) continue;
      const path = join(folder, name);
      if (Date.now() - (await stat(path)).mtimeMs > ABANDONED) await rm(path, { force: true });
    }
  } catch {
    // Somebody else was sweeping, or the folder cannot be written: then the import will say so.
  }
}

/** The sentence for a shelf that could not be written. `folder` is the shelf. */
export function writeFailure(error: unknown, folder: string): Failure {
  const code = systemCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail(
        'unreadable',
        `磁盘已满（${code}），没有写入书架 ${folder} ：请腾出空间，或用 REPORT_TUI_SHELF 指定别的文件夹。`,
        `the disk is full (${code}), nothing was written to the shelf ${folder}: free some space, or name another folder by REPORT_TUI_SHELF.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail(
        'unreadable',
        `没有权限写入书架 ${folder} （${code}）：请更改它的权限，或用 REPORT_TUI_SHELF 指定别的文件夹。`,
        `no permission to write to the shelf ${folder} (${code}): change its permissions, or name another folder by REPORT_TUI_SHELF.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return fail(
        'unreadable',
        `书架 ${folder} 不是文件夹：请移开那个文件，或用 REPORT_TUI_SHELF 指定别的文件夹。`,
        `the shelf ${folder} is no folder: move that file away, or name another folder by REPORT_TUI_SHELF.`,
      );
    default:
      return fail(
        'unreadable',
        `写不了书架 ${folder} （${code || String(error)}）：请用 REPORT_TUI_SHELF 指定别的文件夹。`,
        `cannot write to the shelf ${folder} (${code || String(error)}): name another folder by REPORT_TUI_SHELF.`,
      );
  }
}
