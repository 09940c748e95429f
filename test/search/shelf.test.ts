import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport, segmentText } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import { buildSearchIndex, type HitKind, search } from '../../src/search/index.ts';
import {
  inShelfOrder,
  matchesWords,
  packReport,
  type ShelfReport,
  searchShelf,
  shelfIndex,
  unpackAbout,
} from '../../src/search/shelf/index.ts';
import { sample } from './reports.ts';

const source = join(import.meta.dirname, '../../content/sources/hongutan-2020.txt');
const read = parseReport(readFileSync(source), { id: 'shipped' });
if (!read.ok) throw new Error(read.message.en);
const shipped: Report = read.value;

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

const only = (report: Report) => shelfIndex([packReport(report)]);
const hitsOf = (...args: Parameters<typeof searchShelf>) => [...searchShelf(...args)].flatMap(({ hits }) => hits);

describe('a shelf of one report finds what the report alone does', () => {
  const cases: [string, Report][] = [
    ['the shipped one', shipped],
    ['the sample', sample],
  ];
  test.each(cases)('%s', (_, report) => {
    const [alone, shelf] = [buildSearchIndex(report), only(report)];
    fc.assert(
      fc.property(asked, (query) => {
        expect(hitsOf(shelf, query)).toEqual(search(alone, query));
      }),
      { numRuns: 300 },
    );
  });

  test('any text, any query', () => {
    fc.assert(
      fc.property(lines, words, (text, query) => {
        const report = segmentText(text.join('\n'), { id: 'any' });
        expect(hitsOf(only(report), query)).toEqual(search(buildSearchIndex(report), query));
      }),
      { numRuns: 200 },
    );
  });

  test('kinds and limits', () => {
    const [alone, shelf] = [buildSearchIndex(shipped), only(shipped)];
    const kinds: HitKind[] = ['statistic', 'measure'];
    for (const query of ['法治', '个', '>100', '七', 'zhihui']) {
      expect(hitsOf(shelf, query, { kinds })).toEqual(search(alone, query, { kinds }));
      expect(hitsOf(shelf, query, { kinds: [], limit: 3 })).toEqual(search(alone, query, { limit: 3 }));
    }
  });

  test('a passage of more characters than two bytes count', () => {
    const text = `一、建设\n${'很长的一句话没有句号'.repeat(7000)}完成89件，营商环境好`;
    const report = segmentText(text, { id: 'long' });
    expect(hitsOf(only(report), '营商环境')).toEqual(search(buildSearchIndex(report), '营商环境'));
    expect(hitsOf(only(report), '89件')).toEqual(search(buildSearchIndex(report), '89件'));
  });
});

