import type { Localized } from '../../../text/index.ts';
import type { OpenOptions } from '../../open-shelf.ts';
import { foundIn } from '../../read-entry.ts';
import { digest } from '../../shelf.ts';
import { type Entry, type Row, StoreError } from '../store.ts';
import { pathOn } from './address.ts';
import { inParts } from './lists.ts';
import type { PostgresStore } from './postgres-store.ts';

/** A report of which the tables hold what another program has found, or another segmented file. */
export type Unkept = { row: Row } | { message: Localized };

/** So many reports are read at once, and written together. */
const BATCH = 16;

/**
 * Finds anew what is to be found in reports whose lines were made by another version of the program, or whose segmented file was changed
 * by SQL, and writes it. What a later version has made is left to it, as is everything where the role may only read: it is returned.
 */
export async function broughtUpToDate(
  store: PostgresStore,
  { onProgress }: OpenOptions,
): Promise<{ unkept: Map<string, Unkept>; notice: Localized | null }> {
  const unkept = new Map<string, Unkept>();
  const stale = await store.stale();
  if (stale.length === 0) return { unkept, notice: null };
  const later = new Set(stale.filter(({ madeBy }) => isLater(madeBy, store.program)).map(({ id }) => id));
  let [notice, done]: [Localized | null, number] = [later.size > 0 ? MADE_LATER : null, 0];
  for (const some of inParts(stale, BATCH)) {
    const entries: Entry[] = [];
    for (const [id, bytes] of await store.segmented(some.map(({ id }) => id))) {
      onProgress?.(done, stale.length);
      done += 1;
      entries.push(await entryOf(store, id, bytes));
      await new Promise(setImmediate);
    }
    const ours = entries.filter(({ id }) => !later.has(id));
    const isKept = notice !== CANNOT_WRITE && (await isPut(store, ours));
    if (!isKept) notice = CANNOT_WRITE;
    for (const entry of isKept ? entries.filter(({ id }) => later.has(id)) : entries)
      unkept.set(entry.id, unkeptOf(entry));
  }
  onProgress?.(stale.length, stale.length);
  return { unkept, notice };
}

async function entryOf(store: PostgresStore, id: string, bytes: Uint8Array): Promise<Entry> {
  const found = await foundIn(bytes, id, pathOn(store.client.address, id));
  const state = { stat: '', content: digest(bytes), settled: true };
  return { id, ships: false, state, sourceSize: null, found };
}

async function isPut(store: PostgresStore, entries: readonly Entry[]): Promise<boolean> {
  try {
    await store.put(entries);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'unwritable') return false;
    throw error;
  }
}

function unkeptOf({ id, ships, found }: Entry): Unkept {
  return 'summary' in found
    ? { row: { id, ships, order: found.order, summary: found.summary } }
    : { message: found.message };
}

/** Whether a program is of a later version than another, as `PROGRAM` writes them. */
export function isLater(program: string, than: string): boolean {
  const [one, other] = [program, than].map((each) => (each.split(' ', 1)[0] ?? '').split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (one?.[at] ?? 0) - (other?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

const MADE_LATER: Localized = {
  zh: '书架上有些报告是更新版本的 report-tui 处理的，每次都要重读，比较慢：请更新 report-tui',
  en: 'a later version of report-tui has put reports on the shelf, so that they are read each time, which is slow: update report-tui',
};

const CANNOT_WRITE: Localized = {
  zh: '书架上有些报告是别的版本的 report-tui 处理的，而您只能读，每次都要重读，比较慢：请能写的人用这个版本运行一次 report-tui list',
  en: 'another version of report-tui has put reports on the shelf, which you can only read, so that they are read each time, which is slow: ask somebody who may write to run report-tui list once with this version',
};
