/**
 * The words by which a chapter's title, its first sentence or a lead says what it is about. 法治政府建设年度报告 follow art. 24–25 of
 * 《法治政府建设与责任落实督察工作规定》: what was done, what fell short, the leaders' own part, next year's work.
 */

const WEAKNESS = '问题|不足|短板|困难|差距|薄弱环节|弱项|挑战|难题|难点|瓶颈';

/** A title that speaks of what fell short: 存在的主要问题, …的不足和原因. */
export const PROBLEM_TITLE = new RegExp(
  `(?:存在|面临|仍有|还有|遇到)(?:的|着|一些|主要|突出|几个|几方面|诸多)*(?:${WEAKNESS}|薄弱)|(?:${WEAKNESS})(?:之处)?(?:$|和|与|及|以及|、|分析|的?原因|[（(])`,
);
/** Titles of work done on problems, which are no admissions. */
export const PROBLEM_WORK =
  /(?:解决|破解|化解|防范|处理|整治|治理|整改|聚焦|紧盯|紧扣|围绕|坚持|突出|查摆|补齐|应对|排查|直面|克服|攻克).{0,16}(?:问题|短板|不足|困难|薄弱|挑战|难题)/;
/** A heading that only groups the problems under it. */
export const BARE_PROBLEM_TITLE =
  /^(?:20\d{2}年度?)?(?:当前|目前|工作中|建设中|工作)?(?:仍|还)?(?:存在|面临)?的?(?:主要|突出|一些)?(?:(?:问题|不足|短板|困难|差距|弱项|挑战|薄弱环节)(?:之处)?[和与及、]?){1,3}$|^(?:.{0,12}存在的|[^还仍尚]{0,12}存在)(?:主要|突出|一些)?(?:(?:问题|不足|短板|困难|差距|薄弱环节)(?:之处)?[和与及、]?){1,3}$/;

/** Words that say when: next year's work. */
export const PLAN_TIME =
  /下一?步|下一?阶段|下一年|今后(?!五年)|明年|来年|新一年|新的一年|(?:对|做好)今年|今年.{0,12}(?:工作|建议|安排|任务|目标)$/;
/** A title that names a plan by its class, as its head: the word stands at its end. */
export const PLAN_CLASS =
  /(?:计划|打算|安排|部署|思路|展望|努力方向|(?:改进|整改|解决)(?:的?(?:措施|打算|思路|方向|意见|情况|办法))|对策(?:[与和及]?(?:建议|措施))?|意见建议|(?:发展|工作|预期|奋斗)目标|工作重点|重点工作|(?:目标|重点|主要)任务|工作的?建议)$/;
/** … unless it is what the work was done on: 落实年度工作计划. */
export const PLAN_WORK =
  /(?:落实|压实|聚焦|围绕|制定|完成|实施|执行|推进|细化|明确|编制|纳入|紧扣|坚持|锚定|对标|抓好|抓实|分解|强化|加强|健全|完善)/;
/** A heading that names nothing but remedies, beside one that names nothing but problems. */
export const BARE_REMEDY_TITLE = /^(?:进一步|今后的?|下一?步的?)?(?:整改|改进|意见|对策|措施|建议)(?:措施|意见|建议)?$/;
/** Remedies that stand beside problems in one title: 存在的主要问题及改进情况. */
export const REMEDY_TITLE =
  /(?:改进|整改|解决)(?:的?(?:措施|打算|思路|方向|意见|情况|办法)|$)|对策|努力方向|下一?步|今后|打算|(?:工作|[下次明来]年)(?:计划|安排|思路|打算)|[和与及、](?:意见)?建议$/;
export const REVIEW_TITLE =
  /回顾|总结|情况|成效|(?:主要|取得的?|工作)成绩|成就|完成|进展|做法|以来|过去|亮点|履职|履行|落实.{0,12}责任/;
/** A title that heads a whole chapter by its kind: what was done, in the words that reports without numerals use for it. */
export const CHAPTER_TITLE =
  /(?:回顾|总结|成效|成绩|做法|进展|举措|亮点|(?:工作|建设|基本|总体|主要|完成|履职|推进|开展|落实)情况|主要工作|20\d{2}年(?:度)?的?(?:主要|重点)?工作)$/;
/** Goals for more than a year: no plan of next year's, where the report has one. */
export const LONG_TERM =
  /“?[八九十][一二三四五六七八九]?五”?(?:时期|期间|规划|计划|发展|(?:主要|奋斗|总体)?目标)|今后五年|未来五年|五年(?:发展|规划|目标|奋斗)|远景|中长期/;
/** Requirements, goals and reasons: what stands above next year's tasks in their chapter, or in a chapter before them. */
export const GOALS_TITLE =
  /总体(?:要求|思路|部署|目标|安排|考虑)|指导思想|基本原则|(?:主要|预期|发展|奋斗|总)目标|发展思路|时代背景|^(?:面临的?)?(?:发展)?(?:形势|机遇)|(?:形势|机遇)(?:[与和](?:挑战|任务))?$|主要考虑/;
/** … unless it names the tasks too: 总体要求和重点任务. */
export const TASKS_TITLE = /(?:重点|主要)(?:工作|任务)|工作(?:任务|重点|安排|打算)|任务/;
/** The chapter on the government itself, which closes a report's plans. */
export const SELF_TITLE =
  /自身建设|(?:人民满意|服务型|法治|廉洁|过硬|务实|效能|有为|高效)[^，。；]{0,10}政府|政府(?:系统)?(?:作风|效能)建设/;
/** Chapters that are never plans, wherever they stand: the leaders' own part, what else is reported. */
export const DUTY_TITLE = /第一责任人|其他(?:需要)?(?:报告|说明)|需要(?:报告|说明)的/;

/** A 政府工作报告 carries the year that it plans for; a report on the rule of law the year that it looks back on. */
export const RULE_OF_LAW = /法治|依法/;
/** … unless its title says of the year that it is looked back on: 2031年工作总结及2032年工作思路. */
export const LOOKS_BACK = /20\d{2}年度?[^，。；0-9]{0,20}(?:总结|小结|回顾|情况|述职)/;
export const TO_CONGRESS = /各位代表|向大会/;

/** A heading over how things stand as a whole: 主要指标完成情况, 总体情况. */
export const OVERVIEW_TITLE =
  /^(?:经济(?:社会)?发展|年度)?(?:主要)?(?:经济)?(?:(?:指标|目标|目标任务)(?:完成|运行)?|总体|基本|经济运行)(?:情况|概况)$/;
/** A part of a chapter of problems that tells why. */
export const CAUSES_TITLE =
  /^(?:产生|存在|形成)?(?:上述|以上|的|主要)*(?:问题|不足)?的?(?:主要|具体)?(?:原因|成因)|^(?:问题|不足)?(?:的)?(?:主要)?(?:原因|成因)分析/;
