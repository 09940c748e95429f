import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../src/report/model.ts';
import { findStatistics, type ReportYears } from '../../../src/report/statistics/index.ts';

/** A work report of 2033: it accounts for 2032. */
const WORK: ReportYears = { covers: 2032, plansFor: 2033, present: 2033 };

function read(text: string, planned = false, years: ReportYears = WORK): Statistic[] {
  return findStatistics(text, [{ start: 0, end: text.length, part: '1', planned }], years);
}

describe('the year that a number is about', () => {
  it.each<[string, string, (number | null)[]]>([
    ['none named: the one accounted for', '受理案件318件。', [2032]],
    ['its period’s', '2030年，受理案件318件；2031年，受理280件。', [2030, 2031]],
    ['the last of a span', '2028—2031年，新增林地3万亩。', [2031]],
    ['the last of a span in two digits', '2028—31年，新增林地3万亩。', [2031]],
    ['last year', '去年，全县生产总值达320亿元。', [2032]],
    ['the year before last', '前年新建学校3所。', [2031]],
    ['this year', '今年计划新建学校3所。', [2033]],
    ['where it was and where it is', '企业由2030年的12家增加到2032年的30家。', [2030, 2032]],
    ['what it is measured against is not', '比2030年增长12%。', [2032]],
    ['the end of a five-year plan', '“十四五”期间，新建学校30所。', [2025]],
    ['a deadline', '到2035年，绿道总长达到80公里。', [2035]],
    ['a multiple of an earlier one', '总产值80亿元，是2027年的1.9倍，为2028年的96%。', [2032, 2032, 2032]],
    ['what all is compared with', '与2027年整治初期相比，脱困农户1200户、4300人。', [2032, 2032]],
    ['an earlier value and how it changed', '受理申请215件，较2031年172件增加43件。', [2032, 2031, 2032]],
    ['an earlier value with 的', '受理申请215件，比2031年的172件增加43件。', [2032, 2031, 2032]],
    ['only a share more', '受理申请215件，较2031年25%的增速更快。', [2032, 2032]],
    ['what stands in brackets', '受理申请3326件（2030年为867件），同比增长28%。', [2032, 2030, 2032]],
    ['since a year', '2030年以来，新聘调解员64名。自2029年5月运行以来，受理业务900件。', [2032, 2032]],
    ['since a month', '2031年10月以来，排查问题5起。', [2032]],
    ['a span that begins so and ends', '自2031年1月至11月，排查问题5起。', [2031]],
    ['a span over two years', '2030年11月至2031年4月，调处纠纷90起。', [2031]],
    ['how often in a year', '2030年，受理案件318件，日均1.2件。', [2030, 2030]],
    ['without its 年', '2031总共办理案件66件，2032年办理80件。', [2031, 2032]],
    [
      'what something rose from',
      '覆盖率由85%提高到90%，学校从12所、8所分别增加到30所、15所。',
      [null, 2032, null, null, 2032, 2032],
    ],
  ])('%s', (_name, text, want) => {
    expect(read(text).map((s) => s.year)).toEqual(want);
  });

  it('is the year planned for in the plans, and the one accounted for where the plan names what was done', () => {
    expect(read('新建学校3所。', true).map((s) => s.year)).toEqual([2033]);
    expect(read('在去年已建成3所的基础上，新建5所。', true).map((s) => [s.year, s.target])).toEqual([
      [2032, false],
      [2033, true],
    ]);
  });

  it('is the year reported for what its results are measured by, and for 今年 where that is the year reported', () => {
    const own = { covers: 2032, plansFor: 2033, present: 2032 };
    expect(read('造林1.7万亩（任务1.4万亩）。', false, own).map((s) => [s.year, s.target])).toEqual([
      [2032, false],
      [2032, true],
    ]);
    expect(read('今年计划新建学校3所。', false, own).map((s) => [s.year, s.target])).toEqual([[2032, true]]);
    expect(read('2032年我县计划新建学校3所。', false, own).map((s) => [s.year, s.target])).toEqual([[2032, true]]);
    expect(read('今年计划新建学校3所。', true, own).map((s) => s.year)).toEqual([2033]);
  });

  it('is found though the period printed is a span or how often', () => {
    expect(read('2030年11月至2031年4月，调处纠纷90起，日均0.5起。').map((s) => s.period)).toEqual([
      '2030年11月至2031年4月',
      '日均',
    ]);
  });

  it('is the present one of what a plan is to raise', () => {
    expect(read('覆盖率由85%提高到90%。', true).map((s) => s.year)).toEqual([2032, 2033]);
  });

  it('is the year reported for what has come about since a plan began', () => {
    const own = { covers: 2028, plansFor: 2029, present: 2028 };
    expect(read('“十五五”以来，新建学校30所。', false, own).map((s) => s.year)).toEqual([2028]);
  });

  it('is that since which something is told where no other is known', () => {
    const unknown = { covers: null, plansFor: null, present: null };
    expect(read('2030年以来，新聘调解员64名。', false, unknown).map((s) => s.year)).toEqual([2030]);
    expect(read('2030年以来，新聘调解员64名。', false, { ...unknown, covers: 2029 }).map((s) => s.year)).toEqual([
      2030,
    ]);
  });

  it('is null where nothing is known', () => {
    const unknown = { covers: null, plansFor: null, present: null };
    expect(read('去年新建学校3所，今年新建5所。', false, unknown).map((s) => s.year)).toEqual([null, null]);
    expect(read('2030年新建学校3所。', false, unknown).map((s) => s.year)).toEqual([2030]);
  });
});

