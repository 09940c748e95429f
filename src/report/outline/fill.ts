import { trimSpan } from '../../text/index.ts';
import type { Role, Span } from '../model.ts';
import { admittedProblems } from './admissions.ts';
import type { ChapterKind } from './chapter-roles.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { planChapter, planPart } from './fill-plans.ts';
import { type Item, itemsOf } from './items.ts';
import { boldParagraphs, ledParagraphs, wholeLines } from './led.ts';
import { markerAt } from './markers.ts';
import { admitted, inOrder, ownSpans, partRole, plain, titleOf, toDrafts } from './own-words.ts';
import { plannedItems } from './plans.ts';
import { plansBehind, restartIn } from './restart.ts';
import { groupRole } from './roles.ts';
import { LEADS_TO_ONE, type Segment, segmentsIn } from './segments.ts';
import { markerOf } from './title.ts';
import { isWeak } from './turns.ts';
import { PROBLEM_LABEL } from './words/admissions.ts';
import { CAUSES_TITLE, OVERVIEW_TITLE } from './words/roles.ts';

/** A chapter with the kinds of its headed parts and the items of its running text. Linear. */
export function fillChapter(context: Context, chapter: Draft, { role, kind }: ChapterKind): Draft {
  if (kind === 'causes') return plain(chapter, role);
  if (kind === 'long' || kind === 'goals') return goals(context, chapter, role);
  if (role === 'plans') return planChapter(context, chapter, kind === 'self');
  if (role === 'work' && chapter.heading !== 1) return workPart(context, chapter);
  if (role === 'work') return ownMeasures(context, work(context, chapter));
  return { ...chapter, role, children: turning(context, chapter, role, true) };
}
/** Requirements, goals and five-year goals: nothing of them is a plan; what they admit is a problem all the same. */
function goals(context: Context, chapter: Draft, role: Role): Draft {
  const own = plain(chapter, role);
  const found = ownSpans(context, chapter).flatMap((span) => admitted(context, span));
  return { ...own, children: inOrder([...own.children, ...found]) };
}
// Work

function work(context: Context, part: Draft): Draft {
  const headed = withoutOverviews(
    context,
    part.children.map((child) => workPart(context, child)),
  );
  const found = ownSpans(context, part).flatMap((span) => workItems(context, span));
  // The sentence that leads in to numbered paragraphs names no problem itself.
  const below = headed.some((child) => child.kind === 'problem' && inAdmission(context, child));
  // Nor does the paragraph that turns to headed plans name a plan.
  const plans = part.children.find((child) => child.start >= context.turn)?.start ?? 0;
  const own = found.filter((item) => {
    if (item.kind === 'problem') return !below;
    return item.kind !== 'plan' || item.start >= plans || markerOf(context.text, item) !== null;
  });
  return { ...part, role: 'work', children: inOrder([...headed, ...own]) };
}

/** Whether a headed part stands below the sentence that admits, as one of its list: ①…；. */
function inAdmission({ admission }: Context, { start }: Span): boolean {
  return admission !== null && start > admission.start && start < admission.end;
}

/** A headed part of a chapter of work: a measure where nothing in it is marked; one that a heading names problems or plans is those. */
function workPart(context: Context, child: Draft): Draft {
  const own = partRole(context.text, child);
  if (child.start >= context.turn) return planPart(context, child);
  if (inAdmission(context, child)) return problemPart(context, child, false);
  if (own === 'plans') return planChapter(context, child, false);
  if (own !== null) return { ...child, role: own, children: turning(context, child, own, true) };
  const filled = work(context, child);
  const innermost =
    markerOf(context.text, child) !== null && !filled.children.some((part) => isMarkedWork(context, part));
  return { ...filled, kind: innermost ? 'measure' : 'section' };
}

/** A part that tells how things stand, 主要指标完成情况, is no measure where others beside it hold theirs. */
function withoutOverviews(context: Context, parts: readonly Draft[]): Draft[] {
  const held = parts.some(({ children }) => children.some((child) => isMarkedWork(context, child)));
  return parts.map((part) =>
    held && part.kind === 'measure' && OVERVIEW_TITLE.test(titleOf(context, part))
      ? { ...part, kind: 'section' }
      : part,
  );
}

