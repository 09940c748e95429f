import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that only its user reads, in one step: it is there whole, or as it was. Returns whether it was written: what cannot be
 * is of the kind that the program can do without (a reading position, what was found in a report). What must last, and be there for
 * other programs too, shelf/write.ts writes.
 */
export function replaceFile(path: string, content: Uint8Array | string): boolean {
  const part = `${path}.${process.pid}`;
  try {
    writeFileSync(part, content, { mode: 0o600, flag: 'wx' });
    renameSync(part, path);
    return true;
  } catch {
    try {
      rmSync(part, { force: true });
    } catch {
      // Then it was never there.
    }
    return false;
  }
}
