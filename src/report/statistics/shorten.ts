import { wordAt } from '../../text/index.ts';

import { cutPlace } from './cut-place.ts';
import { isInside, quoted } from './quotations.ts';
import { trimLeading } from './trim-words.ts';
import { LEADING_IN_WORD } from './words/subjects.ts';
import { LEAD_VERBS, STEP_VERBS } from './words/verbs.ts';

/** A subject is 2 to 12 characters long. */
export const LONGEST_SUBJECT = 12;
const OF_SIZE = /^[\d.]{1,8}[万亿]?(?:元|美元|平方米|亩|吨|千瓦|人|户)(?:以[上下])?的?(?=.{2})/;
/** 每万人口发明专利拥有量: per how many is left out before a word is torn. */
const PER_HEAD = /^每[万千百十]?(?:名|户|人口|常住人口|人)(?=.{4})/;
/** 县(市)幼儿入园率: the second kind is left out before a word is torn. */
const KIND_OF_PLACE = /^([\u4e00-\u9fff]{0,2}[省市县区乡镇村])\([^)]{1,8}\)(?=.{4})/u;
/** 甲路至乙桥段治理工程: which stretch is left out before a word is torn. */
const STRETCH = /^.{2,}[至到—-].{2,8}段(?=.{4})/u;
const KIND = '(?:居|自治区|社区|社|市|县|区|旗|场|街道|街|乡镇|镇|乡|村|办|处|园区|开发区|室|科|所)';
const KIND_IN_BRACKETS = new RegExp(`^\\(${KIND}(?:[、/]${KIND}){0,2}\\)`, 'u');

/** The length of a second kind of place in brackets behind a first, which is part of the name: 村(社区), 县(区); 0 where none begins at `at`. */
export function kindInBrackets(text: string, at: number): number {
  return text.charAt(at) === '(' && /[村县镇乡区市省州街道]/u.test(text.charAt(at - 1))
    ? (KIND_IN_BRACKETS.exec(text.slice(at, at + 14))?.[0].length ?? 0)
    : 0;
}

/** 和美乡村, 65岁及以上: no joint. */
function isJoint(phrase: string, at: number): boolean {
  return (
    wordAt(LEADING_IN_WORD, phrase, at).length < 2 &&
    !/^(?:及(?:以[上下内外]|时|格)|与试验发展|与技术)/u.test(phrase.slice(at))
  );
}

/** 高等教育, 中等职业学校: of which rank, and no end of a list. */
const OF_RANK = /(?:高|初|平|均|对|同|优|特|(?<![高初集其途])中)$/u;

/**
 * Cut to at most `longest` characters, at a joint of the phrase if there is one, never inside a quotation or a Latin word, and at the
 * beginning of a common word if one is near, or at least not within one.
 */
export function shorten(phrase: string, longest: number = LONGEST_SUBJECT): string {
  let rest = phrase.replace(/\s/gu, '');
  if (rest.endsWith('之一')) rest = rest.replace(/(?<=.{2})之一$/, '');
  if (rest.length > longest) rest = withoutPer(rest).replace(STRETCH, '');
  const afterEtc = rest.lastIndexOf('等');
  // 房屋等各类数据: the noun behind 等 names the kind, if it can stand alone.
  const isEtc = afterEtc > 0 && !/^[级次]/u.test(rest.slice(afterEtc + 1)) && !OF_RANK.test(rest.slice(0, afterEtc));
  const kind = isEtc ? trimLeading(rest.slice(afterEtc + 1)) : '';
  // 创意设计等领域优质企业
  const bare = kind === '' ? '' : withoutReason(kind.replace(/^(?:领域|行业|方面)(?=.{3})/, ''));
  if (bare.length >= (rest.length > longest ? 2 : 4)) rest = bare;
  if (rest.length > longest) rest = behindJoints(rest, longest);
  const cut = rest.length <= longest ? rest : rest.slice(cutPlace(rest, longest)).replace(/^(?:领域|方面)(?=.{4})/, '');
  return balance(cut);
}

const REASON = /^(?:原因|情况|情形|因素)/u;

/** 退休等原因|注销证件: why something was done is no part of what was done. */
function withoutReason(kind: string): string {
  const act = kind.replace(REASON, '');
  return act !== kind && (wordAt(LEAD_VERBS, act, 0) || wordAt(STEP_VERBS, act, 0)) !== '' ? act : kind;
}

