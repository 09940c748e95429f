import { segmentStart } from './clauses.ts';
import { coordinated } from './coordinated.ts';
import { firstVerb } from './first-verb.ts';
import { phraseBefore } from './noun-before.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb, trimLeading, trimTrailing } from './trim-words.ts';
import { wholeList } from './whole-list.ts';
import { VERBAL_NOUNS } from './words/verbs.ts';

/** With a verb of two characters before it such a list still makes a subject. */
const LONGEST_LIST = LONGEST_SUBJECT - 2;
const EACH_OF_THEM = /[均都]/u;
const RATES_OF_ONE = /率[均都]/u;
const MEASURE_NAME = /^.{2,}[率数量额值]$/u;
const RANK_FIRST = /^(?:国家|[省市县区州乡镇村])级/u;
const LAST_OF_KIND = /等([\u4e00-\u9fff]{2,3}?)(?:共|共计|合计|总计)?$/u;
const CHECKED = /(?:审核|审查)(?:各类)?([\u4e00-\u9fff]{2,6})$/u;
const CLOSING = /^[\u4e00-\u9fff]{2}(?:结案|终止)$/u;
const PAPER = /^[\u4e00-\u9fff]{2,4}[书函]$/u;
/** 草场、婚姻家庭纠纷: what the members of a list share that stands with the last alone. */
const SHARED_KIND = /^[^、等的]{2,8}(纠纷|案件|争议)$/;

/**
 * The whole of a list that is counted together: 意见书、建议书 (two kinds of paper), 调解、和解结案 (two ways), 文件、合同 behind a verb,
 * 软管、水表等. '' where it is no such list or too long.
 */
function shortList(list: string, words: string): string {
  const [first = '', ...more] = trimLeading(list).split('、');
  const noun = CHECKED.exec(first)?.[1] ?? phraseBefore(first).noun;
  let whole = '';
  const measures = EACH_OF_THEM.test(words) ? trimTrailing(trimLeading(list)) : '';
  // 参考率、合格率均为100%: all of them are of one value.
  if (measures !== '' && measures.split('、').every((name) => MEASURE_NAME.test(name)))
    return measures.length <= LONGEST_SUBJECT ? measures : longMeasures(measures) || firstOf(measures);
  const oneKind =
    first.length > 3 && first.slice(-2) === words.slice(-2) && first.length + words.length < LONGEST_SUBJECT;
  // 市级总林长、副总林长: two of one kind, whose rank stands with the first.
  if (more.length === 1 && more[0] === words && oneKind && RANK_FIRST.test(first)) return `${first}、${words}`;
  if (words.endsWith('等')) {
    if (more.length > 0 && words.length < 8 && firstVerb(list) === '') whole = trimLeading(list).slice(0, -1);
  } else if (more.length === 1 && more[0] === words) {
    if (CLOSING.test(words) && first.length === 2) whole = `${first}、${words}`;
    else if (PAPER.test(words) && first.slice(-1) === words.slice(-1)) whole = `${noun}、${words}`;
    else if (
      words.length === 2 &&
      noun.length <= 6 &&
      first !== noun &&
      (firstVerb(first) !== '' || CHECKED.test(first)) &&
      leadVerb(words) === '' &&
      !VERBAL_NOUNS.words.has(words)
    )
      whole = `${noun}、${words}`;
  }
  return whole.startsWith('、') || whole.length > LONGEST_SUBJECT ? '' : whole;
}

/** Of two measures that are too long for a subject the end of the list, where it begins with a word and holds both. */
function longMeasures(measures: string): string {
  const short = measures.split('、').length === 2 ? shorten(measures) : '';
  return short.indexOf('、') > 4 ? short : '';
}

const RANK = /^(?:中央|国家|[省市县区州乡镇村])级?$/u;

/** 中央、市级、区级改革举措: of all the ranks, where a subject has room for them, else of none. */
function ofAllRanks(text: string, at: number, from: number, words: string): string {
  if (text.charAt(at - words.length - 1) !== '、') return '';
  const members = trimLeading(text.slice(segmentStart(text, at, from), at))
    .split('、')
    .slice(0, -1);
  const [head = '', ...more] = members;
  const first = head.slice(leadVerb(head).length);
  if (![first, ...more].every((member) => RANK.test(member))) return '';
  const name = trimTrailing(words);
  const whole = [first, ...more, name].join('、');
  return whole.length <= LONGEST_SUBJECT ? whole : name.replace(RANK_FIRST, '').slice(0, LONGEST_SUBJECT);
}

const HELD = /^(?:开展|组织|组织开展|举办|召开|举行)$/u;
const TWO_AT_RANDOM = '双随机、';

const ACT =
  '(?:新[建改扩开签引上购]|改建|扩建|扩改|改扩建|续建|在建|迁建|技改|改造|竣工|开工|投产|签约|落地|储备|新开工|结转)';
const OF_ACTS = new RegExp(`${ACT}(?:[、和及与]${ACT}){1,3}(?:各类)?(?:[\u4e00-\u9fff]{0,4})(?:项目|工程|企业)$`, 'u');

const ACT_ON = '(?:新建|新增|改建|扩建|维修|改造|修整|补建|大修|中修)';
const OF_ACTS_ON = new RegExp(`${ACT_ON}(?:[、和及与]${ACT_ON}){1,2}[\u4e00-\u9fff]{2}$`, 'u');
const LEAST_ACT = /^.{0,10}(?:[建增修造扩改]|续建|在建|技改|开工|投产|签约|落地|储备|引|上|购|结转).{2,8}$/u;

