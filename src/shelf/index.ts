export { shippedReports } from './content.ts';
export type { Imported } from './import.ts';
export type { Importer, Kept } from './importer.ts';
export { openFile, openReport, reportFiles } from './open.ts';
export type { KnownFigure, KnownReport, OpenOptions, OpenShelf, ShelfSearch, UnreadableFile } from './open-shelf.ts';
export type { ShelfPlaces } from './places.ts';
export { checked, READ_LIMIT, readBytes } from './read.ts';
export { type Corrected, setReports } from './set.ts';
export { removeReport } from './shelf.ts';
export { makeFolder, sweep, writeForGood } from './write.ts';

/** What many reports need, search and store with them: loaded only where a shelf is asked for. */
export const manyReports = () => import('./many.ts');