/** The size, per how many, 常住, and a second kind of place in brackets are left out before a word is torn: 5000万元以上项目, 县(市)幼儿入园率. */
function withoutPer(phrase: string): string {
  const first = phrase.charAt(0);
  if (first <= '9') return phrase.replace(OF_SIZE, '');
  if (first === '每') return phrase.replace(PER_HEAD, '');
  // 高新技术企业主营业务收入总额
  if (phrase.endsWith('收入总额')) return phrase.slice(0, -2);
  // 分散供养对象月生活标准: per how long.
  if (phrase.endsWith('标准')) return phrase.replace(/[月年](?=(?:保障|供养|补助|生活)标准$)/u, '');
  // 农村常住居民人均可支配收入: whose it is must stay.
  if ('农城全'.includes(first)) return phrase.replace(WHICH_RESIDENTS, (_, kind = '') => kind);
  if (first === '涉') return phrase.replace(/^涉嫌(?=.+罪案件$)/, '');
  // 行政许可事项办理时限压缩率
  if (phrase.endsWith('率') && phrase.includes('事项')) return phrase.replace(/(?<=.{3})事项(?=.{4,}率$)/u, '');
  return phrase.slice(1, 4).includes('(') ? phrase.replace(KIND_OF_PLACE, '$1') : phrase;
}

/** 城镇常住居民, 城镇居民家庭: who they are is said without it. */
const WHICH_RESIDENTS = /^(农村|城镇|城乡|全体)常住(?=居民)|(?<=^(?:农村|城镇|城乡)居民)家庭(?=人均)/u;
const JOINTS = ['的', '和', '及', '与', '或'];

/** What stands behind the last joint of each kind, as long as the phrase is too long. */
function behindJoints(phrase: string, longest: number): string {
  let rest = phrase;
  for (const joint of JOINTS) {
    const at = rest.lastIndexOf(joint);
    const cuts =
      rest.length > longest &&
      at > 0 &&
      rest.length - at - 1 >= 3 &&
      !/^其(?![他它两三四五六七八九十])/u.test(rest.slice(at + 1, at + 3)) &&
      isJoint(rest, at);
    // 人大代表建议和政协委员提案: where little is too much, it is left out at the front, and both stay.
    const both = cuts && joint !== '的' && rest.length - longest <= 3 ? rest.slice(cutPlace(rest, longest)) : '';
    const kept = both.indexOf(joint);
    const enough = kept >= 2 && (kept * 2 > at || both.startsWith('建议'));
    if (enough && !(joint === '与' && '参赠给'.includes(rest.charAt(at - 1))) && !isInside(quoted(rest), at))
      return both;
    if (cuts && !isInside(quoted(rest), at))
      rest = rest.slice(at + 1).replace(/^其(?:[他它]|[两三四五六七八九十]个)(?=.{2})/, '');
  }
  return rest;
}

/** Marks that stand in pairs. */
const PAIRS = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['(', ')'],
  ['（', '）'],
] as const;
const PAIRED = /[“”《》「」()（）]/u;
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;
const EDGES = '的、,，和及与';
const IN_WORD = /(?<![之总参赠给惠])[的、,，和及与]+$/u;
const AT_EDGES = /^[的、,，和及与]+|(?<![之总参赠给惠])[的、,，和及与]+$/gu;

function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** Marks that have lost their partner are left out, and so is half of a character of two units. */
export function balance(phrase: string): string {
  const torn = isHalf(phrase.charCodeAt(0)) || isHalf(phrase.charCodeAt(phrase.length - 1));
  let rest = torn ? phrase.replace(HALF, '') : phrase;
  if (PAIRED.test(rest)) {
    for (const [open, close] of PAIRS) {
      if (rest.split(open).length !== rest.split(close).length) rest = rest.replaceAll(open, '').replaceAll(close, '');
    }
  }
  if (!EDGES.includes(rest.charAt(0)) && !EDGES.includes(rest.slice(-1))) return rest;
  // 和谐企业 begins with no conjunction.
  const inWord = wordAt(LEADING_IN_WORD, rest, 0) !== '';
  return rest.replace(inWord ? IN_WORD : AT_EDGES, '');
}
