import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Correction, parseReport, type Report } from '../report/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import { type Arrival, arrivalOf, segmentedFile } from './arrival.ts';
import { shippedReports } from './content.ts';
import { isCopy, nthId, wantedIds } from './import-name.ts';
import { Listing } from './listing.ts';
import { type Guard, locked } from './lock.ts';
import { type Put, put, restoreSources } from './put.ts';
import {
  bytesOf,
  isEdited,
  SEGMENTED,
  type ShelfFile,
  type ShelfPaths,
  sourceNames,
  sourcesFolder,
  sourcesOf,
  withId,
} from './shelf.ts';
import { makeFolder, sweep, writeFailure } from './write.ts';

/** What became of a file that was to be put on the shelf. */
export type Imported =
  /** The very same bytes are there. */
  | { outcome: 'there'; id: string; path: string }
  | (Put & {
      report: Report;
      /** Whether it takes the place of a report that ships. */
      shadows: boolean;
    });

export interface ImportOptions {
  /** Whether a report with this id may be replaced by other bytes, or segmented anew from the same. */
  replace: boolean;
  /** What is to be put in the place of what the report says of itself. */
  correction?: Correction;
  /** Called when everything is read and the shelf is going to be written. */
  onWrite?: () => void;
  /** The ids of the reports whose files may have so many bytes: only they are compared. Absent: all are. */
  twins?: (size: number) => Promise<readonly string[]>;
  /** The reports on the shelf, where they have been read before: brought up to date once nobody else puts any there. */
  listing?: Listing;
}

/**
 * Makes the shelf ready to be written, and removes what killed imports left there. Fails with `unreadable` where there is no
 * home for it, or it cannot be written.
 */
export async function prepareShelf(paths: ShelfPaths): Promise<Result<string>> {
  const { folder } = paths;
  if (folder === null) return homeless();
  try {
    await makeFolder(sourcesFolder(folder));
  } catch (error) {
    return writeFailure(error, folder);
  }
  await Promise.all([sweep(folder), sweep(sourcesFolder(folder))]);
  // Whoever can take the lock can write.
  return locked(folder, async (guard) => {
    await restoreSources(folder, guard);
    return done(folder);
  });
}

/**
 * Puts a report on the shelf: its source and, made of it, its segmented file; a file that is segmented is kept byte for byte.
 * Both are there whole or not at all. The id is the one asked for, else the file's name without its ending, unless that says
 * nothing about the report or another report has it: then region and year (`import-name.ts`).
 * @param name.path where the bytes are from; '-' for standard input
 * @returns a failure of `usage` where a report with this id has other bytes and `replace` is not set, or the id is no file's
 *   name; `unreadable` where the bytes are no report's or the shelf cannot be written. Nothing is thrown.
 */
export async function importReport(
  paths: ShelfPaths,
  bytes: Uint8Array,
  name: { path: string; id?: string },
  options: ImportOptions,
): Promise<Result<Imported>> {
  const { folder } = paths;
  if (folder === null) return homeless();
  const listing = options.listing ?? new Listing(folder);
  const twin = name.id === undefined ? await twinOf(folder, listing, bytes, options) : null;
  if (twin !== null && !options.replace) return done({ outcome: 'there', ...twin });
  const arrival = await arrivalOf(bytes, name, options.correction);
  if (!arrival.ok) return arrival;
  options.onWrite?.();
  try {
    await makeFolder(sourcesFolder(folder));
  } catch (error) {
    return writeFailure(error, folder);
  }
  return locked(folder, (guard) => place({ folder, listing }, arrival.value, options, guard));
}

/** Chooses the id of a report and puts it on the shelf, of which nobody changes anything meanwhile. */
async function place(shelf: Listed, arrival: Arrival, options: ImportOptions, guard: Guard): Promise<Result<Imported>> {
  const { bytes, ending, report, name } = arrival;
  const { folder, listing } = shelf;
  // Once for all that is asked of it: while the lock is held no other program puts a report there.
  listing.refresh();
  // Asked again: until the lock was taken another program may have put the same bytes there.
  const twin = name.id === undefined ? await twinOf(folder, listing, bytes, options) : null;
  if (twin !== null && !options.replace) return done({ outcome: 'there', ...twin });
  const isThere = (id: string): boolean => listing.withId(id) !== undefined;
  const wanted = wantedIds(arrival, twin?.id ?? null, isThere);
  const found =
    name.id === undefined ? freePlace(shelf, wanted, report, bytes, options) : placeAt(shelf, name.id, bytes, options);
  if (!found.ok) return found;
  const { id } = found.value;
  if (found.value.is === 'same') return done({ outcome: 'there', id, path: join(folder, id + SEGMENTED) });
  const segmented = segmentedFile(arrival, id, options.correction);
  const parcel = { id, bytes, ending, segmented, from: name.path, before: listing.get(id) };
  const written = await put(folder, parcel, guard);
  if (!written.ok) return written;
  listing.add({ id, path: written.value.path });
  const shadows = withId(shippedReports(), id) !== undefined;
  return done({ ...written.value, report: { ...report, id }, shadows });
}

