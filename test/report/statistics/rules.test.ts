import { describe, expect, it } from 'vitest';
import type { Statistic } from '../../../src/report/model.ts';
import { findStatistics } from '../../../src/report/statistics/index.ts';

function read(text: string, planned = false): Statistic[] {
  return findStatistics(text, [{ start: 0, end: text.length, part: '1', planned }]);
}

/** A statistic in one line: span | value | unit | qualifiers | trend. */
function line(text: string, s: Statistic): string {
  const value = s.valueMax === null ? `${s.value}` : `${s.value}~${s.valueMax}`;
  return [text.slice(s.start, s.end), value, s.unit, s.qualifier.join('+'), s.trend ?? ''].join('|');
}

describe('numbers with their unit', () => {
  it.each<[string, string, string[]]>([
    ['a count', '全年办结投诉318件。', ['318件|318|件||']],
    ['万 multiplied out', '发放手册4.6万份。', ['4.6万份|46000|份||']],
    ['亿 multiplied out, exactly', '安排资金5.04亿元。', ['5.04亿元|504000000|元||']],
    ['万亿', '总产值达1.3万亿元。', ['1.3万亿元|1300000000000|元||']],
    ['separated thousands', '调解纠纷1,234件。', ['1,234件|1234|件||']],
    ['full-width digits and sign', '合格率９８．６％。', ['９８．６％|98.6|%||']],
    ['per mille', '出生率为6.2‰。', ['6.2‰|6.2|‰||']],
    ['percentage points', '城镇化率提高1.2个百分点。', ['1.2个百分点|1.2|个百分点||up']],
    ['a multiple', '交易额增长3.5倍。', ['3.5倍|3.5|倍||up']],
    ['a blank before the unit', '新建公园 12 个。', ['12 个|12|个||']],
    ['the longest unit', '投入运力1.5万架次。', ['1.5万架次|15000|架次||']],
    ['a unit with brackets', '审查文件46件（次）。', ['46件（次）|46|件(次)||']],
    ['a compound unit', '低保标准为980元/月。', ['980元/月|980|元/月||']],
    ['a compound unit of measures', '浓度降至27微克/立方米。', ['27微克/立方米|27|微克/立方米||']],
    ['tons of coal equivalent', '节约能源3200吨标准煤。', ['3200吨标准煤|3200|吨标准煤||']],
    ['foreign money', '实际使用外资2.6亿美元。', ['2.6亿美元|260000000|美元||']],
    ['a range with one unit', '引进机构2—3家。', ['2—3家|2~3|家||']],
    ['a range with 至', '每镇配备1至2名顾问。', ['1至2名|1~2|名||']],
    ['a range of percentages', '经济增长6%－6.5%。', ['6%－6.5%|6~6.5|%||up']],
    [
      'a range whose scale is printed once',
      '30-100亿元项目6个。',
      ['30-100亿元|3000000000~10000000000|元||', '6个|6|个||'],
    ],
    [
      'a change is no range',
      '时限由20个工作日压缩至5个工作日。',
      ['20个工作日|20|个工作日||', '5个工作日|5|个工作日||'],
    ],
    ['months after the change', '时限由15个月缩短到7个月。', ['15个月|15|个月||', '7个月|7|个月||']],
    ['months after 至', '时限压减至11个月。', ['11个月|11|个月||']],
    ['a date after 至', '时限压减至9月。', []],
    ['a zero that ends a word', '隐患清零18件、归零6处。', ['18件|18|件||', '6处|6|处||']],
    ['a list that shares its unit', '新设站点3、5个。', ['3|3|个||', '5个|5|个||']],
    [
      'a list that prints 百分点 once',
      '分别提高2.7个、3个百分点。',
      ['2.7个|2.7|个百分点||up', '3个百分点|3|个百分点||up'],
    ],
    [
      'amounts that print 元 once',
      '规模分别达1.3万亿、1.1万亿、8200亿元。',
      ['1.3万亿|1300000000000|元||', '1.1万亿|1100000000000|元||', '8200亿元|820000000000|元||'],
    ],
    ['a last number without a unit', '新建学校3个、5个和8。', ['3个|3|个||', '5个|5|个||']],
    ['万 without a unit', '注册用户突破300万。', ['突破300万|3000000||突破|']],
    ['a fraction', '企业占全市1/3。', ['1/3|0.3333333333333333|||']],
    ['two units without a mark', '拆除违建12处3400平方米。', ['12处|12|处||', '3400平方米|3400|平方米||']],
  ])('%s', (_name, text, want) => {
    expect(read(text).map((s) => line(text, s))).toEqual(want);
  });
});

