import { wordBefore } from '../../text/index.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { SHARED_TAILS } from './words/subjects.ts';
import { LEAD_VERBS, VERBAL_NOUNS } from './words/verbs.ts';

/** One of a few that make a whole: 昼间 and 夜间, 一审 and 二审. */
const ONE_OF_KIND =
  /(?:[昼夜日晚]间|[一二三]审|[一二三]产|[男女]性|[上下]行|[客货]运|[公铁水]路|[大中小]学|[夏秋春]粮|[国省市区县]级|[工农商]业)$/u;
const PLAIN_MEASURE = /^(?:收入|支出|产值|产量|数量|金额|面积|人数|起数|销量|人次)$/u;
const IS_DONE = /(?:接待|引进|新增|完成|实现|培训).{2,4}$/;

/** 缴获量 of 鸦片缴获量: the measure of an act, '' if the name ends with none. */
function actMeasure(name: string): string {
  const act = name.slice(-3, -1);
  if (name.length < 5 || !/[量数额率]$/u.test(name)) return '';
  return LEAD_VERBS.words.has(act) || VERBAL_NOUNS.words.has(act) ? name.slice(-3) : '';
}

/** What of the last name is meant with each, ''  if nothing: 产量 of 黄金、白银产量, 人均可支配收入 of 城镇居民、农村居民人均可支配收入. */
function sharedTail(first: string, last: string): string {
  for (let length = Math.min(3, first.length - 1); length >= 2; length--) {
    const kind = first.slice(-length);
    const at = last.indexOf(kind);
    if (at > 0 && at + length < last.length) return last.slice(at + length);
  }
  // 一、二、三产业增加值
  if (/^[一二三]$/u.test(first) && /^[一二三](?:次?产业|产)/u.test(last)) return last.slice(1);
  // 昼间、夜间总达标率, 一审、二审案件: two adjectives of one kind.
  const ofKind = ONE_OF_KIND.exec(first)?.[0];
  if (
    ofKind !== undefined &&
    last.length > 3 &&
    last.charAt(1) === ofKind.charAt(1) &&
    ONE_OF_KIND.test(last.slice(0, 2))
  )
    return last.slice(2);
  const rest = last.slice(first.length);
  // 高层次、高技能人才: two adjectives of one form.
  if (first.length > 1 && first.charAt(0) === last.charAt(0) && rest.length >= 2) return rest;
  const end = wordBefore(SHARED_TAILS, last, last.length) || actMeasure(last);
  const tail = end === last || first.endsWith('进口') ? '' : end;
  return tail !== '' && first.length <= 4 && /^(?:常住)?居民|^[人户]均/u.test(rest) ? rest : tail;
}

/** 黄金、白银产量: the measure printed with the last name is meant with each. */
export function withTail(names: string[]): string[] {
  const last = names[names.length - 1] ?? '';
  const [first = ''] = names;
  // 一般公共预算收入和支出: whose both are.
  if (names.length === 2 && PLAIN_MEASURE.test(last) && PLAIN_MEASURE.test(first.slice(-2)) && first.length > 3)
    return [first, first.slice(0, -2) + last];
  return names.map((name) => {
    // 接待游客和门票收入: what was done needs no measure.
    const tail = name === last || IS_DONE.test(name) ? '' : sharedTail(name, last);
    if (tail === '' || name.endsWith(tail) || /[率量值额数比重]$/u.test(name)) return name;
    if (name.length + tail.length <= LONGEST_SUBJECT) return name + tail;
    return tail.length < 3 ? name : shorten(name, LONGEST_SUBJECT - tail.length) + tail;
  });
}
