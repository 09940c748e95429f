import { simplifiedShadow } from '../../text/index.ts';
import type { Span, Statistic } from '../model.ts';
import { type Told, tellAcross } from './across-sentences.ts';
import { type Aspect, aspectOf } from './aspect.ts';
import { type Candidate, sentencesOf } from './clauses.ts';
import { type CleanText, cleanOf, cleanText, sourceOf, sourceSpan } from './clean-text.ts';
import { distinguish } from './distinguish.ts';
import { type Act, actDone, type Measured, measuredOf } from './measured.ts';
import { periodOf } from './period.ts';
import { scan } from './scan.ts';
import { assignSubjects } from './subjects.ts';
import { tableCandidates } from './tables.ts';
import { isGoal, isTarget } from './target.ts';
import { trendOf } from './trend.ts';
import { type ReportYears, yearOf } from './years.ts';

export type { Aspect } from './aspect.ts';
export type { Measured } from './measured.ts';
export type { ReportYears } from './years.ts';

/** The canonical name of what a number measures, or null where it has none. */
export type IndicatorOf = (measured: Measured) => string | null;

const UNKNOWN_YEARS: ReportYears = { covers: null, plansFor: null, present: null };

/** A span of one part's own words. */
export interface Passage extends Span {
  /** Id of the part; '' in the preamble. */
  part: string;
  /** It stands among the plans, or in a section on next year's work. */
  planned: boolean;
}

/** The statistics of one passage, before they are numbered. */
function findIn(text: string, passage: Passage): Candidate[] {
  const sentences = sentencesOf(text, passage.start, passage.end);
  const all: Candidate[] = [];
  let at = 0;
  for (const quantity of scan(text, passage)) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= quantity.numeral) at++;
    const sentence = sentences[at] ?? passage;
    const found: Candidate = { quantity, sentence, trend: null, subject: '', base: '', own: false };
    found.trend = trendOf(text, found, all[all.length - 1]);
    all.push(found);
  }
  assignSubjects(text, all);
  distinguish(text, all);
  const inTables = tableCandidates(text, passage, all);
  return inTables.length === 0 ? all : [...all, ...inTables].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** Statistics whose indicators were not looked for: `indicator` is null. */
export interface Unnamed {
  statistics: Statistic[];
  /** What each of them measures, in their order; made when it is asked for. */
  measured: () => Measured[];
}

/**
 * Every counted or measured quantity of the passages, in the order of the text, ids s1, s2 … .
 * In: the report's text and spans of it (UTF-16 offsets, end exclusive, in order and disjoint), and the report's year,
 * behind which a year is one of planning; its Simplified shadow, where one is already made. Out: statistics whose spans lie
 * inside their passage, cover qualifier, number and unit as printed, and are disjoint and in order. What counts is the guide's: a
 * number with its unit; no dates, ordinals, document numbers, names that hold digits. Linear in the length
 * of the text; no errors.
 */
export function findUnnamed(
  text: string,
  passages: readonly Passage[],
  years: ReportYears = UNKNOWN_YEARS,
  shadow = simplifiedShadow(text),
): Unnamed {
  const clean = cleanText(shadow);
  const statistics: Statistic[] = [];
  const read: Read[][] = [];
  const told: Told[] = [];
  for (const passage of inClean(clean, passages)) {
    const own: Read[] = [];
    const all = findIn(clean.text, passage);
    all.forEach((found, at) => {
      const { quantity } = found;
      const when = periodOf(clean.text, found);
      const period = found.period ?? when.period;
      const aspect = aspectOf(clean.text, found, period);
      const { planned } = passage;
      const target = isTarget(clean.text, found, planned, years.covers);
      // What the year reported was measured by is that year's.
      const ahead = target && (planned || !isGoal(clean.text, found));
      // Not spread: what stands behind a spread in a literal is set one by one.
      const { start, end } = sourceSpan(clean, quantity.start, quantity.end);
      const year = yearOf(clean.text, found, found.period ?? when.dated, { ahead, planned }, years);
      own.push({ found, aspect });
      told.push({ text: clean.text, all, at, found, aspect, year, target });
      statistics.push({
        id: `s${statistics.length + 1}`,
        start,
        end,
        value: quantity.value,
        valueMax: quantity.valueMax,
        unit: quantity.unit?.text ?? '',
        qualifier: quantity.qualifier,
        subject: found.subject,
        trend: found.trend,
        period,
        year,
        aspect,
        indicator: null,
        target,
        parent: passage.part,
      });
    });
    read.push(own);
  }
  tellAcross(told);
  told.forEach(({ found }, at) => {
    const statistic = statistics[at];
    if (statistic !== undefined) statistic.subject = found.subject;
  });
  const printed = shadow === text ? statistics : asPrinted(statistics, shadow, text);
  return { statistics: printed, measured: () => read.flatMap((own) => measuredIn(clean.text, own)) };
}

