import type { Amount } from './amount.ts';

/** 增长-3.2%, 增长–3.2%, 增长—3.2%: marks that make a number negative where they join nothing. */
const SIGNS = '-－−–—';
/** Only these are printed for a minus before numbers of all kinds; a dash is one only before a rate. */
const MINUS = /^[-－−]$/u;
/** Behind these a dash joins two numbers, two dates or the two ends of a line. */
const JOINS = /[\d%‰A-Za-z年月日时点号期次—–\-－−～~]/u;
/** 负 is a part of these words: 担负3项任务, 减轻企业税负57亿元. */
const NEGATIVE_WORD = /[担肩抱胜欺辜自背重减税费债欠]$/u;
/** At the beginning of a line a minus before a count is a bullet. */
const LINE = /^\n?$/u;

/**
 * Whether the amount is printed as negative (-3.2%, —3.2%, 负3.2%), and where its span then begins. A dash that joins a range, two
 * dates or the parts of a name is no sign.
 */
export function signBefore(text: string, amount: Amount, from: number): { negative: boolean; start: number } {
  const { numeral: at, unit } = amount;
  const plain = { negative: false, start: at };
  const mark = at > from ? text.charAt(at - 1) : '';
  if (mark === '' || !(SIGNS.includes(mark) || mark === '负' || mark === '負')) return plain;
  const before = at - 1 > from ? text.charAt(at - 2) : '';
  if (mark === '负' || mark === '負')
    return NEGATIVE_WORD.test(before) || before === '正' ? plain : { negative: true, start: at - 1 };
  if (JOINS.test(before)) return plain;
  if (unit?.kind === 'rate') return { negative: true, start: at - 1 };
  return MINUS.test(mark) && unit?.kind !== 'time' && !LINE.test(before) ? { negative: true, start: at - 1 } : plain;
}
