// What only commands over many reports need: the search of them, their store, and their filter. See `manyReports`.
export { choosing, matchesWords } from './filter.ts';
export { Importer } from './importer.ts';
export { openShelf } from './open-shelf.ts';
export { inShelfOrder } from './order.ts';
