import { type Doubt, doubt } from './doubt.ts';
import { GLOSSARY } from './genre.ts';
import type { Part, Report, Span } from './model.ts';
import { markerAt } from './outline/markers.ts';
import { looksAhead, tenseOf } from './outline/tense.ts';
import { isPromise, isWeak } from './outline/turns.ts';
import { DUTY_LABEL } from './outline/words/admissions.ts';
import { DUTY_TITLE } from './outline/words/roles.ts';
import { allParts } from './parts.ts';

/** How much of an item is read for whether it names a weakness. */
const REACH = 160;
/** A problem of more characters may be a whole paragraph, its lead and its promise with it. */
const LONG_PROBLEM = 320;
/** A span of work of fewer characters is not judged by its tenses. */
const WORK_LEAST = 200;
/**
 * Plain marks of the future and of results for a thousand characters: on 101 reports the parts of work that hold plans have 3 more
 * of the future, hardly any other has.
 */
const AHEAD_LEAST = 3;
const AHEAD = /将|力争|确保|争取|拟|预期|左右|明年|下一步|今年(?!以来|来)|(?<![主重需首必紧只想])要(?![求素点件害闻])/g;
const RESULT = /了|已|累计|同比|全年|去年|过去|达到?\d|增长\d|完成|建成|获|先后/g;
/** Of a report to a congress at least so much is plans. */
const PLANS_SHARE = 0.12;
/** More plans than this are sentences, not items. */
const MANY_PLANS = 40;
/** Words with which a problem does not begin: they lead in to one. */
const LEADS_IN =
  /^(?:各位|同时|虽然|尽管|但是?[，,]|在(?:看到|肯定|总结)|我们|对照|成绩|20\d{2}年|这(?:既|不仅|些)|如(?![何果此])|[^，。；]{0,16}(?:如下|以下)|【)|^[^。；]{0,24}(?:主要(?:是|有|表现)|取得[^，。；]{0,8}(?:成效|成绩|进展|进步))/;
