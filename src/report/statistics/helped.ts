import { nounAfter } from './noun-after.ts';

/** Those for whom something is done. */
const WHO =
  '(?:群众|妇女|女生|男生|学生|儿童|老人|老年人|残疾人|农民工?|居民|村民|农户|贫困户|低保户|对象|患者|青年|人员|职工|教师|家庭|劳动力|商户|师生)';
/** Verbs that no name of such people holds; behind them stands what was done for them, or what they do. */
const DONE =
  '(?:提供|争取|发放|发展|销售|代销|解决|办理|申请|落实|代缴|缴纳|讨回|追回|追讨|送去|送上|赠送|捐赠|购买|报销|减免|免除|建立|配备|安装|改造|介绍|推荐|种植|养殖|搬入|搬进|住上|实施|开展|签订|组建)';
const HELPED = new RegExp(`^[^“《]{0,8}?${WHO}(?=${DONE}(?!商|员|站|点|基地|中心|平台)[^“《]?.)`, 'u');
const PEOPLE = /^[名人位户]$/u;
const GIVES = /^(?:共|累计)?(?:享受|发放|提供|落实|兑现|拨付|支付|减免|报销|追回|追讨|讨回|争取)(?=.{3})/u;

/** Of people, or households, the words behind their number that say who they are: 贫困妇女 of 为12名贫困妇女|提供贷款; '' where no such verb follows. */
export function helpedOnly(words: string, unit: string): string {
  return PEOPLE.test(unit) ? (HELPED.exec(words)?.[0] ?? '') : '';
}

/** 一次性生活补贴 of 为62户|发放一次性生活补贴: what was given, where nothing else names those who got it. */
export function given(clause: string): string {
  return clause.replace(GIVES, '');
}

const BY_TURNS = /分$/u;
const DONE_TO = /^对[^;。]{2,40}?(?:进行|开展|实施)了?([\u4e00-\u9fff]{2,12})(?=[,;。、]|$)/u;

/** 分6次对16个村进行环境检查: what was done so often, `behind` its number and 次, to whomever; '' elsewhere. */
export function doneInTurns(wordsBefore: string, behind: string): string {
  return BY_TURNS.test(wordsBefore) ? (DONE_TO.exec(behind)?.[1] ?? '') : '';
}

const PLAIN = /^(?:单位|企业|场所|学校|商户|门店|市场|工地|小区|家庭|村|社区|部门)$/u;
const CHECKED =
  /^(?:进行|开展|实施)了?([\u4e00-\u9fff]{0,6}(?:检查|抽查|督查|审计|评估|培训|约谈|调研|考核|验收|整治|巡查|走访|排查|改造))(?=[,;。、]|$)/u;

/** 对15家单位|进行消防检查: of so plain a noun what was done to it (消防检查单位); '' elsewhere. */
export function checkedOnes(noun: string, wordsBefore: string, wordsAfter: string): string {
  if (!wordsBefore.endsWith('对') || !PLAIN.test(noun) || !wordsAfter.startsWith(noun)) return '';
  const act = CHECKED.exec(wordsAfter.slice(noun.length))?.[1] ?? '';
  return act === '' ? '' : act + noun;
}

const FOR_WHOM =
  /^[^,;。、进开实]{2,14}(?:进行|开展|实施)了?([\u4e00-\u9fff]{2,10}(?:改造|维修|修缮|更新))(?=[,;。、)]|$)/u;

/** 为900户老年人|进行居家适老化改造: what was done for, or to, so many, where it is named; '' elsewhere. */
export function doneFor({ wordsBefore, wordsAfter }: { wordsBefore: string; wordsAfter: string }): string {
  return /[为对]$/u.test(wordsBefore) ? (FOR_WHOM.exec(wordsAfter.trimStart())?.[1] ?? '') : '';
}

const IS_PERSON = /(?:[人员师生工长者民警兵童]|干部|同志|正职|副职|群众|代表|顾问|家长|学员)$/u;

/** 副局长 of 1名带班的副局长: who people are that `noun` tells only what they do; '' elsewhere. */
export function personBehind(noun: string, unit: string, wordsAfter: string): string {
  if (noun.length > 3 || !PEOPLE.test(unit) || !wordsAfter.startsWith(`${noun}的`) || IS_PERSON.test(noun)) return '';
  const who = nounAfter(wordsAfter.slice(noun.length + 1), false);
  return IS_PERSON.test(who) ? who : '';
}
