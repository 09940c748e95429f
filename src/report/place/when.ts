import type { Report, Role } from '../model.ts';
import { foldYears, planYearsIn, type Years, yearSpanIn, yearsIn } from './dates.ts';
import { datedAlone, deliveredOn, LATE, lastYearAt } from './delivered.ts';

/** A chapter of a report, as far as it tells of years. */
export interface Chapter {
  title: string;
  role: Role;
  /** Its first sentences. */
  opening: string;
  /** All of it. */
  text: string;
}

export interface WhenInput {
  kind: Report['kind'];
  /** '' where none is printed or told. */
  title: string;
  chapters: readonly Chapter[];
  /** What stands before the first chapter. */
  preamble: string;
  /** Lines of date and occasion around the report. */
  head: readonly string[];
  /** ISO 8601; null where none is printed. */
  publishedAt: string | null;
  /** The year in the file's name or folder. */
  fileYear: number | null;
}

export interface When {
  /** The year in its name: the year reported, or of a 政府工作报告 the year of delivery. */
  year: number | null;
  /** The last year that it accounts for. */
  covers: number | null;
  /** The first, where it reviews several. */
  coversFrom: number | null;
  /** The year that its plans are for. */
  plansFor: number | null;
}

const AHEAD = /思路|打算|安排|计划|要点|展望|谋划/;
const REVIEW = /回顾|总结|成绩|成效|成就|以来|过去|关于(?:19|20)\d\d年(?:的)?工作(?!的?(?:安排|目标|任务))/;
/** The title of a chapter that sets out what comes, whatever it was taken for. */
const SETS_OUT = /(?:安排|计划|打算|思路|谋划|(?:目标|重点|主要)任务|(?:工作|预期|发展)目标)$/;
/** Next year's work at the end of a chapter, without a heading of its own. */
const LOOKS_AHEAD = /下一?步|下一?阶段|明年|今后|新的一年|来年/;
const ENDING = 1500;
const FIVE_YEARS =
  /过去(?:的)?五年|五年来|[过去近]五年|本届政府|届(?:人民)?政府(?:的)?工作(?:的)?(?:回顾|总结)|五年(?:的)?工作(?:回顾|总结)|(?:换届|届一次会议)以来/;
/** A sentence that looks back on five years; so many of them are a review of them, a single one is a comparison. */
const SAYS_FIVE_YEARS = /(?:^|[。！\n])(?:（[一二三四五六七八九十]）)?(?:这五年|五年来|过去五年|五年间)/g;
const OFTEN = 3;
const SAYS_REVIEWED =
  /(?:过去的|刚刚过去的|回顾|回首|走过的|即将过去的)((?:19|20)\d\d)年?|((?:19|20)\d\d)年(?:度)?(?:是[^。]{0,40}(?:的)?一年|[，,]|以来|我[省市县区州局委镇]|全[省市县区州局]|[\u4e00-\u9fff]{2,12}(?:政府|认真|坚持|深入|全面))/;
const SAYS_PLANNED =
  /(?:今年|新的一年|做好)?[（(]?((?:19|20)\d\d)年[)）]?(?:是|[，,]?(?:我们|全|要|将|工作|重点|政府|经济|主要))/;

/** A title that looks back, whatever else it says: 以优异成绩迎接 does not. */
const LOOKS_BACK = /回顾|总结|以来|过去|成就|成效|取得的?[\u4e00-\u9fff]{0,4}成绩/;

function isAhead({ role, title }: Chapter): boolean {
  return (role === 'plans' || role === 'mixed' || SETS_OUT.test(title)) && !LOOKS_BACK.test(title);
}

function isBack(chapter: Chapter): boolean {
  return !isAhead(chapter) && (chapter.role === 'work' || LOOKS_BACK.test(chapter.title));
}

/** The year in the name, the years reviewed, the year planned for. What a report does not tell is null. */
export function whenOf(input: WhenInput): When {
  const named = namedIn(input.title);
  return input.kind === 'work' ? whenOfWork(input, named) : whenOfLaw(input, named);
}

/** A report given while its own year still lasts: 2034年上半年政府工作报告 is of 2034, and its plans are for the rest of it. */
const HALF = /上半年|[一二三]季度/;

/** What is called so, and is no report to a congress, is of the year in its name: 2033年政府工作总结, 2033年政府工作报告重点工作完成情况. */
const SUMS_UP = /工作总结|(?:完成|落实|进展|运行|执行)情况/;

interface Named {
  /** The year of the report. */
  year: number | null;
  span: Years | null;
  ahead: number | null;
}

