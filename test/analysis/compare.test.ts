import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedWords, compareReports } from '../../src/analysis/index.ts';
import { plainStyles, renderComparison } from '../../src/output/index.ts';
import { type Report, segmentText } from '../../src/report/index.ts';
import { type Input, input } from '../fuzz/inputs.ts';

const read = (name: string): Report =>
  segmentText(readFileSync(new URL(`pairs/${name}.txt`, import.meta.url), 'utf8'), { id: name });
const [earlier, later] = [read('earlier'), read('later')];

const anyReport = ({ bytes }: Input): Report => segmentText(new TextDecoder().decode(bytes), { id: 'any' });

/** Of the two reports the second has the parts in another order, under other numbers. */
const of = (id: string, year: number, ...paragraphs: string[]): Report =>
  segmentText(
    `望川县${year}年度法治政府建设情况报告\n${year}年，望川县依法行政工作有序。\n一、主要举措\n${paragraphs.join('\n')}\n`,
    { id },
  );
const REVIEW = '畅通行政复议渠道，设立乡镇收案点12个，收到行政复议申请';
const LECTURE = '法治宣传队走进集市讲解婚姻家庭、土地承包案例，举办宣讲';
const a = of(
  'a',
  2031,
  `（一）行政复议。${REVIEW}80件。`,
  `（二）普法宣传。${LECTURE}36场。`,
  '（三）柔性执法。公布轻微违法免罚清单。',
);
const b = of(
  'b',
  2032,
  `（一）普法宣传。${LECTURE}36场。`,
  '（二）数字政府。上线执法监督平台，归集数据5万条。',
  `（三）行政复议。${REVIEW}100件。`,
);

test('what a figure rose to is compared, and not what it rose from', () => {
  const from = of('a', 2031, '（一）普法。普法队伍由26支增加到60支。');
  const to = of('b', 2032, '（一）普法。普法队伍由60支增加到66支。');
  expect(compareReports(from, to).figures.map((each) => [each.a.value, each.b.value])).toEqual([[60, 66]]);
});

test('a sum of several years is not compared with one year, but with another sum', () => {
  const sum = of('a', 2031, '（一）普法。近三年累计举办宣讲90场。');
  const since = of('c', 2033, '（一）普法。党的二十大以来，举办宣讲120场。');
  const year = of('b', 2032, '（一）普法。举办宣讲36场。');
  expect(compareReports(sum, year).figures).toEqual([]);
  expect(compareReports(sum, since).figures.map((each) => [each.a.value, each.b.value])).toEqual([[90, 120]]);
});

test('元 and 元/人 of one indicator are one unit', () => {
  const per = of('a', 2031, '（一）增收。全员劳动生产率9.2万元/人。');
  const plain = of('b', 2032, '（一）增收。全员劳动生产率9.6万元。');
  expect(compareReports(per, plain).figures.map((each) => [each.a.value, each.b.value])).toEqual([[92000, 96000]]);
});

