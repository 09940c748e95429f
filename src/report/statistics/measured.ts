import { wordAt } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Aspect } from './aspect.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { FALL, LEAD_VERBS, RISE, STEP_VERBS } from './words/verbs.ts';

/** What is known of a number when its indicator is looked for. */
export interface Measured {
  subject: string;
  /** What was done with what it counts: 受理; '' where nothing is said. */
  act: string;
  unit: string;
  unitKind: 'count' | 'rate' | 'money' | 'physical' | 'time' | 'none';
  aspect: Aspect;
}

/** The last verb of doing in the words of the clause before a number, '' if there is none. */
function actOf(text: string, found: Candidate): string {
  const { quantity, sentence, subject } = found;
  const clause = text.slice(clauseStart(text, quantity.start, sentence.start), quantity.start);
  // 收到复议申请: 申请 is part of what was received.
  const at = subject === '' ? -1 : clause.indexOf(subject);
  const words = at < 0 ? clause : clause.slice(0, at);
  let act = '';
  for (let place = 0; place < words.length; place++) {
    const word = wordAt(LEAD_VERBS, words, place) || wordAt(STEP_VERBS, words, place);
    if (word === '') continue;
    act = word;
    place += word.length - 1;
  }
  return act;
}

/** What was done with what the number before counted. */
export interface Act {
  sentence: Span;
  act: string;
}

/** 新收案件230件, 同比增长12.5%: a change is one of what the number before counted, and of what was done with it. */
function carriedAct(text: string, found: Candidate, before: Act | null): string {
  const own = actOf(text, found);
  const isChange = wordAt(RISE, own, 0) === own || wordAt(FALL, own, 0) === own;
  return !found.own && isChange && before?.sentence === found.sentence ? before.act : own;
}

/** What a number measures, in the words of its sentence. `text` is clean. */
export function measuredOf(text: string, found: Candidate, aspect: Aspect, before: Act | null): Measured {
  const { unit } = found.quantity;
  return {
    subject: found.subject,
    act: carriedAct(text, found, before),
    unit: unit?.text ?? '',
    unitKind: unit?.kind ?? 'none',
    aspect,
  };
}
