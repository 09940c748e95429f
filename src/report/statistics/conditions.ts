import type { Candidate } from './clauses.ts';

/** 500万元以上固定资产投资, 超亿元的项目: what is so large is told behind the sum. */
const OF_SIZE = /^(?:的|固定资产投资|项目|企业|工程)/u;
const AT_LEAST = /^(?:以上|超过?|过|突破)$/u;
/** 投资超亿元的项目: what is so large, or nothing but a count, stands before it; 完成500亿元以上的投资 is a sum of the thing. */
const SIZED = /(?:^|[,;:。、\n\t]|其中|投资额?|收入|产值|资本|造价|税收|[个家户])$/u;

/** Whether a sum of money only says which things are meant: the condition of 500万元以上固定资产投资, and no figure of it. */
export function isCondition(text: string, { quantity, sentence, trend }: Candidate): boolean {
  if (quantity.unit?.kind !== 'money' || trend !== null || !quantity.qualifier.some((word) => AT_LEAST.test(word)))
    return false;
  if (!OF_SIZE.test(text.slice(quantity.end, quantity.end + 6))) return false;
  return SIZED.test(text.slice(Math.max(sentence.start, quantity.start - 4), quantity.start));
}
