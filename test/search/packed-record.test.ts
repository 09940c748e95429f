import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport, segmentText } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import {
  buildSearchIndex,
  gramsOf,
  indexWritten,
  needOf,
  openPackedRecord,
  packReport,
  printedOf,
  type SearchIndex,
  search,
  textBytes,
  textCheckOf,
  writtenIndex,
} from '../../src/search/index.ts';
import { isMet } from './needs.ts';
import { sample } from './reports.ts';

const source = join(import.meta.dirname, '../../content/sources/hongutan-2020.txt');
const read = parseReport(readFileSync(source), { id: 'shipped' });
if (!read.ok) throw new Error(read.message.en);
const shipped: Report = read.value;

/** A report opened as the store has it, and as it is kept of a report that was searched before. */
const opened: [string, (report: Report) => SearchIndex][] = [
  ['packed', (report) => openPackedRecord(packReport(report).record, report.text)],
  ['written', (report) => indexWritten(writtenIndex(buildSearchIndex(report)), report.text)],
];

const bit = fc.constantFrom(
  ...'法治政府建设营商环境重庆银行行政长效着力一二三四五是（）。，、；：“”《》\n \t0123456789.%％万亿余个项起ＶＲVRabyzsh無證辦理𠮷😀\ud800é%‰〇①㎡><≥=》《…',
);
const words = fc.oneof(
  fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const lines = fc.array(
  fc.oneof(words, fc.constantFrom('一、加强领导', '（一）推进工作', '一是建成小区55个，完成8600余件。', '存在的问题')),
  { maxLength: 8 },
);
/** A piece of a text as somebody may type it: as it is, with a character changed, left out or doubled, or a few letters. */
const typed = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.integer({ min: 0, max: 5 }))
    .map(([from, length, at, how]) => {
      const piece = text.slice(from, from + length);
      if (how === 0) return `${piece.slice(0, at)}政${piece.slice(at + 1)}`;
      if (how === 1) return piece.slice(0, at) + piece.slice(at + 1);
      if (how === 2) return piece.slice(0, at + 1) + piece.slice(at);
      return piece;
    });
const asked = fc.oneof(
  typed(shipped.text),
  fc.constantFrom(
    ...[
      'yshj',
      'yingshanghuanjing',
      'ying shang',
      'yinshanhuanjin',
      '民发典',
      '优化环境',
      '营环境',
      '着力打早',
      '(一)',
      '七',
    ],
    ...['>1000万', '50%..70%', '<100 起', '三项', '2万', '8600', '法治 50.44', 'fz', 'VR', '智慧 平安', ''],
  ),
  words,
);

const cases: [string, Report][] = [
  ['the shipped report', shipped],
  ['the sample', sample],
];

describe.each(opened)('a record is searched as its report is: %s', (_, storedOf) => {
  test.each(cases)('%s', (_, report) => {
    const [own, stored] = [buildSearchIndex(report), storedOf(report)];
    fc.assert(
      fc.property(asked, (query) => {
        expect(search(stored, query)).toEqual(search(own, query));
      }),
      { numRuns: 300 },
    );
  });

  test('any text, any query', () => {
    fc.assert(
      fc.property(lines, words, (text, query) => {
        const report = segmentText(text.join('\n'), { id: 'any' });
        const stored = storedOf(report);
        expect(search(stored, query)).toEqual(search(buildSearchIndex(report), query));
        expect(stored.text).toBe(report.text);
      }),
      { numRuns: 200 },
    );
  });

  test('what it is made of is the same', () => {
    for (const [, report] of cases) {
      const [own, stored] = [buildSearchIndex(report).searchDocument, storedOf(report).searchDocument];
      expect(stored.folded).toEqual(own.folded);
      expect(stored.passages).toEqual(own.passages);
      expect(stored.figures).toEqual(own.figures);
      expect(stored.sounds.sound).toBe(own.sounds.sound);
      expect(stored.sounds.initials).toBe(own.sounds.initials);
      expect(stored.sounds.syllables.numbers).toEqual(own.sounds.syllables.numbers);
      expect(stored.sounds.table).toEqual(own.sounds.table);
    }
  });
});

describe('a packed record', () => {
  test.each(cases)('what copies are told by is found without its statistics: %s', (_, report) => {
    const { folded, sentences } = packReport(report);
    expect(printedOf(report)).toEqual({ folded, sentences });
    expect(sentences.length).toBeGreaterThan(5);
  });

  test('a text as bytes, half a pair too, and the same bytes for the same report', () => {
    for (const text of [sample.text, 'a\ud800b', ''])
      expect(Buffer.from(textBytes(text)).toString('utf16le')).toBe(text);
    expect(packReport(sample).record).toEqual(packReport(sample).record);
  });
});

describe('what a report must have to answer', () => {
  const expectMet = (report: Report, grams: ReadonlySet<string>, query: string, index = buildSearchIndex(report)) => {
    if (search(index, query).length === 0) return;
    expect([query, isMet(needOf(query), grams)]).toEqual([query, true]);
    const check = textCheckOf(query);
    if (check) expect([query, isMet(check.need, grams) || check.passes(report.text)]).toEqual([query, true]);
  };

  test.each(cases)('it has wherever it does: %s', (_, report) => {
    const index = buildSearchIndex(report);
    const grams = new Set(gramsOf(index.searchDocument));
    fc.assert(
      fc.property(asked, (query) => expectMet(report, grams, query, index)),
      { numRuns: 1000 },
    );
  });

  test('any text, any query', () => {
    fc.assert(
      fc.property(lines, words, (text, query) => {
        const report = segmentText(text.join('\n'), { id: 'any' });
        expectMet(report, new Set(gramsOf(buildSearchIndex(report).searchDocument)), query);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['量子计算机芯片', '天净沙', 'qwertyuiop', 'wuxianchongzhi', '>99999999999万', '民发曲 智慧'])(
    '%s is not in the shipped report, and its grams say so',
    (query) => {
      const grams = new Set(gramsOf(buildSearchIndex(shipped).searchDocument));
      expect(isMet(needOf(query), grams)).toBe(false);
    },
  );

  test.each([
    ['89.42%', '办结率达89.42%。', true],
    ['89.42', '办结率达89.425%。', true],
    ['323', '受理3234件。', true],
    ['89.42%', '89.5%、19.42元、0.42%、9.4%、42.42%。', false],
    ['323', '受理132件，23件，321件。', false],
  ])('a number is told by its pieces: %s in %s', (query, sentence, has) => {
    const report = segmentText(`一、规范行政执法\n${sentence}\n`, { id: 'numbers' });
    const index = buildSearchIndex(report);
    expect([search(index, query).length > 0, isMet(needOf(query), new Set(gramsOf(index.searchDocument)))]).toEqual([
      has,
      has,
    ]);
  });

  test('grams are words that an index takes as they are', () => {
    for (const gram of gramsOf(buildSearchIndex(shipped).searchDocument))
      expect(gram).toMatch(/^(?:[a-z0-9.%]|[^\x00-\x7f])+$/);
  });
});
