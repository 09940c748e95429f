import { wordAt } from '../../text/index.ts';
import type { Candidate } from './clauses.ts';
import { firstVerb } from './first-verb.ts';
import { given } from './helped.ts';
import { join } from './name-parts.ts';
import { clauseAfter, clauseSubject, nounAfter } from './noun-after.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { FALL, RISE } from './words/verbs.ts';

/** Units of people. */
export const PEOPLE = /^[人名位户]/u;

/** Before people whose own verb stands behind the unit: 直接带动了1898人|实现就业. */
const HELPED = /^(?:实现|已|中的?|(?:直接)?(?:带动|帮助|助力)了?)?$/u;

/** 拆除房屋1284栋, 93017人搬迁安置: people are not the things counted before; what they do is said behind. */
export function peopleTold(found: Candidate, context: NumberContext, previous: Candidate | undefined): string {
  const unit = found.quantity.unit?.text ?? '';
  const other = previous?.quantity.unit?.text ?? '';
  if (!HELPED.test(context.wordsBefore) || !PEOPLE.test(unit) || other === '' || previous === undefined) return '';
  // 选派4名干部, 37人取得资格: more than were named before.
  if (PEOPLE.test(other) && found.quantity.value <= previous.quantity.value) return '';
  // 128户、377人降至29户: what became of them is no name.
  const behind = context.wordsAfter.trimStart();
  if (wordAt(RISE, behind, 0) !== '' || wordAt(FALL, behind, 0) !== '') return '';
  // 98户323人均已落实帮扶: that all of them did tells nothing.
  if (/^(?:[均都已也]|全部|全都)/u.test(behind)) return '';
  return clauseAfter(given(behind));
}

const TREATED = /^(?:予以|给予|作出|实施|进行)([\u4e00-\u9fff]{2,10})(?=[,;。、)]|$)/u;

/** 对1人予以记大过处分: what was done with people who have no other name is told behind; '' elsewhere. */
export function treatment({ quantity }: Candidate, context: NumberContext): string {
  const isPeople = PEOPLE.test(quantity.unit?.text ?? '') && context.wordsBefore.endsWith('对');
  return isPeople ? (TREATED.exec(context.wordsAfter.trimStart())?.[1] ?? '') : '';
}

const HOW_OFTEN = /^(?:次|场|场次|期|轮)$/u;
const STUDIES =
  /(?:传达|专题|集体|集中)*(学习|研究|研讨|听取|审议|讨论)(?!会|班|组|中心|贯彻|部署|[和与及])([^,;。、学研听审讨]{3,})$/u;

/** 学习国家法律和党内法规6次: the act with what it was on, which alone is no act that is counted; '' elsewhere. */
export function studied({ quantity }: Candidate, context: NumberContext): string {
  if (!HOW_OFTEN.test(quantity.unit?.text ?? '')) return '';
  const [, verb = '', what = ''] = STUDIES.exec(context.wordsBefore) ?? [];
  const object = trimTrailing(what);
  return object.length < 2 || IS_EVENT.test(object) ? '' : verb + shorten(object, LONGEST_SUBJECT - verb.length);
}

const IS_EVENT = /(?:会议?|活动|培训班?|检查|行动|讲座|课|班|考试|竞赛|调研|工作)$/u;
const TAKE_PART = /^(?:组织|安排|选派|全(?:系统|局|体|员)|全[国省市县区州镇乡]|[市县区局]|共|累计)*$/u;
const PART_IN = /^(参加|参与|通过)了?([^,;。、]{2,})/u;

/** 组织全市1.19万人参加网上学习: in what people took part who have no other name; '' elsewhere. */
export function tookPart({ quantity }: Candidate, context: NumberContext): string {
  if (!PEOPLE.test(quantity.unit?.text ?? '') || !TAKE_PART.test(context.wordsBefore)) return '';
  const [, verb = '', what = ''] = PART_IN.exec(context.wordsAfter.trimStart()) ?? [];
  return verb === '' ? '' : verb + shorten(what, LONGEST_SUBJECT - verb.length);
}
const INVITED = /^邀请[^,;。]{2,30}?(?:作了?|进行|开展|举办|讲授)([^,;。、进开作]{3,16})(?=[,;。]|$)/u;
const DIRECTED = /^(?:先后|多次)?对[^,;。]{2,20}?(作出|做出)了?((?:重要)?(?:批示|指示))/u;
const HOLDS_MEETING = /^(?:主持召开|组织召开|召集召开|主持|召开|举行)/u;
const MEETING = /.{2}(?:会|会议)$/u;
const GATHERED = /^组织(?:全体|全局|全员)?[\u4e00-\u9fff]{0,4}(?:人员|干部|职工|党员|成员|干警)(?=[\u4e00-\u9fff]{4})/u;

