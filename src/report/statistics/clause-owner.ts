import { type Candidate, segmentStart } from './clauses.ts';
import { join } from './name-parts.ts';
import { clauseSubject } from './noun-after.ts';
import { withoutSlogan } from './slogans.ts';

const SISTERS = /^(?:总产值|产值|增加值|主营业务收入|营业收入|销售收入|利润|利税|税收|投资|产量|销量)$/u;

/** 民营经济快速发展, 销售收入、增加值分别增长…: measures with the name of whose they are, where the clause before says only how that goes. */
export function ofClause(text: string, first: Candidate, from: number, names: string[]): string[] {
  if (!names.every((name) => SISTERS.test(name))) return names;
  const end = segmentStart(text, first.quantity.start, from) - 1;
  if (end <= from || text.charAt(end) !== ',') return names;
  const clause = text.slice(segmentStart(text, end, from), end);
  const bare = withoutSlogan(clause);
  const owner = bare === clause ? '' : clauseSubject(bare);
  return owner === '' ? names : names.map((name) => join(owner, name));
}
