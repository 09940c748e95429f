import type { Candidate } from './clauses.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { trimLeading } from './trim-words.ts';

const IS_SIZE = /^(?:money|physical)$/u;
const NAME_BEHIND = /^的?([\u4e00-\u9fff]{0,4}(?:项目|企业|工程|园区|基地|集群|产业链|景区))(?=[,;。:、]|$)/u;

/**
 * The name behind the unit of `found` of which the number behind it, `next`, is a part: 协议外资超亿美元项目 of 引进14个协议外资超亿美元项目;
 * '' where the number behind is no size in a name. A name that is too long for a subject is given without the size.
 */
export function nameAcrossNext(text: string, found: Candidate, next: Candidate | undefined): string {
  if (next?.sentence !== found.sentence || next.quantity.qualifier.length === 0) return '';
  if (!IS_SIZE.test(next.quantity.unit?.kind ?? '')) return '';
  const between = text.slice(found.quantity.end, next.quantity.start);
  if (between.length > LONGEST_SUBJECT || /[,;。:、的]/u.test(between)) return '';
  const kind = NAME_BEHIND.exec(text.slice(next.quantity.end, next.quantity.end + LONGEST_SUBJECT))?.[1];
  if (kind === undefined) return '';
  const whole = trimLeading(text.slice(found.quantity.end, next.quantity.end)) + kind;
  return whole.length <= LONGEST_SUBJECT ? whole : kind;
}
