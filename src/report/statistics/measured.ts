import { lexicon, wordAt } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Aspect } from './aspect.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { isCondition } from './conditions.ts';
import { FALL, LEAD_VERBS, RISE, STEP_VERBS } from './words/verbs.ts';

/** What is known of a number when its indicator is looked for. */
export interface Measured {
  subject: string;
  /** Of a part of what the report also tells of others: the subject without what tells it apart. */
  whole?: string;
  /** A difference from another (比全省高1.2万元, 超任务2亿元), or a size that is asked for (500万元以上项目): no figure of the thing itself. */
  isApart?: boolean;
  /** What was done with what it counts: 受理; '' where nothing is said. */
  act: string;
  /**
   * Of a stock (经营主体): what there is (总量8.6万户), what is new (新登记1.2万户), what was done to it (改造公园5个), or nothing of the
   * kind is said (停车位210个): then what there is, but for what reports print year by year as built.
   */
  stock: 'held' | 'added' | 'changed' | 'unsaid';
  /** What the numbers before in its sentence measured, and what was done with that: of 涉及金额 whether 免罚案件 or 调解纠纷 were counted. */
  told: string;
  /** The nearest words of its sentence before and behind the number. */
  before: string;
  behind: string;
  /** What stands before it in the list of which its verb is said: 各类文件、 of 审核各类文件、合同367件; '' where it is alone. */
  list: string;
  /** Said of the numbers before in the same list, where nothing is said of this one: 审查 of 审查合同63份、规范性文件15件. */
  shared: string;
  unit: string;
  unitKind: 'count' | 'rate' | 'money' | 'physical' | 'time' | 'none';
  aspect: Aspect;
}

/** Something new is counted, and not what there is. */
const ADDS =
  /新(?:增|建|改|扩|批|登记|设立|设|开办|引进|认定|培育|评定|入库|获批|申领|注册|签约|挂牌|开工|开|招)|引进|净增|增加|增设|新添|再增/u;

/** 新建改造 adds, 改造 alone changes what there is; 帮助218户经营主体 counts neither what there is nor what is new. */
const CHANGES =
  /改造|更新|修复|整治|提升|维修|养护|修缮|优化|帮助|帮扶|惠及|走访|检查|抽查|奖励|资助|关停|取缔|淘汰|注销|清退/u;
const TOTAL = /总[数量]|累计|共有|拥有|现有|实有|在册|存量|保有/u;
/** Before the numeral: 公园达到120个, 停车位增至3万个 are all that there are. */
const REACHES = /[达至有]$|[达至升增]到$|突破$|稳定在$/u;
/** 建成高标准农田2.8万亩 adds, 累计建成 does not; 建成公园55个 may be all that there are. */
const BUILT = /(?<!累计|已|共|总|现|规划)(?:建(?:成|设|起)|修建)/u;
/** 新增医疗床位150张, 养老床位260张: a bare name behind a comma, in the same measure. */
const GOES_ON = /^[,，][^,，;；。、]{2,16}(?<![达为至到近超有约共])$/;
/** 新增上市公司2家、规上企业36家; 新增学位1.2万个, 其中公办8600个: the word that opens the list holds for all of it. */
const LISTED = /^(?:[、和与及]|以及|[,，]?其中)[^,，;；。]*$/;

function stockOf(
  text: string,
  { quantity, sentence, subject, trend }: Candidate,
  words: string,
  before: Act | null,
): Act['stock'] {
  if ((trend === 'up' && quantity.unit?.kind !== 'rate') || ADDS.test(words) || ADDS.test(subject)) return 'added';
  if (CHANGES.test(words) || CHANGES.test(subject)) return 'changed';
  if (TOTAL.test(words + subject)) return 'held';
  if (quantity.unit?.kind === 'physical' && BUILT.test(words)) return 'added';
  const between = before?.sentence === sentence ? text.slice(before.end, quantity.start) : '';
  const exact = quantity.qualifier.length === 0;
  const listed =
    LISTED.test(between) || (exact && GOES_ON.test(between) && isSameMeasure(before?.unit, quantity.unit?.text));
  const reaches = REACHES.test(text.slice(Math.max(sentence.start, quantity.numeral - 3), quantity.numeral));
  if (listed && !reaches && before && before.stock === 'added' && actOf(words) === '') return 'added';
  const isPartOfAll = before?.stock === 'held' && LISTED.test(between);
  return isPartOfAll || reaches ? 'held' : 'unsaid';
}

