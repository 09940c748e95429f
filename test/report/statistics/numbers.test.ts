import { describe, expect, it } from 'vitest';
import { readSentence, sentencesOf } from './sentences.ts';

const sentences = sentencesOf('numbers');

describe('numbers as people write them (bench/numbers.tsv)', () => {
  for (const kind of new Set(sentences.map((each) => each.kind))) {
    describe(kind, () => {
      it.each(sentences.filter((each) => each.kind === kind))('$sentence', ({ sentence, expected }) => {
        expect(readSentence(sentence)).toEqual(expected);
      });
    });
  }
});