function homeless() {
  return fail(
    'unreadable',
    '没有放书架的地方：请设置 HOME，或用 REPORT_TUI_SHELF 指定一个文件夹。',
    'there is no place for a shelf: set HOME, or name a folder by REPORT_TUI_SHELF.',
  );
}

/** The report on the shelf that was made of these very bytes. */
async function twinOf(
  folder: string,
  listing: Listing,
  bytes: Uint8Array,
  { twins }: ImportOptions,
): Promise<ShelfFile | null> {
  const names = twins === undefined ? sourceNames(folder) : undefined;
  const ids = twins === undefined ? Array.from(listing.files(), ({ id }) => id) : await twins(bytes.length);
  for (const id of Array.from(new Set(ids)).sort()) {
    const file = listing.get(id);
    if (file !== undefined && isMadeOf(folder, file, bytes, names)) return file;
  }
  return null;
}

/** Whether a report of the shelf was made of these bytes, or is these bytes. */
function isMadeOf(folder: string, file: ShelfFile, bytes: Uint8Array, names?: ReadonlySet<string>): boolean {
  return [...sourcesOf(folder, file.id, names), file.path].some((path) => holds(path, bytes));
}

function holds(path: string, bytes: Uint8Array): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false;
  const own = bytesOf(path);
  return own !== null && Buffer.from(own).equals(bytes);
}

/** A shelf's folder, and the reports that are there. */
interface Listed {
  folder: string;
  listing: Listing;
}

/** Where a report may go: a free id, one that may be replaced, or one that has the same bytes. */
interface Place {
  id: string;
  is: 'free' | 'taken' | 'same';
}

/** The place that was asked for by its id. */
function placeAt(
  { folder, listing }: Listed,
  id: string,
  bytes: Uint8Array,
  { replace }: ImportOptions,
): Result<Place> {
  const file = listing.withId(id);
  if (file === undefined) return done({ id, is: 'free' });
  // Under the id as it is written there: another way to write it would be a second file, or on some systems the same one.
  if (replace) return done({ id: file.id, is: 'taken' });
  return isMadeOf(folder, file, bytes) ? done({ id: file.id, is: 'same' }) : refused(file.id, isEdited(folder, file));
}

/**
 * The first of the wanted ids that is free, or holds the same report: then it must be allowed to replace it. An id that
 * another report has is passed over; where all are taken, the last with a number.
 */
function freePlace(
  shelf: Listed,
  wanted: readonly string[],
  report: Report,
  bytes: Uint8Array,
  options: ImportOptions,
): Result<Place> {
  for (let n = 0; ; n++) {
    const id = nthId(wanted, n);
    const file = shelf.listing.withId(id);
    if (file === undefined || isMadeOf(shelf.folder, file, bytes) || isSameReport(file, report))
      return placeAt(shelf, id, bytes, options);
  }
}

/** Whether a report on the shelf is an older copy of this one: the same title, or the same region, year and publisher. */
function isSameReport(file: ShelfFile, report: Report): boolean {
  const words = bytesOf(file.path);
  if (words === null) return true;
  const kept = parseReport(words, { id: file.id });
  // What cannot be read may be anything: it is not passed over in silence.
  return !kept.ok || isCopy(kept.value, report);
}

/** The failure where the shelf has another report under an id. */
export function refused(id: string, edited: boolean): Failure {
  return fail(
    'usage',
    `书架上已有另一份 ${id}${edited ? '，而且手工改过' : ''}：加 --replace 替换${edited ? '（改过的会留一份）' : ''}，或用 --id 另起编号。`,
    `the shelf has another ${id}${edited ? ', edited by hand' : ''}: give --replace to replace it${edited ? ' (a copy of the edited file is kept)' : ''}, or --id for another id.`,
  );
}
