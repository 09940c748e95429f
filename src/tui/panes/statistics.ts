import type { Statistic } from '../../report/model.ts';
import { displayWidth, padToWidth } from '../../text/width.ts';
import type { Pane } from '../layout.ts';
import { messages, say } from '../messages.ts';
import { type Brush, type Piece, paintRow, piece, shorten, spread, windowStart } from '../rows.ts';
import type { AppState } from '../state.ts';

const WIDEST_VALUE = 20;

/** The rows of the table of statistics: the number as printed, what it counts, its period and its section. */
export function statisticsRows(state: AppState, selected: number, pane: Pane, brush: Brush): string[] {
  const { report } = state.doc;
  const printed = report.statistics.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ' '));
  const widest = printed.reduce((most, text) => Math.max(most, displayWidth(text, brush.ambiguous)), 0);
  const column = Math.min(widest, WIDEST_VALUE, Math.floor(pane.width / 2));
  const start = windowStart(printed.length, selected, pane.height);
  return Array.from({ length: pane.height }, (_, row) => {
    const index = start + row;
    const statistic = report.statistics[index];
    const pieces = statistic
      ? statisticRow(state, statistic, printed[index] ?? '', column, index === selected, pane, brush)
      : [];
    return paintRow(pieces, pane.width, brush);
  });
}

function statisticRow(
  state: AppState,
  statistic: Statistic,
  printed: string,
  column: number,
  isChosen: boolean,
  pane: Pane,
  brush: Brush,
): Piece[] {
  const { trend } = statistic;
  const value = shorten(printed, column, brush);
  const subject = statistic.subject;
  const period = statistic.target ? say(messages.targetSign, state.lang) : (statistic.period ?? '');
  return spread(
    [
      piece(isChosen ? brush.signs.current : ' ', 'here'),
      state.marked.has(statistic.id) ? piece(brush.signs.mark, 'mark') : piece(' '),
      piece(' '.repeat(Math.max(0, column - displayWidth(value, brush.ambiguous)))),
      piece(value, 'statistic', ...(isChosen ? (['strong'] as const) : [])),
      piece(` ${trend === null ? ' ' : brush.signs[trend]} `, trend === 'down' ? 'problem' : 'plan'),
      piece(subject, ...(isChosen ? (['strong'] as const) : [])),
    ],
    [piece(pane.width >= 56 ? `  ${shorten(period, 16, brush)} ` : '', 'dim'), section(state, statistic, brush)],
    pane.width,
    brush,
  );
}

function section(state: AppState, statistic: Statistic, brush: Brush): Piece {
  const [id = ''] = state.doc.entryById.get(statistic.parent)?.path ?? [];
  const part = state.doc.entryById.get(id)?.part;
  const label = part ? part.marker.replace(/[、.．\s]+$/, '') || String(part.number ?? id) : '';
  return piece(padToWidth(` ${shorten(label, 4, brush)}`, 6, brush.ambiguous), 'dim');
}
