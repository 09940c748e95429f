import { sentencesOf } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { type Admission, admittedProblems } from './admissions.ts';
import { linesOf } from './lines.ts';
import { markerAt } from './markers.ts';
import { splitAddresses } from './split.ts';
import { admits, isPromise, isWeak } from './turns.ts';
import { hasWeak, listsWeak } from './weak.ts';
import { AWARE, SHORTFALL } from './words/admissions.ts';

/** How much of a paragraph is read. */
const REACH = 4000;
/** A shorter paragraph admits nothing. */
const SHORTEST = 16;
/** A paragraph that scores less admits nothing. */
const LEAST = 2.5;
/** Where in its span a paragraph stands counts for so much at the end. */
const AT_END = 2;
/** Reports admit in one of the last paragraphs of their review. */
const LAST_LINES = 3;
/** So many paragraphs may stand below a lead: more would cost quadratic time in a text of nothing but leads. */
const MOST_BELOW = 40;
/** A line that leads in to the paragraphs below it. */
const LEADS_IN = /[：:]$/;
/** A short paragraph may lead in to others without ：, if so many weaknesses follow and then a promise, or nothing more. */
const SHORT = 60;
const WEAK_BELOW = 2;
/** 但仍存在A、B等问题, 短板主要是A、B等问题: all of its list are weaknesses, whatever their words. */
const STILL =
  /(?:(?:还|仍|尚)[^，。；]{0,4}(?:存在|面临|有)|主要(?:是|有|为|表现[在为]|体现[在为])[：:]?)[^。；：:]{4,160}等(?:[^，。；：:]{0,8}(?:问题|不足|短板|困难|弱项|薄弱环节)|[。；])/;
/** A promise behind another sentence of the paragraph. */
const PROMISES = /[。！？](?:对此|为此|这些|对于|我们(?:将|要|一定|必须|会))/;

/**
 * The span in which a report without a chapter of problems admits them: the sentence that admits, to the end of its paragraph,
 * or of the paragraphs below that it leads in to. Of several the one with the most weaknesses near the end of its span. Null
 * where none is. `chapters`: those that do not plan, and the preamble. `reported` as for `turnOf`. Linear.
 */
export function findAdmission(text: string, chapters: readonly Span[], reported: number | null): Span | null {
  let best: { span: Span; score: number } = { span: { start: 0, end: 0 }, score: LEAST };
  for (const chapter of chapters) {
    const lines = linesOf(text, chapter.start, chapter.end).flatMap((line) => splitAddresses(text, line));
    lines.forEach((line, i) => {
      const span = { start: line.start, end: below(text, lines, i) };
      const words = text.slice(span.start, Math.min(span.end, span.start + REACH));
      if (
        words.length < SHORTEST ||
        !(listsWeak(words) || (hasWeak(words) && (PROMISES.test(words) || STILL.test(words))))
      )
        return;
      const trust = i + LAST_LINES >= lines.length ? 'likely' : 'none';
      const found = admittedProblems(text, { ...span, end: Math.min(span.end, span.start + REACH) }, trust, reported);
      if (found.items.length === 0) return;
      const position = (found.start - chapter.start) / Math.max(1, chapter.end - chapter.start);
      const score = scoreOf(text, line, found) + AT_END * position;
      if (score >= best.score) best = { span: { start: found.start, end: span.end }, score };
    });
  }
  return best.span.end > 0 ? best.span : null;
}

/** How much a paragraph reads like an admission, by the sentence that admits and by what it names. */
function scoreOf(text: string, line: Span, { items, start }: Admission): number {
  const [lead] = sentencesOf(text, start, Math.min(line.end, start + REACH));
  const words = lead === undefined ? '' : text.slice(lead.start, lead.end);
  const weak = STILL.test(words)
    ? items.length
    : items.filter((item) => isWeak(text.slice(item.start, item.end))).length;
  const aware = admits(words) ? (AWARE.test(words) ? 2.5 : 1) : 0;
  // A measure that begins with what was wrong: its own marker opens the paragraph.
  const own = start === line.start && markerAt(text, line.start) !== null ? -2 : 0;
  const list = /[：:]|——/.test(words) ? 0.5 : 0;
  return aware + own + list + Math.min(4, weak) * 0.6 + (weak * 3 >= items.length * 2 ? 0.5 : -1);
}

/** The end of the paragraph, or of those below that a lead ended by ：introduces: numbered ones, or those that say weaknesses. */
function below(text: string, lines: readonly Span[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 0;
  let { end } = line;
  if (!LEADS_IN.test(text.slice(Math.max(line.start, line.end - 2), line.end))) return belowShort(text, lines, at);
  for (let i = at + 1; i < Math.min(lines.length, at + MOST_BELOW); i++) {
    const next = lines[i];
    if (next === undefined) break;
    const words = text.slice(next.start, Math.min(next.end, next.start + 200));
    const form = markerAt(words, 0)?.form;
    const goesOn =
      form === undefined
        ? isWeak(words) && !isPromise(words.split('。', 1)[0] ?? '')
        : form !== 'han' && form !== 'chapter';
    if (!goesOn || LEADS_IN.test(words)) break;
    end = next.end;
  }
  return end;
}

/** The end of the unnumbered paragraphs that name weaknesses below a short one that says that there are some; its own where none are. */
function belowShort(text: string, lines: readonly Span[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 0;
  if (line.end - line.start > SHORT || !SHORTFALL.test(text.slice(line.start, line.end))) return line.end;
  const opening = (i: number): string => {
    const next = lines[i];
    return next === undefined ? '' : text.slice(next.start, Math.min(next.end, next.start + 200));
  };
  let i = at + 1;
  while (i < lines.length && i - at <= MOST_BELOW && isUnmarkedWeak(opening(i))) i++;
  const closed = i === lines.length || isPromise(opening(i));
  return i - at > WEAK_BELOW && closed ? (lines[i - 1]?.end ?? line.end) : line.end;
}

function isUnmarkedWeak(words: string): boolean {
  return markerAt(words, 0) === null && isWeak(words) && !isPromise(words.split('。', 1)[0] ?? '');
}
