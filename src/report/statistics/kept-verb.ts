import { LONGEST_SUBJECT } from './shorten.ts';
import { LIGHT_VERBS } from './words/verbs.ts';

/** What was done away with is not what there is, and what was handed over is part of all there is. */
const UNDOES = /^(?:取消|没收|注销|吊销|节省|节约|清退|核减|撤并|移送)$/u;
const SEIZES = /^(?:查封|扣押|查扣|移送|拘留|冻结)$/u;
const WALKED = /^(?:巡查|巡护|巡检|管护|养护|清淤|疏浚|整治|治理)$/u;
/** That it was held, or came about, is understood. */
const HOLLOW = /^(?:举行|举办|召开|组织召开|产生|编发)$/u;
const AGAINST_LAW = /^(?:违规|违法|非法|擅自|虚假|骗取)$/u;

/** Whether a verb turns round what its object says: 取消, 没收; `size` characters must fit a subject. */
export function undoes(verb: string, size: number): boolean {
  return size <= LONGEST_SUBJECT && UNDOES.test(verb);
}

/** Whether the two characters before `at` say that what follows was not done, or against the law: 违规取得, 未落实. */
export function isUnlawful(phrase: string, at: number): boolean {
  const before = phrase.charAt(at - 1) || ' ';
  return '不未'.includes(before) || AGAINST_LAW.test(phrase.slice(Math.max(0, at - 2), at));
}

/** Whether the name `noun`, that `verb` opens and of which `rest` remains without it, is kept with it. */
export function keepsVerb(noun: string, verb: string, rest: string): boolean {
  // 新收案数: 案 alone is no name.
  if (/^案(?:数量?|量|件数)$/u.test(rest)) return true;
  // 查封扣押案件: which cases they are.
  if (SEIZES.test(verb) && /^[\u4e00-\u9fff]{2}案件?$/u.test(rest)) return true;
  // 减免税费: what is not paid is no tax.
  if (/^(?:减免|免征|减征|缓征|缓缴|退还|返还)$/u.test(verb) && /^[^、]*[税费租金]$/u.test(rest)) return true;
  // 巡查线路长度: the length of what was walked, and of nothing else.
  if (WALKED.test(verb) && /(?:长度|里程)$/u.test(rest)) return true;
  // 审批项目, 督办事项: too general without the verb.
  const tells =
    verb !== '' &&
    !verb.endsWith('各类') &&
    !HOLLOW.test(verb) &&
    !LIGHT_VERBS.words.has(verb) &&
    !verb.startsWith('新');
  return rest.length <= 2 && tells && noun.startsWith(verb);
}

const ENDS_IT = /^(?:依法)?(?:关停|关闭|取缔|淘汰|清退|出清|注销|关停取缔)$/u;
const FIRMS_AND_WORKS = /(?:企业|公司|机组|锅炉|[矿窑厂场]|养殖场|作坊|加油站|码头)$/u;

/** 关停|小煤窑: whether what is done with so short a name is that it is no longer there. */
export function endsIt(verb: string, rest: string): boolean {
  return ENDS_IT.test(verb) && verb.length + rest.length <= LONGEST_SUBJECT && FIRMS_AND_WORKS.test(rest);
}

/** Whether a name says another thing without the verb before it: 关停小煤窑 are no longer there, 新引进企业 are no others. `noun` is both, `verb` and `rest` its parts. */
export function saysHow(noun: string, verb: string, rest: string): boolean {
  if (verb + rest === noun && endsIt(verb, rest)) return true;
  return /^新(?:引进|签约|落户|入驻|入库|开工|投产)$/u.test(verb) && /^(?:企业|项目)$/u.test(rest);
}
