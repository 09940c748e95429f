import type { Candidate } from './clauses.ts';
import { namesApart, namesByPredicate } from './told-apart.ts';
import { inBrackets, type NameApart, type Placed } from './told-how.ts';

/** 由12家增加到30家, 较上年20家: the same thing at two times. */
const FROM = /[由从较比][^,;。:、]{0,8}$/;
/** 优化整合为120个, 达到30家: the same thing as the number before, by another value. */
const BECAME = /^[^,;。:、]{0,8}[为至到]$/u;
/** 突破2000亿元大关, 站稳1.3万亿斤台阶: a mark that was passed. */
const PASSED = /(?:突破|超过?|跨过|跨上|站稳|迈上|连跨|连上|迈上|跃上)[了约近]?$/u;
const STEP = /^(?:大关|台阶|关口)/u;
/** 上年5842家: the same thing at another time. */
const OTHER_TIME = /(?:上年|去年|同期|年初|(?:19|20)\d{2}年)[^,;。、]{0,6}$/u;
/** How many numbers back another of the same subject is looked for. */
const RECENT = 12;

function isMark(text: string, { quantity }: Candidate): boolean {
  return (
    PASSED.test(text.slice(Math.max(0, quantity.start - 4), quantity.start)) ||
    quantity.qualifier.includes('突破') ||
    STEP.test(text.slice(quantity.end, quantity.end + 2))
  );
}

/** Whether a number is another value of a thing and not another thing: 由12家增加到30家, 上年20家, 突破2000亿元. */
export function isOtherValue(text: string, found: Candidate): boolean {
  const before = text.slice(Math.max(found.sentence.start, found.quantity.start - 14), found.quantity.start);
  return FROM.test(before) || OTHER_TIME.test(before) || isMark(text, found);
}

/** 236个重点项目, 完成215项: both count the same. */
const THING = /^[个项]$/u;

function alike(one: string, other: string): boolean {
  return one === other || (THING.test(one) && THING.test(other));
}

/** Whether two numbers of a sentence say the same of the same: nothing but their values tells them apart. `adjacent`: none stands between. */
function collide(text: string, first: Candidate, second: Candidate, adjacent: boolean): boolean {
  const [a, b] = [first.quantity, second.quantity];
  const same = first.subject === second.subject || (adjacent && first.subject.endsWith(second.subject));
  if (!same || second.subject.length < 2) return false;
  if (!alike(a.unit?.text ?? '', b.unit?.text ?? '') || (first.trend === null) !== (second.trend === null))
    return false;
  // 5000万元以上项目投资3亿元: a size, and no sum.
  if (adjacent && a.unit?.kind === 'money' && a.qualifier.includes('以上')) return false;
  for (const { start } of [a, b])
    if (FROM.test(text.slice(Math.max(first.sentence.start, start - 12), start))) return false;
  if (OTHER_TIME.test(text.slice(Math.max(first.sentence.start, b.start - 14), b.start))) return false;
  if (adjacent && BECAME.test(text.slice(a.end, b.start))) return false;
  return !(isMark(text, first) || isMark(text, second));
}

/** The nearest number before `at` in its sentence that says the same of the same, -1 if none. */
function collided(text: string, all: readonly Candidate[], at: number): number {
  const second = all[at];
  for (let k = at - 1; second && k >= Math.max(0, at - RECENT); k--) {
    const first = all[k];
    if (!first || first.sentence !== second.sentence) return -1;
    if (collide(text, first, second, k === at - 1)) return k;
  }
  return -1;
}

const REPEATS = /(.{3,}).*\1/u;

/** The first of these names that no number of its sentence has yet, null if there is none. */
function newName({ all, at, found }: Placed, names: Iterable<NameApart>): NameApart | null {
  const near = all.slice(Math.max(0, at - RECENT), at + RECENT);
  for (const apart of names) {
    const { name } = apart;
    const taken = near.some((other) => other.sentence === found.sentence && other.subject === name);
    // 产业集群产业集群产值: a name put to itself tells nothing.
    if (name !== '' && !taken && !found.subject.includes(name) && !REPEATS.test(name)) return apart;
  }
  return null;
}

/** Gives a number another name, and the changes behind it (同比增长14.5%) that are said of it. */
function rename({ all, at, found }: Placed, { name, same }: NameApart): void {
  const was = found.subject;
  found.subject = name;
  if (same) found.measures = was;
  for (let k = at + 1; k < all.length; k++) {
    const next = all[k];
    if (!next || next.own || next.sentence !== found.sentence || next.subject !== was || next.trend === null) break;
    next.subject = name;
    if (same) next.measures = was;
  }
}

/**
 * Where two numbers of one sentence have the same subject, the words that tell them apart are put to it: 工作任务 44 and 已完成工作任务 31,
 * 住宅小区 189 and 零发案住宅小区 123. `text` is clean; the list is one passage's, in order. Each number is compared with at most a
 * fixed number of those before it.
 */
export function distinguish(text: string, all: readonly Candidate[]): void {
  for (const [at, found] of all.entries()) {
    const firstAt = collided(text, all, at);
    const first = all[firstAt];
    if (first === undefined) continue;
    const here = { text, all, at, found };
    const there = { text, all, at: firstAt, found: first };
    const second = newName(here, namesApart(here, there));
    if (second !== null) {
      // 财政总收入(市口径), 财政总收入(省口径): both by their brackets.
      const bracketed = second.name === inBrackets(here) ? inBrackets(there) : '';
      rename(here, second);
      if (bracketed !== '') rename(there, { name: bracketed, same: false });
      continue;
    }
    if (first.subject !== found.subject) continue;
    const other = newName(there, namesByPredicate(there));
    if (other !== null) rename(there, other);
  }
}
