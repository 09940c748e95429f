/** What may stand between a number and its unit: multipliers and qualifiers, in any order (2.92万余座, 100多万元). */
const BETWEEN = '十百千万亿萬億余餘多几来';
const LONGEST_CHAIN = 4;

/** Units of more than one character. What is not here is taken to be one character long. */
const UNITS = new Set(
  (
    '个百分点 百分点 个工作日 工作日 个月 个小时 小时 分钟 个季度 季度 个年度 年度 周年 周岁 世纪 ' +
    '平方公里 平方千米 平方米 立方米 平方 立方 公里 千米 厘米 毫米 微米 海里 公顷 公亩 公斤 公吨 千克 毫克 微克 千瓦时 千瓦 兆瓦 毫升 ' +
    '万元 亿元 美元 欧元 港元 日元 英镑 人次 人天 件次 户次 场次 批次 车次 班次 起次 例次 家次 条次 项次 架次 课时 学时 标段 个人 ' +
    '立方千米 标准煤 摄氏度 名次 月份 年代'
  ).split(' '),
);
const LONGEST_UNIT = 4;

/** Length of the unit of several characters at `at`, 0 if there is none. */
function longUnit(text: string, at: number, end: number): number {
  for (let length = LONGEST_UNIT; length > 1; length -= 1) {
    if (at + length <= end && UNITS.has(text.slice(at, at + length))) {
      return length;
    }
  }
  return 0;
}

/**
 * How many UTF-16 units from offset `at`, where a number in digits has just ended, belong to the number: multipliers, qualifiers
 * and the unit (55|个, 100|余项, 8.5|个百分点). At least one character, whatever it is; never beyond `end`.
 */
export function unitLength(text: string, at: number, end: number): number {
  let unit = at;
  while (
    unit < end &&
    unit - at < LONGEST_CHAIN &&
    BETWEEN.includes(text.charAt(unit)) &&
    longUnit(text, unit, end) === 0
  ) {
    unit += 1;
  }
  return Math.min(unit + (longUnit(text, unit, end) || 1), end) - at;
}
