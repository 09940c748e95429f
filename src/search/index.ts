export type { How } from './corpus.ts';
export type { Hit } from './hit.ts';
export { HIT_KINDS, type HitKind } from './kinds.ts';
export { buildSearchIndex, prepare, readReport, type SearchIndex, search } from './search.ts';
export { statisticsAbout } from './statistic-filter.ts';
export { suggest } from './suggest.ts';
