import { wordAt, wordBefore } from '../../text/index.ts';
import { clauseStart, segmentStart } from './clauses.ts';
import { clauseAfter, nounAfter } from './noun-after.ts';
import { END_MARKS } from './noun-end.ts';
import { endOf, LONGEST_MODIFIER, overlap, prefixed, sized } from './prefixed-name.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { comparedWith, countedBy, inBrackets, type NameApart, type Placed } from './told-how.ts';
import { LIST_GAP } from './trend.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';

import { HOW_NOUNS } from './words/subjects.ts';
import { LEAD_VERBS, LIGHT_VERBS, STEP_VERBS } from './words/verbs.ts';

/** Adverbs that tell a number from another of the same thing. */
const ADVERBS = /(?:已经?|尚?未|新|共|累计|总共|合计|阶段性|[年月日]均|每[年月日]|最[多少高低大小]的?)$/u;
const FILLERS = /(?:[了近约超达为有至到\s]|分别)+$/u;
/** How many numbers back the first of a list, or of a group, is looked for; and how many characters. */
const RECENT = 12;
const LONGEST_GROUP = 400;
/** How far behind a number its predicate may end. */
const REACH = 40;
/** What stands between a noun and its predicate: 均已|完成, 可以|网上办, 被评为|五星级. */
const HELPERS =
  /^(?:均|都|已经?|全部|全面|正在?|成功|顺利|先后|首次|可以|可|能够|能|被|尚在|尚|仍|还|共|评为|评定为|认定为|位于|是|在)+/u;
/** 推动, 实现: that something was done so tells nothing of it. */
const WEAK = /^(?:实现|推动|推进|组织|开展|实施|帮助)$/u;
const HALF_SAID = /[把将在为对向与和及的]$/u;

/** The verb at the end of the words before a number, with the adverb before it: 已完成, 累计; '' if there is none. */
function actBefore(words: string): string {
  const lead = words.replace(FILLERS, '');
  const verb = wordBefore(LEAD_VERBS, lead, lead.length) || wordBefore(STEP_VERBS, lead, lead.length);
  return (ADVERBS.exec(lead.slice(0, lead.length - verb.length))?.[0] ?? '') + verb;
}

/** Where what is said of a number begins: behind the number before it, or where the sentence begins. */
function bound({ all, at, found }: Placed): number {
  return Math.max(found.sentence.start, all[at - 1]?.quantity.end ?? 0);
}

/** The first number of the list that this one stands in (14人和28家): what leads up to that is said of both. */
function firstOfList(placed: Placed): Placed {
  const { text, all, at } = placed;
  let first = placed;
  for (let k = at - 1; k >= Math.max(0, at - RECENT); k--) {
    const before = all[k];
    if (before === undefined || before.sentence !== first.found.sentence) break;
    if (!LIST_GAP.test(text.slice(before.quantity.end, first.found.quantity.start))) break;
    first = { text, all, at: k, found: before };
  }
  return first;
}

/** What was done, said before the subject in the number's own clause: 已完成, 新增. */
function actOf(placed: Placed): string {
  const { text, found } = placed;
  const first = firstOfList(placed);
  const from = bound(first);
  const { start } = first.found.quantity;
  const begin = first.at === placed.at ? clauseStart(text, start, from) : segmentStart(text, start, from);
  const words = text.slice(begin, start);
  const at = words.indexOf(found.subject);
  // 189个住宅小区有123个: what stands right behind the number before is that one's.
  const own = at > 0 || (at === 0 && begin > from);
  const act = actBefore(own ? words.slice(0, at) : words.slice(at < 0 ? 0 : found.subject.length));
  // 重点企业已有689家: the adverb is 有's.
  if (/^已经?$/u.test(act)) return '';
  const ofRate = found.quantity.unit?.kind === 'rate' && act === '完成';
  return ofRate || (found.own && WEAK.test(act)) ? '' : act;
}

