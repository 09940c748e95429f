import { wordAt, wordBefore } from '../../text/index.ts';
import { asideBehind } from './asides.ts';
import {
  AFTER_BUILDING,
  DEPENDENT_NOUNS,
  LEADING,
  LEADING_IN_WORD,
  MANNER,
  SAFE_WORDS,
  TRAILING,
  TRAILING_IN_WORD,
} from './words/subjects.ts';
import { FALL, LEAD_VERBS, RISE, VERBAL_NOUNS } from './words/verbs.ts';

/** After a verb these make a noun of it: 办结率, 受理量. */
export const NOUN_ENDINGS = '率量数额值费权';
const MAKES_NOUN = '性者员型式类级屋车';
const ENDS_NOUN = /^(?:率(?!先)|量(?!化)|数(?![字据])|值(?!得)|[额费权])/u;

/** Whether a phrase begins with one of these characters: most patterns need not be tried, and not compiled, by it. */
export function begins(phrase: string, characters: string): boolean {
  return phrase !== '' && characters.includes(phrase.charAt(0));
}

/** The words of doing, copulas and adverbs at the end taken away: 破案率达 → 破案率. */
export function trimTrailing(phrase: string): string {
  let end = phrase.length;
  for (let turn = 0; turn < 12; turn++) {
    while (end > 0 && phrase.charAt(end - 1) === ' ') end--;
    const word =
      trailingWord(phrase, end) ||
      changeBefore(RISE, phrase, end) ||
      changeBefore(FALL, phrase, end) ||
      timeOrRank(phrase.slice(Math.max(0, end - 16), end));
    if (word === '') break;
    end -= word.length;
  }
  return atRate(phrase.slice(0, end));
}

function timeOrRank(near: string): string {
  return TIME_BEHIND.exec(near)?.[0] || comparedBehind(near) || rankBehind(near) || asideBehind(near);
}

/** 均比法定时限, 比一季度, 较去年春节假期, 比“十一五”: what the number is compared with. */
const THAN =
  /(?:(?:均|都|平均)比[^,;、]{2,}|同比[^,;、]{2,8}[前后]|[比较](?:法定|规定|承诺|全国|全省|全市)[^,;、]{0,10}|[比较](?:[一二三四]|上)季度|[比较](?:[一二两三四五六七八九十]年前|上届|年初)|[比较]“[^“”]{2,10}”(?:期间|时期|末)?|[较比][去上]年[^,、;]{2,6}(?:假期|假日|期间))$/;
/** 比例较高: how much it is in words. */
const IN_WORDS = /(?<=比例|比重|率|数量)(?:较|偏|相对较?)[高低大小多少]$/u;

/** 比例由报销后的, 由最初的: what it was before. */
const FROM_WHAT =
  /(?<=.{2})[由从](?:法定|规定|承诺|最初|原来|原先|原有|当初|起初|之前|此前|过去|[^,;、的]{2,8}[前后])$/u;

/** The words at the end that compare, say how much in words, or of how many each; '' if there are none. */
function comparedBehind(near: string): string {
  const than = near.includes('比') || near.includes('较') ? THAN.exec(near)?.[0] : undefined;
  if (than !== undefined) return than;
  if ('高低大小多少'.includes(near.slice(-1) || ' ')) return IN_WORDS.exec(near)?.[0] ?? '';
  const from = near.includes('由') || near.includes('从') ? FROM_WHAT.exec(near)?.[0] : undefined;
  if (from !== undefined) return from;
  if (near.includes('时期')) return /已?[由从][^,、;]{1,8}时期的?$/.exec(near)?.[0] ?? '';
  if (near.endsWith('基础上'))
    return /在(?:上年|去年|原有?|现有|法定时限|法定|规定时限|承诺时限)的?基础上$/u.exec(near)?.[0] ?? '';
  return near.includes('平均每个') ? (/平均每个[^,、;的]{2,6}$/.exec(near)?.[0] ?? '') : '';
}

