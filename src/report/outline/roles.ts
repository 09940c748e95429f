import type { Role } from '../model.ts';
import {
  BARE_PROBLEM_TITLE,
  LONG_TERM,
  PLAN_CLASS,
  PLAN_TIME,
  PLAN_WORK,
  PROBLEM_TITLE,
  PROBLEM_WORK,
  REVIEW_TITLE,
} from '../words.ts';

const YEAR = /20\d{2}/g;

/** What the titles of a report's chapters say together: which year is looked back on, and which comes next. */
export interface Years {
  /** The year reported on. */
  reported: number | null;
  /** A chapter looks back. */
  reviewed: boolean;
}

function yearsIn(title: string): number[] {
  return (title.match(YEAR) ?? []).map(Number);
}

/** The year reported on: the report's own (`titleYear`, of a yearly 法治政府 report), else that of the chapter that looks back. */
export function reportedYear(titleYear: number | null, looksAhead: boolean, titles: readonly string[]): Years {
  const back = titles.filter((title) => REVIEW_TITLE.test(title)).flatMap(yearsIn);
  const reviewed = titles.some((title) => REVIEW_TITLE.test(title));
  if (back.length > 0) return { reported: back.reduce((a, b) => Math.max(a, b)), reviewed };
  if (titleYear === null) return { reported: null, reviewed };
  // A 政府工作报告 carries the year that it plans for; a 法治政府 report the year that it looks back on.
  return { reported: looksAhead ? titleYear - 1 : titleYear, reviewed };
}

/** The role of a chapter by its title; null where the title does not tell. Art. 24–25 of the 督察工作规定 name the parts. */
export function roleOfTitle(title: string, years: Years): Role | null {
  const problems = PROBLEM_TITLE.test(title) && !PROBLEM_WORK.test(title);
  const plans = isPlanTitle(title, years);
  if (problems && plans) return 'mixed';
  if (problems) return 'problems';
  return plans ? 'plans' : null;
}

/**
 * The role that a heading gives to what stands under it: only one that names nothing but the class, 存在的主要问题, 下一步打算.
 * 执法力量不足 is a problem itself, 落实年度工作计划 a measure.
 */
export function groupRole(title: string): Role | null {
  const problems = BARE_PROBLEM_TITLE.test(title) && !PROBLEM_WORK.test(title);
  if (problems) return 'problems';
  if (PROBLEM_TITLE.test(title) && PLAN_TIME.test(title)) return 'mixed';
  const plans = !REVIEW_TITLE.test(title) && !PLAN_WORK.test(title);
  return plans && (PLAN_TIME.test(title) || (PLAN_CLASS.test(title) && title.length <= 16)) ? 'plans' : null;
}

/** Whether a plan's title says when: next year, the next step, a year after the one reported on. */
export function saysWhen(title: string, years: Years): boolean {
  const named = yearsIn(title);
  return PLAN_TIME.test(title) || (named.length > 0 && (years.reported !== null || years.reviewed));
}

function isPlanTitle(title: string, years: Years): boolean {
  const named = yearsIn(title);
  const latest = named.length > 0 ? Math.max(...named) : null;
  if (REVIEW_TITLE.test(title)) return false;
  if (latest !== null && years.reported !== null) return latest > years.reported;
  if (PLAN_TIME.test(title)) return true;
  return (PLAN_CLASS.test(title) && !PLAN_WORK.test(title)) || (latest !== null && years.reviewed);
}

/** Goals of five years and more: plans by role, but next year's plans are elsewhere where the report has both. */
export function isLongTerm(title: string): boolean {
  return LONG_TERM.test(title) && yearsIn(title).length === 0;
}
