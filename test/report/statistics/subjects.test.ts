import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../src/report/statistics/index.ts';
import { clauseAfter, clauseSubject, nounAfter } from '../../../src/report/statistics/noun-after.ts';
import { phraseBefore } from '../../../src/report/statistics/noun-before.ts';
import { balance, shorten } from '../../../src/report/statistics/shorten.ts';
import { leadVerb, trimLeading, trimTrailing } from '../../../src/report/statistics/trim-words.ts';

describe('words at the beginning of a phrase that are no part of a name', () => {
  it.each([
    ['今年全县共受理', '受理'],
    ['2032年以来累计培训', '培训'],
    ['我县先后新增', '新增'],
    ['在全国率先开展', '开展'],
    ['初步预计接待游客', '接待游客'],
    ['“十五五”时期新增学位', '新增学位'],
    ['和谐企业', '和谐企业'],
    ['和美乡村', '和美乡村'],
    ['在孵项目', '在孵项目'],
    ['在建工程', '在建工程'],
    ['超充示范站', '超充示范站'],
    ['超千家企业', '千家企业'],
    ['再生水利用量', '再生水利用量'],
    ['公开率', '公开率'],
    ['及时率', '及时率'],
    ['实际使用外资', '实际使用外资'],
    ['集中供水人口', '集中供水人口'],
    ['为全县', ''],
  ])('%s → %s', (phrase, want) => {
    expect(trimLeading(phrase)).toBe(want);
  });
});

describe('words at the end', () => {
  it.each([
    ['破案率达', '破案率'],
    ['森林覆盖率由2031年的', '森林覆盖率'],
    ['排放量要', '排放量'],
    ['办件时限由原来的', '办件时限'],
    ['生产总值连续迈上', '生产总值'],
    ['水质优良率全市唯一', '水质优良率'],
    ['违法行为', '违法行为'],
    ['会议纪要', '会议纪要'],
    ['项目需要', '项目'],
    ['公共文化空间布局优化', '公共文化空间布局'],
    ['收入同口径对比', '收入'],
  ])('%s → %s', (phrase, want) => {
    expect(trimTrailing(phrase)).toBe(want);
  });
});

describe('the verb that opens a phrase', () => {
  it.each([
    ['新开办幼儿园', '新开办'],
    ['办结率', ''],
    ['受理量', ''],
    ['建设用地', ''],
    ['建设公园', '建设'],
    ['出租屋', ''],
    ['出租房屋', '出租'],
  ])('%s → %s', (phrase, want) => {
    expect(leadVerb(phrase)).toBe(want);
  });
});

describe('the noun before a number', () => {
  it.each([
    ['全年接通公共视频监控', '公共视频监控', ''],
    ['新开办幼儿园', '幼儿园', ''],
    ['审批项目', '审批项目', ''],
    ['城镇新增就业', '城镇新增就业', ''],
    ['提请县人大常委会审议地方性法规草案', '地方性法规草案', ''],
    ['转送', '', '转送'],
    ['培训', '', '培训'],
    ['布局一批', '', '布局'],
    ['举办招商引资推介会', '招商引资推介会', ''],
  ])('%s → %s, %s', (words, noun, verb) => {
    const phrase = phraseBefore(words);
    expect([phrase.noun, phrase.verb]).toEqual([noun, verb]);
  });
});

