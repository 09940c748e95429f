import { describe, expect, it } from 'vitest';
import { CONGRESS, LAW, open, outline, PLANS, REVIEW, titles } from './opened.ts';

/** What ordinary reports of towns, bureaus and cities print, each as a small report of our own. */

describe('problems', () => {
  it('the last headed part of the review is on them, under a title of two words for them', () => {
    const report = open(
      `${CONGRESS}${REVIEW}（三）存在的困难和问题\n总结成绩的同时，我们也清醒地认识到工作中的问题：\n1.集体经济薄弱。收入10万元以上的村仅有5个。\n2.产业链条不长。果品以鲜销为主。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['集体经济薄弱', '产业链条不长']);
    expect(titles(report.measures)).toEqual(['产业发展提速', '城乡面貌改善']);
  });

  it.each([
    [
      'with its list',
      '产业层次低，加工不足；基础设施薄弱；财政自给能力低。',
      ['产业层次低，加工不足', '基础设施薄弱', '财政自给能力低'],
    ],
    ['on what was done', '整改反馈问题47个，健全制度12项；约谈干部9人；完成回头看3轮。', []],
  ])('a headed part of the review that admits by its title, %s', (_, body, wanted) => {
    const report = open(`${CONGRESS}${REVIEW}（三）正视问题，清醒认识差距。${body}\n${PLANS}`);
    expect(titles(report.problems)).toEqual(wanted);
    expect(titles(report.measures)).toHaveLength(wanted.length > 0 ? 2 : 3);
  });

  it('in a chapter on the situation the sentence that admits holds the list, not the paragraphs on chances', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、当前形势和面临的困难\n从国际看，产业链加速重构，外部环境更趋严峻；从国内看，长期向好的基本面没有变。\n同时也要看到，我区还存在一些困难和问题：集疏运体系不完善，航运服务层次偏低；老企业转型困难，税源不稳固；部分干部本领不足。我们要增强忧患意识，善于在危机中育先机。\n${PLANS.replace('二', '三')}`,
    );
    expect(titles(report.problems)).toEqual([
      '集疏运体系不完善，航运服务层次偏低',
      '老企业转型困难，税源不稳固',
      '部分干部本领不足',
    ]);
  });

  it.each([
    [
      '主要是A、B、C等问题',
      '对照创建指标，我县仍有不小差距，主要是执法力量与任务不匹配、持证人员偏少、坐班制度执行不严等问题。',
      ['执法力量与任务不匹配', '持证人员偏少', '坐班制度执行不严'],
    ],
    [
      '…等方面的突出问题',
      '但工作中还存在短板，主要表现为：文书制作不规范、台账管理不细致等方面的突出问题。',
      ['文书制作不规范', '台账管理不细致'],
    ],
    [
      'two subjects of one weakness',
      '但工作中还存在短板，主要是宣传形式、内容不够丰富等问题。',
      ['宣传形式、内容不够丰富等问题'],
    ],
    [
      'clauses with commas of their own',
      '但工作中还存在短板，主要是文书、台账不规范，人员、经费不足等问题。',
      ['文书、台账不规范', '人员、经费不足等问题'],
    ],
  ])('a list behind 主要是 in the sentence that admits: %s', (_, admission, wanted) => {
    const report = open(
      `${LAW}一、主要工作\n一是抓学习，会前学法8次；二是抓执法，办理案件57件。\n${admission}\n二、2032年工作打算\n一是抓队伍；二是抓普法。\n`,
    );
    expect(titles(report.problems)).toEqual(wanted);
  });

  it('paragraphs that say first what they are about are each a problem, the first of them too', () => {
    const report = open(
      `${LAW}一、主要工作\n一是抓学习，会前学法8次；二是抓执法，办理案件57件。\n二、存在的问题与不足\n我县取得了一定成绩，但还有不小的提升空间。具体表现为：\n法治思维方面：个别干部法治观念淡薄。\n执法监督方面：监督手段单一，事中监督缺位。\n队伍建设方面：审核人员配备不足。\n三、2032年工作打算\n一是抓队伍；二是抓普法。\n`,
    );
    expect(titles(report.problems)).toEqual([
      '法治思维方面：个别干部法治观念淡薄',
      '执法监督方面：监督手段单一，事中监督缺位',
      '队伍建设方面：审核人员配备不足',
    ]);
  });

  it('the paragraph above the one that admits is none', () => {
    const report = open(
      `${LAW}一、主要工作成效\n一是抓学习，会前学法8次；二是抓执法，办理案件57件。\n二、存在的不足\n2031年，全县上下共同努力，完成了各项任务。\n但是，对照上级要求还存在一些不足：\n执法力量分散，专业人才缺乏。\n普法形式单一，覆盖面不广。\n三、2032年工作打算\n一是抓队伍；二是抓普法。\n`,
    );
    expect(titles(report.problems)).toEqual(['执法力量分散，专业人才缺乏', '普法形式单一，覆盖面不广']);
  });
});

