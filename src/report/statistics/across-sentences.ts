import type { Aspect } from './aspect.ts';
import { isOtherValue } from './distinguish.ts';
import { endOf, overlap, prefixed } from './prefixed-name.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import type { Placed } from './told-how.ts';
import { leadVerb, trimLeading } from './trim-words.ts';

/** A number among those of its passage, with what else tells numbers of one report apart. */
export interface Told extends Placed {
  aspect: Aspect;
  year: number | null;
  target: boolean;
}

/** How far back in its sentence a number looks for who, where and by what law. */
const REACH = 120;
/** A name that tells parts apart is no shorter. */
const LEAST_NAME = 2;
/** 区直部门, 各镇, 区委常委会, 武汉市: who acts, at the head of a clause. */
const ACTOR =
  /^[\u4e00-\u9fff、]{0,10}?(?:部门|街镇|镇街|[乡各]镇(?:\(街道\))?(?:人民政府)?|街道|常委会|常务会议?|党委会?|党组|支部|中心组|支队|大队|政府|本级|法院|检察院|[局委]|(?<!大)厅)(?=[^的、和与及,])/u;
/** 武汉市, and no kind of place: 城市, 街区. */
const PLACE =
  /^[\u4e00-\u9fff]{1,4}?(?<!城|街|园|社|小|景|辖|地|片|库|灾|农|乡)[省市县区州旗](?=[^的、和与及,场民域])/u;
const OPENS = /^(?:其中|\d{4}年度?|今年|去年|全年|目前|同时)/u;
const ACTS = /^(?:共|累计|新|应对|收到|立案|本级|年|集体|专题)/u;
/** 全市, 我局, 各级: no part of the whole. */
const OF_ALL = /^(?:全|我|本|各级|各地|有关|相关|辖区)/u;
/** 各镇, 街镇: several, whose sum is no whole of the district's own. */
const SEVERAL = /各|[乡街]镇|镇街|街道/u;
/** 自然资源领域, 在安全生产方面: of which field a sentence tells. */
const FIELD = /^(?:[在是一二三四五六七八九十]{0,3})([\u4e00-\u9fff、]{2,8}?)(?:领域|方面)/u;
const LAW = /《([^《》]{4,30}(?:法|条例|规定|办法))》/gu;
const OF_PLACE = /^(?:中华人民共和国|[\u4e00-\u9fff]{1,7}?[省市区县州](?=.{4}))/u;
/** What was taken, lost or found with the cases that were counted right before: 罚款, 抓获犯罪嫌疑人. */
const OF_CASES = /(?:罚没?款|处罚金额|罚没金额|案值|货值|金额|损失|嫌疑人|嫌疑犯|资金|款项)$/u;
const CASES = /案件|案$|程序|违法|犯罪|团伙|案情/u;
/** 案件 and 行政处罚案件 are of any kind. */
const ANY_CASE = /^(?:行政)?(?:执法|处罚)*案件$/u;
/** What may be the whole of cases of many kinds. */
const OF_MANY = /^(?:(?:行政|刑事|治安|违法|犯罪|执法|处罚|各类)+案件?)$/u;

/** What told a number apart: of its own words who or where (`who`), a law or a field (`which`), the cases before it. */
interface Way {
  word: string;
  by: 'who' | 'which' | 'cases';
}

/** 关于落实《某市文明行为促进条例》,行政处罚4起: the law that is named last before a number; '' if none is. */
function lawOf(before: string): string {
  if (!before.includes('》')) return '';
  const last = [...before.matchAll(LAW)].at(-1)?.[1] ?? '';
  return last.replace(OF_PLACE, '');
}

/** Who acts in the number's clause, or the nearest one before it that says who; '' where none does. */
function actorOf(before: string): string {
  const clauses = before.split(/[,:]/u);
  for (let at = clauses.length - 1; at >= Math.max(0, clauses.length - 3); at--) {
    const clause = (clauses[at] ?? '').trimStart().replace(OPENS, '');
    const found = (ACTOR.exec(clause) ?? PLACE.exec(clause))?.[0] ?? '';
    const rest = clause.slice(found.length);
    if (found === '' || (leadVerb(rest) === '' && !ACTS.test(rest))) continue;
    const name = found.slice(found.lastIndexOf('的') + 1);
    return OF_ALL.test(name) || name.length < LEAST_NAME || leadVerb(name) !== '' ? '' : name;
  }
  return '';
}

/** 查处食品案件742件,罚没款: the cases counted right before; '' where the number is not of them. */
function casesOf({ text, all, at, found }: Placed): string {
  const before = all[at - 1];
  if (before === undefined || before.sentence !== found.sentence || !OF_CASES.test(found.subject)) return '';
  if ((before.quantity.unit?.kind ?? '') !== 'count' || before.trend !== null || !CASES.test(before.subject)) return '';
  return ANY_CASE.test(before.subject) || /[;。]/u.test(text.slice(before.quantity.end, found.quantity.start))
    ? ''
    : before.subject;
}