/** The trailing word, unless it is only the end of a longer word (违法行为). */
function trailingWord(phrase: string, end: number): string {
  const word = wordBefore(TRAILING, phrase, end);
  // 失业率平均为: 均为 is only the end of it.
  const average = word.length > 1 && word.startsWith('均') && phrase.charAt(end - word.length - 1) === '平';
  if (average) return `平${word}`;
  // 现行有效: in force.
  if (word === '有效' && /(?:现行|继续)有效$/u.test(phrase.slice(0, end))) return '';
  // 考核得分为: 分 belongs to the noun.
  if (word === '分为' && '得总评均积学'.includes(phrase.charAt(end - 3) || ' ')) return '为';
  return word.length === 1 && wordBefore(TRAILING_IN_WORD, phrase, end) !== '' ? '' : word;
}

/** A verb of change of two characters or more; the short ones are too often the end of a noun (减免 is not 免). */
function changeBefore(lex: typeof RISE, phrase: string, end: number): string {
  const word = wordBefore(lex, phrase, end);
  if (word.length > 1) return word;
  return word !== '' && (end === 1 || COMPARED_WITH.test(phrase.slice(0, end - 1))) ? word : '';
}

/** 同比增4.8%: behind these the one character is the verb. */
const COMPARED_WITH = /(?:同比|环比|年均|[比较]上年|[比较]去年|再|又)$/u;

/** 破案率直线, 超限率稳控: what stands between the name of a rate and its value; 利率债券 and the like are names. */
const SAID_OF_RATE =
  /(?<=.(?<![利汇费税频功效速])率)(?!指标|目标|水平|考核|排名|任务|标准|[差值先均])[\u4e00-\u9fff]{1,3}$/;

/** 破案率 of 破案率直线. */
function atRate(phrase: string): string {
  return phrase.includes('率') ? phrase.replace(SAID_OF_RATE, '') : phrase;
}

const TIME =
  /^(?:连续[多数]年|经[\u4e00-\u9fff]{2,4}后(?![勤备续台])|\d{1,2}日当[天日]|[\u4e00-\u9fff]{2,4}期间|按[^,、的]{1,6}[数量额]计|连续第?\d{1,3}年|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?(?:月|季度)|(?:截至|截止到?|到|至)?[今去上本明当]年[底末初]|(?:截至|截止到?|到|至|自|从|为)?(?:19|20)\d{2}年(?:度|底|末|初|以来|来|起)?|\d{1,2}(?:[-—–~至到]\d{1,2})?月(?:\d{1,2}日|份|底前|底)?|[至到-](?![期岗户点站达位])|“十[一二三四五]五”(?:时期|期间|末|以来)?|近?(?:[一二两三四五六七八九十]|\d{1,2}(?=年[来间内里]))年(?!以[上下内])(?:来|间|内|里|多来)?|[一二三四]季度末?)+/;
const TIME_BEHIND =
  /(?:[从由比较自到至为]?(?:(?:19|20)\d{2}年(?:底|末|初|同期)?|去年(?:底|末|同期)?|上年(?:底|末|同期)?|上年度|[上下]半年|年初|上届|目前|过去|现在|如今|当前)的?|(?:截[至止]到?|[从由自到至])(?:今年|去年|上年|当年)?\d{1,2}月(?:份|底|末|初)?的?|[较比]“?[^,、;]{1,10}(?:同期|时期|期末|末|年底)|与近?[^,、;与]{1,6}均值|连续[\d一二两三四五六七八九十]{1,3}年|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年来|[,]?按[^,;]{2,8}(?:统计|计算|口径)|[比较]上年(?:预算|决算|执行)数?|\d{1,4}[余多]?(?:天|小时|个工作日)|(?:实现)?[一二两三四五六七八九\d]个|(?:(?:调整|提标)?[由从为达至到])?每(?:[万百千\d]{0,4}(?:立方米|平方米|平方公里|公里|公斤|千克|斤|克|千瓦时|升|人|户|吨|亩|公顷|元|生|名|床|张|套|件|次|车)))$/;

/** 行政处罚类数量最多, 收结案数均居全省首位: that it is the first of all is no part of its name. */
const RANKED_BEHIND =
  /(?:的?(?:数量|案件量|件数|占比|比重|比例|总量|占)?(?:最多|最大|最高|最少|居多|居首|多数)|[均都也]?位?[居列]全[国省市区县][^,;。、]{0,6}(?:首|首位|前列|第一|榜首|前茅))$/;

const RANK_ENDS = '多大高少首数位列一茅';

/** 数量最多 at the end of 行政处罚类数量最多, '' where no rank is told. */
export function rankBehind(phrase: string): string {
  return RANK_ENDS.includes(phrase.slice(-1) || ' ') ? (RANKED_BEHIND.exec(phrase)?.[0] ?? '') : '';
}

