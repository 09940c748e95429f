import { describe, expect, it } from 'vitest';
import { statisticsIn, subjects } from './sentences.ts';

describe('what so many of them have', () => {
  it.each([
    ['behind 的', '72%的林地完成确权发证。', ['林地确权发证']],
    ['without it', '93%自然村实现集中供热。', ['自然村集中供热']],
    ['as a habit', '38%的社区实行垃圾分类。', ['社区垃圾分类']],
    ['but not that they grew', '76%的企业实现增长。', ['企业']],
    ['nor of anything', '60%以上面积完成海绵城市建设。', ['面积']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('whose investment was made', () => {
  it.each([
    [
      'of projects that were counted',
      '实施市级重点项目36个，完成投资86亿元。',
      ['市级重点项目', '市级重点项目完成投资'],
    ],
    [
      'of the same investment',
      '全社会固定资产投资年均增长16%，累计完成投资360亿元。',
      ['全社会固定资产投资', '全社会固定资产投资'],
    ],
    ['or of nothing that is named', '加大设施投入，完成投资36亿元。', ['完成投资']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it('is measured as before', () => {
    expect(statisticsIn('实施重点项目36个，完成投资86亿元。')[1]?.indicator).toBe('重大项目投资');
  });
});

describe('a list is known by its last member', () => {
  it.each([
    ['of one kind', '打掉涉黑、涉恶犯罪团伙6个。', '黑恶团伙数'],
    ['of ranks', '拥有国家级、省级重点实验室9个。', '重点实验室数'],
    ['each of which is so much', '新增装配式建筑、绿色建筑各60万平方米。', '绿色建筑面积'],
    ['but not of two kinds', '化解家庭、邻里纠纷360件。', null],
  ])('%s: %s', (_name, sentence, want) => {
    expect(statisticsIn(sentence)[0]?.indicator).toBe(want);
  });

  it('and brackets tell both of two apart', () => {
    expect(subjects('完成税收总额（全口径）36亿元，完成税收总额（县本级）9亿元。')).toEqual([
      '税收总额(全口径)',
      '税收总额(县本级)',
    ]);
  });
});

describe('the measure of several things', () => {
  it.each([
    [
      'printed with each',
      '先进制造业增加值、高技术制造业增加值占规上工业增加值比重分别达52%、31%。',
      ['先进制造业增加值占比', '高技术制造业增加值占比'],
    ],
    ['of a rank, which ends no list', '高等教育毛入学率达61%。', ['高等教育毛入学率']],
    ['nor does another', '中等职业学校招生占比46%。', ['中等职业学校招生占比']],
    ['and when, behind a verb', '有力推动1-11月实际利用外资增长26%。', ['实际利用外资']],
    ['what a word has before its ending', '提出合理化建议26条。', ['合理化建议']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
