import { wordBefore } from '../../text/index.ts';
import { ofClause } from './clause-owner.ts';
import { type Candidate, segmentStart } from './clauses.ts';
import { countedOf } from './counted-of.ts';
import { ofThoseBehind } from './described-by.ts';
import { handOn } from './handed-on.ts';
import { kindsListed } from './kinds-listed.ts';
import { levelOf, ofBefore } from './levels.ts';
import { join } from './name-parts.ts';
import { namedInOne } from './named-in-one.ts';
import type { NamedSubject } from './named-subject.ts';
import { clauseSubject } from './noun-after.ts';
import { phraseBefore } from './noun-before.ts';
import { isCount, LONGEST_GAP, shareBehind } from './share-behind.ts';
import { asShares, RANK, withTail } from './shared-tail.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { sizeInName } from './size-in-name.ts';
import { spentOn } from './spent-on.ts';
import { subjectOf } from './subject-of-one.ts';
import { LIST_GAP } from './trend.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { DEPENDENT_NOUNS, SHARED_TAILS } from './words/subjects.ts';

/** What stands between 分别 and the numbers is a thing if it is so long: 法治专题学习会, not 达到. */
const LEAST_DONE = 4;
const OF_EACH =
  /^[,，]?分别(?:占|为|是|达|相当于|完成)?(?:[^,;。:]{0,14}的|[^,;。:、]{0,8}(?:计划|任务|预算|目标|总数|总量)(?:的)?)$/;
const TOWN_AND_COUNTRY = /城镇[、和与]农村|城、乡居民|城乡(?:常住)?居民|存贷款/;
/** 高于全国、全省: with what it is compared. */
const COMPARES = /[高低快慢好优多少]于|超过|[高超]出|[比较](?!例|重)/u;
/** 接待人数和旅游收入: two measures joined. */
const TWO_MEASURES = /^[^、和与]{2,}(?:人数|收入|[额量数率值])[和与][^、和与]*(?:人数|收入|利润|[额量数率值])$/;
const IS_RATE = /率$/u;
const OF_KIND = /等([“\u4e00-\u9fff”]{4,})$/u;
const SO_MANY_KINDS = /([两三四五六七八九十]大[\u4e00-\u9fff]{3,})$/u;
const DISTRIBUTES = /分别|各$/u;
/** The longest remark in brackets that may stand behind one of the names. */
const REMARK = /\([^();。]{1,16}\)/g;
/** How far back the names of an enumeration may begin. */
const LONGEST_LEAD = 120;
/** 完成下达任务的132%、110%: each its own. */
const OF_TASK_EACH = /^(?:超额)?完成[^,;。:]{0,10}(?:计划|任务|预算|目标)的?$/u;
/** What joins the names of an enumeration, the surest first: 及 is often inside a name. */
const JOINTS = [/、/u, /、|和(?!谐|睦|美乡)/u, /[、与及]|和(?!谐|睦|美乡)|以及/u];
/** How many earlier numbers a 分别 without names can refer to. */
const RECENT = 12;

/** The words of a list before offset `at`; remarks in brackets behind its names (可吸入颗粒物(PM10)平均浓度) are left out. */
function leadOf(text: string, at: number, from: number): string {
  const start = Math.max(from, segmentStart(text, at, from));
  if (start <= from || text.charAt(start - 1) !== ')') return text.slice(start, at);
  const words = text.slice(Math.max(from, at - LONGEST_LEAD), at).replace(REMARK, '');
  return words.slice(segmentStart(words, words.length, 0));
}

/** What one member of an enumeration names: of 培育国家 (级) the rank, of any other the noun. */
function nameListed(name: string): string {
  const words = trimLeading(name);
  const rank = words.slice(leadVerb(words).length);
  return RANK.test(rank) ? rank : phraseBefore(name).noun || words || name;
}

