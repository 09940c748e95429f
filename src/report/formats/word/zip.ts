import { unzipSync, zipSync } from 'fflate';
import { done, type Result } from '../../../text/index.ts';
import { broken, notReadable } from '../failures.ts';

/** What the text of a Word file needs, unpacked; the longest reports have 2 MB. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_FILES = 5000;
/** Tags in all parts together; the longest reports, every word a run of its own, have a third of it. */
const MOST_TAGS = 600_000;
/** The parts of a .docx that hold words, their styles and numbering, and say where these are (ECMA-376 part 1 §11). */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[^/]{1,60}\.xml|_rels\/[^/]{1,80}\.rels))$/;

/**
 * A .docx → the same with nothing but the parts that hold its words, unpacked. The sizes that the archive declares are
 * checked before anything is unpacked, and no part gets more room than it declares: a zip bomb ends here. Fails with
 * `unreadable` for what is no .docx, is broken, has a password or is too large.
 */
export function wordParts(bytes: Uint8Array): Result<Record<string, Uint8Array>> {
  let size = 0;
  let count = 0;
  let encrypted = false;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        count++;
        if (!NEEDED.test(name.replaceAll('\\', '/')) || count > MOST_FILES) return false;
        if (compression !== 0 && compression !== 8) encrypted = true;
        size += originalSize;
        return !encrypted && size <= MOST_BYTES;
      },
    });
  } catch {
    return broken();
  }
  if (encrypted || isProtected(bytes)) return notReadable.encrypted;
  if (size > MOST_BYTES || count > MOST_FILES) return notReadable.huge;
  if (hasMoreTags(parts)) return notReadable.huge;
  if (!Object.keys(parts).some((name) => /^word\/document\d{0,3}\.xml$/.test(name))) return notReadable.otherZip;
  return done(parts);
}

function hasMoreTags(parts: Record<string, Uint8Array>): boolean {
  let count = 0;
  for (const part of Object.values(parts)) {
    for (let at = part.indexOf(0x3c); at >= 0 && count <= MOST_TAGS; at = part.indexOf(0x3c, at + 1)) count++;
  }
  return count > MOST_TAGS;
}

/** The parts as an archive again, without compression, for a library that wants one. */
export function archiveOf(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** Whether the first entry is encrypted (APPNOTE.TXT 4.4.4: bit 0 of the general purpose flag). */
function isProtected(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[2] === 3 && ((bytes[6] ?? 0) & 1) === 1;
}
