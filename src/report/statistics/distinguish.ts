import { wordBefore } from '../../text/index.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { withoutCampaign } from './name-parts.ts';
import { clauseAfter } from './noun-after.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb, trimLeading } from './trim-words.ts';
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
const KEPT =
  /^(?:提高|提升|增加|减少|上升|下降|增长|涉及|包括|包含|优化|整合|合并|保持|稳定|控制|维持|争取|力争|上报|确保)$/u;
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

/** How many numbers back the whole is looked for of which 其中 names a part. */
const RECENT = 8;

/**
 * 享受低保9人, 发放低保金4万元, 其中城市低保3人, 发放低保金2万元: the second sum is of the part that was named behind 其中. '' where the number
 * stands behind no part, or no number before 其中 has its subject.
 */
function nameOfPart(text: string, all: readonly Candidate[], at: number): string {
  const found = all[at];
  if (!found || found.subject.length < 2) return '';
  const part = text.slice(found.sentence.start, found.quantity.start).lastIndexOf('其中');
  const from = found.sentence.start + part;
  if (part < 0 || text.slice(from, found.quantity.start).includes(';')) return '';
  // 其中行政许可9件,其他事项3件: another part, and nothing of the first.
  const clause = text.slice(clauseStart(text, found.quantity.start, found.sentence.start), found.quantity.start);
  if (leadVerb(trimLeading(clause)) === '') return '';
  const recent = all.slice(Math.max(0, at - RECENT), at);
  const named = recent.find(({ quantity }) => quantity.start > from)?.subject ?? '';
  const whole = recent.some(
    ({ sentence, subject, quantity, trend }) =>
      sentence === found.sentence &&
      quantity.end <= from &&
      subject === found.subject &&
      trend === found.trend &&
      quantity.unit?.text === found.quantity.unit?.text,
  );
  if (!whole || named.length < 2 || named === found.subject || found.subject.includes(named)) return '';
  const name = named + found.subject.slice(overlap(named, found.subject));
  return name.length <= LONGEST_SUBJECT && name !== found.subject ? name : '';
}

/** How many characters at the end of `first` begin `second`: 2 of 城市低保 and 低保金. */
function overlap(first: string, second: string): number {
  for (let length = Math.min(first.length, second.length); length > 0; length--)
    if (first.endsWith(second.slice(0, length))) return length;
  return 0;
}

/** 累计完成 before a name that has no room for it: 累计 alone, else the name is cut. */
function prefixed(modifier: string, named: string): string {
  const name = withoutCampaign(named, modifier);
  const brief = modifier.startsWith('累计') ? '累计' : modifier;
  const fits = modifier.length + name.length <= LONGEST_SUBJECT;
  const words = fits ? modifier : brief;
  return words + shorten(name, LONGEST_SUBJECT - words.length);
}

/**
 * Where two numbers of one sentence have the same subject, the words that tell them apart are put before it: 工作任务 44 and
 * 已完成工作任务 31, 住宅小区 189 and 零发案住宅小区 123. `text` is clean; the list is one passage's, in order.
 */
export function distinguish(text: string, all: readonly Candidate[]): void {
  for (const [at, found] of all.entries()) {
    const name = nameOfPart(text, all, at);
    if (name !== '') found.subject = name;
  }
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
    else second.subject = prefixed(modifier, second.subject);
  }
}
