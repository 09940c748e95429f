import { sentencesOf } from '../text/index.ts';
import { numberedOf, shadowOf, statisticsOf } from './derived.ts';
import { COSTS, type Doubt, type DoubtCost, doubt } from './doubt.ts';
import { GLOSSARY } from './genre.ts';
import { MANY_STATISTICS } from './limits.ts';
import { misread } from './misread.ts';
import type { Part, Report } from './model.ts';
import { markerAt } from './outline/markers.ts';
import { admits, isPromise } from './outline/turns.ts';
import { listsWeak } from './outline/weak.ts';
import { allParts } from './parts.ts';

/** A part of more own words than this without any item in it may hide some. */
const LONG = 1500;
/** A heading of more characters may have run into its paragraph. */
const LONG_TITLE = 60;
/** How far behind an admission its problems may begin. */
const REACH = 400;
/** A number in digits, half or full width, with its decimals. */
const DIGITS = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*/g;
/** Behind a number: it is a date, an ordinal or part of a name. Before it: the same. */
const DATED = /^\s?(?:[年月日号时届次期强]|周年|世纪|[A-Za-z+＋〕\]]|[至到\-—－~～]\s?[0-9０-９]{1,4}[)）]?[年月日时])/;
/** A year, or a version. */
const NAME_OF_ITSELF = /^(?:(?:19|20)[0-9]{2}|[0-9]\.0)$/;
const NAMED = /[第A-Za-z+＋〔[“"‘·.．\-—－~～/：:∶]$/;

/**
 * What a person who corrects the segmented file by hand should look at, the costliest first; of equal cost the report as a
 * whole first, the rest in the order of the text: missing metadata, numerals that are missing, doubled or out of order, lines
 * that look like headings and were not taken for one, problems and plans that no numeral marks or that read like something else
 * (see `misread`), numbers that were not counted as statistics.
 */
export function doubtsIn(opened: Report): Doubt[] {
  const shadow = shadowOf(opened);
  const report = shadow === opened.text ? opened : { ...opened, text: shadow };
  const local = [
    ...numbering(report.sections),
    ...unmarked(report),
    ...unclaimedMarkers(report),
    ...longParts(report),
    ...uncounted(report),
    ...misplaced(report),
    ...misread(report),
  ];
  const all = [...wholes(report), ...local.sort((a, b) => a.start - b.start)];
  return all.sort((a, b) => COSTS.indexOf(a.cost) - COSTS.indexOf(b.cost));
}

const known = new WeakMap<Report, readonly Doubt[]>();

/** `doubtsIn`, found once for a report. */
export function doubtsOf(report: Report): readonly Doubt[] {
  const found = known.get(report) ?? doubtsIn(report);
  known.set(report, found);
  return found;
}

/** Whether a person should look at the place before the report is believed. */
export function isWorthALook({ cost }: Pick<Doubt, 'cost'>): boolean {
  return cost !== 'trifle';
}

function wholes(report: Report): Doubt[] {
  const top = { start: 0, end: 0 };
  const doubts: Doubt[] = [];
  const missing = (value: unknown, zh: string, en: string, cost: DoubtCost = 'trifle'): void => {
    if (value === null) doubts.push(doubt('metadata', top, `没有找到${zh}`, `no ${en} found`, cost));
  };
  missing(report.title === report.id ? null : report.title, '标题', 'title');
  missing(report.region, '地区', 'region', 'unknown');
  missing(report.year, '年份', 'year', 'unknown');
  missing(report.publisher, '发布单位', 'publisher');
  missing(report.publishedAt, '发布日期', 'date of publication');
  if (report.sections.length < 2) {
    doubts.push(doubt('structure', top, '没有识别出章节标题', 'no headings were recognised'));
  }
  if (report.problems.length === 0)
    doubts.push(doubt('problems', top, '没有找到所承认的问题', 'no admitted problems found'));
  if (report.plans.length === 0) doubts.push(doubt('plans', top, '没有找到下一步计划', 'no plans found'));
  const numbered = numberedOf(report);
  if (numbered > 0)
    doubts.push(
      doubt(
        'structure',
        top,
        `${numbered}段的序号由Word自动编排，.doc的文字里没有；另存为.docx再打开即可读出`,
        `Word itself counts the numbers of ${numbered} paragraphs, and a .doc does not have them in its text; save it as .docx to have them read`,
      ),
    );
  const { length } = statisticsOf(report);
  if (length > MANY_STATISTICS)
    doubts.push(
      doubt('number', top, `有${length}条数据，多得不像一份报告`, `${length} statistics, more than any report has`),
    );
  return doubts;
}

function numbering(parts: readonly Part[]): Doubt[] {
  const doubts: Doubt[] = [];
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const heading = { start: part.start, end: Math.min(part.end, part.start + part.marker.length + part.title.length) };
    if (part.number !== null && /^(?:[（(]\s?[）)])?$/.test(part.marker)) {
      doubts.push(
        doubt(
          'numbering',
          heading,
          `没有印出序号，按顺序作第${part.number}项`,
          `no numeral printed; taken for number ${part.number}`,
          'trifle',
        ),
      );
    } else if (before?.number != null && part.number !== null && sameForm(before, part)) {
      const { number } = part;
      if (number !== 1 && number !== before.number + 1) {
        doubts.push(
          doubt(
            'numbering',
            heading,
            `序号${part.marker}接在${before.marker}之后`,
            `${part.marker} follows ${before.marker}`,
          ),
        );
      }
    }
    doubts.push(...numbering(part.children));
  });
  return doubts;
}

