import type { Candidate } from './clauses.ts';
import { levelOf } from './levels.ts';
import { isStep, join, nameIn, withoutCampaign, withoutVerb } from './name-parts.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { PEOPLE, peopleTold } from './told-behind.ts';
import { FREQUENCY } from './words/time.ts';
import { LEAD_VERBS, LIGHT_VERBS, STEP_VERBS, WHOLE_ACTS } from './words/verbs.ts';

const RATE_NAME = /(?:率|占比|比重|比例)$/u;
const ACT_BASE = /^..(?:[立收发受]案|拘留|查封|扣押|侦查|处罚)$|^(?:行政)?拘留$|^行政处理$/u;
/** Those who were told to, and the matters that were counted before. */
const TOLD = /^[家户所]/u;
const MATTERS = /^[件起项宗条]/u;
const IS_SHARE = /^(?:约|仅|已)?占$/u;
const OTHERS = /^其[他它]$/u;
const PER_HEAD = /^人均(?:为|达到?|约|近|超过?|突破)*$/u;
const OF_ALL_HEADS = /^(?:地区)?(?:国内)?(?:生产总值|GDP|财力|财政收入|绿地面积|住房面积)$/u;
const NO_PEOPLE = /(?:标准|率|[金额]|收入|补贴|补助|待遇|资金)$/u;
const WORKS = /(?:工程|项目|路段|治理段|(?<!企)业)$/u;
const CASE_ACT = /^(?:行政|刑事)?(?:立案|结案|破案|处罚)$/u;
const NO_CASES = /(?:率|占比|比重|比例|金额|罚款|罚没款)$/u;
const MONEY_VERBS = /(?:罚没|罚款|挽回|追回|追缴|退还|返还)$/u;
const FROM_TO =
  /^(?:逐步|稳步)?(?:提高|提升|上升|增长|增加|下降|降低|回落|下滑|攀升|扩大|缩小|压减|升|降|增)[到至为]$/u;

/** 证明事项数量205项, 取消48项: no number is done away with. */
function withoutNumber(name: string): string {
  return name.endsWith('数量') && name.length > 3 ? name.slice(0, -2) : name;
}

const HAS_BEEN = /(?<=.{2})已(?:经|全部|均)?([\u4e00-\u9fff]{2})$/u;
const NOUN_TOO = /(?:申请|报告|建议|投诉|举报|许可|登记|提醒|警告|援助|统计)$/u;
const ADVERB = /^(?:部分|全部|正在|阶段性|限期|当场|尚未|基本|即时)$/u;
const LOOKED_AT =
  /^(?:检查|抽查|巡查|走访|抽检|约谈|警告)(?=[^率量数]*(?:店|企业|单位|场所|机构|商户|网站|平台|[户家车船厂]|市场|经营者|主体)$)/u;

/** 信访案件已办结, 检查药店, 部分整改: the name that is carried on without what was done in the number before, where this one tells another act, `said`. */
function withoutDone(base: string, said: string): string {
  const been = HAS_BEEN.exec(base);
  if (been !== null && STEP_VERBS.words.has(been[1] ?? '')) return base.slice(0, been.index);
  if (base.endsWith(said) && ADVERB.test(base.slice(0, -said.length))) return '';
  // 关停取缔105家、责令整改52家: two verbs, and nothing that they were done to.
  if (
    base.length === 4 &&
    !NOUN_TOO.test(base) &&
    LEAD_VERBS.words.has(base.slice(0, 2)) &&
    LEAD_VERBS.words.has(base.slice(2))
  )
    return '';
  return base.replace(LOOKED_AT, '');
}

