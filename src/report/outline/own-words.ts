import type { PartKind, Role, Span } from '../model.ts';
import { admittedProblems } from './admissions.ts';
import type { Context } from './context.ts';
import { type Draft, uncovered } from './draft.ts';
import type { Item } from './items.ts';
import { leadEnd } from './led.ts';
import { linesOf } from './lines.ts';
import { markerAt } from './markers.ts';
import { groupRole } from './roles.ts';
import { titleSpan } from './title.ts';
import { admits, isWeak } from './turns.ts';

/** A part of which nothing is counted as measure or plan. */
export function plain(part: Draft, role: Role): Draft {
  return { ...part, role, kind: 'section', children: part.children.map((child) => plain(child, role)) };
}

/** The words of a part's title. */
export function titleOf({ text }: Context, part: Draft): string {
  const span = titleSpan(text, part);
  return text.slice(span.start, span.end);
}

/** How much of a part is read for whether its title runs into its text. */
const OPENING = 200;

/** The spans of a part's own words behind its title; a whole text without headings has none, it begins with its first paragraph. */
export function ownSpans({ text }: Context, part: Draft): Span[] {
  const [line = part] = part.heading === 1 ? linesOf(text, part.start, Math.min(part.end, part.start + OPENING)) : [];
  const runsIn = part.heading === 1 && (leadEnd(text, line) >= 0 || markerAt(text, part.start)?.form === 'first');
  return uncovered({ start: runsIn ? part.start : titleSpan(text, part).end, end: part.end }, part.children);
}

/** So much of a part is read for whether it names weaknesses. */
const REACH = 1000;
/** So many of a part's clauses name weaknesses, and so large a share of them, where its title admits some. */
const WEAK_LEAST = 2;
const WEAK_SHARE = 0.6;

/**
 * The role that a headed part's title gives to what stands under it, see `groupRole`; problems as well where the title admits,
 * （六）正视问题，清醒认识差距, and most clauses below say that something is weak.
 */
export function partRole(text: string, part: Draft): Role | null {
  const { start, end } = titleSpan(text, part);
  const title = text.slice(start, end);
  const role = groupRole(title);
  if (role !== null || !admits(title)) return role;
  const clauses = text
    .slice(end, Math.min(part.end, end + REACH))
    .split(/[；;。\n]/)
    .filter((clause) => clause.trim().length > 3);
  const weak = clauses.filter(isWeak).length;
  return weak >= WEAK_LEAST && weak >= clauses.length * WEAK_SHARE ? 'problems' : null;
}

/** Parts by where they start. */
export function inOrder(parts: readonly Draft[]): Draft[] {
  return [...parts].sort((a, b) => a.start - b.start);
}

function kindOf(role: Role): PartKind {
  if (role === 'problems') return 'problem';
  return role === 'plans' ? 'plan' : 'measure';
}

/** Items as parts of `role`; an item of work that holds items is no measure itself. */
export function toDrafts(items: readonly Item[], role: Role): Draft[] {
  return items.map(({ start, end, children: inner }) => {
    const children = toDrafts(inner, role);
    const kind = role === 'work' && children.length > 0 ? 'section' : kindOf(role);
    return { start, end, kind, heading: null, role, children };
  });
}

/** The problems that the admission in `span` names; none where it stands elsewhere. */
export function admitted({ text, admission, reported }: Context, span: Span): Draft[] {
  if (admission === null || admission.start < span.start || admission.start >= span.end) return [];
  const within = { start: admission.start, end: Math.min(admission.end, span.end) };
  return toDrafts(admittedProblems(text, within, 'likely', reported).items, 'problems');
}
