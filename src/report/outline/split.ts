import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { type MarkerForm, markerAt } from './markers.ts';

/** Forms that head parts: one of them may stand within a paragraph, behind the full stop of the part before. */
const HEADING_FORMS: readonly MarkerForm[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];
const BEFORE = '。！？!?；;”》）).';

/**
 * A paragraph that runs several headed parts together, （一）…。（二）…。, is taken apart before each of them; any other is
 * returned as it is. A series is gone on with that opens the line; 一、…二、… may also open within it.
 */
export function splitRuns(text: string, line: Span): Span[] {
  const opening = markerAt(text, line.start);
  const series = { form: opening?.form ?? null, last: opening?.number ?? 0 };
  const cuts = [line.start];
  const chapters = { last: opening?.form === 'han' ? (opening.number ?? 0) : 0, inText: false };
  for (let at = line.start + 1; at < line.end; at++) {
    const gap = isGap(text[at - 1]);
    const behindStop = BEFORE.includes(text[gap ? at - 2 : at - 1] ?? '。');
    if (!behindStop && !gap) continue;
    const marker = markerAt(text, at);
    // Behind nothing but a blank only a chapter may open, or the first part of one.
    const first = chapters.last > 0 && marker?.number === 1;
    if (!behindStop && marker?.form !== 'han' && !first) continue;
    if (marker === null || marker.number === null || !HEADING_FORMS.includes(marker.form)) continue;
    const chapter = marker.form === 'han' && marker.number === chapters.last + 1;
    const goesOn = marker.form === series.form && marker.number === series.last + 1;
    const opens = first && chapters.inText && marker.form !== 'han';
    if (!chapter && !goesOn && !opens) continue;
    if (chapter) {
      chapters.inText ||= opening?.form !== 'han';
      chapters.last = marker.number;
    }
    if (chapter || opens) series.form = marker.form;
    series.last = marker.number;
    cuts.push(at);
  }
  // A lone 一、 inside a paragraph is no chapter.
  const kept =
    chapters.last === 1 && opening?.form !== 'han'
      ? cuts.filter((at) => at === line.start || markerAt(text, at)?.form !== 'han')
      : cuts;
  return kept.flatMap((from, i) => trimSpan(text, from, kept[i + 1] ?? line.end) ?? []);
}

function isGap(char: string | undefined): boolean {
  return char === ' ' || char === '\u3000';
}
