import { moveByReport, moveInHits } from '../modes/search-all-mode.ts';
import { moveByRegion, moveOnShelf } from '../modes/shelf-mode.ts';
import { helpLines } from '../view/help-lines.ts';
import { paneOf } from './layout.ts';
import { moveBySection, moveInOutline, moveLines, movePage, moveToEnd } from './navigation.ts';
import { moveInSide } from './side-items.ts';
import { type AppState, layoutOf } from './state.ts';
import { tableRows } from './table.ts';

/** Moves along whatever has the keys: by lines or items, pages of its pane, or to an end. */
export function move(state: AppState, by: 'line' | 'half-page' | 'page' | 'end', way: 1 | -1): AppState {
  const { mode } = state;
  const paneName = mode.kind === 'reading' ? state.focus : mode.kind;
  const pane = paneOf(layoutOf(state), paneName);
  const height = pane?.height ?? 1;
  const counts = { line: 1, 'half-page': Math.ceil(height / 2), page: Math.max(1, height - 1), end: Infinity };
  const count = way * counts[by];
  switch (mode.kind) {
    case 'search':
      return { ...state, mode: { ...mode, selected: clamp(mode.selected + count, mode.hits.length) } };
    case 'statistics':
      return {
        ...state,
        mode: { ...mode, selected: clamp(mode.selected + count, tableRows(state.doc, state.table).length) },
      };
    case 'shelf':
      return moveOnShelf(state, count);
    case 'search-all':
      return moveInHits(state, mode, count);
    case 'help':
      return {
        ...state,
        mode: {
          ...mode,
          top: clamp(mode.top + count, helpLines(state.lang, pane?.width ?? 1, state.ambiguous).length - height + 1),
        },
      };
    case 'reading':
      break;
  }
  switch (state.focus) {
    case 'outline':
      return moveInOutline(state, count);
    case 'side':
      return moveInSide(state, count);
    case 'text':
      if (by === 'line') {
        return moveLines(state, way);
      }
      return by === 'end' ? moveToEnd(state, way) : movePage(state, way, by === 'page' ? 1 : 0.5);
  }
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

/** [ and ]: by sections in a report, by regions on the shelf, by reports in hits. */
export function moveByStep(state: AppState, way: 1 | -1): AppState {
  const { mode } = state;
  switch (mode.kind) {
    case 'shelf':
      return moveByRegion(state, way);
    case 'search-all':
      return moveByReport(state, mode, way);
    default:
      return moveBySection(state, way);
  }
}
