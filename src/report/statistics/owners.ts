import type { Candidate } from './clauses.ts';
import { withoutVerb } from './name-parts.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';
import { phraseBefore } from './noun-before.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimTrailing } from './trim-words.ts';

/** An owner that is longer is rather a clause. */
const LONGEST_OWNER = 10;
const RATE_NAME = /(?:率|占比|比重|比例)$/u;

/** 文化产业预计实现增加值: whose measure it is, where a verb stands between. */
export function ownerOf(words: string, measure: string): string {
  const before = trimTrailing(words.slice(0, Math.max(0, words.lastIndexOf(measure))));
  const owner = before === '' || before.endsWith('的') ? '' : phraseBefore(before).noun;
  return owner.length >= 2 && owner.length <= LONGEST_OWNER && !/\d/u.test(owner) ? owner : '';
}

const HAVE = /(?:设有|设立了?|配有|配备了?|建有|建立了?|聘有|聘请了?|有)([\u4e00-\u9fff“”]{3,8}),[^,;。]{0,6}$/u;

/** 39个村均设有法律顾问,覆盖率100%: what they have, of which that is the rate; '' where the clause before says nothing of the kind. */
export function coveredBy(text: string, { quantity, sentence }: Candidate): string {
  return HAVE.exec(text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start))?.[1] ?? '';
}

/** Parts of those who act, or of what is acted on, which say nothing of what they are counted for. */
const PART =
  /(?:部门|单位|乡镇|街道|镇街|县区|区县|市直|县直|企业|个人|公民|[国省市县区]级|[市县区州]本级|国有|民营|男性?|女性?)$/u;

/** 纠错6件(部门2件,乡镇街道4件): each part with what is counted before the bracket, in the same unit; '' elsewhere. */
export function partInBrackets(text: string, found: Candidate, noun: string, previous: Candidate | undefined): string {
  if (previous?.sentence !== found.sentence || !PART.test(noun) || noun.length > LONGEST_PART) return '';
  if (previous.quantity.unit?.text !== found.quantity.unit?.text || found.quantity.unit?.kind !== 'count') return '';
  // 工业15家(其中高新技术企业5家): firms are counted so, and need no name behind.
  if (noun.length > 4 && noun.endsWith('企业')) return '';
  const between = text.slice(previous.quantity.end, found.quantity.start);
  const whole = between.startsWith('(') || previous.subject !== previous.base ? wholeOf(between, previous) : '';
  return whole === '' || noun.length + whole.length > LONGEST_SUBJECT ? '' : noun + whole;
}

const KIND = /^(?:[\u4e00-\u9fff]{1,5}[级类]|[一二再]审)$/u;
const OF_KIND = /^(?:.{0,6}[级类]|[一二再]审)(?=.{2})/u;

/**
 * 审核案件26件,其中文化类6件、新闻类3件; 国家级园区1家、省级3家: a kind or a rank with what the number before counts; null where the words
 * name more than that, or nothing was counted that they could be a kind of.
 */
export function kindOfWhole(
  text: string,
  found: Candidate,
  noun: string,
  previous: Candidate | undefined,
): NamedSubject | null {
  if (!KIND.test(noun) || previous?.sentence !== found.sentence || previous.trend !== null) return null;
  if ((previous.quantity.unit?.kind ?? 'count') !== 'count' || (found.quantity.unit?.kind ?? 'count') !== 'count')
    return null;
  const between = text.slice(previous.quantity.end, found.quantity.start);
  const goesOn = previous.quantity.unit?.text === found.quantity.unit?.text || between.includes('其中');
  const whole = withoutVerb(previous.subject.replace(OF_KIND, ''));
  if (!goesOn || between.includes(';') || whole.length < 2 || /[级类]$/u.test(whole)) return null;
  return subjectNamed(noun + shorten(whole, LONGEST_SUBJECT - noun.length), whole);
}

const LONGEST_PART = 6;

/** What is counted before the bracket that `previous` stands before, or is itself a part in. */
function wholeOf(between: string, { subject, base }: Candidate): string {
  if (between.startsWith('(')) return subject;
  return subject.startsWith(base) && !between.includes(')') ? subject.slice(base.length) : '';
}

/** 学前一年幼儿的毛入园率达99%、学前二年达92%: of one form with the name before, and the same measure is meant. */
export function likeBefore(text: string, found: Candidate, noun: string, previous: Candidate | undefined): string {
  if (previous?.sentence !== found.sentence || found.quantity.unit?.kind !== 'rate') return '';
  const { subject, quantity } = previous;
  const size = noun.length;
  const alike =
    size >= 3 &&
    subject.length > size + 2 &&
    subject.startsWith(noun.slice(0, 2)) &&
    subject.charAt(size - 1) === noun.charAt(size - 1);
  const listed = /^[、,]/u.test(text.slice(quantity.end, quantity.end + 1));
  return alike && listed && RATE_NAME.test(subject) && !RATE_NAME.test(noun) ? shorten(noun + subject.slice(size)) : '';
}
