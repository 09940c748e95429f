import type { Report } from '../model.ts';

type Kind = Report['kind'];

const LAW_TITLE = /法治政府|法治建设|依法行政|依法治[国省市县区州旗企教校院]/;
const WORK_TITLE =
  /政府工作(?:的)?(?:报告|情况)|(?:政府|管委会|管理委员会)(?:(?:19|20)\d\d年度?)?工作报告|^(?:(?:19|20)\d\d年)?工作报告/;
/** Reports of others to a congress, and the government's other yearly reports. */
const OTHER_TITLE = /法院|检察院|常务委员会|人大常委会|信息公开|预算|决算|国民经济|审计|财政|环境状况|普法/;
const TO_CONGRESS = /各位代表|向大会/;
const GOVERNMENT_SPEAKS =
  /代表(?:[\u4e00-\u9fff]{0,24}(?:政府|管委会|管理委员会)|国务院)[，,、]?[\u4e00-\u9fff，、]{0,12}(?:报告|汇报)|(?:政府|管委会)工作报告/;
const COURT_SPEAKS = /代表[\u4e00-\u9fff]{0,20}(?:法院|检察院|常务委员会|人大常委会)/;
const REVIEWS = /(?:工作)?回顾|工作总结|过去[一五]年/;
const PLANS_AHEAD = /(?:工作安排|主要工作|重点工作|目标任务|预期目标|总体要求)/;
/** How often a text says 法治政府 or 依法行政, a thousand characters, where it is about that: reports of the kind have 3 and more, 政府工作报告 under 0.4. */
const LAW_DENSITY = 1.5;

/**
 * What kind of report a text is: by its title, else by who speaks to whom, else by what it speaks of.
 * @param chapters the titles of its chapters
 */
export function kindOf(title: string, text: string, chapters: readonly string[]): Kind {
  const law = LAW_TITLE.test(title);
  if (law && !/信息公开/.test(title)) return 'rule-of-law';
  if (WORK_TITLE.test(title) && !OTHER_TITLE.test(title)) return 'work';
  if (OTHER_TITLE.test(title)) return 'other';
  const opening = text.slice(0, 3000);
  if (TO_CONGRESS.test(opening)) {
    if (COURT_SPEAKS.test(opening)) return 'other';
    if (GOVERNMENT_SPEAKS.test(opening)) return 'work';
  }
  const said = (text.match(/法治政府|依法行政|法治建设/g)?.length ?? 0) * 1000;
  if (said >= LAW_DENSITY * text.length && said >= 3000) return 'rule-of-law';
  if (title !== '' && !/报告|总结/.test(title)) return 'other';
  const headings = [...chapters, opening].join('\n');
  const governs = /各位代表|政府工作|管委会工作|财政收入|地区生产总值/.test(text);
  return governs && (TO_CONGRESS.test(text) || REVIEWS.test(headings)) && PLANS_AHEAD.test(text) ? 'work' : 'other';
}