function sameForm(a: Part, b: Part): boolean {
  return a.heading === b.heading && markerAt(a.marker, 0)?.form === markerAt(b.marker, 0)?.form;
}

function unmarked(report: Report): Doubt[] {
  const of = (parts: readonly Part[], about: 'problems' | 'plans', zh: string, en: string): Doubt[] => {
    const plain = parts.filter((part) => part.marker === '');
    const [first] = plain;
    const last = plain.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    return [
      doubt(
        about,
        span,
        `这${plain.length}条${zh}没有序号，按分句划分`,
        plain.length === 1
          ? `this one of the ${en} carries no numeral`
          : `these ${plain.length} ${en} carry no numeral; told apart by their clauses`,
        'trifle',
      ),
    ];
  };
  return [...of(report.problems, 'problems', '问题', 'problems'), ...of(report.plans, 'plans', '计划', 'plans')];
}

/** Lines that open with a marker but open no part. */
function unclaimedMarkers(report: Report): Doubt[] {
  const starts = new Set(allParts(report).map((part) => part.start));
  const doubts: Doubt[] = [];
  for (const section of report.sections) {
    const line = /^[^\S\n]*(\S[^\n]{0,40})/gm;
    const words = report.text.slice(section.start, section.end);
    for (const match of words.matchAll(line)) {
      const start = section.start + match.index + match[0].length - (match[1]?.length ?? 0);
      const marker = markerAt(report.text, start);
      if (marker === null || starts.has(start)) continue;
      const end = start + (match[1]?.length ?? 0);
      doubts.push(
        doubt(
          'structure',
          { start, end },
          `行首的${marker.text}没有作为标题或举措`,
          `${marker.text} opens this line but no part`,
        ),
      );
    }
  }
  return doubts;
}

function longParts(report: Report): Doubt[] {
  return allParts(report)
    .filter((part) => part.children.length === 0 && part.end - part.start > LONG && !GLOSSARY.test(part.title))
    .map((part) => {
      const length = part.end - part.start;
      return doubt(
        'structure',
        { start: part.start, end: part.start + 40 },
        `这一部分长${length}字而没有分项`,
        `${length} characters without any item`,
        'unknown',
      );
    });
}

/** Chapters of problems or plans that stand before work, admissions outside of the problems, marked lines left to the page. */
function misplaced(report: Report): Doubt[] {
  const { sections, text } = report;
  const doubts: Doubt[] = [];
  const lastWork = sections.findLastIndex((section) => section.role === 'work' && section.marker !== '');
  sections.forEach((section, i) => {
    const heading = { start: section.start, end: Math.min(section.end, section.start + LONG_TITLE) };
    if (i < lastWork && (section.role === 'problems' || section.role === 'plans')) {
      const [zh, en] = section.role === 'problems' ? ['问题', 'problems'] : ['计划', 'plans'];
      doubts.push(
        doubt('structure', heading, `这一章作为${zh}，却在工作之前`, `taken for ${en}, but stands before work`),
      );
    }
    if (section.title.length > LONG_TITLE) {
      doubts.push(
        doubt(
          'structure',
          heading,
          `标题长达${section.title.length}字`,
          `a title of ${section.title.length} characters`,
        ),
      );
    }
    if (section.role !== 'work' || GLOSSARY.test(section.title)) return;
    for (const sentence of sentencesOf(text, section.start, section.end)) {
      const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH));
      if (!admits(words) || isPromise(words) || !listsWeak(words)) continue;
      const listed = report.problems.some(
        (problem) => problem.start >= sentence.start && problem.start < sentence.end + REACH,
      );
      if (!listed)
        doubts.push(doubt('problems', sentence, '这句话像是承认问题', 'this sentence seems to admit a problem'));
    }
  });
  for (const span of report.furniture) {
    const marker = markerAt(text, span.start);
    if (marker !== null)
      doubts.push(
        doubt(
          'structure',
          span,
          `带序号${marker.text}的一行作为页面杂项`,
          `a line marked ${marker.text} was left to the page`,
        ),
      );
  }
  return doubts;
}

/** Numbers in digits that are neither statistics nor plainly dates, ordinals or names. */
function uncounted(report: Report): Doubt[] {
  const doubts: Doubt[] = [];
  let next = 0;
  for (const section of report.sections) {
    if (GLOSSARY.test(section.title)) continue;
    for (const match of report.text.slice(section.start, section.end).matchAll(DIGITS)) {
      const start = section.start + match.index;
      const end = start + match[0].length;
      while ((statisticsOf(report)[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      if ((statisticsOf(report)[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
      if (NAME_OF_ITSELF.test(match[0])) continue;
      const after = report.text.slice(end, end + 8);
      if (
        DATED.test(after) ||
        NAMED.test(report.text.slice(Math.max(0, start - 1), start)) ||
        markerAt(report.text, start)
      )
        continue;
      doubts.push(
        doubt(
          'number',
          { start, end },
          `数字${match[0]}没有作为数据`,
          `${match[0]} was not counted as a statistic`,
          'trifle',
        ),
      );
    }
  }
  return doubts;
}
