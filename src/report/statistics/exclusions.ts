import type { Quantity } from './quantity.ts';

const LETTER = /[A-Za-zΑ-ω]/u;
/** Names of indicators in Latin letters, after which a number is a value: GDP8000亿元. */
const INDICATOR = /(?:GDP|CPI|PPI|PMI|FDI|R&D|PCT|GNP|IPO|VOCs|COD|ODI|APP|GEP)$/;
/** 目前5家, 此前3次: 前 that makes no ranking of the number behind it. */
const NOT_RANKING = '目以之此年日提当产生战空跟面超期天午月先眼从事课庭院';
/** A service or a circle named by its reach: 15分钟便民生活圈. */
const NAMED_REACH = /^[^,;。、:!?)\s]{0,10}?(?:圈|半径|时效圈|通勤)/;
/** 0.1微克攻坚行动: a drive named by its measure. */
const NAMED_DRIVE = /^(?:专项)?(?:攻坚|提升|治理)?(?:行动|计划|战役|攻坚战)/u;
/** 排名由369位上升到235位 is a rank; 排名上升31位 is a change of one. */
const RANK = /排名|位次|名次|位列|位居|列全?[国省市县区州](?:[^,;。]{0,4}第)?$/;
const RANK_CHANGE = /(?:上升|提升|前移|跃升|进步|提高|下降|后退|退后|晋升|前进)(?:了|近|超)*(?:\d+[位名][、和与及])*$/u;

/** 三个全覆盖, 6个零发生: slogans. */
const SLOGAN = /^(?:全覆盖|零[^售件部散工]|100%|百分百|坚持|确保|必须)/;
const AGE = /寿命|年龄|平均/u;
/** 由82.4岁提高到83.1岁。 */
const AGE_RISES = /(?:提高|提升|上升|增加|延长)[到至](?:(?:19|20)\d\d年的?)?$/u;
const CLOSES = /^(?:[,;。:)\s]|$)/u;
/** Where a duration is what was measured. */
const MEASURED_TIME =
  /压缩|缩短|缩减|减少|压减|提速|提前|延长|人均|减至|降至|缩至|压至|增至|增加|平均|用时|耗时|时长|仅需|只需|仅用|天数|时间|时限|达到?$|优良|监测|污染|办结|办理|快于|节省|节约|工期|周期/u;
const STRONG_CHANGE = /(?:压缩|缩短|缩减|减少|压减|节约|节省|用时|耗时)(?:了|近|约|超过|超|平均)*$/u;
/** 压减至13个月, 由12个月缩短到4个月: how long it takes since; 减至3月 is a date. */
const CHANGED_UNTIL = /(?:压缩|缩短|缩减|减少|压减|精简|[缩压减降])[至到为]了?(?:约|近|不足|不超过)?$/u;
/** 动用机械5400小时, 志愿服务3200小时: how long so much was at work. */
const WORKED = /(?:机械|机具|设备|车辆|志愿服务|飞行|授课)(?:作业|巡航)?(?:达到?|共计?|累计|总计|约|近|超过?)*$/u;
/** 结余可支付36个月. */
const LASTS = /(?:可|能)(?:支付|支撑|供应|保障)(?:约|近|超过)*$/u;
/** 时间从原来的20天压缩至3天. */
const SPENT = /[由从][^,;。]{0,12}$/;
const CHANGED_TO = /^(?:以上|左右)?(?:再)?(?:压缩|压减|缩短|缩减|减少|减|降低|降|压|缩|延长|增加|提前)[至到为成]/u;
const PERIOD_BEHIND =
  /^(?:来|内|之内|以内|里|前|后|之后|以后|期间|期|中|制|周年|间|期限|左右内|计划|行动|规划|之前|以前|任期|度|生|服务|自助|监控|值守|值班|不打烊|在线|全天|便民|无|轮|有人|运行|热线|开放|供应|响应|营业|运营|应急|智慧|备勤|待命)/u;

const CALENDAR_YEAR = /^(?:19|20)\d\d$/u;

/** 分值由5分提高到8分. */
const POINTS_CHANGED = /^(?:提高|提升|上升|增加|调整|上调|下调|降低|下降|减少)[至到为]/u;

const JOINTS = '+×*·・•&#@_/';
const TO_ONE = /^:1(?![\d.:])/;
const PARTS = '-—－–~～至.:';

/** Part of a word, a formula, a date or a version: 5G, 1+5+X, 7×24, 2020.1.1, 12·4, 3∶2. */
function isPartOfName(text: string, quantity: Quantity, from: number, limit: number): boolean {
  const before = quantity.numeral > from ? text.charAt(quantity.numeral - 1) : '';
  const after = quantity.numeralEnd < limit ? text.charAt(quantity.numeralEnd) : '';
  if (before < '一' && LETTER.test(before)) {
    return (
      quantity.unit === null || !INDICATOR.test(text.slice(Math.max(from, quantity.numeral - 6), quantity.numeral))
    );
  }
  const earlier = quantity.numeral - 1 > from ? text.charAt(quantity.numeral - 2) : '';
  // 同比+5.2% is a sign, 1+5 a formula.
  if (before === '+') return /[\dA-Za-z”」]/u.test(earlier);
  if (before !== '' && JOINTS.includes(before)) return true;
  if (before !== '' && PARTS.includes(before) && /[\dA-Za-z]/u.test(earlier)) return true;
  // 收入比2.04:1 is a ratio.
  if (after === ':') {
    const behind = text.slice(quantity.numeralEnd, quantity.numeralEnd + 3);
    return /^:\d/u.test(behind) && !TO_ONE.test(behind);
  }
  // 孕产妇死亡率3.85/10万
  if (after === '/' && quantity.unit?.text.startsWith('/')) return false;
  return (
    (after !== '' && JOINTS.includes(after)) || (after === '.' && /\d/u.test(text.charAt(quantity.numeralEnd + 1)))
  );
}

