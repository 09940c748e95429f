import type { Report } from '../report/index.ts';

/** Which of the two kinds a report is; `other`: anything else. */
export function kindOf(report: Report): 'rule-of-law' | 'work' | 'other' {
  const opening = report.text.slice(0, 3000);
  if (/法治|依法行政/.test(report.title) && /报告|总结|情况/.test(report.title)) return 'rule-of-law';
  if (/政府工作报告/.test(report.title) || /各位代表|向大会/.test(opening)) return 'work';
  return /法治政府建设|依法行政/.test(opening) && /(?:报告|汇报|情况|通报|公布|公告)如下/.test(opening)
    ? 'rule-of-law'
    : 'other';
}

/** The last year that a report accounts for, or null: a 政府工作报告 is named by the year in which it is read. */
export function coversOf(report: Report): number | null {
  if (report.year === null) return null;
  return kindOf(report) === 'work' ? report.year - 1 : report.year;
}
