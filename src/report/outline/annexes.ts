import { ANNEX_LABEL, ANNEX_TITLE, GLOSSARY } from '../genre.ts';
import type { Span } from '../model.ts';
import type { Line } from './lines.ts';

/** So many lines of running text stand before what is attached: a page may name its attachments above the text. */
const PROSE_LEAST = 3;
/** A line of so many characters is known again. */
const KNOWN_LEAST = 24;
/** A second copy repeats so much of the running text before it, and so much of its own text was there before. */
const COPIED = 0.6;
/** Fewer lines are a formula that chapters have in common. */
const COPIED_LINES = 2;
/** A line that opens notes: 注释, [1] …. */
const NOTES = /^[【[]?(?:注|注释|附注|说明|备注|名词注释|相关名词)[】\]]?[：:]?$/;
const NOTE = /^(?:[[［【〔(（]?\d{1,3}[\]］】〕)）]|\d{1,3}[.．、]|[①-⑳])/;

/** Where the report's own lines end, and what is attached behind. */
export interface Attached {
  /** Index of the first line that is not the report's own; the number of lines where all are. */
  from: number;
  /** Index of the first line of a second copy of the report; the number of lines where there is none. */
  copy: number;
}

/** Finds what is attached behind a report: annexes, lists of them, explanations of terms, notes, a second copy. Linear. */
export function attachedTo(lines: readonly Line[]): Attached {
  const copy = secondCopy(lines);
  let prose = 0;
  for (let i = 0; i < copy; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const terms = (opensAnnex(line.words) && GLOSSARY.test(line.words)) || opensNotes(lines, i);
    if (prose >= (terms ? 1 : PROSE_LEAST) && (terms || opensAnnex(line.words))) return { from: i, copy };
    if (line.prose) prose++;
  }
  return { from: copy, copy };
}

/** The first line of what is attached: an annex's label or title, or the explanation of terms. */
export function opensAnnex(words: string): boolean {
  if (words.length > 60 || words.includes('。')) return false;
  return ANNEX_LABEL.test(words) || ANNEX_TITLE.test(words) || (words.length <= 40 && GLOSSARY.test(words));
}

/** A line 注释： above notes with numbers. */
function opensNotes(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  return NOTES.test(lines[at]?.words ?? '') && next !== undefined && NOTE.test(next.words);
}

/**
 * Index of the line from which the report is printed a second time: its first long line of running text stands there again, and
 * most of the lines behind it were there before, more than one of them. The number of lines where none is.
 */
function secondCopy(lines: readonly Line[]): number {
  const first = new Map<string, number>();
  const repeats: boolean[] = lines.map((line, i) => {
    if (line.words.length < KNOWN_LEAST || !line.prose) return false;
    const key = line.words;
    const known = first.has(key);
    if (!known) first.set(key, i);
    return known;
  });
  const opening = lines.findIndex((line) => line.prose && line.words.length >= KNOWN_LEAST);
  const at = lines.findIndex((line, i) => repeats[i] === true && first.get(line.words) === opening);
  if (at < 0) return lines.length;
  const known = lengths(lines, at, lines.length, (i) => repeats[i] === true);
  const all = lengths(lines, at, lines.length, (i) => lines[i]?.prose === true);
  const before = lengths(lines, 0, at, (i) => lines[i]?.prose === true);
  const copied = new Set(lines.flatMap(({ words }, i) => (i >= at && repeats[i] === true ? words : [])));
  if (copied.size < COPIED_LINES || known < all * COPIED || known < before * COPIED) return lines.length;
  // Its title and salutation stand above.
  let start = at;
  while (start > 0 && isTitling(lines[start - 1])) start--;
  return start;
}

function lengths(lines: readonly Line[], from: number, to: number, counts: (index: number) => boolean): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (counts(i)) sum += (lines[i]?.end ?? 0) - (lines[i]?.start ?? 0);
  return sum;
}

function isTitling(line: Line | undefined): boolean {
  return line !== undefined && !line.prose && line.marker === null && line.words.length <= 60;
}

/**
 * The spans of what is attached, one for each annex: from the line that opens it to the next that opens one. `to` is the index
 * behind the last line. Lines of signature and date among them, of which `isSignOff` tells, are left out.
 */
export function annexSpans(
  lines: readonly Line[],
  { from, copy }: Attached,
  isSignOff: (index: number) => boolean,
): { annexes: Span[]; signOff: Span[] } {
  const annexes: Span[] = [];
  const signOff: Span[] = [];
  let open: Span | null = null;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if (i < copy && isSignOff(i)) {
      signOff.push({ start: line.start, end: line.end });
      open = null;
    } else if (open === null || i === copy || (i < copy && opensAnnex(line.words) && !continues(lines, i))) {
      open = { start: line.start, end: line.end };
      annexes.push(open);
    } else open.end = line.end;
  }
  return { annexes, signOff };
}

/** The title below a label, 附件1 above 名词解释, opens no annex of its own. */
function continues(lines: readonly Line[], at: number): boolean {
  return ANNEX_LABEL.test(lines[at - 1]?.words ?? '');
}
