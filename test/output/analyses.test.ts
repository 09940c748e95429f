import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, changesBetween, follow, Original } from '../../src/analysis/index.ts';
import { renderFollowed, renderNewTerms, renderSimilar } from '../../src/output/index.ts';
import { wrapped } from '../../src/output/wrapped.ts';
import { segmentText } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/index.ts';
import { options } from './fixture.ts';

const report = (year: number, words: string, plans = '') =>
  segmentText(`望川县${year}年度法治政府建设情况报告\n一、主要工作\n${words}\n${plans}`, { id: `wangchuan-${year}` });
const WIDTHS = [80, 120, 200];

describe('pieces as lines', () => {
  const pieces = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom(...'依法行政，。（）12a '), maxLength: 40 }),
      style: fc.constantFrom(undefined, (text: string) => `<${text}>`),
    }),
  );

  test('hold all that the pieces hold, styled, and are no wider than the terminal', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 20, max: 60 }), (given, width) => {
        const plain = wrapped(
          given.map(({ text }) => ({ text })),
          { width, ambiguous: 1 },
          { first: 2, hang: 4 },
        );
        const bare = (lines: readonly string[]): string => lines.join('').replace(/[\s<>]/g, '');
        expect(bare(plain)).toBe(bare(given.map(({ text }) => text)));
        for (const line of plain) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const styled = given.map(({ text, style }) => (style === undefined ? { text } : { text, style }));
        const lines = wrapped(styled, { width, ambiguous: 1 }, { first: 2, hang: 4 });
        expect(lines.map((line) => line.replace(/[<>]/g, ''))).toEqual(plain);
        expect(wrapped(styled, { width: null, ambiguous: 1 })).toHaveLength(1);
      }),
    );
  });
});

describe('follow', () => {
  const later = (said: string) => report(2032, said);
  const earlier = report(2031, '举办讲座6场。', '二、2032年工作计划\n（一）建设青溪渡槽遗址公园。\n');
  const shown = (said: string, width: number | null = 80): string => {
    const to = later(said);
    return renderFollowed(earlier, to, follow(earlier, to), 'text', options({ lang: 'zh', width }));
  };

  test.each([
    ['县里多方筹措资金，统筹推进各类项目建设，青溪渡槽遗址公园开园。', '…青溪渡槽遗址公园开园。'],
    ['县里多方筹措资金统筹推进各类项目建设2032项青溪渡槽遗址公园开园。', '…进各类项目建设2032项青溪渡槽遗址公园开园。'],
    ['县里多方筹措资金统筹推进项目12345678901234项青溪渡槽遗址公园开园。', '…12345678901234项青溪渡槽遗址公园开园。'],
    ['县里建成青溪渡槽遗址公园。', '  县里建成青溪渡槽遗址公园。'],
  ])('a sentence is shown from its clause on, or not from within a number: %s', (said, expected) => {
    expect(shown(said)).toContain(expected);
    expect(shown(said, null)).toContain(`  ${said}\n`);
  });

  test.each(['zh', 'en'] as const)('no line is wider than the terminal (%s)', (lang) => {
    const to = later('县里多方筹措资金，青溪渡槽遗址公园开园。'.repeat(4));
    for (const width of WIDTHS) {
      const text = renderFollowed(earlier, to, follow(earlier, to), 'text', options({ lang, width }));
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

test('similar shows a passage once, and of one over several paragraphs the longest', () => {
  const copied = '全县法治宣传队进村入户讲解婚姻继承土地承包案例';
  const own = report(
    2031,
    `${copied}。\n甲${copied}，乙。\n（一）推行柔性执法\n各乡镇公布轻微违法不予处罚清单并逐户送达说明。\n`,
  );
  const other = report(2032, `丙${copied}丁。\n（一）推行柔性执法\n各乡镇公布轻微违法不予处罚清单并逐户送达说明。\n`);
  const { share, runs } = new Original(bodyOf(own)).sharedWith(bodyOf(other));
  const text = renderSimilar(
    own,
    [{ other, kind: 'earlier', share, sentences: 0, runs }],
    'text',
    options({ width: 80 }),
  );
  const passages = text.split('\n').filter((line) => line.startsWith('  '));
  expect(passages.map((line) => line.trim())).toEqual(
    [copied, '各乡镇公布轻微违法不予处罚清单并逐户送达说明'].sort((a, b) => b.length - a.length),
  );
});

test.each(['zh', 'en'] as const)('words that came are listed in lines no wider than the terminal (%s)', (lang) => {
  const words = Array.from({ length: 30 }, (_, at) => `青溪${String.fromCharCode(0x4e00 + at * 97)}渡槽遗址公园`);
  const [from, to] = [
    report(2031, '举办讲座。'),
    report(2032, words.map((word) => `建成${word}，管好${word}。`).join('')),
  ];
  const changes = changesBetween({ report: from, body: bodyOf(from) }, { report: to, body: bodyOf(to) });
  for (const width of WIDTHS) {
    const text = renderNewTerms(from, to, changes, 'text', options({ lang, width }));
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  }
});
