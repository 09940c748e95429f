export { shippedReports } from './content.ts';
export { answered, shelfFailure } from './failure.ts';
export type { Imported } from './import.ts';
export type { Kept } from './importer.ts';
export type { ReportImporter } from './many.ts';
export {
  hasOwnReports,
  type KeptReports,
  openFile,
  openReport,
  type ReportFile,
  readReport,
  reportFile,
  reportFiles,
} from './open.ts';
export type { KnownFigure, KnownReport, OpenOptions, OpenShelf, ShelfSearch, UnreadableFile } from './open-shelf.ts';
export { isOnServer, type ShelfPaths } from './paths.ts';
export { checked, READ_LIMIT, readBytes } from './read.ts';
export { type Corrected, putReportBack, setReports } from './set.ts';
export { removeReport } from './shelf.ts';
export { makeFolder, sweep, writeForGood } from './write.ts';

/** What many reports need, search and store with them: loaded only where a shelf is asked for. */
export const manyReports = () => import('./many.ts');
