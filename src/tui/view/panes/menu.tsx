import { Box, Text, useStdin } from 'ink';
import SelectInput from 'ink-select-input';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { itemsLeft, type MenuItem } from '../../state/menu.ts';
import type { MenuMode } from '../../state/state.ts';
import { DispatchContext } from '../dispatch.ts';
import type { PaneProps } from '../pane.tsx';
import { justify, piece, type RenderContext, renderRow, tailOf, windowStart } from '../rows.ts';

const PROMPT = ' > ';

/** Columns of the sign before the row that is chosen. */
const GLYPH_WIDTH = 1;

/** What is typed, and how many items it leaves. */
function queryRow(mode: MenuMode, count: number, pane: Pane, context: RenderContext): string {
  const query = tailOf(mode.query.text, queryRoom(pane), context);
  const left = [piece(PROMPT, 'focused'), piece(query, 'strong')];
  return renderRow(justify(left, [piece(`${count} `, 'dim')], pane.width, context), pane.width, context);
}

/** The column, from 0 in the pane, where the next character will stand. */
export function menuColumn(mode: MenuMode, pane: Pane, context: RenderContext): number {
  return PROMPT.length + displayWidth(tailOf(mode.query.text, queryRoom(pane), context), context.ambiguous);
}

function queryRoom({ width }: Pane): number {
  return Math.max(4, width - PROMPT.length - 6);
}

/** Columns between the longest label and its note. */
const GAP = 4;

/** The columns that labels and notes need, so that in a wide window no note stands far from its label. */
function neededWidth(items: readonly MenuItem[], { ambiguous }: RenderContext): number {
  const wide = (text: string): number => displayWidth(text, ambiguous);
  const labels = items.map(({ label, indent }) => MARGIN + indent + wide(label));
  return Math.max(0, ...labels) + GAP + Math.max(0, ...items.map(({ note }) => wide(note))) + 1;
}

/** Columns before a label. */
const MARGIN = 2;

/** A row of the list without the sign before it, its note within `needed` columns. */
function itemRow(item: MenuItem, isSelected: boolean, { width, needed }: Widths, context: RenderContext): string {
  const { label, note, indent } = item;
  const left = [piece(' '.repeat(MARGIN + indent)), piece(label, ...(isSelected ? (['strong'] as const) : []))];
  const right = note === '' ? [] : [piece(`  ${note} `, 'key')];
  const pieces = justify(left, right, Math.min(width, needed), context);
  return renderRow(pieces, width, context, isSelected ? 'chosen' : undefined);
}

/** The columns of a row, and those that the widest item needs. */
interface Widths {
  readonly width: number;
  readonly needed: number;
}

/** What the parts of the list are drawn from: the list itself hands them no more than an index. */
const RowsContext = createContext<({ items: readonly MenuItem[]; context: RenderContext } & Widths) | null>(null);

function Glyph({ isSelected = false }: { isSelected?: boolean }): ReactNode {
  const context = use(RowsContext)?.context;
  return <Text>{isSelected && context ? glyphOf(context) : ' '.repeat(GLYPH_WIDTH)}</Text>;
}

function glyphOf(context: RenderContext): string {
  return renderRow([piece(context.glyphs.current, 'here')], GLYPH_WIDTH, context, 'chosen');
}

function Row({ isSelected = false, value = 0 }: { isSelected?: boolean; value?: number }): ReactNode {
  const rows = use(RowsContext);
  const item = rows?.items[value];
  return <Text>{rows && item ? itemRow(item, isSelected, rows, rows.context) : ''}</Text>;
}

/**
 * The items that are left, moved and chosen from by the list's own keys. It keeps to itself where it is: whatever else moves the
 * selection, or leaves it other rows, begins it anew by its key.
 */
function MenuList(props: {
  mode: MenuMode;
  items: readonly MenuItem[];
  pane: Pane;
  context: RenderContext;
}): ReactNode {
  const { mode, items, pane, context } = props;
  const dispatch = use(DispatchContext);
  // Where a frame is only drawn there is no input, which Ink then says by undefined.
  const hasInput = Boolean(useStdin().isRawModeSupported);
  const needed = useMemo(() => neededWidth(items, context), [items, context]);
  const width = pane.width - GLYPH_WIDTH;
  const rows = useMemo(() => ({ items, width, needed, context }), [items, width, needed, context]);
  // The list shows its items in a ring. It is given them from the first row on that is to be seen.
  const [start] = useState(() => windowStart(items.length, mode.selected, pane.height - 1));
  const choices = useMemo(() => {
    const all = items.map(({ label }, value) => ({ label, value }));
    return [...all.slice(start), ...all.slice(0, start)];
  }, [items, start]);
  return (
    <RowsContext value={rows}>
      <SelectInput
        items={choices}
        initialIndex={mode.selected - start}
        limit={pane.height - 1}
        isFocused={hasInput}
        indicatorComponent={Glyph}
        itemComponent={Row}
        onHighlight={({ value }) => dispatch({ type: 'highlight', index: value })}
        onSelect={({ value }) => dispatch({ type: 'choose', index: value })}
      />
    </RowsContext>
  );
}

/** A menu: what is typed, and the list of what that leaves. */
export function MenuPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  if (mode.kind !== 'menu') {
    return null;
  }
  const items = itemsLeft(state, mode);
  return (
    <Box width={pane.width} height={pane.height} flexShrink={0} flexDirection="column">
      <Text>{queryRow(mode, items.length, pane, context)}</Text>
      {items.length === 0 && (
        <Text>{renderRow([piece(`   ${say(messages.noneSuch, state.lang)}`, 'dim')], pane.width, context)}</Text>
      )}
      {items.length > 0 && pane.height > 1 && (
        <MenuList key={`${mode.revision} ${pane.height}`} mode={mode} items={items} pane={pane} context={context} />
      )}
    </Box>
  );
}