/** 在全国, 在此: a place. In 在孵项目, 在建工程 the 在 belongs to the word. */
const IN_PLACE = /^在(?:[全国省市区县此其这该各我本年“《]|.{1,8}(?:中|上|下|内|里|前|后|期间|方面|领域|基础上))/;

/** Time, adverbs, conjunctions and the reporting body at the beginning taken away. */
export function trimLeading(phrase: string): string {
  let rest = phrase.trimStart();
  for (let turn = 0; turn < 12; turn++) {
    const time = TIME.exec(rest)?.[0] ?? '';
    const word = time || leadingWord(rest);
    if (word === '') break;
    rest = rest.slice(word.length).trimStart();
  }
  // 即全市立案数: 即 opens what was said before in short.
  if (rest.startsWith('即')) rest = rest.replace(/^即(?:全[国省市县区州]|我[省市县区])/u, '');
  // 公开了职权事项: 公开 is an adverb elsewhere, and goes without its 了.
  if (rest.length < phrase.length && rest.startsWith('了')) rest = rest.replace(/^了(?![解结却])/u, '');
  // 为全省, 将: what is left is only whom it was done for.
  if (/^[为把将对让使给在向]/u.test(rest) && isLeadingWord(rest.slice(1))) return '';
  const since = rest.indexOf('以来');
  return since >= 0 && since < 12 ? rest.slice(since + 2) : rest;
}

/** Whether the phrase is nothing but one leading word. */
function isLeadingWord(phrase: string): boolean {
  return phrase === '' || wordAt(LEADING, phrase, 0) === phrase;
}

const KIND_OF_ACT = /^(?:集中|公开|统一)$/u;
const OTHERS = /^其[他它]$/u;
const OF_KINDS = /^各[类种项][\u4e00-\u9fff]{2}/u;
const HOW = /^(?:及时|按时|按期|如期|有效|主动|依法)$/u;

/** The leading word, unless it is only the beginning of a longer word (对口, 和谐) or is all that makes the phrase a name. */
function leadingWord(phrase: string): string {
  if (phrase.startsWith('在')) return IN_PLACE.test(phrase) ? '在' : '';
  const word = wordAt(LEADING, phrase, 0);
  if (word.length > 1) {
    const rest = phrase.slice(word.length);
    // 公开率, 及时率: what would be left is no name.
    // 全市性考核, 全市域通办: the same.
    // 基本级执法资格: and so is the name of a level.
    if (ENDS_NOUN.test(rest) || begins(rest, '性域级')) return '';
    // 县政府常务会议, 区政府负责人: whose they are.
    if (word.endsWith('政府') && /^(?:常务会|党组|负责人|办公会|全体会)/u.test(rest)) return '';
    // 集中学习, 公开招聘: what kind of act it is.
    if (KIND_OF_ACT.test(word) && (VERBAL_NOUNS.words.has(rest) || /^销毁(?:行动|活动)$/u.test(rest))) return '';
    // 其他行政执法行为: the others are not the whole.
    if (OTHERS.test(word) && rest.length >= 2 && (OF_KINDS.test(rest) || wordAt(LEADING, rest, 0) === '')) return '';
    // 及时受理率: how, in the name of a rate.
    if (HOW.test(word) && /^[\u4e00-\u9fff]{2}率$/u.test(rest) && !DEPENDENT_NOUNS.words.has(rest)) return '';
  }
  if (wordAt(LEADING_IN_WORD, phrase, 0).length > word.length) return '';
  // 超12个月未结案件
  // 超亿元的镇
  if (word === '超' && /^超(?:\d|[百千万亿十]{1,4}元)/u.test(phrase)) return '';
  const manner = wordAt(MANNER, phrase, 0);
  if (manner.length > word.length && leadVerb(phrase.slice(manner.length)) !== '') return manner;
  if (word.length === 1 && wordAt(SAFE_WORDS, phrase, 0) !== '') return '';
  // 共收复议案件: the verb is 共收, where 收 alone is none.
  if (word === '共' && wordAt(LEAD_VERBS, phrase, 0).startsWith('共')) return '';
  return word;
}

