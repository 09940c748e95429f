import type { Role, Span } from '../model.ts';
import { type ChapterKind, type ChapterText, chapterKinds } from './chapter-roles.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { fillChapter } from './fill.ts';
import { findAdmission } from './find-admission.ts';
import { findTurn } from './find-turn.ts';
import { linesOf } from './lines.ts';
import { admitted, partRole } from './own-words.ts';
import { workAnew } from './restart.ts';
import { reportedYear, type Years } from './roles.ts';
import { markerOf, titleSpan } from './title.ts';
import { LOOKS_BACK, PLAN_CLASS, PLAN_TIME, RULE_OF_LAW, TASKS_TITLE, TO_CONGRESS } from './words/roles.ts';

/** How much of a report is read for whom it is addressed to. */
const OPENING = 5000;
/** What reports on the rule of law speak of all the time; so often in their first pages. */
const ON_LAW = /法治政府|依法行政|法治建设|行政执法/g;
const ON_LAW_LEAST = 3;
/** So much of a chapter of plans without headed parts stands above its tasks. */
const ABOVE = 0.3;

/** The report's own lines before their parts are known. */
export interface Body {
  preamble: Span | null;
  sections: Draft[];
}

/**
 * Gives the headed parts of the level-1 sections their roles and kinds and finds the items of their running text. `title` is the
 * report's as printed, '' for none; `leads`: bold first sentences by where they start, with the end of each. A preamble that
 * admits problems becomes a section from there on: the text begins inside of its review. Linear.
 */
export function partsOf(text: string, body: Body, title: string, leads: ReadonlyMap<number, number>): Body {
  const chapters = body.sections.map((section) => chapterText(text, section));
  const forCongress = !isOnLaw(text, title);
  const years = yearsOf(text, title, chapters, forCongress);
  const kinds = chapterKinds(text, chapters, years, forCongress, body.preamble);
  const admission = holdsProblems(text, body.sections, kinds) ? null : admissionIn(text, body, kinds, years.reported);
  const planned = kinds.some(({ role, kind }) => role === 'plans' && kind === 'tasks');
  const tasks = body.sections.find((section, i) => kinds[i]?.kind === 'tasks' && section.children.length > 0);
  const context: Context = {
    text,
    reported: years.reported,
    leads,
    admission,
    planned,
    turn: planned ? text.length : turnOfWork(text, body.sections, kinds, years.reported, admission),
    headed: tasks !== undefined,
    tasks: tasks?.start ?? text.length,
  };
  const own = body.sections.map((section, i) => fillChapter(context, section, kinds[i] ?? OTHER));
  const sections = chaptersAsPlans(text, own, kinds).map((section) => nested(section, null));
  return withAdmission(context, { preamble: body.preamble, sections });
}

/** Where a report without a chapter of plans turns to them, by its words or by a series that begins anew; the text's length for nowhere. */
function turnOfWork(
  text: string,
  sections: readonly Draft[],
  kinds: readonly ChapterKind[],
  reported: number | null,
  admission: Span | null,
): number {
  const told = kinds.at(-1)?.role === 'work' ? findTurn(text, sections, reported, admission) : text.length;
  const last = sections.findLast((_, i) => kinds[i]?.role === 'work');
  return told < text.length ? told : workAnew(text, last, admission);
}

const OTHER: ChapterKind = { role: 'work', kind: 'other' };

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function chapterText(text: string, section: Draft): ChapterText {
  const lead = titleSpan(text, section);
  const number = markerOf(text, section)?.number ?? null;
  return { ...spanOf(section), title: text.slice(lead.start, lead.end), titleEnd: lead.end, number };
}

function yearsOf(text: string, title: string, chapters: readonly ChapterText[], forCongress: boolean): Years {
  const printed = /20\d{2}/.exec(title);
  const titles = chapters.map((chapter) => chapter.title);
  const ahead = forCongress && !LOOKS_BACK.test(title);
  const years = reportedYear(printed === null ? null : Number(printed[0]), ahead, titles);
  if (years.reported !== null || forCongress) return years;
  // A report without a year in its title names it in its first sentences.
  const named = /20\d{2}(?=年)/.exec(text.slice(0, 1500));
  return { ...years, reported: named === null ? null : Number(named[0]) };
}

