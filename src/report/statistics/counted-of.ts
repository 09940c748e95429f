import type { Candidate } from './clauses.ts';
import { withoutVerb } from './name-parts.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';

/** Units of matters, which are none of places or bodies. */
const MATTERS = /^(?:件|起|宗|次|件次|批次|场|场次|份|条)$/u;
const PLACE = /^[\u4e00-\u9fff]{1,7}(?:[市县区镇乡旗]|街道|社区)$/u;
const BODY = /^[\u4e00-\u9fff]{1,10}(?:局|[^常支编政]委|支队|大队|总队|分局|执法队|法院|检察院|税务所|派出所)$/u;
/** Words that end so and are no place. */
const NO_PLACE =
  /(?:小区|园区|景区|片区|库区|林区|校区|灾区|牧区|山区|社区矫正|不等|下乡|进社区|入社区|进乡镇|三下乡|城乡|返乡|到乡镇|送法下乡|特区)$/u;
const RECENT = 12;

function isOwner(subject: string): boolean {
  return (PLACE.test(subject) && !NO_PLACE.test(subject)) || BODY.test(subject);
}

/** Whose they are is told of `found`, and not what is counted. */
function tellsOwnerOnly(found: Candidate): boolean {
  return found.own && found.trend === null && MATTERS.test(found.quantity.unit?.text ?? '') && isOwner(found.subject);
}

/**
 * 信访案件181件,涉及东河区3件、西河区52件; 检查总量1000件以上的部门有:市场监管局(7830件): a place or a body with the matters that are
 * counted of each of them, where the sentence named them before it.
 */
export function countedOf(text: string, all: readonly Candidate[]): void {
  let thing = '';
  let from: Candidate | undefined;
  all.forEach((found, at) => {
    if (!tellsOwnerOnly(found)) return;
    if (from?.sentence !== found.sentence || all[at - 1]?.subject !== from.subject) thing = thingBefore(text, all, at);
    if (thing === '') return;
    const room = LONGEST_SUBJECT - found.subject.length;
    const name = thing.length <= room ? thing : room < 2 ? '' : shorten(thing, room);
    if (name === '') return;
    Object.assign(found, { subject: found.subject + name, base: thing });
    from = found;
  });
}

/** 举报181件(来信118件),涉及东河区3件: in a bracket that is closed before. */
function isAside(text: string, other: Candidate, here: Candidate): boolean {
  const close = text.slice(other.quantity.end, here.quantity.start).search(/[()]/u);
  return close >= 0 && text.charAt(other.quantity.end + close) === ')' && text.charAt(here.quantity.end) !== ')';
}

function thingBefore(text: string, all: readonly Candidate[], at: number): string {
  const here = all[at];
  const unit = here?.quantity.unit?.text ?? '';
  for (let k = at - 1; here && k >= Math.max(0, at - RECENT); k--) {
    const other = all[k];
    if (!other || other.sentence !== here.sentence) break;
    if (other.quantity.unit?.text !== unit || isOwner(other.subject) || isAside(text, other, here)) continue;
    if (text.slice(other.quantity.end, here.quantity.start).includes(';')) return '';
    return withoutVerb(other.subject);
  }
  return '';
}