/** The enumerated names before 分别: 集成电路、汽车零配件、锂电池出口分别增长…; as many as there are numbers, or none. */
function enumerated(text: string, first: Candidate, from: number, count: number): string[] {
  const lead = leadOf(text, first.quantity.start, from);
  const apart = lead.lastIndexOf('分别');
  const words = trimTrailing(apart < 0 ? lead : lead.slice(0, apart))
    .replace('存、贷款', '存贷款')
    .replace(/(?<!县)城、乡(?![镇村])/u, '城乡');
  // 书记、县长分别主持召开学习会4次、9次: what each of them did is counted, not they.
  const act = apart < 0 ? '' : lead.slice(apart + 2);
  const done = leadVerb(trimLeading(act)) === '' ? '' : phraseBefore(act).noun;
  if (done.length >= LEAST_DONE) {
    const actors = words.split('、').map((name) => trimLeading(name));
    const told = actors.length === count && actors.every((name) => name.length + done.length <= LONGEST_SUBJECT);
    return told ? actors.map((name) => name + done) : Array<string>(count).fill(done);
  }
  const inOneWord = namedInOne(words, count);
  if (inOneWord.length > 0) return inOneWord;
  // 汽车、电池等“新三样”出口: what the list is of is no member of it.
  const kind = (OF_KIND.exec(words) ?? SO_MANY_KINDS.exec(words))?.[1] ?? '';
  const tail = kind === '' ? '' : wordBefore(SHARED_TAILS, kind, kind.length);
  const members = tail === '' || tail === kind ? words : words.slice(0, -kind.length).replace(/等$/u, '') + tail;
  const splits = JOINTS.map((joint) =>
    members.split(joint).map((name) => name.trim().replace(/常住(?=居民人均)/u, '')),
  );
  const names = splits.find((split) => split.length === count) ?? splits.find((split) => split.length > count) ?? [];
  // 上半年和下半年分别立案52件、61件: times are no names.
  if (names.length > 0 && names.every((name) => trimLeading(name) === '')) return [];
  if (names.every((name) => name !== '')) return withTail(asShares(names.slice(-count)).map(nameListed));
  return [];
}

/** The names of the last `count` different subjects of the sentence, in order. */
function recentBases(done: readonly Candidate[], sentence: Candidate['sentence'], count: number): string[] {
  const names: string[] = [];
  for (let at = done.length - 1; at >= 0 && names.length < count; at--) {
    const other = done[at];
    if (!other || other.sentence !== sentence) break;
    const name = levelOf(other);
    if (!names.includes(name)) names.unshift(name);
  }
  return names.length === count ? names : [];
}

/** Whether nothing but list marks and verbs of change (、和下降) stands between two numbers. */
function continues(text: string, before: Candidate, here: Candidate, anyUnit: boolean): boolean {
  const length = here.quantity.start - before.quantity.end;
  if (before.sentence !== here.sentence || length > LONGEST_GAP || length === 0) return false;
  if (!anyUnit && before.quantity.unit?.text !== here.quantity.unit?.text) return false;
  const gap = text.slice(before.quantity.end, here.quantity.start);
  // 分别增长5%和8%,10件实事完成: another clause.
  if (gap.includes(',') && before.quantity.unit?.text !== here.quantity.unit?.text) return false;
  if (LIST_GAP.test(gap)) return true;
  return gap.startsWith('、') && trimTrailing(gap.replace(/^[、,\s和及与]+/u, '')) === '';
}

function isOtherUnit(before: Candidate, here: Candidate): boolean {
  return before.quantity.unit?.text !== here.quantity.unit?.text;
}

/** Where the list that begins with `all[at]` ends, exclusive. */
function listEnd(text: string, all: readonly Candidate[], at: number, anyUnit: boolean): number {
  let end = at + 1;
  for (; end < all.length; end++) {
    const before = all[end - 1];
    const here = all[end];
    if (!before || !here || !continues(text, before, here, anyUnit)) break;
    // 分别达3亿元和2亿元、增长5%和8%: a second row of as many.
    if (before.trend === null && here.trend !== null && end - at > 1 && isOtherUnit(before, here)) break;
  }
  return end;
}

/** 公路、铁路里程86公里和12公里: no noun stands behind the last of the numbers, so that the names before them are theirs. */
function endsList(text: string, last: Candidate | undefined): boolean {
  return last !== undefined && /^(?:[,;。:)\n]|$)/u.test(text.slice(last.quantity.end, last.quantity.end + 1));
}