/** The years that a title names: 2033年工作总结及2034年工作思路 is of 2033, and looks ahead to 2034. */
function namedIn(title: string): Named {
  const years = yearsIn(title);
  const span = yearSpanIn(title) ?? planYearsIn(title);
  if (span !== null) return { year: span.to, span, ahead: null };
  const [first = null, second = null] = years;
  const ahead = first !== null && second !== null && second > first && AHEAD.test(title) ? second : null;
  return { year: first, span: null, ahead };
}

function whenOfWork(input: WhenInput, named: Named): When {
  const { chapters, fileYear } = input;
  const isHalf = HALF.test(input.title);
  if (named.year !== null && named.span === null && (isHalf || SUMS_UP.test(input.title))) {
    const plansFor = isHalf ? named.year : (named.ahead ?? named.year + 1);
    return { year: named.year, covers: named.year, coversFrom: null, plansFor };
  }
  const held = deliveredOn(input.head) ?? (named.year === null ? datedAlone(input.head) : null);
  const delivered = held?.year ?? null;
  const present = named.year ?? delivered;
  const planned = plannedYear(chapters) ?? (reviewsPresent(chapters) ? less(present, -1) : null);
  const closes = held?.late === true;
  const next = planned ?? (closes ? less(delivered, -1) : delivered) ?? nextOf(chapters, named.year);
  const covers =
    reviewedInTitles(input, next) ??
    less(planned ?? (delivered === null ? null : next), 1) ??
    reviewedInText(input, next ?? fileYear) ??
    less(next ?? fileYear, 1);
  const plansFor = planned ?? (plansOnlyYears(chapters) ? null : less(covers, -1));
  const year = present ?? planned ?? fileYearNear(fileYear, covers) ?? less(covers, -1) ?? fileYear;
  return { year, covers, coversFrom: coversFrom(input, covers), plansFor };
}

/** The year behind the one reviewed, where only the year in the name is known: that year itself, but where a chapter looks back on it (2033年工作回顾). */
function nextOf(chapters: readonly Chapter[], named: number | null): number | null {
  const looksBack = new RegExp(`(?<![和与及、至—-])${named}年度?(?:的)?(?:政府|主要)?工作(?:的)?(?:回顾|总结)`);
  const reviewed = named !== null && chapters.some((own) => isBack(own) && looksBack.test(foldYears(own.title)));
  return reviewed ? less(named, -1) : named;
}

/** 今年工作回顾, 明年工作安排: whether the year in which a report is given is the one that it reviews. */
function reviewsPresent(chapters: readonly Chapter[]): boolean {
  const says = (pattern: RegExp, own: readonly Chapter[]): boolean => own.some(({ title }) => pattern.test(title));
  return (
    says(/今年(?:的)?(?:主要)?工作(?:的)?(?:回顾|总结)/, chapters.filter(isBack)) ||
    says(/明年/, chapters.filter(isAhead))
  );
}

/** A year of the file's name that fits the year reviewed. */
function fileYearNear(fileYear: number | null, covers: number | null): number | null {
  return fileYear !== null && covers !== null && fileYear >= covers && fileYear <= covers + 1 ? fileYear : null;
}

/** The title of a report that accounts for the year it names, whatever it is about. */
const YEARLY = /年度|年报|总结|白皮书|(?:工作|情况|统计|分析)(?:的)?报告/;

function whenOfLaw(input: WhenInput, named: Named): When {
  const { chapters, kind, publishedAt } = input;
  const isHalf = HALF.test(input.title);
  const ahead = named.ahead ?? plannedYear(chapters);
  // What a yearly report says of its own year is no plan.
  const isOwn = ahead !== null && ahead === named.year && !isHalf && YEARLY.test(input.title);
  const planned = isOwn ? null : ahead;
  const isLaw = kind === 'rule-of-law';
  const told = named.year ?? reviewedInTitles(input, planned) ?? less(planned, 1);
  const dated = isLaw ? (yearBefore(publishedAt) ?? lastYearAt(deliveredOn(input.head))) : null;
  const covers = told ?? dated ?? (isLaw ? reviewedInText(input, null) : null);
  const year = named.year ?? covers ?? (isLaw ? input.fileYear : null);
  const isYearly = isLaw || YEARLY.test(input.title);
  const last = isYearly ? (covers ?? year) : null;
  const nextWork = last === null ? LOOKS_AHEAD : new RegExp(`${LOOKS_AHEAD.source}|${last + 1}年`);
  const hasPlans = chapters.some(
    (chapter) => isAhead(chapter) || chapter.role === 'mixed' || nextWork.test(foldYears(chapter.text.slice(-ENDING))),
  );
  const plansFor = planned ?? (isLaw && hasPlans ? less(last, isHalf ? 0 : -1) : null);
  return { year, covers: last, coversFrom: named.span?.from ?? coversFrom(input, last), plansFor };
}

function less(year: number | null, by: number): number | null {
  return year === null ? null : year - by;
}

