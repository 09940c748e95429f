import { type Ambiguous, displayWidth } from '../../text/index.ts';

const SGR = /\x1b\[[\d;]*m/g;

let ambiguous: Ambiguous = 1;

/** The widths of rows as painted: Ink asks for each three times a frame, and most are as they were in the frame before. */
const known = new Map<string, number>();
/** So many rows have all frames between two keys. */
const MOST_KNOWN = 1000;
/** A shorter text is measured as fast as it is looked up. */
const SHORT = 16;

/** From now on Ink gives ambiguous characters that many columns, as the terminal does. */
export function setAmbiguousWidth(width: Ambiguous): void {
  ambiguous = width;
  known.clear();
}

/**
 * What Ink and the packages below it get for string-width in the built program (see scripts/build.mjs): Ink asks for the width of
 * every character of every frame, and by tables that costs a third of what string-width's patterns do, and 30 ms less at the first.
 * The signature is string-width's.
 */
export default function stringWidth(text: unknown): number {
  if (typeof text !== 'string' || text === '') {
    return 0;
  }
  if (text.length < SHORT) {
    return measured(text);
  }
  let width = known.get(text);
  if (width === undefined) {
    width = measured(text);
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(text, width);
  }
  return width;
}

function measured(text: string): number {
  return displayWidth(text.includes('\x1b') ? text.replace(SGR, '') : text, ambiguous);
}
