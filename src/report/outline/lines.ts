import type { Span } from '../model.ts';

/** Whether a UTF-16 unit is blank, exactly as `\s` in a regular expression has it. */
export function isBlank(code: number): boolean {
  if (code > 0x20 && code < 0xa0) return false;
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** `span` without the blanks at both its ends; null where nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The lines of `text` that are not blank, each as the span of its words without blanks around them, in order. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = trimSpan(text, at, end);
    if (line !== null) lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** The sentences of a stretch: each ends after 。！？ (and closing quotes behind them), or at a line's end. */
export function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (text[i] !== '\n' && !endsSentence(text, i)) continue;
    let to = i + 1;
    while (to < end && (SENTENCE_END + CLOSING).includes(text[to] ?? ' ')) to++;
    const sentence = trimSpan(text, from, to);
    if (sentence !== null) sentences.push(sentence);
    from = to;
    i = to - 1;
  }
  const rest = trimSpan(text, from, end);
  if (rest !== null) sentences.push(rest);
  return sentences;
}

export const SENTENCE_END = '。！？!?';

/** Whether the character at `at` is a full stop: 。！？, or a half-width one behind a Chinese character that is no part of a number or name. */
export function endsSentence(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (char !== '.') return char !== '' && SENTENCE_END.includes(char);
  return HAN_BEFORE.test(text[at - 1] ?? '') && !/[0-9A-Za-z.]/.test(text[at + 1] ?? '');
}

const HAN_BEFORE = /[\u4e00-\u9fff”’）》)%]/;
const CLOSING = '”’』」）)》';
