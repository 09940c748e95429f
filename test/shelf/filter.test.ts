import { describe, expect, test } from 'vitest';
import { placeNamed, type ReportSummary } from '../../src/report/index.ts';
import { choosing, inShelfOrder, matchesWords } from '../../src/shelf/many.ts';

const about = (id: string, region: string | null, year: number | null): ReportSummary => ({
  id,
  title: `${region ?? ''}报告`,
  name: `${region ?? ''}报告`,
  kind: 'rule-of-law',
  place: region === null ? null : placeNamed([region]),
  covers: year,
  coversFrom: null,
  plansFor: null,
  region,
  year,
  publisher: region && `${region}司法局`,
  publishedAt: null,
  characters: 0,
  counts: { sections: 0, measures: 0, statistics: 0, problems: 0, plans: 0 },
});

test('the order of the shelf: the country, places by their codes, years ascending, what is unknown last', () => {
  const reports = [
    about('a', null, 2019),
    about('b', '重庆市', 2021),
    about('c', '南昌市红谷滩区', 2020),
    about('d', '南昌市', null),
    about('e', '南昌市', 2022),
    about('f', '南昌市', 2020),
    { ...about('g', '全国', 2023), place: { names: ['全国'], code: null, level: 'nation' as const, office: null } },
    about('h', '安岳县', 2020),
    about('i', '青禾县', 2020),
  ];
  const ids = inShelfOrder(reports).map(({ id }) => id);
  expect(ids.join('')).toBe('gfedcbhia');
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

describe('a word that fits no report is taken for a slip', () => {
  const reports = [
    about('a', '南昌市红谷滩区', 2020),
    about('b', '青禾市', 2021),
    about('c', '临江市白溪县', 2021),
    about('d', '深圳市', 2022),
  ];
  const chosen = (words: string) =>
    reports
      .filter(choosing(reports, words))
      .map(({ id }) => id)
      .join('');

  test.each([
    ['honggutna', 'a'],
    ['hongutan', 'a'],
    ['honggguatn', 'a'],
    ['qinghee', 'b'],
    ['qignhe', 'b'],
    ['linjaing', 'c'],
    ['shenzen', 'd'],
    ['红谷摊', 'a'],
    ['shenc', 'd'],
    ['红谷谷滩 2020', 'a'],
    ['qignhe 2021', 'b'],
    ['qignhe 2022', ''],
  ])('%s', (words, ids) => {
    expect(chosen(words)).toBe(ids);
  });

  test.each(['beijing', '月球基地', 'qwertyu', 'abcde', '20201', '沙漠', 'zzzzzz', 'qimg', '红摊'])(
    'but %s is none',
    (words) => {
      expect(chosen(words)).toBe('');
    },
  );

  test('where it fits one exactly no other is taken for it', () => {
    const two = [about('x', '青禾市', 2021), about('y', '青和市', 2021)];
    expect(two.filter(choosing(two, '青和市')).map(({ id }) => id)).toEqual(['y']);
  });
});
