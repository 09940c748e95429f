import type { Role } from '../model.ts';
import {
  BARE_PROBLEM_TITLE,
  BARE_REMEDY_TITLE,
  CHAPTER_TITLE,
  DUTY_TITLE,
  GOALS_TITLE,
  LONG_TERM,
  PLAN_CLASS,
  PLAN_TIME,
  PLAN_WORK,
  PROBLEM_TITLE,
  PROBLEM_WORK,
  REMEDY_TITLE,
  REVIEW_TITLE,
  SELF_TITLE,
  TASKS_TITLE,
} from './words/roles.ts';

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
  if (titleYear === null) return { reported: lesserYear(titles), reviewed };
  // A 政府工作报告 carries the year that it plans for; a 法治政府 report the year that it looks back on.
  return { reported: looksAhead ? titleYear - 1 : titleYear, reviewed };
}

/** 一、关于2032年工作 二、关于2033年工作: of two years in a row the lesser is the one looked back on. */
function lesserYear(titles: readonly string[]): number | null {
  const years = [...new Set(titles.flatMap(yearsIn))].sort((a, b) => a - b);
  const [first, second] = years;
  return first !== undefined && second === first + 1 && years.length === 2 ? first : null;
}

/** 【主要做法】 without its brackets. */
function unbracketed(title: string): string {
  return /^[【〖［[].*[】〗］\]]$/.test(title) ? title.slice(1, -1) : title;
}

/** The role of a chapter by its title; null where the title does not tell. Art. 24–25 of the 督察工作规定 name the parts. */
export function roleOfTitle(printed: string, years: Years): Role | null {
  const title = unbracketed(printed);
  if (DUTY_TITLE.test(title)) return null;
  const problems = PROBLEM_TITLE.test(title) && !PROBLEM_WORK.test(title);
  const plans = isPlanTitle(title, years) || (problems && REMEDY_TITLE.test(title));
  if (problems && plans) return 'mixed';
  if (problems) return 'problems';
  return plans ? 'plans' : null;
}

/**
 * The role that a heading gives to what stands under it: only one that names nothing but the class, 存在的主要问题, 下一步打算.
 * 执法力量不足 is a problem itself, 落实年度工作计划 a measure.
 */
export function groupRole(printed: string): Role | null {
  const title = unbracketed(printed);
  const problems = BARE_PROBLEM_TITLE.test(title) && !PROBLEM_WORK.test(title);
  if (problems) return 'problems';
  if (BARE_REMEDY_TITLE.test(title)) return 'plans';
  const both = PROBLEM_TITLE.test(title) && !PROBLEM_WORK.test(title) && REMEDY_TITLE.test(title);
  if (both) return 'mixed';
  const plans = !REVIEW_TITLE.test(title) && !PLAN_WORK.test(title) && !DUTY_TITLE.test(title);
  return plans && (PLAN_TIME.test(title) || (PLAN_CLASS.test(title) && title.length <= 16)) ? 'plans' : null;
}

/** Whether a line heads a whole chapter by its words: 2031年工作回顾, 存在的问题, 2032年工作安排, 政府自身建设. */
export function headsChapter(printed: string): boolean {
  const title = unbracketed(printed);
  return CHAPTER_TITLE.test(title) || groupRole(title) !== null || headsPlans(title) || SELF_TITLE.test(title);
}

function headsPlans(title: string): boolean {
  return (
    (yearsIn(title).length > 0 || LONG_TERM.test(title)) &&
    (PLAN_CLASS.test(title) || TASKS_TITLE.test(title) || GOALS_TITLE.test(title))
  );
}

/** Whether a plan's title says when: next year, the next step, a year after the one reported on. */
export function saysWhen(title: string, years: Years): boolean {
  const named = yearsIn(title);
  return PLAN_TIME.test(title) || (named.length > 0 && (years.reported !== null || years.reviewed));
}

function isPlanTitle(title: string, years: Years): boolean {
  const named = yearsIn(title);
  const latest = named.length > 0 ? Math.max(...named) : null;
  if (isReview(title)) return false;
  if (latest !== null && years.reported !== null) return latest > years.reported;
  if (PLAN_TIME.test(title)) return true;
  return (PLAN_CLASS.test(title) && !PLAN_WORK.test(title)) || (latest !== null && years.reviewed);
}

/** A title that looks back: it says so, and names no goals besides. */
export function isReview(title: string): boolean {
  return REVIEW_TITLE.test(title) && !(GOALS_TITLE.test(title) && LONG_TERM.test(title));
}

/** Goals of five years and more: plans by role, but next year's plans are elsewhere where the report has both. */
export function isLongTerm(title: string): boolean {
  return LONG_TERM.test(title) && yearsIn(title).length === 0 && !isReview(title);
}

/** A chapter, or a part of one, on requirements, goals and reasons, without the tasks. */
export function isGoals(title: string): boolean {
  return GOALS_TITLE.test(title) && !TASKS_TITLE.test(title.replace(GOALS_TITLE, ''));
}

/** The chapter on the government itself, which closes a report's plans. */
export function isSelf(title: string): boolean {
  return SELF_TITLE.test(title);
}
