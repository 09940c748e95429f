import { simplifiedShadow } from '../../text/index.ts';
import { MOST_STATISTICS } from '../limits.ts';
import type { Span, Statistic } from '../model.ts';
import { type Candidate, sentencesOf } from './clauses.ts';
import { halfWidth } from './half-width.ts';
import { periodOf } from './period.ts';
import { scan } from './scan.ts';
import { assignSubjects } from './subjects.ts';
import { isTarget } from './target.ts';
import { trendOf } from './trend.ts';

/** A stretch of one part's own words. */
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
  return all;
}

/**
 * Every counted or measured quantity of the passages, in the order of the text, ids s1, s2 … .
 * In: the report's text and stretches of it (UTF-16 offsets, end exclusive, in order and disjoint), and the report's year,
 * behind which a year is one of planning; its Simplified shadow, where one is already made. Out: statistics whose spans lie
 * inside their passage, cover qualifier, number and unit as printed, and are disjoint and in order. What counts is the guide's: a
 * number with its unit; no dates, ordinals, document numbers, names that hold digits. Behind the first MOST_STATISTICS none is
 * given: no report has so many. Linear in the length of the text; no errors.
 */
export function findStatistics(
  text: string,
  passages: readonly Passage[],
  year: number | null = null,
  shadow = simplifiedShadow(text),
): Statistic[] {
  const folded = halfWidth(shadow);
  const statistics: Statistic[] = [];
  for (const passage of passages) {
    for (const found of findIn(folded, passage)) {
      if (statistics.length === MOST_STATISTICS) return statistics;
      const { quantity } = found;
      statistics.push({
        id: `s${statistics.length + 1}`,
        start: quantity.start,
        end: quantity.end,
        value: quantity.value,
        valueMax: quantity.valueMax,
        unit: quantity.unit?.text ?? '',
        qualifier: quantity.qualifier,
        subject: found.subject,
        trend: found.trend,
        period: periodOf(folded, found),
        target: isTarget(folded, found, passage.planned, year),
        parent: passage.part,
      });
    }
  }
  return shadow === text ? statistics : asPrinted(statistics, folded, halfWidth(text));
}

/** How far before a number, and behind it, its subject is printed. */
const REACH = 400;

/** The words of statistics found in a Simplified shadow, in the text's own characters; both texts are folded and equally long. */
function asPrinted(statistics: readonly Statistic[], shadow: string, text: string): Statistic[] {
  return statistics.map((statistic) => {
    const { start, end } = statistic;
    const printed = (words: string, from: number, to: number): string => {
      const at = words === '' ? -1 : shadow.slice(from, to).lastIndexOf(words);
      return at < 0 ? words : text.slice(from + at, from + at + words.length);
    };
    const near = (words: string): string => printed(words, Math.max(0, start - REACH), end + REACH);
    return {
      ...statistic,
      unit: printed(statistic.unit, start, end),
      qualifier: statistic.qualifier.map((word) => printed(word, start, end)),
      subject: near(statistic.subject),
      period: statistic.period === null ? null : near(statistic.period),
    };
  });
}
