import type { Measured } from '../statistics/index.ts';
import { lastClause } from './theirs.ts';

/** What is measured of a whole place, and never of a part of it under the same name. */
const WHOLE =
  /^(?:(?:人均)?地区生产总值|第[一二三]产业增加值|(?:规上)?工业(?:增加值|总产值)|固定资产投资|(?:工业|技改|民间|基础设施|房地产开发)投资|一般公共预算(?:收入|支出)|财政总收入|税收收入|社会消费品零售总额|(?:进出口|出口)总额|实际利用外资|(?:城镇|农村)?居民人均可支配收入)$/u;
/** 产业集聚区|固定资产投资, 脱贫县|农村居民收入: of a part of the place. */
const PART =
  /(?:集聚区|开发区|经开区|高新区|保税区|示范区|产业园|园区|基地|脱贫县|贫困县|(?:脱贫|贫困|民族)地区|(?<!全)\d[家户个][^,;。:、\d]{0,6}(?<!规上|规模以上|限上|限额以上|全部)(?:企业|项目|公司|镇|村))[^,;。:、\d]{0,12}$/u;
/** 建成后可实现|产值, 一年可增加|财政收入: what one thing is to bring. */
const MAY_BRING = /(?:[达投]产后|建成后|(?<!全年|预计)可新?(?:增加?|实现|创造|带来|贡献))[^,;。:\d]{0,16}$/u;

/** 固投超亿元的|项目, 产值过千万元的|企业: of which size they are, and not how much it is. */
const SIZED = /^(?:以上)?(?:的[^,;。:、\d]{0,10})?(?:项目|企业|工程|产业|集群|园区|公司|乡镇|[镇村户])/u;
const OF_PROJECTS = /^(?:签约金额|(?:年度计划|完成)投资额?|.*项目总投资|.*扶持资金|专项资金|.*贷款.*|.*补贴)$/u;

/** 比全省高|1.2万元, 超年初任务|2亿元: by how much, and not how much. */
const BY_HOW_MUCH =
  /(?:[比较](?:全[国省市州区县]|[国省市]|上年|去年|目标|计划)[^,;。:\d]{0,8}[高低多少]出?|(?:高于|低于|高出)[^,;。:\d]{0,10}|超(?:额完成|(?:额完成)?(?:年初|全年|年度|既定|目标)[^,;。:\d]{0,6}(?:任务|目标|计划|预算)?))(?:约|近)?$/u;

/** 产值6亿元，增长8%: the change is one of the money, and of no number of things. */
const OF_MONEY = /\d[万亿]?元[,、](?:同比|比上年|较上年)?(?:增长|增|下降|降低|提高|上升)?$/u;
const NUMBER_OF = /数$/u;
/** 服务业投入增长: no change of how many firms there are. */
const FIRMS = /企业数$/u;
const CALLS_FIRMS = /企业|单位|公司|[户数家]|巨人|专精特新|冠军|瞪羚|独角兽|[高科]企|四上/u;

/** 压减…煤炭, 淘汰…: what is done away with is not made. */
const MADE = /产量$/u;
const CUT_DOWN = /(?:压减|淘汰|退出|关停|化解|削减|替代)[^,;。]*$/u;

/** 新材料、|医药产业产值: all that stands in the list has it together. */
const OF_LIST = /(?:产业|工业|制造业)(?:产值|增加值)$/u;

/** 财政收入12亿元,其中地方财政收入7亿元: the first is all that was taken in, and the second what the place keeps. */
const REVENUE = /^(?!.*(?:地方|本级|公共|[市县区]级)).*收入$/u;
const KEPT_OF_IT = /^[^。;]{0,24}其中[:,]?(?:地方|本级|[市县区]级)[^,;。\d税]{0,8}收入/u;

/** 为|20个老旧小区|铺设管道: for them something else was done. */
const FOR_THEM = /[为在给]$/u;
const MADE_ANEW = /改造|整治|提升|更新/u;

function isShared(subject: string, clause: string): boolean {
  const at = clause.lastIndexOf(subject.slice(0, 3));
  return (
    at > 1 && clause.charAt(at - 1) === '、' && !/[元%)\d]、$/u.test(clause.slice(0, at)) && !/分别|各/u.test(clause)
  );
}

/** Whether a number is all that its name in a work report says: not that of a part, of a size that projects have, or of what lies between two. */
export function isWhole(name: string, { aspect, before, behind, subject, unit, unitKind }: Measured): boolean {
  const clause = lastClause(before);
  if (unitKind === 'money') {
    if (SIZED.test(behind) && !OF_PROJECTS.test(name)) return false;
    if (BY_HOW_MUCH.test(clause)) return false;
    if (WHOLE.test(name) && MAY_BRING.test(clause)) return false;
    if (name === '一般公共预算收入' && REVENUE.test(subject) && KEPT_OF_IT.test(behind)) return false;
    if (OF_LIST.test(name) && isShared(subject, clause)) return false;
  }
  if (WHOLE.test(name) && (PART.test(clause) || PART.test(subject))) return false;
  if (unitKind === 'rate' && aspect === 'change' && NUMBER_OF.test(name)) {
    if (OF_MONEY.test(before) || (FIRMS.test(name) && !CALLS_FIRMS.test(subject))) return false;
  }
  if (MADE.test(name) && CUT_DOWN.test(clause)) return false;
  return !(
    name === '老旧小区改造数' &&
    unit === '个' &&
    FOR_THEM.test(before) &&
    behind.startsWith(subject) &&
    !MADE_ANEW.test(behind.split(/[,;。]/u, 1)[0] ?? '')
  );
}
