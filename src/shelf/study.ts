import { createHash } from 'node:crypto';
import { constants, lstatSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { openBytes } from '../report/index.ts';
import { aboutReport, packReport } from '../search/shelf/index.ts';
import { fail, type Localized } from '../text/index.ts';
import type { Entry, Stamp } from './index-file.ts';
import { READ_LIMIT, readBytes } from './read.ts';
import { type File, stampOf } from './stamp.ts';

/** A time by which the clocks of file systems may be late or coarse (FAT: 2 s), in milliseconds. */
const COARSE = 2500;
const MOST_READS = 3;

/**
 * Reads a file and what it says of itself.
 * @param had what was known of it; the same content is not parsed again
 * @returns its entry, whose stamp is empty where the file does not keep still or cannot be read; its record, null where `had`
 *   has it, or for what is no report. Null for a file that is gone.
 */
export async function study(
  { id, path, ships }: File,
  had: Entry | undefined,
): Promise<{ entry: Entry; record: Uint8Array | null } | null> {
  const read = await readStill(path);
  if (read === null) return null;
  if ('message' in read) {
    const stamp = { stat: '', content: '', settled: false };
    return { entry: { id, ships, stamp, found: { message: read.message } }, record: null };
  }
  const { bytes, stamp } = read;
  if (had?.stamp.content === stamp.content) return { entry: { ...had, stamp }, record: null };
  try {
    const opened = await openBytes(bytes, { id, path, sha256: stamp.content });
    if (!opened.ok) return { entry: { id, ships, stamp, found: { message: opened.message } }, record: null };
    const report = { ...opened.value, id };
    return { entry: { id, ships, stamp, found: { about: aboutReport(report) } }, record: packReport(report) };
  } catch {
    // One report that the program cannot bear must not take the others away.
    return { entry: { id, ships, stamp, found: { message: UNBEARABLE } }, record: null };
  }
}

/** The content of a file that did not change while it was read; if it always does, what was read last, with an empty stamp. */
async function readStill(path: string): Promise<{ bytes: Uint8Array; stamp: Stamp } | { message: Localized } | null> {
  let file: FileHandle | undefined;
  try {
    // A pipe without a writer would wait for one.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    for (let count = 1; ; count += 1) {
      const now = Date.now();
      const before = await file.stat({ bigint: true });
      if (!before.isFile()) return { message: NO_FILE };
      if (before.size === 0n || before.size > READ_LIMIT) return await unreadable(path);
      const bytes = await contentOf(file, Number(before.size));
      const after = await file.stat({ bigint: true });
      const still = stampOf(before) === stampOf(after) && bytes.length === Number(after.size);
      if (still || count === MOST_READS) {
        const settled = now - Number(after.mtimeMs) > COARSE && now - Number(after.ctimeMs) > COARSE;
        const content = createHash('sha256').update(bytes).digest('hex');
        return { bytes, stamp: { stat: still ? stampOf(after) : '', content, settled: still && settled } };
      }
    }
  } catch {
    // What the folder lists by a name that is not UTF-8 cannot be found by it.
    return isThere(path) || path.includes('\uFFFD') ? await unreadable(path) : null;
  } finally {
    await file?.close();
  }
}

/** The content of a file from its beginning, one byte more than `size` at most: so that a longer one is told. */
async function contentOf(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size + 1);
  let count = 0;
  while (count < bytes.length) {
    const { bytesRead } = await file.read(bytes, count, bytes.length - count, count);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return bytes.subarray(0, count);
}

const { message: NO_FILE } = fail(
  'unreadable',
  '它不是普通文件；请移走它，或换成报告的文件。',
  'it is no regular file; move it away, or put the file of a report in its place.',
);

const { message: UNBEARABLE } = fail(
  'unreadable',
  '程序处理不了它；请移走它，并把它报告给作者。',
  'the program cannot bear it; move it away, and report it to the author.',
);

/** What is wrong with a path: a file that cannot be opened, an empty one, one that is too large. */
async function unreadable(path: string): Promise<{ message: Localized }> {
  const read = await readBytes(path);
  return { message: read.ok ? NO_FILE : read.message };
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
