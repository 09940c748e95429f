import { sentencesOf, trimSpan } from '../../text/index.ts';
import type { PartKind, Role, Span } from '../model.ts';
import {
  CAUSES_TITLE,
  CLOSES_ADMISSION,
  PLAN_INTRODUCTION,
  RULE_OF_LAW,
  TO_CONGRESS,
  TURNS_TO_PLANS,
  TURNS_TO_PROBLEMS,
} from '../words.ts';
import { admits, admittedProblems, listAfterColon } from './admissions.ts';
import { type Draft, uncovered } from './draft.ts';
import { type Item, itemsOf } from './items.ts';
import { linesOf } from './lines.ts';
import { markerAt } from './markers.ts';
import { groupRole, isLongTerm, reportedYear, roleOfTitle, saysWhen, type Years } from './roles.ts';
import { markerOf, titleSpan } from './title.ts';

/** How many characters of a paragraph may stand before its admission. */
const OPENING = 800;

interface Context {
  text: string;
  years: Years;
  /** Some chapter of plans has marked parts: running text elsewhere leads in to them. */
  numbered: boolean;
  /** Bold first sentences by where they start: the end of each. */
  leads: ReadonlyMap<number, number>;
  /** Start of the paragraph of a work section that admits problems; -1 where a heading holds them, or nothing does. */
  admission: number;
}

/**
 * Gives the headed parts of the level-1 sections their roles and kinds and finds the items of their running text; of
 * `annexes` nothing is counted. `reportTitle` is the title as printed, '' for none; `leads` see `Context`.
 */
export function assignRoles(
  text: string,
  sections: readonly Draft[],
  annexes: readonly Draft[],
  reportTitle: string,
  leads: ReadonlyMap<number, number>,
): Draft[] {
  const titles = sections.map((section) => titleOf(text, section));
  const forCongress = !RULE_OF_LAW.test(reportTitle) && TO_CONGRESS.test(text.slice(0, 5000));
  const titleYear = /20\d{2}/.exec(reportTitle);
  const years = reportedYear(titleYear === null ? null : Number(titleYear[0]), forCongress, titles);
  const roles = rolesOf(titles, years);
  const nextYear = titles.some((title, i) => roles[i] === 'plans' && !isLongTerm(title));
  const numbered = sections.some(
    (section, i) =>
      roles[i] === 'plans' &&
      !isLongTerm(titles[i] ?? '') &&
      (section.children.length > 0 || itemsOf(text, section).length > 0),
  );
  const admission = hasProblems(text, sections, roles) ? -1 : admissionIn(text, sections, roles);
  const context: Context = { text, years, numbered, leads, admission };
  const own = sections.map((section, i) => {
    const role = roles[i] ?? 'work';
    if (nextYear && isLongTerm(titles[i] ?? '')) return plain(section, role === 'work' ? 'mixed' : role);
    return fill(context, section, role, true);
  });
  const attached = annexes.map((annex) => {
    const role = roleOfTitle(titleOf(text, annex), years);
    return plain(annex, role === 'plans' ? role : 'work');
  });
  return [...own, ...attached].map((section) => nested(section, null));
}

/** The chapters' roles by their titles. A plan that does not say when, and stands before work that was done, is work too. */
function rolesOf(titles: readonly string[], years: Years): Role[] {
  const roles = titles.map((title) => roleOfTitle(title, years) ?? 'work');
  const lastWork = roles.lastIndexOf('work');
  return roles.map((role, i) =>
    role === 'plans' && i < lastWork && !saysWhen(titles[i] ?? '', years) && !isLongTerm(titles[i] ?? '')
      ? 'work'
      : role,
  );
}

/** Levels fall strictly from a headed part to those in it, and nothing in an item is headed: else it is an item too. */
function nested(part: Draft, above: Draft | null): Draft {
  const fits = above === null || (above.heading !== null && part.heading !== null && part.heading > above.heading);
  const own = fits ? part : { ...part, heading: null };
  return { ...own, children: part.children.map((child) => nested(child, own)) };
}

function titleOf(text: string, part: Draft): string {
  const span = titleSpan(text, part);
  return text.slice(span.start, span.end);
}

function hasProblems(text: string, sections: readonly Draft[], roles: readonly Role[]): boolean {
  if (roles.some((role) => role === 'problems' || role === 'mixed')) return true;
  return sections.some((section) => section.children.some((child) => groupRole(titleOf(text, child)) === 'problems'));
}

