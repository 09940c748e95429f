import {
  digitOf,
  HAN_NUMERALS,
  isCapital,
  isHanNumeral,
  isPoint,
  mayBeginUnit,
  numeralRunEnd,
  readUnit,
} from '../../text/index.ts';
import type { Span } from '../model.ts';
import { hanCounts } from './counts.ts';
import { isExcluded } from './exclusions.ts';
import { properNameSpans } from './proper-names.ts';
import { DASHES, type Quantity, readQuantity } from './quantity.ts';

const SHARED_JOINT = /^(?:个|家)?(?:、|和|与|及|或|、和)$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** How far back from a number its sign and qualifiers are looked for. */
const WORDS_BACK = 20;
/** 统一, 唯一, 之一: words that end in 一, behind which a number may begin. */
const ENDS_IN_ONE = '统唯之万逐单合如划专不同任某归整率进';
/** 大陆, 队伍, 收拾, 清零: capital numerals, and a zero, that are the end of a word. */
const CAPITAL_IN_WORD = /^(?:[大内登着水海]陆|[队入退落为行]伍|收拾|[放大]肆|[清归]零)$/u;
const LAST_OF_WORD = '陆伍拾肆零';
/** Ratios and indices, which are printed without a unit: 收入比由2.85缩小至2.61, 基尼系数为0.38, PMI达50.2. */
const INDEX_BEFORE =
  /(?:(?:收入|差距|人均|城乡|支出|产出|生师|师生|床护|医护|价格|倍|[^对同环占相较好])比(?:值)?|倍差|系数|指数|景气度|评分|得分|总分|均分|分值|容积率|PMI|CPI|PPI|AQI)(?:年?(?:均值|平均值))?(?:\([^()]{1,16}\))?(?:[由从](?:[^,;。:、]{0,12}[的])?|[^,;。:、]{0,10}?(?:为|是|达到?|均值|[高低]于|超过|约|近|[由从][^,;。、]{1,16}(?:至|到)|(?:保持|稳定|控制|维持)在|(?:降|降低|下降|提高|提升|上升|升|回落|缩小|扩大|增|收窄)[至到]))?$/;
/** One of these is in the name of each. */
const IN_INDEX = /比|倍差|系数|指数|景气度|[评得总均]分|分值|容积率|[MPC][MP]I|AQI/u;
const INDEX_BEHIND = /^(?::1(?![\d.:])|[,;。、)\n]|缩|扩|下|降|上|升|提|调|增|减|收|回|左|以|的|$)/u;
const INDEX_REACH = 40;
const ROUND_RUN = /^[十百千万亿]+$/u;
const LONGEST_ROUND = 6;
const PEOPLE =
  /^(?:人员|群众|居民|职工|学生|农民|干部|党员|网民|游客|市民|村民|家庭|企业|商户|用户|师生|观众|听众|旅客|乘客|农户|住户)/u;
/** Nouns that end in 数: 人数, 总数. */
const COUNTED = '人件户个总次家项村指倍点分';

/** Whether a number without a unit may wait for the unit of the next one: 新建3、5个. */
function mayShare(text: string, quantity: Quantity, from: number, limit: number): boolean {
  if (isExcluded(text, quantity, from, limit)) return false;
  const before = quantity.start > from ? text.charAt(quantity.start - 1) : '\n';
  return !/[\n。;()A-Za-z]/u.test(before) && !YEAR.test(text.slice(quantity.numeral, quantity.numeralEnd));
}

/** 一千六, 九万四: a sum in words, printed without 元 behind 达到, 为, 从, 提高到. */
const WORDS_BEFORE = /(?:[为从由]|[达增提降减升]?[到至]|达|超过|突破|接近)$/u;
const WORDS_BEHIND = /^(?:[,;。)\n]|[提增升降减下上涨]|$)/u;
const LEAST_IN_WORDS = 1000;

function isSumInWords(text: string, { chinese, round, value, start, end }: Quantity, from: number): boolean {
  if (!chinese || round || value < LEAST_IN_WORDS || !WORDS_BEHIND.test(text.slice(end, end + 1))) return false;
  return WORDS_BEFORE.test(text.slice(Math.max(from, start - 2), start));
}

/** 指数为86.7, 较上年提高1.9: by how much the index before it has changed. */
const INDEX_CHANGE =
  /^[,，](?:同比|环比|[较比](?:上年|去年|年初|上月|同期|上年同期|去年同期))?(?:提高|提升|上升|回升|增加|增长|下降|降低|回落|减少|缩小)了?$/u;

