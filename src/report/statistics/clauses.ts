import type { Span } from '../model.ts';
import type { Quantity } from './quantity.ts';

/** A statistic in the making: the quantity, the sentence it stands in, and its neighbours there. */
export interface Candidate {
  quantity: Quantity;
  sentence: Span;
  trend: 'up' | 'down' | null;
  subject: string;
  /** The subject without what is said of this number only (日均, 占比): what later numbers carry over. */
  base: string;
  /** The words next to the number name it; false: the subject is carried over. */
  own: boolean;
  /** The subject before a way of counting (累计) was put to it that tells it from another of its sentence. */
  measures?: string;
  /** The subject before it was told from others of the report as a part (see `tellAcross`). */
  whole?: string;
  /** The period that the head of a table's column names, where there is one. */
  period?: string | null;
}

/** A cell of a table says something by itself, as a sentence does. */
const SENTENCE_END = /[。！？!?\n\t]/gu;
const CLAUSE_MARKS = ',;。:!?、()\n…—';
const SEGMENT_MARKS = ',;。:!?()\n…';
/** 」, behind which no mark of these stands in Unicode, and nearly every character of a text. */
const LAST_MARK = 0x300d;

/** The sentences of the passage `from`–`to`, in order, covering it. */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(SENTENCE_END)) {
    const end = from + index + 1;
    spans.push({ start, end });
    start = end;
  }
  if (start < to) spans.push({ start, end: to });
  return spans;
}

/** Where the words that lead up to `at` begin: behind the last mark, not looking further back than `from` or 120 characters. */
export function clauseStart(text: string, at: number, from: number, marks: string = CLAUSE_MARKS): number {
  const bound = Math.max(from, at - 120);
  let quotes = 0;
  for (let place = at - 1; place >= bound; place--) {
    if (text.charCodeAt(place) > LAST_MARK) continue;
    const mark = text.charAt(place);
    if ('”》」'.includes(mark)) quotes++;
    else if ('“《「'.includes(mark)) quotes = Math.max(0, quotes - 1);
    else if (quotes === 0 && marks.includes(mark)) return place + 1;
  }
  return bound;
}

/** As clauseStart, but 、 does not end the clause: where an enumeration begins. */
export function segmentStart(text: string, at: number, from: number): number {
  return clauseStart(text, at, from, SEGMENT_MARKS);
}
