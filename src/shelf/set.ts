import { basename, join } from 'node:path';
import { type Correction, corrected, isSegmented, parseReport } from '../report/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import { answered } from './failure.ts';
import { type Guard, isLockLost, locked } from './lock.ts';
import {
  bytesOf,
  digest,
  provenanceOf,
  provenancePath,
  provenanceText,
  SEGMENTED,
  type ShelfPaths,
  shelfFiles,
  withId,
} from './shelf.ts';
import { type Draft, discard, type Prepared, prepareFiles, syncFolders, writeFailure } from './write.ts';

/** A report that was corrected. */
export interface Corrected {
  /** As it is written on the shelf. */
  id: string;
  path: string;
  /** Whether anything of it had to be changed. */
  changed: boolean;
}

/**
 * Corrects the front matter of reports on the shelf: all of them, or none. What else stands in their files stays as it is.
 * Fails with `nothing` where the shelf has no such report; with `unreadable` where a file is no segmented one, or the shelf cannot be
 * written: then every file is as it was.
 */
export async function setReports(
  paths: ShelfPaths,
  ids: readonly string[],
  correction: Correction,
): Promise<Result<Corrected[]>> {
  const { folder, server } = paths;
  if (server !== undefined) {
    return answered(async () => (await (await import('./many.ts')).sharedShelf()).setShared(server, ids, correction));
  }
  const [first = ''] = ids;
  if (folder === null) return nowhere(first);
  const files = shelfFiles(folder);
  const missing = ids.find((id) => withId(files, id) === undefined);
  if (missing !== undefined) return nowhere(missing);
  return locked(folder, (guard) => setAll(folder, Array.from(new Set(ids)), correction, guard));
}

/**
 * Puts an edited copy of a report on a server back in its place. Fails with `shelf` where somebody else has changed it meanwhile, or the
 * server cannot be asked or written; with `unreadable` where it is no report any more. Then nothing is changed.
 * @param change what was read, and what it is to be
 * @param copy where the edited copy is, for the sentence
 */
export async function putReportBack(
  { server = '' }: ShelfPaths,
  change: { id: string; before: Uint8Array; content: Uint8Array },
  copy: string,
): Promise<Result<null>> {
  return answered(async () => (await (await import('./many.ts')).sharedShelf()).putBack(server, change, copy));
}

/** A file, what it holds, and what it is to hold. */
interface Change extends Draft {
  id: string;
  before: Uint8Array;
  content: Uint8Array;
}

async function setAll(
  folder: string,
  ids: readonly string[],
  correction: Correction,
  guard: Guard,
): Promise<Result<Corrected[]>> {
  const changes: Change[] = [];
  const files = shelfFiles(folder);
  for (const id of ids) {
    const change = changeOf(join(folder, `${withId(files, id)?.id ?? id}${SEGMENTED}`), id, correction);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  const due = changes.filter(({ before, content }) => !Buffer.from(before).equals(content));
  const drafts = due.flatMap((change) => [change, ...recordOf(folder, change)]);
  let prepared: Prepared[] = [];
  let count = 0;
  try {
    prepared = await prepareFiles(guard.owner, drafts);
    for (const { part, path } of prepared) {
      guard.rename(part, path);
      count += 1;
    }
    await syncFolders(prepared.map(({ path }) => path));
  } catch (error) {
    await discard(prepared);
    if (isLockLost(error)) throw error;
    await putBack(drafts.slice(0, count), guard);
    return writeFailure(error, folder);
  }
  return done(
    changes.map((change) => ({
      id: withId(files, change.id)?.id ?? change.id,
      path: change.path,
      changed: due.includes(change),
    })),
  );
}

/** What is to be written down of a file that was as its import had made it: one that is corrected is not edited by hand. */
function recordOf(folder: string, { path, before, content }: Change): Change[] {
  const id = basename(path, SEGMENTED);
  const record = provenanceOf(folder, id);
  const own = bytesOf(provenancePath(folder, id));
  if (own === null || record?.segmented !== digest(before)) return [];
  const text = provenanceText({ ...record, segmented: digest(content) });
  return [{ id, path: provenancePath(folder, id), before: own, content: new TextEncoder().encode(text) }];
}

/** Undoes what was written before a file that could not be. */
async function putBack(changes: readonly Change[], guard: Guard): Promise<void> {
  const prepared = await prepareFiles(
    guard.owner,
    changes.map(({ path, before }) => ({ path, content: before })),
  );
  for (const { part, path } of prepared) guard.rename(part, path);
}

function changeOf(path: string, id: string, correction: Correction): Result<Change> {
  const before = bytesOf(path);
  if (before === null) return nowhere(id);
  const content = correctedBytes(before, id, correction);
  return content.ok ? done({ id, path, before, content: content.value }) : content;
}

/** The bytes of a segmented file, corrected. Fails with `unreadable` for what is none. */
export function correctedBytes(before: Uint8Array, id: string, correction: Correction): Result<Uint8Array> {
  const file = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
  const report = parseReport(before, { id });
  if (!isSegmented(file.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')) || !report.ok) return noFrontMatter(id);
  const content = new TextEncoder().encode(corrected(file, report.value, correction));
  // A field that is spread over lines in a way that nobody thought of must not make a file that cannot be read.
  return parseReport(content, { id }).ok ? done(content) : noFrontMatter(id);
}

/** The failure for an id that the shelf has not. */
export function nowhere(id: string): Failure {
  return fail(
    'nothing',
    `书架上没有 ${id}，一份也没有改：用 report-tui list 看有哪些报告。`,
    `there is no ${id} on the shelf, and nothing was changed: see report-tui list for the reports it knows.`,
  );
}

function noFrontMatter(id: string): Failure {
  return fail(
    'unreadable',
    `${id} 的开头不是分段文件的格式，一份也没有改：请重新导入它，或用编辑器改。`,
    `${id} does not begin as a segmented file does, and nothing was changed: import it again, or correct it in an editor.`,
  );
}
