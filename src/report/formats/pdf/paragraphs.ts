import { markerAt } from '../../outline/markers.ts';
import { baseLines, columnsOf, type Piece } from './columns.ts';

interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
  page: number;
}

/** How the text of a document is set, in points. */
interface Setting {
  left: number;
  right: number;
  height: number;
  pitch: number;
}

const PAGE_NUMBER = /^[\s—–\-·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]+\s*\d{1,4}\s*页?)?[\s—–\-·.]*$/;

/**
 * The pieces of all pages → the paragraphs, in order. A paragraph begins where a line is indented, behind a line that ends
 * well before the margin, behind a wider gap, and where the size changes; page numbers and heads that recur on most pages
 * are left out. Nearly linear.
 */
export function paragraphsOf(pages: readonly (readonly Piece[])[]): string[] {
  // A number may stand below a head or a name of its own.
  const lines = withoutRunning(withoutRunning(pages.map(linesOfPage))).flat();
  const setting = settingOf(lines);
  const paragraphs: string[] = [];
  let before: PrintedLine | undefined;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    const open = paragraphs[last];
    if (open !== undefined && before !== undefined && goesOn(before, line, setting)) {
      paragraphs[last] = join(open, line.text);
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

/** The lines of a page, from its top; where it is set in columns, those of the left one first. */
function linesOfPage(pieces: readonly Piece[], page: number): PrintedLine[] {
  return columnsOf(pieces).flatMap((column) =>
    withWholeCells(
      baseLines(column).flatMap((line) => {
        const printed = lineOf(line, page);
        return printed.text === '' ? [] : [printed];
      }),
    ),
  );
}

function lineOf(pieces: Piece[], page: number): PrintedLine {
  pieces.sort((a, b) => a.x - b.x);
  let right = Number.NEGATIVE_INFINITY;
  const gaps = pieces.map((piece) => {
    const gap = (piece.x - right) / piece.height;
    right = Math.max(right, piece.x + piece.width);
    return Number.isFinite(gap) ? gap : 0;
  });
  // The cells of a row stand apart; letters of a title may, each by itself.
  const wide = gaps.filter((gap) => gap > APART).length;
  const isRow =
    (wide > 1 || gaps.some((gap) => gap > CELL)) && pieces.some(({ text }) => text.length > 2 || /\d/.test(text));
  let text = '';
  pieces.forEach((piece, i) => {
    const gap = gaps[i] ?? 0;
    if (i > 0 && gap > APART) text += (isRow ? '\t' : ' ') + piece.text;
    else if (i > 0 && gap > TOUCHING) text = join(text, piece.text);
    else text += piece.text;
  });
  const first = pieces[0];
  const heights = pieces.map((piece) => piece.height).sort((a, b) => a - b);
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    height: heights[heights.length >> 1] ?? 0,
    page,
  };
}

/** Gaps between pieces, in heights of the type: of words that touch, of what stands apart, of cells. */
const TOUCHING = 0.2;
const APART = 0.7;
const CELL = 1.8;

/** A row of figures whose first cell is printed on a line above and one below it, as one line. */
function withWholeCells(lines: readonly PrintedLine[]): PrintedLine[] {
  const whole: PrintedLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [line, middle, below] = [lines[i], lines[i + 1], lines[i + 2]];
    if (line === undefined) break;
    const isSplit =
      middle !== undefined &&
      below !== undefined &&
      /^[-−\d.,%\t ]+$/.test(middle.text) &&
      middle.left > Math.max(line.right, below.right) &&
      line.y - below.y < line.height * 2.2;
    if (isSplit) {
      whole.push({ ...line, text: `${join(line.text, below.text)}\t${middle.text}`, right: middle.right, y: below.y });
      i += 2;
    } else whole.push(line);
  }
  return whole;
}

/**
 * Without page numbers, and without first and last lines that most pages share: the words, or in smaller type the place, as
 * where left and right pages have heads of their own.
 */
