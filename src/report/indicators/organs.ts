import type { Report } from '../model.ts';
import type { Measured } from '../statistics/index.ts';
import { isWhole } from './parts.ts';
import { isTheirs, lastClause } from './theirs.ts';
import { fitsUnit } from './units.ts';

/** Who counts what: an organ, and the names of what it may have counted. */
interface Organ {
  organ: RegExp;
  names: RegExp;
}

/**
 * Organs that are dropped before a name as who did it, though they tell what was counted: 复议机构收到申请47件 is no 依申请公开, and what
 * 仲裁机构 take on are no cases of 行政执法.
 */
const ORGANS: readonly Organ[] = [
  { organ: /复议(?:机构|机关|局|部门)/u, names: /复议|诉|争议|纠错|结案率|听证|意见书|建议书/u },
  { organ: /(?:法律援助|法援)(?:机构|中心|处|工作站|站)/u, names: /法律|受援|损失|工资|普法|金额/u },
  { organ: /仲裁(?:机构|委员会|委|院|庭)/u, names: /仲裁|劳动|调解涉及金额|工资|结案率/u },
  { organ: /公证(?:处|机构)/u, names: /公证|律师|法律/u },
  { organ: /鉴定(?:机构|中心|所)/u, names: /鉴定|律师|法律/u },
  {
    organ: /(?<![与和同向对由被为将从到]|联合|会同|配合|邀请|移送|移交)(?:法院|审判机关)/u,
    names: /诉|庭|司法|府院|败|案件|争议|破案/u,
  },
  { organ: /行政机关(?=[^,;。]{0,4}调解)/u, names: /^(?!人民调解)/u },
];
/** The people's congress examines as well; what it does is no work of the government. */
const CONGRESS = /人大常委会|人大视察|专题询问|质询|一府[一两]/u;
const WORK_OF_GOVERNMENT = /^(?:行政检查数|涉企检查数|法治调研次数|执法次数|联合执法次数)$/u;

/** 办理案件 of those who help, notarise or judge are no cases of enforcement. */
const CASES_OF_ENFORCEMENT =
  /^(?:行政执法案件查处数|办结案件数|行政处罚结案数|(?:生态环境|安全生产|交通运输|市场监管|自然资源|知识产权|城市管理)案件数)$/u;
const OTHER_CASES = /法律援助|法援|复议|应诉|诉讼|仲裁|公证|鉴定|律师|信访|检察/u;
const ENFORCED = /执法|处罚|立案|查处|查办|违法/u;

/** 森林防火培训19期, 受训1200人次: of another trade than the law. */
const LAW_TRAINING = /^法治(?:专题)?培训/u;
const OTHER_TRADE = /防火|消防|安全生产|急救|防汛|技能|农民|农技|种植|养殖|电商|就业|创业|保密|财务|党务|植保|护林/u;
const LAW = /法/u;

/** 每个村（社区）有2名以上, 50%以上的村配备1名: how many each is to have, and not how many there are. */
const EACH =
  /每(?:一?个|所|家|名|支|县|镇|乡|村|社区|校|户|站|点|班)[^,;。:\d]{0,16}$|[村户校班]均(?:有|超过|配备|不少于|达到?|为)*$|%(?:以上)?的[^,;。:\d]{1,24}(?:配备|拥有|聘有|有)$/u;
const PER = /均|每|率|占比|覆盖/u;

/** 低于全省居民消费价格指数0.3个百分点: a distance from it, and not it. */
const APART = /(?:低于|高于|高出|快于|优于|慢于)全[国省市州区县][^,;。:]*$/u;

const PLACES = /^[个家所户]/u;
const PLACES_OR_LINES = /^[个家所户条]/u;
const NUMERAL = /^(?:约|近|超|达|共)?\d/u;

/** 6所高职院校入选…, 23个老旧小区加装电梯: so many of them all fared so. */
const FARED = /^[^,;。:、\d]{0,6}(?:入选|获评|获得|荣获|被评|被推荐|纳入|列入|进入|加装|引入|落实|上榜|跻身|晋升)/u;

/** 16.4万贫困人口全部脱贫, 37个贫困村出列: so many are poor no more. */
const POOR = /^(?:贫困人口|贫困户数|贫困村数)$/u;
const LEFT_IT_BEHIND =
  /^[^,;。:\d]{0,14}?(?:\d[\d.]{0,8}万?余?[人名][^,;。:\d]{0,14}?)?(?:脱贫|告别贫困|出列|退出|摘帽)/u;