describe('Chinese numerals', () => {
  it.each<[string, string, string[]]>([
    ['a long numeral', '收到建议一百二十三件。', ['一百二十三件|123|件||']],
    ['a fraction', '三分之二的村设立了调解室。', ['三分之二|0.6666666666666666|||']],
    ['per hundred', '覆盖率达百分之八十。', ['百分之八十|80|%||']],
    ['tenths', '近八成受访群众表示满意。', ['近八成|80|%|近|']],
    ['a round number that is loosened', '吸引近百家商户入驻。', ['近百家|100|家|近|']],
    ['a round number loosened behind', '组织活动十余场。', ['十余场|10|场|余|']],
    ['not 成 inside a word', '三成立、七成员。', []],
    ['not an organisation’s round number', '抓好十个重点领域和三项制度。', []],
    ['not a bare thousand', '走进千家万户。', []],
  ])('%s', (_name, text, want) => {
    expect(read(text).map((s) => line(text, s))).toEqual(want);
  });
});

describe('qualifiers', () => {
  it.each<[string, string, string[], string]>([
    ['约', '参加人员约600人。', ['约'], '约600人'],
    ['超过, with 了', '采集了超过了800条数据。', ['超过'], '超过了800条'],
    ['不低于', '合格率不低于95%。', ['不低于'], '不低于95%'],
    ['余 between scale and unit', '整理数据50余万条。', ['余'], '50余万条'],
    ['余 before the unit', '接待群众750万余人次。', ['余'], '750万余人次'],
    ['多', '服务企业6000多家。', ['多'], '6000多家'],
    ['以上', '覆盖率保持在90%以上。', ['以上'], '90%以上'],
    ['左右', '增长5%左右。', ['左右'], '5%左右'],
    ['before and behind', '完成约30余个项目。', ['约', '余'], '约30余个'],
    ['both sides', '新增超200家以上。', ['超', '以上'], '超200家以上'],
    ['节约 is not 约', '节约5000万元。', [], '5000万元'],
    ['最近 is not 近', '最近20家企业落户。', [], '20家'],
  ])('%s', (_name, text, qualifier, span) => {
    const [first] = read(text);
    expect(first?.qualifier).toEqual(qualifier);
    expect(text.slice(first?.start, first?.end)).toBe(span);
  });
});

describe('rise and fall', () => {
  it.each<[string, string, (string | null)[]]>([
    ['a verb of rise', '投诉量同比增长12%。', ['up']],
    ['a verb of fall', '警情下降8.3%。', ['down']],
    ['one character, before a share', '税收同比增5.2%。', ['up']],
    ['a noun of rise', '利润增幅达到9%。', ['up']],
    ['a noun of fall', '价格平均降幅为22%。', ['down']],
    ['a list after one verb', '分别增长4.3%、5.5%和6%。', ['up', 'up', 'up']],
    ['two verbs in one list', '分别上升8%、和下降29%。', ['up', 'down']],
    ['a rise of things', '增加8家定点医院。', ['up']],
    ['净增 with its noun before the number', '净增经营主体2.6万户。', ['up']],
    ['压减 with its noun before the number', '压减一般性支出18亿元。', ['down']],
    ['a level that was risen to', '覆盖率提高到90%。', [null]],
    ['a level reached from another', '由82%提升至85%。', [null, null]],
    ['新增 is no rise', '新增学位900个。', [null]],
    ['增加值 is a noun', '工业增加值87亿元。', [null]],
    ['things that get better', '改造提升20个站台。', [null]],
    ['减税降费 is no fall', '减税降费80亿元。', [null]],
  ])('%s', (_name, text, want) => {
    expect(read(text).map((s) => s.trend)).toEqual(want);
  });
});

describe('degrees, where warmth is meant', () => {
  it.each([
    ['平均气温升高5度。', ['5度']],
    ['供水温度一年四季都保持在了40度。', ['40度']],
    ['供水温度在一年四季里都始终保持在了40度。', []],
    ['新建道路转角5度。', []],
    ['节约用电5000度电。', ['5000度']],
  ])('%s', (text, expected) => {
    expect(read(text).map((s) => text.slice(s.start, s.end))).toEqual(expected);
  });
});