describe('the noun behind a unit', () => {
  it.each([
    ['乡村法律顾问。', '乡村法律顾问'],
    ['项目进入省级名录。', '项目'],
    ['区直部门的清单编制', '区直部门'],
    ['全国知名的评估机构落户', '评估机构'],
    ['产业类、配套类更新项目', '更新项目'],
    ['举措深化街道改革', '举措'],
    ['企业加入平台，', '企业'],
    ['乡镇船舶全面纳管。', '乡镇船舶'],
    ['楼宇拔地而起，', '楼宇'],
    ['城乡学校共同体。', '城乡学校共同体'],
    ['因条件制约尚在推进', ''],
    ['台阶，', ''],
    ['大关，达到', ''],
    ['模型的融合', '模型'],
    ['以镇政府为被告的行政案件。', '行政案件'],
  ])('%s → %s', (words, want) => {
    expect(nounAfter(words, false)).toBe(want);
  });

  it('is the subject of a clause, or the clause itself, where asked for', () => {
    expect(clauseSubject('股权投资基金扎堆青禾，')).toBe('股权投资基金');
    expect(clauseAfter('投向小微企业,其余')).toBe('投向小微企业');
    // A clause that would have to be cut within a word says nothing.
    expect(clauseAfter('完成青禾河两岸滨水绿道第二期工程建设。')).toBe('');
  });
});

describe('a name that is too long', () => {
  it.each([
    ['青禾湾全球招商大会签约项目总投资额', '招商大会签约项目总投资额'],
    ['全社会研究与试验发展经费投入', '研究与试验发展经费投入'],
    ['房屋等各类基础数据', '基础数据'],
    ['“无忧无扰”白名单企业', '“无忧无扰”白名单企业'],
  ])('%s → %s', (name, want) => {
    expect(shorten(name)).toBe(want);
  });

  it('keeps no half of a pair of marks and no joint at its ends', () => {
    expect(balance('“一网通办')).toBe('一网通办');
    expect(balance('和企业的')).toBe('企业');
    expect(balance('和谐企业')).toBe('和谐企业');
  });
});

function subjects(text: string): string[] {
  return findStatistics(text, [{ start: 0, end: text.length, part: '1', planned: false }]).map((s) => s.subject);
}

