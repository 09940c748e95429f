export { sentenceAround } from '../report/sentence.ts';
