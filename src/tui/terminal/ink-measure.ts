import stringWidth from './ink-width.ts';

interface Dimensions {
  width: number;
  height: number;
}

const NOTHING: Dimensions = { width: 0, height: 0 };
let last = { text: '', dimensions: NOTHING };

/** The widths of texts whose lines are known to be equally wide. */
const told = new Map<string, number>();
/** A frame has some ten of them. */
const MOST_TOLD = 40;

/** Says how wide every line of a text is, in columns: the rows of a pane are made as wide as the pane, and need not be measured three times a frame. */
export function tellWidth(text: string, width: number): void {
  if (told.size >= MOST_TOLD) {
    told.clear();
  }
  told.set(text, width);
}

/** How wide every line of a text is; undefined where nobody said so. */
export function toldWidth(text: string): number | undefined {
  return told.get(text);
}

/**
 * What Ink gets for its own measureText in the built program (see scripts/build.mjs): Ink keeps every text that it ever measured,
 * and most of a frame is one text. Gives the cells that a text of one or more lines takes; the last one is remembered, because
 * Ink asks twice.
 */
export default function measureText(text: string): Dimensions {
  if (text === '') {
    return NOTHING;
  }
  if (last.text !== text) {
    const lines = text.split('\n');
    const width = told.get(text) ?? Math.max(...lines.map(stringWidth));
    last = { text, dimensions: { width, height: lines.length } };
  }
  return last.dimensions;
}
