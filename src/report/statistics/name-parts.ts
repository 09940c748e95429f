import { wordAt, wordBefore } from '../../text/index.ts';
import { withoutActor } from './noun-before.ts';
import { balance, LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb } from './trim-words.ts';
import { STEP_VERBS } from './words/verbs.ts';

/** 案件总量占全市80%: of all there is, which needs no name. */
export const OF_ALL = /^占(?:全[国省市县区州镇]|辖区|总量|总数|全部)?$/u;
const HOUSEHOLD =
  /^[^“《]{0,8}?(?:(?:群众|村民|居民|[农牧]民)(?!小?区|安[全置居]|饮|危|房|楼|住|用|户|家|合作|工|小组|委)|户(?![籍口外型厕均用数主区])|家庭(?!农场|医生|式|作坊))/;
const PERSON =
  /^[^“《]{1,9}?(?:人员|职工|群众|老人|患者|儿童|学生|劳动力|农民工|劳动者)(?=[^“《]{4,}$|工资|报酬|薪酬|欠薪)(?!家|代表|队伍|随迁|子女|志愿|干部|职工|就业|创业|培训|教师)/;
const SCHOOL = /^[^“《]{0,8}?(?:[学院]校|高校|幼儿园|中小学|[中小]学(?!生|校)|医院|卫生院)/;

/** 粮食播种面积90.5万亩, 总产量22万吨: the yield is the crop's; 事故起数下降12%, 死亡人数下降8%: the deaths are the accidents'. */
const OTHER_MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:增加值|销量|产销量)$/u, /(?<=.{2})(?:总产值|产值|产量|总产量)$/],
  [
    /^(?:利润|利税|税收|主营业务收入|营业收入|销售收入)(?:总额)?$/u,
    /(?<=.{2})(?:总产值|产值|增加值|(?:主营业务|营业|销售)收入|利润(?:总额)?|利税|税收)$/,
  ],
  [/^投资占比$/u, /(?:增加值|产值|营收)占比$/u],
  [/(?:比重|占比|率)$/u, /(?<=.{2})(?:存栏|出栏)量?$/u],
  [/^总收入$/u, /(?<=.{2})(?:总产|总产量|产量|(?:播种|种植|栽培)?面积)$/u],
  [/^支出(?:合计|总额)?$/u, /(?<=.{2})总?收入(?:合计|总额)?$/u],
  [/^年?产值/u, /(?<=.{2})[总年]?产量$/],
  [/^(?:总产|年产|单产|亩产|产量)/u, /(?<=.{2})(?:(?:播种|种植|栽培)?面积|生产)$/],
  [/^(?:计划)?总?(?:投资|造价)/u, /(?<=.{2})(?:全长|总长度?|全线长)$/],
  [/^(?:死亡|受伤|伤亡)人数$/u, /(?:(?<=.{2})起数|(?:死亡|受伤|伤亡)人数)$/],
];

/** What is measured in two ways, without the first of them. */
function withoutMeasure(first: string, name: string): string {
  const measure = OTHER_MEASURES.find(([second]) => second.test(name))?.[1];
  return measure === undefined ? first : first.replace(measure, '');
}

/** 发案数, 路面宽: what measures by itself owns no other measure. */
const IS_MEASURE = /^.{1,2}[数量额值宽长高厚深]$/;

const SUM_OF_MONEY = /^(?:总|利润|产值|投资|收入|税收|增加值|营收|销售额|资金)/u;
/** What a place has in all, and the parts that it is counted by. */
const OF_PLACE = /^(?:总(?:人口|面积|户数|人数|耕地面积)|(?:辖区|区域|国土)?面积)$/u;
const PART_OF_PLACE = /(?:村|小组|社区|居委会|乡镇|街道|镇|乡|民族|管委会|办事处|自然[屯寨村])$/u;
const OF_MONEY = /^(?:总|合计|涉及)?(?:金额|资金)$/u;
const HEADS = /^(.{2,}?)(?:人数|人次|户数|件数|次数|数量)$/u;
/** Of a share of the whole it is understood that value was added. */
const ADDED_VALUE = /.{2}增加值$/u;

/** 全社会研发投入 without 全社会. */
function isWhole(told: string, first: string): boolean {
  return first.endsWith(told) && /^(?:全社会|全[国省市区县州]|地方)$/u.test(first.slice(0, -told.length));
}