/** 申请人撤回, 承包人, 投资人: verbs that name a person with 人. */
const NAMES_PERSON = /^(?:申请|承包|委托|代理|举报|投诉|负责|经营|介绍|援助|承租|监管|担保|保证|起诉|控告)$/u;
/** 整改通知书, 约谈提醒函: verbs that name a document with what follows them. */
const NAMES_DOCUMENT = /^(?:整改|责令|督办|约谈|提醒|处置|警告|审查|审核|认定|评审|监督|移送)$/u;
/** 共享单车, 优化准入服务: verbs that begin a name with what follows them. */
const NAMES_WITH: ReadonlyMap<string, RegExp> = new Map([
  ['共享', /^(?!数据|信息|资源|证照|电子|目录|接口|法律|律师).{2}/u],
  ['优化', /^准入/u],
  ['代办', /^(?:帮办|服务)/u],
  ['统计', /^(?:法|局|数据|调查|执法)/u],
  ['编制', /^(?:单位|人员|内|外)/u],
  ['作出', /^(?:纠错|维持|撤销|驳回|不予)/u],
  ['主导', /^产业/u],
  ['储备', /^(?:粮|库|项目|土地|用地|人才|资金)/u],
]);
/** What may stand between a verb and its object; in 过渡性, 出口, 到期 it begins the object. */
const BETWEEN = /^(?:[了的]|出(?![口租境入版行让生院庭])|到(?![期岗户点站达位])|过(?![夜渡程路境敏剩期滤氧半往]))/u;

/** The offset behind the verb that ends at `at`, and behind what belongs to it: 引进了|项目. */
export function behindVerb(phrase: string, at: number): number {
  let end = at;
  while (BETWEEN.test(phrase.slice(end, end + 2))) end++;
  return end;
}

/** 接待|登记点, 受理|服务站: the verb says what the place is for. */
export const SERVICE_PLACE = /^(?:登记|服务|咨询|等候)[点站室处厅台]$/u;

/** The verb that opens the phrase, '' if none does or if it makes a noun with what follows (办结率). */
export function leadVerb(phrase: string): string {
  const word = wordAt(LEAD_VERBS, phrase, 0);
  if (word === '') return '';
  const rest = phrase.slice(word.length);
  const next = rest.charAt(0) || ' ';
  if (NOUN_ENDINGS.includes(next) || MAKES_NOUN.includes(next)) return '';
  if (next === '人' && NAMES_PERSON.test(word) && /^人(?![员次数口才民])/u.test(rest)) return '';
  if (begins(rest, '登服咨等') && SERVICE_PLACE.test(rest)) return '';
  if (next === '品' && !/^品[种牌质类位]/u.test(rest)) return '';
  // 督查检查考核事项: a name of three.
  if (word === '督查' && rest.startsWith('检查考核')) return '';
  // 罚没款金额: half of a noun.
  if (word === '罚没' && next === '款') return '';
  if (word === '旁听' && rest.startsWith('庭审')) return '';
  if (NAMES_WITH.get(word)?.test(rest)) return '';
  // 促进就业再就业: not 促进就业.
  if (word === '促进就业' && /^(?:再就业|创业)/u.test(rest)) return '促进';
  if (word === '建设' && wordAt(AFTER_BUILDING, rest, 0) !== '') return '';
  // 审批改备案: from what to what.
  if (word === '审批' && /^(?:改|服务|时限|时间|环节|流程|材料|权限|程序|部门|窗口|系统|大厅)/u.test(rest)) return '';
  if (word === '立案' && /^(?:监督|侦查|登记|审查)/u.test(rest)) return '';
  if (word === '竣工' && /^(?:决算|结算|图)/u.test(rest)) return '';
  if (word === '获' && /^[证救准刑]/u.test(rest)) return '';
  // 续建项目完成投资: which projects.
  if (/^[新续]建$/u.test(word) && /^(?:项目|工程)./.test(rest)) return '';
  // 外派劳务人员, 受益区农民: who they are.
  if (word === '组织' && rest.startsWith('生活会')) return '';
  if (word === '外派' && /^(?:劳务|人员)/u.test(rest)) return '';
  if (word === '受益' && /^[区户人面村]/u.test(rest)) return '';
  if (word === '建成' && /^区(?![域级内])/u.test(rest)) return '';
  if (/^(?:通知|意见|决定|建议|告知|提示|提醒|指令|处理)[书函]/u.test(rest) && NAMES_DOCUMENT.test(word)) return '';
  return word;
}