/** Whether a number may have such a name, by who did it and of whom it is said. */
export function maySay(name: string, measured: Measured): boolean {
  const { before, behind, subject, told, unit, unitKind } = measured;
  if (!fitsUnit(name, measured) || !isTheirs(name, measured) || !isWhole(name, measured)) return false;
  // 31个部门行政职权事项3437项: the thing is what the next number counts.
  if (PLACES.test(unit) && behind.startsWith(subject) && NUMERAL.test(behind.slice(subject.length))) return false;
  // So many times that someone came are no number of people.
  if (unit.includes('人次') && name === '行政执法人员数') return false;
  if (
    (PLACES.test(unit) || name === '案卷评查数') &&
    behind.startsWith(subject) &&
    FARED.test(behind.slice(subject.length))
  )
    return false;
  if (POOR.test(name) && LEFT_IT_BEHIND.test(behind)) return false;
  if (unitKind === 'rate' && APART.exec(before)?.[0].includes(subject)) return false;
  const clause = `${lastClause(before)}${subject}`;
  for (const { organ, names } of ORGANS) if (organ.test(clause) && !names.test(name)) return false;
  if (WORK_OF_GOVERNMENT.test(name) && CONGRESS.test(before + behind)) return false;
  if (CASES_OF_ENFORCEMENT.test(name) && OTHER_CASES.test(before) && !ENFORCED.test(before + subject)) return false;
  if (
    LAW_TRAINING.test(name) &&
    OTHER_TRADE.test(told.slice(told.lastIndexOf(' ')) + lastClause(before) + subject) &&
    !LAW.test(subject)
  )
    return false;
  return unitKind === 'rate' || !EACH.test(before) || PER.test(name) || PER.test(subject);
}

/** What is done away with, judged or told what to do: no name that says nothing of it is meant, 清理政策措施, 评估赋权事项. */
const UNDONE = new Set(
  '调解成功 化解成功 清理 废止 修改 修订 撤销 取消 评估 指导 督促 注销 吊销 取缔 收缴 没收 追回 收回 慰问 申请 精简 压减 压缩'.split(
    ' ',
  ),
);

/** In which domain an office acts, before what every office does: 环境|行政处罚. */
const DOMAIN_OF_ACTS =
  /^(?:生态|自然|城市|市场|安全|劳动|文化|交通)?(?:环境|环保|农业|渔业|林业|水利|水务|水|交通|运输|监管|管理|卫生|文旅|旅游|资源|规划|国土|住建|建设|生产|应急|消防|税务|价格|物价|食品|药品|食药|食品药品|公安|治安|统计|气象|教育|体育|民政|保障|医保|金融|工商|质监|城管|土地|烟草|粮食|盐业|邮政|海事|渔政|财政|审计)$/u;
const ACTS_OF_OFFICES = /^(?:行政(?:处罚|许可|检查|强制)数|(?:政务服务|行政许可|权责清单|行政执法)事项数)$/u;

/** Whether words before a name say only in which domain an office did what all of them do. */
export function isDomain(words: string, name: string): boolean {
  return ACTS_OF_OFFICES.test(name) && DOMAIN_OF_ACTS.test(words);
}

/** For whom something was done: 带动贫困户, 覆盖学校. */
const DONE_FOR = new Set('帮助 带动 帮扶 扶持 覆盖 惠及 检查'.split(' '));
const PLACES_OR_FIRMS = /^[个家所座处户]/u;

/** Whether such a verb was said of what was counted, which a name must say as well. */
export function isUndone({ act, shared, unit, unitKind }: Measured): boolean {
  const verb = act || shared;
  // 压缩审批时限3600个工作日 is what was saved in all.
  if (unitKind === 'time') return verb === '压缩' || verb === '压减';
  return unitKind === 'count' && (UNDONE.has(verb) || (DONE_FOR.has(verb) && PLACES_OR_FIRMS.test(unit)));
}

/** 对21家医疗机构开展监管: so many were dealt with, of all that there are. */
const DEALT_WITH =
  /(?<![面针应相核比绝校反派])对(?![全象口外接照比应])(?:[^,;。:、\d]{0,6}\d+[个家名][^,;。:、\d]{1,8}[、和及])?[^,;。:、]{0,8}$/u;