/** A number of a passage, and in which aspect it was read. */
interface Read {
  found: Candidate;
  aspect: Aspect;
}

/** What each number of one passage measures. */
function measuredIn(text: string, passage: readonly Read[]): Measured[] {
  let before: Act | null = null;
  return passage.map(({ found, aspect }) => {
    const measured = measuredOf(text, found, aspect, before);
    before = actDone(found, measured);
    return measured;
  });
}

const LEAST_MEMBER = 4;
const OF_EACH = /[各都均](?:超过?|达到?|为)?$/u;
const RANK = /级$/u;
const HAN = /[\u4e00-\u9fff]/u;

/** 涉黑、涉恶犯罪团伙, 国家级、省级重点实验室, 限产、停产案件: two words of one form before one noun. */
function isOneKind(first: string, last: string): boolean {
  const begins = first.charAt(0) === last.charAt(0) && HAN.test(first.charAt(0));
  const ends = first.length === 2 && first.charAt(1) === last.charAt(1);
  return begins || ends || (RANK.test(first) && last.slice(0, LEAST_MEMBER).includes('级'));
}

/** A list that is counted together is known by the last of it, which is a whole name, where its members are of one kind or each of them is of the number (各1000个). */
function byLastOf(measured: Measured, indicatorOf: IndicatorOf): string | null {
  const { subject, before } = measured;
  const [first = '', ...more] = subject.split('、');
  const last = more.at(-1) ?? '';
  if (last.length < LEAST_MEMBER || !(OF_EACH.test(before) || isOneKind(first, last))) return null;
  return indicatorOf({ ...measured, subject: last });
}

/** What a number is known by: a part never by what its whole is, a difference or a size by nothing. */
function nameOf(each: Measured, indicatorOf: IndicatorOf): string | null {
  if (each.isApart) return null;
  const indicator = indicatorOf(each) ?? byLastOf(each, indicatorOf);
  if (each.whole === undefined || indicator === null) return indicator;
  return indicatorOf({ ...each, subject: each.whole }) === indicator ? null : indicator;
}

/** The statistics of `findUnnamed`, each with the indicator that `indicatorOf` gives it. */
export function findStatistics(
  text: string,
  passages: readonly Passage[],
  years: ReportYears = UNKNOWN_YEARS,
  shadow = simplifiedShadow(text),
  indicatorOf: IndicatorOf = () => null,
): Statistic[] {
  return nameAll(findUnnamed(text, passages, years, shadow), indicatorOf);
}

/** Gives the statistics their indicators, in place; `measured` goes with them by position. */
export function nameAll({ statistics, measured }: Unnamed, indicatorOf: IndicatorOf): Statistic[] {
  measured().forEach((each, at) => {
    const statistic = statistics[at];
    if (statistic !== undefined) statistic.indicator = nameOf(each, indicatorOf);
  });
  return statistics;
}

/** The passages as offsets of the clean text. */
function inClean(clean: CleanText, passages: readonly Passage[]): Passage[] {
  return passages.map(({ start, end, part, planned }) => ({
    start: cleanOf(clean, start),
    end: cleanOf(clean, end),
    part,
    planned,
  }));
}

/** How far before a number, and behind it, its subject is printed. */
const REACH = 400;

/** The words of statistics found in a Simplified shadow, in the text's own characters. */
function asPrinted(statistics: readonly Statistic[], shadow: string, text: string): Statistic[] {
  const read = cleanText(shadow);
  const printed = (start: number, end: number): string =>
    Array.from({ length: end - start }, (_, at) => text.charAt(sourceOf(read, start + at))).join('');
  return statistics.map((statistic) => {
    const from = cleanOf(read, statistic.start);
    const to = cleanOf(read, statistic.end);
    const within = (words: string, start: number, end: number): string => {
      const at = words === '' ? -1 : read.text.slice(start, end).lastIndexOf(words);
      return at < 0 ? words : printed(start + at, start + at + words.length);
    };
    const nearby = (words: string): string => within(words, Math.max(0, from - REACH), to + REACH);
    return {
      ...statistic,
      unit: within(statistic.unit, from, to),
      qualifier: statistic.qualifier.map((word) => within(word, from, to)),
      subject: nearby(statistic.subject),
      period: statistic.period === null ? null : nearby(statistic.period),
    };
  });
}
