import sliceAnsi from 'slice-ansi';
import { toldWidth } from './ink-measure.ts';
import stringWidth from './ink-width.ts';

type Transformer = (line: string, index: number) => string;

/** A span of one row: where it begins, its text as painted, and its width, all in columns. */
export interface RowPart {
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

/** The rows of the last frame, and what each was put together from where nothing lies above anything. */
let partsByRow = new Map<string, readonly RowPart[]>();

/** The parts of a row of the last frame, from left to right; null where one lies above another. What they leave free is blank, and so is what the row lacks at its end. */
export function partsOfRow(row: string): readonly RowPart[] | null {
  return partsByRow.get(row) ?? null;
}

/**
 * What Ink gets for its own Output in the built program (see scripts/build.mjs): Ink takes each line of each text apart into painted
 * characters and puts these together again, half of the time to the first frame and of a key's. Rows of the browser are cut to
 * their panes before Ink sees them, and so are put side by side as they are. The interface is Ink 6's.
 */
export default class Output {
  readonly #rows: RowPart[][];

  /** @param size in cells */
  constructor({ height }: { width: number; height: number }) {
    this.#rows = Array.from({ length: height }, () => []);
  }

  /** Puts a text of one or more lines at a cell; what falls off the screen is dropped. What is put later lies above. */
  write(x: number, y: number, text: string, { transformers }: { transformers: readonly Transformer[] }): void {
    const told = toldWidth(text);
    for (const [index, line] of text === '' ? [] : text.split('\n').entries()) {
      const painted = transformers.reduce((made, transformer) => transformer(made, index), line);
      const width = told !== undefined && painted === line ? told : stringWidth(painted);
      this.#rows[y + index]?.push({ x, text: painted, width });
    }
  }

  /** Nothing of the browser hides what overflows: it is cut before. */
  clip(): void {}

  unclip(): void {}

  /** The frame: its lines without blanks at their ends. */
  get(): { output: string; height: number } {
    partsByRow = new Map();
    return { output: this.#rows.map(joined).join('\n'), height: this.#rows.length };
  }
}

function joined(parts: readonly RowPart[]): string {
  let row = '';
  let end = 0;
  let isDisjoint = true;
  for (const { x, text, width } of parts) {
    if (x >= end) {
      row += ' '.repeat(x - end) + text;
    } else {
      isDisjoint = false;
      row = sliceAnsi(row, 0, x) + text + sliceAnsi(row, x + width, Math.max(end, x + width));
    }
    end = Math.max(end, x + width);
  }
  const trimmed = row.trimEnd();
  if (isDisjoint) {
    partsByRow.set(trimmed, parts);
  }
  return trimmed;
}
