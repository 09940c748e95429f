import { clauseSubject } from './noun-after.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';

const SPENDS = /^(?:投资|投入|筹资)$/u;
/** What is built, bought or repaired with the money. */
const BUILDS =
  /^[,，]?(?:即将|全面|顺利|主要)?(?:用于|新建|改建|扩建|改扩建|新改扩建|建成|建设|修建|完成|实施|改造|打造|购置|征收|整治|维修|铺设)了?(?:[、和及](?:新建|改建|扩建|改扩建|改造|建设|维修))*/u;
/** Half a thing, or none. */
const VAGUE = /(?:任务|目标|计划|进度|投资|工作|建设|实施)$|^(?:占地|全长|总|集)|\d/u;

/** 投资2亿元,新建、改扩建学校16处 → 学校投资: what the money was spent on, where the words before say no more than that it was; '' where that is not told. */
export function spentOn({ phrase, wordsAfter }: NumberContext): string {
  if (!SPENDS.test(phrase.verb)) return '';
  const words = wordsAfter.trimStart();
  const verb = BUILDS.exec(words)?.[0] ?? '';
  const object = verb === '' ? '' : clauseSubject(words.slice(verb.length));
  if (object.length < 3 || VAGUE.test(object)) return '';
  return shorten(object, LONGEST_SUBJECT - phrase.verb.length) + phrase.verb;
}
