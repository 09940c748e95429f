import type { Report } from '../model.ts';
import type { Measured } from '../statistics/index.ts';
import { ANYTHING, type Form, formOf, type Indicator, type Line, type UnitFamily } from './compile.ts';
import { otherWays } from './ways.ts';

const UNITS: Readonly<Record<UnitFamily, RegExp>> = {
  件: /^[件宗起例案条份项篇部集批张本册封幅笔单卷](?!次)|^件次|^宗次|^件\(/u,
  人: /^[人名位员]|^户次/u,
  次: /^[次场期批轮节堂班课讲]|(?<!人)次$|^天/u,
  个: /^[个家所座处间支条项批套栋台辆块片级类种张棵株对盏根部艘架头只门路](?!次)|^P$/u,
  户: /^[户套家间个幢栋]/u,
  元: /元$|元\/|币$|镑$/u,
  '%': /^[%‰‱倍]|点$/u,
  里: /公里|^[千海]?米|里程/u,
  亩: /[亩顷]|平方/u,
  吨: /吨|斤|克|立方|升|方$/u,
  天: /^(?:天|日|个?工作日|个?自然日|小时|分钟|个小时)/u,
  岁: /^(?:周?岁|年)/u,
  度: /度|瓦/u,
  课: /^[课学]时|^个?课时/u,
  0: /^分?$/u,
};

/** Before a name these say only whose, when or how much of it: 全县, 本地, 全年, 累计. */
const NEUTRAL = [
  ...'县政府 市政府 区政府 省政府 镇街 乡镇 街道 部门 市县 州县 区县 市州 政府部门 两级 市县两级 市直 县直 区直'.split(
    ' ',
  ),
  ...'全省 全市 全区 全县 全州 全旗 全国 全镇 全街道 全域 全社会 本省 本市 本区 本县 本地 我国 我省 我市 我区 我县 辖区 地方 区域 区属 省属 市属'.split(
    ' ',
  ),
  ...'省级以上 市级以上 县级以上 区级以上 国家级以上 自治区级 自治区 基层 依法 成功 及时 妥善 有效 主动 均 年末 城区 主城区 建成区 农牧区 其中 现有 实有 新建成 新获批 新创建 共计 全部'.split(
    ' ',
  ),
  ...'全年 上半年 当年 年度 年均 月均 日均 累计 共 总 预计 预期 实现 完成 新增 新建 新登记 新认定 新培育 新引进 净增 新 各 各类 已 我局 省级 市级 区级 县级 国家级 国家 城镇 农村 实际 合计 为企业 为纳税人 为市场主体 为经营主体'.split(
    ' ',
  ),
].sort((a, b) => b.length - a.length);
/** 青禾县, 云溪市: a place; 园区, 社区 are none. */
const PLACE = /^[\u4e00-\u9fff]{2,4}(?:省|市|区|县|州|旗|盟|新区)/u;
const NO_PLACE = /(?:园|景|社|小|校|片|地|街|库|灾|山|林|牧|保税|示范|试验|合作|功能|核心|城|老|商业)区$/u;
const PEOPLE = /人口|群众|居民|农民|职工|劳动力/u;

/** Who did it, before the verb or the name: 县司法局审查规范性文件, 综合执法局持证人员. */
const ACTOR =
  /^(?!.*(?:法|检察)院[对就]?$)[\u4e00-\u9fff]{0,10}(?:[局办委府院队所站会室]|机构|领导|组织|调委会|中心|部门|窗口|平台|单位|机关|街道|乡镇|顾问|律师|委员会|网站|负责人|书记|[县区市镇乡州省]长)[对就]?$/u;
/** 市|规范性文件: whose, in one character. */
const ONE_CHARACTER = /^[省市县区州旗镇乡]$/u;

function isNeutral(prefix: string): boolean {
  if (ACTOR.test(prefix) || ONE_CHARACTER.test(prefix)) return true;
  let rest = prefix;
  for (let turn = 0; turn < 6 && rest !== ''; turn++) {
    const place = PLACE.exec(rest)?.[0] ?? '';
    const word = place !== '' && !NO_PLACE.test(place) ? place : (NEUTRAL.find((each) => rest.startsWith(each)) ?? '');
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

function plain(name: string): string {
  return name.replace(/[“”"'‘’\s]|\([^()]*\)/gu, '').replace(/第?\d+(?:个|项)?$/u, '');
}

/** What is left of the words before a name without the verb: at their end (县司法局|审查), or their beginning (受理|县级). */
function withoutAct(prefix: string, act: string): string {
  if (act === '') return prefix;
  if (prefix.endsWith(act)) return prefix.slice(0, -act.length);
  return prefix.startsWith(act) ? prefix.slice(act.length) : prefix;
}

/** One way in which an indicator is printed: its form is read when it is first compared. */
interface Printed {
  line: Line;
  printed: string;
  /** With which two characters it may end; most of what ends with the same one is told apart by them. */
  endings?: readonly string[];
  form?: Form | null;
}

/** A list of indicators, ready to name numbers by them. */
export class IndicatorList {
  private readonly lines: readonly Line[];
  private readonly byLast = new Map<string, Printed[]>();
  private known: { indicators: readonly Indicator[]; names: readonly string[] } | null = null;

  constructor(indicators: readonly (Indicator | Line)[]) {
    this.lines = indicators.map((each) => {
      return 'indicators' in each ? each : { printed: each.printed, indicators: [each] };
    });
    for (const line of this.lines) {
      for (const printed of line.printed) {
        const entry = { line, printed };
        eachEnding(printed, 1, (last) => this.add(last, entry));
      }
    }
  }

  get indicators(): readonly Indicator[] {
    return this.all().indicators;
  }

  /** Their names, each once: some are printed in ways that ask for other verbs, and stand on several lines. */
  get names(): readonly string[] {
    return this.all().names;
  }

  private all(): { indicators: readonly Indicator[]; names: readonly string[] } {
    if (this.known === null) {
      const indicators = this.lines.flatMap((line) => line.indicators);
      this.known = { indicators, names: [...new Set(indicators.map(({ name }) => name))] };
    }
    return this.known;
  }

  private add(last: string, entry: Printed): void {
    const entries = this.byLast.get(last);
    if (entries === undefined) this.byLast.set(last, [entry]);
    else if (entries[entries.length - 1] !== entry) entries.push(entry);
  }

  /**
   * The indicator's name, or null where none is known that is printed in this way and counted in this unit. `kind`: of the report
   * in which it stands; 'other' where that is not known.
   */
  nameOf(measured: Measured, kind: Report['kind'] = 'other'): string | null {
    const subject = plain(measured.subject);
    if (subject.length < 2) return null;
    const named = this.named(subject, measured, kind);
    if (named !== null) return named;
    for (const way of otherWays({ subject, act: measured.act }, measured.unit)) {
      const other = this.named(way.subject, { ...measured, act: way.act }, kind, way.isDone);
      if (other !== null) return other;
    }
    return null;
  }

  private named(subject: string, measured: Measured, kind: Report['kind'], isDone = false): string | null {
    let best: Fit | null = null;
    for (const entry of this.byLast.get(subject.slice(-1)) ?? []) {
      entry.endings ??= endingsOf(entry.printed);
      if (!entry.endings.some((ending) => subject.endsWith(ending))) continue;
      entry.form ??= formOf(entry.printed);
      const begin = entry.form === null ? -1 : beginOf(entry.form, subject);
      const fit = begin < 0 ? null : fitOf(entry, subject, begin, measured, kind, isDone);
      if (fit !== null && (best === null || fits(fit, best))) best = fit;
    }
    return best?.indicator.name ?? null;
  }
}

/** An indicator that a number may be called by. */
interface Fit {
  indicator: Indicator;
  /** How many characters of the subject its words are. */
  length: number;
  /** One of its verbs stands with it. */
  acted: boolean;
}

/** Whether the one fits better than one before it in the list: by more words, or by its verb. */
function fits(one: Fit, other: Fit): boolean {
  return one.length === other.length ? one.acted && !other.acted : one.length > other.length;
}

/**
 * Whether the indicator of a line is measured where its words begin at `begin` of the subject: by its unit, its verbs, and nothing
 * before it but whose it is. `isDone`: only if one of its verbs is what was done.
 */
function fitOf(
  { line }: Printed,
  subject: string,
  begin: number,
  measured: Measured,
  kind: Report['kind'],
  isDone: boolean,
): Fit | null {
  const indicator = line.indicators.find((each) => countsSuch(each, measured.stock));
  if (indicator === undefined || !counted(indicator, measured)) return null;
  if (indicator.outsideWork && kind === 'work') return null;
  const prefix = subject.slice(0, begin);
  const acts = indicator.acts.filter((verb) => {
    if (measured.act.endsWith(verb)) return true;
    if (isDone) return false;
    if (prefix.endsWith(verb) || (indicator.isTold && measured.told.includes(verb))) return true;
    // 签约项目: the verb may be the beginning of the name.
    return measured.act === '' && subject.startsWith(verb, begin);
  });
  const acted = acts.some((verb) => isNeutral(withoutAct(prefix, verb)));
  const mayStandAlone = !isDone && indicator.actless && acts.length === 0;
  if (!acted && !(mayStandAlone && isNeutral(prefix))) return null;
  return { indicator, length: subject.length - begin, acted };
}

/**
 * Says with which characters a name may end that is printed so, `length` of a word or all of a shorter one: 案件[收案/申请] with 收案,
 * 申请 and 案件. It is asked of some 1,600 ways at each start, so it makes no lists.
 */
function eachEnding(printed: string, length: number, say: (ending: string) => void): void {
  let end = printed.length;
  while (end > 0) {
    const closing = printed[end - 1];
    if (closing !== '}' && closing !== ']') {
      let from = end - 1;
      while (from > end - length && from > 0 && !'…}]'.includes(printed.charAt(from - 1))) from -= 1;
      say(printed.slice(from, end));
      return;
    }
    const begin = printed.lastIndexOf(closing === '}' ? '{' : '[', end - 1);
    let isOptional = closing === ']';
    for (let from = begin + 1; from < end; ) {
      const slash = printed.indexOf('/', from);
      const to = slash < 0 || slash >= end ? end - 1 : slash;
      if (to === from) isOptional = true;
      else say(printed.slice(Math.max(from, to - length), to));
      from = to + 1;
    }
    if (!isOptional) return;
    end = begin;
  }
}

function endingsOf(printed: string): string[] {
  const endings: string[] = [];
  eachEnding(printed, 2, (ending) => endings.push(ending));
  return endings;
}

/** Whether the indicator is counted in such a unit; a change of any may be told in per cent. */
function counted(indicator: Indicator, { subject, unit, unitKind, aspect }: Measured): boolean {
  if (aspect === 'change' && unitKind === 'rate') return true;
  if (aspect === 'share' && !indicator.units.includes('%')) return false;
  // 6600多万农村人口: people need no unit.
  if (unit === '' && PEOPLE.test(subject)) return indicator.units.includes('人');
  return indicator.units.some((family) => UNITS[family].test(unit));
}

/** Whether it is what there is or what is newly added that the indicator counts. */
function countsSuch({ counts, isBuilt }: Indicator, stock: Measured['stock']): boolean {
  if (counts === 'all') return true;
  return counts === (stock === 'unsaid' ? (isBuilt ? 'added' : 'held') : stock);
}
