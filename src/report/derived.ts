import { simplifiedShadow } from '../text/index.ts';
import { findCommitments } from './commitments.ts';
import { GLOSSARY } from './genre.ts';
import { knownIndicators } from './indicators/index.ts';
import type { Commitment, Part, Report, Statistic } from './model.ts';
import { uncovered } from './outline/draft.ts';
import { asRead } from './reading.ts';
import { findUnnamed, nameAll, type Passage, type ReportYears, type Unnamed } from './statistics/index.ts';

/** A statistic whose indicator nobody asked for. */
export type UnnamedStatistic = Omit<Statistic, 'indicator'>;

/** Where the statistics of a report may be known from an earlier run. */
export interface StatisticsKeeper {
  /** Those that are known of this report; null where none are. */
  known(): Statistic[] | null;
  /** Hears of those that had to be found. */
  keep(statistics: readonly Statistic[]): void;
  /** The same of those whose indicators nobody asked for; those with indicators will do. */
  knownFigures(): UnnamedStatistic[] | null;
  keepFigures(statistics: readonly UnnamedStatistic[]): void;
}

const knownStatistics = new WeakMap<Report, Statistic[]>();
const knownUnnamed = new WeakMap<Report, Unnamed>();
const keptFigures = new WeakMap<Report, readonly UnnamedStatistic[]>();
const statisticsKeepers = new WeakMap<Report, StatisticsKeeper>();
const knownCommitments = new WeakMap<Report, Commitment[]>();
const knownNumbered = new WeakMap<readonly Part[], number>();
const knownShadows = new WeakMap<Report, string>();
const knownSums = new WeakMap<Report, () => string>();

/** The report's text in Simplified characters, of the same length, so that offsets are the same (see `simplifiedShadow`). Made once for a report. */
export function shadowOf(report: Report): string {
  const known = knownShadows.get(report);
  if (known !== undefined) return known;
  const shadow = simplifiedShadow(report.text);
  knownShadows.set(report, shadow);
  return shadow;
}

/**
 * Says how many paragraphs of the file that a report was read from have a number that is not in its text, because Word itself counts it.
 * A copy of the report with the same sections has as many.
 */
export function keepNumbered({ sections }: Report, paragraphs: number): void {
  if (paragraphs > 0) knownNumbered.set(sections, paragraphs);
}

/** What `keepNumbered` said; 0 where it said nothing. */
export function numberedOf({ sections }: Report): number {
  return knownNumbered.get(sections) ?? 0;
}

/** Keeps what was already found of a report, so that it is not found again: `shadow` as `shadowOf` would make it. */
export function keepShadow(report: Report, shadow: string): void {
  knownShadows.set(report, shadow);
}

/**
 * The statistics of a report, in the order of the text. They are found when they are first asked for, which takes up to 0.1 s
 * for the longest reports and which plain text does not need; asked again, the same array is returned.
 */
export function statisticsOf(report: Report): readonly Statistic[] {
  const known = knownStatistics.get(report);
  if (known !== undefined) return known;
  const keeper = statisticsKeepers.get(report);
  const kept = keeper?.known() ?? null;
  const found = kept ?? namedOf(report);
  knownStatistics.set(report, found);
  knownUnnamed.delete(report);
  if (kept === null) keeper?.keep(found);
  return found;
}

/** The statistics of a report without their indicators, which are a third of the work to find them. */
export function figuresOf(report: Report): readonly UnnamedStatistic[] {
  const known = knownStatistics.get(report) ?? keptFigures.get(report);
  if (known !== undefined) return known;
  const keeper = knownUnnamed.has(report) ? undefined : statisticsKeepers.get(report);
  const kept = keeper?.knownFigures() ?? null;
  if (kept !== null) {
    keptFigures.set(report, kept);
    return kept;
  }
  const { statistics } = unnamedOf(report);
  keeper?.keepFigures(statistics);
  return statistics;
}

function namedOf(report: Report): Statistic[] {
  const list = knownIndicators();
  return nameAll(unnamedOf(report), (measured) => list.nameOf(measured, report.kind));
}

function unnamedOf(report: Report): Unnamed {
  const known = knownUnnamed.get(report);
  if (known !== undefined) return known;
  const read = asRead(report);
  const own = read?.report ?? report;
  const { statistics, measured } = findUnnamed(own.text, passagesOf(own), yearsOf(own), shadowOf(own));
  const found = { statistics: read === null ? statistics : read.back(statistics), measured };
  knownUnnamed.set(report, found);
  return found;
}

/** The sentences of a report's plans that promise something, in the order of the text; found once. */
export function commitmentsOf(report: Report): readonly Commitment[] {
  const known = knownCommitments.get(report);
  if (known !== undefined) return known;
  const read = asRead(report);
  const own = read?.report ?? report;
  const commitments = findCommitments(own, shadowOf(own), statisticsOf(own));
  const found = read === null ? commitments : read.back(commitments);
  knownCommitments.set(report, found);
  return found;
}

/** The SHA-256 of the file that a report was read from, in hexadecimal digits; '' where it was read from none. */
export function sumOf(report: Report): string {
  return knownSums.get(report)?.() ?? '';
}

/** Says how to make the sum of a report's file: it is made when it is asked for, which few do. */
export function keepSum(report: Report, sum: () => string): void {
  knownSums.set(report, sum);
}

/** Gives a report that was copied from another, with the same offsets, the statistics of that other. */
export function keepStatistics(report: Report, statistics: readonly Statistic[]): void {
  knownStatistics.set(report, [...statistics]);
}

/**
 * Says where the statistics of a report may be known from: it is asked when they are first asked for, not before.
 */
export function askForStatistics(report: Report, keeper: StatisticsKeeper): void {
  statisticsKeepers.set(report, keeper);
}

function yearsOf({ year, covers, plansFor }: Report): ReportYears {
  return { covers, plansFor, present: year };
}

function passagesOf({ preamble, sections }: Report): Passage[] {
  const titles = simplifiedShadow(sections.map((section) => section.title).join('\n')).split('\n');
  const passages: Passage[] = preamble === null ? [] : [{ ...preamble, part: '', planned: false }];
  const visit = (part: Part): void => {
    let at = 0;
    for (const span of uncovered(part, part.children)) {
      while ((part.children[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) visitChild(part, at++);
      // 1. and 一是 are no figures.
      const start = span.start === part.start ? Math.min(span.end, part.start + part.marker.length) : span.start;
      passages.push({ start, end: span.end, part: part.id, planned: part.role === 'plans' });
    }
    while (at < part.children.length) visitChild(part, at++);
  };
  const visitChild = (part: Part, index: number): void => {
    const child = part.children[index];
    if (child !== undefined) visit(child);
  };
  // An explanation of terms tells nothing of the work or the place reported.
  sections.forEach((section, i) => {
    if (!GLOSSARY.test(titles[i] ?? '')) visit(section);
  });
  return passages;
}
