import type { Statistic } from '../../report/model.ts';
import { displayWidth, padToWidth } from '../../text/width.ts';
import type { Pane } from '../layout.ts';
import { messages, say } from '../messages.ts';
import { type Brush, type Piece, paintRow, piece, shorten, spread, windowStart } from '../rows.ts';
import { sectionNumber } from '../screen-report.ts';
import type { AppState } from '../state.ts';
import type { StyleName } from '../theme.ts';

const WIDEST_VALUE = 20;
const WIDEST_PERIOD = 16;
const SECTION_COLUMNS = 6;

/** The rows of the table of statistics: the number as printed, what it counts, its period and its section. */
export function statisticsRows(state: AppState, selected: number, pane: Pane, brush: Brush): string[] {
  const { report } = state.doc;
  const printed = report.statistics.map(({ start, end }) => report.text.slice(start, end).replace(/\s+/g, ' '));
  const widest = printed.reduce((most, text) => Math.max(most, displayWidth(text, brush.ambiguous)), 0);
  const column = Math.min(widest, WIDEST_VALUE, Math.floor(pane.width / 2));
  const height = pane.height - 1;
  const start = windowStart(printed.length, selected, height);
  const rows = Array.from({ length: height }, (_, row) => {
    const statistic = report.statistics[start + row];
    return statistic
      ? statisticRow(state, statistic, { column, isChosen: start + row === selected }, pane.width, brush)
      : [];
  });
  return [headRow(state, column, pane.width, brush), ...rows].map((pieces) => paintRow(pieces, pane.width, brush));
}

/** Columns: the current line's sign and the mark, the number, the trend between blanks, the subject; at the right period and section. */
function headRow(state: AppState, column: number, width: number, brush: Brush): Piece[] {
  const { lang } = state;
  const value = shorten(say(messages.value, lang), column, brush);
  const before = ' '.repeat(2 + Math.max(0, column - displayWidth(value, brush.ambiguous)));
  const right = hasPeriods(width)
    ? [piece(`  ${say(messages.period, lang)} `, 'dim'), sectionCell(say(messages.section, lang), brush)]
    : [sectionCell('', brush)];
  return spread([piece(`${before}${value}   ${say(messages.subject, lang)}`, 'dim')], right, width, brush);
}

function hasPeriods(width: number): boolean {
  return width >= 56;
}

function statisticRow(
  state: AppState,
  statistic: Statistic,
  { column, isChosen }: { column: number; isChosen: boolean },
  width: number,
  brush: Brush,
): Piece[] {
  const { trend, start, end } = statistic;
  const value = shorten(state.doc.report.text.slice(start, end).replace(/\s+/g, ' '), column, brush);
  const period = statistic.target ? say(messages.targetSign, state.lang) : (statistic.period ?? '');
  const strong: StyleName[] = isChosen ? ['strong'] : [];
  return spread(
    [
      piece(isChosen ? brush.signs.current : ' ', 'here'),
      state.marked.has(statistic.id) ? piece(brush.signs.mark, 'mark') : piece(' '),
      piece(' '.repeat(Math.max(0, column - displayWidth(value, brush.ambiguous)))),
      piece(value, 'statistic', ...strong),
      piece(` ${trend === null ? ' ' : brush.signs[trend]} `, trend === 'down' ? 'problem' : 'plan'),
      piece(statistic.subject, ...strong),
    ],
    [
      piece(hasPeriods(width) ? `  ${shorten(period, WIDEST_PERIOD, brush)} ` : '', 'dim'),
      sectionCell(sectionNumber(state.doc, statistic.parent), brush),
    ],
    width,
    brush,
  );
}

function sectionCell(label: string, brush: Brush): Piece {
  return piece(padToWidth(` ${shorten(label, SECTION_COLUMNS - 1, brush)}`, SECTION_COLUMNS, brush.ambiguous), 'dim');
}
