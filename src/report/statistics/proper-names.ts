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
const OPENING = new RegExp(`[${[...CLOSING.keys()].join('').replace('[', '\\[')}]`, 'gu');
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
  // Alone, so that a search for the next mark ends where the stretch does.
  const own = text.slice(from, to);
  OPENING.lastIndex = 0;
  while (OPENING.test(own)) {
    const behind = OPENING.lastIndex;
    const open = own.charAt(behind - 1);
    const close = CLOSING.get(open) ?? '';
    const inside = own.slice(behind, behind + reach(open));
    const length = inside.indexOf(close);
    if (length < 0 || (close !== '》' && SENTENCE_MARKS.test(inside.slice(0, length)))) continue;
    const end = behind + length + 1;
    spans.push({ start: from + behind - 1, end: from + end });
    OPENING.lastIndex = end;
  }
  return spans;
}