describe('what stands at the end of a report', () => {
  it('A、B、C等薄弱环节 admits, whatever words A, B and C are made of, and next year follows in its paragraph', () => {
    const report = open(
      `${LAW}强化理论武装，筑牢思想根基\n街道开展专题学法5次，举办夜校18期。\n聚焦依法履职，提升服务效能\n受理事项2.3万件，推出便民举措9项。\n多元化解纠纷，守护和谐安宁\n受理纠纷586件，化解571件。\n过去一年，法治建设虽然取得了一定成绩，但仍存在辅助人员流动性大、纠纷化解手段有限、法律顾问坐班时间不足等薄弱环节。2032年，街道将围绕以下两个方面持续发力：\n1.聚力建强队伍。开展实务培训12次。\n2.聚力源头治理。选聘专职调解员6名。\n`,
    );
    expect(titles(report.problems)).toEqual(['辅助人员流动性大', '纠纷化解手段有限', '法律顾问坐班时间不足']);
    expect(titles(report.plans)).toEqual(['聚力建强队伍', '聚力源头治理']);
  });

  it.each([
    [
      'on lines of their own are the plans',
      '\n一要提高政治能力。\n二要提高执行能力。\n',
      ['提高政治能力', '提高执行能力'],
    ],
    ['in one paragraph are not', '\n一要提高政治能力；二要提高执行能力。\n', ['加强政府自身建设']],
  ])('items %s in the chapter on the government itself', (_, items, wanted) => {
    const report = open(`${CONGRESS}${REVIEW}${PLANS}三、加强政府自身建设\n打铁还需自身硬。${items}`);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村', ...wanted]);
  });

  it('two headings that name the class of the plans below each', () => {
    const report = open(
      `${LAW}一、存在的不足\n一是人手不足；二是经费紧张。\n二、改进措施和2032年工作重点\n（一）改进措施。一是每季度通报进展。二是开展案件回头看。\n（二）2032年工作重点。一是开展宣讲80场。二是推进规范化建设。\n特此报告。\n青禾县人民政府\n2032年2月8日\n抄送：市司法局，县委办公室。\n青禾县人民政府办公室　2032年2月8日印发\n`,
    );
    expect(titles(report.plans)).toEqual(['每季度通报进展', '开展案件回头看', '开展宣讲80场', '推进规范化建设']);
    // What a document prints below its signature is none of its parts, and neither is the signature.
    expect(outline(report).slice(-1)).toEqual(['2 plans （二）2032年工作重点']);
    expect(report.text.slice(report.sections[1]?.start, report.sections[1]?.end)).not.toContain('青禾县人民政府');
  });

  it('a chapter on the government itself is a plan where the tasks are paragraphs without numerals', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、2032年重点工作\n重点在两个方面求突破：\n在扩大投资上求突破。新开工项目20个，完成投资35亿元。\n在改善民生上求突破。新建学校2所，新增床位100张。\n三、努力建设人民满意政府\n我们将严守纪律和规矩，依法接受人大及其常委会监督。\n`,
    );
    expect(titles(report.plans)).toEqual(['在扩大投资上求突破', '在改善民生上求突破', '努力建设人民满意政府']);
  });
});

describe('typographic forms', () => {
  it('numerals with their marks in one character', () => {
    const report = open(
      `${LAW}一、主要做法\n㈠加强组织领导\n⒈健全机构。召开专题会议3次，解决问题17个。\n⒉落实责任。将任务分解到9个股室。\n㈡规范执法行为\n⑴开展专项行动。查处案件126起。\n⑵完善程序。集体审议案件11起。\n二、2032年工作打算\n㈠加强队伍建设。招录执法人员6名。\n㈡加强源头管理。每季度巡查1次。\n`,
    );
    expect(outline(report)).toEqual([
      '1 work 一、主要做法',
      '2 work ㈠加强组织领导',
      '2 work ㈡规范执法行为',
      '1 plans 二、2032年工作打算',
      '2 plans ㈠加强队伍建设',
      '2 plans ㈡加强源头管理',
    ]);
    expect(titles(report.measures)).toEqual(['健全机构', '落实责任', '开展专项行动', '完善程序']);
    expect(report.plans.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('01 above a blank heads a chapter, unless 一、 stands above it', () => {
    const body =
      '01 党建领航\n召开专题会议9次。\n02 重拳治乱\n查扣车辆163台。\n03 我们的不足\n执法人员流失率偏高；设备陈旧。\n';
    const report = open(`${LAW}${body}`);
    expect(outline(report)).toEqual(['1 work 01党建领航', '1 work 02重拳治乱', '1 problems 03我们的不足']);
    expect(titles(report.problems)).toEqual(['执法人员流失率偏高', '设备陈旧']);
    const below = open(`${LAW}一、工作情况\n${body}二、下一步打算\n一是抓队伍；二是抓普法。\n`);
    expect(outline(below).filter((line) => line.startsWith('1'))).toEqual([
      '1 work 一、工作情况',
      '1 plans 二、下一步打算',
    ]);
  });

  it('㈠ runs in, ⒈ and ⑴ are items', () => {
    const report = open(
      `${LAW}一、主要做法\n主要做了两件事：⒈开展行动5次；⒉培训1200人次。\n二、存在不足\n人手不足。\n`,
    );
    expect(titles(report.measures)).toEqual(['开展行动5次', '培训1200人次']);
  });

  it.each([
    [
      '提升政治站位，加强组织领导 县政府常务会学习法治专题9次，听取法治建设汇报3次，印发要点。',
      '提升政治站位，加强组织领导',
    ],
    ['提升政治站位 加强组织领导。县政府常务会学习法治专题9次，听取汇报3次。', '提升政治站位 加强组织领导'],
    ['提升政治站位 加强组织领导', '提升政治站位 加强组织领导'],
  ])('a heading and its paragraph on one line: %s', (line, title) => {
    const report = open(
      `${LAW}一、主要做法\n（一）${line}\n（二）规范执法\n办理案件57件。\n二、存在不足\n人手不足。\n`,
    );
    expect(report.sections[0]?.children[0]?.title).toBe(title);
  });
});

describe('lists in work reports', () => {
  it('numbered paragraphs below the sentence that admits are the problems', () => {
    const report = open(
      `${CONGRESS}一、2031年工作回顾\n镇政府完成了各项目标任务。\n——产业发展有质量。建成分拣中心2个。\n——社会事业有温度。发放奖学金62万元。\n同时，我们也看到，我镇发展仍面临不少困难和问题：\n①产业结构单一，抵御风险能力较弱；\n②农村劳动力短缺；\n③圩镇管网老旧。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['产业结构单一，抵御风险能力较弱', '农村劳动力短缺', '圩镇管网老旧']);
    expect(titles(report.measures)).toEqual(['产业发展有质量', '社会事业有温度']);
  });

  it('targets numbered on lines above the tasks are no plans', () => {
    const targets = '1.地区生产总值增长6.5%；\n2.投资增长7%。\n';
    const tasks = '（一）壮大工业\n新建厂房10万平方米。\n（二）振兴乡村\n新建高标准农田2万亩。\n';
    const of = (lead: string): string[] =>
      titles(open(`${CONGRESS}${REVIEW}二、2032年工作任务\n${lead}\n${targets}重点抓好以下工作。\n${tasks}`).plans);
    expect(of('坚持稳中求进。主要预期目标是：')).toEqual(['壮大工业', '振兴乡村']);
    expect(of('要抓好两项任务：')).toHaveLength(4);
  });

  it('items of the chapter on the government itself beside chapters that are the plans', () => {
    const report = open(
      `${CONGRESS}${REVIEW}二、大力推进产业升级\n新建厂房10万平方米，将引进企业5家。\n三、大力推进城市更新\n新建公园20个，将更新管网110公里。\n四、加强政府自身建设\n（一）坚持依法行政。自觉接受各方监督。\n（二）坚持实干担当。打造高效能政府。\n`.replace(
        '二、大力',
        '同时，我们也清醒认识到，发展中还有不少困难：一是总量偏小；二是结构不优。\n二、大力',
      ),
    );
    expect(titles(report.plans)).toEqual(['大力推进产业升级', '大力推进城市更新', '坚持依法行政', '坚持实干担当']);
  });
});