/** Where the last admission of the work sections begins that lists what it admits: a sentence that opens a paragraph, or turns to it. */
function admissionIn(text: string, sections: readonly Draft[], roles: readonly Role[]): number {
  for (let i = sections.length - 1; i >= 0; i--) {
    const section = sections[i];
    if (section === undefined || roles[i] !== 'work') continue;
    for (const line of linesWithin(text, section).reverse()) {
      const opening = sentencesOf(text, line.start, Math.min(line.end, line.start + OPENING)).findIndex(
        (sentence, k) => {
          const words = text.slice(sentence.start, sentence.end);
          return admits(words) && (k < 2 || TURNS_TO_PROBLEMS.test(words));
        },
      );
      if (opening < 0) continue;
      const start = sentencesOf(text, line.start, line.end)[opening]?.start ?? line.start;
      if (admittedProblems(text, { start, end: line.end }, false).length > 0) return start;
    }
  }
  return -1;
}

function linesWithin(text: string, span: Span): Span[] {
  return linesOf(text.slice(span.start, span.end)).map((line) => ({
    start: line.start + span.start,
    end: line.end + span.start,
  }));
}

/** A part of which nothing is counted as measure or plan: five-year goals, annexes. */
function plain(part: Draft, role: Role): Draft {
  return { ...part, role, kind: 'section', children: part.children.map((child) => plain(child, role)) };
}

/** `lists`: the part's heading announces a list, so that its running text is one even without numbers. */
function fill(context: Context, part: Draft, role: Role, lists: boolean): Draft {
  const turn = role === 'mixed' ? turnIn(context.text, part) : part.start;
  const headed = part.children.map((child) => fillHeaded(context, child, role, turn));
  const found = uncovered({ start: titleSpan(context.text, part).end, end: part.end }, part.children).flatMap((span) =>
    itemsIn(context, span, role, lists, headed.length > 0),
  );
  const children = [...headed, ...found].sort((a, b) => a.start - b.start);
  return { ...part, role, children };
}

function fillHeaded(context: Context, child: Draft, role: Role, turn: number): Draft {
  const own = ownRole(context, child, role);
  const childRole = own ?? (role !== 'mixed' ? role : child.start < turn ? 'problems' : 'plans');
  const filled = fill(context, child, childRole, own !== null);
  const marked = markerOf(context.text, child) !== null;
  if (role === 'problems' && CAUSES_TITLE.test(titleOf(context.text, child))) return plain(child, role);
  if (childRole === 'mixed') return filled;
  const groups = own !== null && filled.children.some((grandchild) => grandchild.kind === kindOf(childRole));
  if (groups) return filled;
  if (childRole === 'work') {
    const innermost = marked && !filled.children.some((inner) => inner.role === 'work' && hasMark(context.text, inner));
    return { ...filled, kind: innermost ? 'measure' : 'section' };
  }
  return { ...filled, kind: kindOf(childRole) };
}

/** Whether a part, or one in it, has a marker. */
function hasMark(text: string, part: Draft): boolean {
  return markerOf(text, part) !== null || part.children.some((child) => hasMark(text, child));
}

/** The role that a heading which groups gives what is under it, within a chapter of role `above`; null where it tells nothing new. */
function ownRole(context: Context, child: Draft, above: Role): Role | null {
  const own = groupRole(titleOf(context.text, child));
  if (above === 'mixed') return own;
  // A chapter of work may hold both; 二、存在的问题 （一）存在的主要问题: the inner heading groups as the outer one does.
  return (above === 'work' && own !== null) || (own === above && above === 'problems') ? own : null;
}

function kindOf(role: Role): PartKind {
  if (role === 'problems') return 'problem';
  return role === 'plans' ? 'plan' : 'measure';
}

/** In a chapter of both, what stands above the paragraph that turns to the plans is a problem; without one all is plans. */
function turnIn(text: string, part: Draft): number {
  return linesWithin(text, part).find((line, i) => i > 0 && turnsToPlans(text, line))?.start ?? part.start;
}

function turnsToPlans(text: string, line: Span): boolean {
  return TURNS_TO_PLANS.test(text.slice(line.start, Math.min(line.end, line.start + 40)));
}

/** The items of a stretch of a part's own words, by the part's role; `lists` and `headed` (it has headed parts) as for `fill`. */
function itemsIn(context: Context, span: Span, role: Role, lists: boolean, headed: boolean): Draft[] {
  const { text } = context;
  const led = headed && role !== 'work' ? [] : ledItems(context, span);
  if (led.length > 0 && role !== 'mixed') return toDrafts(text, led, role);
  if (role === 'work') return workItems(context, span);
  if (role === 'mixed') return mixedItems(text, span, headed);
  // What stands around headed problems or plans leads in to them or concludes.
  if (headed) return [];
  if (!lists) return toDrafts(text, itemsOf(text, span), role);
  if (role === 'problems') return toDrafts(text, listedProblems(text, span), role);
  return toDrafts(text, context.numbered ? itemsOf(text, span) : listedPlans(text, span), role);
}

