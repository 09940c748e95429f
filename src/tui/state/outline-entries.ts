import { paneOf } from './layout.ts';
import type { OpenByHand } from './report-view.ts';
import type { Entry, ScreenReport } from './screen-report.ts';
import { type AppState, layoutOf, withView } from './state.ts';

/** What the outline shows of a report: the entries, and which of them have headed parts that are not shown. */
export interface OutlineEntries {
  readonly entries: readonly Entry[];
  readonly collapsed: ReadonlySet<string>;
}

/** The lines of the outline as it is now. */
export function outlineEntries(state: AppState): OutlineEntries {
  const { doc, position, openByHand } = state.view;
  return entriesOf(doc, position.entry, openByHand, paneOf(layoutOf(state), 'outline')?.height ?? 0);
}

/**
 * The lines of the outline: level 1 always; headed parts below it while all of them fit into `height` rows, section by section; all
 * parts along the way to the current entry; and what was opened by hand, without what was closed, unless the reader is in it.
 */
export function entriesOf(
  doc: ScreenReport,
  current: string | null,
  openByHand: OpenByHand,
  height: number,
): OutlineEntries {
  const path = current === null ? [] : (doc.entryById.get(current)?.path ?? []);
  const expanded = expandedIn(doc, height);
  const isOpen = (id: string, child: Entry | undefined): boolean => {
    const at = path.indexOf(id);
    if (at !== -1 && at < path.length - 1) {
      return true;
    }
    const choice = openByHand.get(id);
    return choice ?? (at !== -1 || (expanded.has(id) && (child?.part?.heading ?? null) !== null));
  };
  const entries = doc.entries.filter((entry) =>
    entry.path.slice(0, -1).every((above, index) => isOpen(above, doc.entryById.get(entry.path[index + 1] ?? ''))),
  );
  const shown = new Set(entries.map(({ id }) => id));
  const collapsed = entries.filter(({ part }) =>
    part?.children.some((child) => child.heading !== null && !shown.has(child.id)),
  );
  return { entries, collapsed: new Set(collapsed.map(({ id }) => id)) };
}

/** The sections at level 1 whose headed parts have room: one after the other, none that would push a line out of the pane. */
function expandedIn(doc: ScreenReport, height: number): ReadonlySet<string> {
  const top = doc.entries.filter(({ path }) => path.length === 1);
  const expanded = new Set<string>();
  let rows = top.length;
  for (const { id, part } of top) {
    const headed = part?.children.filter(({ heading }) => heading !== null).length ?? 0;
    if (headed > 0 && rows + headed <= height) {
      expanded.add(id);
      rows += headed;
    }
  }
  return expanded;
}

/** Whether all parts of an entry are shown. */
function isWhole({ entries }: OutlineEntries, { part }: Entry): boolean {
  const shown = new Set(entries.map(({ id }) => id));
  return part?.children.every(({ id }) => shown.has(id)) ?? true;
}

/** Opens the current entry of the outline; null where nothing in it is hidden. */
export function openEntry(state: AppState): AppState | null {
  const entry = currentEntry(state);
  return entry === undefined || isWhole(outlineEntries(state), entry) ? null : withEntryOpen(state, entry.id, true);
}

/** Closes the current entry of the outline; null where nothing of it is shown. */
export function closeEntry(state: AppState): AppState | null {
  const entry = currentEntry(state);
  const shown = new Set(outlineEntries(state).entries.map(({ id }) => id));
  return entry?.part?.children.some(({ id }) => shown.has(id)) ? withEntryOpen(state, entry.id, false) : null;
}

function currentEntry({ view }: AppState): Entry | undefined {
  return view.doc.entryById.get(view.position.entry ?? '');
}

function withEntryOpen(state: AppState, id: string, isOpen: boolean): AppState {
  return withView(state, { openByHand: new Map(state.view.openByHand).set(id, isOpen) });
}
