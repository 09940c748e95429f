import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('words that are no part of what is counted', () => {
  it.each([
    ['a remark in brackets', '全年结案（包括案前协商、不予受理）86件。', ['结案']],
    ['the year compared with', '受理案件同比去年下降38.5%。', ['受理案件']],
    ['the plan compared with', '赤字规模比上年预算减少15亿元。', ['赤字规模']],
    ['the time from which', '城镇调查失业率从上半年5.5%降到5.3%。', ['城镇调查失业率', '城镇调查失业率']],
    ['that it is the first', '从事项看，行政强制类数量最多，共149件，占比31%。', ['行政强制类', '行政强制类占比']],
    ['that it is the second', '其次为投诉类96件，占比27%。', ['投诉类', '投诉类占比']],
    ['of how many it is a part', '审结的复议案件97件中直接纠错23件。', ['复议案件', '直接纠错']],
    ['what the number was before', '收到复议申请113件，较2031年58件增加了55件。', ['复议申请', '复议申请', '复议申请']],
    ['the verb that brings it there', '商务楼宇发展到36座。', ['商务楼宇']],
    ['that so much is set aside', '用于“三农”的投入拟安排98亿元。', ['“三农”的投入']],
    ['per how much', '青稞最低收购价每50公斤提高5元。', ['青稞最低收购价']],
    ['that it grows fast', '辖区税收高速增长30.3%。', ['税收']],
    ['months', '1-11月实际利用外资增长21%。', ['实际利用外资']],
    ['how many times', '开工率、达效率实现2个100%。', ['开工率、达效率']],
    ['for whom', '为个体工商户精简申报材料40%以上。', ['申报材料']],
    ['for enterprises', '为企业降低用电成本46万元。', ['用电成本']],
    ['for whom without an object', '为企业减负46万元。', ['企业减负']],
    ['words that begin with 为', '完成为民办实事项目46个。', ['为民办实事项目']],
    ['for whom for nothing', '为独居老人免费健康体检6210人次。', ['独居老人免费健康体检']],
    ['to whom', '移送公安机关非法采砂线索5条。', ['移送非法采砂线索']],
    ['who decided', '会议决定将农民人均纯收入2300元作为标准。', ['农民人均纯收入']],
    ['a second verb behind a joint', '建设公办幼儿园和认定普惠性民办幼儿园1200所。', ['普惠性民办幼儿园']],
    ['that it is there now', '现县级保留的服务事项515项。', ['县级保留的服务事项']],
    ['a slogan', '动真动硬、善作善成，完成签约8260户。', ['完成签约']],
    ['that a step was passed', '全县生产总值跨过200亿元台阶。', ['生产总值']],
    ['two years', '今明两年继续提高退休人员养老金，人均每年增长10%。', ['退休人员养老金']],
    ['who sets it aside', '省级财政安排就业专项资金426亿元。', ['就业专项资金']],
    ['what they were merged to', '188个园区整合优化为120个。', ['园区', '园区']],
    ['a name that ends like a qualifier', '修订村规民约18份。', ['村规民约']],
    ['but a qualifier behind 民', '全区居民约18万人。', ['居民']],
    ['a verb that one hand does for another', '为牧民代办事项58件。', ['代办事项']],
    ['and one without an object', '为困难群众减免费用46万元。', ['困难群众减免费用']],
    ['a rank', '收结案数量均居全省法院首位，占全省案件的25%。', ['收结案数量占全省案件']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what is said behind the thing counted', () => {
  it.each([
    ['what they strengthen', '招录10名社区矫正协理员充实基层力量。', ['社区矫正协理员']],
    ['what became of them', '29项涉税事项和85项申请材料“线下当场办、线上半天办”。', ['涉税事项', '申请材料']],
    ['another noun', '54家单位各级领导干部走进窗口。', ['单位']],
    ['across what they are used', '92个电子证照跨部门调用。', ['电子证照']],
    ['what they got', '10个县区通了新的高速公路。', ['县区']],
    ['what they held', '3项决策举行了听证会。', ['决策']],
    ['by when', '推动总投资3.2亿元的恒昌纺织二期6月底前投产。', ['恒昌纺织二期总投资']],
    ['what they must', '开工的57个项目要加快建设。', ['项目']],
    ['what they made', '11个行业形成12个典型案例。', ['行业', '典型案例']],
    ['a rate of theirs', '9类重点人群签约服务覆盖率提高至65%。', ['重点人群', '重点人群签约服务覆盖率']],
    ['whose right it is', '完成剩余48户未签约当事人的征收工作。', ['未签约当事人']],
    ['how they were looked into', '15个课题深入研究。', ['课题']],
    ['what the money was for', '安排20亿元技改专项资金支持441个技改项目。', ['技改专项资金', '技改项目']],
    ['what they got at last', '312户群众拿到了房产证。', ['群众']],
    ['what they rose from', '实现6.1万人脱贫。', ['脱贫']],
    ['that they are new', '5000万千瓦新增风电机组全部投产。', ['风电机组']],
    ['in how many respects', '实现8个方面主要目标。', ['主要目标']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('whose the noun behind the unit is', () => {
  it.each([
    ['not the one who pays', '省级财政再安排13亿元灾后重建资金。', ['灾后重建资金']],
    ['not the one who issues', '国务院同意地方发行20亿元债券。', ['债券']],
    ['not the one who gives it', '三级医院提前两周向基层投放50%以上号源。', ['号源']],
    ['not the levels', '市区两级98%以上事项实现网上办理。', ['事项']],
    ['not what the number before counted', '24个部门592个事项集中办理。', ['部门', '事项']],
    ['not what stands before a joint', '印发15家单位的“三定”规定和23家单位的通知。', ['单位', '单位通知']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('outcomes and ways', () => {
  it.each([
    ['two outcomes', '受理133件，决定维持35件，驳回申请16件。', ['受理', '决定维持', '驳回申请']],
    ['two acts as one', '责令履职10件，撤销并责令重做28件，确认违法5件。', ['责令履职', '撤销并责令重做', '确认违法']],
    [
      'a rate behind an outcome',
      '直接纠错23件，纠错率24%，较去年6件增长近3倍。',
      ['直接纠错', '纠错率', '直接纠错', '直接纠错'],
    ],
    ['by which ways', '以调解、和解等方式结案17件，调解率17%。', ['调解、和解等方式结案', '调解率']],
    ['the last of the ways', '不予受理、告知受理机关、以转送等方式处理12件。', ['转送等方式处理']],
    ['what was done in such ways', '通过遴选、购买服务等方式增配专业人员6名。', ['增配专业人员']],
    ['as what', '以市政府部门为被申请人的42件。', ['市政府部门为被申请人']],
    [
      'as how, too long',
      '以市政府为被申请人的复议案件60件，占收到申请总数的1%。',
      ['市政府为被申请人', '市政府为被申请人占比'],
    ],
    ['as what, and its share', '以街道乡镇为被申请人的案件共39件，占比30%。', ['街道乡镇为被申请人的案件', '案件占比']],
    ['as what it is only an example', '以旅游业为代表的现代服务业增加值比重接近40%。', ['现代服务业增加值比重']],
    ['which cases', '办理查封扣押案件1件、移送拘留案件2件。', ['查封扣押案件', '移送拘留案件']],
    ['another act on land', '完成土地收储150亩、供应234亩。', ['土地收储', '供应土地']],
    ['what people draw', '1334万人参保，641万人领取养老金。', ['参保', '领取养老金']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('a name that is too long', () => {
  it.each([
    ['no known word is torn', '可吸入颗粒物PM2.5平均浓度47微克/立方米。', ['PM2.5平均浓度']],
    ['nor one inside a longer one', '随迁子女在公办义务教育学校就读比例达95%。', ['公办义务教育学校就读比例']],
    [
      'nor a size',
      '开复工5000万元以上项目32个，总投资64亿元。',
      ['5000万元以上项目', '5000万元以上项目', '项目总投资'],
    ],
    ['who acts is left out', '全市医疗纠纷调解组织调解医疗纠纷193件。', ['调解医疗纠纷']],
    ['with the adverb', '全市人民调解组织共成功调处各类矛盾纠纷398件。', ['矛盾纠纷']],
    ['what is compared is whole', '城镇居民人均可支配收入高于全市平均水平659元。', ['城镇居民人均可支配收入']],
    ['people end where their affair begins', '解决500名集体企业退休人员养老保障的历史遗留问题。', ['集体企业退休人员']],
    [
      'a measure twice',
      '意向投资额14亿元，其中投资额超1亿元项目4个。',
      ['意向投资额', '投资额超1亿元项目', '投资额超1亿元项目'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it('has its owner, and each of a list its measure', () => {
    expect(subjects('规模企业实现工业总产值28亿元。')).toEqual(['规模企业工业总产值']);
    expect(subjects('培育3个万亿级和7个千亿级产业集群。')).toEqual(['万亿级产业集群', '千亿级产业集群']);
    expect(subjects('灯具、锂电池出口分别增长17%、7%。')).toEqual(['灯具出口', '锂电池出口']);
    expect(subjects('货物进口、出口分别增长17%、7%。')).toEqual(['货物进口', '出口']);
    expect(subjects('今年青稞、燕麦最低收购价分别提高7.4元和6元。')).toEqual(['青稞最低收购价', '燕麦最低收购价']);
    expect(subjects('一、二、三产业增加值分别增长4.2%、5%、5.4%。')).toEqual([
      '一产业增加值',
      '二产业增加值',
      '三产业增加值',
    ]);
  });
});

describe('a name in more than one part', () => {
  it.each([
    ['a remark in its midst', '召开3次法治云丘（法治政府）建设工作推进会。', ['法治云丘建设工作推进会']],
    ['two kinds of place', '96个街道（乡镇）公共服务中心面向群众开放。', ['街道(乡镇)公共服务中心']],
    ['what several places have', '12个市、县（市）区、开发区政务服务中心面向企业。', ['开发区政务服务中心']],
    ['two kinds of paper', '共制发行政复议意见书、建议书38份。', ['行政复议意见书、建议书']],
    ['two things looked through', '审核各类文件、合同214件。', ['文件、合同']],
    ['two things built', '建成法治文化公园、广场19处。', ['法治文化公园、广场']],
    ['two ways', '审结97件，其中调解、和解结案49件。', ['审结', '调解、和解结案']],
    ['applications for what', '复议机构全年收到申请47件，变更5件。', ['复议申请', '变更复议申请']],
    ['a short list', '抽查702批次，其中燃气灶、调压阀、软管等96批次。', ['抽查', '燃气灶、调压阀、软管']],
    ['what is listed, with their number', '争取到校舍、道路等项目共8个。', ['项目']],
    ['a line', '云丘企业经青禾铁路进出口货值占全线货值的61%。', ['进出口货值占比']],
    ['a word at which it would be torn', '新增线下购物无理由退货承诺单位346家。', ['购物无理由退货承诺单位']],
    ['a section', '地表水国控断面水质优良比例94.1%。', ['国控断面水质优良比例']],
    ['a point where it is done', '增设4个乡镇复议申请受理点。', ['乡镇复议申请受理点']],
    ['an adjective', '新增有效灌溉面积3600亩。', ['有效灌溉面积']],
    ['again', '再犯罪率0.09%。', ['再犯罪率']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('numbers of one sentence are told apart', () => {
  it.each([
    [
      'the kinds that were counted before',
      '粮食加工品，食用油、油脂及其制品，肉制品等3大类食品，监督抽检不合格率分别为0.65%、1.02%、1.07%。',
      ['食品', '粮食加工品抽检不合格率', '食用油监督抽检不合格率', '肉制品监督抽检不合格率'],
    ],
    [
      'the kinds in one clause',
      '米面制品、豆制品等2类食品，抽检不合格率分别为1%、2%。',
      ['食品', '米面制品抽检不合格率', '豆制品抽检不合格率'],
    ],
    [
      'town and country',
      '城乡居民人均可支配收入分别为41000元、19300元，增长5.5%、5.6%。',
      ['城镇', '农村', '城镇', '农村'].map((where) => `${where}居民人均可支配收入`),
    ],
    [
      'names of one form',
      '学前一年幼儿的毛入园率达到99%、学前二年达到93%、学前三年达到79%。',
      ['一', '二', '三'].map((year) => `学前${year}年幼儿的毛入园率`),
    ],
    [
      'a share at two times',
      '产业投资占全部投资比重从27%提高到52%。',
      ['产业投资占全部投资比重', '产业投资占全部投资比重'],
    ],
    ['a size without its noun', '签约招商项目71个，其中亿元以上52个。', ['招商项目', '亿元以上招商项目']],
    ['the other ones', '除了特殊程序的59项事项以外，2153项事项一次办成。', ['特殊程序事项', '事项']],
    ['what did not become of them', '有27万件案件未再进入诉讼程序。', ['未再进入诉讼程序案件']],
    ['of the whole plan', '到位资金4.9亿元，完成全年任务的60%。', ['到位资金', '到位资金']],
    ['what they succeeded in', '受理调解案件636件，调解成功621件。', ['调解案件', '调解成功案件']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('who did it, to whom and where', () => {
  it.each([
    ['where there are some', '云丘市现有调解人员1546名。', ['调解人员']],
    ['to whom behind the verb', '累计向公安机关移送案件线索21条。', ['移送案件线索']],
    ['to whom it is told', '向社会发布指导案例24个。', ['指导案例']],
    ['whom they faced', '面向公众征集意见412条。', ['征集意见']],
    ['together with whom', '会同卫健部门下架夸大疗效的广告127条。', ['夸大疗效的广告']],
    ['a campaign', '“铁拳”行动查办民生领域消费欺诈案件412件。', ['民生领域消费欺诈案件']],
    ['a window', '政务大厅“办不成事”反映窗口受理诉求124件。', ['受理诉求']],
    ['a hotline', '12345政务服务便民热线接收工单203件。', ['接收工单']],
    ['a body with a rate', '人民调解组织调处纠纷312件，成功率98%。', ['人民调解组织调处纠纷', '调处纠纷成功率']],
    ['to whom they were handed', '查处违法案件214件，移送公安机关17件。', ['违法案件', '移送公安机关违法案件']],
    ['but no money', '罚没金额18万元，移送公安机关17件。', ['罚没金额', '移送公安机关']],
    ['as whom, too long', '被申请人为县政府部门的案件数量为140件。', ['被申请人为县政府部门']],
    ['as whom, short', '被告为县政府的案件数为14件。', ['被告为县政府的案件']],
    ['for whom nothing is fined', '为轻微违法经营者免予处罚64件。', ['轻微违法经营者免予处罚']],
    ['on which grounds', '据此不予受理41件。', ['不予受理']],
    ['who moved in', '中心共进驻区级部门及其他服务单位46家。', ['区级部门及其他服务单位']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('outcomes stay outcomes', () => {
  it.each([
    ['an order', '责令改正违法行为11起，责令整改并处罚款5起。', ['责令改正违法行为', '责令整改并处罚款']],
    ['a fine', '查处违法案件27件，处罚款16万元。', ['违法案件', '罚款']],
    ['a refusal', '维持39件，驳回复议请求13件，终止审理28件。', ['维持', '驳回复议请求', '终止审理']],
    ['no penalty', '公布轻微违法不罚事项58项，不予处罚121件。', ['轻微违法不罚事项', '不予处罚']],
    ['how they ended', '审结97件，经调解和解结案26件，纠错率11%。', ['审结', '经调解和解结案', '纠错率']],
    ['a decision has no rate', '作出纠错决定273件，纠错率12.8%。', ['作出纠错决定', '纠错率']],
    ['nor has a paper', '达成书面协议210件，成功率99%。', ['书面协议', '成功率']],
    ['what was received', '行政诉讼一审新收39件，败诉4件。', ['行政诉讼一审新收', '败诉行政诉讼一审']],
    ['what a body received', '行政复议机构收案58件，撤销或变更6件。', ['行政复议机构收案', '撤销或变更']],
    ['that they were begun', '农村住房重建已开工99%，其中完工77%。', ['农村住房重建已开工', '完工农村住房重建']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('a predicate is no part of the name', () => {
  it.each([
    ['a record', '全年粮食产量再创历史新高，达到139亿斤。', ['粮食产量']],
    ['on average', '城镇调查失业率平均为5.2%。', ['城镇调查失业率']],
    ['face to face', '41名党政主要负责人面对面述法。', ['党政主要负责人']],
    ['that they were asked in', '把217名乡科级干部请进法庭。', ['乡科级干部']],
    ['one to one', '选派86名干部一对一联系企业。', ['干部']],
    ['what was done with them', '对61份文件作公平竞争审查。', ['文件']],
    ['what had been done', '对2项已实施决策作评估。', ['决策']],
    ['without paper', '101项审批事项“零材料”办理。', ['审批事项']],
    ['when it was begun', '青禾铜箔一期生产线9月点火试产，年内实现产值6亿元。', ['青禾铜箔一期生产线产值']],
    ['a rate behind them', '22条重点入河排水沟整治率达100%。', ['重点入河排水沟', '重点入河排水沟整治率']],
    ['how much a year', '抓好年产20万吨锂电铜箔项目一期投产。', ['锂电铜箔项目一期']],
    ['that so many came', '公开征求意见收到327条。', ['征求意见']],
    ['once more', '回头清理近三年涉企文件93件，废止和修改11件。', ['涉企文件', '废止和修改涉企文件']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
