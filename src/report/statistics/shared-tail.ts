import { wordBefore } from '../../text/index.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimLeading } from './trim-words.ts';
import { DEPENDENT_NOUNS, SHARED_TAILS } from './words/subjects.ts';
import { LEAD_VERBS, STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

/** One of a few that make a whole: 昼间 and 夜间, 一审 and 二审. */
const ONE_OF_KIND =
  /(?:[昼夜日晚]间|[一二三]审|[一二三]产|[男女]性|[上下]行|[客货]运|[公铁水]路|[大中小]学|[夏秋春]粮|[国省市区县]级|[工农商]业)$/u;
export const RANK = /^(?:国家|[省市县区州部])级?$/u;
const RANKED = /^[省市县区州部]级.{2,}/u;
const PLAIN_MEASURE = /^(?:收入|支出|产值|产量|数量|金额|面积|人数|起数|销量|人次)$/u;
const IS_SUM = /(?:收入|支出|产值|总值|增加值|投资|利润|税收|余额|贷款|存款)$/u;
const PLAIN_SUM = /^(?:收入|支出|总?产值|增加值|投资|出口额?|销售额|交易额)$/u;
const INSURANCE = /(?:养老|医疗|失业|工伤|生育)$/u;
/** 接待游客和旅游收入: people have no such measure. */
const PERSONS = /(?:游客|旅客|人员|人口|学生|职工|患者|人次|人数)$/u;
const OF_THINGS = /(?:收入|产值|支出|金额|增加值)$/u;
/** 新生儿、5岁以下儿童死亡率 */
const OF_RATE = /(?<=.{2})[\u4e00-\u9fff]{2}(?<![利汇费税频功效])率$/u;
/** 先进制造业、高技术制造业增加值占规模以上工业比重 */
const OF_WHOLE = /^(.{2,})(增加值|产值|投资|营收|收入|利润|税收)占[^占、]{2,}(?:比重|比例)$/u;
/** GDP: a whole name. */
const LATIN = /^[A-Za-z\d]+$/;
/** 研究生、本科生占队伍总数 */
const OF_GROUP = /^(.{2,}?)仅?占[^占、]{0,8}(?:总数|总量|总额|总人数|人员|比重|比例)的?$/u;
const IS_DONE = /(?:接待|引进|新增|完成|实现|培训).{2,4}$/;

const ACCIDENTS = /^(?:各类)?(.{0,6}(?:事故|火灾))(?:发生)?[起次宗]?数$/u;
const CASUALTIES = /^(?:死亡|受伤|伤亡|亡)人数$|^(?:直接)?(?:经济|财产)损失$/u;
const ACT_MEASURE = /^([\u4e00-\u9fff]{2})[量数额率]$/u;

/** 缴获量 of 鸦片缴获量: the measure of an act, '' if the name ends with none. */
function actMeasure(name: string): string {
  const act = name.slice(-3, -1);
  if (name.length < 5 || !/[量数额率]$/u.test(name)) return '';
  return LEAD_VERBS.words.has(act) || VERBAL_NOUNS.words.has(act) ? name.slice(-3) : '';
}

/** What of the last name is meant with each, ''  if nothing: 产量 of 黄金、白银产量, 人均可支配收入 of 城镇居民、农村居民人均可支配收入. */
function sharedTail(first: string, last: string): string {
  for (let length = Math.min(3, first.length - 1); length >= 2; length--) {
    const kind = first.slice(-length);
    const at = last.indexOf(kind);
    if (at > 0 && at + length < last.length - 1) return last.slice(at + length);
  }
  // 基本养老、基本医疗保险参保人数
  const insured = INSURANCE.test(first) ? last.indexOf('保险') : -1;
  if (insured > 0) return last.slice(insured);
  // 一、二、三产业增加值
  if (/^[一二三]$/u.test(first) && /^[一二三](?:次?产业|产)/u.test(last)) return last.slice(1);
  // 国家、省级龙头企业
  if (RANK.test(first) && RANKED.test(last)) return last.slice(first.endsWith('级') ? 2 : 1);
  // 昼间、夜间总达标率, 一审、二审案件: two adjectives of one kind.
  const ofKind = ONE_OF_KIND.exec(first)?.[0];
  if (
    ofKind !== undefined &&
    last.length > 3 &&
    last.charAt(1) === ofKind.charAt(1) &&
    ONE_OF_KIND.test(last.slice(0, 2))
  )
    return last.slice(2);
  const rest = last.slice(first.length);
  // 高层次、高技能人才: two adjectives of one form.
  if (
    first.length > 1 &&
    first.length < 4 &&
    first.charAt(0) === last.charAt(0) &&
    rest.length >= 2 &&
    !rest.includes('”')
  )
    return rest;
  const end = wordBefore(SHARED_TAILS, last, last.length) || actMeasure(last) || (OF_RATE.exec(last)?.[0] ?? '');
  const tail = end === last || first.endsWith('进口') || LATIN.test(first) ? '' : end;
  return tail !== '' && first.length <= 4 && /^(?:常住)?居民|^[人户]均/u.test(rest) ? rest : tail;
}

/** A、B增加值占规模以上工业比重: each with the value and 占比, as briefly as a subject has room for; other names as they are. */
export function asShares(names: string[]): string[] {
  const last = names[names.length - 1] ?? '';
  const [, part = '', value = ''] = OF_WHOLE.exec(last) ?? OF_GROUP.exec(last) ?? [];
  if (part === '') return names;
  return [...names.slice(0, -1), part].map((name) => {
    if (LATIN.test(name)) return `${name}占比`;
    // 先进制造业增加值、高技术制造业增加值占比重: either says of itself what it is a share of.
    const own = value !== '' && name.endsWith(value) ? name.slice(0, -value.length) : name;
    return `${shorten(trimLeading(own), LONGEST_SUBJECT - value.length - 2)}${value}占比`;
  });
}

/** 黄金、白银产量: the measure printed with the last name is meant with each. */
export function withTail(names: string[]): string[] {
  const last = names[names.length - 1] ?? '';
  const [first = ''] = names;
  // 一般公共预算收入和支出: whose both are.
  if (names.length === 2 && PLAIN_MEASURE.test(last) && PLAIN_MEASURE.test(first.slice(-2)) && first.length > 3)
    return [first, first.slice(0, -2) + last];
  // 交通事故起数、死亡人数: the dead are the accidents'.
  const accidents = names.length > 1 ? (ACCIDENTS.exec(first)?.[1] ?? '') : '';
  if (accidents !== '')
    return names.map((name, at) =>
      at > 0 && CASUALTIES.test(name) && accidents.length + name.length <= LONGEST_SUBJECT ? accidents + name : name,
    );
  // 干部参考率、通过率和优秀率: whose all of them are.
  const front = first.length > 5 && DEPENDENT_NOUNS.words.has(first.slice(-3)) ? first.slice(0, -3) : '';
  const ofOne = names.slice(1).every((name) => DEPENDENT_NOUNS.words.has(name) && name.endsWith('率'));
  if (front !== '' && ofOne && front.length + 3 <= LONGEST_SUBJECT)
    return [first, ...names.slice(1).map((name) => front + name)];
  // 专利申请和授权量: whose both are.
  const act = names.length === 2 && first.length > 3 ? (ACT_MEASURE.exec(last)?.[1] ?? '') : '';
  const isAct = (word: string): boolean =>
    LEAD_VERBS.words.has(word) || VERBAL_NOUNS.words.has(word) || STEP_VERBS.words.has(word);
  if (isAct(act) && isAct(first.slice(-2))) return [first + last.slice(2), first.slice(0, -2) + last];
  return names.map((name) => {
    // 接待游客和门票收入: what was done needs no measure.
    const tail = name === last || IS_DONE.test(name) ? '' : sharedTail(name, last);
    if (PERSONS.test(name) && OF_THINGS.test(tail) && !tail.includes('均')) return name;
    // 财政总收入、固定资产投资: a measure by itself.
    if (IS_SUM.test(name) && PLAIN_SUM.test(tail)) return name;
    const isShare = /^(?:占比|比重|比例)$/u.test(tail) && /[值额量]$/u.test(name);
    if (tail === '' || name.endsWith(tail) || (!isShare && /[率量值额数比重]$/u.test(name))) return name;
    if (name.length + tail.length <= LONGEST_SUBJECT) return name + tail;
    return tail.length < 3 ? name : shorten(name, LONGEST_SUBJECT - tail.length) + tail;
  });
}
