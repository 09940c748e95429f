import type { Span } from '../model.ts';
import { type Item, itemsOf } from './items.ts';
import { linesOf } from './lines.ts';
import { markerAt } from './markers.ts';

/** A lead sentence is no longer than this (the model says so). */
const LEAD_MAX = 30;
const LEAD_LEAST = 4;
/** The paragraph goes on so far behind its lead. */
const BODY_LEAST = 6;

/**
 * The end of the lead sentence that opens a paragraph without a numeral, its full stop left out: at most 30 characters ended
 * by 。, with more behind it. Retrospects and thanks (成绩来之不易。…) open none. -1 for none.
 */
export function leadEnd(text: string, line: Span): number {
  if (markerAt(text, line.start) !== null) return -1;
  const words = text.slice(line.start, Math.min(line.end, line.start + LEAD_MAX + 1));
  const stop = words.indexOf('。');
  if (stop < LEAD_LEAST || line.end - line.start < stop + 1 + BODY_LEAST) return -1;
  return ELSEWHERE.test(words) || RETROSPECT.test(words.slice(0, stop)) ? -1 : line.start + stop;
}

/** Words of a paragraph that goes on with the whole. */
const ELSEWHERE =
  /^(?:各位|同志们|主任|此外|同时|与此同时|总之|综上|总的来|以上|上述|这些|在(?:看到|肯定|总结|取得|充分肯定)|尽管|虽然|但|我们也|让我们|附[：:])/;
const RETROSPECT =
  /^(?:刚刚过去|过去|回[顾首望]|总结|20\d{2}年[，,]?(?:是|，)|[一二三四五六七八九十几]年来的?(?:成绩|工作|实践|发展)|成绩|今年是|实践证明|我们(?:深知|深切|深刻|体会)|衷心|特此|向[^，。]{0,20}(?:致|表示))|来之不易|殊为不易|不(?:寻常|平凡|容易)|(?:致以|表示).{0,10}(?:感谢|敬意)$/;

/** The paragraphs among `lines` that open with a lead sentence, as items, with the items in them. */
export function ledParagraphs(text: string, lines: readonly Span[]): Item[] {
  const led = lines.flatMap((line, i) => {
    const end = leadEnd(text, line);
    return end < 0 ? [] : [{ i, end }];
  });
  return led.map(({ i, end }): Item => {
    const line = lines[i] ?? { start: 0, end: 0 };
    return { ...line, children: itemsOf(text, { start: end, end: line.end }) };
  });
}

/**
 * The paragraphs that a bold first sentence leads, two or more, where no numeral opens any: each reaches to the next, the last
 * to its own end. `leads`: bold first sentences by where they start, with the end of each.
 */
export function boldParagraphs(text: string, leads: ReadonlyMap<number, number>, span: Span): Item[] {
  if (leads.size === 0) return [];
  const lines = linesOf(text, span.start, span.end);
  if (lines.some((line) => markerAt(text, line.start) !== null)) return [];
  const led = lines.flatMap((line, i) => (leads.has(line.start) ? [i] : []));
  if (led.length < 2) return [];
  return led.flatMap((from, k) => {
    const first = lines[from];
    const last = lines[(led[k + 1] ?? from + 1) - 1];
    if (first === undefined || last === undefined) return [];
    const within = { start: leads.get(first.start) ?? first.start, end: last.end };
    return [{ start: first.start, end: last.end, children: itemsOf(text, within) }];
  });
}

/** An indent, and the blanks behind a paragraph, are no wider. */
const BLANKS_MOST = 40;

/** The paragraphs of a span, without those of which another part has the rest. */
export function wholeLines(text: string, span: Span): Span[] {
  return linesOf(text, span.start, span.end).filter(({ start, end }) => {
    const opens = start > span.start || /(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - BLANKS_MOST), start));
    return opens && (end < span.end || /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + BLANKS_MOST)));
  });
}
