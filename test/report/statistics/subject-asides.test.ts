import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('asides behind the name of a measure', () => {
  it.each([
    ['under what it rose', '建筑业在成本上涨压力下增长6%。', ['建筑业']],
    ['by which standard', '空气质量优良天数按新国标统计达266天，优良率73.4%。', ['空气质量优良天数', '空气质量优良率']],
    ['by whose count', '实际利用外资6.2亿美元，省口径同比增长12.4%。', ['实际利用外资', '实际利用外资']],
    ['that steps were passed', '生产总值先后跨越三十亿元、四十亿元台阶。', ['生产总值', '生产总值']],
    [
      'that a step was passed before',
      '财政总收入106.2亿元，首次突破百亿大关，同比增长12%。',
      ['财政总收入', '财政总收入'],
    ],
    ['in how many years', '固定资产投资五年累计完成286亿元。', ['固定资产投资']],
    ['since which plan', '地区生产总值由“十一五”末的286亿元增加到412亿元。', ['地区生产总值', '地区生产总值']],
    ['since the beginning', '日均受件量由成立之初的260件增长到目前的840件。', ['受件量', '受件量']],
    ['from which standard', '特困供养标准从年标准4200元提高到4800元。', ['特困供养标准', '特困供养标准']],
    ['the year before', '盗伐林木案件较上一年减少26起。', ['盗伐林木案件']],
    ['how often it is counted', '接待来访咨询的次数860次。', ['来访咨询']],
    ['that a measure broke it', '开票销售收入破12亿元。', ['开票销售收入']],
    ['in all', '水果累计出口2600万美元。', ['水果出口']],
    ['the whole year', '建材企业全年完成营收3.6亿元。', ['建材企业营收']],
    ['a share of all of them', '食品投诉占投诉总量36%。', ['食品投诉占比']],
    ['which place it takes', '环境质量指数排全市第二位，较上年提升4名。', ['环境质量指数']],
    ['what was planned by others', '完成土地收储86公顷，是市下达任务的1.4倍。', ['土地收储', '土地收储']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('who did it, with whom and for whom', () => {
  it.each([
    ['with whom', '与清溪市联合执法检查6次。', ['联合执法检查']],
    ['for whom elsewhere', '协助邻省查办案件3件。', ['协助查办案件']],
    ['who handed it over', '处置其他部门抄送我局无照经营线索16条。', ['无照经营线索']],
    ['to whom', '向县委、县政府、政法委请示报告重大事项9次。', ['请示报告重大事项']],
    ['who gave it', '获省司法厅等单位表彰5次。', ['获表彰']],
    ['of how many levels', '梳理省、市、县三级“就近办”事项86项。', ['“就近办”事项']],
    ['who spends it', '财政用于民生支出26亿元，支出临时救助金86万元。', ['民生支出', '临时救助金']],
    ['the second of two acts', '梳理监督风险点并制定防控措施24条。', ['防控措施']],
    ['that it was carried out', '将会议纪要进行合法性审查36次。', ['会议纪要合法性审查']],
    ['that somebody spoke', '围绕依法行政作研讨发言4次。', ['研讨发言']],
    ['that they held it', '局党组理论学习中心组开展学习9场次。', ['局党组理论学习中心组学习']],
    ['a sum behind people', '营养午餐人数860人次，金额42万元。', ['营养午餐人数', '营养午餐金额']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('words that belong to a name', () => {
  it.each([
    ['集中', '共开展集中学习12次。', ['集中学习']],
    ['基本 before a level', '基本级执法资格考试通过率达98%。', ['基本级执法资格考试通过率']],
    ['其他', '其他行政执法行为260宗。', ['其他行政执法行为']],
    ['the clause that describes it', '列入失信名单的企业126家。', ['列入失信名单的企业']],
    ['and its opposite', '移出失信名单的企业86家。', ['移出失信名单的企业']],
    ['共享', '设置共享单车停放点260个。', ['共享单车停放点']],
    ['优化', '优化准入服务事项9项。', ['优化准入服务事项']],
    ['再就业', '促进就业再就业860人。', ['就业再就业']],
    ['更换', '更换环卫车辆26台。', ['环卫车辆']],
    ['有林地', '全县有林地面积26万亩。', ['有林地面积']],
    ['省政府规章', '制定省政府规章6件。', ['省政府规章']],
    ['主导产业', '主导产业实现税收36亿元。', ['主导产业税收']],
    ['年接待量', '景区年接待游客量超过860万人次。', ['景区年接待游客量']],
    ['占道', '罚款26万元，占道经营类举报总量同比减少12%。', ['罚款', '占道经营类举报总量']],
    ['a name in capitals', 'GDP和财政收入占全县比重分别增加3和2个百分点。', ['GDP占比', '财政收入占比']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
