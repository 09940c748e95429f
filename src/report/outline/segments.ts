import { sentencesOf } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Context } from './context.ts';
import { type Marker, markerAt } from './markers.ts';
import { isPromise, type Turn, turnOf } from './turns.ts';
import { PLAN_LABEL } from './words/admissions.ts';

/** A span of running text in a chapter of problems, and what it holds. */
export interface Segment extends Span {
  turn: Turn;
}

/** How a promise ends that says nothing of what will be done: 认真加以解决。 */
const MERE_PROMISE = /(?:解决|改进|克服|整改|破解|改善|落实)[^，。]{0,4}[。！!]?$/;
/** How much of a segment is searched for a list. */
const REACH = 400;
const LISTS = /一是|一要|[：:]\s*$|[（(]一[）)]|1[.．、]|①|以下|如下|几个?方面/;

/** What leads in to the first of a list, before its numeral: 但也存在以下不足：一是…. */
export const LEADS_TO_ONE = /^[^。；：:]{0,120}[：:](?=\s*(?:一是|[（(]?[一1][）)、.]))/;

/**
 * The running text of a chapter of problems, cut where it turns: 主要原因是… to causes, 下一步，… and 改进措施：to what will be done.
 * `spans`: the chapter's own words, in order. A turn holds until the next one, over headed parts too. Where another chapter plans, a
 * promise without a list is no turn. Linear.
 */
export function segmentsIn({ text, reported, planned }: Context, part: Span, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let turn: Turn = 'problems';
  const series = new Series();
  for (const span of spans) {
    let from = span.start;
    const sentences = sentencesOf(text, span.start, span.end);
    sentences.forEach((sentence, i) => {
      const words = text.slice(sentence.start, sentence.end);
      const own = turnOf(words, reported);
      const back = series.next(words, turn, own === null);
      const next = back ? 'problems' : own;
      if ((next === 'causes' && LISTS.test(words)) || (next === 'plans' && series.beginsAnew(words))) series.close();
      if (next === null || next === turn || (!back && markerAt(words, 0) !== null && next !== 'causes')) return;
      const rest = { start: sentence.start, end: span.end };
      const leads = i === sentences.length - 1 && span.end < part.end;
      if (next === 'plans' && !plansSomething(text, sentence, rest, leads, planned)) return;
      if (sentence.start > from) segments.push({ start: from, end: sentence.start, turn });
      from = sentence.start;
      turn = next;
    });
    if (from < span.end) segments.push({ start: from, end: span.end, turn });
  }
  return segments;
}

/** The numbered problems among which what is done about each, or why it is so, may stand: 一是…。对策：…。二是…。对策：…。 */
class Series {
  private last: Marker | null = null;
  private broken = false;

  /** Whether a sentence leads in to a list that is numbered as this one: 下一步，将抓好以下工作：一是…. */
  beginsAnew(words: string): boolean {
    const led = LEADS_TO_ONE.exec(words);
    return led !== null && markerAt(words, led[0].length)?.form === this.last?.form;
  }

  /** The list that follows is another. */
  close(): void {
    this.broken = true;
  }

  /** Whether a sentence under `turn` goes on with the problems, behind what is said of the one before. */
  next(words: string, turn: Turn, goesOnAsBefore: boolean): boolean {
    const led = goesOnAsBefore ? (LEADS_TO_ONE.exec(words)?.[0].length ?? 0) : 0;
    const marker = markerAt(words, led);
    if (marker === null || marker.number === null) return false;
    const goesOn = marker.form === this.last?.form && marker.number === (this.last.number ?? 0) + 1;
    // 打算：一是…。 begins a list of its own.
    if (turn !== 'problems' && !goesOn) this.broken ||= marker.number === 1;
    if (turn === 'problems' || (goesOn && !this.broken)) this.last = marker;
    return turn !== 'problems' && goesOn && !this.broken;
  }
}

/** Whether a turn to plans is more than a promise. `rest`: from it to the end of the running text; `leads`: headed parts follow. */
function plansSomething(text: string, sentence: Span, rest: Span, leads: boolean, planned: boolean): boolean {
  const words = text.slice(sentence.start, Math.min(rest.end, sentence.start + REACH));
  if (PLAN_LABEL.test(words)) return true;
  if (leads || LISTS.test(words) || LISTS.test(text.slice(sentence.start, sentence.end))) return true;
  return !planned && !(isPromise(words) && MERE_PROMISE.test(words.trimEnd()));
}
