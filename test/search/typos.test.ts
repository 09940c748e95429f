import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/index.ts';
import { termOf } from '../../src/search/query.ts';
import { movedBack, TYPOS } from '../../src/search/typos.ts';
import { makeReport } from './reports.ts';

const WAYS = ['moved', 'fuzzy', 'shortened', 'misspelled', 'letters', 'apart'] as const;

/** What a typed word finds by one way alone: the words, and how likely they are meant, in hundredths. */
function found(way: (typeof WAYS)[number], body: string, typed: string): string[] {
  const { searchDocument } = buildSearchIndex(makeReport({ sections: [{ title: '工作', body }] }));
  const matches = TYPOS[WAYS.indexOf(way)]?.(searchDocument, termOf(typed));
  const lines = [...(matches?.values() ?? [])].flatMap((each) =>
    each.matches.map(({ quality, ranges }) => {
      const words = ranges.map(([from, to]) => searchDocument.folded.text.slice(from, to)).join('|');
      return `${words} ${Math.round(quality * 100)}`;
    }),
  );
  return [...new Set(lines)];
}

describe('two neighbours in the wrong order, or one character twice', () => {
  test.each([
    ['swapped', '优化营商环境。', '营环商境', ['营商环境 95']],
    ['doubled', '优化营商环境。', '营商商环境', ['营商环境 95']],
    ['where no word begins', '组织整顿队伍。', '整织顿队', []],
    ['three characters say too little', '优化环境。', '优环化', []],
    ['fifteen are no typed word', '推进行政执法监督与司法行政改革工作。', '推行进政执法监督与司法行政改革', []],
    ['as printed', '优化营商环境。', '营商环境', []],
  ])('%s', (_, body, typed, expected) => {
    expect(found('moved', body, typed)).toEqual(expected);
  });

  test('digits and numerals keep their order', () => {
    expect(movedBack('12年')).toEqual([]);
    expect(movedBack('千万工')).toEqual(['千工万']);
    expect(movedBack('甲甲乙')).toEqual(['甲乙', '甲乙甲']);
  });
});

describe('a wrong, a missing or an added character', () => {
  test.each([
    ['wrong', '优化营商环境。', '营商坏境', ['营商|境 75']],
    ['wrong, and of nearly the same sound', '优化营商环境。', '音商环境', ['商环境 90']],
    ['missing', '优化营商环境。', '营商境', []],
    ['missing in a word of four', '开展专题学习会。', '专题学会', ['专题学|会 85']],
    ['added', '开展专题学习会。', '专题学习大会', ['专题学习会 50']],
    ['added, where nothing else is alike', '召开专题会。', '专题学会', ['专题会 50']],
    ['added, and much less likely than what is missing', '开展专题学习会。召开专题会。', '专题学会', ['专题学|会 85']],
    ['wrong, the word beginning inside of another', '着力打造品牌。', '好打造品牌', ['打造品牌 75']],
    ['of the same sound, but inside of words', '组织整顿队伍。', '职整顿队', ['整顿队 77']],
    ['another number', '落实三项制度。', '五项制度', []],
    ['a number more', '开展十四五规划。', '十五规划', []],
    ['a word that the report has', '着力打造品牌，努力工作。', '努力打造', []],
    ['two in a word of seven', '公共安全视频监控。', '公供安全视平监', []],
    ['two in a word of eight', '公共安全视频监控。', '公供安全视平监控', ['公|安全视|监控 79']],
  ])('%s', (_, body, typed, expected) => {
    expect(found('fuzzy', body, typed)).toEqual(expected);
  });
});

describe('three characters of a word of four', () => {
  test.each([
    ['one is missing', '优化营商环境。', '营环境', ['营|环境 50']],
    ['of no whole word', '组织整顿队伍。', '织顿队', []],
    ['a numeral is missing', '开展十四五规划。', '十五规', []],
    ['four characters', '优化营商环境。', '营商环境', []],
  ])('%s', (_, body, typed, expected) => {
    expect(found('shortened', body, typed)).toEqual(expected);
  });
});

describe('pinyin that is written as it sounds', () => {
  test.each([
    ['xing as xin', '加强行政监督。', 'xinzheng', ['行政 60']],
    ['zh as z', '加强行政监督。', 'xinzeng', ['行政 60']],
    ['five letters without what is confused', '推进措施落实。', 'chuosi', []],
    ['a wrong letter where it is no pinyin', '加强行政监督。', 'xjnzen', ['行政 60']],
    ['a wrong letter where it is pinyin', '加强行政监督。', 'xingzhong', []],
    ['inside of a word', '组织整顿。', 'zizhen', []],
    ['ends inside of a word', '优化营商环境。', 'yinshanhuan', []],
    ['ends where a word does', '优化营商环境。', 'yinshanhuanjin', ['营商环境 60']],
  ])('%s', (_, body, typed, expected) => {
    expect(found('misspelled', body, typed)).toEqual(expected);
  });
});

describe('pieces that stand apart', () => {
  test.each([
    ['whole words', '优化营商环境。', '优化环境', ['优化|环境 30']],
    ['inside of words', '组织整顿队伍。', '织整队伍', []],
    ['three characters', '优化营商环境。', '优环境', []],
  ])('%s', (_, body, typed, expected) => {
    expect(found('apart', body, typed)).toEqual(expected);
  });
});
