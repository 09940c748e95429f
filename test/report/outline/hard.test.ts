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

describe('admissions in words of their own', () => {
  const admitted = (paragraphs: string): string[] =>
    titles(open(`${CONGRESS}${REVIEW}${paragraphs}\n${PLANS}`).problems);
  it.each([
    [
      'closed by a promise, behind thanks',
      '各位代表，一年的奋斗艰辛而充实。在此，我代表县人民政府，向大家表示衷心的感谢！同时，我们不避短、不遮丑：县域经济块头小；茶产业链条短，占比不到两成；停车难群众反映强烈；一些干部抓落实韧劲不足。这些，我们将逐一破解。',
      ['县域经济块头小', '茶产业链条短，占比不到两成', '停车难群众反映强烈', '一些干部抓落实韧劲不足'],
    ],
    [
      'in paragraphs below a short one without a colon',
      '各位代表！成绩弥足珍贵，问题不能轻描淡写。\n在产业结构上，重化工业占比过高，抗风险能力偏弱。\n在城市功能上，地下管网老化，内涝频发。\n在社会民生上，优质资源过于集中，照护服务几近空白。\n对此，我们将坚持问题导向，一件一件办。',
      [
        '在产业结构上，重化工业占比过高，抗风险能力偏弱',
        '在城市功能上，地下管网老化，内涝频发',
        '在社会民生上，优质资源过于集中，照护服务几近空白',
      ],
    ],
    [
      'clauses behind a number of them in quotation marks',
      '肯定成绩的同时，我们不能不看到“三个不足”：龙头企业带动不足，债务化解力度不足，集镇管理不足。这些不足，我们要补上。',
      ['龙头企业带动不足', '债务化解力度不足', '集镇管理不足'],
    ],
    [
      'one sentence of several that lists',
      '各位代表，差距就是方向。放眼全省，追赶的路还很长。有的乡镇产业单一，财力薄弱；有的部门服务停留在口头，梗阻时有发生；有的地方设施薄弱。我们一定直面短板，以实干作答。',
      ['有的乡镇产业单一，财力薄弱', '有的部门服务停留在口头，梗阻时有发生', '有的地方设施薄弱'],
    ],
    [
      'behind a dash',
      '坦率地说，发展仍处于爬坡期，一些老问题没有断根——主导产业集而不群，带动不够；环境脏乱差反弹；基层力量薄弱。',
      ['主导产业集而不群，带动不够', '环境脏乱差反弹', '基层力量薄弱'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(admitted(paragraphs)).toEqual(expected);
  });

  it('less of what is bad is no weakness', () => {
    expect(
      admitted(
        '审批环节更少，办事时间更短，企业成本更低；群众跑动减少，排队时间缩短，投诉变少。对此，我们要坚持下去。',
      ),
    ).toEqual([]);
  });

  const law = (paragraphs: string): string[] => titles(open(`${LAW}${WORK}${paragraphs}\n`).problems);
  it.each([
    [
      '美中不足的是，',
      '二、法治宣传\n在赶集日宣传32场，发放资料7600份。美中不足的是，部分村普法只走到村部；个别干部办事图省事；执法装备老旧，不够用。\n三、来年打算\n（一）补力量。招录5人。\n（二）改作风。公示到村。',
      ['部分村普法只走到村部', '个别干部办事图省事', '执法装备老旧，不够用'],
    ],
    [
      '譬如…再如…还有',
      '二、法治宣传\n在赶集日宣传32场，发放资料7600份。\n工作虽有进展，离群众的期盼还有不小距离。譬如，办案常常力不从心；再如，有的社区把法律顾问当“摆设”；还有，部分居民反复投诉。\n新年度里，我县打算：引进专业人才3名；建立审核制度。',
      ['办案常常力不从心', '有的社区把法律顾问当“摆设”', '部分居民反复投诉'],
    ],
    [
      '首先…其次…再次',
      '二、当前工作中的短板\n主要有“三个不”。首先是“不愿”：主要负责人主动性欠缺。其次是“不会”：新进人员办案生疏。再次是“不严”：裁量松紧不一。\n三、下一步打算\n（一）补力量。招录5人。\n（二）改作风。公示到村。',
      ['“不愿”：主要负责人主动性欠缺', '“不会”：新进人员办案生疏', '“不严”：裁量松紧不一'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(law(paragraphs)).toEqual(expected);
  });

  it('lines that end in ；are one list', () => {
    expect(
      law(
        '二、存在的问题\n关键设备对外依存度高；\n土地供而未用；\n人口导入慢于进度，商业不旺；\n“体外循环”依然存在。\n对这些问题，我们必须加以解决。',
      ),
    ).toHaveLength(4);
  });
});

describe('chapters told by form and place', () => {
  const problems = ['力量不足，一人多岗', '程序不规范，文书随意'];
  it('on problems by the line that leads in to them', () => {
    const report = open(
      `${LAW}${WORK}二、检视剖析\n对照群众期盼，还有以下差距：\n（一）力量不足，一人多岗。\n（二）程序不规范，文书随意。\n三、着眼明年\n拟从以下两处发力。\n——组建队伍。配备执法人员8名。\n——统一文书。每季度评查一次。\n`,
    );
    expect(titles(report.problems)).toEqual(problems);
    expect(titles(report.plans)).toEqual(['组建队伍', '统一文书']);
    expect(report.measures).toHaveLength(2);
  });

  it('behind the problems, by what it looks ahead to', () => {
    const report = open(
      `${LAW}${WORK}二、当前工作中的短板\n（一）力量不足，一人多岗。\n（二）程序不规范，文书随意。\n三、以更实举措推动法治建设提档升级\n今年是示范创建验收之年，我们要拿出更大的劲头，继续加快推进，力争走在前列。\n（一）牵住责任。一要严格述法，点评面要达到50%；二要严格督察，将对整改不力的单位挂牌督办。\n（二）锻造队伍。一要强训练，将分层培训执法人员2000人次；二要强评查，力争抽查案卷400宗。\n`,
    );
    expect(titles(report.problems)).toEqual(problems);
    expect(titles(report.plans)).toEqual(['牵住责任', '锻造队伍']);
  });

  it('in brackets, above headings that have none', () => {
    const report = open(
      `${LAW}【主要做法】\n抓统筹，压实责任\n1）高位推动。召开会议4次。\n2）以考促学。组织考法4批。\n抓服务，优化环境\n1）提速。办理事项286项。\n2）延伸。服务牧区213趟。\n【短板弱项】\n成绩背后，仍有不少问题。执法人员身兼数职，办案质量参差不齐。双语人才青黄不接，律师只有4名。\n【2032年打算】\n1）建强队伍。招录执法人员20名。\n2）留住人才。设立专项津贴。\n`,
    );
    expect(outline(report)).toEqual([
      '1 work 【主要做法】',
      '2 work 抓统筹，压实责任',
      '2 work 抓服务，优化环境',
      '1 problems 【短板弱项】',
      '1 plans 【2032年打算】',
    ]);
    expect(report.problems).toHaveLength(2);
    expect(titles(report.plans)).toEqual(['建强队伍', '留住人才']);
  });

  it('第一场硬仗：… stands below the lines that do not count themselves', () => {
    const report = open(
      `${CONGRESS}回望2031·我们在负重中闯出新路\n过去一年，完成投资48亿元，新建学校4所，民生持续改善。\n同时，我们也清醒认识到，还有不少困难：一是总量偏小；二是结构不优。\n奋进2032·我们要在竞跑中争先进位\n今年要集中力量打好两场硬仗，力争取得更大突破。\n第一场硬仗：产业突围\n将新建厂房10万平方米，力争引进企业5家。\n第二场硬仗：城市更新\n将新建公园3座，争取改造小区12个。\n`,
    );
    expect(outline(report)).toEqual([
      '1 work 回望2031·我们在负重中闯出新路',
      '1 plans 奋进2032·我们要在竞跑中争先进位',
      '2 plans 第一场硬仗：产业突围',
      '2 plans 第二场硬仗：城市更新',
    ]);
    expect(titles(report.plans)).toEqual(['第一场硬仗：产业突围', '第二场硬仗：城市更新']);
  });

  it('第一章 over （一）, with 结语 behind the last', () => {
    const report = open(
      `${LAW}第一章 党的领导坚强有力\n（一）完善机制\n签订责任书18份。\n（二）推进创建\n命名示范点12个。\n第二章 职能履行全面高效\n取消事项64项，压缩时限50%。\n结　语\n与先进地区相比，还有不小的追赶空间：镇村之间发展不均衡；裁量基准落地打折扣；公众参与流于形式。\n2032年，我县将推动裁量基准统一，力争创建示范地区1个。\n`,
    );
    expect(outline(report)).toEqual([
      '1 work 第一章党的领导坚强有力',
      '2 work （一）完善机制',
      '2 work （二）推进创建',
      '1 work 第二章职能履行全面高效',
      '1 work 结　语',
    ]);
    expect(report.problems).toHaveLength(3);
    expect(report.plans).toHaveLength(1);
  });

  it('a last chapter without items, behind the tasks, is a plan itself', () => {
    const report = open(
      `${CONGRESS}${REVIEW}${PLANS}三、把政府建设得更加坚强有力\n坚持依法行政，持续整治形式主义，做到说实话、谋实事。\n`,
    );
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村', '把政府建设得更加坚强有力']);
  });

  it('rows of a table open no items', () => {
    const report = open(
      `${LAW}${WORK.trimEnd()}\n执法情况见下表：\n事项\t件数\t比上年\n（一）违法建设\t29\t-6.5%\n（二）市容环境\t18\t-21.7%\n二、下一步打算\n（一）补力量。招录5人。\n（二）改作风。公示到村。\n`,
    );
    expect(titles(report.measures)).toEqual(['健全制度', '规范执法']);
  });

  it('首先，其次，再次，最后， open items', () => {
    const report = open(
      `${LAW}首先，以上率下抓责任。召开会议9次，带头学法8次。\n其次，依法依规抓执法。巡查商户3200家次，劝导整改1160起。\n再次，关口前移抓调解。受理纠纷486件，调成471件。\n最后，润物无声抓普法。举办普法夜市16场，制作短视频38条。\n`,
    );
    expect(titles(report.measures)).toEqual(['以上率下抓责任', '依法依规抓执法', '关口前移抓调解', '润物无声抓普法']);
  });
});

describe('problems and plans told by what stands in them', () => {
  it('a chapter of which most sentences name weaknesses', () => {
    const report = open(
      `${LAW}${WORK}二、必须看到的几件事\n（一）乡镇接不住。缺人缺装备，有6个乡镇办案数为零。\n（二）部门推不动。牵头单位不明，信息互不相通，机制不健全。\n（三）群众不愿找。宣传方式陈旧，针对性不强。\n三、工作打算\n1.给乡镇赋能。下派骨干45名。\n2.给部门定责。出台联合执法办法。\n`,
    );
    expect(titles(report.problems)).toEqual(['乡镇接不住', '部门推不动', '群众不愿找']);
    expect(titles(report.measures)).toEqual(['健全制度', '规范执法']);
  });

  it('what holds for some only', () => {
    const report = open(
      `${CONGRESS}${REVIEW}需要指出的是，发展还不同程度“带病”运行。一些地方债务沉重，支出捉襟见肘。一些企业缺技术、缺订单，亏损面扩大。一些领域改革雷声大、雨点小。这些问题必须高度警醒、认真解决。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual([
      '一些地方债务沉重，支出捉襟见肘',
      '一些企业缺技术、缺订单，亏损面扩大',
      '一些领域改革雷声大、雨点小',
    ]);
  });

  it('items that each hold a problem and what is done about it', () => {
    const report = open(
      `${LAW}${WORK}二、问题与对策\n一是执法人手紧。12名队员管19个村。对策：整合网格员，组建巡查队。\n二是取证能力弱。案件因证据不全无法立案。对策：邀请骨干坐镇指导，集中培训6次。\n三是群众参与少。监督流于盖章。对策：推行公开表决。\n`,
    );
    expect(titles(report.problems)).toEqual(['执法人手紧', '取证能力弱', '群众参与少']);
    expect(titles(report.plans)).toEqual(['整合网格员，组建巡查队', '邀请骨干坐镇指导，集中培训6次', '推行公开表决']);
  });

  it('the last part of a chapter of plans, where it alone has parts and most of the words', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、2032年工作谋划\n（一）形势判断\n机遇大于挑战。\n（二）目标设定\n投资增长12%。\n（三）任务部署\n1.打好产业攻坚战。新建厂房10万平方米，引进企业5家，新增规上企业9家，推动两个园区扩容提质。\n2.打好城市提升战。新建公园3座，改造小区12个，新增停车位600个，让群众出行更加便捷。\n`,
    );
    expect(titles(report.plans)).toEqual(['打好产业攻坚战', '打好城市提升战']);
  });

  it('a chapter on how things stand holds no measures', () => {
    const report = open(
      `${LAW}一、基本情况\n全镇辖19个村，总人口5.2万人。镇综合行政执法大队在编12人，司法所在编3人。\n二、工作成效\n把规矩挺在前面。修订议事规则，否决不合规项目2个。\n把服务送到门口。办理事项1.3万件，上门服务246人次。\n`,
    );
    expect(titles(report.measures)).toEqual(['把规矩挺在前面', '把服务送到门口']);
  });
});

describe('more prints of plans and problems', () => {
  it('a chapter behind the problems that does not look back plans', () => {
    const report = open(
      `${LAW}${WORK}二、几点反思\n越往前走，越能看清自身的软肋。\n（一）关于人的问题。12个乡镇没有一名专业人员，审核有名无实。\n（二）关于事的问题。征求意见走过场，报告千篇一律。\n（三）关于钱的问题。装备更新捉襟见肘，经费紧张。\n三、下一程的路线图\n（1）选人。选派32名干部到乡镇任职。\n（2）明规。修订决策程序规定。\n`,
    );
    expect(titles(report.problems)).toEqual(['关于人的问题', '关于事的问题', '关于钱的问题']);
    expect(titles(report.plans)).toEqual(['选人', '明规']);
  });

  it('第一件，第二件， behind an address', () => {
    const report = open(
      `${CONGRESS}产业发展有新亮点。蓝莓面积扩大到3800亩，建成冷库2座。\n集镇建设有新变化。改造农贸市场1处，新增路灯320盏。\n与此同时，我们也要看到，集体经济来源单一；停车难问题突出；劳动力外流。对此，我们将加以改变。\n各位代表，2032年，我们要重点抓好两件实事：\n第一件，建成加工厂，年加工能力达到2000吨。\n第二件，新建停车场2处、公厕6座。\n`,
    );
    expect(titles(report.problems)).toEqual(['集体经济来源单一', '停车难问题突出', '劳动力外流']);
    expect(titles(report.plans)).toEqual(['建成加工厂，年加工能力达到2000吨', '新建停车场2处、公厕6座']);
  });

  it('what looks back above a list cut at ，is no item', () => {
    const report = open(
      `${LAW}${WORK}二、存在短板和努力方向\n回头看全年工作，执法装备陈旧，联合机制不健全，计量设施安装滞后。新年伊始，我局将锚定目标，一是更新装备；二是签订协议。\n`,
    );
    expect(titles(report.problems)).toEqual(['执法装备陈旧', '联合机制不健全', '计量设施安装滞后']);
  });
});

it('a part whose first item begins on its own line right behind its marker has no title of its own', () => {
  const report = open('云溪县2031年度法治政府建设工作报告\n一、加强领导\n:一、（一）1. 列表\n检查单位10家。');
  const [part] = report.sections[0]?.children ?? [];
  expect([part?.marker, part?.title, part?.children[0]?.title]).toEqual(['（一）', '', '列表']);
});