/** A yearly report is published in the first half of the next year (art. 24 of the 督察工作规定: before 1 April), or when the year closes. */
function yearBefore(publishedAt: string | null): number | null {
  if (publishedAt === null) return null;
  const [year, month] = [Number(publishedAt.slice(0, 4)), Number(publishedAt.slice(5, 7))];
  if (month <= 6) return year - 1;
  return month >= LATE ? year : null;
}

/** The year that the chapters of plans are for: in their titles, else in their first sentences. */
function plannedYear(chapters: readonly Chapter[]): number | null {
  const ahead = chapters.filter(isAhead);
  for (const { title } of ahead) {
    const years = yearSpanIn(title) === null ? yearsIn(title) : [];
    if (years.length > 0) return Math.max(...years);
  }
  for (const { opening } of ahead) {
    const year = firstOf(SAYS_PLANNED, opening);
    if (year !== null) return year;
  }
  return null;
}

/** Whether a year may be the last one reviewed, where the next is known. */
function fitsBefore(next: number | null): (year: number) => boolean {
  return (year) => next === null || (year < next && next - year <= 2);
}

/** The last year that the titles of the chapters of review are about; before `next`, where that is known. */
function reviewedInTitles({ chapters, preamble }: WhenInput, next: number | null): number | null {
  const fits = fitsBefore(next);
  const titles = chapters.filter(isBack).map(({ title }) => title);
  // Where the text begins inside the review, its chapter line is the first of the preamble.
  const back = [...titles, ...preamble.split('\n').filter((line) => line.length <= 40)].filter((title) =>
    REVIEW.test(title),
  );
  for (const title of [...back, ...titles.slice(0, 1)]) {
    const end = (yearSpanIn(title) ?? planYearsIn(title))?.to ?? null;
    const named = [...yearsIn(title), ...(end === null ? [] : [end])].filter(fits);
    if (named.length > 0) return Math.max(...named);
  }
  return null;
}

/** The year that the first sentences of the review are about, else the one named most. */
function reviewedInText({ chapters, preamble }: WhenInput, next: number | null): number | null {
  const fits = fitsBefore(next);
  const back = chapters.filter(isBack);
  for (const opening of [preamble, ...back.slice(0, 1).map((chapter) => chapter.opening)]) {
    const year = firstOf(SAYS_REVIEWED, opening);
    if (year !== null && fits(year)) return year;
  }
  return mostNamed([preamble, ...back.map(({ text }) => text)].join('\n'), fits);
}

/** 是2030年的1.9倍, 比2031年, 由2030年的: the year that something is measured by. */
const MEASURED_BY = /[是为比较与和同由从自](?=(?:19|20)\d\d年)\d{4}/g;

/** The year named most often, where it is named three times and twice as often as any other; what others are compared with does not count. */
function mostNamed(text: string, fits: (year: number) => boolean): number | null {
  const counts = new Map<number, number>();
  for (const year of yearsIn(foldYears(text).replace(MEASURED_BY, '')))
    if (fits(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best, next] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= 3 && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null;
}

function firstOf(pattern: RegExp, words: string): number | null {
  const match = pattern.exec(foldYears(words));
  const digits = match?.slice(1).find((group) => group !== undefined);
  return digits === undefined ? null : Number(digits);
}

/** The first of several years reviewed; null where it is one. */
function coversFrom({ chapters, title, preamble }: WhenInput, covers: number | null): number | null {
  const back = chapters.filter(isBack);
  const headings = [title, ...back.map((chapter) => chapter.title).filter((words) => REVIEW.test(words))];
  for (const words of headings) {
    const span = yearSpanIn(words) ?? (REVIEW.test(words) ? planYearsIn(words) : null);
    if (span !== null && (covers === null || span.to <= covers)) return span.from;
    if (FIVE_YEARS.test(words)) return less(covers, 4);
  }
  const opening = [preamble, back[0]?.opening ?? ''].join('\n');
  const since = /((?:19|20)\d\d)年[^。，]{0,16}(?:成立|挂牌|组建|设立)[^。，]{0,4}以来/.exec(foldYears(opening))?.[1];
  const founded = headings.some((words) => /(?:成立|挂牌|组建|设立)以来/.test(words)) && since !== undefined;
  if (founded) return Number(since);
  const said = back.reduce((sum, { text }) => sum + (text.match(SAYS_FIVE_YEARS)?.length ?? 0), 0);
  return said >= OFTEN ? less(covers, 4) : null;
}

/** Whether what is planned is set out for five years only. */
function plansOnlyYears(chapters: readonly Chapter[]): boolean {
  const ahead = chapters.filter(isAhead);
  return ahead.length > 0 && ahead.every(({ title }) => /今后五年|未来五年|“?十[一二三四五六七八九]五”?/.test(title));
}