/** Whether a part of work, or one in it, has a marker. */
function isMarkedWork(context: Context, part: Draft): boolean {
  const marked = part.role === 'work' && markerOf(context.text, part) !== null;
  return marked || part.children.some((child) => isMarkedWork(context, child));
}

/** The items of running text in a chapter of work, with what it admits and what it plans. */
function workItems(context: Context, span: Span): Draft[] {
  const { text, admission, turn } = context;
  const end = Math.min(span.end, Math.max(span.start, turn));
  const found: Draft[] = [];
  let at = span.start;
  if (admission !== null && admission.start >= span.start && admission.start < end) {
    found.push(...measuresIn(context, { start: at, end: admission.start }), ...admitted(context, span));
    at = Math.min(end, admission.end);
  }
  found.push(...measuresIn(context, { start: at, end }));
  if (end < span.end) {
    const plans = { start: end, end: span.end };
    found.push(...toDrafts(plannedItems(text, plans, { whole: true, reported: context.reported }), 'plans'));
  }
  return found;
}
function measuresIn(context: Context, span: Span): Draft[] {
  const bold = boldParagraphs(context.text, context.leads, span);
  return toDrafts(bold.length > 0 ? bold : itemsOf(context.text, span), 'work');
}

/** Where a whole chapter of work prints no marker, its paragraphs that open with a short lead sentence are the measures. */
function ownMeasures(context: Context, chapter: Draft): Draft {
  if (chapter.children.some((child) => isMarkedWork(context, child))) return chapter;
  if (hasMeasure(chapter) || OVERVIEW_TITLE.test(titleOf(context, chapter))) return chapter;
  return withLed(context, chapter);
}

function hasMeasure(part: Draft): boolean {
  return part.kind === 'measure' || part.children.some(hasMeasure);
}

function withLed(context: Context, part: Draft): Draft {
  const inner = part.children.map((child) =>
    child.role === 'work' && child.heading !== null ? withLed(context, child) : child,
  );
  const led = ownSpans(context, part).flatMap((span) => ledParagraphs(context.text, wholeLines(context.text, span)));
  return { ...part, children: inOrder([...inner, ...toDrafts(led, 'work')]) };
}

// Problems, alone or with what is done about them

/** A label is no longer. */
const LABEL_MOST = 30;

/**
 * The parts of a chapter that holds problems: its running text turns to causes, which are none, and to remedies and next year's
 * work, which are plans; a headed part is what the text had turned to above it, if its title does not say. `lists`: running text
 * without numerals is a list too.
 */
function turning(context: Context, part: Draft, role: Role, lists: boolean): Draft[] {
  const segments = segmentsIn(context, part, ownSpans(context, part));
  const modes = turnsOf(segments, part.children);
  const restart = plansFrom(context, part, role);
  const headed = part.children.map((child, i) => {
    const own = groupRole(titleOf(context, child));
    const mode = own === null || own === 'mixed' || own === 'work' ? (modes[i] ?? 'problems') : own;
    const plans = mode === 'plans' || child.start >= restart;
    if (CAUSES_TITLE.test(titleOf(context, child)) || mode === 'causes') return plain(child, 'problems');
    if (plans) return own === 'plans' ? planChapter(context, child, false) : planPart(context, child);
    return problemPart(context, child, own !== null);
  });
  const has = (wanted: Role): boolean => headed.some((child) => child.role === wanted && child.children !== null);
  const turns = segments.some(({ turn }) => turn === 'plans') || has('plans');
  // Problem by problem, each with what is done about it.
  const again = (turn: Segment['turn']): boolean => segments.filter((own) => own.turn === turn).length > 1;
  const paired = !lists || again('plans') || again('causes');
  const found = segments.flatMap((segment) => {
    if (segment.turn === 'causes') return [];
    const wanted = segment.turn === 'plans' ? 'plans' : 'problems';
    if (has(wanted)) return [];
    if (segment.turn === 'plans')
      return toDrafts(
        plannedItems(context.text, segment, { whole: true, reported: context.reported, paired }),
        'plans',
      );
    const labelled = paired && lists ? labelledProblem(context.text, segment) : null;
    if (labelled !== null) return toDrafts([labelled], 'problems');
    return listedProblems(
      context,
      segment,
      turns ? 'none' : role === 'mixed' ? 'all' : context.planned ? 'none' : 'some',
      lists,
    );
  });
  return inOrder([...headed, ...found]);
}

