import type { Result } from '../text/index.ts';
import { answered } from './failure.ts';
import { openShelf as openFolder } from './file-shelf.ts';
import { Importer } from './importer.ts';
import type { OpenOptions, OpenShelf } from './open-shelf.ts';
import type { ShelfPaths } from './paths.ts';

// What only commands over many reports need: the search of them, their store, and their filter. See `manyReports`.
export { choosing, matchesWords } from './filter.ts';
export { keptStatistics } from './kept-statistics.ts';
export { inShelfOrder } from './order.ts';

/** What a shelf on a server needs. */
export const sharedShelf = () => import('./store/postgres/index.ts');

/** Opens a shelf: see `openShelf` of a folder. Throws a `ShelfError` where a server cannot be asked. */
export async function openShelf(paths: ShelfPaths, options: OpenOptions = {}): Promise<OpenShelf> {
  if (paths.server === undefined) return openFolder(paths, options);
  return (await sharedShelf()).openSharedShelf(paths.server, paths, options);
}

/** What puts reports on a shelf, and what is found in them into its store. */
export type ReportImporter = Pick<Importer, 'import' | 'close'>;

/** Makes a shelf ready to be written; fails as `prepareShelf` does, and where a server cannot be asked or written. */
export async function openImporter(paths: ShelfPaths): Promise<Result<ReportImporter>> {
  const { server } = paths;
  if (server === undefined) return Importer.open(paths);
  return answered(async () => ({ ok: true, value: await (await sharedShelf()).SharedImporter.open(server) }));
}
