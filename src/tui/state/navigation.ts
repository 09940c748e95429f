import { messages } from '../messages.ts';
import { type Block, lineAt, type ScreenLine, setText } from './document.ts';
import { clamp, GUTTER, layout, type Pane, paneOf } from './layout.ts';
import { outlineEntries } from './outline-entries.ts';
import type { HitList, ReadingPosition } from './report-view.ts';
import { entryAt, PREAMBLE } from './screen-report.ts';
import { type AppState, withView } from './state.ts';

const LEAST_MEASURE = 4;
const HISTORY = 100;

/** Columns of the text itself in a text pane. */
function measureOf(pane: Pane, widest: number): number {
  return Math.max(LEAST_MEASURE, Math.min(widest, pane.width - GUTTER - 1));
}

/** The text as it is or would be set: by the pane that shows it, or by the window where none does. */
export function textView(state: AppState): { lines: readonly ScreenLine[]; height: number; width: number } {
  const { columns, rows, ambiguous, measure, view } = state;
  const pane = paneOf(layout({ columns, rows, measure, focus: 'text', sideOpen: false, over: null }), 'text');
  const width = pane ? measureOf(pane, measure) : LEAST_MEASURE;
  const { lines } = setText(view.doc, width, ambiguous);
  const isOnly = view.onlyMatches && view.hitList !== null;
  return { lines: isOnly ? matchingLines(lines, view.hitList) : lines, height: pane?.height ?? 1, width };
}

let lastMatching: { from: readonly ScreenLine[]; hits: HitList; lines: readonly ScreenLine[] } | null = null;

/** The lines of the paragraphs in which something was found; all, where nothing was. The last answer is kept: every key asks again. */
function matchingLines(from: readonly ScreenLine[], hits: HitList): readonly ScreenLine[] {
  if (lastMatching?.from !== from || lastMatching.hits.hits !== hits.hits) {
    const starts = hits.hits.map(({ matches, start }) => matches[0]?.[0] ?? start);
    const blocks = new Set<Block>();
    let next = 0;
    for (const { block } of from) {
      while (block && (starts[next] ?? Number.POSITIVE_INFINITY) < block.start) {
        next += 1;
      }
      if (block && (starts[next] ?? Number.POSITIVE_INFINITY) < block.end) {
        blocks.add(block);
      }
    }
    const lines = from.filter(({ block }) => block !== null && blocks.has(block));
    lastMatching = { from, hits, lines: lines.length === 0 ? from : lines };
  }
  return lastMatching.lines;
}

/** Shows only the paragraphs in which the last search found something, or all again. */
export function toggleMatches(state: AppState): AppState {
  const { hitList, onlyMatches } = state.view;
  if (hitList === null) {
    return { ...state, notice: messages.noSearchYet };
  }
  return withView(state, { onlyMatches: !onlyMatches, isOverview: false, focus: 'text' });
}

/** Index of the first line shown, and of the line that the reader is on. */
export function positionLines(state: AppState): { top: number; at: number } {
  const { lines, height } = textView(state);
  const { position } = state.view;
  const at = notBlank(lines, lineAt(lines, position.at), 1);
  const top = lineAt(lines, position.top);
  return { at, top: clamp(top, Math.max(0, at - height + 1), Math.max(0, Math.min(at, lines.length - height))) };
}

/** The nearest line with words, in that direction first. */
function notBlank(lines: readonly ScreenLine[], from: number, way: 1 | -1): number {
  for (const step of [way, -way]) {
    for (let index = from; index >= 0 && index < lines.length; index += step) {
      if (lines[index]?.block) {
        return index;
      }
    }
  }
  return from;
}

function positionAt(state: AppState, at: number, top: number, entry?: string): ReadingPosition {
  const { lines } = textView(state);
  const offset = lines[at]?.start ?? 0;
  return { at: offset, top: lines[top]?.start ?? 0, entry: entry ?? entryAt(state.view.doc, offset)?.id ?? null };
}

/** Keeps the present position for Backspace. */
export function remember(state: AppState): AppState {
  const { history, position } = state.view;
  const last = history.at(-1);
  if (last && last.at === position.at && last.entry === position.entry) {
    return state;
  }
  return withView(state, { history: [...history, position].slice(-HISTORY), future: [] });
}

/** Shows an offset near the top of the text; `entry` where it is known better than from the offset. */
export function showOffset(before: AppState, offset: number, entry?: string): AppState {
  const state = withWholeText(before, offset);
  const { lines, height } = textView(state);
  const at = notBlank(lines, lineAt(lines, offset), 1);
  const lead = entry === undefined ? Math.floor(height / 4) : 0;
  const top = clamp(at - lead, 0, Math.max(0, lines.length - height));
  return withView(state, { isOverview: false, position: positionAt(state, at, top, entry) });
}

/** All of the text where an offset is in none of the paragraphs that are shown. */
function withWholeText(state: AppState, offset: number): AppState {
  if (!state.view.onlyMatches) {
    return state;
  }
  const { lines } = textView(state);
  const block = lines[lineAt(lines, offset)]?.block;
  const isShown = block != null && offset >= block.start && offset < block.end;
  return isShown ? state : withView(state, { onlyMatches: false });
}