/** Firms, places and things are counted alike: 重点实验室7个，研发机构5家. */
const THINGS = /^[个家所座处]$/u;

function isSameMeasure(one: string | undefined, other: string | undefined): boolean {
  return one === other || (THINGS.test(one ?? '') && THINGS.test(other ?? ''));
}

/** What is done with a list whose last thing is counted, and its things before: 审查重大决策、合同、文件367件. Both '' where a number stands between. */
function listBefore(text: string, { quantity, sentence }: Candidate): { act: string; list: string } {
  const start = clauseStart(text, quantity.start, sentence.start);
  const words = text.charAt(start - 1) === '、' ? text.slice(Math.max(sentence.start, start - REACH), start) : '';
  const list = LIST.exec(words)?.[0] ?? '';
  const act = actOf(list);
  return act === '' ? { act, list: '' } : { act, list: list.slice(list.lastIndexOf(act) + act.length) };
}

/** The words of the clause before a number, up to its subject. */
function wordsBefore(text: string, { quantity, sentence, subject: named, measures, whole }: Candidate): string {
  const subject = whole ?? measures ?? named;
  const clause = text.slice(clauseStart(text, quantity.start, sentence.start), quantity.start);
  // 收到复议申请: 申请 is part of what was received.
  const at = subject === '' ? -1 : clause.indexOf(subject);
  return at < 0 ? clause : clause.slice(0, at);
}

/** Seldom is a subject parted by them, for they are nouns as well: 审查文件, 合法性审查. */
const CHECKS = lexicon('审查 审核 治理 处理 救助');

function verbAt(words: string, place: number): string {
  return wordAt(LEAD_VERBS, words, place) || wordAt(STEP_VERBS, words, place) || wordAt(CHECKS, words, place);
}

/** The last verb of doing in these words, '' if there is none. */
function actOf(words: string): string {
  let act = '';
  for (let place = 0; place < words.length; place++) {
    const word = verbAt(words, place);
    // 被申请人: who was applied against, and nothing that was done.
    if (word === '' || words.startsWith('申请人', place)) continue;
    // 承接省级下放事项: what others gave away is taken over.
    if (act === '承接' && word === '下放') continue;
    act = word;
    place += word.length - 1;
  }
  return act;
}

/** 对整改不力的3个单位进行约谈, 对62户经营者不予处罚: what is done stands behind what it is done to. */
const DISPOSED =
  /^[^,;。:\n]{1,30}?(?:(?:进行|开展|实施|给予|予以|作出?)了?[^,;。:\n]{0,12}?(约谈|提醒谈话|督察|问责|表彰|通报表扬|评估|抽查|检查|公平竞争审查|合法性审[查核]|法制审核|审[查核]|清理|评查)|开展“?(法治体检)|不予(?:行政)?处罚|免予(?:行政)?处罚)/;
const TO_WHOM = /(?:(?<![面针应相核比绝校反派])对|(?<![因作成认])为)[^,;。:\n]{0,24}$/;
/** 61名负责人进行了述法, 1123家企业受益: what people or firms did stands behind them. */
const DID =
  /^[^,;。:\n]{1,20}?(?:(?:进行|完成|作|开展|现场|书面)了?(?:现场|书面|专题)?(述法)|(受益|入库)|参加[^,;。:\n]{0,8}?((?:学法|法律知识|学法用法)考试))(?=[,;。:\n]|$)/;
/** 98%以上事项实现网上办理: how they are done stands behind them. */
const DONE_SO =
  /^(?:以上|左右)?的?(?:[^,;。:\n]{0,14}?事项[^,;。:\n]{0,10}?)?“?(全程网办|网上办理|网上可办|一网通办|最多跑一次)/;
const PEOPLE_OR_FIRMS = /^[人名位家户个](?!次)/u;
/** How many characters are kept of what the numbers before measured. */
const LONGEST_TOLD = 60;
/** How many characters of its sentence are kept before a number. */
const LONGEST_BEFORE = 120;
/** What a list begins with, without a number in it. */
const LIST = /(?:^|[,;。:\n])[^,;。:\n\d]{2,40}$/;
/** How far back 对 stands, and how far behind the unit the verb. */
const REACH = 48;

