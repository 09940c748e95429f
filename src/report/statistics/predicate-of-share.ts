import type { Candidate } from './clauses.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT } from './shorten.ts';

/** 实现集中供水, 完成确权登记: what so many of them have. Whatever is said of how much (实现增长) is no such thing. */
const HAS =
  /^(?:以上|左右)?(?:均|都|已经?|全部|基本)*(?:实现|完成|实行|建立|设立|开通|通上?|用上|参加|签订|配备|安装)了?([^\d,;。:、的了]{3,8})(?=[,;。、]|$)/u;
const NO_STATE = /增长|下降|提升|提高|翻番|目标|任务|突破|以上|办理|全覆盖$|^了/u;

const TOO_GENERAL = /^(?:面积|事项|人口|数量|时间|项目|企业|单位|指标|任务)$/u;

/** 67%的耕地完成确权登记, 91%村庄实现集中供水: of what the share is, and in what; '' where nothing is said of them. */
export function shareHaving({ quantity, trend }: Candidate, { noun, wordsAfter }: NumberContext): string {
  if (trend !== null || quantity.unit?.kind !== 'rate' || noun.length < 2 || TOO_GENERAL.test(noun)) return '';
  const words = wordsAfter.trimStart().replace(/^的/u, '');
  if (!words.startsWith(noun)) return '';
  const state = HAS.exec(words.slice(noun.length))?.[1] ?? '';
  return state === '' || NO_STATE.test(state) || noun.length + state.length > LONGEST_SUBJECT ? '' : noun + state;
}

const ALL_OF_THEM =
  /^(化解|办结|复工复产|达标|到位|见面|回访|整改|销号|脱贫|入学|就业|参保|投保|签约|落地|开工|完工|竣工|通车|检验|检测|入库|建成)(?=[,;。、)]|$)/u;
const IS_RATE = /(?:率|占比|比重|比例|进度)$/u;

/** 积案100%化解, 断面水质100%达标: what was done with so many of those that are named before; '' where no such verb ends the clause. */
export function shareDone({ quantity, trend }: Candidate, { phrase, wordsAfter }: NumberContext): string {
  if (trend !== null || quantity.unit?.kind !== 'rate' || phrase.noun.length < 2 || IS_RATE.test(phrase.noun))
    return '';
  const done = ALL_OF_THEM.exec(wordsAfter)?.[1] ?? '';
  return done === '' || phrase.noun.endsWith(done) || phrase.noun.length + done.length > LONGEST_SUBJECT
    ? ''
    : phrase.noun + done;
}
