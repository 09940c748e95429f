import { lexicon, wordAt } from '../../text/index.ts';
import type { Report } from '../model.ts';
import type { Measured } from '../statistics/index.ts';
import { ANYTHING, type Form, formOf, type Indicator, type Line, type UnitFamily } from './compile.ts';
import { addEnds, lastWords, type Printed } from './ends.ts';
import { isDealtWith, isUndone, mayCount, maySay, ofWhom, stockOf, withOwner } from './organs.ts';
import { isVerb, otherWays } from './ways.ts';

const UNITS: Readonly<Record<UnitFamily, RegExp>> = {
  件: /^[件宗起例案条份项篇部集批张本册封幅笔单卷](?!次)|^件次|^宗次|^件\(/u,
  人: /^[人名位员]|^户次/u,
  次: /^[次场期批轮节堂班课讲]|(?<!人)次$|^天/u,
  个: /^[个家所座处间支条项批套栋台辆块片级类种张棵株对盏根部艘架头只羽口列门路枚剂](?!次)|^P$|标箱$|^TEU/u,
  户: /^[户套家间个幢栋]/u,
  元: /元$|元\/|币$|镑$/u,
  '%': /^[%‰‱倍]|点$|^\/\d*[百千万]/u,
  里: /公里|^[千海]?米|里程|^k?m$/u,
  亩: /[亩顷]|平方/u,
  吨: /吨|斤|克|立方|升|方$|g\/m/u,
  天: /^(?:天|日|个?工作日|个?自然日|小时|分钟|个小时)/u,
  岁: /^(?:周?岁|年)/u,
  度: /度|瓦/u,
  课: /^[课学]时|^个?课时/u,
  0: /^分?$/u,
};

/** Whether units are of a family, as far as it was asked: hundreds of lines ask it of each number, and a pattern takes longer than all else. */
const ofFamily = new Map<string, Partial<Record<UnitFamily, boolean>>>();
/** Units are words of a text: so many are known at once at most. */
const MOST_UNITS = 1000;

function isOf(family: UnitFamily, unit: string): boolean {
  let known = ofFamily.get(unit);
  if (known === undefined) {
    if (ofFamily.size >= MOST_UNITS) ofFamily.clear();
    known = {};
    ofFamily.set(unit, known);
  }
  known[family] ??= UNITS[family].test(unit);
  return known[family];
}

/** Before a name these say only whose, when or how much of it: 全县, 本地, 全年, 累计. */
const NEUTRAL = lexicon(`
县政府 市政府 区政府 省政府 镇街 乡镇 街道 部门 中心城区 市中心城区 中国 清单 四级 三级 五级 市县 州县 区县 市州 政府部门 县区 两级 市县两级 市直 县直 区直
省市级 同口径 可比口径 全省 全市 全区 全县 全州 全旗 全国 全镇 全街道 全域 全社会 本省 本市 本区 本县 本地 我国 我省 我市 我区 我县 辖区 地方 区域 区属 省属 市属
省级以上 市级以上 县级以上 区级以上 国家级以上 自治区级 自治区 基层 依法 成功 及时 妥善 有效 主动 均 年末 期末 县内 市内 区内 省内 境内 交叉 随机 新修 动态调整后 城区 主城区 建成区 农牧区 其中 现有 实有 新建成 新获批 新创建 共计 全部
全年 上半年 当年 年度 年均 月均 日均 累计 共 总 预计 预期 实现 完成 新增 新建 新登记 新认定 新培育 新引进 净增 新 各 各类 已 我局 省级 市级 区级 县级 国家级 国家 城镇 农村 实际 合计 为企业 为纳税人 为市场主体 为经营主体
`);
/** 青禾县, 云溪市: a place; 园区, 社区 are none. */
const PLACE = /^[\u4e00-\u9fff]{2,4}(?:省|市|区|县|州|旗|盟|新区)/u;
const NO_PLACE = /(?:园|景|社|小|校|片|地|街|库|灾|山|林|牧|保税|示范|试验|合作|功能|核心|城|老|商业)区$/u;
const PEOPLE = /(?:人口|群众|居民|农民|职工|劳动力|明白人)(?!.*[比差]$)/u;

/** Who did it, before the verb or the name: 县司法局审查规范性文件, 综合执法局持证人员. */
const ACTOR =
  /^(?!.*(?:法|检察)院[对就]?$)[\u4e00-\u9fff]{0,10}(?:[局办委府院队所站会室]|机构|领导|组织|调委会|中心|部门|窗口|平台|大厅|单位|机关|街道|乡镇|顾问|律师|委员会|网站|负责人|书记|[县区市镇乡州省]长)[对就]?(?:共|累计|全年|年内|共计|年)?$/u;
/** 市|规范性文件: whose, in one character. */
const ONE_CHARACTER = /^[省市县区州旗镇乡村]$/u;

function isNeutral(prefix: string): boolean {
  if (ACTOR.test(prefix) || ONE_CHARACTER.test(prefix)) return true;
  let rest = prefix;
  for (let turn = 0; turn < 6 && rest !== ''; turn++) {
    const place = PLACE.exec(rest)?.[0] ?? '';
    const word = place !== '' && !NO_PLACE.test(place) ? place : wordAt(NEUTRAL, rest, 0);
    if (word === '') return false;
    rest = rest.slice(word.length);
  }
  return rest === '';
}

/** How much a … of a form stands for. */
const LONGEST_ANYTHING = 8;

/** Where the words of a form begin if `name` ends with them, the longest way; -1 if it does not. */
function beginOf(form: Form, name: string, piece = form.length - 1, end = name.length): number {
  if (piece < 0) return end;
  let best = -1;
  for (const word of form[piece] ?? []) {
    if (word === ANYTHING) {
      for (let length = 1; length <= LONGEST_ANYTHING && length <= end; length++) {
        const begin = beginOf(form, name, piece - 1, end - length);
        if (begin >= 0 && (best < 0 || begin < best)) best = begin;
      }
      continue;
    }
    if (word.length > end || !name.endsWith(word, end)) continue;
    const begin = beginOf(form, name, piece - 1, end - word.length);
    if (begin >= 0 && (best < 0 || begin < best)) best = begin;
  }
  return best;
}

/** Where the words that are printed so begin if `name` ends with them; -1 if it does not. Few names do: most is told by the last words. */
function beginIn(entry: Printed, name: string): number {
  entry.last ??= lastWords(entry.printed);
  if (!entry.last.some((word) => name.endsWith(word))) return -1;
  entry.form ??= formOf(entry.printed);
  return entry.form === null ? -1 : beginOf(entry.form, name);
}

/** What is printed as the end of a name, and where in it that begins. */
interface PrintedLike {
  entry: Printed;
  begin: number;
}

/** Of so many names at most it is kept what they end with. */
const MOST_NAMES = 2000;

function plain(name: string): string {
  return name
    .replace(/[“”"'‘’\s]|\([^()]*\)|^第?[一二两三四五六七八九十]批次?/gu, '')
    .replace(/第?\d+(?:个|项)?$/u, '');
}

/** 审查和|备案, 研究和|办理涉法事务: another verb that is joined to the one that follows. */
const JOINED = /([\u4e00-\u9fff]{2})[和与及、并或]$/u;

function withoutJoined(prefix: string): string {
  const joined = JOINED.exec(prefix);
  return joined !== null && isVerb(joined[1] ?? '') ? prefix.slice(0, joined.index) : prefix;
}

/** What is left of the words before a name without the verb: at their end (县司法局|审查), or their beginning (受理|县级). */
function withoutAct(prefix: string, act: string): string {
  if (act === '') return prefix;
  if (prefix.endsWith(act)) return withoutJoined(prefix.slice(0, -act.length));
  return prefix.startsWith(act) ? prefix.slice(act.length) : prefix;
}

/** A list of indicators, ready to name numbers by them. */
export class IndicatorList {
  private readonly lines: readonly Line[];
  /** What names a number that none of the lines does. */
  private readonly last: IndicatorList | null;
  private ends: Map<string, Printed[]> | null = null;
  private readonly printedLike = new Map<string, readonly PrintedLike[]>();
  private known: { indicators: readonly Indicator[]; names: readonly string[] } | null = null;

  /** `last`: lines that are asked only where none of the others names a number. */
  constructor(indicators: readonly (Indicator | Line)[], last: readonly (Indicator | Line)[] = []) {
    this.last = last.length === 0 ? null : new IndicatorList(last);
    this.lines = indicators.map((each) => {
      return 'indicators' in each ? each : { printed: each.printed, asked: each.asked, indicators: [each] };
    });
  }

  /** The ways of printing by what they end with: made when a number is named, which to know other names need not wait for. */
  private get byEnd(): ReadonlyMap<string, readonly Printed[]> {
    if (this.ends === null) {
      this.ends = new Map();
      let place = 0;
      for (const line of this.lines) {
        for (const printed of line.printed) {
          const entry = { line, printed, place };
          place += 1;
          addEnds(this.ends, entry);
        }
      }
    }
    return this.ends;
  }

  /** Other names by which people ask for indicators, in groups that mean the same; some groups more than once. */
  get asked(): readonly (readonly string[])[] {
    return this.lines.flatMap(({ asked }) => asked);
  }

  get indicators(): readonly Indicator[] {
    return this.all().indicators;
  }

  /** This list and the user's own: a name that both have is the user's. */
  with(own: readonly Indicator[]): IndicatorList {
    const names = new Set(own.map(({ name }) => name));
    const others = (lines: readonly Line[] = []) =>
      lines.flatMap(({ indicators }) => indicators).filter(({ name }) => !names.has(name));
    return new IndicatorList([...own, ...others(this.lines)], others(this.last?.lines));
  }

  /** Their names, each once: some are printed in ways that ask for other verbs, and stand on several lines. */
  get names(): readonly string[] {
    return this.all().names;
  }

  private all(): { indicators: readonly Indicator[]; names: readonly string[] } {
    if (this.known === null) {
      const indicators = [...this.lines.flatMap((line) => line.indicators), ...(this.last?.indicators ?? [])];
      this.known = { indicators, names: [...new Set(indicators.map(({ name }) => name))] };
    }
    return this.known;
  }

  /** What a name ends with, and where that begins: kept, for a name is asked for with other verbs and units again and again. */
  private endingLike(name: string): readonly PrintedLike[] {
    const known = this.printedLike.get(name);
    if (known !== undefined) return known;
    const found: PrintedLike[] = [];
    for (const length of [2, 1]) {
      for (const entry of this.byEnd.get(name.slice(-length)) ?? []) {
        const begin = beginIn(entry, name);
        if (begin >= 0) found.push({ entry, begin });
      }
    }
    if (this.printedLike.size >= MOST_NAMES) this.printedLike.clear();
    this.printedLike.set(name, found);
    return found;
  }

  /**
   * The indicator's name, or null where none is known that is printed in this way and counted in this unit. `kind`: of the report
   * in which it stands; 'other' where that is not known.
   */
  nameOf(measured: Measured, kind: Report['kind'] = 'other'): string | null {
    const told = { ...measured, stock: stockOf(measured, kind) };
    return this.find(told, kind) ?? this.last?.find(told, kind) ?? null;
  }

  private find(measured: Measured, kind: Report['kind']): string | null {
    const subject = plain(ofWhom(measured));
    if (subject.length < 2) return null;
    if (measured.list !== '') {
      const things = this.named(plain(measured.list) + subject, measured, kind);
      if (things !== null) return things;
    }
    if (measured.shared !== '') {
      const shared = this.named(subject, { ...measured, act: measured.shared }, kind, true);
      if (shared !== null) return shared;
    }
    const named = this.named(subject, measured, kind);
    if (named !== null) return named;
    for (const way of otherWays({ subject: withOwner(subject, measured), act: measured.act }, measured.unit)) {
      const other = this.named(way.subject, { ...measured, act: way.act }, kind, way.isDone);
      if (other !== null) return other;
    }
    return null;
  }

  /** The longest way to print an indicator with which a name ends; of those as long the one with most of a verb, and then the first. */
  private named(subject: string, measured: Measured, kind: Report['kind'], isDone = false): string | null {
    let best: (Met & { indicator: Indicator }) | null = null;
    let near: string | null = null;
    for (const { entry, begin } of this.endingLike(subject)) {
      const length = subject.length - begin;
      if (best !== null && length < best.length) continue;
      const indicator = entry.line.indicators.find((each) => countsSuch(each, measured.stock));
      if (indicator === undefined || !counted(indicator, measured)) continue;
      if (indicator.outsideWork && kind === 'work') continue;
      if (indicator.needs.length > 0) {
        near ??= wordsNear(measured);
        if (!stands(indicator.needs, near)) continue;
      }
      const prefix = withoutJoined(subject.slice(0, begin));
      // 签约项目: the verb may be the beginning of the name.
      const says = (verb: string): boolean => {
        if (measured.act.endsWith(verb)) return true;
        if (isDone) return false;
        if (prefix.endsWith(verb) || (indicator.isTold && measured.told.includes(verb))) return true;
        return measured.act === '' && subject.startsWith(verb, begin);
      };
      const acts = indicator.acts.filter(says);
      const act = longest(acts.filter((verb) => isNeutral(withoutAct(prefix, verb))));
      // 对6个县政府建设情况进行督查: the words near it say what was done.
      const isAllThereIs = indicator.needs.length > 0 || !isDealtWith(measured);
      const mayStandAlone = !isDone && indicator.actless && acts.length === 0 && !isUndone(measured) && isAllThereIs;
      if (act === '' && !(mayStandAlone && isNeutral(prefix))) continue;
      const found = { indicator, length, acted: act.length, place: entry.place };
      if (best !== null && !isBetter(found, best)) continue;
      if (!maySay(indicator.name, measured) || (indicator.counts !== 'all' && !mayCount(measured))) continue;
      best = found;
    }
    return best?.indicator.name ?? null;
  }
}

/** How a name was met: how many characters of it, with how many of a verb, and where in the list it stands. */
type Met = { length: number; acted: number; place: number };

function isBetter(one: Met, other: Met): boolean {
  if (one.length !== other.length) return one.length > other.length;
  return one.acted === other.acted ? one.place < other.place : one.acted > other.acted;
}

/** 公平竞争审查 says more than 审查. '' of none. */
function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** Whether the indicator is counted in such a unit; a change of any may be told in per cent. */
function counted(indicator: Indicator, { subject, unit, unitKind, aspect }: Measured): boolean {
  if (aspect === 'change' && unitKind === 'rate') return true;
  if (aspect === 'share' && unit !== '' && !indicator.units.includes('%')) return false;
  // 6600多万农村人口: people need no unit.
  if (unit === '' && PEOPLE.test(subject)) return indicator.units.includes('人');
  return indicator.units.some((family) => isOf(family, unit));
}

/** The words that stand near a number. */
function wordsNear({ subject, told, before, behind }: Measured): string {
  return `${told} ${before} ${subject} ${behind}`;
}

/** Whether one of these words stands there. */
function stands(words: readonly string[], near: string): boolean {
  return words.some((word) => near.includes(word));
}

/** Whether it is what there is or what is newly added that the indicator counts. */
function countsSuch({ counts, isBuilt }: Indicator, stock: Measured['stock']): boolean {
  if (counts === 'all') return true;
  if (counts === 'changed') return stock === 'changed' || stock === 'unsaid';
  return counts === (stock === 'unsaid' ? (isBuilt ? 'added' : 'held') : stock);
}
