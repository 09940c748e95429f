import { describe, expect, it } from 'vitest';
import { CONGRESS, LAW, open, outline, PLANS, REVIEW, spans, titles } from './opened.ts';

/** Each kind of difficulty that reports have, as a small report of our own, and what must be found in it. */

describe('1 unnumbered chapter lines over a series that begins anew', () => {
  const report = open(
    '2031年工作回顾\n过去一年，全市完成了各项任务，成效明显。\n一、经济运行平稳\n地区生产总值增长6.1%，完成投资48亿元。\n二、民生持续改善\n新增就业3200人，新建学校4所。\n（一）教育提质。新建学校4所。\n（二）医疗惠民。新建卫生院2所。\n各位代表！我们也清醒认识到，发展中还存在不少问题：一是总量偏小；二是结构不优。\n2032年工作安排\n今年是关键之年，要重点做好以下工作。\n一、加快产业升级\n新建厂房10万平方米。\n二、扩大对外开放\n新引进外资项目5个。\n',
  );
  it('makes the lines level 1, 一、 level 2', () => {
    expect(outline(report)).toEqual([
      '1 work 2031年工作回顾',
      '2 work 一、经济运行平稳',
      '2 work 二、民生持续改善',
      '1 plans 2032年工作安排',
      '2 plans 一、加快产业升级',
      '2 plans 二、扩大对外开放',
    ]);
  });
  it('has the plans and the problems', () => {
    expect(titles(report.plans)).toEqual(['加快产业升级', '扩大对外开放']);
    expect(titles(report.problems)).toEqual(['总量偏小', '结构不优']);
  });

  it('counts a closing chapter line without a series, and one whose chapter has none', () => {
    const more = open(
      '2031年工作回顾\n一、经济平稳。地区生产总值增长6.1%，投资增长8%。\n二、民生改善。新增就业3200人，新建学校4所。\n2032年总体要求\n坚持稳中求进，推动高质量发展取得新成效。\n2032年重点工作\n一、抓产业。新建厂房10万平方米，引进企业5家。\n二、抓民生。新建学校2所，新增床位100张。\n切实加强政府自身建设\n坚持依法行政，自觉接受监督，建设人民满意的政府。\n',
    );
    expect(outline(more).filter((line) => line.startsWith('1'))).toEqual([
      '1 work 2031年工作回顾',
      '1 plans 2032年总体要求',
      '1 plans 2032年重点工作',
      '1 plans 切实加强政府自身建设',
    ]);
    expect(titles(more.plans)).toEqual(['抓产业', '抓民生', '切实加强政府自身建设']);
  });
});

describe('2 a plan chapter without a plan word in its title', () => {
  const admission = '同时，我们也清醒认识到，发展中还有不少困难：一是总量偏小；二是结构不优。\n';
  it.each([
    ['关于', '一、关于2031年工作\n过去一年，完成投资48亿元，新建学校4所。\n', '二、关于2032年工作'],
    ['a slogan', REVIEW, '二、一鼓作气，奋力开创高质量发展新局面'],
    [
      'a slogan behind a slogan',
      '一、砥砺前行，交出厚重答卷\n过去一年，完成投资48亿元，新建学校4所，获评先进。\n',
      '二、乘势而上，再启崭新征程',
    ],
  ])('%s', (_, review, title) => {
    const report = open(
      `${CONGRESS}${review}${admission}${title}\n今年是关键之年，要重点抓好以下工作。\n（一）壮大工业。新建厂房10万平方米，力争引进企业5家。\n（二）振兴乡村。将新建高标准农田2万亩，争取创建示范村10个。\n`,
    );
    expect(report.sections[1]?.role).toBe('plans');
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
    expect(titles(report.problems)).toEqual(['总量偏小', '结构不优']);
  });
});