describe('a record', () => {
  const record = packReport(sample);

  test('says what the report is', () => {
    expect(unpackAbout(record)).toMatchObject({ id: 'made', title: sample.title, characters: sample.text.length });
    expect(unpackAbout(record)?.counts).toEqual({ sections: 5, measures: 6, statistics: 11, problems: 2, plans: 2 });
  });

  test('is the same for the same report, wherever it lies', () => {
    expect(packReport(sample)).toEqual(record);
    const moved = new Uint8Array(record.length + 3);
    moved.set(record, 3);
    expect(hitsOf(shelfIndex([moved.subarray(3)]), '民法典')).toEqual(hitsOf(only(sample), '民法典'));
  });

  test('with any bit wrong is none', () => {
    fc.assert(
      fc.property(fc.nat(record.length - 1), fc.nat(7), (at, bitAt) => {
        const damaged = record.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bitAt);
        expect(unpackAbout(damaged)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('cut short, lengthened or of something else is none', () => {
    fc.assert(
      fc.property(fc.nat(record.length - 1), (length) => {
        expect(unpackAbout(record.slice(0, length))).toBeNull();
      }),
    );
    expect(unpackAbout(new Uint8Array([...record, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(unpackAbout(bytes)).toBeNull();
      }),
    );
  });

  test('that is damaged is mended or left out', () => {
    const damaged = record.slice(0, -8);
    expect(shelfIndex([damaged]).reports).toEqual([]);
    const mended = shelfIndex([null, damaged], (place) => (place === 1 ? record : null));
    expect(mended.reports.map(({ id }) => id)).toEqual(['made']);
  });
});

/** A small report: a title, then sentences of one section. */
function made(id: string, region: string, year: number, ...sentences: string[]): Report {
  const text = `${region}${year}年法治政府建设年度报告\n\n一、主要工作\n（一）推进工作\n${sentences.join('')}\n`;
  const report = segmentText(text, { id });
  return { ...report, region, year };
}

const shelfOf = (...reports: Report[]) => shelfIndex(reports.map(packReport));
const found = (shelf: ReturnType<typeof shelfOf>, query: string, options = {}) =>
  [...searchShelf(shelf, query, options)].map(({ report, hits }) => `${report.id} ${hits[0]?.how}`);

describe('what one report holds is judged over all', () => {
  test('a guess is not shown where any report has the word', () => {
    const near = made('near', '甲县', 2020, '持续推动优化营商环境建设。');
    const exact = made('exact', '乙县', 2020, '持续推动优化营商坏境建设。');
    expect(found(shelfOf(near), '营商坏境')).toEqual(['near fuzzy']);
    expect(found(shelfOf(near, exact), '营商坏境')).toEqual(['exact exact']);
  });

  test('another spelling of the same sound is shown only where it is the usual one', () => {
    const other = made('other', '甲县', 2020, '大力宣传民发典知识。');
    const exact = made('exact', '乙县', 2020, '大力宣传民法典知识。');
    expect(found(shelfOf(other), '民法典')).toEqual(['other same-sound']);
    expect(found(shelfOf(other, exact), '民法典')).toEqual(['exact exact']);
    expect(found(shelfOf(other, exact), '民发典')).toEqual(['other exact']);
  });

  test('letters that are a word anywhere are not spelled out elsewhere', () => {
    const latin = made('latin', '甲县', 2020, '建设VR智慧小区。');
    const spelled = made('spelled', '乙县', 2020, '为人民服务。');
    expect(found(shelfOf(spelled), 'wr')).toEqual([]);
    expect(found(shelfOf(latin, spelled), 'vr')).toEqual(['latin exact']);
  });

  test('words that stand in no report find nothing, nor words that stand in different ones', () => {
    const one = made('one', '甲县', 2020, '持续优化营商环境。');
    const two = made('two', '乙县', 2020, '深入开展普法宣传。');
    expect(found(shelfOf(one, two), '量子计算机')).toEqual([]);
    expect(found(shelfOf(one, two), '营商环境 普法宣传')).toEqual([]);
    expect(found(shelfOf(one, two), '')).toEqual([]);
    expect(found(shelfIndex([]), '法治')).toEqual([]);
  });

  test('only reports that are asked count', () => {
    const near = made('near', '甲县', 2020, '持续推动优化营商环境建设。');
    const exact = made('exact', '乙县', 2020, '持续推动优化营商坏境建设。');
    const among = ({ id }: ShelfReport) => id === 'near';
    expect(found(shelfOf(near, exact), '营商坏境', { among })).toEqual(['near fuzzy']);
  });

  test('what follows one report in another never changes the offsets', () => {
    const reports = [shipped, sample, made('one', '甲县', 2020, '智慧平安小区88个。')];
    const shelf = shelfOf(...reports);
    for (const query of ['法治', '个', '平安', 'zhihui', '>50']) {
      for (const { report, hits } of searchShelf(shelf, query)) {
        const { text } = reports.find(({ id }) => id === report.id) ?? { text: '' };
        expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual(hits.map((hit) => hit.text));
      }
    }
  });
});

const about = (id: string, region: string | null, year: number | null): ShelfReport => ({
  id,
  title: `${region ?? ''}报告`,
  region,
  year,
  publisher: region && `${region}司法局`,
  publishedAt: null,
  characters: 0,
  counts: { sections: 0, measures: 0, statistics: 0, problems: 0, plans: 0 },
});

test('the order of the shelf: the country, places by their pinyin, years ascending, what is unknown last', () => {
  const reports = [
    about('a', null, 2019),
    about('b', '重庆市', 2021),
    about('c', '南昌市红谷滩区', 2020),
    about('d', '南昌市', null),
    about('e', '南昌市', 2022),
    about('f', '南昌市', 2020),
    about('g', '全国', 2023),
    about('h', '安岳县', 2020),
  ];
  const ids = inShelfOrder(reports).map(({ id }) => id);
  expect(ids.join('')).toBe('ghbfedca');
  expect(inShelfOrder(reports.toReversed())).toEqual(inShelfOrder(reports));
});

test.each([
  ['', true],
  ['红谷滩', true],
  ['紅谷灘', true],
  ['2020', true],
  ['红谷滩 2020', true],
  ['红谷滩 2021', false],
  ['honggutan', true],
  ['hgt', true],
  ['hgt 2020年', true],
  ['hgtx', false],
  ['司法局', true],
  ['nc-2020', true],
  ['NC', true],
  ['北京', false],
])('words that choose reports: %s', (wanted, fits) => {
  expect(matchesWords(about('nc-2020', '南昌市红谷滩区', 2020), wanted)).toBe(fits);
});