describe('next year without the heading of its chapter', () => {
  const weak = '（一）执法力量不足。中队仅有2台车辆。\n（二）普法形式单一。覆盖面不广。\n';
  const plans = '（一）建强队伍。招录执法人员6名。\n（二）创新普法。建设文化公园1处。\n';
  const WORK = '一、主要工作成效\n一是抓学习，会前学法8次；二是抓执法，办理案件57件。\n二、存在的问题\n';

  it.each([
    ['a series that begins anew', weak + plans],
    ['headed parts below running text', `执法力量不足，车辆老旧；普法形式单一；经费短缺。\n${plans}`],
    [
      'paragraphs',
      '执法力量不足，车辆老旧。\n普法形式单一，覆盖面不广。\n建强队伍，招录执法人员6名。\n创新普法，建设文化公园1处。\n',
    ],
  ])('behind the problems: %s', (_, body) => {
    const report = open(LAW + WORK + body);
    expect(titles(report.plans).map((title) => title.slice(0, 4))).toEqual(['建强队伍', '创新普法']);
    expect(titles(report.problems)[0]).toMatch(/^执法力量不足/);
  });

  it.each([
    [
      'where a chapter plans, a series that begins anew is of problems',
      `${weak}（一）建强队伍。招录执法人员6名。\n（二）创新普法。建设公园1处。\n三、下一步打算\n一是抓队伍；二是抓普法。\n`,
      4,
    ],
    ['a second series of weaknesses', `${weak}（一）培训不够。课时偏少。\n（二）装备落后。设备陈旧。\n`, 4],
    [
      'one paragraph without a word of weakness',
      '执法力量不足，车辆老旧。\n普法形式单一，覆盖面不广。\n县城停车秩序，群众多有反映。\n',
      3,
    ],
  ])('%s', (_, body, count) => {
    expect(open(LAW + WORK + body).problems).toHaveLength(count);
  });

  const ahead =
    '2032年，要坚持稳中求进，力争地区生产总值增长7%左右，推动各项工作取得新进展。\n（一）壮大工业。将新建厂房10万平方米，力争引进企业5家，加快园区扩容提质，推进技改项目30个。\n（二）振兴乡村。将新建高标准农田2万亩，争取创建示范村10个，继续推进改厕，加快数字乡村建设，推动城乡融合发展，着力培育一批家庭农场，确保农民收入增长8%以上。\n';

  it('behind the review of a work report, where a series begins anew and looks ahead', () => {
    expect(titles(open(CONGRESS + REVIEW + ahead).plans)).toEqual(['壮大工业', '振兴乡村']);
    const back = '（一）完成投资48亿元，增长7%。\n（二）建成学校4所，新增学位1200个。\n';
    expect(open(CONGRESS + REVIEW + back).plans).toEqual([]);
  });

  it('behind the admission of a review without numerals', () => {
    const review = '一、2031年工作回顾\n过去一年，完成投资48亿元，新建学校4所。\n';
    const admission = '我们也清醒认识到，发展中还有不少困难：一是总量偏小；二是结构不优。\n';
    const report = open(CONGRESS + review + admission + ahead);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
    expect(titles(report.problems)).toEqual(['总量偏小', '结构不优']);
  });
});

describe('what is no heading', () => {
  it('paragraphs of one sentence each that begin alike, right below each other', () => {
    const years = (between: string): string =>
      `${CONGRESS}一、工作回顾\n五年来，我们坚持创新，高新技术企业达到86家。\n${between}五年来，我们坚持绿色，森林覆盖率达到58.4%。\n${between}五年来，我们坚持共享，城乡居民收入增长7.5%。\n${between}${PLANS}`;
    const headings = (text: string): number => outline(open(text)).filter((line) => line.includes('五年来')).length;
    expect(headings(years(''))).toBe(0);
    expect(headings(years('新建平台12个，引进人才350名，各项指标都有提升。\n'))).toBe(3);
  });

  it('a title with （摘要） behind it, while a line on an abridgement is no title', () => {
    const body = `2031年工作回顾\n一年来，全市上下团结奋斗，完成了各项任务。\n2032年工作安排\n今年要抓好各项工作，新建学校3所。\n`;
    expect(open(`青禾市2032年政府工作报告（摘要）\n${body}`).title).toBe('青禾市2032年政府工作报告（摘要）');
    expect(open(`青禾市2032年政府工作报告摘要\n${body}`).title).not.toBe('青禾市2032年政府工作报告摘要');
  });
});