/** 组织28名执法人员参加考试: so many took part. */
const TAKE_PART = /^[^,;。:(\d]{0,16}?(?:参加|通过|取得|完成|接受|赴|进行|参训|受训|担任)/u;
const THERE_ARE = /(?:有|共|达|配备|到|为)$/u;
const DEALING = /^(?:组织|指导|检查|督促|监管|联合|邀请|抽查|整改|支持|引导|服务)$/u;
/** 疏通雨污管网14公里: so much of what there is was looked after. */
const LOOKED_AFTER = /^(?:疏通|清淤|检测|排查|普查|养护|巡查)$/u;
const PEOPLE_OR_PLACES = /^[人名位个家所户条座处]/u;
/** Behind the name these say only that they came to be, or that all of them are meant: 3家实验室落户, 12所幼儿园和5所小学. */
const COMES_TO_BE =
  /^(?:[和与及校]|数(?![字据智])|以及|全部|均|都|(?:[\u4e00-\u9fff]{2})?(?:建成|投用|投产|投入|投运|开通|开行|通航|落户|落地|获批|成立|通车|开工|开建|开园|开业|开放|入驻|挂牌|揭牌|启用|运营|运行|竣工|完工|交付|组建|设立|上线)|建设(?![\u4e00-\u9fff]))/u;
const ALL_OF_THEM = /全[国省市县区州镇](?:共有?|有)?$/u;
const GOES_ON = /^[\u4e00-\u9fff“]/u;

/** 26家医院全面改扩建, 41个小学(幼儿园)建设项目: so many of all that there are, or things of another name. */
function isOfAnother({ before, behind, subject, unit }: Measured): boolean {
  if (!PLACES_OR_LINES.test(unit) || !behind.startsWith(subject) || ALL_OF_THEM.test(before)) return false;
  const rest = behind.slice(subject.length).replace(/^\([^()]{1,16}\)/u, '');
  return GOES_ON.test(rest) && !COMES_TO_BE.test(rest);
}

/** Whether these are so many of all that there are, with which something was done: 对98条道路实施改造. */
export function isDealtWith({ before, unit }: Measured): boolean {
  return PEOPLE_OR_PLACES.test(unit) && DEALT_WITH.test(before);
}

/** 新建、改造高标准农田, 新(改)建农村公路: what was made anew is counted with what is new. */
const NEW_AND_ANEW =
  /(?:新[建增][、和及与](?:改|扩|提)|新\([改扩]{1,3}\)建|[改扩]建[、和及与]新建|建设[、和及与]改造)[^,;。:]{0,12}$/u;
const ANEW = /^(?:改造|提升|修复|更新)/u;
/** 经营主体新增12万户: the verb stands behind the name. */
const GREW = /(?:新增|净增|新登记|新认定|新培育)[约近超了]?$/u;

/** 新聘请|调解员56名: not all that there are. */
const NEWLY = /新(?:聘|选聘|招聘?|招录|成立)(?:请|用|任)?[^,;。:]{0,10}$/u;

/** 新发展油茶1万亩, 新辟公交线路10条: what came to be, measured or counted. */
const NEW_OF_KIND = /新(?:发展|辟|植|造|栽)[^,;。:、\d]{0,10}$/u;

/** 新增病床700张,|总数达2200张: all that there are. */
const ALL_TOLD = /总[数量](?:已|累计)?(?:达到?|为|突破|升至|增至)$/u;
/** 自行车道|综合治理30公里: what was put in order is not new. */
const MENDED = /(?:综合治理|综合整治|提质改造)$/u;
/** 新增养老机构3家、|床位280张: the verb that opens the list holds for all of it. */
const GREW_IN_LIST = /新增[^,;。:\d]{1,20}[\d.]{1,8}[百千万余多]{0,2}[个家所张处][、和及]$/u;
const BUILT_THINGS = /^[个家所户张]/u;

/** 新增甲公司、乙公司等15户|规上企业: named first, and new all of them. */
const NEW_BY_NAME = /新(?:增|培育|引进|认定)[^,;。:\d]{1,24}等[^,;。:、\d]{0,14}$/u;

/** What is said of a stock: all there is, or what is new. What a work report says to have been built was built in its year. */
export function stockOf(measured: Measured, kind: Report['kind']): Measured['stock'] {
  const { act, before, behind, stock, subject, unit } = measured;
  if (ALL_TOLD.test(before)) return 'held';
  if (stock !== 'changed' && MENDED.test(subject)) return 'changed';
  if (PEOPLE_OR_PLACES.test(unit) && (NEWLY.test(before) || NEW_BY_NAME.test(before))) return 'added';
  if (GREW.test(before) || NEW_OF_KIND.test(before) || (NEW_AND_ANEW.test(before) && !ANEW.test(subject)))
    return 'added';
  if (before.endsWith(subject) && GREW_IN_LIST.test(before.slice(0, -subject.length))) return 'added';
  if (stock !== 'unsaid' || !BUILT_THINGS.test(unit)) return stock;
  // 建设小学6所, 推进4所高中建设.
  const isBuilt = act === '建设' || behind.startsWith(`${subject}建设`) || subject.endsWith('建设');
  return isBuilt || (act === '建成' && kind === 'work') ? 'added' : stock;
}

/** 督促|52所学校整改: right before a number, they are told to do something. */
const TOLD_TO = /(?:督促|责令|要求|敦促|动员|责成)$/u;
/** 标记为异常状态的|个体工商户, 未办理登记的|企业: those of which something is said. */
const SUCH_AS = /(?:标记|标注|列入|(?<!新)纳入|移出|吊销|注销|涉及|存在|违反|拒不|未)[^,;。:、]{1,16}的$/u;

/** Whether a number may tell how many there are, or how many are new: not of those that something was done with. */
export function mayCount(measured: Measured): boolean {
  const { act, before, behind, subject, unit } = measured;
  if (LOOKED_AFTER.test(act) || isOfAnother(measured)) return false;
  if (!PEOPLE_OR_PLACES.test(unit)) return true;
  if (DEALT_WITH.test(before) || DEALING.test(act) || TOLD_TO.test(before)) return false;
  if (before.endsWith(subject) && SUCH_AS.test(before.slice(0, -subject.length))) return false;
  return THERE_ARE.test(before) || !TAKE_PART.test(behind);
}

/** 复议|机构全年|收到申请: in which domain an organ works, and what is told of it. */
const DOMAIN =
  /^([\u4e00-\u9fff]{0,8}?)(行政复议|复议|法律援助|劳动人事争议仲裁|仲裁|公证|司法鉴定)(?:机构|机关|中心|委员会|委|处|院|局)(?!理)(?:全年|年内|共|累计|共计)?([\u4e00-\u9fff]{2,})$/u;

/** The subject with only the domain of its organ: 复议收到申请 of 复议机构收到申请, 办理公证 of 公证处办理公证; the same where none is told. */
export function withoutOrgan(subject: string): string {
  const [, lead = '', domain = '', rest = ''] = DOMAIN.exec(subject) ?? [];
  if (domain === '') return subject;
  if (rest.includes(domain)) return lead + rest;
  const short = domain.slice(-2);
  return rest.includes(short) ? lead + rest.replace(short, domain) : lead + domain + rest;
}

const OWNER =
  /(?:行政复议|复议|法律援助|仲裁|公证|司法鉴定)(?:机构|机关|中心|委员会|委|处|院|局)(?:全年|年内|共|累计|共计)?$/u;

/** The subject with the organ before it, of which it is said: 复议机关全年|收到申请. The same where none stands there. */
export function withOwner(subject: string, { before, subject: said }: Measured): string {
  const clause = lastClause(before);
  return clause.endsWith(said) ? (OWNER.exec(clause.slice(0, -said.length))?.[0] ?? '') + subject : subject;
}

const BOTH = /^(?:(?:城乡|农村)(?=(?:常住)?居民[\u4e00-\u9fff]{0,6}收入$)|(?=常住居民[\u4e00-\u9fff]{0,6}收入$))/u;
const OF_BOTH = /(?:城乡|城镇[、和]农村)(?:常住)?居民[^;。]*分别/u;
/** Behind the comma of a list: the second of two. */
const SECOND = /[、和与及](?:分别|增长|提高|达到?|为|下降)*$/u;

/** 每万人高价值发明专利: what is told of so many is another thing than of all. */
const OF_SO_MANY = /每[百千万]人口?(?:拥有)?$/u;
/** 限额以上|社会消费品零售总额: of the larger shops, and not of all. */
const RETAIL = /^社会消费品零售/u;
const OF_UPPER = /限(?:额以)?上(?:单位|企业)?(?:实现)?$/u;
/** 基本|履职事项: those that a town has itself, and not those in which it helps. */
const DUTIES = /^履(?:行职责|职)事项/u;

/**
 * The subject with of whom it is told: 城乡居民收入分别为39310元、20356元 is of the towns first, and then of the villages; 每万人 before it is
 * a part of it, and 基本 of duties. The same where nothing is told.
 */
export function ofWhom({ subject, before }: Measured): string {
  if (BOTH.test(subject) && OF_BOTH.test(before)) return subject.replace(BOTH, SECOND.test(before) ? '农村' : '城镇');
  const clause = lastClause(before);
  if (RETAIL.test(subject) && OF_UPPER.test(clause.slice(0, Math.max(clause.lastIndexOf(subject), 0)))) {
    return `限额以上${subject}`;
  }
  if (!clause.endsWith(subject)) return subject;
  const rest = clause.slice(0, -subject.length);
  if (rest.endsWith('基本') && DUTIES.test(subject)) return `基本${subject}`;
  return (OF_SO_MANY.exec(rest)?.[0] ?? '') + subject;
}