describe('parts', () => {
  const { parts, figures } = compareReports(a, b);
  const told = parts
    .filter(({ a: first, b: second }) => (first ?? second)?.heading !== 1)
    .map(({ a: first, b: second, state }) => [first?.title ?? null, second?.title ?? null, state]);

  test('stand beside those that are about the same, whatever their numbers', () => {
    expect(told).toContainEqual(['行政复议', '行政复议', 'changed']);
    expect(told).toContainEqual(['普法宣传', '普法宣传', 'same']);
    expect(told).toContainEqual([null, '数字政府', 'new']);
    expect(told).toContainEqual(['柔性执法', null, 'gone']);
    expect(told).toHaveLength(4);
  });

  test('a changed sentence is told word by word', () => {
    const part = parts.find(({ b: own }) => own?.title === '行政复议');
    const words = part?.sentences.flatMap((sentence) => sentence.words) ?? [];
    expect(words.filter(({ op }) => op === 'gone').map(({ text }) => text)).toEqual(['80']);
    expect(words.filter(({ op }) => op === 'new').map(({ text }) => text)).toEqual(['100']);
  });

  test('a part that says other things of the same subject is the same part, its sentences are others', () => {
    const first = of(
      'c',
      2031,
      '（一）行政复议。畅通行政复议渠道，设立乡镇收案点12个。',
      `（二）普法宣传。${LECTURE}36场。`,
    );
    const second = of(
      'd',
      2032,
      `（一）普法宣传。${LECTURE}36场。`,
      '（二）行政复议。行政复议渠道更加畅通，办结案件96件。',
    );
    const part = compareReports(first, second).parts.find(({ b: own }) => own?.title === '行政复议');
    expect([part?.a?.title, part?.state]).toEqual(['行政复议', 'changed']);
    expect(part?.similarity).toBeLessThan(0.6);
    const one = (side: 'a' | 'b', text: string) =>
      part?.sentences.map((sentence) => sentence[side] && text.slice(sentence[side].start, sentence[side].end));
    expect(one('a', first.text)).toEqual(['行政复议。', '畅通行政复议渠道，设立乡镇收案点12个。', null]);
    expect(one('b', second.text)).toEqual(['行政复议。', null, '行政复议渠道更加畅通，办结案件96件。']);
  });

  test('figures: last, this, difference and per cent', () => {
    const cases = figures.find(({ indicator }) => indicator === '行政复议收案数');
    expect([cases?.a.value, cases?.b.value, cases?.difference, cases?.percent]).toEqual([80, 100, 20, 25]);
    expect(figures.some(({ subject }) => subject.includes('数据'))).toBe(false);
  });

  test('every innermost part of both stands in it once, for any two texts', () => {
    const whole = compareReports(earlier, later);
    const ids = (side: 'a' | 'b') => whole.parts.flatMap((part) => part[side]?.id ?? []);
    for (const side of ['a', 'b'] as const) expect(new Set(ids(side)).size).toBe(ids(side).length);
    expect(ids('b')).toEqual([...ids('b')].sort((x, y) => x.localeCompare(y, 'en', { numeric: true })));
    fc.assert(
      fc.property(input, input, (x, y) => {
        const [first, second] = [anyReport(x), anyReport(y)];
        const { parts: all } = compareReports(first, second);
        const seen = all.flatMap(({ b: own }) => own?.id ?? []);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { state, a: one, b: two, similarity } of all) {
          expect(state === 'new').toBe(one === null);
          expect(state === 'gone').toBe(two === null);
          expect(similarity === 1).toBe(state === 'same');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a report beside itself is the same', () => {
    for (const { state } of compareReports(earlier, earlier).parts) expect(state).toBe('same');
    for (const { difference } of compareReports(earlier, earlier).figures)
      expect(difference === 0 || difference === null).toBe(true);
  });
});

test('words: what is the same and gone is the first, what is the same and new the second', () => {
  const words = fc.string({ unit: fc.constantFrom(...'依法行政，。执法12件 '), maxLength: 60 });
  fc.assert(
    fc.property(words, words, (x, y) => {
      const changes = changedWords(x, y);
      const without = (op: string) =>
        changes
          .filter((change) => change.op !== op)
          .map(({ text }) => text)
          .join('');
      expect(without('new')).toBe(x);
      expect(without('gone')).toBe(y);
    }),
  );
  expect(changedWords('法'.repeat(3000), '治'.repeat(3000))).toEqual([
    { op: 'gone', text: '法'.repeat(3000) },
    { op: 'new', text: '治'.repeat(3000) },
  ]);
});

test.each([
  ['贯彻落实习近平法治思想', '贯彻习近平法治思想', '贯彻[-落实]习近平法治思想'],
  ['贯彻习近平法治思想', '贯彻落实习近平法治思想', '贯彻{+落实}习近平法治思想'],
  ['办理提案175件，满意率100%。', '办理提案175件。', '办理提案175件[-，满意率100%]。'],
  ['办理提案175件', '办理提案202件', '办理提案[-175]{+202}件'],
])('words: %s, then %s', (a_, b_, expected) => {
  const signs = { same: ['', ''], gone: ['[-', ']'], new: ['{+', '}'] } as const;
  const printed = changedWords(a_, b_).map(({ op, text }) => `${signs[op][0]}${text}${signs[op][1]}`);
  expect(printed.join('')).toBe(expected);
});

describe('output', () => {
  const comparison = compareReports(a, b);
  const print = (format: 'text' | 'json' | 'csv' | 'tsv', lang: 'zh' | 'en' = 'zh', width: number | null = null) =>
    renderComparison(a, b, comparison, format, { lang, width, ambiguous: 1, styles: plainStyles });

  test('text', () => {
    const text = print('text');
    expect(text).toContain('相同 1、有改动 1、新增 1、不再有 1\n');
    expect(text).toMatch(/行政复议收案数 +80件 +100件 +\+20 +\+25\.0\n/);
    expect(text).toContain('\n~ 1.1 → 1.3  （一）行政复议\n'.replace('（一）', '（三）'));
    expect(text).toContain('收到行政复议申请[-80-]{+100+}件。');
    expect(text).toContain('\n+ 1.2  （二）数字政府\n');
    expect(text).toContain('\n- 1.3  （三）柔性执法\n');
    expect(print('text', 'en')).toContain('same 1, changed 1, new 1, gone 1\n');
  });

  test('json and tables', () => {
    const record = JSON.parse(print('json'));
    expect(record).toMatchObject({ a: 'a', b: 'b' });
    expect(record.parts.find(({ b: id }: { b: string }) => id === '1.3')).toMatchObject({ a: '1.1', state: 'changed' });
    expect(print('tsv').split('\n')[0]).toBe(
      'indicator\tsubject\tunit\taspect\ta\tb\tdifference\tpercent\tidA\tidB\ttextA\ttextB',
    );
  });
});
