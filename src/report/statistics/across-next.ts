import type { Candidate } from './clauses.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { trimLeading } from './trim-words.ts';

const IS_SIZE = /^(?:money|physical)$/u;
const NAME_BEHIND =
  /^的?([\u4e00-\u9fff]{0,6}?(?:项目|企业|工程|园区|基地|集群|产业链|景区|公司|镇|村))(?=[,;。:、()]|中|全部|均|都|达|完成|实现|开工|落|签|竣|投|占|有|为|$)/u;
/** 8个工业项目投资超亿元: of which kind they are, and what of them is so large. */
const KIND_AND_MEASURE =
  /^([\u4e00-\u9fff“”]{0,6}(?:项目|企业|工程|园区|集群|产业链|公司|镇|村))(固投|总?投资额?|年?产值|营业?收入|主营业务收入|税收|销售额|财政收入|集体经济收入)$/u;

/** 投资超亿元工业项目 of 8个工业项目投资超亿元,: the measure and the size before the kind, as far as there is room. */
function sizeBehind(between: string, size: string, behind: string): string {
  const [, kind = '', measure = ''] = /^(?:[,;。:、()]|$)/u.test(behind) ? (KIND_AND_MEASURE.exec(between) ?? []) : [];
  const whole = kind === '' ? '' : measure + size + kind;
  return whole.length <= LONGEST_SUBJECT ? whole : '';
}

const SIZED = /^(?:年?产值|营收|年营收|主营业务收入|总投资|投资|税收|销售额|规模)(?:超过?|达|过|上|突破)?$/u;
const OF_THE_SIZE =
  /^(?:以上)?(?:、[^,;。、]{0,4}个[^,;。、的]{2,12})?的([\u4e00-\u9fff]{2,8}?)(?=[,;。:、和中]|全部|均|都|已|达到|完成|实现|开工|竣工|落地|签约|投产|$)/u;

/** 形成3个产值超千亿元、2个产值500亿元的产业集群: of which size they are, with the noun behind the 的 of the last; '' elsewhere. */
function ofASize(text: string, found: Candidate, next: Candidate): string {
  if (next.quantity.unit?.kind !== 'money' || !/^[个家]$/u.test(found.quantity.unit?.text ?? '')) return '';
  const measure = text.slice(found.quantity.end, next.quantity.numeral);
  if (!SIZED.test(measure)) return '';
  const kind = OF_THE_SIZE.exec(text.slice(next.quantity.end, next.quantity.end + REACH))?.[1];
  if (kind === undefined) return '';
  const whole = `${text.slice(found.quantity.end, next.quantity.end)}的${kind}`;
  return whole.length <= LONGEST_SUBJECT ? whole : kind;
}

/** How far behind the size the noun may stand that has it. */
const REACH = 40;

/**
 * The name behind the unit of `found` of which the number behind it, `next`, is a part: 协议外资超亿美元项目 of 引进14个协议外资超亿美元项目;
 * '' where the number behind is no size in a name. A name that is too long for a subject is given without the size.
 */
export function nameAcrossNext(text: string, found: Candidate, next: Candidate | undefined): string {
  if (next?.sentence !== found.sentence) return '';
  const sized = ofASize(text, found, next);
  if (sized !== '') return sized;
  if (next.quantity.qualifier.length === 0) return '';
  if (!IS_SIZE.test(next.quantity.unit?.kind ?? '')) return '';
  const between = text.slice(found.quantity.end, next.quantity.start);
  if (between.length > LONGEST_SUBJECT || /[,;。:、的]/u.test(between)) return '';
  const sizeOfKind = sizeBehind(
    between,
    text.slice(next.quantity.start, next.quantity.end),
    text.slice(next.quantity.end, next.quantity.end + 1),
  );
  if (sizeOfKind !== '') return sizeOfKind;
  const kind = NAME_BEHIND.exec(text.slice(next.quantity.end, next.quantity.end + LONGEST_SUBJECT))?.[1];
  if (kind === undefined) return '';
  const joint = text.charAt(next.quantity.end) === '的' ? '的' : '';
  const sizedName = trimLeading(text.slice(found.quantity.end, next.quantity.end));
  const whole = sizedName + (sizedName.length + joint.length + kind.length <= LONGEST_SUBJECT ? joint : '') + kind;
  return whole.length <= LONGEST_SUBJECT ? whole : kind;
}
