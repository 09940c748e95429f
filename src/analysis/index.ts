export { type CheckOptions, check } from './check/check.ts';
export { type Example, type Finding, LEVELS, type Level, type Rule, type UserWord } from './check/model.ts';
export { RULES } from './check/rules/index.ts';
export { fingerprintsOf, sentenceHashesOf } from './fingerprints.ts';
