import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { buildSearchIndex, gramsOf, search, textCheckOf } from '../../src/search/index.ts';
import { isMet } from './needs.ts';

test.each([
  ['营环境', '优化营商环境。', true],
  ['营商境', '优化营商“环 境”。', true],
  ['营环境', '優化營商環境。', true],
  ['营环境', '优化营商\u{2f8a6}环境。', true],
  ['营环境', '优化营⼀环境。', true],
  ['营环境', '经营单位，自然环境。', false],
  ['营环境', '环境、营商。', false],
  ['营环境', '', false],
])('whether a text may have three characters in a word of four: %s, %s', (query, text, may) => {
  expect(textCheckOf(query)?.passes(text)).toBe(may);
});

test.each([
  '营商',
  '营商环境',
  '营环境 优化',
  'yhj',
  '营h境',
  '>50件',
  '第三章',
  '/营环境/',
  '零售额',
  '',
  '营环境。优化',
])('no check of a query that is not one word of three ideographs: %s', (query) => {
  expect(textCheckOf(query)).toBeNull();
});

/** Words of four, one of whose inner characters is left out of what is asked; printed in either script, and with marks in them. */
const WORDS = ['营商环境', '行政复议', '基层治理', '法治宣传', '产业发展'];
const printedAs = fc.constantFrom('', '', '“', ' ', '·', '\u3000', '-', '\ufeff');
const traditional: Record<string, string> = {
  营: '營',
  环: '環',
  复: '復',
  议: '議',
  层: '層',
  传: '傳',
  产: '產',
  业: '業',
  发: '發',
};

test('every report that a search finds such a word in passes', () => {
  const seen = { found: 0, byText: 0, ruledOut: 0 };
  const script = fc.boolean();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.array(printedAs, { minLength: 3, maxLength: 3 }), script), {
        maxLength: 4,
      }),
      fc.constantFrom(...WORDS),
      fc.constantFrom(1, 2),
      (words, asked, left) => {
        const printed = words.map(([word, marks, isTraditional]) =>
          Array.from(
            word,
            (each, at) => ((isTraditional ? traditional[each] : undefined) ?? each) + (marks[at] ?? ''),
          ).join(''),
        );
        const report = segmentText(`一、工作\n${printed.map((word) => `推进${word}建设。`).join('\n')}\n`, {
          id: 'any',
        });
        const query = asked.slice(0, left) + asked.slice(left + 1);
        const index = buildSearchIndex(report);
        const check = textCheckOf(query);
        if (check === null) throw new Error(query);
        const isCertain = isMet(check.need, new Set(gramsOf(index.searchDocument)));
        const passes = check.passes(report.text);
        const isFound = search(index, query).length > 0;
        if (isFound) expect([query, report.text, isCertain || passes]).toEqual([query, report.text, true]);
        seen.found += isFound ? 1 : 0;
        seen.byText += isFound && !isCertain ? 1 : 0;
        seen.ruledOut += isCertain || passes ? 0 : 1;
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(seen.found, seen.byText, seen.ruledOut)).toBeGreaterThan(5);
});
