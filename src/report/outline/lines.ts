import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Hint } from './hints.ts';
import { type Marker, markerAt } from './markers.ts';

/** One line of the report's own text, with what its form tells. */
export interface Line extends Span {
  /** Its first 400 characters. */
  words: string;
  /** What opens it; null in a table, whose rows open nothing. */
  marker: Marker | null;
  /** Running text: it ends like a sentence, or holds one. */
  prose: boolean;
  /** A row or a cell of a table. */
  table: boolean;
  /** What the format marked of it. */
  hint: Hint | null;
}

const REACH = 400;

/** The lines of `text` that are not blank, each as the span of its words without blanks around them, in order. */
export function linesOf(text: string, from = 0, to = text.length): Span[] {
  const lines: Span[] = [];
  let at = from;
  while (at < to) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > to ? to : newline;
    const line = trimSpan(text, at, end);
    if (line !== null) lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** Running text: it ends like a sentence, or holds one. */
export function isProse(words: string): boolean {
  return (words.length >= 25 && /[。；]/.test(words)) || (words.length >= 12 && /[。；：:！!？?]$/.test(words));
}

/** Lines with what their form tells; `marked`: the format's hints by where they start. Linear in their number. */
export function formedLines(text: string, spans: readonly Span[], marked: ReadonlyMap<number, Hint>): Line[] {
  const lines = spans.map((span): Line => {
    const words = text.slice(span.start, Math.min(span.end, span.start + REACH));
    const hint = marked.get(span.start) ?? null;
    return { ...span, words, marker: markerAt(words, 0), prose: isProse(words), table: isRow(words), hint };
  });
  markColumns(lines);
  dropCommas(lines);
  dropZeroLed(lines);
  return lines.map((line) => (line.table ? { ...line, marker: null, prose: false } : line));
}

/** 三，ends a numeral only between 二、 and 四、: a line of prose may open with 一，. */
function dropCommas(lines: Line[]): void {
  const chapters = lines.filter(({ marker }) => marker?.form === 'han');
  chapters.forEach((line, i) => {
    if (!/[，,]$/.test(line.marker?.text ?? '')) return;
    const number = line.marker?.number ?? 0;
    const beside = [chapters[i - 1], chapters[i + 1]].filter((other) => /[、．.]$/.test(other?.marker?.text ?? ''));
    const fits = beside.some((other) => Math.abs((other?.marker?.number ?? number) - number) === 1);
    if (!fits) line.marker = null;
  });
}

/** 01 heads chapters only where no 一、 stands above. */
function dropZeroLed(lines: Line[]): void {
  const han = lines.findIndex(({ marker }) => marker?.form === 'han');
  const zero = lines.findIndex(({ marker }) => marker?.text.startsWith('0') === true);
  if (han < 0 || han > zero) return;
  for (const line of lines) if (line.marker?.text.startsWith('0') === true) line.marker = null;
}

/** A row of a table on one line: cells set off by tabs or by wide gaps, three or more, with figures among them. */
function isRow(words: string): boolean {
  if (words.length > 200 || /[。；]/.test(words)) return false;
  const cells = words.split(/\t+|\s{2,}|[|｜]/).filter((cell) => cell.trim() !== '');
  if (cells.length < 2 || (cells.length === 2 && !words.includes('\t'))) return false;
  return words.includes('\t') || cells.slice(1).some((cell) => isValue(cell.trim()));
}

/** A cell that holds a figure, or says that there is none. */
function isValue(cell: string): boolean {
  return /^(?:[-+—－–]?\d[\d,.]*[%％‰]?[\u4e00-\u9fff]{0,3}|[-—－–/／无]{1,2})$/.test(cell);
}

/** A cell is shorter than this where tables are printed with one cell a line. */
const CELL_MAX = 24;
/** So many lines, a third of them figures, are a table. */
const COLUMN_LEAST = 6;

/**
 * Marks the tables that are printed with one cell a line: a run of short lines of which a third or more hold figures. A run
 * begins at most so many lines above its first figure as stand between two figures: what is further above heads the table.
 */
function markColumns(lines: Line[]): void {
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isCell(lines[to])) to++;
    if (to - from >= COLUMN_LEAST) markRun(lines, from, to);
    from = to + 1;
  }
}

function markRun(lines: Line[], from: number, to: number): void {
  const values: number[] = [];
  for (let i = from; i < to; i++) if (isValue(lines[i]?.words ?? '')) values.push(i);
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined || values.length * 4 < to - from || values.length < 3) return;
  const widest = values.slice(1).reduce((most, at, k) => Math.max(most, at - (values[k] ?? at)), 2);
  for (let i = Math.max(from, first - widest); i < to; i++) {
    const line = lines[i];
    if (line !== undefined && i <= last + widest) line.table = true;
  }
}

function isCell(line: Line | undefined): boolean {
  return line !== undefined && line.words.length <= CELL_MAX && !/[。；：:！!？?]$/.test(line.words);
}