function withoutRunning(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const words = new Map<string, number>();
  const counts = new Map<string, number>();
  const { height } = settingOf(pages.flat());
  const edges = (lines: readonly PrintedLine[]): PrintedLine[] =>
    lines.filter((_, i) => i === 0 || (i === lines.length - 1 && i > 0));
  const wordsOf = (line: PrintedLine): string => `${line.text.replace(/\d+/g, '0')} ${placeOf(line)}`;
  const isSmall = (line: PrintedLine): boolean =>
    line.height <= height * 0.9 && line.text.length <= 40 && !/[。；]$/.test(line.text);
  for (const line of pages.flatMap(edges)) {
    words.set(wordsOf(line), (words.get(wordsOf(line)) ?? 0) + 1);
    if (isSmall(line)) counts.set(placeOf(line), (counts.get(placeOf(line)) ?? 0) + 1);
  }
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line) => {
      if (!edge.has(line) || lines.length < 2) return true;
      const often = words.get(wordsOf(line)) ?? 0;
      const there = isSmall(line) ? (counts.get(placeOf(line)) ?? 0) : 0;
      // A head of two pages that are all there is.
      const both = pages.length === 2 && often === 2 && line.text.length <= 40 && !/[。；]$/.test(line.text);
      const runs = both || (often >= 3 && often * 2 > pages.length) || (there >= 2 && there * 3 >= pages.length * 2);
      return !PAGE_NUMBER.test(line.text) && !runs;
    });
  });
}

function placeOf(line: PrintedLine): string {
  return String(Math.round(line.y / 4));
}

function settingOf(lines: readonly PrintedLine[]): Setting {
  const height = mostCommon(lines.map((line) => [Math.round(line.height), line.text.length])) || 12;
  const body = lines.filter((line) => Math.abs(line.height - height) <= height * 0.15);
  const wide = body.filter((line) => line.text.length >= 12);
  const left = lowest(wide.length > 0 ? wide : body, (line) => line.left);
  const right = highest(wide.length > 0 ? wide : body, (line) => line.right);
  const pitches = body.flatMap((line, i): [number, number][] => {
    const next = body[i + 1];
    return next !== undefined && next.page === line.page && line.y > next.y ? [[Math.round(line.y - next.y), 1]] : [];
  });
  return { left, right, height, pitch: mostCommon(pitches) || height * 1.6 };
}

/** The value with the most weight, 0 for none. */
function mostCommon(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) {
    if (weight <= most) continue;
    best = value;
    most = weight;
  }
  return best;
}

/** The margins, but for the few lines in a hundred that hang out of them. */
function lowest(lines: readonly PrintedLine[], of: (line: PrintedLine) => number): number {
  const sorted = lines.map(of).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.03)] ?? 0;
}

function highest(lines: readonly PrintedLine[], of: (line: PrintedLine) => number): number {
  const sorted = lines.map(of).sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * 0.03)] ?? 0;
}

function goesOn(before: PrintedLine, line: PrintedLine, { left, right, height, pitch }: Setting): boolean {
  if (Math.abs(before.height - line.height) > height * 0.15) return false;
  // 一是 and its like open items of running text, which a line may happen to begin with.
  const form = markerAt(line.text, 0)?.form;
  const marked = form !== undefined && !['is', 'first', 'ordinal', 'circled'].includes(form);
  const gap = before.y - line.y;
  // A title in large type over several lines.
  if (line.height > height * 1.2) return !marked && before.page === line.page && gap < line.height * 2.5;
  if (before.page === line.page && gap > pitch * 1.7) return false;
  if (line.left > left + height * 1.2) return false;
  if (before.right < right - height * 2.3) return false;
  return !(marked && /[。；！？：:;”]$/.test(before.text)) && !before.text.includes('\t');
}

/** Two pieces of a line, or two lines, as one: with a blank only between words of letters. */
function join(before: string, after: string): string {
  return /[A-Za-z,;:.)]$/.test(before) && /^[A-Za-z(]/.test(after) ? `${before} ${after}` : before + after;
}
