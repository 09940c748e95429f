export type { How } from './corpus.ts';
export type { Hit } from './hit.ts';
export { HIT_KINDS, type HitKind } from './kinds.ts';
export { indicatorsCalled } from './meanings.ts';
export { buildSearchIndex, prepare, readReport, type SearchIndex, search } from './search.ts';
export { statisticsAbout, statisticsMeasuring } from './statistic-filter.ts';
export { suggest } from './suggest.ts';
