import { type Span, sentenceAround } from './sentences.ts';

/** So many characters of a long quotation tell where it begins, and where it ends. */
const EDGE = 16;
/** Pieces of so many characters are looked for where neither edge stands any more: shorter ones stand in many places. */
const PIECE = 12;
/** At most so many pieces of a quotation are looked for. */
const MOST_PIECES = 40;

/** Where `words` stand in a text, nearest to `at`; null where they stand nowhere, or there are none. */
export function nearest(text: string, words: string, at: number): number | null {
  if (words === '' || text.startsWith(words, at)) {
    return words === '' || at < 0 || at >= text.length ? null : at;
  }
  const before = text.lastIndexOf(words, at);
  const after = text.indexOf(words, Math.max(0, at));
  if (before === -1 || after === -1) {
    return Math.max(before, after) === -1 ? null : Math.max(before, after);
  }
  return at - before <= after - at ? before : after;
}

/**
 * Where a quotation stands in a text that may have been corrected since: its words, nearest to where they stood; else from its first
 * words to its last ones; else the sentence that holds a piece of it.
 * @param at where it began, an offset
 * @returns null where nothing of it stands there any more
 */
export function foundAgain(text: string, quote: string, at: number): Span | null {
  if (quote === '') {
    return null;
  }
  const whole = nearest(text, quote, at);
  return whole === null
    ? (betweenEdges(text, quote, at) ?? aroundPiece(text, quote, at))
    : { start: whole, end: whole + quote.length };
}

/** From the first words of a quotation to its last ones, where these come soon enough after. */
function betweenEdges(text: string, quote: string, at: number): Span | null {
  if (quote.length < 2 * EDGE) {
    return null;
  }
  const start = nearest(text, quote.slice(0, EDGE), at);
  const tail = quote.slice(-EDGE);
  const last = start === null ? -1 : text.slice(start, start + 2 * quote.length).lastIndexOf(tail);
  return start === null || last < EDGE ? null : { start, end: start + last + EDGE };
}

function aroundPiece(text: string, quote: string, at: number): Span | null {
  const step = Math.max(PIECE >> 1, Math.ceil(quote.length / MOST_PIECES));
  for (let from = 0; from + PIECE <= quote.length; from += step) {
    const piece = quote.slice(from, from + PIECE);
    const start = /\s/.test(piece) ? null : nearest(text, piece, at + from);
    if (start !== null) {
      return sentenceAround(text, { start, end: start + PIECE });
    }
  }
  return null;
}
