import type { Candidate } from './clauses.ts';
import { FREQUENCY } from './words/time.ts';

export type Aspect = 'level' | 'change' | 'share' | 'average';

/** 占65.1%, 占比达, 比重为, 其中28%: the number is a part of a whole. */
const SHARE_BEFORE = /(?:占|份额|占比|比重|比例|其中)(?!有|用|地(?!区|方)|道|领|据)[^,;。:、]{0,16}$/;
/** 65.1%的小区, 三分之二的村. */
const SHARE_BEHIND = /^(?:以上|左右|以下)?的(?!速度|增速|增长|增幅|比例|目标|水平|成绩|高位|幅度|税率|利率)/u;
/** 增速居…, 高于全国0.4个百分点: a change, or a difference, by its noun. */
const CHANGE_BEFORE = /(?:增速|增幅|涨幅|降幅|增长率|[高低快慢优好]于|高出|领先)[^,;。:、]{0,12}$/;
/** 超出下达指标6000万元: how much more, whatever it is counted in. */
const DIFFERENCE =
  /(?:超出|高出|[高低多少]于)[^,;。:、]{2,12}$|比[^,;。:、\d比]{2,8}[高低多少]$|(?<!完成)超额?(?:完成)?(?:年初|年度|全年|上级|[省市县区])?(?:下达)?(?:任务|目标|计划)$/;
/** 95%以上纠纷在村化解: of whom or what it is a part, at the head of its clause. */
const PART_OF =
  /^(?:的)?[^,;。:、\d的率]{0,6}?(?:案件|纠纷|矛盾|事项|企业|群众|居民|农户|用户|市民|村民|学生|干部|人员|乡镇|社区|学校|项目|问题|诉求|产品)(?![率数满])/u;
const OPENS = /(?:^|[,;。:、\n])(?:全[省市县区镇乡]|其中|已有|有)?$/u;
/** 占受理案件数比例最高,达92.71%: the clause before names the share. */
const SHARE_TOLD =
  /占(?!有|用|地|道|领|据)[^,;。:、占]{2,16}(?:最高|最大|最多|较高|较大|过半|多数|首位),(?:达到?|为|约|近|高)*$/;
const AVERAGE_BEFORE =
  /(?:每[十百千万]+[人户家]|万人(?:拥有|均)|每[百千万](?:名|户|人口|常住人口|老年人口)|人均|户均|亩均|地均|次均|件均|生均|村均|平均|均价)[^,;。:、]{0,16}$/;
const AVERAGE_NAME = /人均|户均|亩均/u;
/** How far back in its clause a number looks for these words. */
const REACH = 24;

/**
 * What the number is of its subject: a change (增长7.7%, 提高2个百分点), a share of a whole (占65.1%, 三分之二的村), an average
 * (日均7.27起, 人均可支配收入4.2万元), or the level itself. `period`: what `periodOf` says of it.
 */
export function aspectOf(text: string, found: Candidate, period: string | null): Aspect {
  const { quantity, sentence, trend } = found;
  const { unit } = quantity;
  const before = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  if (trend !== null || unit?.text === '番') return 'change';
  const behind = text.slice(quantity.end, quantity.end + 16);
  const rate = unit === null ? quantity.chinese : unit.kind === 'rate';
  if (rate && (/点$/u.test(unit?.text ?? '') || CHANGE_BEFORE.test(before))) return 'change';
  if (
    rate &&
    unit?.text !== '倍' &&
    (SHARE_BEFORE.test(before) ||
      SHARE_TOLD.test(before) ||
      SHARE_BEHIND.test(behind) ||
      (OPENS.test(before) && PART_OF.test(behind)))
  )
    return 'share';
  if (DIFFERENCE.test(before)) return 'change';
  const frequent = period !== null && FREQUENCY.words.has(period);
  // 城乡居民人均收入分别为6万元、3万元: of both.
  return frequent || AVERAGE_BEFORE.test(before) || AVERAGE_NAME.test(found.subject) ? 'average' : 'level';
}
