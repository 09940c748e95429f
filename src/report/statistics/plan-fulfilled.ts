import type { Candidate } from './clauses.ts';
import { nameIn } from './name-parts.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';
import type { NumberContext } from './number-context.ts';
import { shorten } from './shorten.ts';
import { trimLeading } from './trim-words.ts';

/** One of these is in every name of a plan, and in every measure that 为…的 compares with. */
const PLAN = /务|标|计划|预算|为/u;
const OF_PLAN = /(?:全年|年度)(?:目标)?(?:任务|计划|目标)(?=的$)/u;
const OF_TASK =
  /^(?:超额|已)?(?:完成|占|达到?|为|达成)(?:了|全省|全市|全年)*([^,;、的]{0,8}下达(?:的)?(?:目标)?(?:任务|计划|目标)|[国省市县区]?(?:家|级)?考核(?:目标|任务|指标)|(?:年度|全年|年初|省定|市定|既定|预定)?(?:目标任务|指标任务|任务指标|工作目标|计划任务|任务|目标|计划|预算))(?:的|总数的)?$/u;
/** 为年度计划的31% */
const IS_OF = /^(?:约)?为[^,]{2,}的$/;

/**
 * The subject of a number that tells how much of a plan, task or budget was done: 到位资金 of 到位资金4.9亿元,完成全年任务的60%; the plan
 * itself where nothing was named before, or so many were planned (完成年度任务132个). Null where the words before it name no plan.
 */
export function planFulfilled({ quantity }: Candidate, context: NumberContext): NamedSubject | null {
  const { wordsBefore } = context;
  if (!PLAN.test(wordsBefore)) return null;
  const { phrase } = context;
  const isRate = quantity.unit?.kind === 'rate';
  const ofWhole = isRate && wordsBefore.endsWith('的');
  const plan = ofWhole ? OF_PLAN.exec(wordsBefore)?.[0] : undefined;
  if (plan !== undefined && phrase.noun.length <= 4 && plan.endsWith(phrase.noun)) return carriedElse(context, plan);
  const isTask = !(ofWhole && wordsBefore.startsWith('占'));
  const planned = isTask ? OF_TASK.exec(wordsBefore)?.[1] : undefined;
  if (planned !== undefined) {
    const name = isRate ? nameIn(context.carriedName) : '';
    return name === ''
      ? subjectNamed(shorten(trimLeading(planned)), context.carriedName || phrase.noun)
      : subjectNamed(name, name, false);
  }
  if (!ofWhole || !IS_OF.test(wordsBefore) || context.carriedName === '') return null;
  return carriedElse(context, '');
}

/** The name that the sentence said last; where it said none, another. */
function carriedElse({ carriedName }: NumberContext, other: string): NamedSubject {
  return carriedName === '' ? subjectNamed(other) : subjectNamed(carriedName, carriedName, false);
}
