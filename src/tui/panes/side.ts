import { breakLines } from '../../text/lines.ts';
import { displayWidth } from '../../text/width.ts';
import type { Pane } from '../layout.ts';
import { messages } from '../messages.ts';
import { type Brush, type Piece, paintRow, piece } from '../rows.ts';
import type { AppState } from '../state.ts';

/** Columns before an item's words: the current line's sign, a mark, and the sign of its kind with a blank. */
const BEFORE = 4;
/** Lines of an item that is not the current one. */
const FOLDED = 2;

interface SideRow {
  pieces: Piece[];
  /** Index in `doc.admissions`; -1 for titles and blank rows. */
  item: number;
}

/** The rows of the side pane: problems, then plans, the current one whole. */
export function sideRows(state: AppState, pane: Pane, brush: Brush): string[] {
  const { doc, lang } = state;
  const { problems, plans } = doc.report;
  const rows: SideRow[] = [];
  const group = (name: string, sign: 'problem' | 'plan', from: number, count: number): void => {
    if (count === 0) {
      return;
    }
    if (rows.length > 0) {
      rows.push({ pieces: [], item: -1 });
    }
    rows.push({ pieces: [piece(` ${name} `, sign, 'strong'), piece(String(count), 'dim')], item: -1 });
    for (let item = from; item < from + count; item += 1) {
      rows.push(...itemRows(state, item, sign, pane.width, brush));
    }
  };
  group(messages.problems[lang], 'problem', 0, problems.length);
  group(messages.plans[lang], 'plan', problems.length, plans.length);
  if (rows.length === 0) {
    const text = messages.noAdmissions[lang];
    for (const { start, end } of breakLines(text, pane.width - 1, { ambiguous: state.ambiguous })) {
      rows.push({ pieces: [piece(` ${text.slice(start, end)}`, 'dim')], item: -1 });
    }
  }
  const start = firstRow(rows, state.sideAt, pane.height);
  return Array.from({ length: pane.height }, (_, row) => paintRow(rows[start + row]?.pieces ?? [], pane.width, brush));
}

/** Keeps the whole current item, or as much of it as fits, in the window. */
function firstRow(rows: readonly SideRow[], current: number, height: number): number {
  const first = rows.findIndex(({ item }) => item === current);
  const last = rows.findLastIndex(({ item }) => item === current);
  if (first === -1 || last < height) {
    return 0;
  }
  return Math.max(0, Math.min(first, Math.min(last - height + 1 + Math.floor(height / 4), rows.length - height)));
}

function itemRows(state: AppState, item: number, sign: 'problem' | 'plan', width: number, brush: Brush): SideRow[] {
  const { doc, ambiguous } = state;
  const part = doc.admissions[item];
  if (!part) {
    return [];
  }
  const isCurrent = item === state.sideAt && state.focus === 'side';
  const { text } = doc.report;
  const room = width - BEFORE;
  const hang = Math.min(room >= 20 ? 6 : 2, displayWidth(part.marker, ambiguous));
  // Sub-items begin on lines of their own, as in the text.
  const starts = [part.start, ...part.children.map((child) => child.start)];
  const lines = starts.flatMap((start, index) =>
    breakLines(text, room, {
      start,
      end: starts[index + 1] ?? part.end,
      first: index === 0 ? 0 : hang,
      hang,
      ambiguous,
    }),
  );
  const shown = isCurrent ? lines : lines.slice(0, FOLDED);
  return shown.map((line, index): SideRow => {
    const opens = index === 0;
    const cut = !isCurrent && index === FOLDED - 1 && lines.length > FOLDED;
    const words = text.slice(line.start, line.end);
    const fitting = cut ? withCut(words, room - line.indent, brush) : words;
    return {
      item,
      pieces: [
        piece(isCurrent ? (opens ? brush.signs.current : brush.signs.here) : ' ', 'here'),
        opens && state.marked.has(part.id) ? piece(brush.signs.mark, 'mark') : piece(' '),
        opens ? piece(`${brush.signs[sign]} `, sign) : piece('  '),
        piece(' '.repeat(line.indent)),
        piece(fitting, ...(isCurrent ? (['strong'] as const) : [])),
      ],
    };
  });
}

function withCut(words: string, room: number, brush: Brush): string {
  let kept = words;
  while (displayWidth(kept, brush.ambiguous) > room - 1) {
    kept = Array.from(kept).slice(0, -1).join('');
  }
  return kept + brush.signs.cut;
}
