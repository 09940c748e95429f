import { describe, expect, it } from 'vitest';
import { CONGRESS, LAW, open, outline, PLANS, REVIEW, spans, titles } from './opened.ts';

/** Builds of reports that are seldom, each as a small report of our own, and what must be found in it. */

const WORK = '一、主要工作\n（一）健全制度。制定文件5件，审查合同9份。\n（二）规范执法。开展检查12次，处罚3起。\n';

describe('problems and what is done about them, pair by pair', () => {
  it('on lines of their own, each one item', () => {
    const report = open(
      `${LAW}${WORK}二、存在的问题和整改措施\n问题1：镇级审核力量薄弱，2031年尚有3个镇没有专人。\n整改措施1：从县直抽调骨干驻镇帮带；不能配备的，由县局统筹。\n完成时限：2032年6月底前。\n问题2：普法形式较为单一。\n整改措施2：建设普法驿站5处，推行点单式讲法。\n责任单位：县司法局\n完成时限：2032年底前。\n下一步，我县将以整改为契机，推动法治建设再上台阶。\n`,
    );
    expect(titles(report.problems)).toEqual(['镇级审核力量薄弱，2031年尚有3个镇没有专人', '普法形式较为单一']);
    expect(titles(report.plans)).toEqual([
      '从县直抽调骨干驻镇帮带',
      '建设普法驿站5处，推行点单式讲法',
      '下一步，我县将以整改为契机，推动法治建设再上台阶',
    ]);
    expect(spans(report, report.plans)[0]).toBe(
      '从县直抽调骨干驻镇帮带；不能配备的，由县局统筹。\n完成时限：2032年6月底前。',
    );
    expect(report.measures).toHaveLength(2);
  });

  it('under the heading of each, with the deadline in a sentence of its own', () => {
    const report = open(
      `${LAW}${WORK}二、存在的问题及改进措施\n（一）部门衔接不畅\n问题：线索移送慢，标准不统一。\n改进措施：出台协作办法；明确移送时限。责任单位：法规科；完成时限：2032年6月底。\n（二）专业人员短缺\n问题：公职律师仅有3名。\n改进措施：招录公职律师2名。责任单位：人事科；完成时限：2032年底。\n`,
    );
    expect(titles(report.problems)).toEqual(['部门衔接不畅', '专业人员短缺']);
    expect(spans(report, report.plans)).toEqual([
      '出台协作办法；明确移送时限。责任单位：法规科；完成时限：2032年6月底。',
      '招录公职律师2名。责任单位：人事科；完成时限：2032年底。',
    ]);
  });

  it('a label alone, over a list, has its items', () => {
    const report = open(
      `${LAW}${WORK}二、存在的问题\n一是审核力量薄弱。二是普法形式单一。\n改进措施：\n一是抽调骨干。二是建设驿站。\n三、2032年工作计划\n（一）抓好培训。全年培训300人次。\n（二）抓好评查。评查案卷50宗。\n`,
    );
    expect(titles(report.problems)).toEqual(['审核力量薄弱', '普法形式单一']);
    expect(titles(report.plans)).toEqual(['抽调骨干', '建设驿站', '抓好培训', '抓好评查']);
  });
});

describe('next year’s work without a heading', () => {
  const chapters =
    '一、加强组织领导\n召开会议4次，开展述法18人，压实各级责任。\n二、规范行政执法\n办理案件35件，评查案卷50宗，纠正问题6个。\n';
  it('numbered behind a paragraph on what the year will be', () => {
    const report = open(
      `${LAW}${chapters}2032年，是本届政府任期的关键之年。全县法治建设在补短板上持续用力：\n1、抓住关键少数，推行述法全覆盖。\n2、充实镇级力量，招录执法人员8名。\n`,
    );
    expect(titles(report.plans)).toEqual(['抓住关键少数，推行述法全覆盖', '充实镇级力量，招录执法人员8名']);
    expect(report.measures).toEqual([]);
  });

  it('the year reviewed is not it, whatever year it was', () => {
    const report = open(
      `${LAW}${chapters}2031年，是本届政府任期的关键之年，全县持续用力：\n1、抓住关键少数，述法38人。\n2、充实镇级力量，招录执法人员8名。\n`,
    );
    expect(report.plans).toEqual([]);
    expect(report.measures).toHaveLength(2);
  });

  it('in chapters 一、二、 that begin anew behind the lead', () => {
    const report = open(
      `${LAW}${chapters}当前，还存在一些差距：一是执法力量不足；二是业务能力不强。\n今后，我县将坚持问题导向，着重做好以下工作：\n一、补齐执法力量。招录执法人员8名。\n二、提升业务能力。举办培训6期。\n`,
    );
    expect(titles(report.problems)).toEqual(['执法力量不足', '业务能力不强']);
    expect(titles(report.plans)).toEqual(['补齐执法力量', '提升业务能力']);
    expect(report.sections.map(({ role }) => role)).toEqual(['work', 'work', 'plans', 'plans']);
  });
});