/** Two parts of a name put together, the first cut from its beginning so that both fit. */
export function join(first: string, name: string): string {
  // 转移劳动力4900人, 占劳动力总数的66%
  if (first.length > 1 && /^占(?![比地用])/u.test(name) && name.includes(first))
    return `${shorten(first, LONGEST_SUBJECT - 2)}占比`;
  if (first === '' || name.includes(first) || IS_MEASURE.test(first)) return name;
  // 产品销售率97%; 实现利润51亿元: no rate has a profit. 辖90个村民小组, 总人口9800人: the whole place has so many.
  if (first.endsWith('率') ? SUM_OF_MONEY.test(name) : OF_PLACE.test(name) && PART_OF_PLACE.test(first)) return name;
  if (name.length > 2 && first.endsWith(name)) return first;
  // 绿色认证产品 + 认证面积 → 绿色认证面积, 重点项目 + 项目总量 → 重点项目总量
  const again = name.length > 3 ? first.lastIndexOf(name.slice(0, 2)) : -1;
  if (again > 1 && first.length - again <= 4 && again + name.length <= LONGEST_SUBJECT && !first.endsWith('率'))
    return first.slice(0, again) + name;
  // 固定资产投资 + 完成投资 → 固定资产投资
  if (name === '完成投资' && /投资额?$/u.test(first)) return first;
  // 出庭应诉率100%, 败诉率4%: a rate is none of another rate.
  if (first.endsWith('率') && name.endsWith('率')) return name;
  // 罚款3万元, 办结率100%: a sum has no such rate.
  if (/^[^率]*(?:罚款|罚没款|金额)$/u.test(first) && /^[\u4e00-\u9fff]{0,2}(?:办结|结案|化解|整改)率$/u.test(name))
    return name;
  // 诉讼案件审结90件, 结案率83%
  if (name === '结案率') first = first.replace(/(?<=案件|诉讼)(?:审结|办结|结案|受理|新收)$/u, '');
  // 纠错决定12件, 纠错率6%; 达成书面协议9件, 成功率100%: papers have no such rate.
  if (/(?:决定|协议|协议书|意见书|建议书)$/u.test(first) && /^(?:纠错|成功|履行|调解)率$/u.test(name)) return name;
  // 技术合同成交总金额占全国: of what it is a share, the sentence says.
  const long = first.length + name.length > LONGEST_SUBJECT && /^占(?!比)/u.test(name);
  const second = OF_ALL.test(name) || (long && (name.length > 8 || !/比[重例]$/u.test(name))) ? '占比' : name;
  const room = LONGEST_SUBJECT - second.length;
  if (room < 2) return second;
  // 一般预算收入占比: whole, before a part of it with the whole's name.
  const told = long && second === name ? shorten(first, room) : first;
  if (told !== first && first.length <= LONGEST_SUBJECT - 2 && !ADDED_VALUE.test(first) && !isWhole(told, first))
    return `${first}占比`;
  // 新兴产业增加值 + 占GDP比重 → 新兴产业占GDP比重
  if (long && second === name && ADDED_VALUE.test(first)) return join(first.slice(0, -3), name);
  // 运营里程 + 总里程 → 运营总里程
  const twice = second.startsWith('总') && first.length > 3 && first.endsWith(second.slice(-2));
  // 刑事警情破案 + 破案率 → 刑事警情破案率
  const repeated = first.length > 3 && second.startsWith(first.slice(-2));
  const share = name.endsWith('率') && first.length > 4 && /占比|比重|比例$/u.test(first);
  // 重大项目开工82个, 总投资: the projects' money.
  const begun = name.startsWith('总') && /(?<=项目|工程)(?:开工|竣工|投产|建成)$/u.test(first);
  // 补助人数 + 金额: the sum is of the same.
  const counted = OF_MONEY.test(name) ? (HEADS.exec(first)?.[1] ?? '') : '';
  if (counted !== '') return join(counted, name);
  // 空气质量优良天数 + 优良率 → 空气质量优良率
  if (name.length === 3 && /[天人件户]数$/u.test(first) && first.slice(0, -2).endsWith(name.slice(0, 2)))
    return first.slice(0, -2) + name.slice(2);
  const measure = twice || repeated || share || begun ? first.slice(0, -2) : withoutMeasure(first, name);
  // 新种面积7万亩, 总面积8万亩: all of it, and not what is new.
  const whole = name.startsWith('总') ? measure.replace(/(?<=.{2})新[种栽植增建铺]$/u, '') : measure;
  // Of a list that is too long the last member stands for it.
  const last = whole.length <= room ? whole : whole.slice(whole.lastIndexOf('、') + 1);
  // 街道乡镇为被申请人的案件: what is described so.
  const head = last.length <= room ? last : (/为[^的]{1,6}的(.{2,})$/.exec(last)?.[1] ?? last);
  const done = head.length <= room ? head : withoutActor(head);
  return balance((done.length <= room ? done : shorten(done, room)) + second);
}

/** By these units things are counted, never their measures. */
const COUNTED = /^[个家所户座]$/u;
/** 8个行业领域|事故起数和死亡人数: what is measured of the things that are counted. */
const MEASURE_OF =
  /(?:事故起数|死亡人数|平均浓度|浓度|案件量|发案数|(?<=.{3})(?:[\u4e00-\u9fff]{2})?(?<![利汇税费频功])率)(?:[和及与、].*)?$/;