/** Has the reader on the line of an offset; the text scrolls no further than it must. */
export function followOffset(state: AppState, offset: number): AppState {
  const { lines } = textView(state);
  const { top } = positionLines(state);
  return withView(state, { isOverview: false, position: positionAt(state, lineAt(lines, offset), top) });
}

/** Goes to an offset, from where Backspace comes back. */
export function jumpTo(state: AppState, offset: number, entry?: string): AppState {
  return withView(showOffset(remember(state), offset, entry), { navigation: null });
}

/**
 * Moves the reader's line by `count` lines. Half the pane stays between it and the edge it moves to, so that the text
 * scrolls under it; near the ends of the text it moves on to the edge.
 */
export function moveLines(state: AppState, count: number): AppState {
  const { lines, height } = textView(state);
  const now = positionLines(state);
  const way = count < 0 ? -1 : 1;
  const at = notBlank(lines, clamp(now.at + count, 0, lines.length - 1), way);
  const middle = Math.floor(height / 2);
  const wanted = way === 1 ? Math.max(now.top, at - middle) : Math.min(now.top, at - middle);
  const top = clamp(wanted, 0, Math.max(0, lines.length - height));
  return withView(state, { isOverview: false, position: positionAt(state, at, top), navigation: null });
}

/** Moves a page or a part of one: the reader's line keeps its row on the screen. */
export function movePage(state: AppState, way: 1 | -1, share: 1 | 0.5): AppState {
  const { lines, height } = textView(state);
  const now = positionLines(state);
  const step = way * Math.max(1, Math.floor(height * share) - (share === 1 ? 1 : 0));
  const top = clamp(now.top + step, 0, Math.max(0, lines.length - height));
  const at = notBlank(lines, clamp(now.at + step, 0, lines.length - 1), way);
  return withView(state, { isOverview: false, position: positionAt(state, at, top), navigation: null });
}

/** To the first or the last line. */
export function moveToEnd(state: AppState, way: 1 | -1): AppState {
  const { lines } = textView(state);
  return moveLines(remember(state), way * lines.length);
}

/** How far the reader's line is through the text: 0 to 100. */
export function percentRead(state: AppState): number {
  const { lines } = textView(state);
  const last = lines.length - 1;
  return last < 1 ? 100 : Math.round((100 * lineAt(lines, state.view.position.at)) / last);
}

/** Moves along the outline; the text follows. */
export function moveInOutline(state: AppState, count: number): AppState {
  const { position, navigation } = state.view;
  const { entries } = outlineEntries(state);
  const now = entries.findIndex((entry) => entry.id === position.entry);
  const target = entries[clamp(now + count, 0, entries.length - 1)];
  if (!target || target.id === position.entry) {
    return state;
  }
  const from = navigation === 'outline' ? state : remember(state);
  return withView(showOffset(from, target.start, target.id), { navigation: 'outline' });
}

/** To the entry of the outline that holds the current one; null where that is at level 1. */
export function moveToParent(state: AppState): AppState | null {
  const { doc, position } = state.view;
  const above = doc.entryById.get(doc.entryById.get(position.entry ?? '')?.path.at(-2) ?? '');
  return above === undefined ? null : withView(showOffset(state, above.start, above.id), { navigation: 'outline' });
}

/** To the next or previous headed part, or the preamble. */
export function moveBySection(state: AppState, way: 1 | -1): AppState {
  const { doc, position } = state.view;
  const stops = doc.entries.filter((entry) => entry.part?.heading != null || entry.id === PREAMBLE);
  const here = stops.findIndex((stop) => stop.id === position.entry);
  let target = stops[here + way];
  if (here === -1) {
    target =
      way === 1 ? stops.find((stop) => stop.start > position.at) : stops.findLast((stop) => stop.start <= position.at);
  } else if (way === -1 && isBelow(state, stops[here]?.start ?? 0)) {
    target = stops[here];
  }
  return target ? jumpTo(state, target.start, target.id) : state;
}

/** Whether the reader's line is below the line that shows `start`: then "previous section" is the beginning of this one. */
function isBelow(state: AppState, start: number): boolean {
  const { lines } = textView(state);
  return positionLines(state).at > notBlank(lines, lineAt(lines, start), 1);
}

/** Back to the last position remembered. */
export function goBack(state: AppState): AppState {
  const { history, future, position } = state.view;
  const last = history.at(-1);
  return last
    ? withView(state, {
        isOverview: false,
        position: last,
        history: history.slice(0, -1),
        future: [...future, position],
        navigation: null,
        highlighted: [],
      })
    : state;
}

/** Forward again to where one was before going back. */
export function goForward(state: AppState): AppState {
  const { history, future, position } = state.view;
  const next = future.at(-1);
  return next
    ? withView(state, {
        isOverview: false,
        position: next,
        history: [...history, position].slice(-HISTORY),
        future: future.slice(0, -1),
        navigation: null,
        highlighted: [],
      })
    : state;
}