/** 第3批, 每10万人, 前5名: an ordinal, a denominator, a ranking. */
function isOrdinal(text: string, quantity: Quantity, from: number): boolean {
  const before = text.slice(Math.max(from, quantity.start - 2), quantity.start).trimEnd();
  const last = before.charAt(before.length - 1);
  if (last === '第' || last === '每' || last === '首') return true;
  // 六个100%, 两个200万亩: slogans.
  if (last === '个' && /[一二两三四五六七八九十]个$/u.test(before)) return true;
  return last === '前' && !NOT_RANKING.includes(before.charAt(before.length - 2) || '目');
}

function isPeriod(text: string, quantity: Quantity, from: number, limit: number): boolean {
  const unit = quantity.unit;
  if (unit === null || unit.kind !== 'time') return false;
  const before = text.slice(Math.max(from, quantity.start - 24), quantity.start);
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1);
  const behind = text.slice(quantity.end, Math.min(limit, quantity.end + 14));
  if (PERIOD_BEHIND.test(behind) || NAMED_REACH.test(behind)) return true;
  if (LASTS.test(before)) return false;
  if (SPENT.test(before) && CHANGED_TO.test(behind)) return false;
  // 人均预期寿命从2030年的82.4岁: a year, though lives are told in years.
  if (unit.text === '年' && CALENDAR_YEAR.test(text.slice(quantity.numeral, quantity.numeralEnd))) return true;
  if (/年/u.test(unit.text) && /年限|寿命|工期|期限/u.test(clause)) return false;
  if (/年|月$|季|学期|周|星期|日$/u.test(unit.text))
    return unit.text.endsWith('作日')
      ? !MEASURED_TIME.test(clause)
      : !STRONG_CHANGE.test(before) && (unit.text === '月' || !CHANGED_UNTIL.test(before));
  return !MEASURED_TIME.test(clause) && !(unit.text.endsWith('小时') && WORKED.test(clause));
}

/** At the beginning of a line or sentence, 1.10个 is a list marker and 10个; such a number cannot be read safely. */
function isListMarker(text: string, quantity: Quantity, from: number): boolean {
  const before = quantity.numeral > from ? text.charAt(quantity.numeral - 1) : '\n';
  if (!'\n。;'.includes(before) || quantity.scaled || quantity.unit?.kind !== 'count') return false;
  return /^\d{1,2}\.\d+$/u.test(text.slice(quantity.numeral, quantity.numeralEnd));
}

/**
 * Whether the quantity is no statistic: part of a name, formula or date, an ordinal, a ranking, a denominator, a span of time that
 * only names a period, the reach in a service's name. `text` is folded; `from` and `limit` bound the passage.
 */
export function isExcluded(text: string, quantity: Quantity, from: number, limit: number): boolean {
  const unit = quantity.unit;
  if (!quantity.chinese && isPartOfName(text, quantity, from, limit)) return true;
  if (isOrdinal(text, quantity, from) || isListMarker(text, quantity, from)) return true;
  if (unit === null) return false;
  if (isPeriod(text, quantity, from, limit)) return true;
  // 自3月1起至5月止: a date.
  if (unit.text === '起' && /[年月]$/u.test(text.slice(Math.max(from, quantity.start - 1), quantity.start)))
    return true;
  if (unit.text === '个' && SLOGAN.test(text.slice(quantity.end, quantity.end + 4))) return true;
  const isAge = unit.text.endsWith('岁');
  const isPerson = unit.text === '位' || unit.text === '名';
  if (!isAge && !isPerson && unit.text !== '分' && unit.kind !== 'physical') return false;
  const clause = text.slice(Math.max(from, quantity.start - 20), quantity.start);
  const behind = text.slice(quantity.end, Math.min(limit, quantity.end + 14));
  if (isAge) return !AGE.test(clause) && !(AGE_RISES.test(clause) && CLOSES.test(behind));
  if (unit.text === '分' && POINTS_CHANGED.test(behind)) return false;
  if (unit.text === '分') return /[时点]$/u.test(clause) || !/^(?:[,;。:!?、()\s的]|$)/u.test(behind);
  if (isPerson) return RANK.test(clause) && !RANK_CHANGE.test(clause);
  // 千万千瓦级风电基地: a class of size.
  if (quantity.chinese && behind.startsWith('级')) return true;
  if (/^(?:千伏|伏|kV|KV)$/u.test(unit.text) && /^[^,;。、)\s]/.test(behind)) return true;
  if (/^(?:公里|米|千米)$/u.test(unit.text) && /^(?:范围)?内[^,;。、]/.test(behind)) return true;
  return NAMED_REACH.test(behind) || NAMED_DRIVE.test(behind);
}