const QUALITY = /(?:水质|空气质量|环境质量|品质)$/u;

/** 14户困难户规范建房手续, 78所中小学校法治副校长: by some units it is clear where the noun ends that is counted. */
export function ownersOnly(noun: string, unit: string): string {
  const measure = COUNTED.test(unit) && /[率数度量]/u.test(noun) ? MEASURE_OF.exec(noun)?.[0] : undefined;
  if (measure !== undefined && noun.length - measure.length >= 2)
    return noun.slice(0, -measure.length).replace(/(?<=.{2})(?:水质|空气质量|环境质量)$/, '');
  // 10个国省考断面水质达到要求: what is said of them.
  if (COUNTED.test(unit) && noun.length > 3 && QUALITY.test(noun)) return noun.replace(QUALITY, '');
  // 236个村集体: villages are counted so.
  if (unit === '个' && noun === '村集体') return '村';
  const head = /^[名人位]$/u.test(unit) ? PERSON : unit === '户' ? HOUSEHOLD : unit === '所' ? SCHOOL : null;
  return head?.exec(noun)?.[0] ?? noun;
}

/** 实现产值, 新增产值: the verb says only that there is one. */
export function withoutLightVerb(words: string): string {
  const verb = /^(?:实现|完成(?!投资)|新增|引进|取得|获得|形成)了?/u.exec(words)?.[0] ?? '';
  return words.length - verb.length >= 2 ? words.slice(verb.length) : words;
}

const HOW_DONE = /^(?:直接|决定|综合|作出|依法|责令|确认|撤销并)+/u;
const BY_WHICH = /(?:方式|形式)[\u4e00-\u9fff]{2,3}$/u;

/** Whether a name says what was done, and nothing of what it was done to: 受理, 决定维持, 责令履职, 调解方式结案. */
function isActName(base: string): boolean {
  if (STEP_VERBS.words.has(base) || base === '纠错' || BY_WHICH.test(base)) return true;
  if (
    /^经.{2,8}(?:结案|终止|撤回)$|^驳回.{0,8}(?:请求|申请)$|(?:机构|机关|法院|部门)(?:收案|新收|立案|受理|审结|结案|办结)$|^(?:联合)?(?:公安|法院|检察院)$/.test(
      base,
    )
  )
    return true;
  const act = base.replace(HOW_DONE, '');
  return act !== base && (act === '' || STEP_VERBS.words.has(act) || /^(?:纠错|重[作做]|履职|违法)$/u.test(act));
}

/** 收案156件, 纠错率12.8%: what was done, and nothing else, is no name for the numbers behind it. */
export function nameIn(base: string): string {
  return isActName(base) ? '' : base;
}

const BUILDS = /(?:开工|竣工|建成|完工|投产|在建|投用)$/u;
/** 住房开工 before 建成: another step of the same. */
const BUILT = /(?<=.{2})(?:已?(?:开工|竣工|完工|在建|投产)(?:建设)?)$/u;

/** 开展规范性文件专项清理, 清理152件, 废止21件: 规范性文件 are counted; 收储土地 and 供应土地 are two acts. */
export function withoutCampaign(name: string, act: string): string {
  const built = BUILDS.test(act) ? name.replace(BUILT, '') : name;
  const rest = built.replace(
    /(?:专项|集中|全面|进行)(?:清理|检查|整治|排查|抽查)$|(?<=项目|工程)(?:开工|竣工|投产|建成)$|(?<=.{2})已(?:开工|完工|竣工|投产|建成)$|(?<=.{2}[案讼审])(?:新收|收案)$|(?<=土地|用地|房屋)(?:收储|出让|供应|整备|征收)$/,
    '',
  );
  return rest.length >= 2 && !act.startsWith(rest) ? rest : name;
}

/** 办结案件 → 案件, where something of a name remains. */
export function withoutVerb(name: string): string {
  // 处理案件线索: 处理 is as often part of a name elsewhere.
  const rest = name.startsWith('处理') ? name.slice(2) : name.slice(leadVerb(name).length);
  return rest.length >= 2 ? rest : name;
}

/** Whether the verb is a step of what happens to the things counted before: 收到申请90件, 受理81件, 审结70件. */
export function isStep(verb: string): boolean {
  return (
    verb.startsWith('新') || wordAt(STEP_VERBS, verb, 0) !== '' || wordBefore(STEP_VERBS, verb, verb.length) !== ''
  );
}

/** 小煤窑 of 关停小煤窑20家, 提升8家: what is there to be told of, and not that some were done away with. */
export function whatIsThere(name: string): string {
  return name.length > 3 && /[停闭缔汰退清销]/u.test(name.charAt(1) + name.charAt(3))
    ? name.replace(/^(?:依法)?(?:关停取缔|关停|关闭|取缔|淘汰|清退|出清|注销)(?=.{2})/u, '')
    : name;
}
