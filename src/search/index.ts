export type { How } from './corpus.ts';
export { HIT_KINDS, type HitKind } from './kinds.ts';
export type { Hit } from './rank.ts';
export { buildSearchIndex, prepare, readReport, type SearchIndex, search } from './search.ts';