describe('3, 4, 5 ways to admit', () => {
  it.each([
    [
      'the list in the admitting sentence, cut at ；',
      '我们也清醒认识到，我县发展不充分问题仍然突出，产业结构偏重；公共服务还有差距。对这些问题，我们将切实加以解决。',
      ['我县发展不充分问题仍然突出，产业结构偏重', '公共服务还有差距'],
    ],
    [
      'clauses joined by ，',
      '同时，我县发展还面临一些困难，主要是：产业层次不高，创新能力不强，民生短板不少，等等。我们将努力解决。',
      ['产业层次不高', '创新能力不强', '民生短板不少'],
    ],
    [
      'difficulties to be solved',
      '面向未来，我们还面临诸多亟待破解的难题：一是产业空间有待拓展；二是城市品质仍有短板。',
      ['产业空间有待拓展', '城市品质仍有短板'],
    ],
    [
      'full sentences behind the one that admits',
      '我们更要看到前进中的困难和挑战。投资增长乏力，新的热点不多。农业基础薄弱，增收渠道不宽。我们要直面问题，迎难而上。',
      ['投资增长乏力，新的热点不多', '农业基础薄弱，增收渠道不宽'],
    ],
    [
      'problems that must not be overlooked',
      '但问题也不容忽视：产业链条不长；人才总量不足；城市管理不够精细。',
      ['产业链条不长', '人才总量不足', '城市管理不够精细'],
    ],
    [
      'short sentences that longer ones explain',
      '我们还有不少硬仗要打。比如：主导产业优势弱化。传统产业增速回落，新兴产业尚未形成支撑。营商环境差距不小。审批环节多，企业办事不便。',
      ['主导产业优势弱化', '营商环境差距不小'],
    ],
    [
      'the third sentence of its paragraph',
      '一年来，成绩来之不易。这离不开全县人民的努力。同时也要看到，工作中还有不少不足：一是作风不够实；二是效率不够高。',
      ['作风不够实', '效率不够高'],
    ],
    [
      'without any of the usual words',
      '各位代表，我们心中也有不安。几个重大项目进展缓慢，老城区积水反复发生；医院排队长的状况没有根本改变；干部队伍能力弱。这些都要在今后工作中切实改进。',
      ['几个重大项目进展缓慢，老城区积水反复发生', '医院排队长的状况没有根本改变', '干部队伍能力弱'],
    ],
    [
      'paragraphs below a lead',
      '前进的道路上，还有不少硬骨头要啃：\n产业结构偏重，抗风险能力弱；\n集疏运体系不完善，物流成本偏高；\n公共配套滞后，人才留不住。\n面对这些困难，唯有攻坚才能前行。',
      ['产业结构偏重，抗风险能力弱', '集疏运体系不完善，物流成本偏高', '公共配套滞后，人才留不住'],
    ],
    [
      'numbered paragraphs below a lead, and one more without a numeral',
      '我们清醒地认识到，工作中还存在一些问题：\n一是优质服务供给不足。学位较为紧张。\n二是环境品质不高。管理不够精细。\n与此同时，政府作风还有差距，少数干部主动担当不够。对这些问题，我们将认真解决。',
      ['优质服务供给不足', '环境品质不高', '政府作风还有差距，少数干部主动担当不够'],
    ],
  ])('%s', (_, admission, expected) => {
    const report = open(`${CONGRESS}${REVIEW}${admission}\n${PLANS}`);
    expect(titles(report.problems)).toEqual(expected);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
    expect(titles(report.measures)).toEqual(['产业发展提速', '城乡面貌改善']);
  });

  it('takes no promise, apology or thanks for a problem', () => {
    const report = open(
      `${CONGRESS}${REVIEW}看到成绩的同时，我们也清醒认识到，发展中还有不少短板。城市功能尚需强化，服务供给不足。产业支撑不强，增收压力较大。\n近年来，城区建设工地较多，给市民带来诸多不便。借此机会，我们表示诚恳歉意！感谢大家的理解和支持！\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['城市功能尚需强化，服务供给不足', '产业支撑不强，增收压力较大']);
  });

  it('finds it in the preamble where the text begins inside the review', () => {
    const report = open(
      `各位代表！前进的道路充满希望，我们也清醒认识到，发展还存在一些不足：一是产业引领作用较弱。二是民生领域存在薄弱环节。对于这些问题，我们已经采取措施。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['产业引领作用较弱', '民生领域存在薄弱环节']);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
  });

  it('finds it above the tasks of the plans, if nowhere else', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、2032年工作安排\n当前，我县正处在爬坡过坎阶段，困难不少、任务艰巨：产业基础薄弱，财力不足；生态保护压力较大；部分群众增收能力弱。我们要正视困难，奋力前行。\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n`,
    );
    expect(titles(report.problems)).toEqual(['产业基础薄弱，财力不足', '生态保护压力较大', '部分群众增收能力弱']);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
  });
});

describe('6, 7, 8 reviews and plans of five years', () => {
  it('takes 一、“十六五”时期工作回顾 for a review', () => {
    const report = open(
      `${CONGRESS}一、“十六五”时期工作回顾\n五年来，全县发展取得显著成效。\n——经济运行稳中有进。地区生产总值突破100亿元。\n——民生福祉不断增进。新建学校12所。\n同时，我们也清醒认识到，发展还不充分，产业结构不优，民生短板不少。我们将着力解决。\n二、“十七五”时期目标任务\n（一）综合实力明显增强。地区生产总值年均增长6%。\n（二）生态环境更加优美。森林覆盖率达到60%。\n三、2032年工作安排\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n四、全面加强政府自身建设\n坚持依法行政，提升服务水平，建设人民满意的政府。\n`,
    );
    expect(report.sections.map(({ role }) => role)).toEqual(['work', 'plans', 'plans', 'plans']);
    expect(titles(report.measures)).toEqual(['经济运行稳中有进', '民生福祉不断增进']);
    expect(titles(report.problems)).toEqual(['发展还不充分', '产业结构不优', '民生短板不少']);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村', '全面加强政府自身建设']);
  });

  it('takes the chapters for the plans where several set out the tasks', () => {
    const report = open(
      `${CONGRESS}${REVIEW}同时，我们也清醒认识到，还有不少困难：一是总量偏小；二是结构不优。\n二、2032年工作总体部署\n今年要把握好以下三点。\n第一，稳定预期。继续实施积极政策。\n第二，优化结构。统筹当前和长远。\n三、把改革开放扎实推向纵深\n加大改革力度。今年再取消审批事项50项。\n四、推动产业结构优化升级\n加快培育新兴产业。将新建产业园2个。\n五、切实加强政府自身建设\n坚持依法行政，提升服务效能。\n`,
    );
    expect(titles(report.plans)).toEqual(['把改革开放扎实推向纵深', '推动产业结构优化升级', '切实加强政府自身建设']);
  });

  it('takes the items of five years where the report plans no single year', () => {
    const report = open(
      `${CONGRESS}一、过去五年工作回顾\n五年来，完成投资480亿元，新建学校20所。\n二、今后五年的总体发展思路\n要坚持以下要求：一是坚持产业立县；二是坚持改革兴县。\n三、今后五年的主要工作\n（一）推动产业升级。新建园区3个。\n（二）推动城乡融合。新建示范村100个。\n`,
    );
    expect(titles(report.plans)).toEqual(['推动产业升级', '推动城乡融合']);
  });

  it('leaves requirements and goals inside a plan chapter out', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、2032年工作安排\n（一）总体要求。坚持稳中求进。\n（二）预期目标。地区生产总值增长6%。\n（三）壮大工业。新建厂房10万平方米。\n（四）振兴乡村。新建高标准农田2万亩。\n`,
    );
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
  });
});

