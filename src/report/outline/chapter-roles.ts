import { sentencesOf } from '../../text/index.ts';
import type { Role, Span } from '../model.ts';
import { findAdmission } from './find-admission.ts';
import { linesOf } from './lines.ts';
import { isGoals, isLongTerm, isReview, isSelf, roleOfTitle, saysWhen, type Years } from './roles.ts';
import { looksAhead, tenseOf } from './tense.ts';
import { admits, isWeak, turnsToPlans } from './turns.ts';
import { CAUSES_TITLE, DUTY_TITLE } from './words/roles.ts';

/** What a chapter is: its role, and of plans which. */
export interface ChapterKind {
  role: Role;
  /**
   * Of plans: `tasks` next year's work; `goals` requirements and targets above it; `self` the closing chapter on the government
   * itself; `long` goals for five years, where another chapter plans next year. Of work: `review`, and `other`. Of problems:
   * `causes` where a chapter before it names them, and `other`.
   */
  kind: 'review' | 'tasks' | 'goals' | 'self' | 'long' | 'causes' | 'other';
}

export interface ChapterText extends Span {
  title: string;
  /** Where the title ends. */
  titleEnd: number;
  /** Its numeral; null for none. */
  number: number | null;
}

/** How much of a chapter is read for what it looks back on or ahead to. */
const REACH = 6000;
const OPENING = 400;
/** A line that only leads in is no longer. */
const LEAD_MOST = 120;
/** A chapter that opens with a term of five years. */
const OPENS_LONG = /^[^。]{0,8}“?[八九十][一二三四五六七八九]?五”?(?:时期|期间)|^[^。]{0,6}(?:今后|未来)五年/;

/** The roles of a report's chapters, by title, first sentences, tenses and position. `forCongress`: it is a 政府工作报告; `preamble`: where its text begins inside the review. Linear. */
export function chapterKinds(
  text: string,
  chapters: readonly ChapterText[],
  years: Years,
  forCongress: boolean,
  preamble: Span | null,
): ChapterKind[] {
  const titled = withOpenings(
    text,
    chapters,
    chapters.map(({ title }) => roleOfTitle(title, years)),
  );
  const kinds = forCongress
    ? congressKinds(text, chapters, titled, preamble)
    : otherKinds(text, chapters, titled, years);
  return withCauses(kinds, chapters);
}

/** A chapter whose title does not tell is on problems where its first line leads in to them, 五、检视剖析 ⏎ 还有以下差距：, or most of it names them. */
function withOpenings(
  text: string,
  chapters: readonly ChapterText[],
  titled: readonly (Role | null)[],
): readonly (Role | null)[] {
  if (titled.some((role) => role === 'problems' || role === 'mixed')) return titled;
  return titled.map((role, i) => {
    const chapter = chapters[i];
    if (role !== null || chapter === undefined || i === 0) return role;
    const [first] = linesOf(text, chapter.titleEnd, Math.min(chapter.end, chapter.titleEnd + OPENING));
    const words = first === undefined ? '' : text.slice(first.start, first.end);
    const leads = words.length <= LEAD_MOST && /[：:]$/.test(words) && admits(words);
    return leads || isMostlyWeak(text, chapter) ? 'problems' : role;
  });
}

/** So many sentences of a chapter, and so large a share of them, name weaknesses. */
const WEAK_LEAST = 3;
const WEAK_SHARE = 0.6;

function isMostlyWeak(text: string, { titleEnd, end }: ChapterText): boolean {
  const sentences = sentencesOf(text, titleEnd, Math.min(end, titleEnd + REACH)).filter(
    (own) => own.end - own.start > 5,
  );
  const weak = sentences.filter((own) => isWeak(text.slice(own.start, own.end))).length;
  return weak >= WEAK_LEAST && weak >= sentences.length * WEAK_SHARE;
}

/** 三、原因分析 behind 二、存在的问题 only tells why. */
function withCauses(kinds: readonly ChapterKind[], chapters: readonly ChapterText[]): ChapterKind[] {
  const first = kinds.findIndex(({ role }) => role === 'problems' || role === 'mixed');
  return kinds.map((own, i) =>
    first >= 0 && i > first && CAUSES_TITLE.test(chapters[i]?.title ?? '') ? { role: 'problems', kind: 'causes' } : own,
  );
}

/** Index of the chapter above which the one before leads in to next year's work: 今后，将着重做好以下工作： -1 for none. */
function ledToPlans(text: string, chapters: readonly ChapterText[], reported: number | null): number {
  return chapters.findIndex((_, i) => {
    const before = chapters[i - 1];
    if (before === undefined) return false;
    const line = linesOf(text, Math.max(before.titleEnd, before.end - OPENING), before.end).at(-1);
    if (line === undefined || !/[：:]$/.test(text.slice(line.start, line.end))) return false;
    const sentences = sentencesOf(text, line.start, line.end);
    return sentences.some(({ start, end }) => turnsToPlans(text.slice(start, end), reported));
  });
}

