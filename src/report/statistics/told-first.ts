import { nameAcrossNext } from './across-next.ts';
import type { Candidate } from './clauses.ts';
import { doneFor, doneInTurns } from './helped.ts';
import { whatHoldsList } from './list-contained.ts';
import type { NumberContext } from './number-context.ts';
import { studied, timesTold, tookPart, treatment, whatAttended } from './told-behind.ts';
import { fateOf, honoured } from './told-of-people.ts';
import { atStage, whichOfThem } from './which-of-them.ts';

/** What a number of things counts where the words around it say so in one of the genre's set ways; '' elsewhere. `previous`, `next`: the numbers before and behind it. */
export function toldFirst(
  text: string,
  found: Candidate,
  context: NumberContext,
  previous: Candidate | undefined,
  next: Candidate | undefined,
): string {
  const { quantity, sentence } = found;
  const inTurns =
    quantity.unit?.text === '次' ? doneInTurns(context.wordsBefore, text.slice(quantity.end, sentence.end)) : '';
  return (
    (/^[件项条个人名家]$/u.test(quantity.unit?.text ?? '') ? whichOfThem(text, found) : '') ||
    doneFor(context) ||
    atStage(found, context, previous) ||
    timesTold(found, context) ||
    inTurns ||
    nameAcrossNext(text, found, next) ||
    whatHoldsList(text, found, context) ||
    treatment(found, context) ||
    tookPart(found, context) ||
    fateOf(text, found, context, next) ||
    honoured(found, context) ||
    studied(found, context) ||
    whatAttended(found, context)
  );
}
