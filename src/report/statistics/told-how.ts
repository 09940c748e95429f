import { type Candidate, clauseStart } from './clauses.ts';
import { LONGEST_SUBJECT } from './shorten.ts';

/** A number of a passage, with its neighbours there. */
export interface Placed {
  text: string;
  all: readonly Candidate[];
  at: number;
  found: Candidate;
}

/** A name for a number that none of its neighbours has. */
export interface NameApart {
  name: string;
  /** Only a way of counting (累计, 同口径) was put to the subject: the same thing is measured. */
  same: boolean;
}

/** 低于全国5.1张的平均水平, 超出国家下达任务433万吨: with what it is compared. */
const COMPARED =
  /(超出|超过|超额|超|高于|低于|高出|快于|慢于|多于|少于|优于|好于)(全国|全省|全市|全区|全县|国家|省|市|年度|年初)?([\u4e00-\u9fff]{0,8})$/u;
const MEASURE_COMPARED = /(?:增速|增幅|平均水平|平均数|平均值|平均|同期|水平)$/u;

/** The words for a comparison that the number stands in, behind the subject: 高于全省, 超出任务; '' if there is none. */
export function comparedWith({ text, found }: Placed): string {
  const begin = clauseStart(text, found.quantity.start, found.sentence.start);
  const [, verb = '', place = '', rest = ''] = COMPARED.exec(text.slice(begin, found.quantity.start)) ?? [];
  if (verb === '') return '';
  const other = rest.replace(MEASURE_COMPARED, '');
  return verb + (other === '' ? place : other.slice(-2));
}

/** 按小区数计, 同口径: how it was counted. */
const COUNTED_BY = /(?:按[\u4e00-\u9fff]{1,5}计|(?:同|可比)口径)/u;

/** The words for it before a number, '' if there are none. */
export function countedBy({ text, found }: Placed): string {
  const begin = clauseStart(text, found.quantity.start, found.sentence.start);
  return COUNTED_BY.exec(text.slice(begin, found.quantity.start))?.[0] ?? '';
}

const REMARK = /\(([\u4e00-\u9fff]{2,6})\)$/u;

/** 财政总收入(市口径)80亿元 and 财政总收入(省口径)63亿元: the subject with the bracket right before the number; '' where none stands there or it has no room. */
export function inBrackets({ text, found }: Placed): string {
  const remark = REMARK.exec(text.slice(found.sentence.start, found.quantity.start))?.[0] ?? '';
  const name = found.subject + remark;
  return remark !== '' && found.own && name.length <= LONGEST_SUBJECT ? name : '';
}
