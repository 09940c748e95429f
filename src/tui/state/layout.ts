/** Which of the three panes the keys go to while reading. */
export type Focus = 'outline' | 'text' | 'side';

/** A rectangle of cells: column and row of its left upper corner from 0, and its size. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type PaneName =
  | Focus
  | 'search'
  | 'statistics'
  | 'help'
  | 'shelf'
  | 'summary'
  | 'search-all'
  | 'menu'
  | 'form'
  | 'follow'
  | 'figure'
  | 'figures'
  | 'compare'
  | 'similar'
  | 'terms';

export interface Pane extends Rect {
  name: PaneName;
}

export type Layout =
  | { kind: 'too-small' }
  /** `width` and `height` of the whole frame; row 0 is the header, row 1 the panes' titles, the last the status line. */
  | { kind: 'frame'; width: number; height: number; panes: readonly Pane[] };

export interface LayoutInput {
  /** The window, in cells. */
  columns: number;
  rows: number;
  focus: Focus;
  /** Whether the side pane has been called up over the text. */
  sideOpen: boolean;
  /** Whether the first screen stands in the text's place: it takes that of the side pane too. */
  isOverview?: boolean;
  /** The widest lines of the text, in columns; WIDEST_MEASURE if absent. */
  measure?: number;
  /** What is open in place of the text, or of everything. */
  over: Exclude<PaneName, Focus | 'summary'> | 'contents' | null;
}

const LEAST_COLUMNS = 20;
const LEAST_ROWS = 6;
/** From here on outline, text and side pane stand beside each other. */
export const THREE_PANES = 100;
/** From here on outline and text do; the side pane is called up over the text. */
export const TWO_PANES = 60;
/** Columns at the left of the text: the bar along the current part or a mark, a sign, a blank. */
export const GUTTER = 3;
/** Longer lines are hard to read: 38 characters. */
export const WIDEST_MEASURE = 76;

/** Header and titles above the panes, status line below. */
const ROWS_ABOVE = 2;
const ROWS_BELOW = 1;

/**
 * Where everything stands in a window. The frame leaves the last row free, since a frame as
 * tall as the window makes Ink clear the screen, and the last column, where erasing to the end of a full line eats its
 * last character. Panes never overlap, are one column apart (the separator) and fill the frame's width.
 */
export function layout(input: LayoutInput): Layout {
  const { columns, rows } = input;
  if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
    return { kind: 'too-small' };
  }
  const width = columns - 1;
  const height = rows - 1;
  let x = 0;
  const panes = shares(input, width).map(([name, share]): Pane => {
    const pane = { name, x, y: ROWS_ABOVE, width: share, height: height - ROWS_ABOVE - ROWS_BELOW };
    x += share + 1;
    return pane;
  });
  return { kind: 'frame', width, height, panes };
}

/** What takes the whole window. */
const WHOLE: ReadonlySet<PaneName> = new Set([
  'help',
  'search-all',
  'menu',
  'form',
  'follow',
  'figure',
  'figures',
  'compare',
  'similar',
  'terms',
]);

function shares(input: LayoutInput, width: number): [PaneName, number][] {
  const { columns, focus, over } = input;
  if (over === 'contents') {
    // The text keeps the columns that it needs; the titles of the contents have the rest.
    const menu = columns < TWO_PANES ? width : Math.max(Math.min(60, width >> 1), width - widestText(input) - 1);
    return menu === width
      ? [['menu', width]]
      : [
          ['menu', menu],
          ['text', width - menu - 1],
        ];
  }
  if (over !== null && WHOLE.has(over)) {
    return [[over, width]];
  }
  if (over === 'shelf') {
    const summary = columns < THREE_PANES ? 0 : clamp(Math.round(columns * 0.3), 32, 44);
    return summary === 0
      ? [['shelf', width]]
      : [
          ['shelf', width - summary - 1],
          ['summary', summary],
        ];
  }
  if (columns < TWO_PANES) {
    return [[over ?? focus, width]];
  }
  if (columns < THREE_PANES) {
    const outline = clamp(Math.round(columns * 0.32), 20, 30);
    const main = over ?? (input.sideOpen ? 'side' : 'text');
    return [
      ['outline', outline],
      [main, width - outline - 1],
    ];
  }
  const side = clamp(Math.round(columns * 0.23), 23, 42);
  const least = clamp(Math.round(columns * 0.28), 26, 42);
  const text = Math.min(widestText(input), width - least - side - 2);
  // What the text does not need goes to the panes at its sides.
  const left = width - least - side - text - 2;
  // The outline stays as wide as it is, whatever stands in the text's place.
  const outline = least + Math.floor(left / 2);
  if (over !== null || (input.isOverview && focus !== 'side')) {
    return [
      ['outline', outline],
      [over ?? 'text', width - outline - 1],
    ];
  }
  return [
    ['outline', outline],
    ['text', text],
    ['side', side + Math.ceil(left / 2)],
  ];
}

/** Columns of a pane in which the text has its whole measure. */
function widestText({ measure = WIDEST_MEASURE }: LayoutInput): number {
  return GUTTER + measure + 1;
}

/** The value, or the least or the most where it is beyond; the least where that is more than the most. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The pane of that name, if it is shown. */
export function paneOf(where: Layout, name: PaneName): Pane | undefined {
  return where.kind === 'frame' ? where.panes.find((pane) => pane.name === name) : undefined;
}
