export type { ShelfPlaces } from './catalogue.ts';
export { shippedReports } from './content.ts';
export { type Imported, importReport, prepareShelf } from './import.ts';
export { openFile, openReport, reportFiles } from './open.ts';
export { checked, READ_LIMIT, readBytes } from './read.ts';
export { removeReport } from './shelf.ts';
export { makeFolder } from './write.ts';
