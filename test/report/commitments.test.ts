import { describe, expect, it } from 'vitest';
import { commitmentsOf, segmentText, statisticsOf } from '../../src/report/index.ts';

const LAW =
  '青禾县2031年度法治政府建设情况报告\n一、主要工作\n制定文件5件，审查合同9份，开展检查12次。\n二、2032年工作计划\n';
const found = (plans: string) => {
  const report = segmentText(LAW + plans, { id: 'test' });
  const figures = new Map(statisticsOf(report).map(({ id, start, end }) => [id, report.text.slice(start, end)]));
  return commitmentsOf(report).map(({ plan, deadline, office, statistics, start, end }) => ({
    plan,
    deadline,
    office,
    figures: statistics.map((id) => figures.get(id)),
    text: report.text.slice(start, end),
  }));
};
const texts = (plans: string): string[] => found(plans).map(({ text }) => text);

describe('commitmentsOf', () => {
  it('has each sentence that promises, with its figures, deadline and office as printed', () => {
    expect(
      found(
        '（一）加强培训。全年培训执法人员300人次，举办讲座6场。（责任单位：县司法局；完成时限：2032年12月底前）\n（二）强化监督。年底前完成案卷评查。\n',
      ),
    ).toEqual([
      {
        plan: '2.1',
        deadline: '2032年12月底前',
        office: '县司法局',
        figures: ['300人次', '6场'],
        text: '全年培训执法人员300人次，举办讲座6场。（责任单位：县司法局；完成时限：2032年12月底前）',
      },
      { plan: '2.2', deadline: '年底前', office: null, figures: [], text: '年底前完成案卷评查。' },
    ]);
  });

  it('has meetings that are to be held', () => {
    const plan = '每季度与县人民法院召开一次府院联席会议。';
    expect(texts(`（一）化解争议。${plan}年底前完成案卷评查。\n`)).toEqual([plan, '年底前完成案卷评查。']);
  });

  it('has every item of a paragraph, that which ； ends and that which is long', () => {
    const items = [
      '一是对照全年目标查漏补缺，确保工作任务全面完成。',
      '二是有效发挥司法行政部门在依法行政中的统筹作用，认真抓好工作落实；',
      '加大宣传力度，努力营造良好氛围；',
      '三是全面推进依法行政情况定期向县委、县人大常委会和市政府报告的各项制度落实。',
      '自觉接受县人大的监督，落实各项要求。',
    ];
    expect(texts(`（一）继续推进。${items.join('')}\n`)).toEqual(items);
  });

  it('has a plan that is nothing but its heading', () => {
    expect(texts('一是加强执法培训；二是完善监督机制。\n')).toEqual(['一是加强执法培训；', '二是完善监督机制。']);
  });

  it.each([
    [
      'parts that promise something each',
      '年内会前学法不少于4次；编制法制审核目录；聘请执业律师2名。',
      ['年内会前学法不少于4次；', '编制法制审核目录；', '聘请执业律师2名。'],
    ],
    ['a part that tells of the one before', '开展案卷评查两轮；其中抽查行政处罚案卷80卷。', null],
    ['a part that does nothing', '建立信用惩戒的长效机制；一处失信，处处受限。', null],
    ['a part too short to promise', '健全听证目录；加强公示。', null],
    ['brackets', '制定应诉规则（牵头单位：县司法局；完成时限：2032年6月底前）。', null],
    ['quotation marks', '推行“提升能力练兵；规范执法评查”双月活动。', null],
  ])('at ；: %s', (_, plan, parts) => {
    expect(texts(`（一）加强监督。年底前完成督察。${plan}\n（二）强化责任。开展案卷评查。\n`)).toEqual([
      '年底前完成督察。',
      ...(parts ?? [plan]),
      '开展案卷评查。',
    ]);
  });

  it.each([
    '打通城南大道断头路。',
    '编印干部应知应会手册。',
    '对病险水库全部除险加固。',
    '为老年人免费体检。',
    '每季度发布典型案例。',
    '将老工伤人员纳入保险。',
    '逐步实行中职教育免费。',
    '注册白茶商标。',
    '帮助进城农民工安家。',
    '保证学生每天活动一小时。',
  ])('has %s', (plan) => {
    expect(texts(`（一）改善民生。制定年度清单。${plan}\n（二）强化监督。开展案卷评查。\n`)).toContain(plan);
  });

  it('has a lead of several clauses that tells more than a title does', () => {
    const lead = '一要较大幅度提高早籼稻最低收购价，保持农产品价格合理水平，提高种粮农民积极性。';
    const plans = (first: string): string => `${first}县财政安排收购资金。二要强化监督。开展案卷评查。\n`;
    expect(texts(plans(lead))).toContain(lead);
    expect(texts(plans('一要提高早籼稻收购价。'))).not.toContain('一要提高早籼稻收购价。');
  });

  it.each([
    [
      'a heading over its own text',
      '（一）加强培训。举办讲座活动。\n（二）强化监督。开展案卷评查。\n',
      ['举办讲座活动。', '开展案卷评查。'],
    ],
    ['a principle', '（一）把牢方向。坚持以人民为中心。\n（二）强化监督。开展案卷评查。\n', ['开展案卷评查。']],
    [
      'what every report professes',
      '（一）把牢方向。把忠诚拥护“两个确立”、坚决做到“两个维护”落实到各项工作。\n（二）强化监督。开展案卷评查。\n',
      ['开展案卷评查。'],
    ],
    [
      'a reason',
      '（一）建强队伍。队伍建设是法治政府建设的重要基础。\n（二）强化监督。开展案卷评查。\n',
      ['开展案卷评查。'],
    ],
    [
      'what leads in to a list',
      '（一）加强培训。重点推进以下工作：\n（二）强化监督。开展案卷评查。\n',
      ['开展案卷评查。'],
    ],
  ])('leaves out %s', (_, plans, expected) => {
    expect(texts(plans)).toEqual(expected);
  });

  it('has none outside of the plans', () => {
    expect(commitmentsOf(segmentText('一、主要工作\n制定文件5件，审查合同9份，开展检查12次。', { id: 'x' }))).toEqual(
      [],
    );
  });

  it.each([
    ['（一）修订行政处罚裁量基准。', true],
    ['（一）组织行政执法人员轮训，实现全员参训。', true],
    ['（一）要发布综合行政执法事项目录。', true],
    ['（一）强化执法监督。', false],
    ['（一）建设宜居渡口。', false],
    ['（一）配备公职律师。', false],
  ])('has %s where a title stands: %s', (lead, expected) => {
    const plans = texts(`${lead}落实“双随机、一公开”制度。\n（二）开展案卷评查。\n`);
    expect(plans.some((plan) => lead.endsWith(plan))).toBe(expected);
  });

  it('has a task that opens a paragraph without a numeral', () => {
    const plan = '制定渡口搬迁实施方案。';
    expect(texts(`（一）改善民生。\n${plan}完善配套政策，帮助船民安家。\n（二）强化监督。开展案卷评查。\n`)).toContain(
      plan,
    );
  });

  it('has the targets above the plans, each with its figures', () => {
    const targets =
      '今年经济社会发展主要预期目标是：地区生产总值增长6%左右；一般公共预算收入39亿元，增长4%；城镇新增就业3.6万人，登记失业率控制在4.5%以内，居民收入与经济同步增长。';
    const plans = found(`${targets}全年培训3期。\n（一）强化监督。开展案卷评查2次。\n`);
    expect(plans.map(({ text, plan, figures }) => [text, plan, figures.length])).toEqual([
      ['地区生产总值增长6%左右；', '2', 1],
      ['一般公共预算收入39亿元，增长4%；', '2', 2],
      ['城镇新增就业3.6万人，', '2', 1],
      ['登记失业率控制在4.5%以内，居民收入与经济同步增长。', '2', 1],
      ['开展案卷评查2次。', '2.1', 1],
    ]);
  });

  it('reads Traditional characters and prints them', () => {
    const report = segmentText(
      '雲浦縣政府工作報告\n一、工作總結\n審查規範性檔案37件，舉辦講座6場，執法監督與開發區實現對接。\n二、下一步計劃\n（一）加強監督。年底前完成對開發區執法單位的監督檢查。（責任單位：縣司法局）\n（二）強化責任。將開展執法檢查。\n',
      { id: 'x' },
    );
    expect(commitmentsOf(report)[0]).toMatchObject({ deadline: '年底前', office: '縣司法局' });
  });
});
