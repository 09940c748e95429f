import type { Candidate } from './clauses.ts';
import { join } from './name-parts.ts';
import type { NumberContext } from './number-context.ts';
import { PEOPLE } from './told-behind.ts';

/** 发生较大事故3起、死亡5人: whose deaths they are. */
const CASUALTIES = /^(?:共?造成|导致|共)?(死亡|受伤|重伤|轻伤|伤亡|失踪|亡|伤)$/u;
const DIED: ReadonlyMap<string, string> = new Map([
  ['亡', '死亡'],
  ['伤', '受伤'],
]);
const ACCIDENT = /(?:事故|火灾|灾害)$/u;

/** 较大事故死亡 of 发生较大事故3起、死亡5人; '' where no people were hurt in what was counted before. */
export function casualties(found: Candidate, context: NumberContext, previous: Candidate | undefined): string {
  if (previous?.sentence !== found.sentence || !PEOPLE.test(found.quantity.unit?.text ?? '')) return '';
  const hurt = CASUALTIES.exec(context.wordsBefore)?.[1];
  return hurt === undefined || !ACCIDENT.test(previous.base) ? '' : join(previous.base, DIED.get(hurt) ?? hurt);
}
