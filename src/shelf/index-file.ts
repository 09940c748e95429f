import { closeSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ShelfReport } from '../search/shelf/index.ts';
import type { Localized } from '../text/index.ts';

/**
 * The index file: 24 bytes (magic, the length of the head, its CRC-32), the head (JSON), then the records of the reports one
 * after the other, each a multiple of eight long and with a sum of its own. It may be cut short, garbled, of another shelf or
 * another version at any time: then it is as if there were none.
 */

const MAGIC = 'report-tui index 1\n';
const PREFIX = 32;
const LENGTH_AT = 20;
const SUM_AT = 24;
/** Read at once: the head of some two hundred reports. */
const FIRST_READ = 256 * 1024;
const LONGEST_HEAD = 256 * 1024 * 1024;

/** What a file was when it was read: equal stamps, equal files. */
export interface Stamp {
  /** Size, inode, times of change of content and of status in nanoseconds, as one string; '' for what is never equal. */
  stat: string;
  /** SHA-256 of its content in hexadecimal. */
  content: string;
  /** False where it had changed so shortly before it was read that a later change might not show in the times. */
  settled: boolean;
}

/** A file of a report, and what it was found to be. */
export interface Entry {
  id: string;
  ships: boolean;
  stamp: Stamp;
  found: { about: ShelfReport } | { message: Localized };
}

/** An entry and where its record lies, in bytes from the first record; of length 0 for what cannot be read. */
interface Placed extends Entry {
  at: number;
  length: number;
  /** CRC-32 of how the record begins, its own sum among that: so that no other record is taken for it. */
  begins: number;
}

/** What the index must be of: the folders and the program that it was made from. */
export type Origin = Readonly<Record<string, string>>;

interface Head {
  of: Origin;
  entries: Placed[];
}

/** An index file as it was when it was opened, whatever becomes of its name. */
export interface OpenIndex {
  entries: readonly Entry[];
  /** The records of all entries, in their order, null for those that are not there. Each is yet to be checked. To be called once. */
  records(): (Uint8Array | null)[];
  /** The record of one entry, by its place, as `records` gives it; the rest is not read. */
  record(place: number): Uint8Array | null;
  /** Lets the file go, where `records` is not asked for. */
  close(): void;
}

/** Opens an index file; null where there is none, or none of this origin, or a damaged one. The file stays open: see `close`. */
export function openIndex(path: string, of: Origin): OpenIndex | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  const head = readHead(file, of);
  if (head === null) {
    close();
    return null;
  }
  const { entries, start } = head;
  const records = () => {
    try {
      return readRecords(file, start, entries);
    } finally {
      close();
    }
  };
  const record = (place: number) => {
    const one = entries.slice(place, place + 1);
    const from = one[0]?.at ?? 0;
    return (
      readRecords(
        file,
        start + from,
        one.map((entry) => ({ ...entry, at: 0 })),
      )[0] ?? null
    );
  };
  return { entries, records, record, close };
}

function readHead(file: number, of: Origin): { entries: Placed[]; start: number } | null {
  try {
    let bytes = readAt(file, 0, FIRST_READ);
    if (bytes.length < PREFIX || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
    const length = bytes.readUInt32LE(LENGTH_AT);
    if (length > LONGEST_HEAD) return null;
    if (bytes.length < PREFIX + length) bytes = readAt(file, 0, PREFIX + length);
    const json = bytes.subarray(PREFIX, PREFIX + length);
    if (json.length !== length || crc32(json) !== bytes.readUInt32LE(SUM_AT)) return null;
    const head: Head = JSON.parse(json.toString('utf8'));
    const same = Object.keys({ ...head.of, ...of }).every((key) => head.of[key] === of[key]);
    return same ? { entries: head.entries, start: recordsAt(length) } : null;
  } catch {
    return null;
  }
}

const recordsAt = (length: number) => Math.ceil((PREFIX + length) / 8) * 8;

function readRecords(file: number, start: number, entries: readonly Placed[]): (Uint8Array | null)[] {
  const end = entries.reduce((last, { at, length }) => Math.max(last, at + length), 0);
  try {
    const bytes = readAt(file, start, end);
    return entries.map(({ at, length, begins }) => {
      const record = bytes.subarray(at, at + length);
      return record.length === length && beginning(record) === begins ? record : null;
    });
  } catch {
    return entries.map(() => null);
  }
}

const beginning = (record: Uint8Array) => crc32(record.subarray(0, 64));

/** At most `length` bytes from `from` on: fewer at the end of the file. */
function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let count = 0;
  while (count < length) {
    const read = readSync(file, bytes, count, length - count, from + count);
    if (read === 0) break;
    count += read;
  }
  return bytes.subarray(0, count);
}

/**
 * Writes an index file: whole or not at all, in place of the one that is there, its folder made where it is missing. Where it
 * cannot be written nothing happens: it only saves time.
 * @param entries with their records, null for what cannot be read
 */
export async function writeIndex(
  path: string,
  of: Origin,
  entries: readonly (readonly [Entry, Uint8Array | null])[],
): Promise<void> {
  let at = 0;
  const placed = entries.map(([entry, record]): Placed => {
    const length = record?.length ?? 0;
    at += length;
    return { ...entry, at: at - length, length, begins: beginning(record ?? new Uint8Array()) };
  });
  const head: Head = { of, entries: placed };
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const front = Buffer.alloc(recordsAt(json.length));
  front.write(MAGIC, 'latin1');
  front.writeUInt32LE(json.length, LENGTH_AT);
  front.writeUInt32LE(crc32(json), SUM_AT);
  json.copy(front, PREFIX);
  try {
    // Loaded only here: an index is written far more rarely than it is read.
    const { makeFolder, writeForNow } = await import('./write.ts');
    await makeFolder(dirname(path));
    const records = entries.flatMap(([, record]) => record ?? []);
    // Not forced to the disk: what a power cut leaves of it is told by the sums.
    await writeForNow({ path, content: Buffer.concat([front, ...records]) });
    forgetOthers(path);
  } catch {
    // A full disk, a folder that is read-only.
  }
}

/** An index file that nobody has written for so long is of a shelf that is gone, or of no use any more; in milliseconds. */
const FORGOTTEN = 90 * 24 * 3600 * 1000;

/** Removes the index files beside this one that have long not been written: each may have many megabytes. */
function forgetOthers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    const isOld = () => Date.now() - statSync(other).mtimeMs > FORGOTTEN;
    if (/^shelf-[0-9a-f]+\.index$/.test(name) && other !== path && isOld()) rmSync(other);
  }
}