/** 阶段性办结17件, where 办结 is told of others as well: the adverb before the verb with which the subject begins. */
function mannerOf({ text, found }: Placed): string {
  const begin = clauseStart(text, found.quantity.start, found.sentence.start);
  const words = text.slice(begin, found.quantity.start).replace(FILLERS, '');
  const verb = leadVerb(found.subject) || wordAt(STEP_VERBS, found.subject, 0);
  return verb !== '' && words.endsWith(verb) && words.length - verb.length <= 4
    ? trimLeading(words.slice(0, -verb.length))
    : '';
}

/** 改扩建阳光小学等4所学校, 问责266人、28个单位: the verb with which its clause, or its list, begins. */
function actAtHead(placed: Placed): string {
  const { text, found } = placed;
  const begin = segmentStart(text, found.quantity.start, found.sentence.start);
  const words = trimLeading(text.slice(begin, found.quantity.start));
  const verb = leadVerb(words);
  return verb.length < 2 || LIGHT_VERBS.words.has(verb) ? '' : verb;
}

/** 其中5亿元以上2个: of which size they are. */
function sizeOf({ text, all, at, found }: Placed): string {
  const before = all[at - 1];
  if (before?.sentence !== found.sentence || before.quantity.unit?.kind !== 'money') return '';
  const gap = text.slice(before.quantity.end, found.quantity.start).replace(/^的/u, '');
  return gap === '' || found.subject.endsWith(gap) ? text.slice(before.quantity.start, before.quantity.end) : '';
}

/** 有123个实现零发案, 5个公园建成: what became of them, or which they are (新增车辆), told behind the number. */
function predicateOf({ text, all, at, found }: Placed): string {
  const { quantity, sentence, subject } = found;
  const next = all[at + 1];
  const limit = Math.min(sentence.end, quantity.end + REACH, next?.quantity.start ?? sentence.end);
  const after = text.slice(quantity.end, limit).trimStart();
  // 300元的目标: how much, and not what.
  if (after.startsWith('的') && wordAt(HOW_NOUNS, after, 1) !== '') return '';
  const behind = after.replace(/^的/u, '');
  const named = nameBehind(behind, subject);
  if (named > 0 && !behind.startsWith(subject.slice(0, named)) && named > subject.length) return behind.slice(0, named);
  const rest = behind.slice(named);
  const mark = rest.search(END_MARKS);
  const clause = (mark < 0 ? rest : rest.slice(0, mark)).replace(/\s/gu, '');
  const helper = HELPERS.exec(clause)?.[0] ?? '';
  const said = clause.slice(helper.length).replace(/^(?:评为|为)/u, '');
  const verb = leadVerb(said) || wordAt(STEP_VERBS, said, 0);
  if (said.length < 2 || (verb === '' && helper === '' && (named > 0 || said.length > LONGEST_BARE))) return '';
  const light = LIGHT_VERBS.words.has(verb) && said.length - verb.length >= 2;
  const done = said.length <= 2 ? /[未不已]$/u : /[未不]$/u;
  const what = (done.exec(helper)?.[0] ?? '') + (light ? said.slice(verb.length) : said);
  // 17个场景产生32万件办件量: what stands behind the next number is what they did it with.
  const cut = mark < 0 && limit === next?.quantity.start;
  if (cut) return what === verb && verb.length > 1 ? verb + next.subject.slice(-LONGEST_BARE) : '';
  return HALF_SAID.test(what) ? '' : what.endsWith(subject) ? what.slice(0, -subject.length) : what;
}

/** A predicate without a known verb is no longer: 全国领先, 网上办. */
const LONGEST_BARE = 4;

