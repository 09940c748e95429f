import { type Candidate, clauseStart } from './clauses.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb, trimLeading } from './trim-words.ts';

/** Verbs that are counted with what they were done to. */
const DONE_TO = /^(?:检查|抽查|巡查|抽检|监测|停业整顿|拦截|暂扣|查扣)/u;
/** Another act, and nothing that the first was done to. */
const OTHER_ACT = /^(?:暂停|罚款|吊销|注销|取缔|关停|下架|没收|立案|责令|移送|发现|查出|走访)/u;
/** With these nouns alone the verb is told before the first of the list. */
const THIN = /^(?:人员|车辆|个人|警力|民警)$/u;
const SENT = /^(?:出动|处罚|投入|派出|组织|抓获|查处)/u;
/** People, with what they did. */
const PEOPLE_DID = /(?<=居民|人员|外国人|群众|游客|旅客|患者|学生)(?:出入境|入境|出境|就诊|住院|参保|参赛|参训|参观)$/u;
const PEOPLE = /(?:居民|人员|外国人|群众|游客|旅客|患者|学生)$/u;

/**
 * 检查货车3万辆、面包车2万辆; 出动船艇15艘次,人员90人次; 本地居民出入境9万人次,外国人2万人次: what was done to the first of a list, or what the
 * first did, is said of the others too.
 */
export function handOn(text: string, all: readonly Candidate[]): void {
  for (const found of all) nameOfficers(found);
  for (let at = 1; at < all.length; at++) {
    const found = all[at];
    const before = all[at - 1];
    if (!found || !before || before.sentence !== found.sentence || !found.own || found.trend !== null) continue;
    const gap = text.slice(before.quantity.end, found.quantity.start).trimEnd();
    if (gap.length !== found.subject.length + 1 || !gap.endsWith(found.subject) || !/^[、,和]/u.test(gap)) continue;
    const name = handedOn(text, before, found);
    if (name !== '' && name.length <= LONGEST_SUBJECT) Object.assign(found, { subject: name, base: found.base });
  }
}

function handedOn(text: string, before: Candidate, found: Candidate): string {
  const sameUnit = before.quantity.unit?.text === found.quantity.unit?.text;
  const verb = sameUnit ? (DONE_TO.exec(before.subject)?.[0] ?? '') : '';
  if (verb !== '') {
    const acts = DONE_TO.test(found.subject) || OTHER_ACT.test(found.subject) || leadVerb(found.subject) !== '';
    return acts ? '' : verb + found.subject;
  }
  if (THIN.test(found.subject)) {
    const start = clauseStart(text, before.quantity.start, before.sentence.start);
    return (SENT.exec(trimLeading(text.slice(start, before.quantity.start)))?.[0] ?? '') + found.subject;
  }
  const did = sameUnit && PEOPLE.test(found.subject) ? (PEOPLE_DID.exec(before.subject)?.[0] ?? '') : '';
  return did === '' ? '' : found.subject + did;
}

/** 执法人员90名(一线执法36名): they are people. */
function nameOfficers(found: Candidate): void {
  if (!/^[名人位]$/u.test(found.quantity.unit?.text ?? '') || !/.执法$/u.test(found.subject)) return;
  if (found.subject.length + 2 <= LONGEST_SUBJECT && !found.subject.startsWith('参')) found.subject += '人员';
}
