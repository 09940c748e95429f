import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('how far matters have come', () => {
  it.each([
    [
      'the whole state',
      '已解决或基本解决的（甲类）有36件，正在办理或列入规划的有9件。',
      ['已解决或基本解决', '正在办理或列入规划'],
    ],
    ['but no state where a noun stands behind', '纳入监管平台的26条黑臭河涌全部整治。', ['黑臭河涌']],
    ['nearly content', '满意126件，基本满意3件。', ['满意', '基本满意']],
    ['what can be done', '每年可节约办公经费6万元，村财可增收2万元。', ['办公经费', '村财']],
    ['but no permit', '办理行政许可96件。', ['行政许可']],
    ['of how many there are', '重点企业已有66家。', ['重点企业']],
    ['that is under way', '26户改厕正有序推进。', ['改厕']],
    ['that was planned', '招商内资计划完成36亿元。', ['招商内资']],
    ['by a body that acts', '26家单位具体承办。', ['单位']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('numbers of what was named before', () => {
  it.each([
    ['by the head', '全县生产总值96亿元，增长8%，人均2.6万元。', ['生产总值', '生产总值', '人均生产总值']],
    ['as a share', '转移劳动力2600人，占全镇劳动力总数的36%。', ['劳动力', '劳动力占比']],
    ['what is better of them', '提升改造36座公厕品质。', ['公厕']],
    ['a meeting that 组织 opens', '召开组织生活会2次。', ['组织生活会']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
