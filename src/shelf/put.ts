import { readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { done, type Result } from '../text/index.ts';
import { type Guard, isLockLost } from './lock.ts';
import {
  bytesOf,
  copyName,
  digest,
  isEdited,
  provenancePath,
  provenanceText,
  SEGMENTED,
  type ShelfFile,
  type SourceEnding,
  sourcesFolder,
  sourcesOf,
} from './shelf.ts';
import { type Draft, discard, type Prepared, prepareFiles, syncFolders, writeFailure } from './write.ts';

/** What is to be put on the shelf under an id. */
export interface Parcel {
  id: string;
  /** The source, and its ending. */
  bytes: Uint8Array;
  ending: SourceEnding;
  /** The segmented file. */
  segmented: Uint8Array | string;
  /** Where the source is from, as given. */
  from: string;
  /** The segmented file that has this id now; undefined for none. */
  before: ShelfFile | undefined;
}

/** What was put on the shelf. */
export interface Put {
  outcome: 'new' | 'replaced';
  id: string;
  /** The segmented file, and the bytes that it was made of. */
  path: string;
  source: string;
  /** What was edited by hand and has been replaced is kept under this name. */
  backup: string | null;
}

/** A source that is being replaced: until the new one is in its place its name says of which segmented file it is the source. */
const REPLACED = /^\.replaced-([0-9a-f]{64}|none)-(.+)$/s;

/**
 * Puts source, segmented file and record on the shelf, in the place of what is there under the id. All are written under other
 * names first and forced to the disk, then renamed in an order by which, whatever ends the program, no source ever stands beside
 * a segmented file that was not made of it:
 * - a new report: the source, which alone is no report, then the segmented file;
 * - in the place of another: its source is put aside, then the segmented file, then the source. What is put aside is put back by
 *   the next import where the segmented file was not reached (`restoreSources`).
 * Fails with `unreadable` and leaves the shelf as it was where a file cannot be written.
 */
export async function put(folder: string, parcel: Parcel, guard: Guard): Promise<Result<Put>> {
  const { id, ending, before } = parcel;
  const path = join(folder, id + SEGMENTED);
  const source = join(sourcesFolder(folder), id + ending);
  let prepared: Prepared[] = [];
  try {
    const backup = before !== undefined && isEdited(folder, before) ? await keptCopy(before, parcel, guard) : null;
    prepared = await prepareFiles(guard.owner, draftsOf(folder, parcel, before === undefined));
    const old = sourcesOf(folder, id).map((each): Aside => [each, asideOf(each, before)]);
    replace(prepared, old, before === undefined, guard);
    await syncFolders(prepared.map((each) => each.path));
    return done({ outcome: before === undefined ? 'new' : 'replaced', id, path, source, backup });
  } catch (error) {
    await discard(prepared);
    if (isLockLost(error)) throw error;
    return writeFailure(error, folder);
  }
}

/** The files of a report, in the order in which they are to appear. */
function draftsOf(folder: string, { id, bytes, ending, segmented, from }: Parcel, isNew: boolean): Draft[] {
  const source = { path: join(sourcesFolder(folder), id + ending), content: bytes };
  const own = { path: join(folder, id + SEGMENTED), content: segmented };
  const record = {
    path: provenancePath(folder, id),
    content: provenanceText({ file: from, segmented: digest(segmented) }),
  };
  return isNew ? [source, own, record] : [own, source, record];
}

/** Renames all: in one go, so that nothing else of this program runs between. Where a rename fails those before it are undone. */
function replace(prepared: readonly Prepared[], old: readonly Aside[], isNew: boolean, guard: Guard): void {
  const undo: (() => void)[] = [];
  try {
    for (const [path, aside] of old) {
      guard.rename(path, aside);
      undo.unshift(() => guard.rename(aside, path));
    }
    for (const { part, path } of prepared) {
      guard.rename(part, path);
      if (isNew) undo.unshift(() => rmSync(path, { force: true }));
      // The segmented file of the report that was there cannot be had again: from here on its source is no use.
      else undo.length = 0;
    }
  } catch (error) {
    if (!isLockLost(error)) for (const each of undo) each();
    throw error;
  }
  for (const [, aside] of old) rmSync(aside, { force: true });
}

/** Where a source is, and where it is put aside. */
type Aside = readonly [path: string, aside: string];

function asideOf(path: string, of: ShelfFile | undefined): string {
  const words = of === undefined ? null : bytesOf(of.path);
  return join(path, '..', `.replaced-${words === null ? 'none' : digest(words)}-${basename(path)}`);
}

/**
 * Puts sources back that a killed import had put aside, where the segmented file is still the one that was made of them; removes
 * the others.
 */
export async function restoreSources(folder: string, guard: Guard): Promise<void> {
  const sources = sourcesFolder(folder);
  try {
    for (const name of readdirSync(sources)) {
      const [, segmented, own] = REPLACED.exec(name) ?? [];
      if (own === undefined) continue;
      const id = own.slice(0, -extname(own).length);
      const words = bytesOf(join(folder, id + SEGMENTED));
      const isStill = words !== null && digest(words) === segmented && sourcesOf(folder, id).length === 0;
      if (isStill) guard.rename(join(sources, name), join(sources, own));
      else rmSync(join(sources, name), { force: true });
    }
  } catch (error) {
    if (isLockLost(error)) throw error;
    // A shelf that can only be read: whatever is to be written next will say so.
  }
}

/** Keeps a copy of an edited segmented file; null where it holds what is to take its place. */
async function keptCopy({ path }: ShelfFile, { segmented }: Parcel, guard: Guard): Promise<string | null> {
  const words = bytesOf(path);
  if (words === null || Buffer.from(words).equals(Buffer.from(segmented))) return null;
  const copy = copyName(path);
  const prepared = await prepareFiles(guard.owner, [{ path: copy, content: words }]);
  for (const { part } of prepared) guard.rename(part, copy);
  return copy;
}
