import type { Candidate } from './clauses.ts';
import type { NumberContext } from './number-context.ts';
import { LONGEST_SUBJECT } from './shorten.ts';

/** 已经解决或基本解决的(A类)有: how far a matter has come, or what is to become of it. */
const STATE =
  /^(?:其中)?((?:已经?|正在|基本|计划|暂|尚未|未|拟|列入|留作|纳入|从事|持有|具有|需|因)[^,;。:的()]{1,16})的(?:\([^()]{1,6}\))?(?:共?有|为|是|共)?$/u;
const REACH = 32;

/** 已解决或基本解决 of 已解决或基本解决的有64件: of matters that are told apart by how far they have come the whole state, or its first half where both are too long; '' elsewhere. */
export function whichOfThem(text: string, { quantity, sentence }: Candidate): string {
  // 纳入平台的35条黑臭河涌: a noun says which they are.
  if (!/^(?:[,;。、()!\n]|$)/u.test(text.slice(quantity.end, quantity.end + 1))) return '';
  const near = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const clause = near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf(';'), near.lastIndexOf(':')) + 1);
  const state = STATE.exec(clause)?.[1] ?? '';
  const [first = ''] = state.split('或');
  const name = state.length <= LONGEST_SUBJECT ? state : first;
  return name.length <= LONGEST_SUBJECT && name.length >= 3 ? name : '';
}

const AT_STAGE = /^(?:即将|正在|正)[\u4e00-\u9fff]{2,6}(?=[,;。、)]|$)/u;

/** 即将竣工更新项目 of 6个更新项目投入使用,3个即将竣工: how far some of what was counted right before have come, with their name where there is room; '' elsewhere. */
export function atStage(
  { quantity, sentence }: Candidate,
  { wordsBefore, wordsAfter }: NumberContext,
  previous: Candidate | undefined,
): string {
  if (previous?.sentence !== sentence || !/^(?:另?有)?$/u.test(wordsBefore)) return '';
  const same = previous.quantity.unit?.text === quantity.unit?.text && previous.quantity.unit?.kind === 'count';
  const stage = same ? (AT_STAGE.exec(wordsAfter)?.[0] ?? '').replace(/之?中$/u, '') : '';
  if (stage === '') return '';
  return stage.length + previous.base.length <= LONGEST_SUBJECT ? stage + previous.base : stage;
}
