import type { Candidate } from './clauses.ts';
import {
  BASELINE_BEFORE,
  BASELINE_BEHIND,
  GOAL_BEFORE,
  GOAL_BEHIND,
  GOAL_OF_SHARE,
  MEASURED_AGAINST,
  ON_SCHEDULE,
  PLAN_OPENS,
  PLANNED_SUM,
  REACHED_AGAIN,
  REACHED_MARKS,
  SET_BEFORE,
  SHARE_OF_IT,
  TARGET_IN_BRACKETS,
  TARGET_MARKS,
  TARGET_NOUN_OF_RESULT,
  TASK_BEHIND,
  TELLS_RESULT,
} from './words/time.ts';
import { deadlineYear } from './years.ts';

/** A sentence of a plan that opens so tells what was reached before: 过去五年,…; 一年来,…. */
const LOOKS_BACK =
  /^(?:回顾)?(?:过去(?:的)?|近)?(?:[一二两三四五六七八九十]|\d{1,2})年(?:来|间|里)|^(?:回顾)?过去(?:的)?(?:[一二两三四五六七八九十]|\d{1,2})年|^近年来|^["“]?[一二三四五六七八九十]{1,3}五["”]?(?:时期|期间)?以来/u;

function looksBack(text: string, start: number): boolean {
  const opening = text.slice(start, start + 16).trimStart();
  return (opening.includes('年') || opening.includes('以来')) && LOOKS_BACK.test(opening);
}

/** How far back in its sentence a number looks for words of planning. */
const REACH = 160;

/** One of these is in every word of planning; at most so many characters of the word stand before it: 预期目标. */
const IN_TARGET_MARK = /[争标拟将计年步要]/u;
const LONGEST_BEFORE = 3;

/** Where the last word of planning begins in `words`, the ones before a number in its sentence; -1 if none stands there. */
function lastPlanningWord(words: string): number {
  const first = words.search(IN_TARGET_MARK);
  if (first < 0) return -1;
  let last = -1;
  TARGET_MARKS.lastIndex = Math.max(0, first - LONGEST_BEFORE);
  for (let match = TARGET_MARKS.exec(words); match !== null; match = TARGET_MARKS.exec(words)) {
    // 完成年初计划的103%, 超过预期目标: what was planned is only what the result is measured by.
    if (!TARGET_NOUN_OF_RESULT.test(words.slice(0, match.index + match[0].length))) last = match.index;
  }
  return last;
}

/** Whether words of planning hold as far as the number: not behind a ； (but in a list behind a colon), nor behind 实际, 已. */
function plansNumber(words: string): boolean {
  const at = lastPlanningWord(words);
  if (at < 0) return false;
  const between = words.slice(at);
  const semicolon = between.indexOf(';');
  const colon = between.indexOf(':');
  if (semicolon >= 0 && !(colon >= 0 && colon < semicolon)) return false;
  const comma = between.search(/[,;]/u);
  return comma < 0 || !REACHED_AGAIN.test(between.slice(comma));
}

/** Whether the number is what a result is measured by, where the words around it say so: 任务14815亩 in brackets, 16%的挑战目标. */
export function isGoal(text: string, { quantity, sentence }: Candidate): boolean {
  const behind = text.slice(quantity.end, quantity.end + 16);
  if (behind.includes('目标') && GOAL_BEHIND.test(behind)) return true;
  const before = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  if (SHARE_OF_IT.test(behind) && GOAL_OF_SHARE.test(before)) return true;
  if (TASK_BEHIND.test(behind) && SET_BEFORE.test(before)) return true;
  if (!/目标|任务|计划/u.test(before)) return false;
  const rate = quantity.unit?.kind === 'rate';
  return (
    TARGET_IN_BRACKETS.test(before) ||
    (GOAL_BEFORE.test(before) && ON_SCHEDULE.test(behind)) ||
    (!rate && PLANNED_SUM.test(before))
  );
}

/** Whether a sentence that opens as a plan still tells what is planned where the number stands. */
function inPlan(text: string, { quantity, sentence }: Candidate): boolean {
  const words = text.slice(sentence.start, quantity.start);
  if (!words.slice(0, LONGEST_OPENING).includes('计划')) return false;
  const opening = PLAN_OPENS.exec(words)?.[0];
  return opening !== undefined && !TELLS_RESULT.test(words);
}

/** Within so many characters a sentence says that it plans. */
const LONGEST_OPENING = 48;

/**
 * Whether the number is planned or expected rather than reached. In a plan (`planned`) every number is, but for those that the clause
 * reports as done and the levels that something is to rise from; elsewhere only those with words of planning before them, or a year
 * by which they are to be reached that lies behind `covers`, the last year that the report accounts for.
 */
export function isTarget(text: string, found: Candidate, planned: boolean, covers: number | null): boolean {
  const { quantity, sentence } = found;
  const words = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  if (!planned) {
    const group = words.slice(words.lastIndexOf(';') + 1);
    if (isGoal(text, found) || inPlan(text, found)) return true;
    return plansNumber(words) || (deadlineYear(group) ?? 0) > (covers ?? 0);
  }
  if (looksBack(text, sentence.start) && !plansNumber(words)) return false;
  const group = words.slice(words.lastIndexOf(';') + 1);
  const clause = group.slice(group.lastIndexOf(',') + 1);
  if (BASELINE_BEFORE.test(clause) && BASELINE_BEHIND.test(text.slice(quantity.end, quantity.end + 16))) return false;
  // 截至去年底,已建成3所: the comma behind a time ends no clause.
  const dated = group.includes('截') && /截[至止][^,;]{0,16},[^,;]*$/.test(group);
  const own = /[比较由从]|基础上/u.test(clause) ? clause.replace(MEASURED_AGAINST, '') : clause;
  return !dated && !REACHED_MARKS.test(own);
}
