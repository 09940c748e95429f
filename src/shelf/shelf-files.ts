import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

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
  for (const entry of entriesOf(folder)) {
    const { name } = entry;
    const isNamed = name.endsWith(SEGMENTED) && !name.startsWith('.') && !/^readme\.md$/i.test(name);
    if (isNamed && (entry.isFile() || entry.isSymbolicLink())) ids.push(name.slice(0, -SEGMENTED.length));
  }
  // Sorted as strings, and the folder's path made once: of thousands of files a comparison and a `join` each take half of the time.
  const base = join(folder, '-').slice(0, -1);
  return ids.sort().map((id) => ({ id, path: base + id + SEGMENTED }));
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

/** What is in a folder; nothing where it is not there or cannot be read. */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
