import { describe, expect, it } from 'vitest';
import { statisticsIn } from './sentences.ts';

function subjects(sentence: string): string[] {
  return statisticsIn(sentence).map(({ subject }) => subject);
}

describe('the year of what is counted is no part of it', () => {
  it.each([
    ['behind the number', '举办3期2031年度执法人员培训班。', ['执法人员培训班']],
    ['without 度', '完成12件2031年代表建议的办理。', ['代表建议']],
  ])('%s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('who acts is no part of what is counted', () => {
  it.each([
    ['a body that did so in all', '服务中心截止目前共接受咨询4600人次。', ['接受咨询']],
    ['a place that did so in all', '三个区在云溪投资共到位资金71亿元。', ['到位资金']],
    ['but words that begin or end with 共', '县域医共体基层就诊率达68%。', ['县域医共体基层就诊率']],
    ['a body that also did so', '我市警方还破获了跨区域案件42起。', ['跨区域案件']],
    ['for whom the number before stands', '为320名农民工追回工资46万元。', ['农民工', '追回工资']],
    ['who was told to', '督促18户用人单位补缴社会保险费55万元。', ['用人单位', '社会保险费']],
    ['where there are some', '6个行政村共有“法律明白人”195名。', ['行政村', '“法律明白人”']],
    ['but what has measures keeps them', '17个续建项目完成投资24亿元。', ['续建项目', '续建项目完成投资']],
    ['who was sent out', '出动执法人员检查商户160户。', ['检查商户']],
    ['a body, by its adverb', '劳动保障监察机构主动检查用人单位141户。', ['检查用人单位']],
    ['a place that already built', '全街已建成电梯32台、在建27台。', ['电梯', '在建电梯']],
    ['an officer', '居级河长上报污染源9个。', ['污染源']],
    ['in all of a drive', '技能提升行动共计培训6630人。', ['培训']],
    ['by which ways', '通过各种就业渠道安置困难人员150人。', ['安置困难人员']],
    ['who did it, before a word is torn', '云溪大熊猫繁育科普基地接待游客5万人次。', ['接待游客']],
    ['whom it helped', '放贷2816万元，直接带动了1898人实现就业。', ['放贷', '实现就业']],
    ['by what means', '依托基层站点提供立法意见60条。', ['立法意见']],
    ['whose value it makes', '工程机械实现产值179亿元。', ['工程机械产值']],
    ['what ran all year', '中欧班列全年开行98列。', ['中欧班列']],
    ['verbs with all kinds', '新增供应各类保障性住房62套。', ['保障性住房']],
    ['but a verb alone with a word of two characters', '审查各类合同37份。', ['审查合同']],
    ['on what a paper is', '对监外执行履职不当提出书面纠正25次。', ['书面纠正']],
    ['for whom, by a word that 民 begins', '为民工讨回拖欠工资51万元。', ['拖欠工资']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('the edges of a name', () => {
  it.each([
    ['of all of the city', '全市域通办业务731宗。', ['全市域通办业务']],
    ['from approval to filing', '其中审批改备案964家。', ['审批改备案']],
    ['that it is done regularly', '吸引了74家企业常态化到我区开展测试。', ['企业']],
    ['but a mechanism that is so is one', '建立7个常态化联络机制。', ['常态化联络机制']],
    ['how a rate moves', '重点案件破案率直线拉升15个百分点。', ['重点案件破案率']],
    ['where a rate is kept', '干线公路超限率稳控在0.02%以下。', ['干线公路超限率']],
    ['but not what a rate is of', '发行利率债券3亿元。', ['利率债券']],
    ['that it lasts longer', '企业平均寿命延长0.6年。', ['企业平均寿命']],
    ['that it doubled', '家庭收入普遍翻了一番。', ['家庭收入']],
    ['a verb of one character', '完成投资137亿元，同比增4.8%。', ['完成投资', '完成投资']],
    ['the months between', '分流率由1月的29%上升至12月的57%。', ['分流率', '分流率']],
    ['for which year', '为2032年储备项目16个。', ['储备项目']],
    ['years and more', '三年以上未结案件422件，下降72%。', ['三年以上未结案件', '三年以上未结案件']],
    ['how long it has lasted', '超12个月未结案件42件。', ['超12个月未结案件']],
    [
      'so many of each',
      '取消申报材料340份，平均每个事项减少14份，减少幅度达60%。',
      ['申报材料', '申报材料', '申报材料'],
    ],
    ['two verbs as one', '打击处理违法人员470人。', ['违法人员']],
    ['a noun that a verb begins', '设立企业，获证组织达81家。', ['获证组织']],
    ['a noun that 按 begins', '实施按日连续处罚案件8件。', ['按日连续处罚案件']],
    ['a noun that 计划 begins', '计划生育率80%。', ['计划生育率']],
    ['a noun that 立案 begins', '开展立案监督工作71次。', ['立案监督工作']],
    ['a paper of two words', '下达整改指令书12份。', ['整改指令书']],
    ['what they are', '9名镇干部担任驻村第一书记。', ['镇干部']],
    ['what went all over', '带着120个课程走遍大街小巷。', ['课程']],
    ['where something was added', '在90个普法版面里添加法治元素。', ['普法版面']],
    ['what is measured of the things', '8个行业领域事故起数和死亡人数同比“双下降”。', ['行业领域']],
    ['half of a committee', '22个云溪市安全生产工作委员会综合督导检查组。', ['工作委员会综合督导检查组']],
    ['at which place', '设置接待登记点18个。', ['接待登记点']],
    ['that there was guilt', '有罪判决率为100%。', ['有罪判决率']],
    ['kinds of place in brackets', '111个县（市、区）PM2.5浓度达标。', ['县(市、区)']],
    ['roads of two ranks', '86公里县、乡道纳入规划。', ['县、乡道']],
    ['when it was so', '云溪区等20个县（区）全年命案“零发生”。', ['县(区)']],
    ['which fair', '省政府督办的第十届云溪博览会签约项目已履约104个。', ['第十届云溪博览会签约项目']],
    ['which crime', '移送涉嫌拒不支付劳动报酬罪案件7件。', ['拒不支付劳动报酬罪案件']],
    ['a second kind of place', '县（市）学前三年幼儿入园率达到92%。', ['县学前三年幼儿入园率']],
    ['a height that was kept', '粮食产量连续5年站稳13亿斤台阶。', ['粮食产量']],
    ['how it is made', '举办230场线上线下相结合的非遗展示活动。', ['非遗展示活动']],
    ['in which months', '纳入监测的108家旅行社1月至5月接待国内游客118人次。', ['旅行社', '国内游客']],
    ['by which number', '按小区数计开工率为102%。', ['开工率']],
    ['what cities did anew', '40个城市新筹集保障性住房94套。', ['城市', '保障性住房']],
    ['but no new within a word', '2个青年创新创业基地。', ['青年创新创业基地']],
    ['during which days', '春节期间观看演出的游客达34%。', ['观看演出的游客']],
    ['a list before its kind', '集成电路、生物医药、人工智能三大先导产业规模达到15亿元。', ['三大先导产业规模']],
    ['an exam for all', '举办全系统工作人员法律知识闭卷考试2次。', ['工作人员法律知识闭卷考试']],
    ['a word that 应 begins', '组织应知应会法律知识考试1次。', ['应知应会法律知识考试']],
    ['the year before', '上年度结转2件，本年度办结41件。', ['结转', '办结结转']],
    ['per how many', '每万人口高价值发明专利拥有量提高到49件。', ['高价值发明专利拥有量']],
    ['people in office', '组织101名在编人员参加学法考试。', ['在编人员']],
    ['what they differ in', '对168项高频执法事项不同情节的裁量基准进行梳理。', ['高频执法事项']],
    [
      'the water of the sources',
      '9个县级饮用水水源地水质达标率保持100%。',
      ['县级饮用水水源地', '饮用水水源地水质达标率'],
    ],
    ['houses below a rank', '完成2800户成片二级旧里以下房屋改造。', ['成片二级旧里以下房屋改造']],
    ['what it was before', '同比拆除面积增加680平方米。', ['拆除面积']],
    ['by the end of which month', '3月底前印发了15家单位的方案。', ['单位']],
    ['the time that the law sets', '事项承诺时限均比法定时限压缩50%。', ['事项承诺时限']],
    ['accounts of what is finished', '完成竣工决算审计69项。', ['竣工决算审计']],
    ['a paper that hands over', '出具移送处理书12份。', ['移送处理书']],
    ['what they were divided into', '40项具体措施细化为78项。', ['具体措施', '具体措施']],
    ['what was moved', '将153项行政审批权全部划转到新局。', ['行政审批权']],
    ['where they went', '派出16个检查组下沉一线。', ['检查组']],
    ['after what', '对280辆高风险车辆拦查后开展教育。', ['高风险车辆']],
    ['a rise by a word of the office', '工业投资比增53%。', ['工业投资']],
    ['a fault that 超 begins', '查处超速行驶108起。', ['超速行驶']],
    ['why', '因酒后驾驶引发交通事故103起。', ['交通事故']],
    ['the days compared with', '较大交通事故起数较去年春节假期下降33%。', ['较大交通事故起数']],
    ['the quarter compared with', '生产总值增长6%，增速比一季度回落0.2个百分点。', ['生产总值', '生产总值']],
    ['from which month to which', '1至6月全市渔业增加值75亿元。', ['渔业增加值']],
    ['what was found for them', '为99位烈士找到了亲属。', ['烈士']],
    ['what they meet', '67名优抚对象符合政策。', ['优抚对象']],
    ['a thing that a verb begins', '发放慰问品（大米）价值4万元。', ['慰问品价值']],
    ['whose application', '收到申请人马德里国际商标注册申请29件。', ['马德里国际商标注册申请']],
    ['how many of them by and by', '纳入方案的32项突出问题近半已得到解决。', ['突出问题']],
    ['to which province, on which day', '7日当天向我省转办53件。', ['转办']],
    ['what they did at once', '责令28家企业立即整改。', ['企业']],
    ['what counties opened', '在77个县（市、区）开设服药点。', ['县(市、区)']],
    ['from which time', '破获盗窃案件已从高峰时期的16起降至3起。', ['盗窃案件', '盗窃案件']],
    ['a punishment that 有 begins', '其中判处有期徒刑五年以上的55人。', ['有期徒刑五年以上']],
    ['cities that reported', '四市已上报办结80件。', ['上报办结']],
    ['people poor for a cause', '为30名因案致贫群众发放救助金。', ['因案致贫群众']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what a number belongs to that has no name of its own', () => {
  it.each([
    ['points of the rate', '破案率从41%上升至64%、升幅23个百分点。', ['破案率', '破案率', '破案率']],
    [
      'points of a share',
      '普惠园占全国的比例为89%，比上年增长1.7个百分点。',
      ['普惠园占全国的比例', '普惠园占全国的比例'],
    ],
    ['a measure owns no measure', '发案数下降32%，破案率上升2.5%。', ['发案数', '破案率']],
    ['a width owns no money', '路面宽6米，总投资97万元。', ['路面宽', '总投资']],
    ['nor a share a rate', '企业自查隐患占比近40%、整改率90%。', ['企业自查隐患占比', '企业自查隐患整改率']],
    ['two acts', '刑事立案下降12%，实际破案208宗。', ['刑事立案', '破案']],
    ['greater ones, and not more than others', '事故起数下降36%。其中，较大事故下降2.6%。', ['事故起数', '较大事故']],
    ['what was more than done', '超额完成化肥使用量同比下降4%的目标。', ['化肥使用量']],
    [
      'names with remarks',
      '二氧化硫（SO2）、臭氧（O3）、细颗粒物（PM2.5）平均浓度分别为11、24、35微克/立方米。',
      ['二氧化硫平均浓度', '臭氧平均浓度', '细颗粒物平均浓度'],
    ],
    ['no sum of people', '涉及农民工57人，金额63万元。', ['农民工', '金额']],
    [
      'the clause right before',
      '补助16镇资金196万元，石桥镇获得奖补资金最多，为19万元。',
      ['补助16镇资金', '奖补资金'],
    ],
    [
      'of each the same rate',
      '设立办事大厅3个，便民点38个，覆盖率分别为94%、96%。',
      ['办事大厅', '便民点', '办事大厅覆盖率', '便民点覆盖率'],
    ],
    [
      'what was planned, and not the plan',
      '签约项目78个，完成年度目标任务132个的59%，同比增长16%。',
      ['签约项目', '年度目标任务', '签约项目', '签约项目'],
    ],
    ['of a plan for the year', '完成投资31亿元，为年度投资计划的30%。', ['完成投资', '完成投资']],
    ['two measures joined', '旅游接待人数和旅游收入增长28%和32%。', ['旅游接待人数', '旅游收入']],
    ['what was done shares no measure', '接待游客和门票收入分别增长14%和15%。', ['接待游客', '门票收入']],
    ['since when', '现有水库98座，80%以上修建于上世纪50年代。', ['水库', '水库']],
    [
      'another clause in another unit',
      '城镇、农村居民人均可支配收入分别增长5%和8%，10件实事完成。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入', '实事'],
    ],
    ['the kind of a list', '载人汽车、锂电池等“新两样”出口分别增长66%和13%。', ['载人汽车出口', '锂电池出口']],
    ['whose both are', '一般公共预算收入和支出分别达48亿元、20亿元。', ['一般公共预算收入', '一般公共预算支出']],
    ['what stands behind the second 的', '完成涉及72户的村庄改造和88户的厕所改造。', ['村庄改造', '厕所改造']],
    ['companies by their size', '销售收入超亿元企业118户。', ['销售收入', '销售收入超亿元企业']],
    ['of such a power', '实施总装机27万千瓦光伏项目11个。', ['总装机', '光伏项目']],
    ['within those done', '审结案件29宗；在已审结的案件中，胜诉26宗。', ['审结案件', '胜诉案件']],
    ['what was invested', '投资55万元建成集教育、宣传于一体的基地。', ['基地投资']],
    ['as much as', '研发经费支出相当于生产总值的比例达到4%。', ['研发经费支出']],
    ['of projects their money', '重大项目开工38个，总投资126亿元。', ['重大项目开工', '重大项目总投资']],
    [
      'that all of them did',
      '监测对象46户189人，其中有劳动能力的29户132人均已落实项目。',
      ['监测对象', '监测对象', '有劳动能力', '有劳动能力'],
    ],
    ['more than the others', '新兴产业增加值增长21%，远超传统产业13个百分点。', ['新兴产业增加值', '新兴产业增加值']],
    [
      'town and country without 分别',
      '城镇和农村常住居民人均可支配收入完成29092元、17191元。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    ['when it happened', '发生交通事故136起，83%发生在夜间。', ['交通事故', '交通事故']],
    ['a share that is told behind', '酒后驾驶事故比例较高，达60%。', ['酒后驾驶事故比例']],
    ['whose contribution', '金融业对全市经济增长的贡献率为59%。', ['金融业贡献率']],
    ['a long owner', '科学研究和技术服务业实现增加值108亿元。', ['技术服务业增加值']],
    ['a list with its sum', '检查宾馆、商场、出租房等共计16家。', ['出租房']],
    [
      'than in the last plan',
      '完成造林45万亩、森林抚育60万亩，分别比“十一五”增加18%、29%。',
      ['造林', '森林抚育', '造林', '森林抚育'],
    ],
    ['one act after another', '刑事拘留3人，约谈5人。', ['刑事拘留', '约谈']],
    ['companies, and not letters', '受理信访件39件，责令整改8家。', ['信访件', '责令整改']],
    ['how it rose', '发明专利拥有量达到75件，较上年提高2件。', ['发明专利拥有量', '发明专利拥有量']],
    ['the measure of an act', '作品、软件著作权登记量分别达45万件、18万件。', ['作品登记量', '软件著作权登记量']],
    ['alarms of two kinds', '刑事、治安警情分别下降18%、10%。', ['刑事警情', '治安警情']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
