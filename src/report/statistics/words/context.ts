/** Words that set a number in time: reached or planned, and of which period. Data only. */
import { lexicon } from '../lexicon.ts';

/** In a clause outside the plans these make the number a target. */
export const TARGET_MARKS =
  /力争|争取|预期目标|目标[为是:]|发展目标|拟(?:新|建|投|于|引)|将(?:实现|达到?|新|建成|完成|增|建设|继续|超过|突破|有|是|投|引|于)|计划(?:用|到|于|今年|明年|年内|新|建|完|投|实|引|开|改|总|在)|今年(?:计划|要|将|预计|安排)|明年|下一?步|到20\d\d年(?:底|末)?[,，]?(?!.{0,6}已)|要(?:实现|达到|确保)|确保(?!了)/u;

/** In the plans these make the number a result already reached. */
export const REACHED_MARKS =
  /去年|上年|过去[一三五]年|一年来|五年来|已(?:经|建|有|完|达|实|形|累|在|引|获|培)?|现有|目前|累计(?!(?:达到|超过|突破|建成|新增|改造|培育))|同期|基础上/u;

/** Each of these is said of a number by itself: 日均7.27起. */
export const FREQUENCY = lexicon(
  `
    日均 月均 年均 周均 每天 每日 每月 每年 每周 每季度 每小时 每分钟 每班 单日 当日 单月 月平均 日平均 年平均
    平均每天 平均每月 平均每年
  `,
);

/** Names of periods, as they are printed. Linear: every part is bounded. */
export const PERIODS =
  /(?:截至|截止到?|自)?(?:(?:19|20)\d{2}(?:[-—–至]{1,2}(?:19|20)?\d{2})?年度?(?:以来|底|末|初|上半年|下半年|全年|前[一二三四]季度|第?[一二三四]季度|期间)?(?:\d{1,2}月?(?:份|底|末)?(?:\d{1,2}日)?(?:[-—–至到]{1,2}\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?)?)?|今年以来|今年|去年|全年|本年度|年内|上半年|下半年|近[一二两三四五六七八九十]年来?|[一二两三四五六七八九十]年来|过去[一二三四五六七八九十]年|前[一二三]季度|[一二三四]季度|\d{1,2}月(?:份|底)?(?:[-—–至到]{1,2}\d{1,2}月(?:份|底)?)?|“十[一二三四五]五”(?:时期|期间|末|以来)?|[一二三四五六七八九十]年累计)/gu;
