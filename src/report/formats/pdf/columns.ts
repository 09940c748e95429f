/** A piece of text on a page: its left end and base line in points, y upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A column has so many lines at least, and its lines fill so much of its width: the cells of a table do not. */
const LEAST_LINES = 6;
const FILLED = 0.8;
/** The blank between columns, in heights of the type, and between which parts of the page's width it lies. */
const GUTTER = 1;
const FROM = 0.3;
const TO = 0.7;
/** What is wider than this part of the page goes across both columns: a title. */
const ACROSS = 0.6;
/** So many lines above the columns may go across and be narrower. */
const MOST_ACROSS = 4;

/**
 * The pieces of a page in the order in which they are read: across, then the left column, then the right one, as often as it is so set.
 * Those of the right one are moved to where the left one stands, so that both have the same margins.
 */
export function columnsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const gutter = gutterOf(pieces);
  if (gutter === null) return [pieces];
  const across = runsOf(pieces)
    .filter((run) => leftOf(run) < gutter && run.some((piece) => inkEnd(piece) > gutter))
    .flat()
    .sort((a, b) => b.y - a.y);
  const isAcross = new Set(across);
  const bands: { top: number; across: Piece[] }[] = [{ top: Number.POSITIVE_INFINITY, across: [] }];
  for (const piece of across) {
    const last = bands.at(-1);
    if (last?.across.some(({ y }) => Math.abs(y - piece.y) <= piece.height)) last.across.push(piece);
    else bands.push({ top: piece.y, across: [piece] });
  }
  const apart = leftOf(pieces.filter(({ x }) => x >= gutter)) - leftOf(pieces.filter(({ x }) => x < gutter));
  const moved = (piece: Piece): Piece => ({ ...piece, x: piece.x - apart });
  return bands.flatMap((band, i) => {
    const bottom = bands[i + 1]?.top ?? Number.NEGATIVE_INFINITY;
    const inside = pieces.filter((piece) => !isAcross.has(piece) && piece.y < band.top && piece.y >= bottom);
    return [band.across, inside.filter(({ x }) => x < gutter), inside.filter(({ x }) => x >= gutter).map(moved)].filter(
      (column) => column.length > 0,
    );
  });
}

/** Where the letters of a piece end: a mark behind them may hang out of the column. */
function inkEnd({ text, x, width, height }: Piece): number {
  return x + width - (/[，。、；：？！”）]$/u.test(text) ? height : 0);
}

/** Where the blank between two columns lies, from left to right, perhaps below some lines across; null where a page is not so set. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const left = leftOf(pieces);
  const width = rightOf(pieces) - left;
  const heights = pieces.map(({ height }) => height).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  const runs = runsOf(withoutEdges(pieces)).filter((run) => rightOf(run) - leftOf(run) < width * ACROSS);
  const tops = [...new Set(runs.map((run) => run[0]?.y ?? 0))].sort((a, b) => b - a).slice(0, MOST_ACROSS);
  for (const top of [Number.POSITIVE_INFINITY, ...tops]) {
    const narrow = runs.flat().filter(({ y }) => y < top);
    const gutter = blankIn(narrow, left, width, height);
    if (gutter !== null) return gutter;
  }
  return null;
}

function blankIn(pieces: readonly Piece[], left: number, width: number, height: number): number | null {
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const middle = (right + piece.x) / 2;
    const isBetween = middle > left + width * FROM && middle < left + width * TO;
    if (isBetween && piece.x - right > height * GUTTER && isText(pieces, middle)) return middle;
    right = Math.max(right, inkEnd(piece));
  }
  return null;
}

/** The pieces of one line that stand close to each other: 云溪县, 2033 and 年度报告 are one title. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  return baseLines(pieces).flatMap((line) => {
    const runs: Piece[][] = [];
    for (const piece of line.sort((a, b) => a.x - b.x)) {
      const last = runs.at(-1)?.at(-1);
      if (last !== undefined && piece.x - inkEnd(last) <= piece.height * GUTTER) runs.at(-1)?.push(piece);
      else runs.push([piece]);
    }
    return runs;
  });
}

/** Without a short first and last line: the number of the page may stand between the columns. */
function withoutEdges(pieces: readonly Piece[]): Piece[] {
  const lines = baseLines(pieces);
  const isShort = (line: readonly Piece[] | undefined): boolean =>
    (line ?? []).reduce((sum, { text }) => sum + text.length, 0) <= 12;
  return lines.slice(isShort(lines[0]) ? 1 : 0, isShort(lines.at(-1)) ? -1 : undefined).flat();
}

/** Whether the lines on both sides of a gutter are running text, which fills its column: both are as wide as the left one. */
function isText(pieces: readonly Piece[], gutter: number): boolean {
  const width = gutter - leftOf(pieces);
  return [pieces.filter(({ x }) => x < gutter), pieces.filter(({ x }) => x >= gutter)].every((side) => {
    const lines = baseLines(side);
    const filled = lines.filter((line) => rightOf(line) - leftOf(line) >= width * FILLED);
    return lines.length >= LEAST_LINES && filled.length * 2 > lines.length;
  });
}

/** Pieces by the base lines on which they stand, from the top. */
export function baseLines(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y);
  const lines: Piece[][] = [];
  for (const piece of sorted) {
    const open = lines.at(-1);
    const y = open?.[0]?.y;
    if (open !== undefined && y !== undefined && Math.abs(y - piece.y) <= piece.height * 0.45) open.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function leftOf(pieces: readonly Piece[]): number {
  return pieces.reduce((left, piece) => Math.min(left, piece.x), Number.POSITIVE_INFINITY);
}

/** The right end of the pieces. */
function rightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((right, piece) => Math.max(right, piece.x + piece.width), Number.NEGATIVE_INFINITY);
}
