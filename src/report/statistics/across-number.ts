import { type Candidate, clauseStart } from './clauses.ts';
import { phraseBefore } from './noun-before.ts';
import type { NumberContext } from './number-context.ts';

/** 投资额超100亿元项目4个: a number that is part of the name. */
export function subjectAcrossNumber(
  text: string,
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
): string {
  if (!previous || previous.sentence !== found.sentence || found.quantity.unit?.kind !== 'count') return '';
  const between = text.slice(previous.quantity.end, found.quantity.start);
  if (between.trim() !== context.wordsBefore || !context.wordsBefore.startsWith(context.phrase.noun)) return '';
  if (/^(?:count|physical)$/u.test(previous.quantity.unit?.kind ?? '') || context.wordsBefore === '') return '';
  const start = clauseStart(text, previous.quantity.start, found.sentence.start);
  const whole = phraseBefore(text.slice(start, found.quantity.start)).noun;
  const name = whole.replace(/^\d+[余多]?[家个](?=.{2})/u, '');
  return whole.endsWith(context.phrase.noun) && /[\d亿万]/u.test(whole) ? name : '';
}