it('9 takes no sentence of the plans for an admission', () => {
  const report = open(
    `${CONGRESS}${REVIEW}二、2032年工作安排\n（一）办好教育。正视学位短缺问题，新建学校5所，破解入学难题。\n（二）整治环境。针对存在的突出问题，开展专项整治，补齐短板弱项。\n`,
  );
  expect(report.problems).toEqual([]);
  expect(titles(report.plans)).toEqual(['办好教育', '整治环境']);
});

describe('10, 20, 21 problems and plans side by side', () => {
  const work = '一、主要工作\n制定文件5件，审查合同9份，开展检查12次。\n';
  it.each([
    [
      'in one paragraph that turns at 下一步',
      '二、存在的主要问题及改进情况\n虽然取得一定成绩，但还有不足：一是队伍力量偏弱；二是普法形式单一。下一步，将抓好以下工作：一是加强培训。二是创新普法。',
      ['队伍力量偏弱', '普法形式单一'],
      ['加强培训', '创新普法'],
    ],
    [
      'remedies in a paragraph of their own',
      '二、存在问题和改进措施\n存在的短板也很突出：一是责任传导递减；二是人才匮乏。\n针对上述问题，我局拟采取以下改进措施：一是开展述法评议；二是设立人才库。',
      ['责任传导递减', '人才匮乏'],
      ['开展述法评议', '设立人才库'],
    ],
    [
      'pair by pair',
      '二、存在问题及改进打算\n（一）执法能力不强。专业人员较少。改进打算：开展轮训，全年培训200人。\n（二）行政争议较多。个别程序不规范。改进打算：推行约谈制度。',
      ['执法能力不强', '行政争议较多'],
      ['开展轮训，全年培训200人', '推行约谈制度'],
    ],
    [
      'headed parts behind a turn without numerals above',
      '二、存在的不足及下步工作计划\n我局工作还存在一些问题：有的干部重视不够。执法人员专业能力不强。\n针对上述问题，下一步，我们将围绕以下几个方面加以改进。\n（一）提高意识。加强学习。\n（二）规范执法。加强监督。',
      ['有的干部重视不够', '执法人员专业能力不强'],
      ['提高意识', '规范执法'],
    ],
    [
      '存在A、B等问题, and one plan without items',
      '二、存在的问题\n对照要求，仍存在执法力量薄弱、普法形式较为单一、考核机制不健全等问题。今后，我局将选优配强队伍，丰富普法形式，完善考核办法。',
      ['执法力量薄弱', '普法形式较为单一', '考核机制不健全'],
      ['今后，我局将选优配强队伍，丰富普法形式，完善考核办法'],
    ],
    [
      'causes between',
      '二、存在的问题\n一是执法力量不足。二是培训不够系统。究其原因，一是编制偏紧；二是经费有限。\n三、下一步打算\n一是充实力量。二是加强培训。',
      ['执法力量不足', '培训不够系统'],
      ['充实力量', '加强培训'],
    ],
    [
      'a series that begins anew',
      '二、存在的问题和打算\n（一）力量不足。人员较少。\n（二）形式单一。创新不够。\n下一步，重点做好以下工作：\n（一）充实力量。招录5人。\n（二）创新形式。建设基地2处。',
      ['力量不足', '形式单一'],
      ['充实力量', '创新形式'],
    ],
  ])('%s', (_, chapter, problems, plans) => {
    const report = open(`${LAW}${work}${chapter}\n`);
    expect(titles(report.problems)).toEqual(problems);
    expect(titles(report.plans)).toEqual(plans);
    expect(report.measures).toEqual([]);
  });

  it('reads the labels 问题： and 打算： in running text', () => {
    const report = open(
      `${LAW}${work}二、存在的问题及下步打算\n问题：一是力量不足；二是形式单一。打算：一是充实力量；二是创新形式。\n`,
    );
    expect(titles(report.problems)).toEqual(['力量不足', '形式单一']);
    expect(titles(report.plans)).toEqual(['充实力量', '创新形式']);
  });

  it('takes a promise without a list for no plan where another chapter plans', () => {
    const report = open(
      `${LAW}${work}二、存在的问题\n一是力量不足。二是形式单一。针对以上问题，我局将高度重视，认真加以解决。\n三、2032年工作计划\n（一）充实力量。招录5人。\n（二）创新形式。建设基地2处。\n`,
    );
    expect(titles(report.problems)).toEqual(['力量不足', '形式单一']);
    expect(titles(report.plans)).toEqual(['充实力量', '创新形式']);
  });
});