describe('chapters', () => {
  it('三， is a numeral between 二、 and 四、', () => {
    const report = open(
      `${LAW}一、加强组织领导\n召开会议4次，压实各级责任。\n二、规范行政执法\n办理案件35件，评查案卷50宗。\n三，严格依法决策\n听证6次，论证9次，审查合同12份。\n四、强化法治宣传\n举办讲座6场，发放资料3000册。\n`,
    );
    expect(outline(report)).toEqual([
      '1 work 一、加强组织领导',
      '1 work 二、规范行政执法',
      '1 work 三，严格依法决策',
      '1 work 四、强化法治宣传',
    ]);
  });

  it('一，at the head of a sentence is none', () => {
    const report = open(`${LAW}${WORK}一，召开会议4次，压实各级责任，法治意识明显增强。\n`);
    expect(outline(report)).toHaveLength(3);
  });

  it('end where the next sentence is glued to the word for their kind', () => {
    const report = open(
      `${CONGRESS}一、2031年工作回顾过去一年，全县上下团结奋斗，克服重重困难，完成了各项目标任务，成效明显。\n（一）产业提速。引进项目25个。\n（二）城乡变样。新建公园3座。\n二、2032年工作安排2032年，主要预期目标是：地区生产总值增长6%，一般公共预算收入增长5%，投资增长8%。\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n`,
    );
    expect(titles(report.sections)).toEqual(['2031年工作回顾', '2032年工作安排']);
  });

  it('of two halves, with such a word within, end where they end', () => {
    const title = '扎实推进法治政府建设全县统一部署的各项重点任务，着力完善依法行政的工作体系和机制';
    const report = open(`${LAW}一、${title}\n召开会议4次。\n二、规范行政执法\n办理案件35件，评查案卷50宗。\n`);
    expect(titles(report.sections)).toEqual([title, '规范行政执法']);
  });

  it('on causes hold no measures where another holds the problems', () => {
    const report = open(
      `${LAW}${WORK}二、存在的问题\n1.审核力量薄弱，人员较少。\n2.部门协同不够。\n三、原因分析\n1.编制总量偏紧，人员流动频繁。\n2.信息平台建设进度慢。\n四、对策建议\n1.充实力量。招录5人。\n2.健全机制。签订备忘录。\n`,
    );
    expect(titles(report.problems)).toEqual(['审核力量薄弱，人员较少', '部门协同不够']);
    expect(titles(report.plans)).toEqual(['充实力量', '健全机制']);
    expect(titles(report.measures)).toEqual(['健全制度', '规范执法']);
  });

  it('an unnumbered heading heads the paragraph below it, however that opens', () => {
    const report = open(
      `${CONGRESS}一、2031年工作回顾\n完成投资48亿元，新建学校4所，民生持续改善。\n困难与挑战\n成绩之外，制约发展的瓶颈日益显现。优质项目落地空间受限。传统制造业占比过高，转型意愿不强。对此，我们务必高度重视。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['优质项目落地空间受限', '传统制造业占比过高，转型意愿不强']);
  });

  it('an overview is no measure beside parts that hold theirs', () => {
    const report = open(
      `${CONGRESS}2031年主要工作\n一、主要指标完成情况\n地区生产总值586亿元，增长10.2%，税收增长8%。\n二、重点工作推进情况\n（一）产业集聚。引进项目25个。\n（二）城市更新。新建公园3座。\n2032年工作计划\n一、实施产业工程\n（一）做强链主。新建厂房10万平方米。\n（二）补强链条。引进企业9家。\n`,
    );
    expect(titles(report.measures)).toEqual(['产业集聚', '城市更新']);
  });
});

describe('what is not next year’s plan', () => {
  it('附：民生实事 is an annex', () => {
    const report = open(
      `${CONGRESS}${REVIEW}${PLANS}各位代表！让我们同心同向，奋力开创新局面！\n附：2032年民生实事\n1.新建幼儿园5所。\n2.改造老旧小区12个。\n`,
    );
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
    expect(spans(report, report.annexes)[0]).toMatch(/^附：2032年民生实事/);
  });

  it('第一，第二， of a five-year plan, where another chapter plans the year', () => {
    const report = open(
      `${CONGRESS}一、“十六五”期间的回顾\n产业结构不断优化。引进项目125个，投产36个。\n城乡面貌明显变化。新建公园12座，改造道路30公里。\n二、“十七五”计划的奋斗目标和主要任务\n要着重抓好以下任务：\n第一，以结构调整为主线，建设制造业基地。\n第二，以科技进步为动力，推动信息化。\n三、2032年的主要工作\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n`,
    );
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
  });
});

describe('lost line breaks', () => {
  it('where the indents are left of them', () => {
    const body = `${LAW}一、主要工作\n（一）减事项，持续优化服务\n一是减环节。审批环节压减到8个。${'办理事项560件。'.repeat(20)}二是优服务。下沉事项326项。\n（二）建制度，持续规范决策\n制定文件5件。${'审查合同9份。'.repeat(20)}\n二、2032年工作重点\n（一）充实执法队伍\n招录执法人员5名。\n（二）健全评价体系\n抽查比例不低于30%。\n`;
    const report = open(body.trim().replaceAll('\n', '　　'));
    expect(outline(report)).toEqual(outline(open(body)));
    expect(titles(report.measures)).toEqual(['减环节', '优服务', '建制度，持续规范决策']);
    expect(titles(report.plans)).toEqual(['充实执法队伍', '健全评价体系']);
    expect(report.text).not.toContain('\n');
  });

  it('a paragraph that addresses the congress opens behind any full stop', () => {
    const body = `${CONGRESS}${REVIEW.replace('48亿元。', `48亿元。${'建成项目5个。'.repeat(180)}`)}各位代表，这些成绩来之不易。反躬自省，我们仍有不少工作没有做到位：农产品加工能力不强；园区用地闲置，效益不高；基层留不住人的问题依然存在。我们将下大力气加以改进。\n${PLANS}`;
    const report = open(body.replaceAll('\n', ''));
    expect(titles(report.problems)).toEqual([
      '农产品加工能力不强',
      '园区用地闲置，效益不高',
      '基层留不住人的问题依然存在',
    ]);
    expect(titles(report.sections)).toEqual(['2031年工作回顾', '2032年工作安排']);
  });
});

describe('a text without headings', () => {
  it('opens with its preamble; its section is called by its first lead', () => {
    const report = open(
      '县委、县政府：\n2031年，青禾镇以法治思维谋划全镇工作，依法破解难题。现将一年来的情况汇报如下，不妥之处请批评指正。\n扛牢主体责任。镇党委会研究法治工作6次，带头讲法5场。\n织密调解网络。排查矛盾476起，化解468起，成功率98%。\n',
    );
    expect(report.preamble).not.toBeNull();
    expect(titles(report.sections)).toEqual(['扛牢主体责任']);
    expect(titles(report.measures)).toEqual(['扛牢主体责任', '织密调解网络']);
  });
});

it('a measure about the sea, 向海, is one', () => {
  const report = open(
    `${CONGRESS}一、2031年工作回顾\n向海经济加速崛起。海洋生产总值达到72亿元。\n改革开放走深走实。新增经营主体2800家，引进项目12个。\n向海开放，向新而行，向全县人民致以敬意。大家辛苦了，这一年成绩不小。\n${PLANS}`,
  );
  expect(titles(report.measures)).toEqual(['向海经济加速崛起', '改革开放走深走实']);
});

it.each([
  ['a quotation', '对照要求，仍存在执法“放得下却管不好”、诉讼败诉率仍高于全市平均水平、服务供给不足等问题。', 3],
])('存在A、B等问题 with %s', (_, sentence, count) => {
  expect(open(`${LAW}${WORK}${sentence}\n`).problems).toHaveLength(count);
});