describe('a sum in words without a unit', () => {
  it.each([
    ['人均收入达到一千六，再创新高。', ['一千六']],
    ['人均收入达到九百六，再创新高。', []],
    ['人均收入从九万四提高到十万。', ['九万四']],
  ])('%s', (text, expected) => {
    expect(read(text).map((s) => text.slice(s.start, s.end))).toEqual(expected);
  });
});

describe('no statistics', () => {
  it.each([
    ['a year', '2024年，全区迈上新台阶。'],
    ['a span of years', '实施方案（2021—2025年）印发。'],
    ['months', '1至10月完成任务。'],
    ['a date', '会议于2023年11月8日召开。'],
    ['a printed date', '发布时间：2021-03-18 13:48:00'],
    ['an ordinal', '第19届博览会、第3批清单。'],
    ['a ranking', '居全省前5位、全国第2位。'],
    ['a rank', '排名由369位上升到235位。'],
    ['a document number', '依据政办发〔2020〕15号文件执行。'],
    ['a title', '印发《全面推进100项改革任务清单》。'],
    ['a name in quotation marks', '打造“500米为民服务圈”。'],
    ['a formula', '落实1+5+X机制。'],
    ['a service by its hours', '开通24小时便民服务。'],
    ['a version', '推出政务服务3.0系统。'],
    ['a network', '建成6G试验网。'],
    ['an indicator’s name', 'PM2.5年均浓度达标。'],
    ['a telephone number', '接听12345热线来电。'],
    ['a line’s number', '地铁16号线通车。'],
    ['a denominator', '每10万人设一个服务点。'],
    ['a period', '三年内、5年来、连续6年获评优秀。'],
    ['an age', '为65岁以上老年人体检。'],
    ['a list marker', '\n1.加强领导。\n2.压实责任。'],
    ['vague counts', '开展一批活动，多次组织若干培训。'],
    ['a reach', '形成15分钟便民生活圈。'],
    ['a drive named by its measure', '开展PM2.5平均浓度0.1微克攻坚行动。'],
    ['a slogan', '实现6个零发生。'],
    ['a ratio', '三次产业比例为2∶38∶60。'],
    ['部门 is not 部', '12部门联合发文。'],
  ])('%s', (_name, text) => {
    expect(read(text).map((s) => text.slice(s.start, s.end))).toEqual([]);
  });
});

describe('durations that are measured', () => {
  it.each([
    ['办理时间压缩15天。', '15天'],
    ['平均用时3.5个工作日。', '3.5个工作日'],
    ['空气优良天数达288天。', '288天'],
    ['平均受教育年限达到10.5年。', '10.5年'],
    ['人均预期寿命提高到82.4岁。', '82.4岁'],
  ])('%s', (text, span) => {
    expect(read(text).map((s) => text.slice(s.start, s.end))).toEqual([span]);
  });
});

