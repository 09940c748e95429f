import type { Report } from '../report/index.ts';

/** Which of the two kinds a report is; `other`: anything else. */
export function kindOf(report: Report): Report['kind'] {
  return report.kind;
}

/** The last year that a report accounts for, or null. */
export function coversOf(report: Report): number | null {
  return report.covers;
}