/** A name for each number of the list `at`–`end`, or none: only where the sentence says 分别, or has as many subjects before. */
function sharedNames(text: string, all: readonly Candidate[], at: number, end: number): string[] {
  const first = all[at];
  if (!first || end - at < 2) return [];
  const from = Math.max(first.sentence.start, all[at - 1]?.quantity.end ?? 0);
  // 2027年底达9亿元、6亿元,年分别增长9%和7%: in the year.
  const lead = text
    .slice(segmentStart(text, first.quantity.start, from), first.quantity.start)
    .replace(/^(?:年(?=分别)|、(?=(?:年均|同比|实际|名义)*[增下减提]))/u, '');
  const distributes = DISTRIBUTES.test(lead);
  // 电诈警情、损失数同比下降24.8%、39.1%: as many names as numbers that fell, without 分别.
  const told = trimTrailing(lead);
  const paired =
    (told.split('、').length === end - at &&
      (first.trend !== null || (endsList(text, all[end - 1]) && !COMPARES.test(told)))) ||
    (first.trend !== null && end - at === 2 && TWO_MEASURES.test(told));
  const both = end - at === 2 && TOWN_AND_COUNTRY.test(told);
  const names = distributes || paired || both ? enumerated(text, first, from, end - at) : [];
  if (names.length > 0) return ofClause(text, first, from, ofBefore(names, all[at - 1], first, lead));
  const kinds = distributes ? kindsListed(text, all[at - 1], end - at, lead.split('分别')[0] ?? '') : [];
  if (kinds.length > 0) return kinds;
  const before = distributes && trimLeading(trimTrailing(lead)) === '' ? clauseBefore(text, first, from, end - at) : [];
  if (before.length > 0) return before;
  // 服务中心27个,便民点320个,覆盖率分别为94%、96%: of each of them.
  const measure = distributes ? trimTrailing(lead) : '';
  if (DEPENDENT_NOUNS.words.has(measure) && first.quantity.unit?.kind === 'rate') {
    const owners = recentBases(
      sinceSemicolon(text, all.slice(Math.max(0, at - RECENT), at), first),
      first.sentence,
      end - at,
    );
    if (owners.length > 0) return owners.map((owner) => join(owner, measure));
  }
  // 分别占全年计划的100%、92.7%: of each of the things named before.
  const bare = trimLeading(trimTrailing(lead)) === '' || OF_EACH.test(lead);
  return (bare || OF_TASK_EACH.test(lead)) &&
    (distributes || first.trend !== null || OF_TASK_EACH.test(lead) || /[到至为达]$|年的$/u.test(lead.trim()))
    ? recentBases(sinceSemicolon(text, all.slice(Math.max(0, at - RECENT), at), first), first.sentence, end - at)
    : [];
}

/** 万亿产业、先进制造业集群从无到有, 分别达2个、3个: the names in the clause before, where they are as many. */
function clauseBefore(text: string, first: Candidate, from: number, count: number): string[] {
  const end = segmentStart(text, first.quantity.start, from) - 1;
  if (end <= from || text.charAt(end) !== ',') return [];
  const names = text.slice(segmentStart(text, end, from), end).split('、');
  return names.length === count && names.every((name) => name.length >= 2)
    ? withTail(names.map((name) => clauseSubject(name)))
    : [];
}

/** The numbers of the clause group that `first` stands in: behind a ；another matter begins. */
function sinceSemicolon(text: string, before: readonly Candidate[], first: Candidate): Candidate[] {
  const from = text.lastIndexOf(';', first.quantity.start);
  return before.filter((found) => found.quantity.start > from);
}

/**
 * Gives every found number its subject: the noun behind its unit or before it, each of a shared list its own (分别), and what the
 * sentence said last where the number has no noun by itself. `text` is folded; the list is one passage's, in order.
 */