/** The kinds of the chapters of a report on the rule of law, or of no known genre: mostly by their titles. */
function otherKinds(
  text: string,
  chapters: readonly ChapterText[],
  titled: readonly (Role | null)[],
  years: Years,
): ChapterKind[] {
  const last = chapters.length - 1;
  const lastWork = titled.findLastIndex((role, i) => role === null && !DUTY_TITLE.test(chapters[i]?.title ?? ''));
  const told = titled.some((role) => role === 'plans' || role === 'mixed');
  const problems = told ? -1 : titled.indexOf('problems');
  const led = titled.includes('plans') ? -1 : ledToPlans(text, chapters, years.reported);
  return chapters.map((chapter, i): ChapterKind => {
    const role = titled[i] ?? null;
    if (led >= 0 && i >= led && role === null) return { role: 'plans', kind: 'tasks' };
    const opening = text.slice(chapter.titleEnd, chapter.titleEnd + OPENING).replace(/^[\s。]+/, '');
    // Behind the problems, in a report without another chapter on it, what does not look back is next year's work.
    const behind = problems >= 0 && i > problems && !DUTY_TITLE.test(chapter.title);
    const tense = tenseOf(text, behindTitle(chapter)) ?? (i === last ? 0 : -1);
    if (behind && role === null && tense >= 0) return { role: 'plans', kind: 'tasks' };
    if (role === 'plans' && !saysWhen(chapter.title, years) && i < lastWork && !isLongTerm(chapter.title))
      return { role: 'work', kind: 'other' };
    // The last chapter, under a title that only calls for more, may open with the year to come.
    const ahead = i === last && i > 0 && role === null && turnsToPlans(opening, years.reported);
    if (ahead) return { role: 'plans', kind: 'tasks' };
    if (role === 'plans') return { role, kind: isLongTerm(chapter.title) ? 'long' : 'tasks' };
    return { role: role ?? 'work', kind: isReview(chapter.title) ? 'review' : 'other' };
  });
}

function congressKinds(
  text: string,
  chapters: readonly ChapterText[],
  titled: readonly (Role | null)[],
  preamble: Span | null,
): ChapterKind[] {
  const known = chapters.map((chapter, i): ChapterKind | null => kindByTitle(chapter, titled[i] ?? null));
  const open = chapters.filter((_, i) => known[i] === null || known[i]?.role === 'work');
  const above = preamble === null ? [] : [preamble];
  const admission = findAdmission(text, [...above, ...open], null)?.start ?? -1;
  const series = seriesOf(chapters);
  let planned = false;
  const kinds = chapters.map((chapter, i): ChapterKind => {
    const own = known[i];
    if (own !== null && own !== undefined) {
      planned ||= own.role === 'plans';
      return own;
    }
    const behind = planned || (admission >= 0 && admission < chapter.start);
    if (!behind && (i === 0 || !looksAhead(text, behindTitle(series[i] ?? chapter))))
      return { role: 'work', kind: 'review' };
    planned = true;
    if (isSelf(chapter.title)) return { role: 'plans', kind: 'self' };
    const opening = text.slice(chapter.titleEnd, chapter.titleEnd + OPENING).trim();
    if (OPENS_LONG.test(opening)) return { role: 'plans', kind: 'long' };
    return { role: 'plans', kind: isGoals(chapter.title) ? 'goals' : 'tasks' };
  });
  return withoutYearly(kinds, chapters);
}

function kindByTitle({ title }: ChapterText, role: Role | null): ChapterKind | null {
  if (role === 'problems' || role === 'mixed') return { role, kind: 'other' };
  if (isLongTerm(title)) return { role: 'plans', kind: 'long' };
  if (role === 'plans') return { role, kind: isGoals(title) ? 'goals' : 'tasks' };
  return isReview(title) ? { role: 'work', kind: 'review' } : null;
}

/**
 * Where the numerals of the chapters begin anew each series is one whole, 一、二、三、 of the review and 一、二、 of the plans: for each
 * chapter the span that its tenses are read from, itself where nothing begins anew.
 */
function seriesOf(chapters: readonly ChapterText[]): Pick<ChapterText, 'titleEnd' | 'end'>[] {
  const restarts = chapters.map(({ number }, i) => i > 0 && number === 1 && (chapters[i - 1]?.number ?? 0) > 1);
  if (!restarts.includes(true)) return [...chapters];
  let first = 0;
  const firsts = chapters.map((_, i) => {
    if (restarts[i] === true) first = i;
    return first;
  });
  return chapters.map((chapter, i) => {
    const last = firsts.lastIndexOf(firsts[i] ?? i);
    return {
      titleEnd: chapters[firsts[i] ?? i]?.titleEnd ?? chapter.titleEnd,
      end: chapters[last]?.end ?? chapter.end,
    };
  });
}

function behindTitle({ titleEnd, end }: Pick<ChapterText, 'titleEnd' | 'end'>): Span {
  return { start: titleEnd, end };
}

/** A report that plans no single year: its chapters on five years are its plans. */
function withoutYearly(kinds: ChapterKind[], chapters: readonly ChapterText[]): ChapterKind[] {
  if (kinds.some(({ role, kind }) => role === 'plans' && kind === 'tasks')) return kinds;
  return kinds.map((own, i) =>
    own.kind === 'long' ? { role: 'plans', kind: isGoals(chapters[i]?.title ?? '') ? 'goals' : 'tasks' } : own,
  );
}
