import type { Candidate } from './clauses.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';

const PEOPLE = /^(?:人|名|位|人次|名次)$/u;
/** What happened to somebody, which needs no object. */
const FATE =
  /^((?:先后|均|已|不幸)*(?:因公牺牲|因公殉职|因公负伤|因公受伤|因公伤亡|光荣牺牲|壮烈牺牲|英勇牺牲|英勇负伤|被刑事拘留|被行政拘留|被刑拘|被逮捕|被查处|被问责|被追责|被判刑|落网|到案|归案|投案自首|主动投案))/u;
const NAMED = /^[\u4e00-\u9fff]{2,6}?(?=先后|均|已|不幸|因公|光荣|壮烈|英勇|被|落网|到案|归案|投案|主动投案)/u;
const ADVERBS = /^(?:先后|均|已|不幸)+/u;
/** 12名民警、7名辅警|因公牺牲: one more of whom that is said. */
const OTHERS = /^[、和及]$/u;
const REACH = 24;

/** 因公牺牲民警 of 12名民警、7名辅警因公牺牲: those who are counted with what happened to them, which may be told behind the next number; '' elsewhere. */
export function fateOf(
  text: string,
  found: Candidate,
  { noun, wordsAfter }: NumberContext,
  next: Candidate | undefined,
): string {
  if (!PEOPLE.test(found.quantity.unit?.text ?? '')) return '';
  const words = wordsAfter.trimStart();
  const who = NAMED.exec(words)?.[0] ?? noun;
  if (who.length < 2 || !words.startsWith(who)) return '';
  let rest = words.slice(who.length);
  if (next?.sentence === found.sentence && OTHERS.test(rest.trim())) {
    const behind = text.slice(next.quantity.end, Math.min(found.sentence.end, next.quantity.end + REACH));
    rest = behind.slice(NAMED.exec(behind)?.[0].length ?? 0);
  }
  const fate = (FATE.exec(rest)?.[1] ?? '').replace(ADVERBS, '');
  return fate === '' || fate.length + who.length > LONGEST_SUBJECT ? '' : fate + who;
}

const HONOURED =
  /^(?:被?(?:评选?为|评定为|认定为|授予|推荐为|表彰为|确定为|命名为)|获评为?|荣获|荣膺|入选|入围)了?(?!的)([^,;。、或]{3,})/u;
const GAINED = /^(荣?获得?|取得|考取|持有|通过)了?(?!的)([^,;。、的]{3,})/u;
/** 全国在职民警共有: who they are is said before. */
const WHO = /(人员|民警|辅警|干部|职工|教师|律师|学生|考生|党员|群众)(?:中|先后|共|已|有|累计)*$/u;
/** A number that is told of those before it, or of no one: 其中6人取得. */
const OPEN = /(?:^|中|先后|共|已|有|累计|另|别)$/u;

/** 高级执法资格民警 of 民警共有6万人取得高级执法资格, 先进个人 of 先后5人次获评先进个人: what so many people got who are not named behind the unit; '' elsewhere. */
export function honoured({ quantity }: Candidate, { wordsBefore, wordsAfter }: NumberContext): string {
  if (!PEOPLE.test(quantity.unit?.text ?? '')) return '';
  const words = wordsAfter.trimStart();
  if (!OPEN.test(wordsBefore) && !/^(?:被|获评)/u.test(words)) return '';
  const called = HONOURED.exec(words)?.[1];
  if (called !== undefined) return shorten(called.length > LONGEST_SUBJECT ? called.replace(/[“”]/gu, '') : called);
  const [, verb = '', what = ''] = GAINED.exec(words) ?? [];
  if (verb === '') return '';
  const who = WHO.exec(wordsBefore)?.[1] ?? '';
  const room = LONGEST_SUBJECT - verb.length;
  if (who !== '' && what.length + who.length <= room) return verb + what + who;
  return verb + shorten(what, room);
}
