import { firstVerb } from './first-verb.ts';
import { phraseBefore } from './noun-before.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { trimTrailing } from './trim-words.ts';

const ACT =
  '(?:新[建改扩开签引上购]|改建|扩建|扩改|改扩建|续建|在建|迁建|技改|改造|竣工|开工|投产|签约|落地|储备|新开工|结转)';
const OF_ACTS = new RegExp(`${ACT}(?:[、和及与]${ACT}){1,3}(?:各类)?(?:[\u4e00-\u9fff]{0,4})(?:项目|工程|企业)$`, 'u');

const ACT_ON = '(?:新建|新增|改建|扩建|维修|改造|修整|补建|大修|中修)';
const OF_ACTS_ON = new RegExp(`${ACT_ON}(?:[、和及与]${ACT_ON}){1,2}[\u4e00-\u9fff]{2}$`, 'u');
/** Words before a number that may end a list of acts: most end none. */
export const LEAST_ACT = /^.{0,10}(?:[建增修造扩改]|续建|在建|技改|开工|投产|签约|落地|储备|引|上|购|结转).{2,8}$/u;

/** 新建、续建、扩建项目: the whole of a list of acts before the one noun; '' where it is none, or too long. */
export function ofActs(list: string): string {
  const whole = OF_ACTS.exec(list)?.[0] ?? OF_ACTS_ON.exec(list)?.[0] ?? '';
  const short = whole.length > LONGEST_SUBJECT ? whole.replace('各类', '') : whole;
  return short.length <= LONGEST_SUBJECT ? short : '';
}

const KIND_TAIL =
  /^.{2,8}?(等?(?:产业集群|产业链|产业|行业|领域)(?:(?:总产值|产值|增加值|投资|营业收入|主营业务收入|增速|出口额?))?)$/u;
const HAS_KIND = /(?:[业群链]|产值|投资|收入|增加值)$/u;

/** 轻纺等产业集群产值 of 轻纺、食品产业集群产值均…: the first of a list whose kind stands with the last, with 等 and the kind; the whole where there is room. */
export function ofKindsWithTail(list: string, words: string): string {
  const name = trimTrailing(words);
  const tail = KIND_TAIL.exec(name)?.[1] ?? '';
  if (tail.length < (tail.startsWith('等') ? 3 : 4)) return '';
  const [head = '', ...more] = trimTrailing(list).split('、');
  const first = phraseBefore(head).noun;
  if (first.length < 2 || !head.endsWith(first) || [first, ...more.slice(0, -1)].some((one) => HAS_KIND.test(one)))
    return '';
  if (firstVerb(first) !== '' || /[\d()]/u.test(first)) return '';
  const whole = [first, ...more].join('、');
  if (whole.length <= LONGEST_SUBJECT) return whole;
  const some = `${first}等${tail.replace(/^等/u, '')}`;
  return some.length <= LONGEST_SUBJECT ? some : '';
}