function changesIndex(text: string, quantity: Quantity, before: Quantity | undefined): boolean {
  if (!before || before.unit !== null || before.scaled || before.chinese || quantity.chinese) return false;
  const behind = text.slice(quantity.end, quantity.end + 3);
  return (
    INDEX_BEHIND.test(behind) && INDEX_CHANGE.test(text.slice(before.end, Math.min(quantity.start, before.end + 16)))
  );
}

/** A number without a unit counts where 万 or 亿 makes it a quantity and no unknown word follows (突破1000万), and as an index. */
function countsBare(text: string, quantity: Quantity, from: number): boolean {
  if (quantity.scaled) return !/[级产]/u.test(text.charAt(quantity.end));
  if (quantity.chinese || !INDEX_BEHIND.test(text.slice(quantity.end, quantity.end + 3))) return false;
  const before = text.slice(Math.max(from, quantity.start - INDEX_REACH), quantity.start);
  return IN_INDEX.test(before) && INDEX_BEFORE.test(before);
}

/** Whether this UTF-16 unit is a figure or a Chinese numeral. */
/** The numerals of nearly all texts, apart from the others: a class of so many characters is looked up by a call for each. */
const USUAL = '〇一二三四五六七八九十百千';
/** The geometric ○ is a digit within a number only: at its beginning it is a bullet. */
const MAY_COUNT = new RegExp(
  `[0-9${USUAL}]|[万亿两零]|[${HAN_NUMERALS.replace(/[○〇一二三四五六七八九十百千万亿两零]/gu, '')}]`,
  'gu',
);

function mayCount(character: string): boolean {
  MAY_COUNT.lastIndex = 0;
  return MAY_COUNT.test(character);
}

/** 数百件, 几十万: vague, but for a number behind a noun that ends in 数 (总数百分之三十). */
function isVague(text: string, at: number, from: number): boolean {
  const before = at > from ? text.charAt(at - 1) : '';
  if (before !== '几' && before !== '数') return false;
  if (!ROUND_RUN.test(text.slice(at, numeralRunEnd(text, at, at + LONGEST_ROUND)))) return false;
  return before === '几' || at - 1 === from || !COUNTED.includes(text.charAt(at - 2));
}

/** Whether a numeral of its own begins at `at`: not a character of a word (大陆, 数百), and nothing right behind a numeral or its 点. */
function beginsNumeral(text: string, at: number, from: number): boolean {
  const character = text.charAt(at);
  const before = at > from ? text.charAt(at - 1) : '';
  const next = text.charAt(at + 1);
  if (isCapital(character) && !isHanNumeral(next) && !isPoint(next) && !'分又'.includes(next || ' ')) return false;
  // 唯一100%: the figures begin the number.
  if (character === '一' && /\d/u.test(next) && ENDS_IN_ONE.includes(before || ' ')) return false;
  if (LAST_OF_WORD.includes(character) && CAPITAL_IN_WORD.test(before + character)) return false;
  if (isVague(text, at, from)) return false;
  // .5 is no number of the genre, and 5 would be another one.
  if (before <= '^' && /[\d.^]/u.test(before)) return false;
  if (isPoint(before)) return !mayCount(text.charAt(at - 2));
  if (!isHanNumeral(before) || CAPITAL_IN_WORD.test(text.slice(Math.max(from, at - 2), at))) return true;
  return before === '一' && ENDS_IN_ONE.includes(text.charAt(at - 2) || ' ');
}

/** What may go on with a numeral or stand between it and its unit: 三点五, 三分之一, 九折, 三至五倍, 两余个; what is no Han character may too. */
const GOES_ON = '点點分又折成余餘多来來几幾至到半';

const CLOSES = ',。;:、)\n”';
/** 三家至五家, 一个半月: what may go on behind the unit. */
const BEHIND_UNIT = `半至到${DASHES}`;

/** 三 of 三农, 一 of 一批 and 十三个: a single digit in Chinese counts nothing before a unit of things (see counts.ts), or before none. */
function isBareDigit(text: string, at: number, limit: number): boolean {
  const next = text.charAt(at + 1);
  if (digitOf(text.charAt(at)) === null || next === '') return false;
  if (next < '\u4e00' || next > '\u9fff') return CLOSES.includes(next);
  if (GOES_ON.includes(next) || isHanNumeral(next)) return false;
  const unit = mayBeginUnit(text, at + 1) ? readUnit(text, at + 1, limit, false) : null;
  return unit === null || (unit.kind === 'count' && !BEHIND_UNIT.includes(text.charAt(unit.end) || ' '));
}