/**
 * The paragraphs that a bold first sentence leads, two or more, where no numeral opens any: each reaches to the next, the last
 * to its own end.
 */
function ledItems({ text, leads, admission }: Context, span: Span): Item[] {
  if (leads.size === 0 || (admission >= span.start && admission < span.end)) return [];
  const lines = linesWithin(text, span);
  if (lines.some((line) => markerAt(text, line.start) !== null)) return [];
  const led = lines.flatMap((line, i) => (leads.has(line.start) ? [i] : []));
  if (led.length < 2) return [];
  return led.flatMap((from, k) => {
    const first = lines[from];
    const last = lines[(led[k + 1] ?? from + 1) - 1];
    if (first === undefined || last === undefined) return [];
    const within = { start: leads.get(first.start) ?? first.start, end: last.end };
    return [{ start: first.start, end: last.end, children: itemsOf(text, within) }];
  });
}

function workItems(context: Context, span: Span): Draft[] {
  const { text, admission } = context;
  if (admission < span.start || admission >= span.end) return toDrafts(text, itemsOf(text, span), 'work');
  const newline = text.indexOf('\n', admission);
  const end = newline < 0 || newline > span.end ? span.end : newline;
  return [
    ...toDrafts(text, itemsOf(text, { start: span.start, end: admission }), 'work'),
    ...toDrafts(text, admittedProblems(text, { start: admission, end }, false), 'problems'),
    ...toDrafts(text, itemsOf(text, { start: end, end: span.end }), 'work'),
  ];
}

function mixedItems(text: string, span: Span, headed: boolean): Draft[] {
  const turn = linesWithin(text, span).find((line) => turnsToPlans(text, line))?.start ?? span.end;
  const plans = { start: turn, end: span.end };
  return [
    ...toDrafts(text, listedProblems(text, { start: span.start, end: turn }), 'problems'),
    ...toDrafts(text, headed ? [] : listedPlans(text, plans), 'plans'),
  ];
}

function listedProblems(text: string, span: Span): Item[] {
  if (trimSpan(text, span.start, span.end) === null) return [];
  const causes = linesWithin(text, span).find(
    (line, i) => i > 0 && CAUSES_TITLE.test(text.slice(line.start, line.start + 20)),
  );
  const listed = causes === undefined ? span : { start: span.start, end: causes.start };
  const paragraphs = linesWithin(text, listed);
  const own = paragraphs.filter((line, i) => !introduces(text, line, i, paragraphs.length) && !closes(text, line));
  if (own.length >= 2 && itemsOf(text, listed).length === 0) return own.map((line) => ({ ...line, children: [] }));
  return admittedProblems(text, listed, true);
}

function introduces(text: string, line: Span, index: number, count: number): boolean {
  if (index > 0 || count < 2) return false;
  return /[：:]$/.test(text.slice(line.start, line.end)) || admits(text.slice(line.start, line.end));
}

function closes(text: string, line: Span): boolean {
  return CLOSES_ADMISSION.test(text.slice(line.start, Math.min(line.end, line.start + 60)));
}

function listedPlans(text: string, span: Span): Item[] {
  const numbered = itemsOf(text, span);
  if (numbered.length > 0) return numbered;
  const paragraphs = linesWithin(text, span);
  const pieces =
    paragraphs.length >= 3 ? paragraphs : paragraphs.flatMap((line) => sentencesOf(text, line.start, line.end));
  return pieces
    .filter((piece, i) => piece.end - piece.start > 3 && !(i === 0 && pieces.length > 1 && isIntroduction(text, piece)))
    .flatMap((piece) => listAfterColon(text, piece) ?? [piece])
    .map((piece) => ({ ...piece, children: [] }));
}

function isIntroduction(text: string, piece: Span): boolean {
  return PLAN_INTRODUCTION.test(text.slice(piece.start, piece.end)) || turnsToPlans(text, piece);
}

function toDrafts(text: string, items: readonly Item[], role: Role): Draft[] {
  return items.map((item) => {
    const children = toDrafts(text, item.children, role);
    const kind = role === 'work' && children.length > 0 ? 'section' : kindOf(role);
    const heading = markerAt(text, item.start)?.form === 'han-paren' ? 2 : null;
    return { start: item.start, end: item.end, kind, heading, role, children };
  });
}
