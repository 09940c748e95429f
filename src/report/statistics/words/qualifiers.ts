/** Words printed with a number that loosen it. Data only. */
import { lexicon } from '../../../text/index.ts';

/** Before the number: 超过5000万条. */
export const BEFORE = lexicon(
  `
    约 大约 约为 近 将近 接近 超 超过 逾 突破 不低于 不少于 不高于 不超过 不多于 不超 不足 不到 不大于 不小于
    不下 不下于 未超过 至少 至多 最多 最少 大概 低于 高于 大于 小于 多于 少于 优于 ＞ ≥ ≤ ＜ > < 上 过 多达
  `,
);

/** Between the number and 万, 亿 or the unit: 50余万条, 30多家. */
export const INSIDE = lexicon(`余 多 来 几`);

/** After the unit: 50万条以上, 5%左右. */
export const AFTER = lexicon(
  `
    以上 以下 左右 上下 以内 之内 以外 之多 有余 及以上 及以下 或以上 或以下 （含）以上 (含)以上 （含）以下
    (含)以下 （含）及以上 (含)及以上 余 多 许
  `,
);

/**
 * Where such a word is only the end of another: 节约5000万元 is not 约, 最近3年 is not 近.
 * word → characters that may not stand before it.
 */
export const NOT_AFTER: ReadonlyMap<string, string> = new Map([
  ['约', '节集签预合公条违履解邀特制契和租续缔简誓失'],
  ['近', '最附临邻亲靠贴相远就'],
  ['超', '赶反赣苏高中英湘浙川粤桂渝村'],
  ['上', '加以同网线向早晚马跃迈登站跨连'],
  ['过', '通经不度超越胜大难'],
  ['逾', ''],
]);
