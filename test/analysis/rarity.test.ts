import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RAREST, rarityOf } from '../../src/analysis/follow/rarity.ts';
import { hasWord, wordsIn, wordsOf } from '../../src/analysis/worded.ts';

const worded = (text: string) => wordsOf(text, { start: 0, end: text.length }, []);
const PARTS = ['望川渡槽', '渡槽', '云', '栈', '公园', '，', ' ', '法治'];
const sentences = fc.array(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 60 },
);

test('a stretch has the words that it is made of, and no parts of them', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom(...PARTS), ([text = ''], word) => {
      const stretch = worded(text);
      expect(hasWord(stretch, word) && word.trim() !== '').toBe(wordsIn(stretch).includes(word));
    }),
  );
});

test('a word tells less where more than four sentences have it, by the definition', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom('渡槽', '云栈', '栈'), (texts, word) => {
      const stretches = texts.map(worded);
      const count = Math.max(4, stretches.filter((each) => wordsIn(each).includes(word)).length);
      const share = Math.log(texts.length / count) / Math.log(Math.max(2, texts.length / 4));
      const bits = RAREST * Math.max(0, share);
      expect(rarityOf(stretches, []).ofWord(word)).toBeCloseTo(bits < 1.5 ? 0 : Math.min(RAREST, bits), 10);
    }),
  );
});
