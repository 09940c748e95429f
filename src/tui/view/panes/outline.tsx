import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { type ReactNode, useMemo } from 'react';
import type { Part } from '../../../report/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { holdsMark } from '../../state/marking.ts';
import { type Entry, PREAMBLE, visibleEntries } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type Heat, heatOf, heatSign } from '../heat.ts';
import { type Brush, type Piece, paintRow, piece, spread, windowStart } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** Columns of the indicator before each line, and of the counts behind it where the pane is wide enough for words over them. */
const INDICATOR = 1;
const WIDE = 30;
const DEEPEST_INDENT = 6;
/** Columns of hits: a blank, the count, a blank, a bar. */
const HEAT_COLUMNS = 6;

/** Columns of the two counts: under the words of the pane's title row where it is wide, else just as wide as they need. */
export function countColumns(width: number): { measures: number; statistics: number } {
  return width >= WIDE ? { measures: 5, statistics: 5 } : { measures: 3, statistics: 4 };
}

/** The pane's title row: its name, and what the counts below are. */
export function outlineTitle(state: AppState, width: number): { title: string; columns: string } {
  const { measures, statistics } = countColumns(width);
  const label = (text: string, room: number): string => ' '.repeat(Math.max(0, room - displayWidth(text))) + text;
  if (heatOf(state)) {
    return { title: messages.outline[state.lang], columns: label(messages.hitCount[state.lang], HEAT_COLUMNS) };
  }
  const [first, second] =
    width >= WIDE ? [messages.measures, messages.numbers] : [messages.measuresShort, messages.numbersShort];
  return {
    title: messages.outline[state.lang],
    columns: label(first[state.lang], measures) + label(second[state.lang], statistics),
  };
}

interface OutlineItem {
  label: string;
  value: string;
}

/** The lines of the outline that fit, painted, and which of them is the current one. */
export function outlineRows(state: AppState, pane: Pane, brush: Brush): { items: OutlineItem[]; current: number } {
  const entries = visibleEntries(state.doc, state.place.entry);
  const selected = Math.max(
    0,
    entries.findIndex((entry) => entry.id === state.place.entry),
  );
  const start = windowStart(entries.length, selected, pane.height);
  const items = entries.slice(start, start + pane.height).map((entry, index) => ({
    value: entry.id,
    label: entryRow(state, entry, start + index === selected, pane.width - INDICATOR, brush),
  }));
  return { items, current: selected - start };
}

function entryRow(state: AppState, entry: Entry, isCurrent: boolean, width: number, brush: Brush): string {
  const { part } = entry;
  const heat = heatOf(state);
  const sign = state.doc.signs.get(entry.id);
  const lead: Piece[] = [
    markPiece(state, entry, brush),
    sign ? piece(brush.signs[sign], sign) : piece(' '),
    piece(' '.repeat(Math.min(DEEPEST_INDENT, (entry.path.length - 1) * 2))),
    piece(impliedNumber(part), 'dim'),
  ];
  const name = entry.id === PREAMBLE ? messages.preamble[state.lang] : `${part?.marker ?? ''}${part?.title ?? ''}`;
  const styles: StyleName[] = isCurrent ? [state.focus === 'outline' ? 'focused' : 'strong'] : [];
  const title = piece(name.trim() || messages.untitled[state.lang], ...styles);
  const right = heat ? heatPieces(entry, heat, brush) : countPieces(entry, width + INDICATOR);
  return paintRow(spread([...lead, title], right, width, brush), width, brush);
}

/** The hits in an entry: how many, and a bar that tells it from afar. */
function heatPieces(entry: Entry, heat: Heat, brush: Brush): Piece[] {
  const count = heat.get(entry.id) ?? 0;
  const words = count === 0 ? '' : `${count} ${heatSign(count, heat, brush.signs.heat)}`;
  return [piece(words.padStart(HEAT_COLUMNS), 'notice')];
}

function countPieces(entry: Entry, width: number): Piece[] {
  const counts = countsOf(entry, width);
  return counts === '' ? [] : [piece(` ${counts}`, 'dim')];
}

/** The counts of a headed part, right-aligned in their columns, without the blanks before the first: the title may have them. */
function countsOf(entry: Entry, width: number): string {
  if (entry.part?.heading === null) {
    return '';
  }
  const columns = countColumns(width);
  const count = (value: number, room: number): string => (value === 0 ? '' : String(value)).padStart(room);
  const counts = count(entry.measures, columns.measures) + count(entry.statistics, columns.statistics);
  return counts.trimStart();
}

/** The number of a section that has none printed: not what the report says, so in figures of its own kind. */
function impliedNumber(part: Part | null): string {
  return part?.heading === 1 && part.marker.trim() === '' && part.number !== null ? `${part.number} ` : '';
}

function markPiece(state: AppState, entry: Entry, brush: Brush): Piece {
  if (state.marked.has(entry.id)) {
    return piece(brush.signs.mark, 'mark');
  }
  return holdsMark(state.doc, entry, entry.id, state.marked) ? piece(brush.signs.markInside, 'mark') : piece(' ');
}

/**
 * The outline as ink-select-input draws it. Its keys are off (`isFocused`): every key goes through the keymap, several
 * at once too, so the list is mounted anew, with the reducer's line as its initial one, whenever that line moves.
 */
export function OutlinePane(props: { state: AppState; pane: Pane; brush: Brush }): ReactNode {
  const { state, pane, brush } = props;
  const { items, current } = outlineRows(state, pane, brush);
  const Indicator = useMemo(() => makeIndicator(brush), [brush]);
  return (
    <Box width={pane.width} height={pane.height} flexShrink={0} flexDirection="column">
      <SelectInput
        // The list's lines follow from the current entry and the first line shown.
        key={`${state.place.entry} ${items[0]?.value} ${items.length}`}
        items={items}
        initialIndex={current}
        isFocused={false}
        indicatorComponent={Indicator}
        itemComponent={OutlineLine}
      />
    </Box>
  );
}

function makeIndicator(brush: Brush): (props: { isSelected?: boolean }) => ReactNode {
  const current = brush.theme.here(brush.signs.current);
  return ({ isSelected }) => <Text>{isSelected ? current : ' '}</Text>;
}

function OutlineLine({ label }: { label: string }): ReactNode {
  return <Text>{label}</Text>;
}
