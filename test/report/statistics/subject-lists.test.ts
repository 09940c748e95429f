import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('a list that one number counts', () => {
  it.each([
    ['schools', '新改扩建幼儿园、中小学校26所。', ['幼儿园、中小学校']],
    ['rates of one value', '脱贫人口医保、社保参保率均达到100%。', ['脱贫人口医保、社保参保率']],
    ['three rates', '参学率、参考率及通过率均达到98%。', ['参学率、参考率及通过率']],
    ['meetings that are too many', '主持召开党工委会议、法治工作专题会、网格长例会共16次。', ['党工委会议等']],
    ['things that end with 等', '设置宣传牌、标语、灯箱等36处。', ['宣传牌、标语、灯箱']],
    ['levels behind a verb', '办理市、县人大代表建议86件。', ['市、县人大代表建议']],
    ['two joined, the first cut', '转办人大代表建议和政协委员提案186件。', ['建议和政协委员提案']],
    ['kinds before one noun', '检查36个国控、省控水质断面。', ['国控、省控水质断面']],
    ['but no clauses', '出动车辆、检查企业360家。', ['检查企业']],
    ['and no states', '农田规模大、产量高，投资3亿元。', ['投资']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('a list of names and one of numbers', () => {
  it.each([
    ['without 分别', '新增公路、铁路里程260公里和36公里。', ['公路里程', '铁路里程']],
    ['ranks', '培育国家、省级龙头企业16家、86家。', ['国家级龙头企业', '省级龙头企业']],
    ['shares', '研究生、本科生占队伍总数的3%、46%。', ['研究生占比', '本科生占比']],
    [
      'a remark in brackets, and a second row',
      '全镇生产总值（预计，下同）、财政总收入、工业投资分别增长6%、5%和12%，达26亿元、3亿元和8亿元。',
      ['生产总值', '财政总收入', '工业投资', '生产总值', '财政总收入', '工业投资'],
    ],
    [
      'accidents and those who died in them',
      '火灾事故起数、死亡人数分别下降12%、20%。',
      ['火灾事故起数', '火灾事故死亡人数'],
    ],
    ['a long tail', '种子、农药抽样检验合格率分别为98%、97%。', ['种子抽样检验合格率', '农药抽样检验合格率']],
    ['town and country by the year', '城乡年低保标准分别提高到9600元、7200元。', ['城镇低保标准', '农村低保标准']],
    [
      'but not what is compared',
      '全年地区生产总值增长6%，高于全省、全市1个、0.6个百分点。',
      ['地区生产总值', '地区生产总值', '地区生产总值'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('parts of what was counted', () => {
  it.each([
    ['kinds', '办理案件6起，其中文化类4起，新闻类2起。', ['办理案件', '文化类案件', '新闻类案件']],
    ['ranks', '认定市级合作社6家、县级26家。', ['市级合作社', '县级合作社']],
    ['the others', '桥梁工程6件；其它86件。', ['桥梁工程', '其他']],
    ['changes in brackets', '刑事立案数（同比下降13%）和抓获嫌疑人数（同比上升6%）。', ['刑事立案数', '嫌疑人数']],
    ['what it came to', '税收总额跨越三个台阶，从2026年的19亿元增至2031年的48亿元。', ['税收总额', '税收总额']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