/** 新建、续建、扩建项目: the whole of a list of acts before the one noun; '' where it is none, or too long. */
function ofActs(list: string): string {
  const whole = OF_ACTS.exec(list)?.[0] ?? OF_ACTS_ON.exec(list)?.[0] ?? '';
  const short = whole.length > LONGEST_SUBJECT ? whole.replace('各类', '') : whole;
  return short.length <= LONGEST_SUBJECT ? short : '';
}

const KIND_TAIL =
  /^.{2,8}?(等?(?:产业集群|产业链|产业|行业|领域)(?:(?:总产值|产值|增加值|投资|营业收入|主营业务收入|增速|出口额?))?)$/u;
const HAS_KIND = /(?:[业群链]|产值|投资|收入|增加值)$/u;

/** 轻纺等产业集群产值 of 轻纺、食品产业集群产值均…: the first of a list whose kind stands with the last, with 等 and the kind; the whole where there is room. */
function ofKindsWithTail(list: string, words: string): string {
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

/** 道路通畅率等: of measures of one value that are too long together the first, where it is one. */
function firstOf(measures: string): string {
  const [first = ''] = measures.split('、');
  const name = phraseBefore(first).noun.replace(/^每[年月季]/u, '');
  return name.endsWith('率') && name.length < LONGEST_SUBJECT ? `${name}等` : '';
}

const IN_ALL = /(?:共计?|合计|总计|总共|一共)$/u;

/** 人大建议、政协提案共86件: all of a list that one number counts, where it is short enough; '' elsewhere. */
function listTogether(list: string): string {
  const names = trimTrailing(trimLeading(list));
  const whole = names.slice(leadVerb(names).length);
  return whole.length <= LONGEST_SUBJECT &&
    !/[\d等]/u.test(whole) &&
    whole.split('、').every((name) => name.length >= 2)
    ? whole
    : '';
}

/** The longest last member of a list that is told as a whole. */
const LONGEST_MEMBER = 10;

function wholeListBefore(text: string, at: number, from: number, words: string): string {
  if (text.charAt(at - words.length - 1) !== '、' || trimTrailing(words).length > LONGEST_MEMBER) return '';
  const start = segmentStart(text, at, from);
  // What stands right behind the number before is that one's.
  const own = start > from || from === 0 || '。\n'.includes(text.charAt(from - 1));
  // 学习(扩大)会议、办公会: half of a name stands behind the bracket.
  return own && text.charAt(start - 1) !== ')' ? wholeList(text.slice(start, at)) : '';
}

/**
 * 解决用房、装备等问题: what kind of thing is listed, with the first verb of the clause; 草场、婚姻家庭纠纷: the whole list where it is
 * short enough for a subject. '' where nothing is listed.
 */
export function kindListed(text: string, at: number, from: number, words: string): string {
  // 双随机、一公开信息: a name that holds the mark.
  if (words.startsWith('一公开') && text.startsWith(TWO_AT_RANDOM, at - words.length - TWO_AT_RANDOM.length))
    return TWO_AT_RANDOM + trimTrailing(words);
  const near = words.length <= 8 || (words.length <= 16 && RATES_OF_ONE.test(words));
  const listed = near && text.charAt(at - words.length - 1) === '、';
  const start = listed ? segmentStart(text, at, from) : at;
  // What stands right behind the number before is that one's.
  const own = start > from || from === 0 || '。\n'.includes(text.charAt(from - 1));
  const kinds = LEAST_ACT.test(words) ? ofActs(text.slice(segmentStart(text, at, from), at)) : '';
  if (kinds !== '') return kinds;
  const tail =
    text.charAt(at - words.length - 1) === '、'
      ? ofKindsWithTail(text.slice(segmentStart(text, at, from), at), words)
      : '';
  if (tail !== '') return tail;
  const together = listed && own && IN_ALL.test(words) ? listTogether(text.slice(start, at)) : '';
  if (together !== '') return together;
  const ranks = RANK_FIRST.test(words) ? ofAllRanks(text, at, from, words) : '';
  if (ranks !== '') return ranks;
  const several = listed && own ? coordinated(text.slice(start, at)) : '';
  if (several !== '') return several;
  const short = listed && own ? shortList(text.slice(start, at), words) : '';
  if (short !== '') return short;
  const last = words.includes('等') ? LAST_OF_KIND.exec(words)?.[1] : undefined;
  const ofKind = last === undefined && '纷件议'.includes(words.slice(-1) || ' ');
  const shared = ofKind ? (SHARED_KIND.exec(words)?.[1] ?? '') : '';
  const kind = last ?? shared;
  if (kind === '') return wholeListBefore(text, at, from, words);
  const list = trimLeading(text.slice(segmentStart(text, at, from), at));
  const others = list.slice(0, -words.length);
  if (!others.endsWith('、')) return '';
  const verb = firstVerb(others);
  // 开展“宣传月”、“保护行动”等活动: the verb says no more than the kind.
  const head = shared === '' && HELD.test(verb) ? (others.split('、')[0] ?? '') : '';
  const first = head.slice(head.indexOf(verb) + verb.length);
  if (first.length > 2 && first.length + kind.length < LONGEST_SUBJECT && !/[“”]/u.test(first.slice(1, -1)))
    return `${first}等${kind}`;
  if (shared === '') return verb + kind;
  if (verb === '' || others.includes(kind) || firstVerb(words) !== '') return '';
  const whole = list.slice(others.indexOf(verb) + verb.length);
  if (whole.length <= (kind === '案件' ? LONGEST_SUBJECT : LONGEST_LIST) && !/^[、的]/u.test(whole)) return whole;
  // 行政复议、行政诉讼案件: what kind of cases is said by the members alone.
  return kind === '案件' ? '' : verb + kind;
}
