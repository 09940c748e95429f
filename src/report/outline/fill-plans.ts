import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { itemsOf, standingItems } from './items.ts';
import { admitted, inOrder, ownSpans, plain, titleOf, toDrafts } from './own-words.ts';
import { ledAsGoals, plannedItems } from './plans.ts';
import { groupRole, isGoals } from './roles.ts';

/** A chapter of plans: its headed parts on tasks are the plans, else the items of its running text, else it is one itself. */
export function planChapter(context: Context, chapter: Draft, self: boolean): Draft {
  const own: Draft = { ...chapter, role: 'plans' };
  const group = taskGroup(chapter);
  const tasks = new Set(
    group === null ? withoutTargets(context, chapter).filter((child) => !isGoals(titleOf(context, child))) : [group],
  );
  const [task] = tasks;
  const groups = tasks.size === 1 && chapter.children.length > 1 && (task?.children.length ?? 0) > 1;
  const headed = chapter.children.map((child) => {
    if (tasks.size > 0 && !tasks.has(child)) return plain(child, 'plans');
    return groups || groupsPlans(context, child) ? planChapter(context, child, false) : planPart(context, child);
  });
  const found = ownSpans(context, chapter).flatMap((span) => admitted(context, span));
  if (headed.length > 0) return { ...own, children: inOrder([...headed, ...found]) };
  // A chapter without items of its own paragraphs behind the one on the tasks is a plan itself.
  if (self && context.planned) {
    const listed = ownSpans(context, chapter).flatMap((span) => standingItems(context.text, span));
    const children = inOrder([...toDrafts(listed, 'plans'), ...found]);
    return { ...own, kind: listed.length > 0 ? 'section' : 'plan', children };
  }
  const items = ownSpans(context, chapter).flatMap((span) =>
    plannedItems(context.text, span, { whole: false, reported: context.reported, told: context.headed }),
  );
  const inside = toDrafts(items, 'plans').filter(
    (item) => !found.some((problem) => item.start < problem.end && problem.start < item.end),
  );
  const closes = context.headed && items.length === 0 && chapter.heading === 1 && chapter.start > context.tasks;
  return { ...own, kind: closes ? 'plan' : own.kind, children: inOrder([...inside, ...found]) };
}

/** The headed parts of a chapter without those of a lower level above the first of a higher one that are led in to as its goals. */
function withoutTargets({ text }: Context, { children }: Draft): readonly Draft[] {
  const [first] = children;
  const from = children.findIndex(({ heading }) => (heading ?? 4) < (first?.heading ?? 0));
  return first !== undefined && from > 0 && ledAsGoals(text, first.start) ? children.slice(from) : children;
}

/** （二）2032年工作重点 names no plan but the class of the items in it. */
function groupsPlans(context: Context, child: Draft): boolean {
  if (groupRole(titleOf(context, child)) !== 'plans' || child.children.length > 0) return false;
  return ownSpans(context, child).some((span) => itemsOf(context.text, span).length > 1);
}

/** A last part that holds headed parts, where none beside it does, and is so much of its chapter holds the tasks: （三）任务部署. */
const GROUP_SHARE = 0.6;

function taskGroup(chapter: Draft): Draft | null {
  const last = chapter.children.at(-1);
  if (last === undefined || chapter.children.length < 2 || last.children.length < 2) return null;
  const alone = chapter.children.every((child) => child === last || child.children.length === 0);
  return alone && last.end - last.start >= (chapter.end - chapter.start) * GROUP_SHARE ? last : null;
}

/** A plan with a heading of its own, and the items in it. */
export function planPart(context: Context, child: Draft): Draft {
  const children = child.children.map((inner) => planPart(context, inner));
  const items = ownSpans(context, child).flatMap((span) => itemsOf(context.text, span));
  return { ...child, role: 'plans', kind: 'plan', children: inOrder([...children, ...toDrafts(items, 'plans')]) };
}
