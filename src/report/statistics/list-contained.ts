import { type Candidate, clauseStart, segmentStart } from './clauses.ts';
import { phraseBefore } from './noun-before.ts';
import type { NumberContext } from './number-context.ts';

const IN_ALL = /^(?:共|共计|合计|总计|总共|一共|累计)(?:有|为|达)?$/u;
/** Of what the list is one, and what says so: 执法事项|包含许可、处罚和检查. */
const HOLDS = /^([^、]{2,}?)(?:主要|具体|共)?(?:包含|包括|涵盖|分为|分成|细分为)(?:了)?[^、]{1,16}、/u;

/** 行政职权事项 of 行政职权事项包含许可、处罚和检查,共计95项: what holds the list that is counted together behind it; '' elsewhere. */
export function whatHoldsList(text: string, { quantity, sentence }: Candidate, context: NumberContext): string {
  if (!IN_ALL.test(context.wordsBefore)) return '';
  const end = clauseStart(text, quantity.start, sentence.start) - 1;
  if (end <= sentence.start || text.charAt(end) !== ',') return '';
  const list = text.slice(segmentStart(text, end, sentence.start), end);
  const owner = list.includes('、') && !/\d/u.test(list) ? (HOLDS.exec(list)?.[1] ?? '') : '';
  return owner === '' ? '' : phraseBefore(owner).noun;
}
