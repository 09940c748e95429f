import { type Ambiguous, GraphemeReader } from './graphemes.ts';

export type { Ambiguous };

/**
 * How many columns `text` takes in a terminal (0 and up), after UAX #11 as string-width reads it. `ambiguous` is the
 * width of ambiguous characters, 1 if not given. A tab counts as one column: whoever draws writes a blank for it.
 * Other controls count 0 and escape sequences are not looked for: pass `visible` text, and colour it after measuring.
 */
export function displayWidth(text: string, ambiguous: Ambiguous = 1): number {
  const reader = new GraphemeReader(text, ambiguous);
  let width = 0;
  for (let at = 0; at < text.length; at = reader.next) {
    width += reader.read(at);
  }
  return width;
}

/** The longest prefix of whole graphemes of `text` that is not wider than `width` columns ('' where width <= 0). */
export function cutToWidth(text: string, width: number, ambiguous: Ambiguous = 1): string {
  const reader = new GraphemeReader(text, ambiguous);
  let used = 0;
  for (let at = 0; at < text.length; at = reader.next) {
    used += reader.read(at);
    if (used > width) {
      return text.slice(0, at);
    }
  }
  return width > 0 ? text : '';
}

/** `text` cut to `width` columns, then filled up with blanks: exactly `width` columns wide, where width is a whole number >= 0. */
export function padToWidth(text: string, width: number, ambiguous: Ambiguous = 1): string {
  const cut = cutToWidth(text, width, ambiguous);
  return cut + ' '.repeat(Math.max(0, width - displayWidth(cut, ambiguous)));
}
