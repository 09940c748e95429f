import type { Pane } from '../state/layout.ts';
import { ruledTitle } from './item-rows.ts';
import { piece, type RenderContext, renderRow } from './rows.ts';

/** One of two halves of a pane. */
export interface Half {
  title: string;
  /** Whether it has the keys. */
  isActive: boolean;
  /** Exactly `height` rows, each exactly `width` columns. */
  rows: (size: { width: number; height: number }) => string[];
}

/** Below so many rows a pane is the active half alone: two halves of it would show nothing. */
const LEAST_ROWS = 8;

/**
 * Two halves of a pane, each under its title: beside each other where the pane has `beside` columns, else one above the other.
 * @returns exactly as many rows as the pane has
 */
export function halvesOf(
  first: Half,
  second: Half,
  pane: Pick<Pane, 'width' | 'height'>,
  beside: number,
  context: RenderContext,
): string[] {
  const { width, height } = pane;
  const titled = ({ title, isActive, rows }: Half, columns: number, count: number): string[] => [
    renderRow(ruledTitle(title, isActive, columns, context), columns, context),
    ...rows({ width: columns, height: Math.max(0, count - 1) }),
  ];
  if (width >= beside) {
    const left = (width - 1) >> 1;
    const lines = titled(second, width - left - 1, height);
    const isActive = first.isActive || second.isActive;
    const rule = (glyph: string): string => renderRow([piece(glyph, isActive ? 'here' : 'dim')], 1, context);
    const [join, separator] = [rule(context.glyphs.join), rule(context.glyphs.separator)];
    return titled(first, left, height).map((row, i) => row + (i === 0 ? join : separator) + (lines[i] ?? ''));
  }
  if (height < LEAST_ROWS) {
    return titled(second.isActive ? second : first, width, height);
  }
  const upper = Math.ceil(height / 2);
  return [...titled(first, width, upper), ...titled(second, width, height - upper)];
}
