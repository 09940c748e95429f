/** Part of a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The marks that end a sentence; a half-width full stop only where `endsSentence` says so. */
export const SENTENCE_END = '。！？!?';
/** Marks that close a quotation or a bracket: behind a full stop they belong to the sentence. */
const CLOSING = '”’』」）)》"\'';
/** Every character that may be a stop: a regular expression passes over the others much sooner than a loop does. */
const STOPS = new RegExp(`[\\n.${SENTENCE_END}]`, 'gu');
const STOPS_AND_SEMICOLONS = new RegExp(`[\\n.;；${SENTENCE_END}]`, 'gu');
const HAN_BEFORE = /[\u4e00-\u9fff”’）》)%]/;

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

/** Whether the character at `at` is a full stop: 。！？, or a half-width one behind a Chinese character that is no part of a number or name. */
export function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most characters are ideographs, and every character of a text is asked about.
  if (code >= 0x3400 && code <= 0x9fff) return false;
  const char = text[at] ?? '';
  if (char !== '.') return char !== '' && SENTENCE_END.includes(char);
  return HAN_BEFORE.test(text[at - 1] ?? '') && !/[0-9A-Za-z.]/.test(text[at + 1] ?? '');
}

/**
 * The sentences of the span from `start` to `end`, in order, without blanks around them: each ends behind a full stop, with
 * the marks that close a quotation behind it, or at a line's end; with `semicolons` also behind ；, which parts the facts of a
 * long enumeration. Linear.
 */
export function sentencesOf(
  text: string,
  start: number,
  end: number,
  { semicolons = false }: { semicolons?: boolean } = {},
): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const { index } of text.slice(start, end).matchAll(semicolons ? STOPS_AND_SEMICOLONS : STOPS)) {
    const at = start + index;
    if (at < from || (text[at] === '.' && !endsSentence(text, at))) continue;
    let to = at + 1;
    while (to < end && (SENTENCE_END + CLOSING).includes(text[to] ?? ' ')) to++;
    const sentence = trimSpan(text, from, to);
    if (sentence !== null) sentences.push(sentence);
    from = to;
  }
  const rest = trimSpan(text, from, end);
  if (rest !== null) sentences.push(rest);
  return sentences;
}

/** How far a sentence is followed to either side (UTF-16 units): text without any full stop must not cost quadratic time. */
const REACH = 2000;

/**
 * The sentence around `span`: from behind the full stop (。！？ or a line's end) before it to the next one, marks that close
 * a quotation included, blanks at either end left out. Never less than `span`, at most 2,000 characters more on either side.
 */
export function sentenceAround(text: string, span: Span): Span {
  return around(text, span).sentence;
}

/** Gives the sentences around spans of a text as `sentenceAround` does, and looks once for one that has several of them. */
export function sentenceFinder(text: string): (span: Span) => Span {
  let last: { span: Span; sentence: Span; stop: number } | null = null;
  return (span) => {
    // Cut short it would be another for each.
    const goesOn =
      last !== null &&
      span.start >= last.span.end &&
      span.end <= Math.min(last.stop, last.sentence.end) &&
      last.stop - last.sentence.start < REACH &&
      !isSkipped(text, last.sentence.start) &&
      firstEnd(text, last.span.start, last.span.end) === last.span.end;
    if (last !== null && goesOn) return last.sentence;
    last = { span, ...around(text, span) };
    return last.sentence;
  };
}

const endsAt = (text: string, at: number): boolean => text[at] === '\n' || endsSentence(text, at);

/** The first place from `at` on at which a sentence ends; `limit` where none does before. */
function firstEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !endsAt(text, end)) end++;
  return end;
}

/** Whether no sentence begins at a place: it closes a quotation, or is blank. */
const isSkipped = (text: string, at: number): boolean =>
  CLOSING.includes(text[at] ?? '') || isBlank(text.charCodeAt(at));

/** The sentence around a span, and the place of the mark that ends it. */
function around(text: string, span: Span): { sentence: Span; stop: number } {
  let start = span.start;
  const first = Math.max(0, span.start - REACH);
  while (start > first && !endsAt(text, start - 1)) start--;
  while (start < span.start && isSkipped(text, start)) start++;
  const last = Math.min(text.length, span.end + REACH);
  const stop = firstEnd(text, span.end, last);
  let end = stop;
  if (end < last && text[end] !== '\n') {
    end++;
    while (end < last && CLOSING.includes(text[end] ?? ' ')) end++;
  }
  while (end > span.end && isBlank(text.charCodeAt(end - 1))) end--;
  return { sentence: { start, end }, stop };
}
