import { hasWeak } from './weak.ts';
import {
  AWARE,
  CAUSES,
  COURTESY,
  EXISTS,
  INTENDS,
  PLAN_LABEL,
  PROBLEM_LABEL,
  PROMISE,
  REMEDIES,
  RESOLVED,
  SHORTFALL,
  TURNS_TO_PLANS,
  TURNS_TO_PROBLEMS,
} from './words/admissions.ts';

/** What running text turns to: what fell short, why, what will be done next. */
export type Turn = 'problems' | 'causes' | 'plans';

/** How much of a sentence is read for its turn. */
const REACH = 120;
const YEAR_AHEAD = /^(?:到)?(20\d{2})年/;
/** 2034年，是…的关键之年。 */
const OPENS_YEAR = /^[，,]?(?:既?是|迎来)[^。]{2,60}(?:之年|元年|开局)/;

/**
 * Whether a sentence admits that something falls short: it says that it is seen or that it is there, and names a shortfall
 * (同时，我们也清醒地认识到，…还存在一些问题).
 */
export function admits(sentence: string): boolean {
  const words = sentence.slice(0, REACH * 2);
  if (!SHORTFALL.test(words) || isCourtesy(words)) return false;
  // 我们要正视困难，迎难而上。 only promises.
  if (isPromise(words) && !SEES.test(words)) return false;
  return AWARE.test(words) || EXISTS.test(words);
}

const SEES = /清醒|[认意]识到|看到|深知|讳言|容忽视|存在/;

/** 有的地方…, 一些企业…: what holds for some only is told where it falls short. */
const SOME =
  /^(?:[一二三四五六七八九十]是)?(?:个别|少数|有些|有的(?!放矢)|一些(?=地方|企业|领域|行业|干部|部门|单位|[县市区乡镇村]))/;

/** Whether a sentence says by its own words, or by those that open it, that something is weak. */
export function isWeak(sentence: string): boolean {
  return SOME.test(sentence) || hasWeak(sentence.slice(0, REACH * 2));
}

/** Whether a sentence promises to mend what was admitted, and says nothing more. */
export function isPromise(sentence: string): boolean {
  const words = sentence.slice(0, REACH).replace(/^各位代表[，！!]?/, '');
  return PROMISE.test(words) || (RESOLVED.test(words) && !/[；;]/.test(words));
}

/** An apology, thanks, a request. */
export function isCourtesy(sentence: string): boolean {
  return COURTESY.test(sentence.slice(0, REACH));
}

/**
 * What a sentence turns to, by its own first words; null where it goes on as before. `reported`: the year that the report looks
 * back on, null where it is not known; a later year at the head of a sentence is next year's work.
 */
export function turnOf(sentence: string, reported: number | null): Turn | null {
  const words = sentence.slice(0, REACH);
  if (CAUSES.test(words)) return 'causes';
  if (PLAN_LABEL.test(words) || REMEDIES.test(words) || turnsToPlans(words, reported)) return 'plans';
  if (PROBLEM_LABEL.test(words)) return 'problems';
  return null;
}

/** Whether a sentence begins next year's work: 下一步，我县将…, 2034年，围绕…. */
export function turnsToPlans(sentence: string, reported: number | null): boolean {
  const words = sentence.slice(0, REACH).replace(/^各位(?:代表|委员)[，！,!]\s*/, '');
  const lead = TURNS_TO_PLANS.exec(words);
  if (lead !== null) return INTENDS.test(words.slice(lead[0].length));
  const year = YEAR_AHEAD.exec(words);
  if (year === null) return false;
  const rest = words.slice(year[0].length);
  if (reported !== null && Number(year[1]) <= reported) return false;
  if (reported !== null && OPENS_YEAR.test(rest)) return true;
  return reported === null ? /将|(?:重点|着力)?(?:抓好|做好)/.test(rest) : INTENDS.test(rest);
}

/** Whether a paragraph turns, with its first sentence, away from what the parts above it tell. */
export function turnsAt(paragraph: string): Turn | null {
  const first = paragraph.slice(0, REACH).split(/[。！？!?]/, 1)[0] ?? '';
  if (turnsToPlans(first, null)) return 'plans';
  if (CAUSES.test(first)) return 'causes';
  if (admits(first) && (TURNS_TO_PROBLEMS.test(first) || AWARE.test(first))) return 'problems';
  return null;
}
