import { citation } from '../../output/index.ts';
import { type Span, statisticsOf } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { messages } from '../messages.ts';
import { only, type Reduced } from './action.ts';
import { rangeId, type ScreenReport, spanOf } from './screen-report.ts';
import { type AppState, withView } from './state.ts';

/** What marking a hit marks: a statistic, or the sentence that was found, so that two hits of one part are two marks; a part that was found by its title, as a whole. */
export function markOf(doc: ScreenReport, hit: Hit): string {
  const id = markOfHit(hit);
  return spanOf(doc, id) === null ? rangeId(hit) : id;
}

/** The same without the report at hand. */
export function markOfHit(hit: Hit): string {
  return hit.kind === 'statistic' || hit.kind === 'section' ? hit.id : rangeId(hit);
}

/** A set with one thing more, or without it where it was in it. */
export function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const now = new Set(marked);
  if (!now.delete(id)) {
    now.add(id);
  }
  return now;
}

/** Marks something in the report that is read, or takes its mark away. */
export function toggleMark(state: AppState, id: string | null): AppState {
  return id === null ? state : withView(state, { marked: toggled(state.view.marked, id) });
}

/** Marks the sentences of hits, or where all are marked takes the marks away; says how many. */
export function markHits(state: AppState, hits: readonly Hit[]): AppState {
  const ids = hits.map((hit) => markOf(state.view.doc, hit));
  return ids.length === 0 ? { ...state, notice: messages.nothingToMark } : markAll(state, ids);
}

/** Marks all of some things, or where all are marked takes the marks away; says how many. */
export function markAll(state: AppState, ids: readonly string[]): AppState {
  const marked = new Set(state.view.marked);
  const isOn = ids.some((id) => !marked.has(id));
  for (const id of ids) {
    if (isOn) {
      marked.add(id);
    } else {
      marked.delete(id);
    }
  }
  return { ...withView(state, { marked }), notice: isOn ? messages.markedAll(new Set(ids).size) : null };
}

/** Marked ids in the order of the report, each once: a part or range inside a marked part is printed with it. */
export function markedInOrder(doc: ScreenReport, marked: ReadonlySet<string>): string[] {
  const within = (span: Span): boolean =>
    doc.entries.some((entry) => marked.has(entry.id) && entry.start <= span.start && entry.end >= span.end);
  const ranges = [...marked].flatMap((id) => {
    const span = id.startsWith('@') ? spanOf(doc, id) : null;
    return span && !within(span) ? [{ id, start: span.start }] : [];
  });
  const parts = doc.entries
    .filter((entry) => marked.has(entry.id) && !entry.path.slice(0, -1).some((above) => marked.has(above)))
    .map((entry) => ({ id: entry.id, start: entry.start }));
  const statistics = statisticsOf(doc.report)
    .filter((statistic) => marked.has(statistic.id))
    .map((statistic) => ({ id: statistic.id, start: statistic.start }));
  return [...parts, ...ranges, ...statistics].sort((a, b) => a.start - b.start).map(({ id }) => id);
}

/** Whether something below an entry, or a statistic in it, is marked. */
export function holdsMark(doc: ScreenReport, span: Span, id: string, marked: ReadonlySet<string>): boolean {
  for (const other of marked) {
    const there = other === id ? null : spanOf(doc, other);
    if (there && there.start >= span.start && there.end <= span.end) {
      return true;
    }
  }
  return false;
}

/** Copies something of the report that is read. */
export function copied(state: AppState, id: string | null, cited: boolean): Reduced {
  const { doc } = state.view;
  const span = id === null ? null : spanOf(doc, id);
  return span ? copiedFrom(state, doc, span, cited) : only(state);
}

/** Copies words of a report as they stand there, without any line break of the screen; with their source where it is asked for. */
export function copiedFrom(state: AppState, { report }: ScreenReport, span: Span, cited: boolean): Reduced {
  const text = cited ? citation(report, span) : report.text.slice(span.start, span.end).trim();
  return { state: { ...state, notice: messages.copied(Array.from(text).length) }, effects: [{ type: 'copy', text }] };
}

const rangesOf = new WeakMap<ReadonlySet<string>, readonly Span[]>();

/** The marked ranges that are no parts, for the text to show: statistics, and sentences that were found. */
export function markedRanges(doc: ScreenReport, marked: ReadonlySet<string>): readonly Span[] {
  let found = rangesOf.get(marked);
  if (!found) {
    found = [...marked].flatMap((id) => (doc.entryById.has(id) ? [] : (spanOf(doc, id) ?? [])));
    rangesOf.set(marked, found);
  }
  return found;
}
