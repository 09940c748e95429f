import type { Finding, Level } from '../../analysis/index.ts';
import {
  type Commitment,
  commitmentsOf,
  type Doubt,
  doubtsOf,
  isWorthALook,
  type Part,
  type PlacedNote,
  type Span,
} from '../../report/index.ts';
import { notesIn } from './notes.ts';
import type { ReportView } from './report-view.ts';
import { rangeId, type ScreenReport } from './screen-report.ts';
import { safeMessage } from './shelf.ts';
import { type AppState, withView } from './state.ts';

/** One item of the side pane: a problem, a plan, a commitment of the plan before it, a doubt about where others may be; a finding of `check`; a note, of no length where its words are gone. */
export type SideItem = Span & {
  key: string;
} /** `shownTo`: where its words end that the commitments below it do not repeat. */ & (
    | { kind: 'problem' | 'plan'; part: Part; shownTo: number }
    | { kind: 'commitment'; commitment: Commitment }
    | { kind: 'doubt'; doubt: Doubt }
    | { kind: Level; finding: Finding }
    | { kind: 'note'; note: PlacedNote }
  );

/** A plan of more characters has its commitments below it: half of the plans of rule-of-law reports are shorter. */
const LONG_PLAN = 120;
/** So many of them where it is not the plan that one is at. */
const FIRST = 3;

/**
 * What the side pane lists: all problems, then all plans, below each long one what it promises, all of that below the current one;
 * then where problems or plans may have been missed.
 */
export function sideItems(view: ReportView): readonly SideItem[] {
  const { doc, sideKey } = view;
  if (view.sideList === 'findings') {
    return findingItems(view.findings ?? []);
  }
  if (view.sideList === 'notes') {
    return notesIn(view).map((note): SideItem => {
      const { start, end } = note.span ?? { start: 0, end: 0 };
      return { key: `note ${note.id}`, kind: 'note', note, start, end };
    });
  }
  const byPlan = commitmentsByPlan(doc);
  const current = commitmentsOf(doc.report).find(({ id }) => id === sideKey)?.plan ?? sideKey;
  const admissions = doc.admissions.flatMap((part): SideItem[] => {
    const { id, start, end } = part;
    const kind = doc.admissionKinds.get(id) ?? 'problem';
    const isLong = kind === 'plan' && end - start > LONG_PLAN;
    const commitments = isLong ? (byPlan.get(id) ?? []).filter((each) => !isItsOpening(doc, part, each)) : [];
    const shown = id === current ? commitments : commitments.slice(0, FIRST);
    const inWords = shown.filter((each) => !isFirm(each)).map((each) => each.start);
    return [
      { key: id, kind, part, start, end, shownTo: Math.min(end, ...inWords) },
      ...shown.map((commitment): SideItem => {
        const { start: from, end: to } = commitment;
        return { key: commitment.id, kind: 'commitment', commitment, start: from, end: to };
      }),
    ];
  });
  // They take their time to find: the first frame has them only where something is missing.
  const isMissing = doc.report.problems.length === 0 || doc.report.plans.length === 0;
  return isMissing || view.focus === 'side' || doubtful.has(doc) ? [...admissions, ...doubtItems(doc)] : admissions;
}

const doubtful = new WeakMap<ScreenReport, readonly SideItem[]>();

/** Doubts that may have cost a problem or a plan; where none were found also those about the structure. A text of another kind need have neither. */
function doubtItems(doc: ScreenReport): readonly SideItem[] {
  let items = doubtful.get(doc);
  if (!items) {
    const { report } = doc;
    const isMissing = report.problems.length === 0 || report.plans.length === 0;
    const isAsked = ({ about }: Doubt): boolean =>
      about === 'problems' || about === 'plans' || (isMissing && about === 'structure');
    const found = report.kind === 'other' ? [] : doubtsOf(report).filter((each) => isWorthALook(each) && isAsked(each));
    items = found.map(({ message, ...doubt }, index): SideItem => {
      const safe: Doubt = { ...doubt, message: safeMessage(message) };
      return { key: `doubt ${index}`, kind: 'doubt', doubt: safe, start: doubt.start, end: doubt.end };
    });
    doubtful.set(doc, items);
  }
  return items;
}

/** Each under a key of its own that stays where more are found: the rule, the place, and which one of several there. */
function findingItems(findings: readonly Finding[]): readonly SideItem[] {
  const counts = new Map<string, number>();
  return findings.map((finding): SideItem => {
    const { level: kind, start, end, rule } = finding;
    const place = `${rule} ${start}-${end}`;
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return { key: `${place} ${count}`, kind, finding, start, end };
  });
}

const known = new WeakMap<ScreenReport, ReadonlyMap<string, readonly Commitment[]>>();

/** Each plan's commitments: those with a figure, a deadline or an office first, each group in the order of the text. */
function commitmentsByPlan(doc: ScreenReport): ReadonlyMap<string, readonly Commitment[]> {
  let byPlan = known.get(doc);
  if (!byPlan) {
    const made = new Map<string, Commitment[]>();
    const all = commitmentsOf(doc.report);
    for (const commitment of [...all.filter(isFirm), ...all.filter((each) => !isFirm(each))]) {
      made.set(commitment.plan, [...(made.get(commitment.plan) ?? []), commitment]);
    }
    byPlan = made;
    known.set(doc, byPlan);
  }
  return byPlan;
}

/** Whether a commitment is told by the words with which its plan begins: these stand in the plan's own row. */
function isItsOpening({ report }: ScreenReport, { start, marker }: Part, commitment: Commitment): boolean {
  return !isFirm(commitment) && report.text.slice(start + marker.length, commitment.start).trim() === '';
}

/** Whether a commitment can be told without its sentence: by its figures, its deadline or its office. */
function isFirm({ statistics, deadline, office }: Commitment): boolean {
  return statistics.length > 0 || deadline !== null || office !== null;
}

/** Findings level by level, in each in the order of the text. */
export function byLevel(findings: readonly Finding[]): Finding[] {
  return LEVELS_IN_ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
}

/** The worst first. */
const LEVELS_IN_ORDER: readonly Level[] = ['error', 'warning', 'hint'];

/** What marking an item marks. */
export function markOfItem(item: SideItem): string {
  return 'part' in item ? item.key : rangeId(item);
}

/** Index of the current item; the first where there is no such. */
export function sideIndex(items: readonly SideItem[], key: string | null): number {
  return Math.max(
    0,
    items.findIndex((item) => item.key === key),
  );
}

/** The current item of the side pane. */
export function currentSideItem(view: ReportView): SideItem | undefined {
  const items = sideItems(view);
  return items[sideIndex(items, view.sideKey)];
}

/** Moves along the side pane. */
export function moveInSide(state: AppState, count: number): AppState {
  const items = sideItems(state.view);
  const next = Math.max(0, Math.min(sideIndex(items, state.view.sideKey) + count, items.length - 1));
  const there = withView(state, { sideKey: items[next]?.key ?? null });
  // The plan at the end shows more of its commitments once one is there.
  return count === Number.POSITIVE_INFINITY
    ? withView(there, { sideKey: sideItems(there.view).at(-1)?.key ?? null })
    : there;
}
