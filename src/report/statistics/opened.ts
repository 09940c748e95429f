import { leadVerb } from './trim-words.ts';

/** How many are, in two adjectives or one: 案情重大、复杂的, 针对性强的. */
const ADJECTIVES =
  /^[\u4e00-\u9fff]{2,4}(?:重大|复杂|严重|恶劣|较大|突出|轻微|良好)(?:、[\u4e00-\u9fff]{2,6})*的(?=[\u4e00-\u9fff]{2})|^[\u4e00-\u9fff]{2}性(?:、[\u4e00-\u9fff]{2}性)*[强高]的/u;
const JOINS = /^集[^,;。]{2,24}?于一[体身]的/u;

/** The words behind a unit without how those are that it counts: 案件 of 案情重大、复杂的案件, 公园 of 集休闲、普法于一体的公园. */
export function withoutHow(phrase: string): string {
  if (!phrase.slice(0, 40).includes('的')) return phrase;
  return phrase.startsWith('集') ? phrase.replace(JOINS, '') : phrase.replace(ADJECTIVES, '');
}

const NOT_YET = /^未[\u4e00-\u9fff]{2}(?=案件|企业|项目|事项|问题|人员|单位|线索|工单)/u;

/** 未上传 of 未上传案件: what did not happen, where it opens a name; '' elsewhere. */
export function notYet(phrase: string): string {
  return phrase.startsWith('未') ? (NOT_YET.exec(phrase)?.[0] ?? '') : '';
}

const SUCH =
  /^(?:、[^,;。、()\d]{2,10}){1,4}?等((?:[\u4e00-\u9fff]{0,3})(?:活动|企业|单位|案件|事故|项目|问题|措施|服务|会议|培训|场所|部门))(?=[,;。]|$)/u;

/** 活动 of 、讲座等活动: what all members of a list are, `rest` being what stands behind the first; '' elsewhere. */
export function kindOfAll(rest: string): string {
  return rest.startsWith('、') ? (SUCH.exec(rest)?.[1] ?? '') : '';
}

const SHARED_HEAD =
  /^((?:、[^,;。、()\d的]{2,8}?){1,2}?(?:事故|案件|纠纷|隐患|警情))(?![\u4e00-\u9fff]{0,2}[率数人员])/u;
const HAS_HEAD = /(?:事故|案件|纠纷|隐患|警情|问题|矛盾|企业|单位|部门|[人户员所])$/u;

/** 火灾、道路交通事故, 家事、邻里纠纷: the other kinds of one head, `rest` being what stands behind the first, `noun`; '' elsewhere. */
export function otherKinds(noun: string, rest: string): string {
  if (noun.length > 5 || !rest.startsWith('、') || HAS_HEAD.test(noun)) return '';
  const others = SHARED_HEAD.exec(rest)?.[1] ?? '';
  return others
    .split('、')
    .slice(1)
    .some((member) => leadVerb(member) !== '')
    ? ''
    : others;
}
