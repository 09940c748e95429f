import { wordAt } from '../../text/index.ts';
import { wordStart } from './cut-place.ts';
import { withoutCampaign } from './name-parts.ts';
import { END_MARKS } from './noun-end.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb } from './trim-words.ts';
import { LEAD_VERBS, STEP_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

/** 连续4年保持98%: these say nothing that tells a number from another. */
const KEPT =
  /^(?:提高|提升|增加|减少|上升|下降|增长|涉及|包括|包含|优化|精简|压减|压缩|缩减|整合|合并|保持|稳定|控制|维持|争取|力争|上报|确保)$/u;
/** What is put to a name to tell it apart is no longer. */
export const LONGEST_MODIFIER = 8;

/** The end of a name that begins with a word, of at most `room` characters. */
export function endOf(name: string, room: number): string {
  if (name.length <= room) return name;
  const behind = name.slice(name.lastIndexOf('的') + 1);
  if (behind.length >= 3 && behind.length <= room) return behind;
  const begins = wordStart(name, room);
  return name.slice(begins < 0 ? -2 : begins);
}

/** A name made of what tells a number apart and its subject, '' where that tells nothing. */
export function prefixed(modifier: string, subject: string): string {
  if (modifier === '' || KEPT.test(modifier) || END_MARKS.test(modifier) || subject.includes(modifier)) return '';
  // 参保1334万人, 641万人领取养老金: two acts.
  if (modifier.length > 3 && VERBAL_NOUNS.words.has(subject)) return modifier;
  const verb = leadVerb(subject) || wordAt(STEP_VERBS, subject, 0);
  // 已办结 + 办结信访件
  if (verb !== '' && modifier.endsWith(verb)) return prefixed(modifier.slice(0, -verb.length), subject);
  if (modifier.endsWith(subject.slice(-2)) && modifier.length > 3)
    return modifier.length <= LONGEST_SUBJECT ? modifier : endOf(modifier, LONGEST_SUBJECT);
  const act = modifier.length <= LONGEST_MODIFIER ? modifier : shortAct(modifier);
  // 累计完成 before a name that has no room for it.
  const isLong = act.length + subject.length > LONGEST_SUBJECT;
  const last = act.slice(-2);
  const isVerb = LEAD_VERBS.words.has(last) || STEP_VERBS.words.has(last);
  const short = !isLong ? act : act.startsWith('累计') ? '累计' : isVerb && /[或和与]/u.test(subject) ? last : act;
  const room = LONGEST_SUBJECT - short.length;
  const name = endOf(withoutCampaign(subject, short), room);
  // 公路项目 + 项目总里程
  return short + (name.startsWith(short.slice(-2)) ? name.slice(2) : name);
}

/** 纳入本级政务服务中心一体化管理 → 纳入管理: of a predicate that is too long the verb and the end of its object. */
function shortAct(words: string): string {
  const verb = leadVerb(words);
  return verb + endOf(words.slice(verb.length), LONGEST_MODIFIER - 2 - verb.length);
}

/** How many characters at the end of `first` begin `second`: 2 of 城市低保 and 低保金. */
export function overlap(first: string, second: string): number {
  for (let length = Math.min(first.length, second.length); length > 0; length--)
    if (first.endsWith(second.slice(0, length))) return length;
  return 0;
}

/** 5亿元以上 + 投资亿元以上项目 → 5亿元以上项目. */
export function sized(size: string, subject: string): string {
  const name = subject.replace(/^(?:投资)?[\d.]*[百千万亿]*元以上/u, '');
  return size === '' || size.length + name.length > LONGEST_SUBJECT ? '' : size + name;
}
