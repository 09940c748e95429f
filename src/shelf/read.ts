import { closeSync, constants, fstatSync, openSync, promises, readSync, statSync } from 'node:fs';
import { done, type Failure, fail, type Localized, type Result } from '../text/index.ts';

/** The longest source that is read, in bytes: a thousand times a long report, and a guard against /dev/zero. */
export const READ_LIMIT = 64 * 1024 * 1024;

const CHUNK = 64 * 1024;

/**
 * The bytes of a file, FIFO or device, READ_LIMIT at most. Fails with `unreadable` for what is not there, a folder, what
 * may not be read, what is empty and what is too large; the sentence names the path as it was given.
 */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= AT_ONCE ? readAtOnce(path) : await readInTurns(path);
  } catch (error) {
    return systemFailure(error, path);
  }
}

/** A report; `promises`, which it is read without, takes 3 ms to load when it is first used. */
const AT_ONCE = 1024 * 1024;

function readAtOnce(path: string): Result<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    return contentOf(file, path);
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of a regular file, READ_LIMIT at most; a link to one will do. Fails with `unreadable` as `readBytes` does, and for a
 * FIFO or a device, for which it does not wait.
 */
export function readRegular(path: string): Result<Uint8Array> {
  try {
    // A FIFO without a writer would wait for one.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) return folder(path);
      if (!stats.isFile()) return notRegular(path);
      return stats.size > READ_LIMIT ? tooLarge(same(path)) : stillContentOf(file, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return systemCode(error) === 'ENXIO' ? notRegular(path) : systemFailure(error, path);
  }
}

function notRegular(path: string): Failure {
  return fail(
    'unreadable',
    `${path} 不是普通文件：请移走它，或换成报告的文件。`,
    `${path} is no regular file: move it away, or put the file of a report in its place.`,
  );
}

/** A file is read again so often that is written to while it is read. */
const MOST_READS = 3;

/** The content of a file that did not change while it was read: an editor may be writing it. If it always does, what was read last. */
function stillContentOf(file: number, path: string): Result<Uint8Array> {
  for (let count = 1; ; count++) {
    const before = fstatSync(file);
    const content = contentOf(file, path, 0);
    const after = fstatSync(file);
    const isStill = before.mtimeMs === after.mtimeMs && content.ok && content.value.length === after.size;
    if (isStill || count === MOST_READS) return content;
  }
}

/** @param from the place to read from; null: where the file stands, which a pipe has no other of */
function contentOf(file: number, path: string, from: number | null = null): Result<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(Math.max(CHUNK, fstatSync(file).size + 1 - length));
    const count = readSync(file, chunk, 0, chunk.length, from === null ? null : from + length);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
    if (length > READ_LIMIT) return tooLarge(same(path));
  }
  return checked(chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : Buffer.concat(chunks), same(path));
}

/** Signals are heard meanwhile: what is large, or no file, may take its time. */
async function readInTurns(path: string): Promise<Result<Uint8Array>> {
  const file = await promises.open(path, 'r');
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) return folder(path);
    if (stats.isFile() && stats.size > READ_LIMIT) return tooLarge(same(path));
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      // A file is read in one piece; what it has grown by meanwhile, and what has no size, in small ones.
      const rest = stats.isFile() ? stats.size + 1 - length : 0;
      const { bytesRead, buffer } = await file.read(new Uint8Array(Math.max(CHUNK, rest)));
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > READ_LIMIT) return tooLarge(same(path));
    }
    return checked(Buffer.concat(chunks), same(path));
  } finally {
    await file.close();
  }
}

/** Bytes that were read by somebody else, under the same conditions. `name` is what the sentence calls them. */
export function checked(bytes: Uint8Array, name: Localized): Result<Uint8Array> {
  if (bytes.length > READ_LIMIT) return tooLarge(name);
  if (bytes.length === 0) {
    return fail(
      'empty',
      `${name.zh}是空的：请给出一份有正文的报告。`,
      `${name.en} is empty: give a report that holds some text.`,
    );
  }
  return done(bytes);
}

/** A path is called the same in both languages; a blank sets it off from Chinese words. */
function same(path: string): Localized {
  return { zh: `${path} `, en: path };
}

function folder(path: string): Failure {
  return fail(
    'unreadable',
    `${path} 是文件夹：请给出其中一份报告的路径。`,
    `${path} is a folder: give the path of one report in it.`,
  );
}

function tooLarge(name: Localized): Failure {
  const limit = `${READ_LIMIT / 1024 / 1024} MB`;
  return fail(
    'unreadable',
    `${name.zh}太大（超过 ${limit}）：请只打开报告本身的文字。`,
    `${name.en} is too large (over ${limit}): open the text of one report only.`,
  );
}

/** Node knows names in UTF-8 only: in place of other bytes it gives U+FFFD, by which the file cannot be found again. */
function unnamed(path: string): Failure {
  return fail(
    'not-found',
    `找不到 ${path}：文件名不是 UTF-8 的话，请改名，或从标准输入给出：report-tui - < 文件。`,
    `cannot find ${path}: if its name is not in UTF-8, rename it, or give it by standard input, report-tui - < FILE.`,
  );
}

/** The system's name of an error (ENOSPC), '' for none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function systemFailure(error: unknown, path: string): Failure {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      if (path.includes('\uFFFD')) return unnamed(path);
      return fail(
        'not-found',
        `找不到 ${path}：请检查路径，或用 report-tui list 看有哪些报告。`,
        `cannot find ${path}: check the path, or see report-tui list for the reports it knows.`,
      );
    case 'EISDIR':
      return folder(path);
    case 'EACCES':
    case 'EPERM':
      return fail(
        'unreadable',
        `没有权限读取 ${path}：请更改它的权限，或复制一份再打开。`,
        `no permission to read ${path}: change its permissions, or open a copy.`,
      );
    case 'ELOOP':
      return fail(
        'unreadable',
        `${path} 是指向自己的符号链接：请给出真实的路径。`,
        `${path} is a symbolic link that leads to itself: give the real path.`,
      );
    default:
      return fail(
        'unreadable',
        `读不了 ${path}（${code || '未知错误'}）：请另存一份再打开。`,
        `cannot read ${path} (${code || 'unknown error'}): save another copy and open that.`,
      );
  }
}