/** 规范性文件开展1次全面清理: what was done stands behind, and with what before. */
const CARRIED_OUT = /^([\u4e00-\u9fff]{2,8}?)(?:开展|进行|实施)了?$/u;
const CHECK =
  /^(?:全面|专项|集中|系统|联合)(?:清理|检查|排查|整治|评估|审查|审核|监测|督查|督察)(?=[,;。、)和与及]|$)/u;

/** 县长先后4次召开专题调度会: what was done so often is told behind, where no verb stands before. */
export function timesTold({ quantity }: Candidate, context: NumberContext): string {
  const { wordsBefore, wordsAfter } = context;
  const whole = quantity.unit?.text === '次' ? (CARRIED_OUT.exec(trimLeading(wordsBefore))?.[1] ?? '') : '';
  const act = whole === '' ? '' : (CHECK.exec(wordsAfter.trimStart())?.[0] ?? '');
  if (act !== '') return shorten(whole, LONGEST_SUBJECT - act.length) + act;
  if (quantity.unit?.text !== '次' || context.phrase.verb !== '' || wordsBefore.includes('连续')) return '';
  if (firstVerb(wordsBefore) !== '') return '';
  const words = wordsAfter.trimStart();
  // 46次对法治工作作出批示
  const directed = words.startsWith('对') ? DIRECTED.exec(words) : null;
  if (directed !== null) return `${directed[1]}${directed[2]}`;
  // 先后2次邀请律师为干部作法治报告: what they were invited to give.
  const gave = words.startsWith('邀请') ? (INVITED.exec(words)?.[1] ?? '') : '';
  if (gave !== '') return shorten(trimTrailing(gave));
  const first = leadVerb(words);
  if (first.length < 2) return '';
  // 先后6次组织全体人员集中学习: what they were gathered for.
  const gathered = GATHERED.exec(words)?.[0].length ?? 0;
  if (gathered > 0) return clauseSubject(words.slice(gathered));
  const verbs = first + leadVerb(words.slice(first.length));
  const object = clauseSubject(words.slice(verbs.length));
  // 16次主持召开党组会议: that it was held is understood.
  if (HOLDS_MEETING.test(words) && MEETING.test(object)) return shorten(object.replace(HOLDS_MEETING, ''));
  if (object !== '') return shorten(verbs + object);
  // 研究部署创建示范市工作: what was done so often begins with another verb.
  const rest = clauseAfter(words.slice(verbs.length));
  return rest === '' ? '' : verbs + shorten(rest, LONGEST_SUBJECT - verbs.length);
}

/** 举行了300余人|参加的队列会操. */
const ATTENDED = /^(?:参加|参与|出席|观看)的/u;
/** What so many people attended, or from what they were left out; '' elsewhere. */
export function whatAttended({ quantity }: Candidate, context: NumberContext): string {
  if (!PEOPLE.test(quantity.unit?.text ?? '')) return '';
  const words = context.wordsAfter.trimStart();
  const attended = ATTENDED.exec(words)?.[0] ?? '';
  if (attended !== '') return nounAfter(words.slice(attended.length), false);
  // 除3名按规定免考外
  return context.wordsBefore === '除' ? (/^([^,;。]{2,10}?)(?:以|之)?外/u.exec(words)?.[1] ?? '') : '';
}

/** 以每年5万元|的价格购买律师服务: the price of what is bought; '' where none is told so. */
export function priceTold({ wordsAfter }: NumberContext): string {
  const rest = wordsAfter.replace(/^的(?:价格|费用|单价|成本)/u, '');
  const verb = rest === wordsAfter ? '' : leadVerb(rest);
  const object = verb.length < 2 ? '' : clauseSubject(rest.slice(verb.length));
  return object === '' ? '' : join(object, wordsAfter.slice(1, 3));
}
