import { trimSpan } from '../../text/index.ts';
import {
  ANNEX_LABEL,
  FURNITURE,
  GLOSSARY,
  isDateLine,
  META,
  OCCASION,
  PAGE_ONLY,
  PAGE_WORDS,
  SALUTATION,
  SIGNATURE,
  SPEAKER,
} from '../genre.ts';
import type { Span } from '../model.ts';
import { toldIn } from '../place/labels.ts';
import { findTitle, type TitleLines, titleRunIn } from '../place/titles.ts';
import { opensAnnex } from './annexes.ts';
import type { Hint } from './hints.ts';
import { isProse } from './lines.ts';
import { markerAt } from './markers.ts';

/** What a page put around the report, told apart from the report's own lines. All spans are whole trimmed lines. */
export interface Surroundings {
  /** The line or lines of the title, as printed; none where the report has no title. */
  title: Span[];
  head: Span[];
  furniture: Span[];
  /** The report's own lines, in order. */
  body: Span[];
}

const SHORT = 80;
/** A line of so many characters that reads like a sentence is the report's own. */
const RUNNING = 60;
/** How many lines at the top may stand before a salutation: a page's head, not a report's first chapter. */
const TOP = 60;
/** A sentence of fewer characters may be the page's. */
const RUNNING_LEAST = 25;
/** How many lines a page has between title and text, each label and value on one of its own. */
const HEAD_LINES = 24;
const BARE_LABEL = /^[^。；，]{1,12}[:：]$/;

/** Takes apart the lines of a page: `lines` are trimmed, not blank, in order (see `linesOf`); `marked` by where they start. Linear in their number. */
export function surroundingsOf(text: string, lines: readonly Span[], marked: ReadonlyMap<number, Hint>): Surroundings {
  const words = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + 400)));
  const top = lines
    .slice(0, TOP)
    .map((line, i) => marked.get(line.start)?.level === 1 && isMarkedTitle(words[i] ?? ''));
  const bodyStart = findBodyStart(lines, words, top);
  const title = titleOf(words, bodyStart, top);
  const surroundings: Surroundings = { title: [], head: [], furniture: [], body: [] };
  for (let i = 0; i < bodyStart; i++) {
    const line = lines[i];
    const own = words[i] ?? '';
    if (line === undefined) continue;
    if (title !== null && i >= title.from && i <= title.to) {
      surroundings.title.push(line);
      surroundings.head.push(line);
    } else if (isHeadLine(own) || saysWhose(words[i - 1], own)) surroundings.head.push(line);
    else surroundings.furniture.push(line);
  }
  let first = bodyStart;
  while (first < lines.length && SALUTATION.test(words[first] ?? '') && isShort(words[first] ?? '')) {
    pushLine(surroundings.head, lines[first]);
    first++;
  }
  const known = title !== null || lines.some((_, i) => markerAt(words[i] ?? '', 0)?.form === 'han');
  const page = findPage(words, first);
  const last = findBodyEnd(words.slice(0, page), first, known);
  for (let i = first; i <= last; i++) pushLine(surroundings.body, lines[i]);
  if (title === null) cutTitle(text, surroundings);
  for (let i = last + 1; i < lines.length; i++) {
    const own = words[i] ?? '';
    const signs = i < page ? isHeadLine(own) || isSignature(own) : isSignOff(words, i);
    pushLine(signs ? surroundings.head : surroundings.furniture, lines[i]);
  }
  return surroundings;
}

/** A title that runs into the first line of the text, where line breaks are lost. */
function cutTitle(text: string, surroundings: Surroundings): void {
  const [line, ...others] = surroundings.body;
  const length = line === undefined ? 0 : titleRunIn(text.slice(line.start, line.end));
  const rest = line === undefined || length === 0 ? null : trimSpan(text, line.start + length, line.end);
  if (line === undefined || rest === null) return;
  const title = { start: line.start, end: line.start + length };
  surroundings.title.push(title);
  surroundings.head.push(title);
  surroundings.body = [rest, ...others];
}

