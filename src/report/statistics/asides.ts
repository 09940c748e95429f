/** 金融业在监管压力下: under what it happened. */
const UNDER =
  /在[^,;、在]{2,10}(?:压力|背景|形势|情况|条件|环境|态势|冲击|影响|带动|推动|拉动|支撑|努力|干扰|制约)之?下$/u;
/** 按新国标, 市口径: how it was counted. */
const COUNTED_BY = /(?:按(?:新|旧|老|原)?(?:国标|标准|口径)|(?<![、和与])(?:[国省市县区]|验资|可比|财政)口径)$/u;
/** 由成立之初的, 从建站时: since when. */
const SINCE =
  /[由从自](?:成立|建设|运行|开展|启动|试点|活动|改革|实施|创建|开始|起步|建站|建区|设立)(?:之?[初前]|时)的?$/u;
/** 由“十二五”末的: a plan's time. */
const PLAN_TIME = /[由从自比较]“[十七八九][一二三四五]?五?”(?:规划)?(?:之?初|末期?|期末|期间|时期)?的?$/u;
/** 在去年900万元|的基础上, before 增长: upon what. */
const UPON = /^的?基础上$/u;
/** 税收剔除减税因素, before 增长 */
const LEFT_OUT = /(?:剔除|扣除|排除|不考虑)[^,;、]{2,14}(?:因素|影响)$/u;
/** 收入10亿元,实现五年, before 翻一番 */
const REACHED_IN = /^实现[一二两三四五六七八九十]年$/u;
/** 固定资产投资五年, before 累计: in how many years. */
const IN_YEARS = /(?<=[^,;、第近]{4})[一两三四五六七八九十]年$/u;
/** 生产总值先后, 吞吐量三次, before 跨越: how often. */
const HOW_OFTEN = /(?<=.{3})(?:(?<!第)[两三四五六七八九]次|先后|相继|接连)$/u;
/** 案件较上一年: with what it is compared. */
const THAN_BEFORE = /[较比](?:上一年|前一年|上一年度|往年|以往|此前|之前|上月|上季度)(?:同期)?$/u;
/** 低保标准从年标准: what it was. */
const FROM_STANDARD = /[由从](?:年|月|每年|每月)标准$/u;
/** 咨询的次数: that it is counted how often. */
const OF_TIMES = /(?<=.{2})的(?:次数|件数)$/u;
/** 销售收入破: a verb of one character behind a measure. */
const BREAKS = /(?<=.[率量额值入产])破$/u;

/** 实践站并投入运行: what became of it. */
const IN_USE = /(?<=.{2})(?:并|已)(?:正式)?(?:投入|交付)(?:运行|使用|运营)$/u;

/** By its last character, what may stand between the name of a measure and its value. */
const ASIDES: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['下', [UNDER]],
  ['上', [UPON]],
  ['标', [COUNTED_BY]],
  ['准', [COUNTED_BY, FROM_STANDARD]],
  ['径', [COUNTED_BY]],
  ['初', [SINCE, PLAN_TIME]],
  ['前', [SINCE, THAN_BEFORE]],
  ['时', [SINCE]],
  ['的', [SINCE, PLAN_TIME]],
  ['末', [PLAN_TIME]],
  ['期', [PLAN_TIME, THAN_BEFORE]],
  ['间', [PLAN_TIME]],
  ['”', [PLAN_TIME]],
  ['素', [LEFT_OUT]],
  ['响', [LEFT_OUT]],
  ['年', [THAN_BEFORE, REACHED_IN, IN_YEARS]],
  ['次', [HOW_OFTEN]],
  ['后', [HOW_OFTEN]],
  ['继', [HOW_OFTEN]],
  ['连', [HOW_OFTEN]],
  ['度', [THAN_BEFORE]],
  ['往', [THAN_BEFORE]],
  ['月', [THAN_BEFORE]],
  ['数', [OF_TIMES]],
  ['破', [BREAKS]],
  ['行', [IN_USE]],
  ['用', [IN_USE]],
  ['营', [IN_USE]],
]);

/** The words at the end of `near` that say under what, since when, how often or by what count, and name nothing; '' if there are none. */
export function asideBehind(near: string): string {
  for (const aside of ASIDES.get(near.slice(-1)) ?? []) {
    const words = aside.exec(near)?.[0];
    if (words !== undefined) return words;
  }
  return '';
}