function disposal(text: string, { quantity, sentence }: Candidate): string {
  const before = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  if (!TO_WHOM.test(before)) return '';
  const found = DISPOSED.exec(text.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH)));
  return found === null ? '' : (found[1] ?? found[2] ?? '不予处罚');
}

/** What the people or firms did that are counted, or how so many per cent of matters are done, told behind them; '' if nothing known is. */
function doneBehind(text: string, { quantity, sentence }: Candidate): string {
  const behind = text.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH));
  if (quantity.unit?.kind === 'rate') return DONE_SO.exec(behind)?.[1] ?? '';
  if (!PEOPLE_OR_FIRMS.test(quantity.unit?.text ?? '')) return '';
  const found = DID.exec(behind);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** What was done with what the number before counted, and whether that was new. */
export interface Act {
  sentence: Span;
  /** Where that number ends. */
  end: number;
  act: string;
  stock: Measured['stock'];
  /** What it measured, behind what those before it did. */
  told: string;
  unit: string | undefined;
  /** What a number that stands behind it in a list shares with it. */
  shared: string;
}

/** What the next number is to know of this one. */
export function actDone({ sentence, quantity }: Candidate, { act, stock, subject, told, shared }: Measured): Act {
  const words = `${told} ${act}${subject}`.slice(-LONGEST_TOLD);
  return {
    sentence,
    end: quantity.end,
    act,
    stock,
    told: words,
    unit: quantity.unit?.text,
    shared: act || verbAt(subject, 0) || shared,
  };
}

/** Whether nothing but a list's comma and a name parts a number from the one before it. */
function joins(text: string, before: Act, { quantity, sentence }: Candidate): boolean {
  return before.sentence === sentence && /^[、和与及]/u.test(text.slice(before.end, quantity.start));
}

const RATES = /[、和及与]([^、,;。和及与]{1,12}率)[均都][^、,;。]{0,6}$/u;
/** Of 参考率、合格率 the last, by which the value is best known. */
function lastRate(subject: string, before: string): string {
  if (subject.endsWith('率等')) return RATES.exec(before)?.[1] ?? subject;
  const at = subject.lastIndexOf('、');
  return at > 0 && subject.endsWith('率') ? subject.slice(at + 1) : subject;
}

/** 比全省高1.2万元, 高于全国2个百分点: neither a level nor a rise. */
function isDifference({ quantity: { unit }, trend }: Candidate, aspect: Aspect): boolean {
  return aspect === 'change' && trend === null && (unit?.kind === 'money' || unit?.text.endsWith('百分点') === true);
}

/** What a number measures, in the words of its sentence. `text` is clean; `before`: what was done with what the number before counted. */
export function measuredOf(text: string, found: Candidate, aspect: Aspect, before: Act | null): Measured {
  const { unit } = found.quantity;
  const words = wordsBefore(text, found);
  const { quantity, sentence } = found;
  const inList = listBefore(text, found);
  const single = disposal(text, found) || doneBehind(text, found) || actOf(words);
  const own = single || inList.act;
  // 新收案件230件, 同比增长12.5%: a change is one of what the number before counted, and of what was done with it.
  const isChange = wordAt(RISE, own, 0) === own || wordAt(FALL, own, 0) === own;
  const carried = !found.own && isChange && before?.sentence === found.sentence ? before : null;
  return {
    subject: lastRate(
      found.measures ?? found.subject,
      text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start),
    ),
    ...(isCondition(text, found) || isDifference(found, aspect) ? { isApart: true } : {}),
    ...(found.whole === undefined ? {} : { whole: found.whole }),
    act: carried?.act ?? own,
    stock: carried && unit?.kind === 'rate' ? carried.stock : stockOf(text, found, words, before),
    told: before?.sentence === sentence ? before.told : '',
    before: text.slice(Math.max(sentence.start, quantity.start - LONGEST_BEFORE), quantity.start),
    behind: text.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH)),
    list: single === '' ? inList.list : '',
    shared:
      own === '' && verbAt(found.subject, 0) === '' && before !== null && joins(text, before, found)
        ? before.shared
        : '',
    unit: unit?.text ?? '',
    unitKind: unit?.kind ?? 'none',
    aspect,
  };
}
