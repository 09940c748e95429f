import type { Candidate } from './clauses.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';

const THINGS = /(?:项目|企业|工程|公司|园区|基地|集群|产业|镇|乡|村)$/u;
const LEAST_NAME = 4;
const LEAST_HEAD = 2;
const MEASURE = /(?:注册资本|(?:销售|主营业务|营业)收入|产值|营收|投资额?|税收|利税|利润)$/u;
const BOUNDS = /[超过上下]/u;

/** The size that stands right before the name of what `found` counts (20亿元以上|现代服务业项目7个), '' where none does. */
function sizeBefore(text: string, found: Candidate, previous: Candidate): string {
  const { quantity } = previous;
  if (quantity.unit?.kind !== 'money' || !BOUNDS.test(quantity.qualifier.join(''))) return '';
  const between = text.slice(quantity.end, found.quantity.start).replace(/(?<=.{2})(?:达到?|有|为)$/u, '');
  const joint = between.startsWith('的') ? '的' : '';
  if (between !== joint + found.subject || !THINGS.test(between)) return '';
  return text.slice(quantity.start, quantity.end) + joint;
}

/** 销售收入超10亿元的|龙头企业: both as far as there is room, the head of the name alone where there is not; '' where not even that fits. */
function named(size: string, name: string, least: number): string {
  const whole = size.length + name.length <= LONGEST_SUBJECT ? size : size.replace(/的$/u, '');
  const room = LONGEST_SUBJECT - whole.length;
  if (room < least) return '';
  return (
    whole +
    (room <= LEAST_NAME && name.length > room && least === LEAST_HEAD ? name.slice(-LEAST_HEAD) : shorten(name, room))
  );
}

/**
 * 引进20亿元以上现代服务业项目7个, 固投超千万元项目56个: a size is part of the name of what is counted, and is itself told by that name, for it
 * measures nothing but which of them are meant.
 */
export function sizeInName(text: string, all: readonly Candidate[], at: number): void {
  const found = all[at];
  const previous = all[at - 1];
  if (!found || previous?.sentence !== found.sentence) return;
  const size = sizeBefore(text, found, previous);
  const { start } = previous.quantity;
  const measure =
    size === '' ? '' : (MEASURE.exec(text.slice(Math.max(found.sentence.start, start - 8), start))?.[0] ?? '');
  const name = size === '' ? '' : named(measure + size, found.subject, measure === '' ? LEAST_NAME : LEAST_HEAD);
  if (name !== '') {
    found.measures ??= found.subject;
    found.subject = name;
    found.base = name;
  }
  shareName(text, previous, found);
  shareName(text, found, previous);
}

/** The name of `counted` for the size of which it tells, where that is one. */
function shareName(text: string, size: Candidate, counted: Candidate): void {
  const { quantity } = size;
  if (quantity.unit?.kind !== 'money' || (counted.quantity.unit?.kind ?? 'count') !== 'count') return;
  if (quantity.qualifier.length === 0) return;
  const printed = text.slice(quantity.start, quantity.end);
  // 8个工业项目投资超亿元: what of them is so large is said before the size.
  if (!counted.subject.includes(printed) || /^(?:[,;。:、()]|$)/u.test(text.charAt(quantity.end))) return;
  size.subject = counted.subject;
  size.base = counted.base;
}
