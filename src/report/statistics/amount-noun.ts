import { wordBefore } from '../../text/index.ts';
import type { Candidate } from './clauses.ts';
import { join } from './name-parts.ts';
import type { NumberContext } from './number-context.ts';
import { LEAD_VERBS } from './words/verbs.ts';

const FUNDER = /(?:财政|财政部门)$/u;
const FUNDS = /(?:资金|经费|补助|补贴|贷款|债券|奖励)$/u;
const ISSUES = /(?:发行|发放|拨付|下达|安排|筹集|投入|争取|设立|统筹|整合)$/u;
const LENT = /^(?:贷款|资金|补助资金|债券)(?=[、,;。)]|$)/u;
const BUILDINGS = /^(?:的)?((?:标准?化?)?厂房|标房|商铺|写字楼|仓储用房)/u;
const PARK = /(?:园|园区|开发区|基地|新区)$/u;
const LEVELS = /[两三四五]级$/u;
/** 市县两级3000万元以上重点项目: what is of that size. */
const OF_A_SIZE = /(?:项目|企业|工程)$/u;
/** 145亩农田: what has that area is named behind. */
const LAND_AREA =
  /^(?:高标准|永久|撂荒|集体|国有)*(?:基本)?(?:农田|耕地|林地|草地|草原|土地|水田|旱地|滩涂|湿地|茶园|果园)$/u;
/** Behind places that are listed. */
const AND_SO_ON = /等(?:处|地|路段|道路|路|片区|区域|村|地块)?$/u;
const MEASURES = /(?:[率量积度长宽径容深里程能]|装机)$/u;

/** 医院向基层投放: who did what with so many per cent. */
function endsInVerb(noun: string): boolean {
  const verb = wordBefore(LEAD_VERBS, noun, noun.length);
  return verb.length > 1 && noun.length > verb.length + 3;
}

/** The noun behind an amount, a share or a measure, where the words before it say who, where or for whom, and not what; '' elsewhere. */
export function nounOfAmount(found: Candidate, context: NumberContext): string {
  const { noun, phrase, wordsBefore, wordsAfter } = context;
  const kind = found.quantity.unit?.kind;
  const isLevel = found.trend === null;
  if (noun === '') return '';
  // 同意地方发行2000亿元债券: the object of the verb before; 中央财政安排200亿元专项资金: who, and not what.
  const funded = kind === 'money' && isLevel && (ISSUES.test(wordsBefore) || FUNDER.test(phrase.noun));
  if (funded && FUNDS.test(noun)) return noun;
  // 供水工程1.2亿元贷款: what was lent for it.
  if (kind === 'money' && isLevel && OF_A_SIZE.test(phrase.noun) && LENT.test(wordsAfter))
    return join(phrase.noun, noun);
  // 家居产业园50万平方米标房: what has that area.
  const built = kind === 'physical' && isLevel ? (BUILDINGS.exec(wordsAfter)?.[1] ?? '') : '';
  if (built !== '' && !MEASURES.test(phrase.noun)) return PARK.test(phrase.noun) ? join(phrase.noun, built) : built;
  // 医院向基层投放50%号源, 市区两级98%事项
  const acts =
    isLevel &&
    ((kind === 'rate' && endsInVerb(phrase.noun)) ||
      ((kind !== 'money' || OF_A_SIZE.test(noun)) && LEVELS.test(phrase.noun)));
  if (acts) return noun;
  // 城西广场等处10公里街道绿化工程, 东站10兆瓦光伏项目: where, and not what.
  const place = kind === 'physical' && isLevel && noun.length > 2;
  if (place && (AND_SO_ON.test(wordsBefore) || (OF_A_SIZE.test(noun) && !MEASURES.test(phrase.noun)))) return noun;
  // 年产20万吨铜箔项目
  if (kind === 'physical' && wordsBefore.endsWith('年产')) return noun;
  if (kind === 'physical' && isLevel && LAND_AREA.test(noun)) return noun;
  return '';
}