/** Where the subject ends that is printed again behind the unit, with what describes it (新增车辆); 0 where it is not. */
function nameBehind(behind: string, subject: string): number {
  const at = behind.indexOf(subject);
  if (at >= 0 && at <= 4 && behind.slice(0, at).search(END_MARKS) < 0) return at + subject.length;
  const noun = nounAfter(behind, false);
  return noun !== '' && behind.startsWith(noun) && subject.endsWith(noun.slice(-2)) ? noun.length : 0;
}

/** Behind the last ; before a number, or where its sentence begins. */
function groupStart({ text, found }: Placed): number {
  const from = Math.max(found.sentence.start, found.quantity.start - LONGEST_GROUP);
  return from + text.slice(from, found.quantity.start).lastIndexOf(';') + 1;
}

const IS_BODY = /(?:会议?|委|局|厅|院|部|处|所|机关|部门|政府|党组|支队|大队)$/u;

/** 县政府常务会议 of 县委常委会学习14次,县政府常务会议学习10次: who acts in the number's own clause; '' where none is named. */
function actorOf(placed: Placed): string {
  const { text, found } = placed;
  const words = text.slice(clauseStart(text, found.quantity.start, bound(placed)), found.quantity.start);
  const actor = trimLeading(words.slice(0, Math.max(0, words.indexOf(found.subject))));
  return IS_BODY.test(actor) && !/\d/u.test(actor) ? actor : '';
}

/** 市级清单涉及证明事项292项,取消35项: at the head of the group of numbers, whose they are. */
function scopeOf(placed: Placed): string {
  const { text, all, at } = placed;
  const start = groupStart(placed);
  const own = actorOf(placed);
  const room = LONGEST_SUBJECT - placed.found.subject.length;
  // 县政府常务会议: the meeting alone, where there is no room for whose it is.
  const short = own.length <= room ? own : own.replace(/^[省市县区]政府(?=常务会|党组)/u, '');
  if (own !== '') return short.length <= room ? short : '';
  let head = at;
  while (head > at - RECENT && (all[head - 1]?.quantity.start ?? -1) >= start) head--;
  const first = all[head];
  if (first === undefined) return '';
  const begin = clauseStart(text, first.quantity.start, start);
  const words = text.slice(begin, first.quantity.start);
  const name = words.indexOf(first.base);
  if (name < 0 || first.base === '') return '';
  if (name === 0) return PLACE.exec(words)?.[0] ?? '';
  const scope = words.slice(0, name).replace(/^其中/u, '');
  // 年内已建成的高速公路和国道项目270个: which of all.
  const described = /^(.{2,}?)的/u.exec(scope)?.[1];
  if (described !== undefined) return actBefore(described);
  // 权力事项和|服务事项: half of a pair.
  if (/(?:[和与、]|(?<!涉)及)$/u.test(scope)) return '';
  let whose = scope;
  for (let verb = actBefore(whose); verb !== '' && whose.endsWith(verb); verb = actBefore(whose))
    whose = whose.slice(0, -verb.length);
  return trimTrailing(trimLeading(whose));
}

const PLACE = /^(?:全[国省市县区]|[省市县区州]本级|[\u4e00-\u9fff]{1,6}?[省市县区州])(?=.{2})/u;

/** Between what owns a measure and the measure stands no more than a verb: 学校34所,新增学位3万个. */
const LONGEST_BETWEEN = 7;

/** 新改扩建学校34所,新增学位3万个: of what was counted right before. */
function ownerOf({ text, all, at, found }: Placed): string {
  const before = all[at - 1];
  const name = before?.subject ?? '';
  if (before?.sentence !== found.sentence || !before.own || (!found.own && before.base === found.base)) return '';
  if (
    IN_ALL.test(name) ||
    (before.quantity.unit?.kind ?? 'count') !== 'count' ||
    name.includes(found.subject) ||
    found.subject.includes(name)
  )
    return '';
  const gap = text.slice(before.quantity.end, found.quantity.start);
  const near = gap.startsWith(name) ? gap.slice(name.length) : gap;
  if (/[;。].|[、和]|其中/u.test(near)) return '';
  if (near.length - found.subject.length <= LONGEST_BETWEEN) return name.length > 2 ? name : '';
  // 2个项目完工,厂房面积38万平方米: of those with which that was done.
  const done =
    near.indexOf(',') < near.length - found.subject.length - LONGEST_BETWEEN
      ? ''
      : predicateOf({ text, all, at: at - 1, found: before });
  return done !== '' && done.length + name.length <= LONGEST_MODIFIER ? done + name : '';
}

