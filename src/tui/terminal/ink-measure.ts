import stringWidth from './ink-width.ts';

interface Dimensions {
  width: number;
  height: number;
}

const NOTHING: Dimensions = { width: 0, height: 0 };
let last = { text: '', dimensions: NOTHING };

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
    last = { text, dimensions: { width: Math.max(...lines.map(stringWidth)), height: lines.length } };
  }
  return last.dimensions;
}
