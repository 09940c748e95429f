import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../src/report/model.ts';
import { findStatistics } from '../../../src/report/statistics/index.ts';
import { FALL_OBJECT, RISE_OBJECT } from '../../../src/report/statistics/words/verbs.ts';

// A pattern is tried only where one of its characters stands. Here every way in which it may match is read once.

function read(text: string): Statistic[] {
  const years = { covers: 2031, plansFor: 2032, present: 2031 };
  return findStatistics(text, [{ start: 0, end: text.length, part: '1', planned: false }], years);
}

describe('a verb of change before its object', () => {
  it.each([...RISE_OBJECT.words])('%s: a rise', (verb) => {
    expect(read(`全县${verb}服务对象2万户。`).map((s) => s.trend)).toEqual(['up']);
  });

  it.each([...FALL_OBJECT.words])('%s: a fall', (verb) => {
    expect(read(`全县${verb}服务对象2万户。`).map((s) => s.trend)).toEqual(['down']);
  });
});

describe('the name of a period', () => {
  it.each([
    ...['2031年', '2031年度', '2031年以来', '截至2031年底', '截止到2031年末', '自2031年', '2030—2031年', '2030—31年'],
    ...['2031年上半年', '2031年前三季度', '2031年第二季度', '2031年1至10月', '2031年3月15日', '今年以来', '去年下半年'],
    ...['前年', '明年', '全年', '本年度', '年内', '上半年', '近三年来', '五年来', '过去五年', '前三季度', '三季度'],
    ...['10月份', '“十四五”期间', '三年累计'],
  ])('%s', (period) => {
    expect(read(`${period}，受理案件318件。`).map((s) => s.period)).toEqual([period]);
    expect(read(`全县各有关单位按照要求认真履行职责，${period}，受理案件318件。`).map((s) => s.period)).toEqual([
      period,
    ]);
  });
});

describe('a word of planning', () => {
  it.each([
    ...['力争', '争取实现', '预期目标', '预期指标', '目标为', '发展目标', '拟新建', '将实现', '预计到年底', '计划新建'],
    ...['今年计划', '明年', '下步', '下一步', '要实现'],
  ])('%s', (words) => {
    expect(read(`${words}新设服务站12个。`).map((s) => s.target)).toEqual([true]);
    expect(read(`全县各有关单位认真履行职责，${words}新设服务站12个。`).map((s) => s.target)).toEqual([true]);
  });
});

describe('a ratio or an index, printed without a unit', () => {
  it.each([
    ...['城乡收入比为2.85', '价格比值为2.85', '收入倍差为2.85', '基尼系数为0.38', '价格指数达101.2', '景气度为52.1'],
    ...['服务评分为9.1', '考核得分为98.5', '总分为98.5', '均分为98.5', '分值为98.5', '容积率为2.5', 'PMI达50.2'],
    ...['CPI达101.2', 'AQI为62'],
  ])('%s', (words) => {
    expect(read(`${words}，工作有序。`)).toHaveLength(1);
  });
});

describe('what is left out of a subject, or stays', () => {
  it.each<[string, string[]]>([
    ['会同有关部门化解矛盾纠纷16件。', ['矛盾纠纷']],
    ['联合有关部门化解矛盾纠纷16件。', ['矛盾纠纷']],
    ['整治1700家已备案机构。', ['备案机构']],
    ['12家不同程度受灾企业。', ['受灾企业']],
    ['3个方面主要问题。', ['主要问题']],
    ['3个领域重点任务。', ['重点任务']],
    ['3个环节关键岗位。', ['关键岗位']],
    ['12个新建改扩建项目。', ['改扩建项目']],
    ['为企业减免费用12万元。', ['企业减免费用']],
    ['向群众发放宣传资料3万份。', ['宣传资料']],
    ['给困难家庭发放补助12万元。', ['困难家庭发放补助']],
    ['予以维持12件。', ['维持']],
    ['县政府决定将移送案件12件。', ['移送案件']],
    ['被申请人为县政府部门的案件12件。', ['被申请人为县政府部门']],
    ['原告为企业的案件12件。', ['原告为企业的案件']],
    ['以街道为被申请人的案件12件。', ['街道为被申请人的案件']],
    ['行政复议机构全年收到申请12件。', ['行政复议申请']],
    ['行政复议机构累计受理案件12件。', ['行政复议案件']],
    ['服务标准高于全国平均水平3%。', ['服务标准']],
    ['服务标准高出全国平均水平3%。', ['服务标准']],
    ['16个市、县(市)区、开发区政务服务中心。', ['开发区政务服务中心']],
    ['8个国家级、13个省级平台。', ['国家级平台', '省级平台']],
    ['8个国家重点、13个省重点实验室。', ['国家重点实验室', '省重点实验室']],
    ['城乡居民人均可支配收入分别为4.2万元、2.1万元。', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
  ])('%s', (text, want) => {
    expect(read(text).map((s) => s.subject)).toEqual(want);
  });
});

describe('a single digit in Chinese before a unit of things', () => {
  it.each([
    '一批项目、三项制度、五个中心。',
    '三家至五家企业。',
    '三家—十五家企业。',
    '二是三。',
    '一。',
    '工作三、四。',
  ])('counts nothing: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('counts where a half stands behind the unit and a span of time was measured', () => {
    expect(read('办理时限缩短一个半月。').map((s) => [s.value, s.unit])).toEqual([[1.5, '个月']]);
  });
});
