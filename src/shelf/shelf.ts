import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import { answered } from './failure.ts';
import { isLockLost, locked } from './lock.ts';
import type { ShelfPaths } from './paths.ts';
import { readRegular } from './read.ts';
import { entriesOf, SEGMENTED, type ShelfFile, shelfFile, shelfFiles, withId } from './shelf-files.ts';
import { writeFailure } from './write.ts';

export type { ShelfPaths } from './paths.ts';
export { idKey, SEGMENTED, type ShelfFile, shelfFiles, withId } from './shelf-files.ts';

/** The endings of kept sources, by what they are. */
const SOURCE_ENDINGS = ['.txt', '.html', '.mht', '.docx', '.doc', '.pdf', SEGMENTED] as const;
export type SourceEnding = (typeof SOURCE_ENDINGS)[number];

/** The folder of the bytes that the segmented files were made of. */
export function sourcesFolder(folder: string): string {
  return join(folder, 'sources');
}

/** The names of the files among the kept sources: read once, where many reports are asked about. */
export function sourceNames(folder: string): ReadonlySet<string> {
  return new Set(entriesOf(sourcesFolder(folder)).map(({ name }) => name));
}

/** The kept sources of a report: one, or none for a file that was put on the shelf by hand. @param names of `sourceNames` */
export function sourcesOf(folder: string, id: string, names?: ReadonlySet<string>): string[] {
  const paths = SOURCE_ENDINGS.map((ending) => join(sourcesFolder(folder), id + ending));
  return paths.filter((path) => (names === undefined ? existsSync(path) : names.has(basename(path))));
}

/** What is written down of an import, beside the source. */
export interface Provenance {
  /** The path that the report was imported from, as given. */
  file: string;
  /** SHA-256 of the segmented file as it was last written by the program: another one says that somebody has edited it. */
  segmented: string;
}

const PROVENANCE_SCHEMA = 'report-tui-import/1';

export function provenancePath(folder: string, id: string): string {
  return join(sourcesFolder(folder), `${id}.json`);
}

export function provenanceText(record: Provenance): string {
  return `${JSON.stringify({ schema: PROVENANCE_SCHEMA, ...record })}\n`;
}

/** Whether the segmented file is not as it was written by an import or a correction: edited since, or put there by hand. */
export function isEdited(folder: string, { id, path }: ShelfFile): boolean {
  const bytes = bytesOf(path);
  return bytes === null || provenanceOf(folder, id)?.segmented !== digest(bytes);
}

/** What is written down of the import of a report; null where that is nothing. */
export function provenanceOf(folder: string, id: string): Provenance | null {
  try {
    const record: unknown = JSON.parse(
      new TextDecoder().decode(bytesOf(provenancePath(folder, id)) ?? new Uint8Array()),
    );
    if (typeof record !== 'object' || record === null || !('segmented' in record)) return null;
    const file = 'file' in record && typeof record.file === 'string' ? record.file : '';
    return typeof record.segmented === 'string' ? { file, segmented: record.segmented } : null;
  } catch {
    return null;
  }
}

/** The bytes of a file on the shelf; null for what cannot be read, or is no regular file. */
export function bytesOf(path: string): Uint8Array | null {
  const bytes = readRegular(path);
  return bytes.ok ? bytes.value : null;
}

/** SHA-256 in hexadecimal. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A name for a copy of an edited segmented file that is no report's and is not taken, as editors number theirs: id.md.~1~. */
export function copyName(path: string): string {
  let number = 1;
  while (existsSync(`${path}.~${number}~`)) number++;
  return `${path}.~${number}~`;
}

/** What a removal took away. */
export interface Removed {
  id: string;
  /** The segmented file, and its source where one was kept. */
  paths: string[];
  /** What a segmented file that was edited, or made, by hand is kept as; null for one that an import can make again. */
  kept: string | null;
}

/**
 * Takes a report from the shelf: its segmented file, then its source. What was edited by hand is kept under a name that is no
 * report's. Fails with `nothing` where the shelf has no such report,
 * with `unreadable` where a file cannot be removed; the sentence says what to do.
 */
export async function removeReport(paths: ShelfPaths, id: string): Promise<Result<Removed>> {
  const { folder, server } = paths;
  if (server !== undefined) {
    return answered(async () => (await (await import('./many.ts')).sharedShelf()).removeShared(server, id));
  }
  const find = (): ShelfFile | undefined => shelfFile(folder, id) ?? withId(shelfFiles(folder), id);
  if (folder === null || find() === undefined) return nowhere(id);
  return locked(folder, async (guard) => {
    // Looked for again: until the lock was taken another program may have removed it.
    const file = find();
    if (file === undefined) return nowhere(id);
    const kept = isEdited(folder, file) ? copyName(file.path) : null;
    // The segmented file first: a source that stays behind is no report.
    const paths = [file.path, ...sourcesOf(folder, file.id)];
    try {
      if (kept !== null) guard.rename(file.path, kept);
      for (const path of [...paths, provenancePath(folder, file.id)]) {
        guard.prove();
        rmSync(path, { force: true });
      }
    } catch (error) {
      if (isLockLost(error)) throw error;
      return writeFailure(error, folder);
    }
    return done({ id: file.id, paths, kept });
  });
}

/** The failure for an id that the shelf has not. */
export function nowhere(id: string): Failure {
  return fail(
    'nothing',
    `书架上没有 ${id}：用 report-tui list 看有哪些报告。`,
    `there is no ${id} on the shelf: see report-tui list for the reports it knows.`,
  );
}
