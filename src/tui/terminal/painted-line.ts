import type { Ambiguous } from '../../text/index.ts';
import { type CellLine, cellLine, EMPTY_LINE, innerChange, lineChange } from './cells.ts';
import type { RowPart } from './ink-output.ts';

/** A line of a frame as Ink gave it, the parts that it was put together from where these are known, and its cells once they are asked for. */
export class PaintedLine {
  readonly line: string;
  readonly parts: readonly RowPart[] | null;
  readonly ambiguous: Ambiguous;
  #cells: CellLine | null = null;
  #cellsOfParts: readonly CellLine[] | null | undefined;

  constructor(line: string, parts: readonly RowPart[] | null, ambiguous: Ambiguous) {
    this.line = line;
    this.parts = parts;
    this.ambiguous = ambiguous;
  }

  get cells(): CellLine {
    this.#cells ??= cellLine(this.line, this.ambiguous);
    return this.#cells;
  }

  /** The cells of its parts; null where a width in any of them is not certain: what stands behind that may stand elsewhere. */
  get cellsOfParts(): readonly CellLine[] | null {
    if (this.#cellsOfParts === undefined) {
      const cells = this.parts?.map(({ text }) => cellsOf(text, this.ambiguous)) ?? null;
      this.#cellsOfParts = cells?.every(({ tail }) => tail === '') ? cells : null;
    }
    return this.#cellsOfParts;
  }
}

/**
 * What to write so that a row of the terminal shows `after` instead of `before`. Where both are put together in the same way only the
 * parts that differ are looked at: most keys change one pane.
 * @param goTo the sequence that puts the cursor in a column, from 0, of that row
 */
export function changeOf(
  before: PaintedLine | undefined,
  after: PaintedLine | undefined,
  goTo: (column: number) => string,
): string {
  const change = before && after ? partsChange(before, after, goTo) : null;
  return change ?? lineChange(before?.cells ?? EMPTY_LINE, after?.cells ?? EMPTY_LINE, goTo);
}

/** The same by their parts; null where these do not tell. */
function partsChange(before: PaintedLine, after: PaintedLine, goTo: (column: number) => string): string | null {
  const [old, now] = [before.cellsOfParts, after.cellsOfParts];
  if (old === null || now === null || old.length !== now.length) {
    return null;
  }
  let change = '';
  for (const [index, cells] of now.entries()) {
    const was = old[index];
    const x = after.parts?.[index]?.x ?? 0;
    if (was === undefined || before.parts?.[index]?.x !== x || was.cells.length !== cells.cells.length) {
      return null;
    }
    if (was !== cells) {
      const from = (column: number): string => goTo(x + column);
      change += index === now.length - 1 ? lineChange(was, cells, from) : innerChange(was, cells, from);
    }
  }
  return change;
}

const known: Record<Ambiguous, Map<string, CellLine>> = { 1: new Map(), 2: new Map() };
/** So many parts have a few frames; a row that is scrolled has its parts again. */
const MOST_KNOWN = 1000;

function cellsOf(text: string, ambiguous: Ambiguous): CellLine {
  const kept = known[ambiguous];
  let cells = kept.get(text);
  if (cells === undefined) {
    if (kept.size >= MOST_KNOWN) {
      kept.clear();
    }
    cells = cellLine(text, ambiguous);
    kept.set(text, cells);
  }
  return cells;
}