/** What is no item by its words: a label, a lead, what a chapter is called. */
const LABEL =
  /^$|^(?:当前|目前)[，,：:]?$|^(?:问题|情形|[^，。；：]{0,6}措施|[^，。；：]{0,4}(?:责任|牵头)单位|[（(]责任单位)[一二三四五六七八九十\d]{0,2}[：:]|[：:]$|(?:问题|困难|不足)(?:有|是|为)$|特此公告|^[^，。；]{0,24}(?:统计|情况)表$/;
/** What leads in to plans, above them. */
const PLAN_LEADS =
  /^(?:20\d{2}年[，,]?(?:是|全|我|主要|预期)|今年是|我们将|为此|(?:围绕|实现|针对)上述|20\d{2}年[^，。；]{0,8}(?:计划|安排|打算)|[^，。；]{0,6}(?:任务|打算|计划|安排)\s*(?:20\d{2}年|1|（一）))/;
/** Among so few plans one may group the others. */
const GROUPED = 3;
/** One plan alone of more characters may hold several. */
const LONG_PLAN = 400;

/** An act, with which a plan begins and a problem does not. */
const ACTS =
  /^(?:加[强快大]|推[进动行]|实施|完善|健全|深化|强化|强[\u4e00-\u9fff]{1,3}[。，]|提[升高]|建[设立强好]|打造|落实|坚持|着力|持续|继续|进一步|办好|启动|开展|制定|把[^，。]{2,12}[强好实起紧牢住]|给[^，。]{2,10}[“定指松赋])/;

/** What a plan says of a weakness: that it will be less. */
const MENDS = /[补强破消治改建优化防推提减防把将要争用查评抓促]|解决|健全|落实|聚焦|突出|打[造赢好]/;

/** Lists of problems and plans that read like something else, and work that reads like plans. Spans are the parts in doubt. */
export function misread(report: Report): Doubt[] {
  return [...problemsMisread(report), ...plansMisread(report), ...plansMissed(report)];
}

function wordsOf({ text }: Report, { start, end, marker }: Part): string {
  return text.slice(start + marker.length, Math.min(end, start + marker.length + REACH)).trimStart();
}

function all(parts: readonly Part[]): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

function problemsMisread(report: Report): Doubt[] {
  const { problems } = report;
  const doubts: Doubt[] = [];
  const acts = problems.filter((part) => {
    const words = wordsOf(report, part);
    return !isWeak(words) && (ACTS.test(words) || isPromise(words) || looksAhead(report.text, part));
  });
  if (acts.length > 0)
    doubts.push(doubt('problems', all(acts), '这里列作问题，读来却像计划', 'listed as problems, but reads like plans'));
  const leads = problems.filter(
    (part) => (part.heading === null && LEADS_IN.test(wordsOf(report, part))) || LABEL.test(part.title),
  );
  const long = problems.filter((part) => part.heading === null && part.end - part.start > LONG_PROBLEM);
  const listed = problems.filter(
    (part) =>
      part.marker === '' && part.heading === null && wordsOf(report, part).split(/[；;]/).filter(isWeak).length > 1,
  );
  const whole = [...new Set([...leads, ...long, ...listed])].sort((a, b) => a.start - b.start);
  if (whole.length > 0)
    doubts.push(
      doubt(
        'problems',
        all(whole),
        '这一条问题可能是引语，或含有几条',
        'this problem may be what leads in to others, or hold several',
      ),
    );
  const unmarked = problems.filter(({ marker, heading }) => marker === '' && heading === null);
  if (unmarked.length === 1 && problems.length === 1)
    doubts.push(
      doubt(
        'problems',
        all(problems),
        '只找到一条问题，且没有序号',
        'only one problem found, and it carries no numeral',
      ),
    );
  else if (unmarked.length > 0 && unmarked.length < problems.length)
    doubts.push(
      doubt('problems', all(unmarked), '问题有的有序号，有的没有', 'some of the problems carry a numeral, others none'),
    );
  const strong = problems.filter((part) => !isWeak(wordsOf(report, part)));
  if (strong.length * 2 > problems.length)
    doubts.push(
      doubt('problems', all(strong), '多数问题读来不像问题', 'most of the problems do not read like problems'),
    );
  return [...doubts, ...headless(report, problems, 'problems', '问题', 'problems')];
}

function plansMisread(report: Report): Doubt[] {
  const { plans, text } = report;
  const doubts: Doubt[] = [];
  const weak = plans.filter((part) => isWeak(part.title) && !MENDS.test(part.title) && (tenseOf(text, part) ?? 0) <= 0);
  if (weak.length > 0)
    doubts.push(doubt('plans', all(weak), '这里列作计划，读来却像问题', 'listed as plans, but reads like problems'));
  const done = plans.filter((part) => (tenseOf(text, part) ?? 1) < 0);
  if (plans.length > 1 && done.length * 3 > plans.length)
    doubts.push(
      doubt('plans', all(done), '这里列作计划，读来却像已做的工作', 'listed as plans, but reads like work done'),
    );
  if (plans.length > MANY_PLANS)
    doubts.push(doubt('plans', all(plans), `计划多达${plans.length}条`, `as many as ${plans.length} plans`));
  const leads = plans.filter(
    ({ title, heading }) =>
      LABEL.test(title) || DUTY_LABEL.test(title) || (heading !== 1 && plans.length > 1 && PLAN_LEADS.test(title)),
  );
  const [only] = plans;
  const long =
    plans.length === 1 && only !== undefined && only.end - only.start > LONG_PLAN && only.children.length === 0;
  if (leads.length > 0 || long)
    doubts.push(
      doubt(
        'plans',
        all(long ? plans : leads),
        '这一条计划可能是引语，或含有几条',
        'this plan may be what leads in to others, or hold several',
      ),
    );
  doubts.push(...mixedPlans(report), ...emptyChapter(report), ...groupingPlan(report));
  return [...doubts, ...headless(report, plans, 'plans', '计划', 'plans')];
}

/** Plans in two forms of numerals, or headed ones beside others: some may be a level too low or too high. */
function mixedPlans({ plans }: Report): Doubt[] {
  const own = plans.filter(({ heading }) => heading !== 1);
  const forms = new Set(own.map(({ marker }) => markerAt(marker, 0)?.form ?? 'none'));
  if (forms.size < 2) return [];
  return [doubt('plans', all(own), '计划的序号不是一种', 'the plans are numbered in several ways')];
}

/** One plan that holds headed parts and most of what is planned: it may only group them. */
function groupingPlan({ plans }: Report): Doubt[] {
  const all = plans.reduce((sum, { start, end }) => sum + end - start, 0);
  const group = plans.find(
    ({ start, end, children }) =>
      (end - start) * 2 > all &&
      children.filter(({ heading }) => heading !== null).length > 1 &&
      plans.length <= GROUPED,
  );
  if (group === undefined) return [];
  return [doubt('plans', group, '这一条计划之下还有几条', 'this plan may only group others')];
}

/** A chapter of plans behind the others that holds none. */
function emptyChapter({ plans, sections }: Report): Doubt[] {
  const last = sections.findLast(({ role }) => role === 'plans');
  const end = plans.at(-1)?.end ?? 0;
  if (last === undefined || plans.length === 0 || last.start < end || last.kind === 'plan') return [];
  const span = { start: last.start, end: last.start + last.marker.length + last.title.length };
  return [doubt('plans', span, '这一章没有找到计划', 'no plans found in this chapter')];
}

/** A list that begins with 二是, with no 一是 before it: what stood there is lost. */
function headless(
  report: Report,
  parts: readonly Part[],
  about: 'problems' | 'plans',
  zh: string,
  en: string,
): Doubt[] {
  const [first] = parts;
  if (first?.number == null || first.number <= 1 || first.heading === 1 || parts.some(({ number }) => number === 1))
    return [];
  const { number, start, end, marker } = first;
  const before = allParts(report).findLast(
    (part) => part.start < start && part.number !== null && sameForm(part, first),
  );
  if (before?.number === number - 1) return [];
  return [doubt(about, { start, end }, `${zh}从${marker}开始`, `the ${en} begin with ${marker}`)];
}

function sameForm(a: Part, b: Part): boolean {
  return markerAt(a.marker, 0)?.form === markerAt(b.marker, 0)?.form;
}

/** Work that looks ahead: next year's work may have lost its heading; and plans that are too little of a report to a congress. */
function plansMissed(report: Report): Doubt[] {
  const ahead: Part[] = [];
  const visit = (part: Part): void => {
    if (part.role !== 'work' || GLOSSARY.test(part.title) || DUTY_TITLE.test(part.title)) return;
    if (
      part.heading !== null &&
      part.children.every(({ heading, kind }) => heading === null && kind !== 'plan') &&
      readsAhead(report.text, part)
    )
      ahead.push(part);
    else part.children.forEach(visit);
  };
  report.sections.forEach(visit);
  if (ahead.length > 0)
    return [doubt('plans', all(ahead), '这一部分列作工作，读来却像计划', 'told as work, but reads like plans')];
  const { plans, sections, kind } = report;
  const length = (parts: readonly Span[]): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (kind !== 'work' || plans.length === 0 || length(plans) >= length(sections) * PLANS_SHARE) return [];
  return [doubt('plans', all(plans), '计划只占全文很小一部分', 'the plans are a very small part of the report')];
}

function readsAhead(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  if (words.length < WORK_LEAST) return false;
  const balance = (words.match(AHEAD)?.length ?? 0) - (words.match(RESULT)?.length ?? 0);
  return (balance * 1000) / words.length >= AHEAD_LEAST;
}
