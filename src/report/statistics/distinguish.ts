import { wordBefore } from '../../text/index.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { clauseAfter } from './noun-after.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb } from './trim-words.ts';
import { LEAD_VERBS, LIGHT_VERBS, STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

/** 由12家增加到30家, 较上年20家: the same thing at two times. */
const FROM = /[由从较比][^,;。:、]{0,8}$/;
const LONGEST_MODIFIER = 6;

/** Whether two numbers of a sentence say the same of the same: nothing but their values tells them apart. */
function collide(text: string, first: Candidate, second: Candidate): boolean {
  const [a, b] = [first.quantity, second.quantity];
  const same = second.subject.length >= 2 && first.subject.endsWith(second.subject);
  if (first.sentence !== second.sentence || !same) return false;
  if ((a.unit?.text ?? '') !== (b.unit?.text ?? '') || first.trend !== second.trend) return false;
  const before = text.slice(Math.max(first.sentence.start, a.start - 12), a.start);
  return !FROM.test(before);
}

/** 连续4年保持98%: these say nothing that tells a number from another. */
const KEPT = /^(?:提高|提升|增加|减少|上升|下降|增长|涉及|包括|包含|优化|整合|合并|保持|稳定|控制|维持)$/u;
/** Adverbs that tell a number from another of the same thing. */
const ADVERBS = /(?:已经?|尚?未|新|共|累计|总共|还|另)$/u;
const FILLERS = /[了近约超达为有至到\s]+$/u;

/** The verb at the end of the words before a number, with the adverb before it: 已完成, 累计; '' if there is none. */
function actBefore(words: string): string {
  const lead = words.replace(FILLERS, '');
  const verb = wordBefore(LEAD_VERBS, lead, lead.length) || wordBefore(STEP_VERBS, lead, lead.length);
  return (ADVERBS.exec(lead.slice(0, lead.length - verb.length))?.[0] ?? '') + verb;
}

/** What the words of its own clause say of a number besides its subject: 已完成, 新增, 零发案; '' if nothing. */
function modifierOf(text: string, found: Candidate, from: number): string {
  const { quantity, sentence, subject } = found;
  const begin = clauseStart(text, quantity.start, Math.max(sentence.start, from));
  const words = text.slice(begin, quantity.start);
  const at = words.indexOf(subject);
  // 189个住宅小区有123个: what stands right behind the number before is that one's.
  const own = at > 0 || (at === 0 && begin > from);
  const act = actBefore(own ? words.slice(0, at) : words.slice(at < 0 ? 0 : subject.length));
  if (act !== '' || own) return act;
  // 有123个实现零发案: what they did is said behind.
  const behind = clauseAfter(text.slice(quantity.end, Math.min(sentence.end, quantity.end + 16)));
  const verb = leadVerb(behind);
  if (verb === '' || behind.includes('的') || behind.includes(subject.slice(-2))) return '';
  return LIGHT_VERBS.words.has(verb) ? behind.slice(verb.length) : behind;
}

/**
 * Where two numbers of one sentence have the same subject, the words that tell them apart are put before it: 工作任务 44 and
 * 已完成工作任务 31, 住宅小区 189 and 零发案住宅小区 123. `text` is clean; the list is one passage's, in order.
 */
export function distinguish(text: string, all: readonly Candidate[]): void {
  for (const [at, second] of all.entries()) {
    const firstAt = at - 1;
    const first = all[firstAt];
    if (!first || !collide(text, first, second)) continue;
    const modifier = modifierOf(text, second, first.quantity.end);
    if (
      modifier === '' ||
      KEPT.test(modifier) ||
      /\d/u.test(modifier) ||
      modifier.length > LONGEST_MODIFIER ||
      second.subject.includes(modifier)
    )
      continue;
    if (modifier.length > 3 && VERBAL_NOUNS.words.has(second.subject)) second.subject = modifier;
    else second.subject = modifier + shorten(second.subject, LONGEST_SUBJECT - modifier.length);
  }
}