/** Where the headed parts of a chapter of problems begin to be plans; infinite for nowhere. */
function plansFrom(context: Context, part: Draft, role: Role): number {
  const { text, planned, reported } = context;
  const anew = restartIn(text, part);
  if (role === 'mixed') return anew;
  const [first] = part.children;
  if (planned || first === undefined) return Number.POSITIVE_INFINITY;
  if (Number.isFinite(anew)) return plansBehind(text, part.children, anew);
  // Problems in running text, then headed parts that name none.
  const above = ownSpans(context, part).filter(({ start }) => start < first.start);
  const items = above.flatMap((span) => admittedProblems(text, span, 'known', reported).items);
  return items.length > 1 ? plansBehind(text, [...items, ...part.children], first.start) : Number.POSITIVE_INFINITY;
}

/** 问题1：人手不足，经费偏紧。: one problem, what stands behind the label or is numbered alone; null for a list, or without either. */
function labelledProblem(text: string, segment: Span): Item | null {
  const words = trimSpan(text, segment.start, segment.end);
  if (words === null || itemsOf(text, words).length > 0) return null;
  const alone = LEADS_TO_ONE.exec(text.slice(words.start, words.end));
  const item = alone === null ? null : trimSpan(text, words.start + alone[0].length, words.end);
  if (item !== null) return { ...item, children: [] };
  if (markerAt(text, words.start) !== null) return { ...words, children: [] };
  const label = PROBLEM_LABEL.exec(text.slice(words.start, words.start + LABEL_MOST));
  if (label === null) return null;
  const span = trimSpan(text, words.start + label[0].length, words.end);
  return span === null ? null : { ...span, children: [] };
}

/** What the running text had turned to above each of the headed parts; both in order. */
function turnsOf(segments: readonly Segment[], children: readonly Span[]): Segment['turn'][] {
  let next = 0;
  let turn: Segment['turn'] = 'problems';
  return children.map(({ start }) => {
    for (; (segments[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++) turn = segments[next]?.turn ?? turn;
    return turn;
  });
}

/**
 * The problems of running text. `plansToo`: whether the items behind the last weakness are plans: `all` under a title that names both, `some` in a
 * report without a chapter on plans, if there are two or more behind as many problems.
 */
function listedProblems(context: Context, span: Span, plansToo: 'none' | 'some' | 'all', lists: boolean): Draft[] {
  const { text, reported } = context;
  if (!lists) return toDrafts(itemsOf(text, span), 'problems');
  const { items } = admittedProblems(text, span, 'known', reported);
  if (plansToo === 'none') return toDrafts(items, 'problems');
  const weak = items.findLastIndex(({ start, end }) => isWeak(text.slice(start, Math.min(end, start + 80))));
  const few = plansToo === 'some' && (weak < 1 || items.length - weak <= 2);
  const plans = weak < 0 || few ? items.length : weak + 1;
  return [...toDrafts(items.slice(0, plans), 'problems'), ...toDrafts(items.slice(plans), 'plans')];
}

/** A headed problem; one whose heading only groups what is under it is no problem itself. */
function problemPart(context: Context, child: Draft, groups: boolean): Draft {
  const children = turning(context, child, 'problems', groups);
  const grouping = groups && children.some(({ kind }) => kind === 'problem');
  return { ...child, role: 'problems', kind: grouping ? 'section' : 'problem', children };
}
