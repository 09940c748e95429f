import type { Span } from '../model.ts';

/** How long a name in quotation marks can be; what is longer is a quotation, and its numbers count. */
const LONGEST_QUOTE = 30;
const LONGEST_TITLE = 80;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['[', ']'],
  ['"', '"'],
  ['‘', '’'],
]);
const SENTENCE_MARKS = /[。！？；\n]/u;

function reach(open: string): number {
  return open === '《' || open === '〈' ? LONGEST_TITLE : LONGEST_QUOTE;
}

/**
 * The spans of `text` between `from` and `to` that are names: what stands in quotation marks, in 《》, and in the brackets of a
 * document number (〔2020〕). In order and disjoint; the marks belong to the span. An opening mark that is not closed nearby
 * (30 characters, 80 for 《) opens nothing, so that one stray mark cannot swallow a paragraph.
 */
export function properNameSpans(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    // Nearly all characters are none of these marks.
    if (code >= 0x3015 || (code < 0x2018 && code !== 0x22 && code !== 0x5b)) continue;
    const open = text.charAt(at);
    const close = CLOSING.get(open);
    if (close === undefined) continue;
    const inside = text.slice(at + 1, Math.min(to, at + 1 + reach(open)));
    const length = inside.indexOf(close);
    if (length < 0 || (close !== '》' && SENTENCE_MARKS.test(inside.slice(0, length)))) continue;
    spans.push({ start: at, end: at + length + 2 });
    at += length + 1;
  }
  return spans;
}
