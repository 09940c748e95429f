import { Box, Text } from 'ink';
import { memo, type ReactNode } from 'react';
import type { Pane } from '../state/layout.ts';
import type { AppState } from '../state/state.ts';
import { tellWidth } from '../terminal/ink-measure.ts';
import type { RenderContext } from './rows.ts';

/** What every pane is drawn from. */
export interface PaneProps {
  state: AppState;
  pane: Pane;
  context: RenderContext;
}

/** A pane's rows one below the other, each already exactly as wide as the pane: one text for Ink to lay out. */
export function PaneRows({ pane, rows }: { pane: Pane; rows: readonly string[] }): ReactNode {
  return <Rows width={pane.width} height={pane.height} text={rows.join('\n')} />;
}

/** Rows of the same width. Where they are as in the frame before, as in most panes at most keys, nothing is laid out. */
const Rows = memo(({ width, height, text }: { width: number; height: number; text: string }): ReactNode => {
  tellWidth(text, width);
  return (
    <Box width={width} height={height} flexShrink={0}>
      <Text>{text}</Text>
    </Box>
  );
});

/** A row as wide as the frame. */
export const FrameRow = memo(({ row }: { row: string }): ReactNode => <Text>{row}</Text>);

/** The line between two panes; in colour beside the one that has the keys. */
export function Separator(props: { height: number; isActive: boolean; context: RenderContext }): ReactNode {
  const { height, isActive, context } = props;
  const { theme, glyphs } = context;
  const line = theme[isActive ? 'here' : 'dim'](glyphs.separator);
  return <Rows width={1} height={height} text={Array(height).fill(line).join('\n')} />;
}
