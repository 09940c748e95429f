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

/**
 * The pieces of a page in the order in which they are read: across, then the left column, then the right one, as often as it is so set.
 * Those of the right one are moved to where the left one stands, so that both have the same margins.
 */
export function columnsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const gutter = gutterOf(pieces);
  if (gutter === null) return [pieces];
  const across = pieces.filter(({ x, width }) => x < gutter && x + width > gutter).sort((a, b) => b.y - a.y);
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

/** Where a piece ends to the eye: half of a full-width mark is blank, and it may hang out of the column. */
function inkEnd({ text, x, width, height }: Piece): number {
  return x + width - (/[，。、；：？！]$/u.test(text) ? height / 2 : 0);
}

/** Where the blank between two columns lies, from left to right; null where a page is not so set. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const left = leftOf(pieces);
  const width = rightOf(pieces) - left;
  const heights = pieces.map(({ height }) => height).sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  const narrow = withoutEdges(pieces)
    .filter((piece) => piece.width < width * ACROSS)
    .sort((a, b) => a.x - b.x);
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of narrow) {
    const middle = (right + piece.x) / 2;
    const isBetween = middle > left + width * FROM && middle < left + width * TO;
    if (isBetween && piece.x - right > height * GUTTER && isText(narrow, middle)) return middle;
    right = Math.max(right, inkEnd(piece));
  }
  return null;
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
export function rightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((right, piece) => Math.max(right, piece.x + piece.width), Number.NEGATIVE_INFINITY);
}
