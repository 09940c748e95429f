import type { Candidate } from './clauses.ts';
import { phraseBefore } from './noun-before.ts';
import { shorten } from './shorten.ts';
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