describe('subjects', () => {
  it.each<[string, string, string[]]>([
    ['the noun before the number', '查处无证经营案件28件。', ['无证经营案件']],
    ['the noun behind the unit', '聘请15名乡村法律顾问。', ['乡村法律顾问']],
    ['up to the verb that follows', '34个项目进入省级名录。', ['项目']],
    ['up to 的', '完成11个区直部门的清单编制。', ['区直部门']],
    ['behind a describing clause', '审结42宗以镇政府为被告的行政案件。', ['行政案件']],
    ['a name in quotation marks', '建成“智慧小站”55个。', ['“智慧小站”']],
    ['carried over, and told apart', '新增上市公司7家，累计46家。', ['上市公司', '累计上市公司']],
    ['carried over with its measure', '新登记商户1.2万户，总量9万户。', ['商户', '商户总量']],
    ['carried over with its frequency', '全区刑事警情218起，日均0.6起。', ['刑事警情', '日均刑事警情']],
    ['carried over with what was done', '收到复议申请90件，受理81件。', ['复议申请', '受理复议申请']],
    ['a rate of its own', '调解纠纷560件，调解成功率99%。', ['调解纠纷', '调解成功率']],
    ['a share', '工业贷款208亿元、占贷款总额的34%。', ['工业贷款', '工业贷款占贷款总额']],
    ['compared', '失业率3%，低于全国2个百分点。', ['失业率', '失业率']],
    ['from one level to another', '创新平台由27家增至30家。', ['创新平台', '创新平台']],
    ['each of a list its own', '芯片、汽车、电池出口分别增长9%、6%、4%。', ['芯片出口', '汽车出口', '电池出口']],
    ['a shared measure', '白银、精铜产量分别增长9%、6%。', ['白银产量', '精铜产量']],
    [
      'what 分别 refers back to',
      '接待游客52万人次、旅游收入8亿元，分别增长3%和4%。',
      ['接待游客', '旅游收入', '接待游客', '旅游收入'],
    ],
    ['counted twice', '治理36条45段黑臭水体。', ['黑臭水体', '黑臭水体']],
    ['two counts, one noun', '新设12个和15个监测点。', ['监测点', '监测点']],
    ['an amount described behind', '设立规模50亿元的产业基金。', ['产业基金规模']],
    ['a share of what follows', '其中28%投向小微企业。', ['投向小微企业']],
    ['a general noun with what it serves', '出台优化营商环境28条措施。', ['营商环境措施']],
    ['of the things just named', '遴选12个智能制造项目，其中6个项目获批。', ['智能制造项目', '获批智能制造项目']],
    ['how it was done is left out', '高质量办理代表建议39件。', ['代表建议']],
    ['a remark in brackets', '细颗粒物（PM2.5）平均浓度27微克。', ['细颗粒物平均浓度']],
    [
      'a long name is not cut within a word',
      '青禾湾全球招商大会签约项目总投资额90亿元。',
      ['招商大会签约项目总投资额'],
    ],
    [
      'nor where what it is a share of is named',
      '技术合同认定登记金额46亿元、占全国1/9。',
      ['技术合同认定登记金额', '技术合同认定登记金额占比'],
    ],
    [
      'nor within a quotation',
      '纳入“无忧无扰”白名单企业5万户、占全部企业两成。',
      ['“无忧无扰”白名单企业', '白名单企业占比'],
    ],
    ['和美 is no joint', '建成“三融一共”先导和美乡村示范带6条。', ['先导和美乡村示范带']],
    ['a word is not cut in its middle', '打击违法行为370起。', ['违法行为']],
  ])('%s', (_name, text, want) => {
    expect(read(text).map((s) => s.subject)).toEqual(want);
  });
});

