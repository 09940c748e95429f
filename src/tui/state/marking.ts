import { citation } from '../../output/index.ts';
import { type Span, statisticsOf } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { messages } from '../messages.ts';
import { only, type Reduced } from './action.ts';
import { rangeId, type ScreenReport, spanOf } from './screen-report.ts';
import { type AppState, withView } from './state.ts';

/** What marking a hit marks: its part or statistic; of running text just the words that were found. */
export function markOf(doc: ScreenReport, hit: Hit): string {
  return hit.kind === 'passage' || spanOf(doc, hit.id) === null ? rangeId(hit) : hit.id;
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

/** Copies something of the report that is read: its words as they stand there, without any line break of the screen. */
export function copied(state: AppState, id: string | null, cited: boolean): Reduced {
  const { doc } = state.view;
  const span = id === null ? null : spanOf(doc, id);
  if (!span) {
    return only(state);
  }
  const { report } = doc;
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
