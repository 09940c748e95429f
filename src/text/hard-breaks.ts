/** So narrow and so wide may a page be that breaks its lines itself, in columns. */
const NARROWEST = 30;
const WIDEST = 160;
/** A line that lacks no more than this of the page's width is full: a number or a mark that may not open a line moves to the next. */
const SLACK = 8;
/** So many lines, and so large a share of all, are full and go on in the next one. */
const LEAST = 5;
const SHARE = 0.3;
/** So large a share of them holds a mark that running text has. */
const PROSE_SHARE = 0.6;
/** Lines of a share as small as this may be wider than the page: an address of the web, a row of a table. */
const WIDER = 0.03;

/** What ends a sentence or leads in to a list. */
const STOPS = /[。；：！？;:!?]$/;
const INDENTED = /^(?:\u3000| {2}|\t)/;
/** What always opens a paragraph, and what does behind a stop. */
const OPENS =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/;
const OPENS_BEHIND_STOP = /^\s*(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳●■◆]|——|各位(?:代表|委员))/;

interface PrintedLine {
  /** Where its words end, without the blanks at its end. */
  end: number;
  /** Where the next line begins. */
  next: number;
  words: string;
}

/**
 * The spans of a text that only break its lines at the width of a page, within paragraphs: from the end of a line's words to
 * the start of the next line, in order. None where the lines of the text are its paragraphs. Such a page has many lines of one
 * width, and they end in the midst of sentences. Linear but for the sorting of the lines' widths.
 */
export function hardBreaks(text: string): { start: number; end: number }[] {
  const lines = printedLines(text);
  // Some pages count columns, others characters: what is right fills more lines.
  const [byColumns, byCharacters] = [goingOn(lines, columnsOf), goingOn(lines, (words) => 2 * words.length)];
  const best = byCharacters.length > byColumns.length ? byCharacters : byColumns;
  return best.map(({ end, next }) => ({ start: end, end: next }));
}

/** The lines that the next one goes on, where the widths of all tell that a page broke them. */
function goingOn(lines: readonly PrintedLine[], measure: (words: string) => number): PrintedLine[] {
  const widths = lines.map(({ words }) => measure(words));
  const sorted = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const page = sorted[Math.floor((sorted.length - 1) * (1 - WIDER))] ?? 0;
  if (page < NARROWEST || page > WIDEST) return [];
  const full = lines.filter((line, i) => {
    const width = widths[i] ?? 0;
    return Math.abs(width - page) <= SLACK && isContinued(line.words, lines[i + 1]?.words ?? '');
  });
  const within = full.filter(({ words }) => !STOPS.test(words));
  if (within.length < LEAST || within.length < sorted.length * SHARE) return [];
  return within.filter(({ words }) => /[，。、；]/.test(words)).length < within.length * PROSE_SHARE ? [] : full;
}

/** Whether the line below a full one may go on with its paragraph. */
function isContinued(words: string, below: string): boolean {
  if (below === '' || INDENTED.test(below) || OPENS.test(below)) return false;
  if (STOPS.test(words) && OPENS_BEHIND_STOP.test(below)) return false;
  // Words of Latin letters keep what parts them.
  return !(/[A-Za-z]$/.test(words) && /^[A-Za-z]/.test(below));
}

function printedLines(text: string): PrintedLine[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const words = line.trimEnd();
    const start = at;
    at += line.length + 1;
    return { end: start + words.length, next: at, words };
  });
}

/** The columns that a line takes where letters and digits of ASCII take one and all else two. */
function columnsOf(words: string): number {
  return 2 * words.length - (words.match(/[\x20-\x7e]/g)?.length ?? 0);
}