describe('11, 12, 13 what is no part of the report', () => {
  const body = `${LAW}一、主要工作\n（一）健全制度。制定文件5件，审查合同9份。\n（二）规范执法。开展检查12次，处罚3起。\n二、下一步打算\n（一）加强培训。全年培训300人次。\n（二）强化监督。开展评查2次。\n`;
  it.each([
    ['a list of attachments', '附件：1.2031年行政执法数据表\n2.2031年行政复议情况表\n青禾县司法局\n2032年1月5日\n'],
    [
      'an explanation of terms',
      '名词解释：\n1.三项制度：指公示、全过程记录和法制审核制度12项。\n2.府院联动：指协调机制。\n',
    ],
    ['notes', '注释\n[1] 三项制度：指公示制度12项。\n[2] 府院联动：指协调机制。\n'],
    ['a table with one cell a line', '附表\n指标\n数量\n同比\n一、行政复议\n36\n12%\n二、行政应诉\n18\n5%\n'],
  ])('%s', (_, attached) => {
    const report = open(body + attached);
    expect(outline(report)).toHaveLength(6);
    expect(report.annexes).toHaveLength(1);
    expect(titles(report.plans)).toEqual(['加强培训', '强化监督']);
  });

  it('tells the signature behind a list of attachments', () => {
    const report = open(`${body}附件：1.2031年行政执法数据表\n青禾县司法局\n2032年1月5日\n`);
    expect(spans(report, report.annexes)).toEqual(['附件：1.2031年行政执法数据表']);
    expect(spans(report, report.head).slice(-2)).toEqual(['青禾县司法局', '2032年1月5日']);
  });

  it('a table of contents', () => {
    const contents = '目　录\n一、主要工作……………1\n二、下一步打算……………3\n';
    const report = open(body.replace('2031年，我县', `${contents}2031年，我县`));
    expect(outline(report)).toEqual(outline(open(body)));
    expect(spans(report, report.furniture)).toEqual(['目　录', '一、主要工作……………1', '二、下一步打算……………3']);
  });

  it('a table of contents that nothing announces, of three entries', () => {
    const contents = '一、主要工作……………1\n二、下一步打算……………3\n附件……………5\n';
    const report = open(body.replace('2031年，我县', `${contents}2031年，我县`));
    expect(spans(report, report.furniture)).toEqual(contents.trim().split('\n'));
  });

  it('a table of contents without page numbers', () => {
    const report = open(`目录\n一、主要工作\n二、下一步打算\n${body}`);
    expect(outline(report)).toEqual(outline(open(body)));
  });

  it.each([
    ['with a head', '指标\t数量（件）\n化解信访事项\t53\n农村宅基地审批\t136\n发放法律文书\t284\n'],
    ['whose figures go up and down', '化解信访事项\t136\n农村宅基地审批\t284\n发放法律文书\t53\n调解纠纷\t64\n'],
  ])('figures of a table are no page numbers: %s', (_, table) => {
    const report = open(body.replace('二、下一步打算', `${table}二、下一步打算`));
    expect(report.furniture).toEqual([]);
  });

  it('rows of a table in the text, whatever they begin with', () => {
    const report = open(
      body.replace(
        '二、下一步打算',
        '项目\t数量\t同比\n一、行政处罚\t36\t12%\n1.警告\t12\t5%\n（一）罚款\t24\t7%\n二、下一步打算',
      ),
    );
    expect(outline(report)).toEqual(outline(open(body)));
  });
});