class Scanner {
  readonly found: Quantity[] = [];
  private waiting: Quantity[] = [];
  private readonly text: string;
  private readonly passage: Span;

  constructor(text: string, passage: Span) {
    this.text = text;
    this.passage = passage;
  }

  private accept(quantity: Quantity): void {
    const { text, waiting } = this;
    let joined = quantity;
    const shared: Quantity[] = [];
    for (let at = waiting.length - 1; at >= 0; at--) {
      const earlier = waiting[at];
      if (!earlier || !SHARED_JOINT.test(text.slice(earlier.end, joined.start))) break;
      if (!quantity.unit || quantity.scaled || earlier.end > joined.start) break;
      shared.unshift({ ...earlier, unit: quantity.unit });
      joined = earlier;
    }
    this.waiting = [];
    this.lendUnit(joined);
    this.found.push(...shared, quantity);
  }

  /**
   * A unit printed once, behind the last number of a list: 1.3万亿、8200亿元 are both 元, and the 个 of 12.7个、12个百分点 is the
   * beginning of 个百分点.
   */
  private lendUnit(quantity: Quantity): void {
    let next = quantity;
    for (let at = this.found.length - 1; at >= 0 && quantity.unit; at--) {
      const last = this.found[at];
      if (!last || !SHARED_JOINT.test(this.text.slice(last.end, next.start))) return;
      const begun = last.unit?.text === '个' && quantity.unit.text.startsWith('个') && quantity.unit.kind === 'rate';
      const bare = last.unit === null && last.scaled && quantity.scaled && !quantity.chinese;
      if (!begun && !bare) return;
      last.unit = { ...quantity.unit, end: last.unit?.end ?? last.end };
      next = last;
    }
  }

  /** Reads the number at `at` and says where to go on: behind it, or behind the row of numerals of which no number came. */
  private readAt(at: number, from: number): number {
    const { text, passage } = this;
    if (!beginsNumeral(text, at, passage.start)) return at + 1;
    if (isBareDigit(text, at, passage.end)) {
      this.waiting = [];
      return at + 1;
    }
    const quantity = readQuantity(text, at, from, passage.end);
    const behind = Math.max(at + 1, numeralRunEnd(text, at, passage.end));
    if (!quantity) return behind;
    if (this.counts(quantity)) {
      this.accept(quantity);
      return quantity.end;
    }
    if (quantity.unit || quantity.chinese) this.waiting = [];
    else if (mayShare(text, quantity, passage.start, passage.end)) this.waiting.push(quantity);
    return Math.max(quantity.numeralEnd, behind);
  }

  private counts(quantity: Quantity): boolean {
    const { text, passage } = this;
    const share = quantity.unit === null && quantity.chinese && !Number.isInteger(quantity.value);
    if (share) return true;
    if (quantity.unit === null && isSumInWords(text, quantity, passage.start)) return true;
    if (quantity.chinese && !hanCounts(text, quantity, passage.start)) return this.countsPeople(quantity);
    if (isExcluded(text, quantity, passage.start, passage.end)) return false;
    if (quantity.unit !== null) return true;
    return countsBare(text, quantity, passage.start) || changesIndex(text, quantity, this.found.at(-1));
  }

  /** 上万人员, 三十多万群众: a large number in Chinese characters right before whom it counts. */
  private countsPeople(quantity: Quantity): boolean {
    const behind = this.text.slice(quantity.end, quantity.end + 3);
    return quantity.unit === null && quantity.scaled && quantity.qualifier.length > 0 && PEOPLE.test(behind);
  }

  run(): Quantity[] {
    const { text, passage } = this;
    const names = properNameSpans(text, passage.start, passage.end);
    // Alone, so that a search for the next numeral ends where the passage does.
    const own = text.slice(passage.start, passage.end);
    let name = 0;
    let from = passage.start;
    for (let at = passage.start; at < passage.end; ) {
      MAY_COUNT.lastIndex = at - passage.start;
      if (!MAY_COUNT.test(own)) break;
      at = passage.start + MAY_COUNT.lastIndex - 1;
      for (; name < names.length && (names[name]?.start ?? 0) <= at; name++)
        from = Math.max(from, names[name]?.end ?? 0);
      if (at < from) {
        at = from;
        continue;
      }
      at = this.readAt(at, Math.max(from, at - WORDS_BACK));
      from = Math.max(from, this.found[this.found.length - 1]?.end ?? from);
    }
    return this.found;
  }
}

/** The quantities of one passage that are statistics, in order and disjoint. `text` is clean; offsets are into it. */
export function scan(text: string, passage: Span): Quantity[] {
  return new Scanner(text, passage).run();
}
