import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Need, needOf } from '../../../src/search/index.ts';
import { matchOf } from '../../../src/shelf/store/match.ts';
import { matching } from '../../../src/shelf/store/postgres/matching.ts';

const gram = (name: string): Need => ({ kind: 'gram', gram: name });
const all = (...of: Need[]): Need => ({ kind: 'all', of });
const either = (...of: Need[]): Need => ({ kind: 'either', of });

test.each<[string, Need, string | null]>([
  ['any report', { kind: 'any' }, null],
  ['no report', either(), ''],
  ['a gram', gram('法治'), "'法治'"],
  ['one that begins so', { kind: 'begun', gram: '法' }, "'法':*"],
  ['signs of the language', gram("a'b\\c:*&|"), "'a''b\\\\c:*&|'"],
  ['all of several', all(gram('a'), gram('b')), "'a' & 'b'"],
  ['any of several', either(gram('a'), gram('b'), gram('a')), "'a' | 'b'"],
  ['all of some of which one has no report', all(gram('a'), either()), ''],
  ['any, or a gram', either({ kind: 'any' }, gram('a')), null],
  ['what is in common', either(all(gram('a'), gram('b')), all(gram('c'), gram('a'))), "'a' & ('b' | 'c')"],
  ['what another needs too', either(all(gram('a'), gram('b')), gram('a')), "'a'"],
  ['all of any', all(either(gram('a'), gram('b')), gram('c')), "('a' | 'b') & 'c'"],
])('%s', (_, need, expected) => {
  expect(matching(need)).toBe(expected);
});

const leaf = fc.constantFrom('a', 'b', 'c', 'd', 'e').map(gram);
const { need } = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('need'), { maxLength: 5 }).map((of) => either(...of)),
    fc.array(tie('need'), { minLength: 1, maxLength: 4 }).map((of) => all(...of)),
  ),
}));

/** What a need says of a report with some grams. */
const isMet = (of: Need, has: ReadonlySet<string>): boolean =>
  of.kind === 'gram'
    ? has.has(of.gram)
    : of.kind === 'all'
      ? of.of.every((each) => isMet(each, has))
      : of.kind === 'either' && of.of.some((each) => isMet(each, has));

/** The same of an expression, by the rules of JavaScript, which binds & before | as PostgreSQL does. */
const says = (expression: string, has: ReadonlySet<string>): boolean =>
  expression !== '' &&
  new Function(`return Boolean(${expression.replace(/'(\w)'/g, (_, name) => String(has.has(name)))})`)();

/** What FTS5 is asked, in the signs of PostgreSQL. */
const matched = (of: Need): string | null =>
  matchOf(of)?.replaceAll(' AND ', ' & ').replaceAll(' OR ', ' | ').replaceAll('"', "'") ?? null;

test.each([
  ['PostgreSQL', matching],
  ['FTS5', matched],
])('lets through exactly the reports that meet the need: %s', (_, expressionOf) => {
  fc.assert(
    fc.property(need, fc.subarray(['a', 'b', 'c', 'd', 'e']), (wanted, grams) => {
      const has = new Set(grams);
      const expression = expressionOf(wanted);
      expect(expression !== null && says(expression, has)).toBe(isMet(wanted, has));
    }),
    { numRuns: 500 },
  );
});

test.each<[string, Need, string | null]>([
  ['any report', { kind: 'any' }, null],
  ['no report', either(), ''],
  ['signs of the language', gram('a"b'), '"a""b"'],
  ['one that begins so', { kind: 'begun', gram: '法' }, '"法"*'],
  ['any, or a gram', either({ kind: 'any' }, gram('a')), null],
  ['what is in common', either(all(gram('a'), gram('b')), all(gram('c'), gram('a'))), '"a" AND ("b" OR "c")'],
])('FTS5 is asked for %s', (_, of, expected) => {
  expect(matchOf(of)).toBe(expected);
});

test('a word in pinyin with whatever slips is no question of thousands of grams', () => {
  const grams = (query: string): number => (matching(needOf(query))?.match(/'(?:[^']|'')*'/g) ?? []).length;
  expect(grams('yingshanghuanjing')).toBeLessThan(700);
  expect(grams('yingshanghuanjing')).toBeGreaterThan(100);
});