/** Whether a report is on the rule of law, by its title, else by what its first pages speak of. */
function isOnLaw(text: string, title: string): boolean {
  if (title !== '') return RULE_OF_LAW.test(title);
  const opening = text.slice(0, OPENING);
  return !TO_CONGRESS.test(opening) && (opening.match(ON_LAW)?.length ?? 0) >= ON_LAW_LEAST;
}

/** Whether a chapter, or a headed part of one, is on problems. */
function holdsProblems(text: string, sections: readonly Draft[], kinds: readonly ChapterKind[]): boolean {
  if (kinds.some(({ role }) => role === 'problems' || role === 'mixed')) return true;
  return sections.some((section) =>
    section.children.some((child) => {
      const role = partRole(text, child);
      return role === 'problems' || role === 'mixed';
    }),
  );
}

/** Where running text admits problems: in the preamble and in chapters that do not plan; above the tasks of those that do, if nowhere else. */
function admissionIn(
  text: string,
  { preamble, sections }: Body,
  kinds: readonly ChapterKind[],
  reported: number | null,
): Span | null {
  const own = sections.filter((_, i) => kinds[i]?.role !== 'plans');
  const found = findAdmission(text, [...(preamble === null ? [] : [preamble]), ...own], reported);
  if (found !== null) return found;
  const above = sections.flatMap((section, i) => {
    const first = section.children[0]?.start ?? section.start + Math.floor((section.end - section.start) * ABOVE);
    return kinds[i]?.role === 'plans' ? [{ start: section.start, end: Math.min(first, section.end) }] : [];
  });
  return findAdmission(text, above, reported);
}

/**
 * Where several chapters without headed parts set out the tasks, each under a title that names what will be done, the chapters are
 * the plans.
 */
function chaptersAsPlans(text: string, sections: readonly Draft[], kinds: readonly ChapterKind[]): Draft[] {
  const tasks = sections.flatMap((section, i) => (kinds[i]?.kind === 'tasks' ? [section] : []));
  const named = new Set(
    tasks.filter((section) => {
      const { title } = chapterText(text, section);
      return !PLAN_CLASS.test(title) && !PLAN_TIME.test(title) && !TASKS_TITLE.test(title);
    }),
  );
  const headed = tasks.some((section) => section.children.some(({ heading }) => heading !== null));
  if (headed || named.size < 2) return [...sections];
  return sections.map((section, i) => {
    const { kind } = kinds[i] ?? OTHER;
    if (kind !== 'tasks' && kind !== 'self') return section;
    if (kind === 'self' && section.children.some((child) => child.kind === 'plan')) return section;
    const isTask = kind === 'self' || named.has(section);
    return isTask ? { ...section, kind: 'plan' } : { ...section, children: section.children.map(demoted) };
  });
}

/** A part of a chapter of requirements beside chapters of tasks: no plan. */
function demoted(part: Draft): Draft {
  return part.kind === 'plan' ? { ...part, kind: 'section', children: part.children.map(demoted) } : part;
}

/** A preamble that admits problems is a section from the paragraph on that does. */
function withAdmission(context: Context, body: Body): Body {
  const { text, admission } = context;
  const { preamble } = body;
  if (preamble === null || admission === null || admission.start < preamble.start || admission.start >= preamble.end)
    return body;
  const line = linesOf(text, preamble.start, preamble.end).findLast(({ start }) => start <= admission.start);
  const start = line?.start ?? preamble.start;
  const before = linesOf(text, preamble.start, start).at(-1);
  const role: Role = 'work';
  const span = { start, end: preamble.end };
  const section: Draft = { ...span, kind: 'section', heading: 1, role, children: admitted(context, span) };
  return {
    preamble: before === undefined ? null : { start: preamble.start, end: before.end },
    sections: [section, ...body.sections],
  };
}

/** Levels fall strictly from a headed part to those in it, and nothing in an item is headed: else it is an item too. */
function nested(part: Draft, above: Draft | null): Draft {
  const fits = above === null || (above.heading !== null && part.heading !== null && part.heading > above.heading);
  const own = fits ? part : { ...part, heading: null };
  return { ...own, children: part.children.map((child) => nested(child, own)) };
}