describe('14, 15 numerals', () => {
  it('run on across chapters, with a blank before the point', () => {
    const report = open(
      `${LAW}一、主要工作\n（一）健全制度\n1 . 完善机制。制定文件5件。\n2 . 清理文件。废止文件3件。\n（二）规范执法\n3 . 严格检查。开展检查12次。\n二、创新举措\n4 . 推行试点。建成基地2处。\n5 . 打造品牌。评选案例9个。\n`,
    );
    expect(titles(report.measures)).toEqual(['完善机制', '清理文件', '严格检查', '推行试点', '打造品牌']);
  });

  it('a missing one makes no heading of a sentence, nor of an address', () => {
    const report = open(
      `${CONGRESS}一、2031年工作回顾\n过去一年，完成了各项任务。\n各位代表！\n成绩来之不易。这是全县人民团结奋斗的结果，凝聚着各方面的心血和汗水。\n三、2032年工作安排\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n`,
    );
    expect(outline(report).filter((line) => line.startsWith('1'))).toEqual([
      '1 work 一、2031年工作回顾',
      '1 plans 三、2032年工作安排',
    ]);
  });

  it('a chapter line that lost its numeral among others is a chapter', () => {
    const report = open(
      `${CONGRESS}${REVIEW}2032年工作安排\n（一）壮大工业。新建厂房10万平方米。\n（二）振兴乡村。新建高标准农田2万亩。\n三、加强政府自身建设\n坚持依法行政，提升服务效能。\n`,
    );
    expect(report.sections.map(({ number, title }) => [number, title])).toEqual([
      [1, '2031年工作回顾'],
      [2, '2032年工作安排'],
      [3, '加强政府自身建设'],
    ]);
  });

  it('doubled ones stay in their series: （一）（一）（三）', () => {
    const report = open(
      `${LAW}一、主要工作\n（一）健全制度。制定文件5件。\n（一）规范执法。开展检查12次。\n（三）强化普法。举办讲座6场。\n`,
    );
    expect(titles(report.measures)).toEqual(['健全制度', '规范执法', '强化普法']);
  });
});

