import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  changesBetween,
  charactersIn,
  countOf,
  countTerms,
  fingerprintsOf,
  hashesIn,
  NumberSet,
  Original,
  SentenceCounter,
  spansOfTerms,
  stockPhrases,
  termOf,
  termsIn,
} from '../../src/analysis/index.ts';
import { segmentText } from '../../src/report/index.ts';
import { fold } from '../../src/search/index.ts';

const letters = '县乡镇村依法行政执法复议应诉普法调解监督';
/** Text of few letters, so that runs occur more than once. */
const words = fc
  .array(fc.nat(letters.length + 2), { maxLength: 200 })
  .map((numbers) => numbers.map((n) => letters[n] ?? (n === letters.length ? '\n' : ' ')).join(''));

/** The share by the definition: of all runs of 8 characters without blanks. */
function byHand(own: string, other: string): number {
  const [a, b] = [own, other].map((text) => text.replace(/\s/g, ''));
  if (a === undefined || b === undefined || a.length < 8) return 0;
  const starts = Array.from({ length: a.length - 7 }, (_, at) => a.slice(at, at + 8));
  return starts.filter((run) => b.includes(run)).length / starts.length;
}

/** Invented sentences, no two alike. */
const sentence = (seed: number): string =>
  `${Array.from({ length: 24 }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * 104729 + seed * at * 31) % 20000))).join('')}。`;
const textOf = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join('\n');

describe('what two texts share', () => {
  test('the share is that of the definition, and each run stands in both', () => {
    fc.assert(
      fc.property(words, words, fc.nat(60), (a, b, cut) => {
        const other = b.slice(0, cut) + a.slice(cut, cut + 40) + b.slice(cut);
        const { share, runs } = new Original(a).sharedWith(other);
        expect(share).toBeCloseTo(byHand(a, other), 10);
        let end = 0;
        for (const run of runs) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          end = run.end;
          const own = a.slice(run.start, run.end).replace(/\s/g, '');
          expect(own.length).toBeGreaterThanOrEqual(8);
          expect(other.slice(run.otherStart, run.otherEnd).replace(/\s/g, '')).toBe(own);
        }
        expect(runs.length > 0).toBe(share > 0);
      }),
    );
  });

  test('numbers are found among others, however alike their last bits are', () => {
    const numbers = fc.uniqueArray(
      fc.oneof(
        fc.nat(40),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.nat(40).map((n) => n * 2 ** 26),
      ),
    );
    fc.assert(
      fc.property(numbers, numbers, (own, others) => {
        expect(new NumberSet(Uint32Array.from(own)).countIn(Uint32Array.from(others))).toBe(
          others.filter((each) => own.includes(each)).length,
        );
      }),
    );
  });

  test.each([0.05, 0.2, 0.6])('a planted copy of %d is found within two points', (planted) => {
    const source = textOf(1000, 200);
    const copied = Math.round(200 * planted);
    const copy = `${textOf(5000, 200 - copied)}\n${textOf(1000, copied)}`;
    const { share, runs } = new Original(copy).sharedWith(source);
    expect(Math.abs(share - planted)).toBeLessThan(0.02);
    expect(runs).toHaveLength(1);
    const [a, b] = [fingerprintsOf(fold(copy).text), fingerprintsOf(fold(source).text)];
    expect(Math.abs(new NumberSet(a).countIn(b) / a.length - planted)).toBeLessThan(0.05);
  });

  test('blanks, and Traditional or full-width characters, make no difference', () => {
    const report = (text: string) =>
      segmentText(`望川县2031年度法治政府建设情况报告\n一、工作\n${text}\n`, { id: 'a' });
    const plain = bodyOf(report('全县办理行政复议案件58件，调解率达到90%，满意度持续提升。'));
    const other = bodyOf(report('全縣辦理行政復議案件５８件，調解率達到90％，滿意度持續提升。'));
    expect(new Original(plain).sharedWith(other.replaceAll('，', '，\n')).share).toBe(1);
  });

  test.each([
    ['。全县办理行政复议案件，', '全县办理行政复议案件'],
    ['”《望川县法治宣传条例》的实施（', '《望川县法治宣传条例》的实施'],
    ['（推行“扫码入企”，办结率90%。', '推行“扫码入企”，办结率90%'],
    ['》，修订《望川县法治宣传条例》', '修订《望川县法治宣传条例》'],
    ['法治宣传》等条例的实施》。', '法治宣传》等条例的实施'],
  ])('a passage begins and ends with a word, and brackets stay where both are in it: %s', (copied, passage) => {
    const [own, other] = [`甲${copied}乙`, `丙丙 ${copied}丁`];
    const { runs, share } = new Original(own).sharedWith(other);
    expect(runs.map(({ start, end }) => own.slice(start, end))).toEqual([passage]);
    expect(runs.map(({ otherStart, otherEnd }) => other.slice(otherStart, otherEnd))).toEqual([passage]);
    expect(share).toBeCloseTo(byHand(own, other), 10);
  });

  test('marks alone are no passage', () => {
    const { share, runs } = new Original('甲——————————').sharedWith('乙——————————');
    expect([share > 0, runs]).toEqual([true, []]);
  });

  test('is linear: one letter over and over', () => {
    const same = '法'.repeat(60_000);
    expect(new Original(same).sharedWith(same)).toEqual({
      share: 1,
      runs: [{ start: 0, end: 60_000, otherStart: 0, otherEnd: 60_000 }],
    });
  });
});