/** The ways to tell a number from others of its name, the nearest first. */
function waysOf(told: Told): Way[] {
  const { text, found } = told;
  const from = Math.max(found.sentence.start, found.quantity.start - REACH);
  const words = text.slice(from, found.quantity.start);
  const group = words.slice(words.lastIndexOf(';') + 1);
  const ways: Way[] = [
    { word: casesOf(told), by: 'cases' },
    { word: lawOf(group), by: 'which' },
    { word: actorOf(group), by: 'who' },
    { word: FIELD.exec(trimLeading(words))?.[1] ?? '', by: 'which' },
  ];
  return ways.filter(({ word }) => word.length >= LEAST_NAME && !found.subject.includes(word));
}

const OWN_MEETING = /^[省市县区](?:委|政府)?(?=常务会|党组|常委会)/u;

/** The subject with the word that tells it apart, no longer than a subject is. */
function nameBy(word: string, subject: string): string {
  const shared = overlap(word, subject);
  const rest = shared >= 2 ? word.slice(0, -shared) : word;
  const room = LONGEST_SUBJECT - subject.length;
  const short = rest.length <= room ? rest : rest.replace(OWN_MEETING, '');
  if (short.length <= room) return short + subject;
  return subject.length <= LONGEST_SUBJECT / 2 ? endOf(short, room) + subject : prefixed(short, subject);
}

/** Whether the words before a number lead it up as a part of what was counted before. */
function isWithin({ text, found }: Told): boolean {
  return text
    .slice(Math.max(found.sentence.start, found.quantity.start - REACH), found.quantity.start)
    .includes('其中');
}

function add(sum: number, { found }: Told): number {
  return sum + found.quantity.value;
}

/**
 * The number of a group that is the whole of the others: no less than all of them, and not itself of one law, field or office, nor of
 * one kind of cases that the others are not of as well.
 */
function wholeOf(group: readonly Told[], ways: ReadonlyMap<Told, Way[]>): Told | null {
  const sum = group.reduce(add, 0);
  const isOfOne = (told: Told, { by, word }: Way): boolean => {
    if (by !== 'cases') return true;
    const others = group.filter((other) => other !== told);
    return !OF_MANY.test(word) && !others.some((other) => ways.get(other)?.some((way) => way.word.endsWith(word)));
  };
  const isWhole = (told: Told): boolean =>
    told.found.quantity.value * 2 >= sum && !isWithin(told) && !ways.get(told)?.some((way) => isOfOne(told, way));
  return group.find(isWhole) ?? null;
}

/** Puts a word to a number's name, and to that of the changes that are told of it right behind. */
function rename({ all, at, found }: Told, name: string): void {
  const was = found.subject;
  for (let k = at; k < all.length; k++) {
    const next = all[k];
    if (next === undefined || next.sentence !== found.sentence || next.subject !== was) break;
    if (next !== found && (next.own || next.trend === null)) break;
    next.subject = name;
    next.whole = was;
  }
}

/** Tells the numbers of one group apart, where their own words do. */
function tellGroup(group: readonly Told[]): void {
  const ways = new Map(group.map((told) => [told, waysOf(told)]));
  const whole = wholeOf(group, ways);
  const count = new Map<string, number>();
  for (const told of group)
    for (const word of new Set((ways.get(told) ?? []).map((way) => way.word)))
      count.set(word, (count.get(word) ?? 0) + 1);
  const alone = new Map<Told, Way>();
  for (const told of group) {
    const way = told === whole ? undefined : ways.get(told)?.find(({ word }) => count.get(word) === 1);
    if (way !== undefined) alone.set(told, way);
  }
  const actors = [...alone.values()].filter(({ by }) => by === 'who').length;
  for (const [told, { word, by }] of alone) {
    const { subject, quantity } = told.found;
    // 区司法局检查30次, beside a smaller number of nobody's: the one that reports.
    const isPart = whole !== null || group.some(({ found }) => found.quantity.value > quantity.value);
    if (by === 'who' && actors < 2 && !isPart && !SEVERAL.test(word)) continue;
    const name = nameBy(word, subject);
    if (name !== '' && name !== subject) rename(told, name);
  }
}

/**
 * Where numbers of one report have the same subject, unit, year and aspect, and other values, the nearest word of their own sentence that none of
 * the others has is put to the subject: the cases that were counted right before (查处食品案件742件,罚没款…: 食品案件罚没款), the law (《文明行为促进条例》),
 * who did it (区直部门, 各镇), the field that the sentence opens with (自然资源领域). What is told so is a part, and keeps its former name as `whole`. The
 * number that is the whole of the others keeps its name: one that is no less than the others together, is not led up to by 其中, and
 * is not itself of one law, field or office. A number without such a word keeps its name as well. Linear: each number is asked once.
 */
export function tellAcross(read: readonly Told[]): void {
  const groups = new Map<string, Told[]>();
  for (const told of read) {
    const { found, aspect, year, target } = told;
    if (found.subject.length < 2 || found.trend !== null || aspect === 'change' || aspect === 'share') continue;
    const key = `${found.subject}|${found.quantity.unit?.text ?? ''}|${aspect}|${year}|${target}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [told]);
    else group.push(told);
  }
  for (const group of groups.values()) {
    const first = group[0];
    if (first === undefined || group.every(({ found }) => found.quantity.value === first.found.quantity.value))
      continue;
    const own = group.filter(({ text, found }) => !isOtherValue(text, found));
    if (own.length > 1) tellGroup(own);
  }
}