/** The value on a line below its label: 来源： above 某某局. */
function saysWhose(label: string | undefined, words: string): boolean {
  return label !== undefined && BARE_LABEL.test(label) && META.test(label) && isValue(words);
}

/**
 * Where the page goes on behind the report: the first of its lines below which nothing is the report's. The number of
 * lines where there is none such. A page's line among the report's is not its end.
 */
function findPage(words: readonly string[], first: number): number {
  let page = words.length;
  for (let i = words.length - 1; i > first; i--) {
    const own = words[i] ?? '';
    if (isReportLine(own)) break;
    if (opensPage(own)) page = i;
  }
  return words.slice(first, page).some(isProse) ? page : words.length;
}

/** A line that no page would have behind the report: running text, or what opens a part. */
function isReportLine(words: string): boolean {
  const marker = markerAt(words, 0);
  if (isFileName(words) || PAGE_ONLY.test(words)) return false;
  if (marker !== null && ['han', 'han-paren', 'chapter', 'is'].includes(marker.form)) return true;
  if (saysPage(words)) return false;
  if (ANNEX_LABEL.test(words) || GLOSSARY.test(words)) return true;
  return isProse(words) && (marker !== null || words.length >= RUNNING || /[。！!]$/.test(words));
}

function opensPage(words: string): boolean {
  return isShort(words) && markerAt(words, 0) === null && saysPage(words);
}

/** Whether a line is the page's by its words: what no report says, or what one says in whole sentences alone. */
export function saysPage(words: string): boolean {
  if (PAGE_ONLY.test(words)) return true;
  return FURNITURE.test(words) && !(words.length >= 12 && /[。；！]$/.test(words));
}

function isFileName(words: string): boolean {
  return words.length <= SHORT && /\.(?:docx?|pdf|wps|xlsx?|rar|zip|ofd|ceb)\b/i.test(words);
}

/** Lines of date, source, speaker and occasion; with a page's switches in it, a line is furniture. */
function isHeadLine(words: string): boolean {
  if (!isShort(words) || isPageLine(words)) return false;
  return META.test(words) || isDateLine(words) || isOccasion(words) || (words.length <= 24 && SPEAKER.test(words));
}

/** A line of the page: one that only pages have, or one with a page's words that opens no part and is no sentence. */
function isPageLine(words: string): boolean {
  if (FURNITURE.test(words)) return markerAt(words, 0) === null || !/[。；;]$/.test(words);
  return words.length <= 30 && PAGE_WORDS.test(words) && markerAt(words, 0) === null && !/[。；;]$/.test(words);
}

