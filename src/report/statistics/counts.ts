import type { Quantity } from './quantity.ts';

/** Units so general that a small round numeral before them names an organisation's own things: 十个重点领域, 三项制度, 二十条. */
const GENERAL_UNITS = '个项条章期届批轮次类款大部';
/** From here on a round numeral in Chinese characters is a count even before such a unit: four hundred 项 are no slogan. */
const LARGE = 100;
/** A numeral of one digit counts only where the words end behind its unit: 两吨。 but not 一米阳光, 二元结构. */
const ENDS = /^(?:[,;。:!?、()\n整钱]|以上|以下|以内|左右|多|的|人民币|$)/u;
/** 最后一公里, 第三元: names and ordinals. */
const NAMES_BEFORE = /(?:最后|最先|最初|最前|首|第|每|哪|这|那|同|另)$/u;
/** Where a span of time in Chinese numerals is what was measured. */
const MEASURED_BEFORE =
  /(?:压缩|缩短|缩减|减少|压减|节约|节省|提速|提前|延长|压|减|缩|控制|用时|耗时|平均|仅需|只需|仅用)[了近约至到为在]*$/u;
/** Idioms that begin like a count: 惠及千家万户; 十分, 万分: very. */
const IDIOM = /^(?:千家万户|千村万户|千门万户|九牛二虎|[十万]分(?!之))/u;
const WAS_BEFORE = /由[^,;。]{0,2}$|[由从](?:原来|原先|此前|过去|上年|去年|法定)?的?$/;

/**
 * Whether a quantity in Chinese numerals counts something: 一百二十三件, 二十三点六亿元, 两三百人, 近百家. Not what mostly is part of a name
 * or of an idiom: single digits before measure words, 十个重点领域, 千家万户. `from`: how far back its words may be read.
 */
export function hanCounts(text: string, quantity: Quantity, from: number): boolean {
  const { unit } = quantity;
  const size = Math.abs(quantity.value);
  if (unit === null || IDIOM.test(text.slice(quantity.numeral, quantity.numeral + 4))) return false;
  const before = text.slice(Math.max(from, quantity.start - 8), quantity.start);
  if (quantity.round && quantity.value !== 10)
    return isLoosened(quantity) && (unit.kind === 'count' || unit.kind === 'physical' || size >= 1e7);
  switch (unit.kind) {
    case 'rate':
      // 十折 is no discount at all; what is one was read as the per cent that is left.
      return unit.text !== '折' && (unit.text !== '番' || /翻[了近]?$/u.test(before));
    case 'money':
    case 'physical':
      return countsMeasured(text, quantity, before);
    case 'time':
      return MEASURED_BEFORE.test(before) || WAS_BEFORE.test(before);
    default:
      return countsThings(quantity, unit.text);
  }
}

/** Whether a word before the number or inside it loosens it; 亿元以上项目 is a class of size. */
function isLoosened({ qualifier, unit, end }: Quantity): boolean {
  return qualifier.length > (unit !== null && end > unit.end ? 1 : 0);
}

function countsMeasured(text: string, { value, unit, end, qualifier }: Quantity, before: string): boolean {
  const size = Math.abs(value);
  if (NAMES_BEFORE.test(before)) return false;
  const behind = text.slice(end, end + 3);
  return size > 10 || !Number.isInteger(value) || qualifier.length > 0 || (unit?.text !== '角' && ENDS.test(behind));
}

function countsThings({ value, valueMax, qualifier }: Quantity, unit: string): boolean {
  // 三四轮车, 一二线城市: two digits alone are rather a name.
  if (valueMax !== null) return value >= 10;
  if (!Number.isInteger(value) || value < 0) return true;
  return (
    value >= LARGE ||
    (value >= 11 && (qualifier.length > 0 || !GENERAL_UNITS.includes(unit.charAt(0)))) ||
    (value === 10 && qualifier.length > 0)
  );
}
