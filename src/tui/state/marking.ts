import { citation } from '../../output/index.ts';
import { type Span, statisticsOf } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { messages } from '../messages.ts';
import { chosenStatistic } from '../modes/table-mode.ts';
import type { Reduced } from './reducer.ts';
import { rangeId, type ScreenReport, spanOf } from './screen-report.ts';
import { currentSideItem } from './side-items.ts';
import type { AppState } from './state.ts';

/** Id of what Space marks and y copies now: the line of the list that has the keys, or the part that is being read. */
export function currentId(state: AppState): string | null {
  const { doc, mode } = state;
  switch (mode.kind) {
    case 'search': {
      const hit = mode.hits[mode.selected];
      return hit ? markOf(doc, hit) : null;
    }
    case 'statistics':
      return chosenStatistic(state, mode)?.id ?? null;
    case 'search-all':
    case 'shelf':
    case 'help':
      return null;
    case 'reading':
      return state.focus === 'side' ? (currentSideItem(state)?.part.id ?? null) : state.position.entry;
  }
}

/** What marking a hit marks: its part or statistic; of running text just the words that were found. */
export function markOf(doc: ScreenReport, hit: Hit): string {
  return hit.kind === 'passage' || spanOf(doc, hit.id) === null ? rangeId(hit) : hit.id;
}

/** Marks the current thing, or takes its mark away. */
export function toggleMark(state: AppState): AppState {
  const id = currentId(state);
  if (id === null) {
    return state;
  }
  const marked = new Set(state.marked);
  if (!marked.delete(id)) {
    marked.add(id);
  }
  return { ...state, marked };
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
    const position = other === id ? null : spanOf(doc, other);
    if (position && position.start >= span.start && position.end <= span.end) {
      return true;
    }
  }
  return false;
}

/** Copies the current thing: its words as they stand in the report, without any line break of the screen. */
export function copied(state: AppState, cited: boolean): Reduced {
  const id = currentId(state);
  const span = id === null ? null : spanOf(state.doc, id);
  if (!span) {
    return { state, effects: [] };
  }
  const { report } = state.doc;
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
