import type { Candidate } from './clauses.ts';
import { overlap } from './prefixed-name.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { LIST_GAP } from './trend.ts';

/** The longest text between two numbers of one list: 、和下降. */
export const LONGEST_GAP = 8;

/** Whether a number counts things, and is no share, sum or measure. */
export function isCount(found: Candidate): boolean {
  return (found.quantity.unit?.kind ?? 'count') === 'count';
}

const JOINED = /^[、和与及]$|^以及$/u;
/** An adjective of rank or kind, and the same at the beginning of a noun: 国家级, 省级平台. */
const RANK = /^(?:世界|国际|国家|全国|[万千百]亿|部|省|市|区县|区|县|校|厅|州|盟|旗|街道|镇|村)(?:级|重点|重大)$/u;
const RANKED =
  /^(?:世界|国际|国家|全国|[万千百]亿|部|省|市|区县|区|县|校|厅|州|盟|旗|街道|镇|村)(?:级|重点|重大)(?=.{2})/;

const RANK_ALONE = /^[省市县区镇村](?=[\u4e00-\u9fff]{4})/u;

const RANK_BEFORE = /(?:国家|[省市县区州旗校部])级$/u;
const NEXT_RANK = /^[、和与及]((?:国家|[省市县区州旗校部])级)$/u;

/** 评出市级5个、县级21个示范村: the noun behind the last number is meant with each. */
function shareNoun(text: string, here: Candidate, next: Candidate): boolean {
  const lead = text.slice(Math.max(here.sentence.start, here.quantity.start - 3), here.quantity.start);
  const rank = RANK_BEFORE.exec(lead)?.[0] ?? '';
  const nextRank = NEXT_RANK.exec(text.slice(here.quantity.end, next.quantity.start))?.[1] ?? '';
  const noun = next.subject.startsWith(nextRank) ? next.subject.slice(nextRank.length) : next.subject;
  if (rank === '' || nextRank === '' || !text.startsWith(noun, next.quantity.end)) return false;
  for (const [found, own] of [
    [here, rank],
    [next, nextRank],
  ] as const) {
    found.subject = own + shorten(noun, LONGEST_SUBJECT - own.length);
    found.base = found.subject;
  }
  return true;
}

/** 8个国家级、13个省级平台: the noun printed with the last number is meant with each. */
function shareHead(text: string, here: Candidate, next: Candidate): boolean {
  const { subject } = here;
  if (!(subject.endsWith('级') || subject.endsWith('重点') || subject.endsWith('重大')) || !RANK.test(subject))
    return false;
  // 2个省级、4个县应急普法基地: a rank without 级.
  const ranked = next.subject.replace(RANKED, '');
  const noun = ranked === next.subject ? ranked.replace(RANK_ALONE, '') : ranked;
  if (noun === next.subject) return false;
  const between = text.slice(here.quantity.end, next.quantity.start);
  if (!JOINED.test(between.slice(here.subject.length))) return false;
  const rest = noun.slice(overlap(here.subject, noun));
  here.subject += shorten(rest, LONGEST_SUBJECT - here.subject.length);
  here.base = here.subject;
  return true;
}

/** 36条45段黑臭水体, 859个和3019个监控点: the noun behind the last number is the first one's too. */
export function shareBehind(text: string, all: readonly Candidate[], at: number): void {
  const here = all[at];
  const next = all[at + 1];
  if (!here || !next || here.sentence !== next.sentence) return;
  const gap = text.slice(here.quantity.end, Math.min(next.quantity.start, here.quantity.end + LONGEST_GAP));
  // 完成55.3万平方米、2.9万户老旧房屋改造: what has no name at all is the same in another measure.
  const nameless = here.subject === '' && next.own && LIST_GAP.test(gap);
  if (!isCount(here) && !nameless) return;
  if (shareHead(text, here, next) || shareNoun(text, here, next)) return;
  const adjacent = gap === '' && (isCount(next) || next.own);
  const sameUnit = here.quantity.unit?.text === next.quantity.unit?.text;
  const listed = !here.own && next.own && isCount(next) && sameUnit && LIST_GAP.test(gap);
  if (!adjacent && !listed && !nameless) return;
  here.subject = next.subject;
  here.base = next.base;
}
