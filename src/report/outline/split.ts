import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { type MarkerForm, markerAt } from './markers.ts';

/** Forms that head parts: one of them may stand within a paragraph, behind the full stop of the part before. */
const HEADING_FORMS: readonly MarkerForm[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];
const BEFORE = '。！？!?；;”》）).';
/** How far behind a chapter's numeral its first part may open without a full stop between: 一、主要工作（一）加强领导。 */
const TITLE_MAX = 40;
/** Where a whole report stands on one line, the paragraph that addresses the congress opens behind one of these. */
const ENDS = '。！？!?';
const ADDRESS = /^各位(?:代表|委员)[，！,!]/;
/** Whether a paragraph opens at `at` that lost its line break: behind a full stop 各位代表，. */
function addresses(text: string, at: number): boolean {
  return text[at] === '各' && ENDS.includes(text[at - 1] ?? '。') && ADDRESS.test(text.slice(at, at + 6));
}

/** A line of more characters has lost its line breaks. */
const LOST = 1200;

/** A paragraph, taken apart where it addresses the congress if it is too long for one. Linear. */
export function splitAddresses(text: string, line: Span): Span[] {
  if (line.end - line.start <= LOST) return [line];
  const cuts = [line.start];
  for (let at = text.indexOf('各位', line.start + 1); at > 0 && at < line.end; at = text.indexOf('各位', at + 1))
    if (addresses(text, at)) cuts.push(at);
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? line.end }));
}

/**
 * A paragraph that runs several headed parts together, （一）…。（二）…。, is taken apart before each of them; any other is
 * returned as it is. A series is gone on with that opens the line; 一、…二、… may also open within it. `alone`: no other line
 * opens with 一、, so that this one may hold the whole report. Linear.
 */
export function splitRuns(text: string, line: Span, alone: boolean): Span[] {
  const cuts = new Cuts(text, line, alone);
  for (let at = line.start + 1; at < line.end; at++) cuts.try(at);
  return cuts.spans();
}

class Cuts {
  private readonly cuts: number[];
  private readonly opening: MarkerForm | null;
  private readonly series: { form: MarkerForm | null; last: number };
  /** The last chapter's number, where it stands, and whether one opened within the line. */
  private readonly chapters: { last: number; at: number; inText: boolean };
  private readonly text: string;
  private readonly line: Span;
  private readonly alone: boolean;

  constructor(text: string, line: Span, alone: boolean) {
    this.text = text;
    this.line = line;
    this.alone = alone;
    const marker = markerAt(text, line.start);
    this.opening = marker?.form ?? null;
    this.cuts = [line.start];
    this.series = { form: this.opening, last: marker?.number ?? 0 };
    this.chapters = { last: this.opening === 'han' ? (marker?.number ?? 0) : 0, at: line.start, inText: false };
  }

  /** Cuts before `at` where a part opens there. */
  try(at: number): void {
    const { text, series, chapters } = this;
    if (this.alone && chapters.inText && addresses(text, at)) {
      this.cuts.push(at);
      return;
    }
    const gap = isGap(text[at - 1]);
    const before = text[gap ? at - 2 : at - 1] ?? '。';
    const behindStop = BEFORE.includes(before);
    const behindColon = this.alone && (before === '：' || before === ':');
    const behindTitle = this.alone && chapters.inText && at - chapters.at <= TITLE_MAX;
    if (!behindStop && !gap && !behindColon && !behindTitle) return;
    const marker = markerAt(text, at);
    if (marker === null || marker.number === null || !HEADING_FORMS.includes(marker.form)) return;
    // Behind nothing but a blank only a chapter may open, or the first part of one.
    const first = chapters.last > 0 && marker.number === 1;
    if (!behindStop && marker.form !== 'han' && !first) return;
    if (behindTitle && !behindStop && !gap && (marker.form !== 'han-paren' || series.form !== 'han')) return;
    const chapter = marker.form === 'han' && marker.number === chapters.last + 1;
    const goesOn = marker.form === series.form && marker.number === series.last + 1;
    const opens = first && chapters.inText && marker.form !== 'han';
    if (!chapter && !goesOn && !opens) return;
    if (chapter) {
      chapters.inText ||= this.opening !== 'han' || this.alone;
      chapters.last = marker.number;
      chapters.at = at;
    }
    if (chapter || opens) series.form = marker.form;
    series.last = marker.number;
    this.cuts.push(at);
  }

  spans(): Span[] {
    const { text, line, cuts, opening, chapters } = this;
    // A lone 一、 inside a paragraph is no chapter.
    const kept =
      chapters.last === 1 && opening !== 'han'
        ? cuts.filter((at) => at === line.start || markerAt(text, at)?.form !== 'han')
        : cuts;
    return kept.flatMap((from, i) => trimSpan(text, from, kept[i + 1] ?? line.end) ?? []);
  }
}

function isGap(char: string | undefined): boolean {
  return char === ' ' || char === '\u3000';
}