it('16 takes a page that is no report for one section', () => {
  const menu = Array.from({ length: 120 }, (_, i) => `政务公开专栏${'甲乙丙丁戊己庚辛'[i % 8]}`).join('\n');
  expect(open(menu).sections).toHaveLength(1);
});

describe('17 measures without numerals', () => {
  const review = (paragraphs: string): string => `${CONGRESS}一、2031年工作回顾\n${paragraphs}${PLANS}`;
  it('are the paragraphs that open with a short lead, retrospects and thanks left out', () => {
    const report = open(
      review(
        '2031年是不平凡的一年。面对复杂形势，全县上下团结奋斗，完成了各项任务。\n扎实推进平安建设。排查整治隐患5190处，化解信访积案42件。\n这一年，产业转型步伐加快。新培育龙头企业3家，引进项目25个。\n持续改善民生福祉。新建学校4所，新增就业3200人。\n成绩来之不易。这是全县人民团结奋斗的结果，向大家致以崇高敬意。\n',
      ),
    );
    expect(report.measures.map(({ marker, heading, title }) => [marker, heading, title])).toEqual([
      ['', null, '扎实推进平安建设'],
      ['', null, '这一年，产业转型步伐加快'],
      ['', null, '持续改善民生福祉'],
    ]);
  });

  it('are none where numerals stand', () => {
    const report = open(
      review(
        '扎实推进平安建设。排查整治隐患5190处，化解信访积案42件。\n一是产业转型加快。引进项目25个。\n二是民生持续改善。新建学校4所。\n',
      ),
    );
    expect(titles(report.measures)).toEqual(['产业转型加快', '民生持续改善']);
  });
});

it('18 counts a report that is printed twice once', () => {
  const once = `${CONGRESS}${REVIEW}同时，我们也清醒认识到，还有不少困难：一是总量偏小；二是结构不优。\n${PLANS}`;
  const report = open(`${once}${once}`);
  expect(outline(report)).toEqual(outline(open(once)));
  expect(report.annexes).toHaveLength(1);
  expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
});

it('18 has no copy where only its opening is said again', () => {
  const opening =
    '2031年，全县深入推进依法行政，各项工作取得了新的进展和明显成效。\n全县上下坚持问题导向，持续完善制度机制，不断压实各方面的责任。\n';
  const told = (...works: string[]): string =>
    works.map((work) => `全年${work}工作扎实推进，相关制度逐步完善，群众满意程度持续提高。\n`).join('');
  const report = open(
    `云溪县2031年度法治政府建设情况报告\n${opening}一、主要工作\n${told('执法监督', '普法宣传', '行政复议')}二、其他工作\n${opening}${told('公共法律服务', '矛盾调解', '政务公开', '合法性审查')}`,
  );
  expect(report.annexes).toEqual([]);
});