export function assignSubjects(text: string, all: Candidate[]): void {
  for (let at = 0; at < all.length; ) {
    const first = all[at];
    if (!first) break;
    const from = Math.max(first.sentence.start, all[at - 1]?.quantity.end ?? 0);
    const lead = text.slice(segmentStart(text, first.quantity.start, from), first.quantity.start);
    // 同比减少1起、31人: each of the things that were counted so.
    const end = listEnd(text, all, at, DISTRIBUTES.test(lead) || (first.trend !== null && isCount(first)));
    const names = sharedNames(text, all, at, end);
    for (let k = at; k < end; k++) {
      const found = all[k];
      if (!found) continue;
      const name = k - at < names.length ? shorten(names[k - at] ?? '') : '';
      const given: NamedSubject =
        name === ''
          ? subjectOf(text, found, spokenOf(text, all, k), all[k + 1])
          : { subject: name, base: name, own: true };
      found.subject = given.subject;
      found.base = given.base;
      found.own = given.own;
      if (given.measures !== undefined) found.measures = given.measures;
      if (!given.own && isCount(found) && IS_RATE.test(found.subject)) Object.assign(found, countedBefore(all, k));
    }
    at = end;
  }
  handOn(text, all);
  countedOf(text, all);
  for (let at = all.length - 2; at >= 0; at--) shareBehind(text, all, at);
  for (let at = 1; at < all.length; at++) sizeInName(text, all, at);
  all.forEach((found, at) => {
    const purpose = spentOn(text, found, all[at + 1]) || ofThoseBehind(text, found, all[at + 1]);
    if (purpose !== '') Object.assign(found, { subject: purpose, base: purpose, own: true });
  });
}

/** With these units it is told how often something was done. */
const OFTEN = /[次场期轮遍]$/u;

/**
 * What a number goes on about: the one before it, but none in brackets that are closed (受理70件(网上8件),审结67件), and nothing that was
 * only done so often where the things themselves were counted before (问题13个,开展监督4次,整改12个). It stands in the place of the one
 * before.
 */
function spokenOf(text: string, all: readonly Candidate[], at: number): Candidate | undefined {
  const here = all[at];
  const previous = all[at - 1];
  if (!here || !previous || previous.sentence !== here.sentence) return previous;
  const other = beforeBrackets(text, all, at, previous) ?? sameUnit(all, at, previous);
  if (other === undefined) return previous;
  const { start, end } = previous.quantity;
  return { ...other, quantity: { ...other.quantity, start, end } };
}

function beforeBrackets(
  text: string,
  all: readonly Candidate[],
  at: number,
  previous: Candidate,
): Candidate | undefined {
  const here = all[at];
  const closed = here ? text.slice(previous.quantity.end, here.quantity.start).indexOf(')') : -1;
  if (closed < 0) return undefined;
  const open = text.lastIndexOf('(', previous.quantity.end + closed);
  if (open < previous.sentence.start || open > previous.quantity.start) return undefined;
  for (let k = at - 2; k >= Math.max(0, at - RECENT); k--) {
    const other = all[k];
    if (!other || other.sentence !== previous.sentence) return undefined;
    if (other.quantity.end <= open) return other;
  }
  return undefined;
}

function sameUnit(all: readonly Candidate[], at: number, previous: Candidate): Candidate | undefined {
  const unit = all[at]?.quantity.unit?.text ?? '';
  if (!OFTEN.test(previous.quantity.unit?.text ?? '') || !THING.test(unit)) return undefined;
  for (let k = at - 2; k >= Math.max(0, at - RECENT); k--) {
    const other = all[k];
    if (!other || other.sentence !== previous.sentence) return undefined;
    if (other.quantity.unit?.text === unit && other.trend === null) return other;
  }
  return undefined;
}

const THING = /^[个件起项条处家宗户]$/u;

/** 纠错236件, 纠错率24%, 较去年60件: what the sentence last counted in the same unit, where only a rate was named since. */
function countedBefore(all: readonly Candidate[], at: number): Partial<Candidate> {
  const here = all[at];
  for (let k = at - 1; k >= Math.max(0, at - RECENT); k--) {
    const other = all[k];
    if (!here || !other || other.sentence !== here.sentence) break;
    const sameUnit = other.quantity.unit?.text === here.quantity.unit?.text;
    if (sameUnit && !IS_RATE.test(other.subject)) return { subject: other.subject, base: other.base };
  }
  return {};
}
