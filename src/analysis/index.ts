export { bodyOf, charactersIn, isSimplified } from './body.ts';
export { type CheckOptions, check, isOfAKind } from './check/check.ts';
export { chosenRules } from './check/choose.ts';
export { type Ignored, ignoreList, ignoreMarks, withoutIgnored } from './check/ignore.ts';
export { type Example, type Finding, LEVELS, type Level, type Rule, type UserWord } from './check/model.ts';
export { RULES } from './check/rules/index.ts';
export { userWordsIn } from './check/words-file.ts';
export { type ComparedPart, type ComparedSentence, type Comparison, compareReports } from './compare/compare.ts';
export type { ComparedFigure } from './compare/figures.ts';
export { changedWords, type WordChange } from './compare/word-changes.ts';
export { fingerprintsOf, hashOf, sentenceHashesOf } from './fingerprints.ts';
export type { FigurePair } from './follow/figure-pairs.ts';
export { type Evidence, type Followed, follow, type Label } from './follow/follow.ts';
export { PERHAPS, TRACED } from './follow/likeness.ts';
export type { AdmittedProblems } from './follow/returning.ts';
export { isWithin } from './places.ts';
export { type Around, aroundFigure, wishFor } from './series/around.ts';
export {
  inSeriesOrder,
  type SeriesReport,
  type SeriesRow,
  seriesKey,
  seriesRow,
} from './series/rows.ts';
export { differenceIn, type PlaceSeries, type Series, seriesTables, sparkline } from './series/table.ts';
export { type FigureWish, figureWish, isWished, type SeriesFigure, seriesFigure } from './series/wish.ts';
export { NumberSet } from './similar/numbers.ts';
export { Original, type Shared, type SharedRun } from './similar/similar.ts';
export { hashesIn, SentenceCounter, type SentenceCounts, type StockPhrases, stockPhrases } from './similar/stock.ts';
export { type Change, changesBetween } from './terms/new-words.ts';
export { countOf, countTerms, spansOfTerms, type TermCount, TermCounter, termOf, termsIn } from './terms/terms.ts';