function isOccasion(words: string): boolean {
  if (words.length > 70) return false;
  // The congress and its session may stand on two lines.
  if (/^[—\-－]{0,2}\s?[\d０-９〇○零一二三四五六七八九]{4}年.{2,12}日在[^。]{2,40}$/.test(words)) return true;
  return (
    OCCASION.test(words) &&
    /^(?:[—\-－]{1,2}|[（(]|[\d０-９〇○零一二三四五六七八九]{4}年|在|第.{1,4}[次届]|人民代表大会)/.test(words)
  );
}

function isSignature(words: string): boolean {
  return words.length <= 32 && SIGNATURE.test(words);
}

/** Who signed with the date below it, whatever the page put between the report and them. */
function isSignOff(words: readonly string[], i: number): boolean {
  const [before = '', own = '', after = ''] = [words[i - 1], words[i], words[i + 1]];
  const dates = (line: string): boolean => line.length <= 20 && isDateLine(line);
  return (isSignature(own) && dates(after)) || (dates(own) && isSignature(before));
}

function isShort(words: string): boolean {
  return words.length <= SHORT;
}

function findBodyStart(lines: readonly Span[], words: readonly string[], marked: readonly boolean[]): number {
  const top = Math.min(words.length, TOP);
  for (let i = 0; i < top; i++) {
    const own = words[i] ?? '';
    if (opensChapter(own) || own.length >= 200) break;
    if (isShort(own) && SALUTATION.test(own)) return i;
  }
  const opens = (least: number): number => {
    const found = words.findIndex(
      (own) => opensChapter(own) || (own.length >= least && isProse(own) && !isSurroundingLine(own)),
    );
    return found < 0 ? top : Math.min(found, top);
  };
  // A page may greet its readers above the title.
  const first = opens(RUNNING_LEAST);
  const title = titleOf(words, first, marked) ?? titleOf(words, opens(RUNNING), marked);
  const at = behindHead(words, (title?.to ?? -1) + 1);
  return at >= lines.length ? 0 : at;
}

/** The index behind the lines of date, source and page that follow the title; labels and values may have lines of their own. */
function behindHead(words: readonly string[], from: number): number {
  let at = from;
  for (let i = from; i < words.length && i < from + HEAD_LINES; i++) {
    const own = words[i] ?? '';
    if (opensChapter(own)) break;
    if (isSurroundingLine(own)) at = i + 1;
    else if (!isValue(own)) break;
    else if (i === at && BARE_LABEL.test(words[i - 1] ?? '') && i > from) at = i + 1;
  }
  return at;
}

/** What may stand on a line of its own for one value: a name, a number, a size of type. */
function isValue(words: string): boolean {
  return words.length <= 30 && !isProse(words) && markerAt(words, 0) === null;
}

function isSurroundingLine(words: string): boolean {
  return isShort(words) && (isPageLine(words) || isHeadLine(words));
}

function opensChapter(words: string): boolean {
  const marker = markerAt(words, 0);
  return marker !== null && (marker.form === 'han' || marker.form === 'han-paren' || marker.form === 'chapter');
}

/** The lines of the title above `before`: the row 标题 of a table on the page tells it, if there is one. */
function titleOf(words: readonly string[], before: number, marked: readonly boolean[]): TitleLines | null {
  const rows = toldIn(words.slice(0, before)).flatMap(({ kind, value }) => (kind === 'title' ? [value] : []));
  return findTitle(words, before, marked, rows);
}

function isMarkedTitle(words: string): boolean {
  return words.length >= 4 && words.length <= 60 && !/[。；：:！!？?]$/.test(words) && markerAt(words, 0) === null;
}

/** Index of the body's last line: behind it stand the signature, the date and what the page put there. */
function findBodyEnd(words: readonly string[], first: number, known: boolean): number {
  // What is attached may be short lines and a table: only what is plainly the page's is cut from it.
  const opening = words.findIndex((own, i) => i > first && opensAnnex(own));
  const annex = opening < 0 ? words.length : opening;
  let last = words.length - 1;
  for (; last > first; last--) {
    const own = words[last] ?? '';
    if (isShort(own) && (isPageLine(own) || isHeadLine(own) || isSignature(own)) && !/。$/.test(own)) continue;
    if (known && last < annex && isTail(own)) continue;
    break;
  }
  // A page that is nothing but short lines has no end that could be told from its body.
  return words.slice(first, last + 1).some(isProse) ? last : words.length - 1;
}

function isTail(words: string): boolean {
  return (
    words.length <= 40 &&
    !isProse(words) &&
    !/[。；！!？?]$/.test(words) &&
    markerAt(words, 0) === null &&
    !ANNEX_LABEL.test(words)
  );
}

/** How many lines just above `index` are a signature and a date: the report's own end, above an annex. */
export function signOffBefore(text: string, lines: readonly Span[], index: number): number {
  let count = 0;
  for (let i = index - 1; i >= 0 && count < 4; i--) {
    const line = lines[i];
    if (line === undefined) break;
    const own = text.slice(line.start, line.end);
    if (!isShort(own) || !(isHeadLine(own) || isSignature(own))) break;
    count++;
  }
  return count;
}

function pushLine(into: Span[], line: Span | undefined): void {
  if (line !== undefined) into.push(line);
}

/** Whether the line at `index` is a signature or a date below or above one: the report's own end, behind a list of annexes. */
export function isSignOffLine(text: string, lines: readonly Span[], index: number): boolean {
  const words = [index - 1, index, index + 1].map((i) => {
    const line = lines[i];
    return line === undefined ? '' : text.slice(line.start, Math.min(line.end, line.start + SHORT));
  });
  return isSignOff(words, 1);
}