describe('subjects of whole sentences', () => {
  it.each<[string, string, string[]]>([
    ['numbers of one sentence are told apart', '共44项工作任务，已完成31项。', ['工作任务', '已完成工作任务']],
    ['by what is said behind', '189个住宅小区有123个实现零发案。', ['住宅小区', '零发案住宅小区']],
    ['not a level and what it came from', '事项由46项减少到21项。', ['事项', '事项']],
    ['a head shared behind', '建成8个国家级、13个省级平台。', ['国家级平台', '省级平台']],
    ['amounts described behind', '实现1.75亿元的产值和6000万元的税收。', ['产值', '税收']],
    ['whose measure it is', '文化产业预计实现增加值385亿元，增长8.8%。', ['文化产业增加值', '文化产业增加值']],
    ['not where it is the place’s own', '辖区税收突破700亿元。', ['税收']],
    ['a share too long to be told in full', '高新技术产业增加值占规上工业比重达25%。', ['高新技术产业增加值占比']],
    ['a step of the same process', '收到申请90件，受理81件。', ['收到申请', '受理申请']],
    ['another act', '惠及群众300人，招录50人。', ['群众', '招录']],
    ['another kind of number', '发放手册1234件，补贴12万元。', ['发放手册', '补贴']],
    ['people are not what was counted before', '拆除房屋1284栋，9317人搬迁安置到位。', ['拆除房屋', '搬迁安置到位']],
    ['a tail of adjectives', '高层次、高技能人才分别达94人、690人。', ['高层次人才', '高技能人才']],
    [
      'a tail behind the same kind',
      '南坪街道、北坪街道综合排名分别上升3名和2名。',
      ['南坪街道综合排名', '北坪街道综合排名'],
    ],
    [
      'a tail that is a whole measure',
      '城镇、农村居民人均可支配收入分别增长4.5%、5.7%。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    ['the names in the clause before', '冶金产业、纺织产业从无到有，分别达2个、3个。', ['冶金产业', '纺织产业']],
    ['those whose matters they are', '推出25项街道和社区的服务事项。', ['服务事项']],
    ['a mark of a footnote is no word', '发明专利[2]申请量增长57%。', ['发明专利申请量']],
    ['steps are not counted things', '经济总量连跨5万亿元、6万亿元两个台阶。', ['经济总量', '经济总量']],
    ['the unit itself', '我国有13亿人口。', ['人口']],
    ['how is not what', '票决30项民生实事，29项高质量完成。', ['民生实事', '民生实事']],
    ['people and their kind', '上万人员参加。', ['人员']],
    ['the noun ends with a rate behind it', '12个国省考断面水质达标率100%。', ['国省考断面', '国省考断面水质达标率']],
    ['schools, and not what they have', '42所中小学法治副校长配备率98%。', ['中小学', '中小学法治副校长配备率']],
    ['households, and not what they do', '帮助14户困难户规范建房手续。', ['困难户']],
    ['a share is none without 比', '其中制造业项目占73%。', ['制造业项目占比']],
    ['nor of all there is', '案件总量占全市80%，新办证34万户、约占全市1/3。', ['案件总量占比', '新办证', '新办证占比']],
    ['part and whole of a share', '审核人员不足执法人员总数的5%。', ['审核人员']],
    ['a verb that is about', '选择11个左右的县探索改革。', ['县']],
    ['in what way is not what', '通过约谈等方式实质化解行政争议34件。', ['行政争议']],
    ['how long is not what', '录取人数连续两年增长10%以上。', ['录取人数']],
    ['since when is not what', '高价值专利较“十五五”时期增长48%。', ['高价值专利']],
    ['a clause that describes', '对9个进展缓慢的单位下发提示函。', ['单位']],
    ['one of them', '成为全省5个获此殊荣的行政区县之一。', ['行政区县']],
    ['the whole adjective', '全市性督查考核事项精简两成。', ['全市性督查考核事项']],
    ['the last of two steps', '审查政策措施71件，修改后出台6件。', ['审查政策措施', '出台审查政策措施']],
    ['no adverb at the end', '普法账号关注人数才1900多人，当场办结52件。', ['普法账号关注人数', '当场办结']],
    ['what money was for', '抽检样品1260批次，罚没284万元。', ['抽检样品', '罚没']],
    ['words that begin like particles', '建设过渡性安置房280套、出口基地3个。', ['过渡性安置房', '出口基地']],
    ['and with 到', '引进到期项目4个。', ['到期项目']],
    ['a document by its name', '下达整改通知书264份。', ['整改通知书']],
    ['a rank before each number', '评出市级5个、县级21个示范社区。', ['市级示范社区', '县级示范社区']],
    ['behind a colon', '增速如下：固定资产投资：-4.5%，工业投资：2.1%。', ['固定资产投资', '工业投资']],
    ['in brackets', '房地产投资（-12.6%）、商品房销售面积（-8.4%）回落。', ['房地产投资', '商品房销售面积']],
    [
      'what was done, where its name is long',
      '书记、县长分别主持法治专题学习会4次、9次。',
      ['书记法治专题学习会', '县长法治专题学习会'],
    ],
    ['those named, where what was done is short', '县法院、县检察院分别立案52件、61件。', ['县法院', '县检察院']],
    ['times are no names', '上半年和下半年分别立案52件、61件。', ['立案', '立案']],
    ['no noun behind a range', '参加听证的代表在八十到一百人之间。', ['听证的代表']],
    ['bodies, and not what they do', '126个调解组织化解纠纷1.2万件。', ['调解组织', '化解纠纷']],
    ['and where that holds a stop', '9个执法部门公布轻微违法不予处罚清单131项。', ['执法部门', '轻微违法不予处罚清单']],
    ['a person who is named by a verb', '收到申请12件，申请人撤回1件。', ['收到申请', '申请人撤回']],
    ['a list that shares its kind', '查处非法开垦、超载放牧案件146起。', ['非法开垦、超载放牧案件']],
    ['and one that is too long', '排查草场、虫草、婚姻家庭纠纷416起。', ['排查纠纷']],
    ['but no list of ways', '以听证、约谈化解行政争议34件。', ['行政争议']],
    [
      'a rate of the last in a list',
      '化解邻里、物业、劳务纠纷391件，成功率98.5%。',
      ['邻里、物业、劳务纠纷', '劳务纠纷成功率'],
    ],
    ['acts that need no object', '对信访积案批示41次，出庭应诉1次。', ['信访积案批示', '出庭应诉']],
    ['and those of another kind', '限产停产9件，移送拘留12件。', ['限产停产', '移送拘留']],
    ['more people than were named', '选派4名干部赴上级部门锻炼，37人取得执法资格。', ['干部', '取得执法资格']],
    ['and some of those named', '培训干部46名，12人获得执法资格。', ['培训干部', '获得执法资格']],
    ['no law that was put into force', '落实行政复议法，收案156件，纠错率12.8%。', ['收案', '纠错率']],
    ['what was done so often', '县长先后4次召开专题调度会。', ['专题调度会']],
    ['points, before and after', '年度考核分值由5分提高到8分。', ['年度考核分值', '年度考核分值']],
    ['one by one is not what', '对173件规范性文件逐件过筛，废止29件。', ['规范性文件', '废止规范性文件']],
    ['soon is not what', '推动32个签约项目尽早落地。', ['签约项目']],
    ['the yield is the crop’s', '粮食播种面积稳定在90.5万亩，总产量22万吨。', ['粮食播种面积', '粮食总产量']],
    [
      'and the deaths the accidents’',
      '生产安全事故起数下降12%、死亡人数下降8%。',
      ['生产安全事故起数', '生产安全事故死亡人数'],
    ],
    ['but none is of the other', '火灾死亡人数下降8%、受伤人数下降6%。', ['火灾死亡人数', '火灾受伤人数']],
    ['nor of one that widens', '“一链办”主题服务扩充到66个。', ['“一链办”主题服务']],
    ['nothing left of a verb', '产能利用率回升到75.6%。', ['产能利用率']],
    ['years in which', '3年内离职47人。', ['离职']],
    ['where is not what', '在苏南、浙北设立招商联络站4个。', ['招商联络站']],
    ['what was reached, behind a clause without a number', '粮食生产“五连增”，到达24.5万吨。', ['粮食生产“五连增”']],
    [
      'behind a semicolon the clause that stands there',
      '生产总值达86亿元，增长14%；财政收入迈过大关，达13亿元。',
      ['生产总值', '生产总值', '财政收入'],
    ],
    ['each of two kinds', '昼间、夜间总达标率分别为96.0%、86.6%。', ['昼间总达标率', '夜间总达标率']],
    [
      'each of two kinds where the first has a long name',
      '功能区声环境质量昼间、夜间总达标率分别为96.0%、86.6%。',
      ['环境质量昼间总达标率', '夜间总达标率'],
    ],
    ['as many names as falls, without 分别', '电诈警情、损失数同比下降24.8%、39.1%。', ['电诈警情', '损失数']],
    [
      'names around a remark in brackets',
      '二氧化硫、细颗粒物（PM2.5）平均浓度分别为11、24微克/立方米。',
      ['二氧化硫平均浓度', '细颗粒物平均浓度'],
    ],
    [
      'shares of each of the things before',
      '开工公路89条，建成路面331公里，分别占全年计划的90%、92.7%。',
      ['开工公路', '路面', '开工公路', '路面'],
    ],
    ['the rate of a thing that is counted next', '贫困发生率在20%以上的贫困村92个。', ['贫困发生率', '贫困村']],
    ['of all of them', '全县158个行政村中共有贫困村103个。', ['行政村', '贫困村']],
    ['no name that has lost its first character', '30个城市及格，及格率达到80%。', ['城市', '及格率']],
    ['what is the goal', '总体目标是全市生产总值达到800亿元。', ['生产总值']],
    ['what happened to them', '143名民警英勇负伤，7名民警因公殉职。', ['英勇负伤民警', '因公殉职民警']],
    ['no months and years', '前7个月全市发案率下降3%，案件总量6年来首次降到300起以下。', ['发案率', '案件总量']],
    ['no verb of one character', '全省共立各类刑事案件2158起。', ['刑事案件']],
    ['a name that begins with 新', '新收案数1229件。', ['新收案数']],
    ['what is kept tells nothing apart', '命案破案率为99%，连续4年保持98%以上。', ['命案破案率', '命案破案率']],
    ['nobody for whom', '每年可为东联村带来租金收入3万元。', ['租金收入']],
    [
      'each of the things that were counted so',
      '重特大事故4起、死亡82人，同比减少1起、31人。',
      ['重特大事故', '重特大事故死亡', '重特大事故', '重特大事故死亡'],
    ],
    ['one thing in two measures', '完成55.3万平方米、2.9万户老旧房屋改造。', ['老旧房屋改造', '老旧房屋改造']],
    [
      'no word cut at its 和',
      '城乡和谐社区、和美乡村达标率分别达到95.7%和96.6%。',
      ['城乡和谐社区达标率', '和美乡村达标率'],
    ],
    ['what a standard is raised to', '基本养老金标准调整至每人每月200元。', ['基本养老金标准']],
    ['whom, not how', '26个县1037人次不同程度受灾。', ['县', '受灾']],
    ['people by their work', '从事环卫工作的有1545人，其中正式工401人。', ['从事环卫工作', '正式工']],
    ['what is compared with a mean', '倒塌房屋数量与近5年均值相比下降63.3%。', ['倒塌房屋数量']],
    [
      'of a drive what it is on',
      '开展规范性文件专项清理，共清理152件，废止21件。',
      ['清理规范性文件', '废止规范性文件'],
    ],
    [
      'no verb of one character behind 共',
      '共收行政复议案件241件，依法受理226件。',
      ['行政复议案件', '受理行政复议案件'],
    ],
    ['another matter in the next sentence', '出台规范性文件1件。共立案903起。', ['规范性文件', '立案']],
    [
      'the examination, and not the lectures',
      '开展讲座4场，执法人员参加法律考试，合格率100%。',
      ['讲座', '法律考试合格率'],
    ],
    ['two acts as one', '修订规范性文件3件，宣布失效和废止9件。', ['规范性文件', '宣布失效和废止规范性文件']],
    ['what the court did', '新收行政诉讼案件71件，法院审结66件。', ['行政诉讼案件', '法院审结行政诉讼案件']],
    ['that there are some', '全区有律师486名，有害垃圾30吨。', ['律师', '有害垃圾']],
    ['how, in the name of a rate', '受理信访2860件，及时受理率100%。', ['受理信访', '及时受理率']],
    ['a share of all that a place makes', '制造业增加值占地区生产总值比重达32.7%。', ['制造业增加值占比']],
    ['what is spent of what a place spends', '民生支出占地方一般公共预算支出的比重为78%。', ['民生支出占比']],
    ['a piece of land', '公园占地12.5公顷。', ['公园占地']],
    [
      'what falls once more',
      '省直部门运转性支出压减10%，政府购买服务支出再压减5%。',
      ['省直部门运转性支出', '政府购买服务支出'],
    ],
    ['what is built together', '全年共建成道路125条，社区公园20个。', ['道路', '社区公园']],
    ['a word that only sets against', '财政运行平稳，但赤字率2.1%，高于上年。', ['赤字率']],
    ['a change of nothing named', '预计全年增速在-1%至1%之间。', ['增速']],
  ])('%s', (_name, text, want) => {
    expect(subjects(text)).toEqual(want);
  });

  it('carries nothing over the end of a paragraph, nor into a sentence of its own', () => {
    expect(subjects('办结投诉318件。\n增长12%。')).toEqual(['办结投诉', '']);
    expect(subjects('办结投诉318件。投入120万元。')).toEqual(['办结投诉', '投入']);
    expect(subjects('办结投诉318件。其中重大投诉12件，同比下降5%。')).toEqual(['办结投诉', '重大投诉', '重大投诉']);
  });
});
