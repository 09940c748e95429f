import type { ShelfPaths } from './paths.ts';
import { isStill, type KnownFile } from './read-entry.ts';
import { openStore } from './store/open-store.ts';
import { type Listed, type Store, StoreError } from './store/store.ts';

/**
 * The statistics that the store of a folder has of some reports, one for each file given: null for no file, where the file is not as it was
 * when it was read, and for all on a server. Nothing is read anew, and nothing is thrown.
 */
export async function keptStatistics(
  paths: ShelfPaths,
  files: readonly (KnownFile | undefined)[],
): Promise<(Listed | null)[]> {
  if (paths.server !== undefined || files.every((file) => file === undefined)) return files.map(() => null);
  const { store } = await openStore(paths);
  if (store === null) return files.map(() => null);
  try {
    return await Promise.all(files.map((file) => (file === undefined ? null : keptOf(store, file))));
  } catch (error) {
    // Whoever asks works them out; the store is mended when the shelf is opened.
    if (error instanceof StoreError) return files.map(() => null);
    throw error;
  } finally {
    await store.close().catch(() => undefined);
  }
}

async function keptOf(store: Store, file: KnownFile): Promise<Listed | null> {
  const state = await store.stateOf(file);
  return state !== null && isStill(file.path, state) ? await store.statistics(file) : null;
}
