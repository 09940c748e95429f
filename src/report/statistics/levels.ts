import type { Candidate } from './clauses.ts';
import { join, nameIn } from './name-parts.ts';
import { DEPENDENT_NOUNS } from './words/subjects.ts';

/** Said of one number only, and of none that goes on about it. */
const OF_ONE = /(?:占比|比重|比例|率|增速|增幅|任务|目标|计划|预算)$|[日月年人户]均/u;

/**
 * What a growth, or a multiple, told behind a number is of: 名优茶产值 of 名优茶产量8吨、产值5亿元, 增长20%, and not what carries on to other
 * measures (`base`). A share, and what is so much a day, grows as what it is said of.
 */
export function levelOf({ subject, base, own, trend, quantity }: Candidate): string {
  if (subject === base || !own || trend !== null || OF_ONE.test(subject)) return base;
  const kind = quantity.unit?.kind;
  return kind === 'money' || kind === 'physical' || /[产销]量$/u.test(subject) ? subject : base;
}

const PARTS = /^[,，]?其中/u;
const MEASURE =
  /(?<=.{2})(?:总?产量|(?:播种|种植|养殖)?面积|产值|增加值|营业收入|(?<!吸引|引进)投资|销售额|零售额|进出口额?|出口额?)$/u;
const HAS_MEASURE = /(?:[量额值率比重]|收入|投资|面积|利润|税收|[存贷]款|余额|人数|人次)$/u;

/**
 * The names of a list with what the number before them says of them all: 重点项目总量 of 重点项目完成投资9亿元, 项目总量、投资总量分别…; 玉米种植面积 of
 * 蔬菜种植面积增长7%, 其中玉米、马铃薯分别增长…. As they are where that says nothing.
 */
export function ofBefore(
  names: readonly string[],
  previous: Candidate | undefined,
  { sentence }: Candidate,
  lead: string,
): string[] {
  if (previous?.sentence !== sentence) return [...names];
  if (names.every((name) => DEPENDENT_NOUNS.words.has(name) && !name.endsWith('率')))
    return names.map((name) => join(nameIn(previous.base.replace(/完成投资$/u, '')), name));
  const measure = PARTS.test(lead) ? (MEASURE.exec(previous.subject)?.[0] ?? '') : '';
  const bare = measure !== '' && names.every((name) => name.length <= 6 && !HAS_MEASURE.test(name));
  return bare ? names.map((name) => name + measure) : [...names];
}