/** The number has no noun by itself: what was done, or how often, with the subject carried over. */
export function carriedSubject(
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
): NamedSubject {
  // 生产总值4406亿元, 人均6.4万元
  if (PER_HEAD.test(context.wordsBefore) && OF_ALL_HEADS.test(context.carriedName) && found.trend === null)
    return subjectNamed(`人均${context.carriedName}`, context.carriedName);
  const told = peopleTold(found, context, previous);
  if (told !== '') return subjectNamed(told, told, false);
  // 电力工程1件;其他209件: none of those.
  if (OTHERS.test(context.wordsBefore) && previous?.sentence === found.sentence) return subjectNamed('其他');
  // 退出374户714人: the same, in another unit.
  const other = previous?.quantity.unit?.text ?? '';
  const again = previous?.quantity.end === found.quantity.start && found.quantity.unit?.text !== other;
  if (again && previous.subject !== previous.base && previous.quantity.unit?.kind === found.quantity.unit?.kind)
    return subjectNamed(previous.subject, previous.base, false);
  // 完成215项,占91.5%: a share of them.
  const shared = IS_SHARE.test(context.wordsBefore) ? nameIn(context.carriedName) : '';
  if (shared !== '' && previous?.sentence === found.sentence && !RATE_NAME.test(shared))
    return subjectNamed(join(shared, '占比'), shared, false);
  // 占比由26%提高到52%: the same share.
  const adjacent = previous?.quantity.end === found.quantity.start - context.wordsBefore.length;
  if (previous && adjacent && FROM_TO.test(context.wordsBefore))
    return subjectNamed(previous.subject, previous.base, false);
  // 破案率上升至64.6%, 升幅23.6个百分点: points are of a rate.
  if (
    previous?.sentence === found.sentence &&
    (found.quantity.unit?.text ?? '').endsWith('百分点') &&
    RATE_NAME.test(previous.subject)
  )
    return subjectNamed(previous.subject, previous.base, false);
  // 春茶产量80吨, 实现产值1亿元, 同比增长25%: the value grew.
  const grew = previous?.sentence === found.sentence && found.trend !== null && found.quantity.unit?.kind === 'rate';
  const base = grew && context.carriedName === previous.base ? levelOf(previous) : context.carriedName;
  const often = [...FREQUENCY.words].find((word) => context.wordsBefore.includes(word)) ?? '';
  const prefix = found.trend === null ? often : '';
  const { verb } = context.phrase;
  // 东山水库工程,投资1亿元: whose it is.
  if (verb === '投资' && WORKS.test(base)) return subjectNamed(join(base, verb), base, false);
  // 招录50人 behind 惠及群众300人: another act, with another object.
  if (WHOLE_ACTS.words.has(verb) || (verb !== '' && !LIGHT_VERBS.words.has(verb) && !isStep(verb)))
    return subjectNamed(verb, verb, false);
  // 低保标准提高15%, 惠及400万人: people are no standard.
  if (context.wordsBefore.includes('惠及') && PEOPLE.test(found.quantity.unit?.text ?? '') && NO_PEOPLE.test(base))
    return subjectNamed(join(nameIn(base), '惠及'), base, false);
  const said = verb === '' || LIGHT_VERBS.words.has(verb) ? prefix : verb;
  // 抽检样品126批次, 罚没28万元: what money is, the verb says.
  if (MONEY_VERBS.test(said) && found.quantity.unit?.kind === 'money' && previous?.quantity.unit?.kind === 'count')
    return subjectNamed(said, said, false);
  // 解决问题38个, 问责6人: people are none of the things counted before.
  const people = PEOPLE.test(found.quantity.unit?.text ?? '') && other !== '' && !PEOPLE.test(other);
  const counts = (found.quantity.unit?.kind ?? 'count') === 'count';
  // 非现场检查占比43.5%, 不予处罚84件: cases are none of a share.
  // 信访件395件, 责令整改88家: companies are no letters.
  const toldTo = said !== '' && TOLD.test(found.quantity.unit?.text ?? '') && MATTERS.test(other);
  if (toldTo) return subjectNamed(said, said, false);
  // 下发预警138个, 立案17件: cases are no warnings.
  const isCase = CASE_ACT.test(said) && MATTERS.test(found.quantity.unit?.text ?? '');
  if (isCase && other !== '' && !MATTERS.test(other)) return subjectNamed(said, said, false);
  if (said !== '' && (people || (counts && NO_CASES.test(base)))) return subjectNamed(said, said, false);
  // 刑事立案下降13%, 实际破案2008宗; 行政拘留1人, 约谈8人: two acts.
  if (said !== '' && (ACT_BASE.test(base) || WHOLE_ACTS.words.has(base))) return subjectNamed(said, said, false);
  // 追回工资9万元, 移送公安机关2件: it is no money that was handed over.
  const afterMoney = said.length > 4 && said.startsWith('移') && previous?.quantity.unit?.kind === 'money';
  if (base === '' || afterMoney) return subjectNamed(said, said, false);
  // 公告结案11件、移送结案24件: one of a row of acts that end in the same verb.
  if (said.length > 3 && base.length > 3 && base.endsWith(said.slice(-2))) return subjectNamed(said, said, false);
  // 收到申请90件, 受理81件: the act of the number before is not this one's.
  const done = said === '' ? base : withoutDone(base, said);
  const whole = said === '' ? base : withoutNumber(withoutCampaign(withoutVerb(nameIn(done)), said));
  // 调解成功 + 调解案件 → 调解成功案件
  const object = said.length > 2 && whole.length > 3 && whole.startsWith(said.slice(0, 2)) ? whole.slice(2) : whole;
  return subjectNamed(said.length + object.length <= LONGEST_SUBJECT ? said + object : object, base, false);
}
