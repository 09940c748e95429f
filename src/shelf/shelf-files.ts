import { type Dirent, lstatSync, opendirSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

// Apart from shelf.ts, because every command looks here for the report that it is asked about, and few need more of a shelf.

/** A report on the shelf: its id is the name of its segmented file. */
export interface ShelfFile {
  id: string;
  path: string;
}

export const SEGMENTED = '.md';

/** The segmented files of a shelf, in the order of their ids; empty for a folder that is not there or cannot be read. */
export function shelfFiles(folder: string | null): ShelfFile[] {
  if (folder === null) return [];
  const ids: string[] = [];
  for (const entry of entriesOf(folder)) if (isSegmentedFile(entry)) ids.push(entry.name.slice(0, -SEGMENTED.length));
  // Sorted as strings, and the folder's path made once: of thousands of files a comparison and a `join` each take half of the time.
  const base = join(folder, '-').slice(0, -1);
  return ids.sort().map((id) => ({ id, path: base + id + SEGMENTED }));
}

/**
 * The same in no order, and by their names alone: of a folder of thousands of files this takes half as long. Some may be none
 * (`isNoFile`).
 */
export function namedFiles(folder: string | null): (ShelfFile & { ships: false })[] {
  if (folder === null) return [];
  const base = join(folder, '-').slice(0, -1);
  return namesIn(folder)
    .filter(isReportName)
    .map((name) => ({ id: name.slice(0, -SEGMENTED.length), path: base + name, ships: false }));
}

/** Whether there is something that is no file, and no link, which may lead to one; false for what cannot be looked at. */
export function isNoFile(path: string): boolean {
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    return entry !== undefined && !entry.isFile() && !entry.isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether a segmented file may have such a name. */
export const isReportName = (name: string): boolean =>
  name.endsWith(SEGMENTED) && !name.startsWith('.') && name.toLowerCase() !== 'readme.md';

const isSegmentedFile = (entry: Dirent): boolean =>
  isReportName(entry.name) && (entry.isFile() || entry.isSymbolicLink());

/**
 * The segmented file whose name is an id just so, without a look at the others, of which there may be thousands. Null where it has
 * to be looked for among them: it may be a link, or written in other letters.
 */
export function shelfFile(folder: string | null, id: string): ShelfFile | null {
  const name = id + SEGMENTED;
  if (folder === null || id.includes('/') || !isReportName(name)) return null;
  const path = join(folder, name);
  try {
    // Where small and capital letters are the same to the system it has the file under a name of its own.
    const isIt = lstatSync(path).isFile() && basename(realpathSync.native(path)) === name;
    return isIt ? { id, path } : null;
  } catch {
    return null;
  }
}

/** Whether a folder has any segmented file. */
export function hasShelfFiles(folder: string | null): boolean {
  if (folder === null) return false;
  try {
    const opened = opendirSync(folder);
    try {
      for (let entry = opened.readSync(); entry !== null; entry = opened.readSync())
        if (isSegmentedFile(entry)) return true;
      return false;
    } finally {
      opened.closeSync();
    }
  } catch {
    return false;
  }
}

/**
 * What ids are told apart by: those that differ only in case, or in how an accent is written, would be one file on macOS and
 * Windows, and so are one id everywhere.
 */
export function idKey(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/** The report with an id: written just so where there is one, else in other letters. */
export function withId<T extends { id: string }>(files: readonly T[], id: string): T | undefined {
  const key = idKey(id);
  return files.find((file) => file.id === id) ?? files.find((file) => idKey(file.id) === key);
}

/** Names of what is in a folder; none where it is not there or cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What is in a folder; nothing where it is not there or cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