describe('stock phrases', () => {
  const own = '推行柔性执法清单，惠及经营主体三百余家。';
  const stock = '深入学习贯彻习近平法治思想，全面推进依法行政。';
  const report = segmentText(
    `望川县2031年度法治政府建设情况报告\n一、主要举措\n${stock}${own}\n二、存在问题\n基层执法力量仍较薄弱。\n`,
    { id: 'a' },
  );
  const hashes = [...hashesIn(report)];
  const spansOf = (ofHash: ReadonlyMap<number, number>, earlier = new Set<number>(), reports = 40) =>
    stockPhrases(report, { ofHash, reports, earlier }).spans.map(({ start, end }) => report.text.slice(start, end));

  test('are the sentences of a tenth of the reports, of three at least, and those of last year', () => {
    const all = new Map(hashes.map((hash) => [hash, 4]));
    expect(spansOf(all)).toContain(stock);
    expect(spansOf(all, new Set(), 41)).toEqual([]);
    expect(spansOf(new Map(hashes.map((hash) => [hash, 2])), new Set(), 5)).toEqual([]);
    expect(spansOf(new Map(), new Set(hashes))).toContain(own);
    const { share } = stockPhrases(report, { ofHash: new Map(), reports: 1, earlier: new Set(hashes) });
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThanOrEqual(1);
  });
});

test('sentences are counted as the prints of a shelf are told', () => {
  const counter = new SentenceCounter(new Set([1, 2, 3]));
  counter.add([1, 2, 9], false);
  counter.add(Float64Array.of(2, 3), true);
  expect([...counter.ofHash]).toEqual([
    [1, 1],
    [2, 2],
    [3, 1],
  ]);
  expect([counter.reports, [...counter.earlier]]).toEqual([2, [2, 3]]);
});

describe('terms', () => {
  test('counts are those of a brute-force count', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 3 }), (text, word) => {
        expect(countOf(word, text)).toBe(text.split(word).length - 1);
      }),
    );
  });

  test('per 1,000 characters without blanks; each word once', () => {
    const body = '依法行政\n依法 治理';
    expect(charactersIn(body)).toBe(8);
    expect(countTerms(['依法', '依法', '行政'], body, 8)).toEqual([
      { word: '依法', count: 2, perThousand: 250 },
      { word: '行政', count: 1, perThousand: 125 },
    ]);
    expect(countTerms(['依法'], '', 0)).toEqual([{ word: '依法', count: 0, perThousand: 0 }]);
  });

  test('a body is as long as its text, and holds no furniture', () => {
    const page =
      '首页 > 政务公开 > 法治政府\n字体：【大 中 小】\n望川县2031年度法治政府建设情况报告\n一、ＡＩ工作\n推進法治建設，推廣應用ＡＩ審核。\n';
    const report = segmentText(page, { id: 'a' });
    const body = bodyOf(report);
    expect(body).toHaveLength(report.text.length);
    expect(report.furniture.length).toBeGreaterThan(0);
    expect(countOf(termOf('政务公开'), body)).toBe(0);
    expect(countOf(termOf('Ai'), body)).toBe(2);
    expect(countOf(termOf('推进法治建设'), body)).toBe(1);
  });

  test('stand where they are counted, and none of several over another', () => {
    const body = '推进法治建设，推广ai审核，人人人人人';
    expect(spansOfTerms(['法治', '法治建设', 'ＡＩ'], body).map(({ start, end }) => body.slice(start, end))).toEqual([
      '法治建设',
      'ai',
    ]);
    expect(spansOfTerms(['', ' '], body)).toEqual([]);
    fc.assert(
      fc.property(words, fc.constantFrom('依法', '依法行政', '法', '法行'), (text, word) => {
        const spans = spansOfTerms([word], text);
        expect(spans).toHaveLength(countOf(word, text));
        expect(spans.every(({ start, end }) => text.slice(start, end) === word)).toBe(true);
        const both = spansOfTerms([word, '法普'], text);
        expect(both.every(({ start }, at) => start >= (both[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  test('a list of words: lines, commas, tabs, notes', () => {
    expect(termsIn('\ufeff法治 # 第一\r\n营商环境，柔性执法\t依法\n\n法治\n')).toEqual([
      '法治',
      '营商环境',
      '柔性执法',
      '依法',
    ]);
  });

  test('what came and went', () => {
    const of = (words_: string, year: number) => {
      const report = segmentText(`望川县${year}年度法治政府建设情况报告\n一、工作\n${words_}\n`, { id: String(year) });
      return { report, body: bodyOf(report) };
    };
    const long = '奋力建设望川渡槽遗址公园核心展示区';
    const grown = changesBetween(
      of('推进网格管理。', 2031),
      of(`先${long}，再${long}。安排100亿元项目，落实100亿元项目。`, 2032),
    );
    expect(grown.came.map(({ word }) => word)).toContain(long);
    for (const { word } of grown.came) {
      expect(long.includes(word) && word !== long, word).toBe(false);
      expect(word).not.toMatch(/^\d|\d$/);
    }
    const { came, went, characters } = changesBetween(
      of('推进网格管理，完善网格管理。加强普法。', 2031),
      of('推广数字政府，建设数字政府。加强普法。', 2032),
    );
    expect(came[0]).toEqual({ word: '数字政府', before: 0, after: 2 });
    expect(went[0]).toEqual({ word: '网格管理', before: 2, after: 0 });
    for (const { word } of came) expect(word).not.toContain('普法');
    expect(characters[0]).toBe(charactersIn(of('推进网格管理，完善网格管理。加强普法。', 2031).body));
  });
});
