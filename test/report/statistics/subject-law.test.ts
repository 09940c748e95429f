import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('words that cling to a name in reports on law enforcement', () => {
  it.each([
    ['了 behind an adverb that is a verb here', '公开了本部门服务事项共计36类。', ['本部门服务事项']],
    [
      'a verb that holds the next number',
      '其中31个专项计划包含427个任务，9个联合计划包含66个任务。',
      ['专项计划', '专项计划任务', '联合计划', '联合计划任务'],
    ],
    ['a verb of recruiting', '新招录在编人员5名。', ['在编人员']],
    ['whose matters of all kinds', '参与处理镇各类法律事务17件。', ['法律事务']],
    ['why it was done', '因工作调动、退休等原因注销执法证件人员23人。', ['注销执法证件人员']],
    ['who has them now', '江口街道综合执法大队现有在编执法人员19名。', ['在编执法人员']],
    ['how they run', '建成41个村(社区)法律服务室规范化运行。', ['村(社区)法律服务室']],
    ['在 that opens a frame', '在结转办理的30件案件中，维持12件。', ['结转办理案件', '维持结转办理案件']],
    ['and another frame', '在机动车增加3万辆的情况下，事故减少5%。', ['机动车', '事故']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('words that belong to a name in reports on law enforcement', () => {
  it.each([
    ['其他 before all kinds', '其他各类案件新收27件。', ['其他各类案件新收']],
    ['what new measures are for', '出台便利群众办事16项新举措。', ['便利群众办事新举措']],
    ['one kind of place beside another', '建成8个乡(镇)公共法律服务工作站。', ['乡镇公共法律服务工作站']],
    ['what was done away with', '取消区级证明事项14项，没收出版物共计6万册。', ['取消区级证明事项', '没收出版物']],
    ['what was saved', '为船舶节省通关时间9万小时。', ['节省通关时间']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it('is what holds the list that is counted together', () => {
    expect(subjects('我局行政职权事项包含行政许可、行政处罚和行政检查，共计95项。')).toEqual(['行政职权事项']);
  });

  it('is an act by itself where the number before counts another', () => {
    expect(subjects('新收案件70件，其中一审49件，二审21件，驳回起诉14件，驳回上诉5件。').slice(3)).toEqual([
      '驳回起诉',
      '驳回上诉',
    ]);
    expect(subjects('共办理案件68件，其中处罚结案35件、公告结案11件、移送结案4件。').slice(2)).toEqual([
      '公告结案',
      '移送结案',
    ]);
  });
});

describe('people are counted with what they got, and with what happened to them', () => {
  it.each([
    ['to two kinds of them', '共有18名民警、7名辅警因公负伤。', ['因公负伤民警', '因公负伤辅警']],
    ['who are named before', '在职民警共有19万人取得初级执法资格。', ['取得初级执法资格民警']],
    [
      'and not again',
      '全市民警有9人取得初级执法资格，6人取得高级执法资格。',
      ['取得初级执法资格民警', '取得高级执法资格'],
    ],
    ['and an honour', '城北区执法大队先后5人次获评区级办案标兵。', ['区级办案标兵']],
    ['in a quotation', '执法大队1人被推荐为“全省农业综合执法办案能手”。', ['全省农业综合执法办案能手']],
    [
      'behind a general noun',
      '2名同志持有执法资格证，9名执法人员取得资格。',
      ['持有执法资格证同志', '取得资格执法人员'],
    ],
    ['in what they took part', '4名工作人员参加执法证考试。', ['参加执法证考试工作人员']],
    ['what was carried out with them', '组织300余名教职工进行法律知识测试。', ['法律知识测试教职工']],
    [
      'or how they were dealt with',
      '对6家企业依法不予处罚、16家企业适用简易程序处罚。',
      ['不予处罚企业', '适用简易程序处罚企业'],
    ],
    ['what units became', '6个单位成功争创省级执法示范窗口。', ['省级执法示范窗口']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('where the noun behind a number begins and ends in reports on law enforcement', () => {
  it.each([
    ['behind in which state they are', '评估5部现行有效的政府规章。', ['政府规章']],
    ['behind what it joins', '建成2处集宣传、休闲于一体的法治公园。', ['法治公园']],
    ['behind what was done to it', '恢复4万平方米被毁坏的林地。', ['林地']],
    ['of people, behind where they are from', '抓获700余名境外地区中国籍涉嫌诈骗犯罪嫌疑人。', ['涉嫌诈骗犯罪嫌疑人']],
    ['with what is made of it', '发布3条意见征集信息。', ['意见征集信息']],
    ['before what is done with them', '加强对21个涉河建设项目的日常监管。', ['涉河建设项目']],
    ['and what did not happen', '4件行政诉讼尚未审结，5件未上传案件涉及新规定。', ['未审结行政诉讼', '未上传案件']],
    ['before the way they went', '92.4%案件经复议后实现案结事了。', ['案件']],
    ['before 中 with a verb', '在9个班次中开设法治课程16次。', ['班次', '法治课程']],
    ['before what they were made', '将62项考核指标精简优化为13项。', ['考核指标', '考核指标']],
    ['and where they went', '将30项高频次车辆管理业务部署到邮政网点。', ['高频次车辆管理业务']],
    ['behind who gave it', '听取1次县人大常委会、县政府、县法院法治建设情况报告。', ['县法院法治建设情况报告']],
    ['and not 依法 in a name', '常委会听取3次全面依法治县工作汇报。', ['全面依法治县工作汇报']],
    [
      'where they were invited to give it',
      '先后2次邀请律师为全体干部作法治政府建设专题报告。',
      ['法治政府建设专题报告'],
    ],
    ['where it is a direction', '县长4次对信访工作作出批示。', ['作出批示']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('where the noun before a number begins in reports on law enforcement', () => {
  it.each([
    ['behind a verb of the police', '全区共发刑事案件46起，立电信网络诈骗案5起。', ['刑事案件', '电信网络诈骗案']],
    ['but not within a noun', '罚没款金额为3.6亿元。', ['罚没款金额']],
    ['nor within an adverb', '全年共计组织各类专题研讨12次。', ['专题研讨']],
    ['behind who did it all year', '门户网站六大栏目全年更新政务信息86条。', ['政务信息']],
    ['and where', '法治宣传栏张贴宣传画40张。', ['宣传画']],
    ['behind who has them', '城管执法处有编制人员45人。', ['编制人员']],
    ['behind the body of a review', '行政复议机构新收案件120件。', ['行政复议案件']],
    ['and before whose work it is', '从事环卫工作的有54人。', ['从事环卫工作']],
    ['never with 其', '侦办走私濒危野生动植物及其制品犯罪案件72起。', ['动植物及其制品犯罪案件']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what one number counts of a list in reports on law enforcement', () => {
  it.each([
    ['two acts', '办理查封、扣押案件42件。', ['查封、扣押案件']],
    ['one of which is to do away with them', '查处、规范各类违法行为37起。', ['查处、规范各类违法行为']],
    ['two offences', '查处无证经营、超范围经营案件21件。', ['无证经营、超范围经营案件']],
    ['kinds of one character', '办理涉港、澳、台公证75件。', ['涉港、澳、台公证']],
    ['an act with another of its kind', '开展行政约谈、指导137次。', ['行政约谈、指导']],
    ['a mark within a name', '公开双随机、一公开信息9条。', ['双随机、一公开信息']],
    ['two rates of the same', '全区工作人员学法考试参考率、优秀率均达100%。', ['学法考试参考率、优秀率']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what a number takes from the number before it in reports on law enforcement', () => {
  it.each([
    ['not that they were looked at', '检查药店50家，查处20家。', ['检查药店', '查处药店']],
    [
      'nor what became of them',
      '81件信访案件已办结61件，阶段性办结20件。',
      ['信访案件', '信访案件已办结', '办结信访案件'],
    ],
    ['nor how far they came', '部分整改6项，已整改2项。', ['部分整改', '整改']],
    ['nor two verbs', '关停取缔15家、责令整改52家。', ['关停取缔', '责令整改']],
    ['no sum for a rate', '罚款37万元，办结率100%。', ['罚款', '办结率']],
    ['nor a step', '行政诉讼案件审结95件，结案率83%。', ['行政诉讼案件审结', '行政诉讼案件结案率']],
    ['not 中', '查处的30起违法行为中包括劝离商贩12处次。', ['违法行为', '劝离商贩']],
    ['nor among which', '信访投诉案件中大气污染31件。', ['大气污染']],
    [
      'but the matters of a place',
      '信访案件81件，涉及东河区3件、西河区52件。',
      ['信访案件', '东河区信访案件', '西河区信访案件'],
    ],
    [
      'not those in a bracket',
      '举报案件81件(来电63件，来信18件)，涉及东河区3件。',
      ['举报案件', '来电', '来信', '东河区举报案件'],
    ],
    [
      'whose matters they are, told in the head of a list',
      '执法检查总量900件以上的部门有：区交通局(972件)、区卫健委(961件)。',
      ['执法检查总量', '区交通局执法检查总量', '区卫健委执法检查总量'],
    ],
    ['an answer by itself', '受理申请90件，予以公开40件，不予公开30件。', ['受理申请', '予以公开申请', '不予公开申请']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('more names in reports on law enforcement', () => {
  it.each([
    ['behind how they are', '督办27起案情重大、复杂的涉恶案件。', ['涉恶案件']],
    ['behind what they do', '编排20余个贴近群众生活的节目。', ['节目']],
    ['two verbs before it', '排查处置各类安全隐患50处。', ['安全隐患']],
    ['with that it was handed over', '移送涉嫌犯罪案件19件。', ['移送涉嫌犯罪案件']],
    ['from where it was taken', '从基础权力清单中认领本部门事项67项。', ['本部门事项']],
    ['no share of a road', '劝离临街店铺占路经营129起。', ['临街店铺占路经营']],
    ['of places', '14个市已全部成立仲裁院。', ['市']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what is said of the others of a list in reports on law enforcement', () => {
  it.each([
    ['what was done to them', '检查货车37辆、面包车38辆。', ['检查货车', '检查面包车']],
    ['but no other act', '停业整顿网吧3家，吊销许可证1家。', ['停业整顿网吧', '吊销许可证']],
    ['who was sent', '出动船艇15艘次，人员98人次。', ['出动船艇', '出动人员']],
    ['what they did', '本地居民出入境64万人次，外国人7万人次。', ['本地居民出入境', '外国人出入境']],
    ['which instance it was', '新收应诉70件，其中一审49件，二审21件。', ['应诉', '一审应诉', '二审应诉']],
    ['none of the ranks', '落实中央、市级、区级法治政府建设举措80项。', ['法治政府建设举措']],
    ['from whom they were taken', '从辖区企业、商户中随机抽取50家。', ['企业、商户']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it.each([
    ['with what they have', '具有执法资格的行政执法人员43人。', ['具有执法资格行政执法人员']],
    ['as people', '执法人员117名(一线执法36名)。', ['执法人员', '一线执法人员']],
    ['with where they work', '在乡镇所执业的基层法律服务工作者330人。', ['乡镇所基层法律服务工作者']],
    ['against the law', '查实涉嫌骗取或违规取得补助资金企业57家。', ['违规取得补助资金企业']],
    ['that was walked', '巡查线路长度25公里。', ['巡查线路长度']],
    ['of what is pressed together', '行政许可事项办理时限压缩率达81.8%。', ['行政许可办理时限压缩率']],
  ])('the name %s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('verbs that say nothing in reports on law enforcement', () => {
  it.each([
    ['of meetings', '市长6次主持召开党组会议和政府常务会议。', ['党组会议和政府常务会议']],
    ['with a noun of two characters', '召开例会4次，编发周报8期，产生办件99件。', ['例会', '周报', '办件']],
    ['of measures', '明确96项具体措施，助力19个项目建设报批。', ['具体措施', '项目']],
    ['for whom', '为企业群众追赃挽损220余万元。', ['追赃挽损']],
    ['who gave it to whom', '全县司法所为基层政府提供法律意见建议39件。', ['法律意见建议']],
    ['where it was put', '在政务微博发布信息97条。', ['政务微博发布信息']],
    ['即', '呈现两个下降：即全市刑事立案数下降11%。', ['刑事立案数']],
    ['behind the noun', '对17项具体任务分解落实到部门，11条案件线索目前已启动。', ['具体任务', '案件线索']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it.each([
    ['of a list behind the number', '组织15场法治宣讲、专题讲座等活动。', ['法治宣讲等活动']],
    ['of what was done to either', '城市绿地、树木审批147件。', ['城市绿地、树木审批']],
    ['but not of two acts', '开展走访、消防检查30次。', ['消防检查']],
    ['of one form', '线上、线下培训2场。', ['线上、线下培训']],
    ['how they are', '提出52项操作性、针对性强的改革措施。', ['改革措施']],
    ['told before what was done with them', '规范性文件清理后6个文件继续有效。', ['规范性文件']],
    ['not twice', '86项任务和2030年25项重点任务如期完成。', ['任务', '重点任务']],
    ['of people, and not what they do', '配备1名带班的中层正职、3名研判员。', ['中层正职', '研判员']],
    ['of people behind the 的', '每个社区配齐不少于3人的调解员。', ['调解员']],
    ['that begins like a verb', '开展统计法进党校活动2次，集中销毁行动3次。', ['统计法进党校活动', '集中销毁行动']],
  ])('the name %s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('names that a list closes in reports on law enforcement', () => {
  it.each([
    ['with what it is one of', '开展“宪法宣传月”、“护苗行动”等活动58场次。', ['“宪法宣传月”等活动']],
    ['of matters', '整合企业信息变更等19个事项。', ['企业信息变更等事项']],
    ['and no 进行 within', '围绕规章清理、改进行政应诉工作等6个方面开展督察。', ['改进行政应诉工作等方面']],
    ['of whose matters they are', '办公会、党委会集体决策事项共76次。', ['党委会集体决策事项']],
    ['where it is a direction', '对法治建设工作作出批示7次。', ['作出批示']],
    ['all year', '党组中心组全年集中学习12次。', ['党组中心组集中学习']],
    ['before what was given away', '在收费项目等5个方面削权放权。', ['收费项目等方面']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('kinds of one head in reports on law enforcement', () => {
  it.each([
    ['behind the number', '化解20起家事、邻里纠纷，破获3起盗窃、诈骗案件。', ['家事、邻里纠纷', '盗窃、诈骗案件']],
    ['each with its number', '抢夺、拐卖、诈骗案件数分别下降4%、7%、9%。', ['抢夺案件数', '拐卖案件数', '诈骗案件数']],
    ['but no half of a name', '召开学习(扩大)会议和政府常务会议、党组会议合计8场次。', ['党组会议']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
