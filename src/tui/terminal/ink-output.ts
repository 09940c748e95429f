import sliceAnsi from 'slice-ansi';
import stringWidth from './ink-width.ts';

type Transformer = (line: string, index: number) => string;

/** A stretch of one row: where it begins, its text as painted, and its width, all in columns. */
interface Range {
  x: number;
  text: string;
  width: number;
}

/**
 * What Ink gets for its own Output in the built program (see scripts/build.mjs): Ink takes each line of each text apart into painted
 * characters and puts these together again, half of the time to the first frame and of a key's. Rows of the browser are cut to
 * their panes before Ink sees them, and so are put side by side as they are. The interface is Ink 6's.
 */
export default class Output {
  readonly #rows: Range[][];

  /** @param size in cells */
  constructor({ height }: { width: number; height: number }) {
    this.#rows = Array.from({ length: height }, () => []);
  }

  /** Puts a text of one or more lines at a cell; what falls off the screen is dropped. What is put later lies above. */
  write(x: number, y: number, text: string, { transformers }: { transformers: readonly Transformer[] }): void {
    for (const [index, line] of text === '' ? [] : text.split('\n').entries()) {
      const painted = transformers.reduce((made, transformer) => transformer(made, index), line);
      this.#rows[y + index]?.push({ x, text: painted, width: stringWidth(painted) });
    }
  }

  /** Nothing of the browser hides what overflows: it is cut before. */
  clip(): void {}

  unclip(): void {}

  /** The frame: its lines without blanks at their ends. */
  get(): { output: string; height: number } {
    return { output: this.#rows.map(joined).join('\n'), height: this.#rows.length };
  }
}

function joined(ranges: readonly Range[]): string {
  let row = '';
  let end = 0;
  for (const { x, text, width } of ranges) {
    if (x >= end) {
      row += ' '.repeat(x - end) + text;
    } else {
      row = sliceAnsi(row, 0, x) + text + sliceAnsi(row, x + width, Math.max(end, x + width));
    }
    end = Math.max(end, x + width);
  }
  return row.trimEnd();
}
