import { expect, test } from 'vitest';
import { placesMeant } from '../../../src/report/index.ts';

const named = (words: string): string[] => placesMeant(words).map(({ names, code }) => `${names.join('')} ${code}`);

test.each([
  ['360113', '江西省南昌市红谷滩区 360113'],
  ['红谷滩区', '江西省南昌市红谷滩区 360113'],
  ['红谷滩', '江西省南昌市红谷滩区 360113'],
  ['江西省南昌市红谷滩区', '江西省南昌市红谷滩区 360113'],
  ['江西/南昌/红谷滩', '江西省南昌市红谷滩区 360113'],
  [' 南昌 红谷滩区 ', '江西省南昌市红谷滩区 360113'],
  ['江西', '江西省 360000'],
])('%j is one place', (words, place) => {
  expect(named(words)).toEqual([place]);
});

test('of several places with one name all, of those in a place only its own', () => {
  const all = named('鼓楼区');
  expect(all.length).toBeGreaterThan(2);
  expect(new Set(all).size).toBe(all.length);
  expect(named('福建/鼓楼区')).toEqual(all.filter((place) => place.startsWith('福建省')));
});

test('what names no place, and what is written as a path though the table has not its end', () => {
  for (const words of ['', '  ', '/', '999999', '123', '法治政府', '江西省青禾县', 'jiangxi'])
    expect(named(words)).toEqual([]);
  expect(placesMeant('江西省/青禾县')).toEqual([
    { names: ['江西省', '青禾县'], code: null, level: expect.anything(), office: null },
  ]);
});