describe('what a number is of its subject', () => {
  it.each<[string, Statistic['aspect'][]]>([
    ['农村公路中优良路占公路总里程的比重达到65.1%。', ['share']],
    ['粮食总产量的增速比全省平均水平高出约2%。', ['change']],
    ['每万人拥有公共交通车辆约12.5辆。', ['average']],
    ['生产总值4600亿元、增长7.7%。', ['level', 'change']],
    ['123个小区零发案，占65.1%。', ['level', 'share']],
    ['第三产业占比45.3%，提高2个百分点。', ['share', 'change']],
    ['65.1%的小区零发案，三分之二的村设调解室。', ['share', 'share']],
    ['办结率98%，合格率99.1%。', ['level', 'level']],
    ['以9.2%的速度增长。', ['level']],
    ['刑事警情2218起，日均7.27起。', ['level', 'average']],
    ['日均受理7.27起。', ['average']],
    ['人均可支配收入4.2万元，户均增收1200元。', ['average', 'change']],
    ['工业增速为5.1%，高于全省0.4个百分点。', ['change', 'change']],
    ['产值翻一番，是2030年的2.6倍。', ['change', 'level']],
    ['低保标准为980元/月。', ['level']],
    ['市管案件占受理案件数比例最高，达92.7%。', ['share']],
    ['每半年开展1次督察。', ['average']],
    ['95%以上纠纷案件在村社化解，全县八成企业上线。', ['share', 'share']],
    ['98%满意率，群众满意率98%。', ['level', 'level']],
    ['产值年均增长达到13%、9%，覆盖率增长到90%。', ['change', 'change', 'level']],
  ])('%s', (text, want) => {
    expect(read(text).map((s) => s.aspect)).toEqual(want);
  });
});

describe('what is planned', () => {
  it.each<[string, string, boolean[]]>([
    ['a plan as a measure of the result', '完成年初计划的103%，超额完成目标任务12件。', [false, false]],
    ['a goal and what came of it', '预期目标增长6%左右，实际增长6.3%。', [true, false]],
    ['a list behind a colon', '预期目标是：产值增长6%；收入增长5%；新增就业1.2万人。', [true, true, true]],
    ['not behind a semicolon', '力争新建学校3所；新建公园5个。', [true, false]],
    ['what a tax is cut to', '将增值税税率由16%降至13%，预计可为企业减负8亿元。', [false, false, false]],
    ['an object of 将', '将213家企业纳入保障范围。', [false]],
    ['the size of a project', '项目计划总投资10亿元，已完成投资3亿元。', [false, false]],
    ['by plan', '按计划完成改造12个。', [false]],
    ['a later year', '到2035年，绿道总长达到80公里。', [true]],
    ['a year that has passed', '到2030年，绿道总长达到80公里。', [false]],
    [
      'a goal in brackets',
      '完成投资836亿元，占年度力争目标（606亿元）的137%，其中干线570亿元。',
      [false, true, false, false],
    ],
    [
      'goals in brackets',
      '新改建干线2355公里、支线680公里，分别占年度目标（1700公里、640公里）的138%、106%。',
      [false, false, true, true, false, false],
    ],
    ['a task in brackets', '造林1.7万亩（任务1.4万亩），其中油茶5118亩。', [false, true, false]],
    ['a goal with its name behind', '进出口217亿元，增长16%，增幅完成全年15%的挑战目标。', [false, false, true]],
    ['a goal on schedule', '到位资金26亿元，超全年挑战目标25亿元的序时进度。', [false, true]],
    ['what a share is of', '完成投资90亿元，达到年度计划投资100亿元的90%。', [false, true, false]],
    ['a task that was set', '新增就业13万人，超额完成市下达的11万人任务。', [false, true]],
    ['a sum planned for the year', '全年投资计划13亿元，完成年度计划14亿元。', [true, false]],
    ['a share of the task', '完成了60%的目标任务。', [false]],
    [
      'a sentence that opens as a plan',
      '今冬水利建设计划完成土方325万方；修复水渠25处，疏浚河道5公里。',
      [true, true, true],
    ],
    ['and tells what was reached', '今年计划新建学校3所，目前完工1所；新建公园5个。', [true, true, false]],
    ['a plan of study', '按照学习计划安排，9次召开学习会议。', [false]],
    ['what we shall strive for', '全县将努力实现产值80亿元。', [true]],
    ['what is expected of this year', '去年增长7%，今年预计增长6%。', [false, true]],
  ])('in a review: %s', (_name, text, want) => {
    expect(read(text).map((s) => s.target)).toEqual(want);
  });

  it.each<[string, string, boolean[]]>([
    ['a plain promise', '新建学校3所。', [true]],
    ['what a level is to rise from', '覆盖率由85%提高到90%。', [false, true]],
    ['what there is', '现有公园12个，再建4个。', [false, true]],
    ['last year', '去年完成投资30亿元，今年增长8%。', [false, true]],
  ])('in a plan: %s', (_name, text, want) => {
    expect(read(text, true).map((s) => s.target)).toEqual(want);
  });
});
