import type { Report } from '../model.ts';
import type { Measured } from '../statistics/index.ts';
import { ANYTHING, type Form, formOf, type Indicator, type Line } from './compile.ts';
import { addEnds, lastWords, type Printed } from './ends.ts';
import { isNeutral } from './neutral.ts';
import { isDealtWith, isDomain, isUndone, mayCount, maySay, ofWhom, stockOf, withOwner } from './organs.ts';
import { counted } from './units.ts';
import { actBeside, actTold, bareOutcome, isVerb, otherWays, successOf } from './ways.ts';

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

/** 参学率、|合格率: of several rates the last gives the name. */
const RATES_BEFORE = /^(?:[^、和与及]{1,10}率[、和与及])+(?=[^、和与及]{1,10}率$)/u;
const NO_RATE_YET = /[率比占度数重]$/u;

/** 二氧化硫、|氮氧化物排放量分别下降3%: a rate of several things is one of each, as a count of them is not. */
const THINGS_BEFORE = /^[^、]{2,12}、(?:[^、]{2,12}、){0,3}(?=[^、]{3})/u;

/** 发放《卫生许可证》: a permit, and no book. */
const PERMIT = /^《([^》]{2,14}证)》$/u;

function isRate({ subject, unitKind, aspect }: Measured): boolean {
  return unitKind === 'rate' && aspect === 'level' && !NO_RATE_YET.test(subject);
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
    .replace(RATES_BEFORE, '')
    .replace(PERMIT, '$1')
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
    const found = this.find(told, kind) ?? this.last?.find(told, kind) ?? null;
    if (found !== null || measured.unitKind !== 'rate') return found;
    const each = measured.subject.replace(THINGS_BEFORE, '');
    return each === measured.subject ? null : this.nameOf({ ...measured, subject: each }, kind);
  }

  private find(told: Measured, kind: Report['kind']): string | null {
    const measured = { ...told, act: actTold(told) || actBeside(told) || told.act };
    const subject = plain(ofWhom(measured));
    if (subject.length < 2) return null;
    const success = successOf(measured);
    if (success !== '') {
      const came = this.named(success, { ...measured, act: '', shared: '' }, kind);
      if (came !== null) return came;
    }
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
    const outcome = bareOutcome(measured);
    const came = outcome === '' ? null : this.named(outcome, { ...measured, act: '', shared: '' }, kind);
    // 负责人出庭应诉保持100%: what is told in per cent is a rate.
    return came ?? (isRate(measured) ? this.named(`${subject}率`, measured, kind) : null);
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
        if (isDenied(measured.act, verb) || isDenied(measured.subject, verb)) return false;
        if (measured.act.endsWith(verb)) return true;
        if (isDone) return false;
        if (prefix.endsWith(verb) || (indicator.isTold && measured.told.includes(verb))) return true;
        return measured.act === '' && subject.startsWith(verb, begin);
      };
      const acts = indicator.acts.filter(says);
      const saysNoMore = (words: string): boolean => isNeutral(words) || isDomain(words, indicator.name);
      const act = longest(acts.filter((verb) => saysNoMore(withoutAct(prefix, verb))));
      // 对6个县政府建设情况进行督查: the words near it say what was done.
      const isAllThereIs = indicator.needs.length > 0 || !isDealtWith(measured);
      const mayStandAlone = !isDone && indicator.actless && acts.length === 0 && !isUndone(measured) && isAllThereIs;
      if (act === '' && !(mayStandAlone && saysNoMore(prefix))) continue;
      const found = { indicator, length, acted: act.length, place: entry.place };
      if (best !== null && !isBetter(found, best)) continue;
      if (!maySay(indicator.name, measured) || (indicator.counts !== 'all' && !mayCount(measured))) continue;
      best = found;
    }
    return best?.indicator.name ?? null;
  }
}

/** 不予|立案, 未|受理: what was not done is not told of those with which it was. */
function isDenied(words: string, verb: string): boolean {
  const at = words.indexOf(verb);
  return at > 0 && DENIES.test(words.slice(0, at));
}
const DENIES = /(?:[不免]予|[未不])$/u;

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
