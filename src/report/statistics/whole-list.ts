import { wordAt } from '../../text/index.ts';
import { firstVerb } from './first-verb.ts';
import { phraseBefore } from './noun-before.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { DEPENDENT_NOUNS } from './words/subjects.ts';
import { STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

const ENDS_OF_NAME = /(?:[会班率点站量数额员费]|活动|工作|项目|工程|事项|服务|人员|案件|制度|方案)$/u;
const MEASURE_NAME = /^.{2,}[率数量额值]$/u;
/** A state, and no thing: 规模大、增长快. */
const STATE = /[大小多少高低好强快慢新优稳足]$/u;

/** 检查企业: what was done to what, which is no member of a list of things. */
function isClause(member: string): boolean {
  if (firstVerb(member) !== '') return true;
  const verb = wordAt(VERBAL_NOUNS, member, 0) || (/^(?:处理|处罚|批评)/u.exec(member)?.[0] ?? '');
  const object = member.slice(verb.length);
  return verb !== '' && object.length >= 2 && !VERBAL_NOUNS.words.has(object) && !ENDS_OF_NAME.test(member);
}

/** The name with which a list begins, without the words before it that tell what was done; '' where these tell another thing. */
function firstName(words: string): string {
  const { noun, whole } = phraseBefore(words);
  if (noun.length < 2 || noun !== whole || !words.endsWith(noun)) return '';
  // 办理市、区建议: where little is left behind the verb, the list goes on.
  return noun.slice(leadVerb(noun).length);
}

/** 垃圾分类采用厨余: a verb within. */
function holdsVerb(name: string): boolean {
  for (let at = 2; at <= name.length - 2; at++)
    if (wordAt(STEP_VERBS, name, at).length > 1 || leadVerb(name.slice(at)).length > 1) return true;
  return false;
}

/** 从企业、商户中随机抽取: from whom. */
const TAKEN = /中(?:随机)?抽[取选查]了?$/u;
/** Those who act, or give: 区委、区政府嘉奖令. */
const BODY = /[委府局厅院]$/u;

/**
 * All that one number counts where the words before it are a list (幼儿园、中小学校34所), as long as it is no longer than a subject; of a
 * longer list that ends with 等 or 共 the first member with 等. '' where a member is a clause by itself, or a state.
 */
export function wholeList(list: string): string {
  const closed = /(?:等|共计?|合计|总计)$/u.test(list);
  const words = trimTrailing(trimLeading(list.replace(TAKEN, ''))).replace(/等$/u, '');
  const [head = '', ...more] = words.split('、');
  const last = more[more.length - 1] ?? '';
  if (more.length === 0 || /[\d等()]/u.test(words) || STATE.test(last)) return '';
  if (more.some((member) => member.length < 2 || isClause(member))) return '';
  const first = firstName(head);
  if (first === '' || BODY.test(first)) return '';
  // 办公会、党委会集体决策事项: whose they are is listed.
  const owner = first.slice(-1);
  if (closed && more.length === 1 && owner === '会' && last.slice(0, -3).indexOf(owner) > 0) return '';
  const ofMeasures = [first, ...more].every((member) => MEASURE_NAME.test(member));
  if (DEPENDENT_NOUNS.words.has(last) && !ofMeasures) return '';
  const whole = [first, ...more].join('、');
  if (whole.length <= LONGEST_SUBJECT) return whole;
  return closed && first.length >= 3 && first.length < LONGEST_SUBJECT && !holdsVerb(first) ? `${first}等` : '';
}
