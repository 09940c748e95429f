import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { parseReport } from '../report/index.ts';
import {
  inShelfOrder,
  packReport,
  type ShelfIndex,
  type ShelfReport,
  shelfIndex,
  unpackAbout,
} from '../search/shelf/index.ts';
import type { Localized } from '../text/index.ts';
import { type Entry, type OpenIndex, type Origin, openIndex, writeIndex } from './index-file.ts';
import { reportFiles } from './open.ts';
import { type File, isStill } from './stamp.ts';

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

/** A file, what it was found to be, and its record: the bytes, or its place in the index file; null for what is no report. */
interface Known {
  file: File;
  entry: Entry;
  record: Uint8Array | number | null;
}

/**
 * Reads what is known of all reports: from the index file for those whose files are as they were, from the files themselves for
 * the rest; then writes the index file anew. Never fails: a shelf that cannot be read is empty.
 * @param onProgress called before each file that has to be read, and at the end; never where none has to be
 */
export async function openCatalogue(
  places: ShelfPlaces,
  onProgress?: (done: number, of: number) => void,
): Promise<Catalogue> {
  const origin = originOf(places);
  const path = places.cache === null ? null : join(places.cache, nameOf(origin));
  const old = path === null ? null : openIndex(path, origin);
  const { known, missing } = compared(reportFiles(places), old);
  let news = false;
  for (const [count, { file, had }] of missing.entries()) {
    onProgress?.(count, missing.length);
    const { study } = await import('./study.ts');
    const studied = await study(file, had?.entry);
    if (studied === null) continue;
    const { entry, record } = studied;
    known.push({ file, entry, record: record ?? ('about' in entry.found ? (had?.at ?? null) : null) });
    news ||= entry.stamp.stat !== '' && !isDeepStrictEqual(entry, had?.entry);
  }
  if (missing.length > 0) onProgress?.(missing.length, missing.length);
  if (path === null || !news) return catalogueOf(known, old);
  await complete(known, old);
  const lasting = inOrder(known).filter(({ entry }) => entry.stamp.stat !== '');
  await writeIndex(
    path,
    origin,
    lasting.map(({ entry, record }) => [entry, typeof record === 'number' ? null : record]),
  );
  return catalogueOf(known, null);
}

/** No more files than this are read to make an index file of them for the sake of one report. */
const FEW = 3;

/**
 * One report that is known, searchable without being read: by its record in the index file, which is made where few files are
 * known. Null where that has no record of it that can be believed.
 */
export async function indexOf(places: ShelfPlaces, id: string): Promise<ShelfIndex | null> {
  const files = reportFiles(places);
  if (files.length <= FEW) {
    const { reports, index } = await openCatalogue(places);
    return reports.some((report) => report.id === id) ? index() : null;
  }
  const origin = originOf(places);
  const old = places.cache === null ? null : openIndex(join(places.cache, nameOf(origin)), origin);
  const file = files.find((each) => each.id === id);
  const at = old?.entries.findIndex((entry) => entry.id === id && entry.ships === file?.ships) ?? -1;
  const entry = old?.entries[at];
  const record = file && entry && isStill(file.path, entry.stamp) ? old?.record(at) : null;
  old?.close();
  const index = record ? shelfIndex([record]) : null;
  return index && index.reports.length > 0 ? index : null;
}

type Had = { entry: Entry; at: number };

/** Divides the files into those that are as the index file knows them, and those that are to be read. */
function compared(
  files: readonly File[],
  old: OpenIndex | null,
): { known: Known[]; missing: { file: File; had: Had | undefined }[] } {
  const keyOf = ({ id, ships }: Pick<File, 'id' | 'ships'>) => `${ships} ${id}`;
  const entries = new Map(old?.entries.map((entry, at) => [keyOf(entry), { entry, at }]));
  const known: Known[] = [];
  const missing: { file: File; had: Had | undefined }[] = [];
  for (const file of files) {
    const had = entries.get(keyOf(file));
    if (had && isStill(file.path, had.entry.stamp)) known.push({ file, entry: had.entry, record: had.at });
    else missing.push({ file, had });
  }
  return { known, missing };
}

/** Takes the records that are still in the index file into memory; where one is damaged its file is read again. */
async function complete(known: Known[], old: OpenIndex | null): Promise<void> {
  const records = old?.records() ?? [];
  for (const each of known) {
    if (typeof each.record !== 'number') continue;
    const { found } = each.entry;
    each.record = records[each.record] ?? null;
    const sound = 'message' in found || (each.record !== null && unpackAbout(each.record) !== null);
    const again = sound ? null : await (await import('./study.ts')).study(each.file, undefined);
    if (again) {
      each.entry = again.entry;
      each.record = again.record;
    }
  }
}

/** In the order of the shelf, what is no report last. */
function inOrder(known: readonly Known[]): Known[] {
  // The index file is in that order: no names need be read aloud for it.
  if (known.every(({ record }) => typeof record === 'number')) {
    return known.toSorted((a, b) => Number(a.record) - Number(b.record));
  }
  const reports = known.flatMap((each) => ('about' in each.entry.found ? { ...each.entry.found.about, each } : []));
  return [...inShelfOrder(reports).map(({ each }) => each), ...known.filter(({ entry }) => 'message' in entry.found)];
}

function catalogueOf(known: readonly Known[], old: OpenIndex | null): Catalogue {
  const listed = inOrder(known);
  const reports = listed.filter(({ entry }) => 'about' in entry.found);
  const unreadable = listed.flatMap(({ file: { path }, entry: { found } }) =>
    'message' in found ? { path, message: found.message } : [],
  );
  let made: ShelfIndex | undefined;
  const index = () => {
    if (made === undefined) {
      const kept = old?.records() ?? [];
      const records = reports.map(({ record }) => (typeof record === 'number' ? (kept[record] ?? null) : record));
      made = shelfIndex(records, (place) => packedAgain(reports[place]?.file));
    }
    return made;
  };
  return {
    reports: reports.flatMap(({ file: { path, ships }, entry: { found } }) =>
      'about' in found ? { ...found.about, path, ships } : [],
    ),
    unreadable: unreadable.sort((a, b) => (a.path < b.path ? -1 : 1)),
    index,
  };
}

/** The record of a file, made anew: the one on the disk is damaged. Null where the file is gone too, or is no report any more. */
function packedAgain(file: File | undefined): Uint8Array | null {
  try {
    if (file === undefined || !statSync(file.path).isFile()) return null;
    const report = parseReport(readFileSync(file.path), { id: file.id });
    return report.ok ? packReport({ ...report.value, id: file.id }) : null;
  } catch {
    return null;
  }
}

/** What an index file must be of to be believed: this shelf, and this very program. */
function originOf({ folder }: ShelfPlaces): Origin {
  const own = fileURLToPath(import.meta.url);
  const { size, mtimeMs } = statSync(own);
  return { shelf: folder === null ? '' : realPath(folder), program: `${own}:${size}:${mtimeMs}` };
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function nameOf({ shelf = '' }: Origin): string {
  // Two shelves with one sum would only make each other's index anew.
  return `shelf-${crc32(shelf).toString(16).padStart(8, '0')}.index`;
}
