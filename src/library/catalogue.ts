import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseReport } from '../report/index.ts';
import {
  inShelfOrder,
  packReport,
  type ShelfIndex,
  type ShelfReport,
  shelfIndex,
  unpackAbout,
} from '../search/shelf/index.ts';
import type { Localized } from '../text/result.ts';
import { shippedReports } from './content.ts';
import { readBytes } from './read.ts';

/** Where the user's own things are; null where there is no place for them. */
export interface ShelfPlaces {
  /** The shelf itself: `<id>.md` and `sources/`. */
  folder: string | null;
  /** What may be thrown away at any time. */
  cache: string | null;
}

/** A report that is known, and its segmented file. */
export interface CatalogueReport extends ShelfReport {
  path: string;
  /** It came with the program, and is not on the user's shelf. */
  ships: boolean;
}

/** The reports known: those on the shelf, and those that ship whose ids the shelf does not take. */
export interface Catalogue {
  /** By region, then year, then title. */
  reports: readonly CatalogueReport[];
  /** What has a report's name and cannot be read as one, in the order of the paths. */
  unreadable: readonly { path: string; message: Localized }[];
  /** All reports, searchable: read from disk when first asked for. */
  index(): ShelfIndex;
}

const SUFFIX = '.md';

/**
 * Reads what is known of all reports, from the index file where it fits the files, else from the files themselves.
 * @param onProgress called before each file that has to be parsed, and at the end
 */
export async function openCatalogue(
  places: ShelfPlaces,
  onProgress?: (done: number, of: number) => void,
): Promise<Catalogue> {
  const own = places.folder === null ? [] : await shelfFiles(places.folder);
  const ids = new Set(own.map(({ id }) => id));
  const files = [...own, ...shippedReports().flatMap((each) => (ids.has(each.id) ? [] : { ...each, ships: true }))];
  const records: Uint8Array[] = [];
  const reports: CatalogueReport[] = [];
  const unreadable: { path: string; message: Localized }[] = [];
  let count = 0;
  for (const { id, path, ships } of files) {
    onProgress?.(count, files.length);
    count += 1;
    const bytes = await readBytes(path);
    const parsed = bytes.ok ? parseReport(bytes.value, { id }) : bytes;
    if (!parsed.ok) {
      unreadable.push({ path, message: parsed.message });
      continue;
    }
    const record = packReport(parsed.value);
    const about = unpackAbout(record);
    records.push(record);
    if (about) reports.push({ ...about, path, ships });
  }
  onProgress?.(files.length, files.length);
  reports.sort(inShelfOrder);
  let made: ShelfIndex | undefined;
  const index = () => {
    made ??= shelfIndex(records);
    return made;
  };
  return { reports, unreadable, index };
}

async function shelfFiles(folder: string): Promise<{ id: string; path: string; ships: boolean }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (!name.endsWith(SUFFIX) || name.startsWith('.') || !(await isFile(path))) continue;
    files.push({ id: basename(name, SUFFIX), path, ships: false });
  }
  return files;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile() || (await stat(path)).isFile();
  } catch {
    return false;
  }
}
