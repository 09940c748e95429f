import { describe, expect, it } from 'vitest';
import { statisticsIn, subjects } from './sentences.ts';

/** Sentences are ours, in the manner of work reports. */
describe('what a later clause says of the one before', () => {
  it.each([
    ['a plan that is fulfilled', '粮食产量12万吨，完成年度任务的104%。', ['粮食产量', '粮食产量']],
    ['a task that was given', '培育合作社89家，完成省农委下达任务的124%。', ['合作社', '合作社']],
    ['a budget', '教育支出5亿元，完成预算的97%。', ['教育支出', '教育支出']],
    [
      'of each its share of the plan',
      '新修渠道36公里，植树9万株，分别占年计划的71%和96%。',
      ['新修渠道', '植树', '新修渠道', '植树'],
    ],
    [
      'of each its share of all',
      '承办代表建议87件，政协提案48件，分别占建议、提案总数的95%、96%。',
      ['代表建议', '政协提案', '代表建议', '政协提案'],
    ],
    [
      'of each its task',
      '工业投资、技改投资分别为13亿元、4亿元，完成市下达任务的132%、110%。',
      ['工业投资', '技改投资', '工业投资', '技改投资'],
    ],
    ['a name of three checks', '56项督查检查考核计划优化精简至21项。', ['督查检查考核计划', '督查检查考核计划']],
    [
      'nothing in brackets that are closed',
      '收到申请85件（网上8件），经审查后受理70件，不予受理6件。',
      ['收到申请', '网上', '受理申请', '不予受理申请'],
    ],
    ['parts in brackets', '纠错6件（部门2件，乡镇街道4件），调解25件。', ['纠错', '部门纠错', '乡镇街道纠错', '调解']],
    ['not what was done so often', '对13个问题，开展专项监督4次，完成整改12个。', ['问题', '专项监督', '完成整改问题']],
    ['cases are no warnings', '下发预警138个，立案17件。', ['下发预警', '立案']],
    ['what they have', '39个村均设有法律顾问，覆盖率达100%。', ['村', '法律顾问覆盖率']],
    [
      'under way',
      '查出16处隐患，其中6处政府挂牌的消防隐患已整改，另10处正在整改。',
      ['隐患', '消防隐患', '整改消防隐患'],
    ],
    ['whose works', '东山水库工程，投资1亿元。', ['东山水库工程投资']],
    [
      'to whom it was handed is no thing',
      '受理举报27件，移送街道9件，办结18件。',
      ['受理举报', '移送街道举报', '办结举报'],
    ],
    ['yield and value', '茶饮产量达9吨，实现产值2亿元。', ['茶饮产量', '茶饮产值']],
    ['what was bettered', '新增灌溉面积9亩，改善3亩。', ['灌溉面积', '改善灌溉面积']],
    ['main structures of what was begun', '开工安置房60万平方米，50万平方米主体封顶。', ['安置房', '主体封顶安置房']],
    ['what is new is no part of the total', '新铺燃气管道40公里，累计建成100公里。', ['燃气管道', '累计建成燃气管道']],
    ['nor of a total by name', '油茶新种面积7万亩，总面积8万亩。', ['油茶新种面积', '油茶总面积']],
    ['a length owns no money', '东环路全长4公里，总投资2亿元。', ['东环路全长', '东环路总投资']],
    ['another step', '农村住房开工94户，其中建成63户。', ['农村住房开工', '建成农村住房']],
    ['whose deaths', '发生较大火灾7起、亡9人。', ['较大火灾', '较大火灾死亡']],
    [
      'of the part behind 其中',
      '发放低保金47万元，其中城市低保53人，发放低保金32万元。',
      ['低保金', '城市低保', '城市低保金'],
    ],
    ['but no other part', '办件96件，其中行政许可92件、便民事项4件。', ['办件', '行政许可', '便民事项']],
    [
      'who took part in which',
      '举办专题讲座20场，参加人数15人；举办体育赛事7场，参加人数40人。',
      ['专题讲座', '专题讲座参加人数', '体育赛事', '体育赛事参加人数'],
    ],
    ['from what to what', '贫困户由最初的12户、37人降至现在的2户、8人。', ['贫困户', '贫困户', '贫困户', '贫困户']],
    ['after what', '报销比例由初审后的65%提高到70%。', ['报销比例', '报销比例']],
    ['a case that is opened is no object', '制止违章31起，立案查处60件。', ['制止违章', '立案查处']],
    ['what was done with people', '对1人予以记过处分，对2人给予提醒谈话。', ['记过处分', '提醒谈话']],
    ['what is striven for', '入园率为49%，争取50%。', ['入园率', '入园率']],
    [
      'no word torn by what tells it apart',
      '社会消费品零售总额9亿元，累计完成35亿元。',
      ['社会消费品零售总额', '累计社会消费品零售总额'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('items of a list that share a front or an end', () => {
  it.each([
    ['deposits and loans, parted', '金融机构存、贷款余额分别达到32亿元和21亿元。', ['存款余额', '贷款余额']],
    [
      'rates of the same people',
      '在职干部参考率、通过率和优秀率分别为100%、98%、92%。',
      ['在职干部参考率', '在职干部通过率', '在职干部优秀率'],
    ],
    ['all of a list that one number counts', '办理人大建议、政协提案共86件。', ['人大建议、政协提案']],
    [
      'a rate of each of many',
      '新生儿、婴儿和5岁以下儿童死亡率分别为1‰、2‰、3‰。',
      ['新生儿死亡率', '婴儿死亡率', '5岁以下儿童死亡率'],
    ],
    [
      'of one insurance each',
      '基本养老、失业保险参保人数分别为8万人、4万人。',
      ['基本养老保险参保人数', '失业保险参保人数'],
    ],
    ['people have no income of that kind', '接待中外游客和旅游总收入分别增长16%和26%。', ['中外游客', '旅游总收入']],
    ['two acts of one thing', '实现商标申请和授权量分别为57件和28件。', ['商标申请量', '商标授权量']],
    ['deposits and loans', '存贷款余额达7亿元和4亿元。', ['存款余额', '贷款余额']],
    [
      'shares of one whole',
      '绿色食品业、装备制造业增加值占规模以上工业比重分别为56%、31%。',
      ['绿色食品业增加值占比', '装备制造业增加值占比'],
    ],
    ['the owner of two rates', '路政案件的查处率、结案率均达100%。', ['路政案件的查处率、结案率']],
    ['the front of two measures', '港区货物年吞吐能力、吞吐量均突破2亿吨。', ['港区货物吞吐量']],
    ['the last of a list before its kind', '猪、药、茶、菜四大产业产值9亿元。', ['四大产业产值']],
    ['repairs of two kinds', '完成10条道路大修、22条道路中修和2条道路整治。', ['道路大修', '道路中修', '道路整治']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('where a name begins and ends', () => {
  it.each([
    ['nor how it was passed', '服务业税收占比历史性突破50%。', ['服务业税收占比']],
    ['who are so many of all', '法制审核人员达到执法人员总数的5%。', ['法制审核人员']],
    ['a longer verb', '新增加行政执法人员32人。', ['行政执法人员']],
    ['the name of an indicator', '城镇新增就业人数5万人。', ['城镇新增就业人数']],
    ['what is won back is no loss', '挽回各类损失32万元，为群众挽回经济损失12万元。', ['挽回损失', '挽回经济损失']],
    ['an outcome of a review', '维持原具体行政行为12件。', ['维持原具体行政行为']],
    ['a meeting, whatever it was on', '召开党委会议12次研究部署法治工作。', ['党委会议']],
    ['whom it helped', '帮扶就业困难人员12人就业。', ['就业困难人员']],
    ['what became of them', '带动71项水利项目建设提速。', ['水利项目建设']],
    ['a size that is part of it', '引进14个投资超亿元项目。', ['投资超亿元项目', '投资超亿元项目']],
    ['of what size', '实施市县两级3000万元以上重点项目16项。', ['3000万元以上重点项目', '3000万元以上重点项目']],
    ['fields have an area', '流转青石坞145亩农田。', ['农田']],
    ['of two verbs the second', '取消或免征证照收费74项。', ['免征证照收费']],
    ['but taxes that are forgiven', '减免企业税费2亿元。', ['减免企业税费']],
    ['no stretch torn', '云桥河高速路至青山桥段治理工程总投资86万元。', ['治理工程总投资']],
    ['no safety of water torn', '农村饮水安全巩固提升项目受益人口12万人。', ['项目受益人口']],
    ['nor a verb behind it', '青云线石岭至周家村段增设了道路标线3公里。', ['道路标线']],
    ['what was studied', '集体学习国家法律和党内法规6次。', ['学习国家法律和党内法规']],
    [
      'not by another body',
      '县委常委会学习宪法法律14次，县政府常务会议学习宪法法律10次。',
      ['学习宪法法律', '常务会议学习宪法法律'],
    ],
    ['no name of a person torn', '传达学习习近平总书记重要讲话指示精神42次。', ['学习重要讲话指示精神']],
    ['but an event is one', '学习研讨会5次，学习培训班3次。', ['学习研讨会', '学习培训班']],
    ['in what they took part', '组织全市90人参加网上学习。', ['参加网上学习']],
    ['to whom they were given', '将43座楼宇分配给29位楼长负责。', ['楼宇', '楼长']],
    ['until when, behind it', '办理企业诉求截至10月共165条。', ['企业诉求']],
    ['by the law', '审批时限由法定的45个工作日压缩至6个工作日。', ['审批时限', '审批时限']],
    ['as the rules say', '严格按程序制定规范性文件4件。', ['规范性文件']],
    ['of all types', '各类型医院诊疗量13万人次。', ['医院诊疗量']],
    ['until when', '到今年底建成汽车站7个。', ['汽车站']],
    ['whom it helped', '帮助村（居）理清发展思路59条。', ['发展思路']],
    ['to whom', '全区企业通过慈善会向灾区捐赠款物21万元。', ['捐赠款物']],
    ['who was sent out, and for how long', '组织路政人员上路巡查24天30人次。', ['上路巡查']],
    ['a place that did so', '东关区组织开展区级活动34项。', ['区级活动']],
    ['a town that already has', '全乡已发展奶牛120头。', ['发展奶牛']],
    ['in all', '我乡共有劳动力740人。', ['劳动力']],
    ['fitted with', '为110名残疾人适配辅具。', ['残疾人']],
    ['again', '6家银行重获资格。', ['银行']],
    ['how they were parted', '500名队员分6期学习。', ['队员', '学习']],
    [
      'no organ torn',
      '行政机关一审行政诉讼案件29件，审结26件，败诉9件。',
      ['行政机关一审行政诉讼案件', '审结一审行政诉讼案件', '败诉一审行政诉讼案件'],
    ],
    ['everywhere', '98台警车全域巡控。', ['警车']],
    ['each of them', '为19名残疾人每人发放100元补助。', ['残疾人', '补助']],
    ['a remark in Latin letters', '落地7支合格境外合伙人（QFLP）投资基金。', ['合格境外合伙人投资基金']],
    ['a remark inside', '救助19名贫困（低保户）残疾人。', ['贫困残疾人']],
    ['who carried whom', '向20个省区市转运重伤病员10人。', ['省区市', '重伤病员']],
    ['but no name with a verb', '设立6个美沙酮维持治疗门诊和4个服药点。', ['美沙酮维持治疗门诊', '服药点']],
    ['a share of people', '大专以上文化程度的民警占83%。', ['大专以上文化程度民警占比']],
    ['years within it', '固定资产投资五年累计完成投资19亿元。', ['固定资产投资']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('in which direction, and of what', () => {
  it.each([
    ['by its sign', '工业增加值同比-6.2%。', 'change down'],
    ['growth that is told behind', '汽车产量保持40%以上增长。', 'change up'],
    ['but not to what', '比重由5%增长到8%。', 'share -'],
    ['by a noun with 都', '税收增幅都在30%以上。', 'change up'],
    ['how far it rose', '物价上涨幅度控制在5%左右。', 'change up'],
    ['by a month', '养老金人均月增186元。', 'change up'],
    ['made wider', '门诊量扩容19%。', 'change up'],
    ['more than elsewhere is no rise', '产值高出全省平均增速13个百分点。', 'change -'],
    ['so many were lowered', '降低收费标准26项。', 'level -'],
    ['more than was asked', '投资完成9亿元，超出市定指标60万元。', 'change -'],
    ['of so many people', '每万人拥有医师53人。', 'average -'],
    ['the same without 每', '万人拥有指导员增至36人。', 'average -'],
    ['both of two', '城镇和农村居民人均可支配收入分别为6万元、3万元。', 'average -'],
  ])('%s: %s', (_name, sentence, want) => {
    const last = statisticsIn(sentence).at(-1);
    expect(`${last?.aspect} ${last?.trend ?? '-'}`).toBe(want);
  });
});
