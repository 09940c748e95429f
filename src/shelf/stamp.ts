import { type BigIntStats, statSync } from 'node:fs';
import type { Stamp } from './index-file.ts';

/** The file of a report that is known. */
export interface File {
  id: string;
  path: string;
  ships: boolean;
}

/** Size, inode, and times in nanoseconds, as one string. */
export function stampOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size}:${ino}:${mtimeNs}:${ctimeNs}`;
}

/** Whether a file is as it was when it was studied: the same size, inode and times, and these old enough to tell. */
export function isStill(path: string, { stat, settled }: Stamp): boolean {
  if (!settled) return false;
  try {
    return stampOf(statSync(path, { bigint: true })) === stat;
  } catch {
    return false;
  }
}
