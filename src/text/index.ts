export { foundAgain, nearest } from './found-again.ts';
export { GraphemeReader } from './graphemes.ts';
export { firstEndingAfter, partitionPoint, spanHolding } from './halving.ts';
export { type Lexicon, lexicon, wordAt, wordBefore } from './lexicon.ts';
export { breakLines } from './lines.ts';
export { normalise, simplifiedShadow, variantsOf } from './normalise.ts';
export {
  chineseNumber,
  digitOf,
  HAN_NUMERALS,
  isCapital,
  isHanNumeral,
  isPoint,
  type Numeral,
  numeralRunEnd,
  readNumeral,
} from './numerals/index.ts';
export { oneLine, visibleLine } from './one-line.ts';
export { foldRadicals, type Reading, readingOf } from './reading.ts';
export { done, type Failure, type FailureCode, fail, type Lang, type Localized, type Result } from './result.ts';
export { replaceDangerous, visible } from './sanitise.ts';
export { graphemes, wordSegments } from './segments.ts';
export {
  endsSentence,
  isBlank,
  SENTENCE_END,
  sentenceAround,
  sentenceFinder,
  sentencesOf,
  trimSpan,
} from './sentences.ts';
export { mayBeginUnit, readUnit, type Unit } from './units/read-unit.ts';
export { type Ambiguous, cutToWidth, displayWidth, padToWidth } from './width.ts';