/** 15家单位的“三定”规定: what of theirs. */
function ofTheirs({ text, found }: Placed): string {
  const behind = text.slice(found.quantity.end, Math.min(found.sentence.end, found.quantity.end + REACH));
  const theirs = behind.trimStart();
  return theirs.startsWith(`${found.subject}的`) ? clauseAfter(theirs.slice(found.subject.length + 1)) : '';
}

/**
 * 发放低保金4万元, 其中城市低保3人, 发放低保金2万元: the second sum is of the part that was named behind 其中. '' where the number stands behind
 * no part, or is another part of the whole (其中行政许可9件,其他事项3件).
 */
function nameOfPart({ text, all, at, found }: Placed): string {
  const { quantity, sentence, subject } = found;
  const words = text.slice(sentence.start, quantity.start);
  const from = sentence.start + words.lastIndexOf('其中');
  if (from < sentence.start || text.slice(from, quantity.start).includes(';')) return '';
  const clause = text.slice(clauseStart(text, quantity.start, sentence.start), quantity.start);
  if (leadVerb(trimLeading(clause)) === '') return '';
  const part = all.slice(Math.max(0, at - RECENT), at).find((other) => other.quantity.start > from)?.subject ?? '';
  if (part.length < 2 || subject.includes(part)) return '';
  const name = part + subject.slice(overlap(part, subject));
  return name.length <= LONGEST_SUBJECT ? name : '';
}

/** All that there are are no others than those. */
const IN_ALL = /^(?:累计|总共|共|合计)/u;
/** A place or a body is named in no fewer characters: 市本级. */
const LEAST_SCOPE = 2;

/** The names by which a number can be told from another of the same subject, the best first; '' stands for none. `other`: the number before it that it is to be told from. */
export function* namesApart(placed: Placed, other: Placed): Generator<NameApart> {
  const { subject } = placed.found;
  const compared = comparedWith(placed);
  const theirs = ofTheirs(placed);
  yield { name: inBrackets(placed), same: true };
  yield { name: sized(sizeOf(placed), subject), same: false };
  yield { name: compared === '' ? '' : endOf(subject, LONGEST_SUBJECT - compared.length) + compared, same: false };
  const oneList = firstOfList(placed).at <= other.at;
  const act = mannerOf(placed) || (oneList ? '' : actOf(placed));
  yield { name: nameOfPart(placed), same: false };
  yield { name: prefixed(act, subject), same: IN_ALL.test(act) };
  yield { name: prefixed(predicateOf(placed), subject), same: false };
  yield { name: theirs === '' ? '' : subject + endOf(theirs, LONGEST_SUBJECT - subject.length), same: false };
  yield { name: prefixed(oneList ? '' : actAtHead(placed), subject), same: false };
  yield { name: prefixed(countedBy(placed), subject), same: true };
  if (subject !== other.found.subject) return;
  yield { name: prefixed(ownerOf(placed), subject), same: false };
  const scope = scopeOf(placed);
  const whole = subject.length + LEAST_SCOPE <= LONGEST_SUBJECT;
  yield { name: whole ? prefixed(endOf(scope, LONGEST_SUBJECT - subject.length), subject) : '', same: false };
}

/** What the number itself did or had done with it: what tells it from one behind it. */
export function* namesByPredicate(placed: Placed): Generator<NameApart> {
  const { subject } = placed.found;
  yield { name: prefixed(predicateOf(placed), subject), same: false };
}
