import { keepNumbered, keepSum, numberedOf } from './derived.ts';
import { listParts } from './list-parts.ts';
import type { Report } from './model.ts';

interface Written {
  report: Report;
  numbered: number;
}

/** A report, as it was opened, in one line of JSON; `reportWritten` makes the same report of it. */
export function writtenReport(report: Report): string {
  // The lists hold parts of the tree: written twice they would be parts of their own.
  const written: Written = {
    report: { ...report, measures: [], problems: [], plans: [] },
    numbered: numberedOf(report),
  };
  return JSON.stringify(written);
}

/**
 * The report that `writtenReport` wrote. Throws where the line was written by anything else.
 * @param sum makes the SHA-256 of the report's file, as for `openBytes`
 */
export function reportWritten(line: string, sum: () => string): Report {
  const { report, numbered }: Written = JSON.parse(line);
  listParts(report);
  keepNumbered(report, numbered);
  keepSum(report, sum);
  return report;
}
