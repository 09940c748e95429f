import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Pane } from '../state/layout.ts';
import type { AppState } from '../state/state.ts';
import type { RenderContext } from './rows.ts';

/** What every pane is drawn from. */
export interface PaneProps {
  state: AppState;
  pane: Pane;
  context: RenderContext;
}

/** A pane's rows one below the other, each already exactly as wide as the pane: one text for Ink to lay out. */
export function PaneRows({ pane, rows }: { pane: Pane; rows: readonly string[] }): ReactNode {
  return (
    <Box width={pane.width} height={pane.height} flexShrink={0}>
      <Text>{rows.join('\n')}</Text>
    </Box>
  );
}

/** The line between two panes; in colour beside the one that has the keys. */
export function Separator(props: { height: number; isActive: boolean; context: RenderContext }): ReactNode {
  const { height, isActive, context } = props;
  const { theme, glyphs } = context;
  return (
    <Box width={1} height={height} flexShrink={0}>
      <Text>
        {Array(height)
          .fill(theme[isActive ? 'here' : 'dim'](glyphs.separator))
          .join('\n')}
      </Text>
    </Box>
  );
}