describe('19 next year’s work at the end without a heading', () => {
  const work = (last: string): string =>
    `${LAW}一、加强组织领导\n（一）健全机制。召开会议4次。\n（二）压实责任。开展述法18人。\n二、规范行政执法\n（一）加强培训。培训执法人员300人次。\n（二）强化监督。办理案件35件。\n${last}\n`;
  it.each([
    ['下一步', '下一步，我县将重点做好以下工作：一是加强培训。二是强化监督。', ['加强培训', '强化监督']],
    ['今后', '今后，我县将着力抓好：一是加强培训；二是强化监督。', ['加强培训', '强化监督']],
    [
      '下一阶段',
      '下一阶段，我县将继续做好以下工作：\n一是加强培训。全年培训300人。\n二是强化监督。评查案卷50宗。',
      ['加强培训', '强化监督'],
    ],
    ['the year', '2032年，我县将突出重点，狠抓落实：一是加强培训。二是强化监督。', ['加强培训', '强化监督']],
    ['for the problems', '针对存在问题，下一步将采取以下措施：一是加强培训。二是强化监督。', ['加强培训', '强化监督']],
    [
      'headed parts',
      '2032年，我县将着力抓好以下几方面工作：\n（一）加强培训。全年培训300人。\n（二）强化监督。评查案卷50宗。',
      ['加强培训', '强化监督'],
    ],
    [
      'one paragraph without items',
      '下一步，我县将以更高标准推进法治政府建设，完善监督机制，加强队伍培训。',
      ['下一步，我县将以更高标准推进法治政府建设，完善监督机制，加强队伍培训'],
    ],
  ])('%s', (_, last, expected) => {
    const report = open(work(last));
    expect(titles(report.plans)).toEqual(expected);
    expect(titles(report.measures)).toEqual(['健全机制', '压实责任', '加强培训', '强化监督']);
  });

  it('with an admission before it, in one paragraph', () => {
    const report = open(
      work(
        '虽然做了一些工作，但仍存在执法力量薄弱、普法形式单一等问题。今后，我县将扬长补短，一是选优配强队伍；二是丰富普法形式。',
      ),
    );
    expect(titles(report.problems)).toEqual(['执法力量薄弱', '普法形式单一']);
    expect(titles(report.plans)).toEqual(['选优配强队伍', '丰富普法形式']);
  });
});

describe('22 lost line breaks', () => {
  const whole = `云岭县卫生健康局2031年度法治政府建设情况报告2031年，云岭县卫生健康局认真推进法治建设，现将有关情况报告如下：一、工作开展情况（一）健全制度。${'制定文件5件，审查合同9份。'.repeat(20)}（二）规范执法。${'开展检查12次，处罚3起。'.repeat(20)}二、存在的问题一是执法力量不足。二是部门联动不紧密。造成上述问题的原因，主要是培训不够经常。三、下一步打算（一）加强培训。全年培训300人次。（二）强化监督。开展评查2次。`;
  const report = open(whole);
  it('open chapters and parts within the line', () => {
    expect(outline(report)).toEqual([
      '1 work 一、工作开展情况',
      '2 work （一）健全制度',
      '2 work （二）规范执法',
      '1 problems 二、存在的问题',
      '1 plans 三、下一步打算',
      '2 plans （一）加强培训',
      '2 plans （二）强化监督',
    ]);
    expect(titles(report.problems)).toEqual(['执法力量不足', '部门联动不紧密']);
    expect(report.title).toBe('云岭县卫生健康局2031年度法治政府建设情况报告');
  });
});

it('heads sections by （一） where no 一、 is printed', () => {
  const report = open(
    `${LAW}（一）加强领导。召开会议4次。\n（二）规范执法。办理案件35件。\n（三）强化普法。举办讲座6场。\n`,
  );
  expect(outline(report)).toEqual(['2 work （一）加强领导', '2 work （二）规范执法', '2 work （三）强化普法']);
  expect(titles(report.measures)).toEqual(['加强领导', '规范执法', '强化普法']);
});

describe('parts of one numeral without a second level', () => {
  it('are cut without end, whatever stands between them', () => {
    const text = '（一）推进工作\n丙丁戊己\n存在的问题\n（一）推进工作';
    expect(open(text).text).toBe(text);
  });
});

describe('an admission that takes up most of a chapter of plans', () => {
  it('ends at a character', () => {
    const text =
      '三、2034年工作计划\n同时，我们也清醒认识到，还存在一些问题：基础不牢；能力不强。我们将努力解决。\n其他\n同时，我们也清醒认识到，还存在一些问题：基础不牢；能力不强。我们将努力解决。\n二、存在的问题';
    expect(open(text).text).toBe(text);
  });
});
