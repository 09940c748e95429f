import { statisticsOf } from './derived.ts';
import type { Report } from './model.ts';

/** How many of each a report holds: parts that are sections, measures, outermost problems and plans, statistics. */
export interface Counts {
  sections: number;
  measures: number;
  statistics: number;
  problems: number;
  plans: number;
}

/** What is known of a report without opening it. */
export interface ReportSummary
  extends Pick<
    Report,
    'id' | 'title' | 'name' | 'kind' | 'place' | 'region' | 'year' | 'covers' | 'coversFrom' | 'plansFor'
  > {
  publisher: string | null;
  /** ISO 8601 as far as printed. */
  publishedAt: string | null;
  /** The length of its text in UTF-16 units. */
  characters: number;
  counts: Counts;
}

/** How many of each a report holds. Finds its statistics, which takes some milliseconds. */
export function countsOf(report: Report): Counts {
  return {
    sections: report.sections.length,
    measures: report.measures.length,
    statistics: statisticsOf(report).length,
    problems: report.problems.length,
    plans: report.plans.length,
  };
}

/** What lists show of a report. Finds its statistics, which takes some milliseconds. */
export function summaryOf(report: Report): ReportSummary {
  const { id, title, name, kind, place, region, year, covers, coversFrom, plansFor, publisher, publishedAt } = report;
  const whose = { id, title, name, kind, place, region, year, covers, coversFrom, plansFor, publisher, publishedAt };
  return { ...whose, characters: report.text.length, counts: countsOf(report) };
}
