import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/analysis/follow/clauses.ts';
import { figurePairs } from '../../src/analysis/follow/figure-pairs.ts';
import { weightOf } from '../../src/analysis/follow/likeness.ts';
import { NearFigures } from '../../src/analysis/follow/near-figures.ts';
import type { Passage } from '../../src/analysis/follow/passages.ts';
import { synonymsIn } from '../../src/analysis/follow/synonyms.ts';
import { Topics } from '../../src/analysis/follow/topics.ts';
import { wordsIn, wordsOf } from '../../src/analysis/worded.ts';
import { type Statistic, segmentText, statisticsOf } from '../../src/report/index.ts';

const figuresOf = (text: string): readonly Statistic[] => statisticsOf(segmentText(`${text}。`, { id: 'x' }));
const passage = (text: string): Passage => {
  const words = wordsOf(text, { start: 0, end: text.length }, []);
  return { words, sentence: words, section: '', statistics: [...figuresOf(text)] };
};

describe('figures of nearly the size', () => {
  const told = ['建成公园12个', '修路300公里', '改造小区31个', '植树3000亩', '新增岗位28个', '铺设管网52公里'];
  const near = (target: string): number[] => [...new NearFigures(told.map(passage)).near(figuresOf(target)).keys()];

  test.each([
    ['改造小区30个', [2, 4]],
    ['改造小区15个', [0]],
    ['改造小区20个', []],
    ['铺设管网50公里', [5]],
    ['植树2500亩', [3]],
    ['植树2500公顷', []],
  ])('%s', (target, places) => {
    expect(near(target).sort((a, b) => a - b)).toEqual(places);
  });

  test('tell more the fewer passages have one', () => {
    const tells = (passages: string[]): number =>
      new NearFigures(passages.map(passage)).near(figuresOf('改造小区30个')).get(0) ?? 0;
    const others = ['修路300公里', '植树3000亩', '铺设管网52公里'];
    expect(tells(['建成小区30个', ...others])).toBeGreaterThan(tells(['建成小区30个', '公园30个', ...others.slice(1)]));
    expect(tells(['建成小区30个', '新增岗位33个'])).toBeLessThan(0.5);
  });
});

describe('sections by what they are about', () => {
  const sections = new Map([
    ['1', '水稻播种面积扩大，粮食丰收，农机下田'],
    ['2', '渡口航道疏浚，码头扩建，船舶入港'],
    ['3', '水稻渡口'],
  ]);
  const topics = new Topics(sections, () => 1);

  test.each([
    ['扩大水稻播种，增产粮食', '1'],
    ['疏浚航道，扩建码头', '2'],
    ['水稻渡口', '3'],
  ])('%s is nearest to %s', (plan, nearest) => {
    expect(topics.ranksFor(plan).get(nearest)).toBe(0);
  });

  test('those that are equally near have one rank', () => {
    expect([...topics.ranksFor('校舍').values()]).toEqual([0, 0, 0]);
  });
});

describe('clauses of a promise', () => {
  const wanted = (plain: string) => {
    const own = [...figuresOf(plain)];
    return { plain, own, words: wordsOf(plain, { start: 0, end: plain.length }, own) };
  };

  test.each([
    ['建设渡槽法治文化公园', []],
    ['建设渡槽法治文化公园，组织法治讲座三十场', ['建设渡槽法治文化公园', '组织法治讲座三十场']],
    ['建设渡槽法治文化公园，年内投用', []],
    ['年内，建设渡槽法治文化公园，年内投用', ['年内', '建设渡槽法治文化公园，年内投用']],
  ])('%s', (plain, clauses) => {
    expect(clausesOf(wanted(plain)).map((clause) => clause.plain)).toEqual(clauses);
  });

  test('have their own words and figures', () => {
    const [first, second] = clausesOf(wanted('建设渡槽法治文化公园3处，组织法治文化讲座30场'));
    expect(first?.own.map(({ value }) => value)).toEqual([3]);
    expect(second?.own.map(({ value }) => value)).toEqual([30]);
    expect(second === undefined ? [] : wordsIn(second.words)).toEqual(wordsIn(wanted('组织法治文化讲座30场').words));
  });

  test('are none of any text that is not in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('渡', '槽', '，', '；', ' ', '公', '园'), maxLength: 80 }),
        (text) => {
          for (const { plain, words } of clausesOf(wanted(text))) {
            expect(text.slice(words.start, words.end)).toBe(plain);
            expect(words.text.length).toBe(plain.length);
            expect(words.edges.length).toBe(plain.length + 1);
          }
        },
      ),
    );
  });
});

test('a word is said otherwise by another of its meaning, not by itself', () => {
  expect(synonymsIn('改造老旧小区')).toContainEqual({ word: '小区', others: ['居民区', '住宅', '社区', '楼栋'] });
  expect(synonymsIn('小区和居民区').find(({ word }) => word === '小区')?.others).not.toContain('居民区');
  expect(synonymsIn('渡槽')).toEqual([]);
});

test('a passage that says a word otherwise tells less than one that says it, and more than one that says neither', () => {
  const characters = Array.from('小区', (character) => ({ character, rareness: 1, particular: 1 }));
  const asked = { characters, synonyms: synonymsIn('小区'), names: [] };
  const setting = { figure: 0, agreement: 'may', rank: 0, part: false } as const;
  const [itself, otherwise, neither] = ['改造小区', '改造住宅', '改造渡槽'].map((text) =>
    weightOf(asked, passage(text), setting),
  );
  expect(itself?.likeness.share).toBe(1);
  expect(otherwise?.likeness.share).toBeCloseTo(0.7);
  expect(neither?.likeness.share).toBe(0);
});

test.each([
  ['新建望川渠廊道15公里', '建成望川渠栈桥16.8公里', true],
  ['新建望川渠廊道15公里', '建成望川渠栈桥30公里', false],
])('%s is answered by %s, whose words end otherwise: %s', (promised, reported, isAnswered) => {
  const pairs = figurePairs(figuresOf(promised), figuresOf(reported), { ofWord: (word) => (word.length < 2 ? 0 : 3) });
  expect(pairs.length > 0).toBe(isAnswered);
});
