import { describe, expect, it } from 'vitest';
import { allParts, segmentText, statisticsOf } from '../../src/report/index.ts';
import type { Part, Report } from '../../src/report/model.ts';
import { CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED } from './fixtures.ts';
import { expectInvariants } from './invariants.ts';

const open = (text: string): Report => {
  const report = segmentText(text, { id: 'test' });
  expectInvariants(report);
  return report;
};
const outline = (report: Report): string[] =>
  allParts(report).map((part) => `${part.id} ${part.kind} ${part.role} ${part.marker}${part.title}`);
const titles = (parts: readonly Part[]): string[] => parts.map((part) => part.title);
const words = (report: Report, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map((span) => report.text.slice(span.start, span.end));

describe('a department’s report', () => {
  const report = open(DEPARTMENT);

  it('tells the page from the report', () => {
    expect(words(report, report.head)).toEqual([
      '青禾市水务局2021年度法治政府建设情况报告',
      '来源：青禾市水务局　发布时间：2022-01-20',
      '市委依法治市办：',
      '青禾市水务局',
      '2022年1月18日',
    ]);
    expect(words(report, report.furniture)).toEqual(['首页 > 政务公开 > 法治建设', '打印本页 关闭窗口']);
    expect(report.preamble).not.toBeNull();
    expect(report).toMatchObject({
      title: '青禾市水务局2021年度法治政府建设情况报告',
      region: '青禾市',
      year: 2021,
      publisher: '青禾市水务局',
      publishedAt: '2022-01-20',
    });
  });

  it('nests headings and items, with their roles', () => {
    expect(outline(report)).toEqual([
      '1 section work 一、主要工作',
      '1.1 measure work （一）完善制度体系',
      '1.2 section work （二）规范行政执法',
      '1.2.1 measure work 一是落实三项制度，公示执法信息320条',
      '1.2.2 measure work 二是开展案卷评查，评查案卷56宗',
      '1.3 measure work （三）强化普法宣传',
      '2 section mixed 二、存在的问题和下一步打算',
      '2.a problem problems 一是基层执法力量偏弱',
      '2.b problem problems 二是信息化水平不高，数据共享不够顺畅',
      '2.1 plan plans （一）充实执法队伍',
      '2.2 plan plans （二）推进智慧水务',
    ]);
  });
});

describe('a report to a congress', () => {
  const report = open(CONGRESS);

  it('takes the admission in running text apart, without lead-in and closing words', () => {
    expect(titles(report.problems)).toEqual([
      '产业结构不优，龙头企业偏少',
      '公共服务供给不足，城乡差距仍然较大',
      '部分干部作风不实，服务效能有待提升',
    ]);
    expect(report.problems.every((problem) => problem.id.startsWith('1.'))).toBe(true);
  });

  it('takes next year’s work for the plans, not the five-year goals', () => {
    expect(titles(report.plans)).toEqual(['聚力工业强县', '聚力乡村振兴']);
    expect(report.plans[0]?.children.map((child) => child.marker)).toEqual(['一是', '二是']);
  });

  it('counts bullets and headed parts as measures, ends the last one where the chapter concludes', () => {
    expect(report.measures.map((measure) => measure.marker)).toEqual(['——', '——', '（一）', '（二）']);
    const last = report.measures.at(-1);
    expect(report.text.slice(last?.start, last?.end)).not.toContain('各位代表');
  });

  it('keeps the explanation of terms apart', () => {
    expect(words(report, report.annexes)).toEqual([
      '附件\n名词解释\n1.三项制度：指行政执法公示、全过程记录和法制审核制度。\n2.标准厂房：指统一规划建设的生产用房。',
    ]);
    expect(report.sections.at(-1)?.title).toBe('2023年重点工作');
  });

  it('knows year, region, who spoke and when', () => {
    expect(report).toMatchObject({
      year: 2023,
      region: '白溪县',
      title: '白溪县政府工作报告',
      publishedAt: '2023-01-06',
    });
  });
});

describe('other forms', () => {
  it.each([
    '2034年1月1日至12月31日，全县共受理行政复议案件26件，审结21件。',
    '2034年1-11月，全县共受理行政复议案件26件，审结21件。',
    '2034年3月4日，县司法局开展执法检查26次，发现问题21个。',
  ])('takes a sentence that begins with a date for the report’s own: %s', (sentence) => {
    const report = open(
      `云溪县2034年度法治政府建设工作报告\n${sentence}\n一、主要工作\n（一）加强培训。举办培训班8期。\n`,
    );
    expect(report.publishedAt).toBeNull();
    expect(statisticsOf(report).map(({ value }) => value)).toEqual([26, 21, 8]);
  });

  it.each([
    ['2034年3月4日', '2034-03-04'],
    ['2034年3月4日，县十八届人民代表大会第三次会议通过。', '2034-03-04'],
    ['（2034年3月4日）', '2034-03-04'],
  ])('takes a line that only tells when for that: %s', (line, date) => {
    const report = open(`云溪县2034年度法治政府建设工作报告\n${line}\n一、主要工作\n（一）加强培训。举办培训班8期。\n`);
    expect([report.publishedAt, words(report, report.sections)[0]?.slice(0, 6)]).toEqual([date, '一、主要工作']);
  });

  it('heads by short lines where nothing is numbered', () => {
    const report = open(UNNUMBERED);
    expect(report.sections.map((section) => [section.heading, section.role, section.title])).toEqual([
      [1, 'work', '强化组织领导'],
      [1, 'work', '规范权力运行'],
      [1, 'problems', '存在的不足'],
      [1, 'plans', '下一步工作计划'],
    ]);
    expect(titles(report.problems)).toEqual(['执法人员业务能力有待提高', '部分单位对法治建设重视不够']);
    expect(report.plans).toHaveLength(3);
  });

  it('puts 第一部分 above 一、 above （一）', () => {
    const report = open(CHAPTERS);
    expect(allParts(report).map((part) => [part.id, part.heading, part.number])).toEqual([
      ['1', 1, 1],
      ['1.1', 2, 1],
      ['1.1.1', 3, 1],
      ['1.1.2', 3, 2],
      ['1.2', 2, 2],
      ['2', 1, 2],
      ['2.1', 2, 1],
      ['2.2', 2, 2],
    ]);
  });

  it.each([
    ['plain words', 'Just some words.\nAnd more.', 1],
    ['one line', '没有标题的一句话。', 1],
    ['nothing', '', 0],
    ['blanks', ' \n　\n', 0],
  ])('opens what is no report: %s', (_, text, sections) => {
    expect(open(text).sections).toHaveLength(sections);
  });

  it('gives sections that lost their numerals the ones that the sequence implies, and never more', () => {
    const lost =
      '总述在此，说明全年工作的总体情况和取得的主要成效，下面分项报告各项任务的落实情况以及存在的差距，请予审议。\n加强领导。一是开会研究部署。二是压实各方责任，层层传导。\n规范执法。一是完善制度体系。二是加强培训力度，提升素质。\n三、改进服务。优化流程。';
    const report = open(lost);
    expect(report.sections.map((section) => [section.number, section.marker, section.title])).toEqual([
      [1, '', '加强领导'],
      [2, '', '规范执法'],
      [3, '三、', '改进服务'],
    ]);
    expect(report.preamble).not.toBeNull();
  });

  it('does not take 一、二、三产业 or a lone 一是 for markers', () => {
    const report = open(
      '一、工作情况\n一、二、三产业协调发展，这一是大家的功劳。\n二、工作计划\n继续努力，争取更大进步，完成任务。',
    );
    expect(report.sections.map((section) => section.title)).toEqual(['工作情况', '工作计划']);
    expect(report.measures).toEqual([]);
  });

  it('takes a paragraph apart that runs several headed parts together', () => {
    const report = open(
      '一、举措\n（一）完善制度。清理文件3件。（二）规范执法。评查案卷9宗。（三）强化普法。\n二、打算\n1.抓学习。2.抓落实。',
    );
    expect(allParts(report).map((part) => part.marker)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '（三）',
      '二、',
      '1.',
      '2.',
    ]);
  });

  it('takes the problems from the part that lists them, not from the one that gives the causes', () => {
    const report = open(
      '一、情况\n开展检查9次，完成全部任务。\n二、存在的不足和原因\n（一）存在的主要问题\n1.执法不规范。\n2.培训不够。\n（二）主要原因\n1.认识不到位。',
    );
    expect(titles(report.problems)).toEqual(['执法不规范', '培训不够']);
  });

  it('takes the clauses behind the colon for plans where nothing is numbered', () => {
    const report = open(
      '一、情况\n开展检查9次，完成全部任务。\n二、下一步打算\n2024年，我局将重点做好以下工作：加强法治宣传，提升素养；规范行政执法，落实制度；加强队伍建设。',
    );
    expect(titles(report.plans)).toEqual(['加强法治宣传，提升素养', '规范行政执法，落实制度', '加强队伍建设']);
  });

  it('keeps requirements and goals out of the plans where another chapter numbers the tasks', () => {
    const report = open(
      '各位代表：\n一、2021年工作回顾\n完成各项任务，成效明显。\n二、2022年总体要求\n坚持稳中求进。推动高质量发展。\n三、2022年重点工作\n（一）扩大内需。\n（二）深化改革。',
    );
    expect(titles(report.plans)).toEqual(['扩大内需', '深化改革']);
  });

  const LAW = '甲县2021年法治政府建设情况报告\n2021年，我县认真推进法治政府建设各项工作，现将有关情况报告如下：\n';

  it.each([
    ['目标任务 in a clause', '一、紧扣目标任务，全面加强组织领导', 'work'],
    ['问题导向', '一、突出问题导向，规范行政执法行为', 'work'],
    ['坚持工作重点', '一、坚持工作重点，深化“放管服”改革', 'work'],
    ['存在的主要问题', '一、存在的主要问题', 'problems'],
    ['不足和原因', '一、2021年存在的不足和原因', 'problems'],
    ['next year', '一、2022年主要安排', 'plans'],
    ['next step', '一、下一步工作打算', 'plans'],
    ['both', '一、存在的问题和下一步打算', 'mixed'],
  ])('reads the role from the head of a title, not from any word in it: %s', (_, heading, role) => {
    const report = open(`${LAW}${heading}\n一是做了甲事4次。二是做了乙事5件。\n二、其他工作\n完成了其他各项任务。`);
    expect(report.sections[0]?.role).toBe(role);
  });

  it('does not lose the heading of a problem that ends in 不足', () => {
    const report = open(
      `${LAW}一、主要工作\n制定文件5件。\n二、存在的问题\n（一）执法力量不足。基层人员少。\n（二）普法实效不强。群众参与度低。`,
    );
    expect(report.problems.map((problem) => problem.marker + problem.title)).toEqual([
      '（一）执法力量不足',
      '（二）普法实效不强',
    ]);
  });

  it('finds an admission behind words of thanks', () => {
    const report = open(
      '各位代表：\n一、2023年工作回顾\n完成各项任务，成效明显，群众满意度提升。\n各位代表！成绩来之不易。在看到成绩的同时，我们也清醒认识到，发展中还有不少困难：一是总量偏小；二是结构不优。\n二、2024年工作安排\n（一）稳增长。\n（二）促改革。',
    );
    expect(titles(report.problems)).toEqual(['总量偏小', '结构不优']);
    expect(report.measures).toEqual([]);
  });

  it('never takes a numbered line for a page’s, whatever words it has', () => {
    const report = open(
      `${LAW}一、工作\n制定文件5件，审查合同9份。\n二、2022年打算\n（一）优化企业注册登记服务；\n（二）推进商标注册便利化`,
    );
    expect(titles(report.plans)).toEqual(['优化企业注册登记服务', '推进商标注册便利化']);
  });

  it('keeps what is attached: its title and its table', () => {
    const body = '制定文件5件，审查合同9份。\n开展检查12次，处罚3起。\n培训干部300人次，效果良好。\n';
    const report = open(`${LAW}一、工作\n${body}附件1\n2021年行政执法数据表\n单位 处罚（宗）\n公安局 412\n`);
    expect(words(report, report.annexes)).toEqual(['附件1\n2021年行政执法数据表\n单位 处罚（宗）\n公安局 412']);
    expect(report.sections.map((section) => section.title)).toEqual(['工作']);
    expect(report.furniture).toEqual([]);
  });

  it('takes a report apart that is one paragraph with half-width full stops', () => {
    const report = open(
      '某局2022年法治工作总结 现总结如下. 一、工作情况 1、强化学习. 组织学习25次. 2、强化普法. 开展活动9场. 二、存在问题 1、人员不足. 2、水平不高. 三、2023年工作计划 1、抓培训. 2、抓落实.',
    );
    expect(report.sections.map((section) => section.title)).toEqual(['工作情况', '存在问题', '2023年工作计划']);
    expect(titles(report.measures)).toEqual(['强化学习', '强化普法']);
    expect(titles(report.problems)).toEqual(['人员不足', '水平不高']);
    expect(titles(report.plans)).toEqual(['抓培训', '抓落实']);
  });

  it('ends the problems where the causes begin', () => {
    const report = open(
      `${LAW}一、工作\n制定文件5件。\n二、存在问题及原因\n存在的问题：1.力量不足；2.执法不规范。\n原因分析：1.重视不够；2.培训不够。`,
    );
    expect(titles(report.problems)).toEqual(['力量不足', '执法不规范']);
  });
});

it('never parts a character of two units: a lead that is cut, a subject', () => {
  for (let blanks = 0; blanks < 3; blanks++) {
    const report = segmentText(`一、${'甲'.repeat(blanks)}${'𠮷'.repeat(400)}。\n全年${'𠮷'.repeat(20)}12件。\n`, {
      id: 'x',
    });
    expect(report.sections[0]?.title).toMatch(/^甲*𠮷+$/u);
    for (const { subject } of statisticsOf(report)) expect(subject).not.toMatch(/\p{Cs}/u);
  }
});
