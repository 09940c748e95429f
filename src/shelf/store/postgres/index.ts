// A shelf in PostgreSQL: loaded only where there is one.

export { bytesAt, disconnect, filesOn, storeAt } from './servers.ts';
export { SharedImporter } from './shared-importer.ts';
export { openSharedShelf } from './shared-shelf.ts';
export { putBack, removeShared, setShared } from './shared-writer.ts';