describe('period, target, parent', () => {
  it.each<[string, string, string | null]>([
    ['months', '2020年1至10月，受理案件218起。', '2020年1至10月'],
    ['a day', '日均办件330件。', '日均'],
    ['each day', '以每天50条以上的速度新增。', '每天'],
    ['half a year', '上半年完成投资30亿元。', '上半年'],
    ['not a comparison', '收入90亿元，创近六年新高，增长7%。', null],
    ['none', '完成投资30亿元。', null],
    ['a quarter of last year', '去年第三季度办结案件30件。', '去年第三季度'],
    ['in the middle of a clause', '货运班列全年开行70列。', '全年'],
    ['behind words that open it', '建议今年主要预期目标为：产值增长5%；投资增长4%。', '今年'],
    ['of planning', '累计建成55个，今年计划建设40个。', '今年'],
  ])('%s', (_name, text, want) => {
    expect(read(text).at(-1)?.period).toBe(want);
  });

  it.each<[string, string, (string | null)[]]>([
    [
      'a level that was left',
      '合格率由2012年的90.2%提升到97.5%，浓度由34微克降到26微克，达标率100%。',
      ['2012年', null, null, null, null],
    ],
    ['two levels', '事项从2013年的46项减少到2019年的21项。', ['2013年', '2019年']],
    ['a comparison that is to hold for all', '与2020年比（下同），产值增长11.3%、营收增长9%。', [null, null]],
    ['a comparison by the way', '2015年产值274亿元，比2012年增长12%。', ['2015年', '2015年']],
    ['prices of a year', '按2020年价格计算，产值增长6%。', [null]],
    ['the first time since', '占比21.1%，是自2012年建区以来首次突破20%，贡献率达到49.7%。', [null, null, null]],
    ['of the first', '2020年完成首批项目5个。', ['2020年']],
    ['since, said of one', '自2019年以来，共收到申请103宗，受理91宗。', ['自2019年以来', null]],
    ['since, at the head of the sentence', '2019年以来，共收到申请103宗，受理91宗。', ['2019年以来', '2019年以来']],
    ['what the documents date from', '对1996年以来印发的482件文件进行清理，修改38件。', ['1996年以来', null]],
    [
      'a sum of another period',
      '一年增加163亿元、接近“十三五”五年总和；产值从167亿元升到205亿元。',
      [null, null, null],
    ],
    ['a multiple of another year’s', '人均收入是2015年的2.2倍，客流恢复到2019年的95%。', [null, null]],
    ['the name of a document', '印发《2021年工作要点》，明确5个方面24项任务。', [null, null]],
    ['the name of a match', '球队获得2023年乡村球赛冠军，运动员夺得30枚金牌。', [null]],
    ['in the middle of a clause, and the next', '商户突破18万户、全年净增1.7万户，企业达7万户。', [null, '全年', null]],
    ['to the semicolon', '全年结案34件，罚款4万元；移送2件。', ['全年', '全年', null]],
    [
      'at the head of a sentence, to its end',
      '2020年1至10月，破案284起；189个小区零发案；占比65.1%。',
      ['2020年1至10月', '2020年1至10月', '2020年1至10月'],
    ],
    ['a second time, to the semicolon', '2020年，破案284起；2021年，破案20起；移送2件。', ['2020年', '2021年', null]],
    ['what a rise set out from', '全年脱贫350人，发生率由17.8%降到9.4%。', ['全年', null, '全年']],
  ])('holds no further than it is said: %s', (_name, text, want) => {
    expect(read(text).map((s) => s.period)).toEqual(want);
  });

  it('takes a number in a plan for a target, unless it is reported as done', () => {
    expect(read('新建学校3所。', true).map((s) => s.target)).toEqual([true]);
    expect(read('在去年已建成3所的基础上。', true).map((s) => s.target)).toEqual([false]);
    expect(read('过去五年，新建学校33所，人均寿命提高到82岁。', true).map((s) => s.target)).toEqual([false, false]);
    expect(read('近年来建成公园12个，今年计划新建4个。', true).map((s) => s.target)).toEqual([false, true]);
    expect(read('未来五年，新建学校33所。', true).map((s) => s.target)).toEqual([true]);
  });

  it('takes a number outside the plans for a result, unless the words plan it', () => {
    expect(read('新建学校3所。').map((s) => s.target)).toEqual([false]);
    expect(read('资助标准拟提高到每人1500元。').map((s) => s.target)).toEqual([true]);
    expect(read('今年再解决6万人的饮水问题。').map((s) => s.target)).toEqual([true]);
    expect(read('今年再获称号3个。').map((s) => s.target)).toEqual([false]);
    expect(read('累计建成55个，今年计划建设40个。').map((s) => s.target)).toEqual([false, true]);
    expect(read('将213家企业纳入保障范围。').map((s) => s.target)).toEqual([false]);
  });

  it.each<[string, string, boolean, boolean[]]>([
    [
      'funds that were won',
      '争取专项债券46亿元、居全省第一，推介14个项目，投资增长2.5%。',
      false,
      [false, false, false],
    ],
    ['what was made sure of', '确保播种面积9万亩。', false, [false]],
    ['what is striven for', '力争全年营收增长5%。', false, [true]],
    ['a level of the past', '产值由2015年的130亿元提高到2020年的303亿元。', false, [false, false]],
    ['a sum in a plan', '新增100处信号灯、累计达800处。', true, [true, true]],
    ['a sum reached', '累计完成投资8亿元，再投入2亿元。', true, [false, true]],
    ['a date of the past', '截至去年底，建成学校3所。', true, [false]],
    ['against the past', '赤字率拟按3%安排，比去年预算低0.4个百分点。', true, [true, true]],
    ['from what there is', '审批时限在现有基础上再压减10%。', true, [true]],
  ])('knows what is planned: %s', (_name, text, planned, want) => {
    expect(read(text, planned).map((s) => s.target)).toEqual(want);
  });

  it('takes a year behind the report’s own for one of planning', () => {
    const text = '到2025年，绿道总长达到80公里。';
    const passages = [{ start: 0, end: text.length, part: '1', planned: false }];
    const years = (covers: number | null) => ({ covers, plansFor: null, present: null });
    expect([2024, 2025, null].map((covers) => findStatistics(text, passages, years(covers))[0]?.target)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('numbers statistics through all passages and names their part', () => {
    const text = '新建公园5个。拆除违建12处。';
    const found = findStatistics(text, [
      { start: 0, end: 7, part: '1', planned: false },
      { start: 7, end: text.length, part: '2.1', planned: true },
    ]);
    expect(found.map((s) => [s.id, s.parent, s.target])).toEqual([
      ['s1', '1', false],
      ['s2', '2.1', true],
    ]);
  });

  it('reads nothing outside the passages, and no number across their border', () => {
    const text = '甲12个，乙34个';
    expect(findStatistics(text, [])).toEqual([]);
    const cut = findStatistics(text, [{ start: 0, end: 2, part: '', planned: false }]);
    expect(cut).toEqual([]);
  });
});
