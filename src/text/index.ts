export { GraphemeReader } from './graphemes.ts';
export { breakLines } from './lines.ts';
export { normalise, simplifiedShadow } from './normalise.ts';
export { chineseNumber } from './numerals.ts';
export { done, type Failure, fail, type Lang, type Localized, type Result } from './result.ts';
export { DANGEROUS, visible } from './sanitise.ts';
export { endsSentence, isBlank, SENTENCE_END, sentenceAround, sentencesOf, trimSpan } from './sentences.ts';
export { type Ambiguous, cutToWidth, displayWidth, padToWidth } from './width.ts';
