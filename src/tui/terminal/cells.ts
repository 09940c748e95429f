import { type Ambiguous, GraphemeReader } from '../../text/index.ts';

/**
 * A painted line as the terminal's cells: what stands in each column, and how it is painted. The second column of a wide character
 * holds ''. From the first character on whose width terminals do not agree (emoji, combining marks), the rest of the line is one
 * piece, which is rewritten as a whole or not at all.
 */
export interface CellLine {
  readonly cells: readonly string[];
  /** SGR parameters of each cell ('1;36'); '' for none. */
  readonly styles: readonly string[];
  /** The rest of the line, painted; '' where every width is certain. */
  readonly tail: string;
}

export const EMPTY_LINE: CellLine = { cells: [], styles: [], tail: '' };

const SGR = /\x1b\[([\d;]*)m/g;
const RESET = '\x1b[m';
const ERASE_TO_END = '\x1b[K';
/** To go on writing costs less than to go elsewhere, over this many columns that have not changed. */
const GAP = 4;

/** Attributes that SGR sets, with what resets them (ECMA-48 8.3.117). */
const ATTRIBUTES: Readonly<Record<number, number>> = { 1: 22, 2: 22, 3: 23, 4: 24, 7: 27, 9: 29 };

class Style {
  readonly #attributes = new Set<number>();
  #foreground = '';
  #background = '';

  apply(parameters: string): void {
    const codes = parameters === '' ? [0] : parameters.split(';').map(Number);
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      if (code === 38 || code === 48) {
        const length = codes[at + 1] === 5 ? 3 : 5;
        this.#colour(code - 38, codes.slice(at, at + length).join(';'));
        at += length - 1;
      } else {
        this.#one(code);
      }
    }
  }

  #one(code: number): void {
    if (code === 0) {
      this.#attributes.clear();
      this.#foreground = '';
      this.#background = '';
    } else if (ATTRIBUTES[code] !== undefined) {
      this.#attributes.add(code);
    } else if (code >= 22 && code <= 29) {
      for (const [set, reset] of Object.entries(ATTRIBUTES)) {
        if (reset === code) {
          this.#attributes.delete(Number(set));
        }
      }
    } else if (code === 39 || code === 49) {
      this.#colour(code - 39, '');
    } else if ((code >= 30 && code < 38) || (code >= 90 && code < 98)) {
      this.#colour(0, String(code));
    } else if ((code >= 40 && code < 48) || (code >= 100 && code < 108)) {
      this.#colour(10, String(code));
    }
  }

  #colour(which: number, value: string): void {
    if (which === 0) {
      this.#foreground = value;
    } else {
      this.#background = value;
    }
  }

  toString(): string {
    return [...[...this.#attributes].sort((a, b) => a - b), this.#foreground, this.#background]
      .filter(Boolean)
      .join(';');
  }
}

const known = new Map<string, Map<string, string>>();
/** A theme has some dozens of styles; colours of a user's own may make more. */
const MOST_KNOWN = 500;

/** The style that SGR parameters make of another: a frame has hundreds of sequences, and the same few again and again. */
function styledBy(before: string, parameters: string): string {
  let afters = known.get(before);
  if (afters === undefined) {
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    afters = new Map();
    known.set(before, afters);
  }
  let after = afters.get(parameters);
  if (after === undefined) {
    const style = new Style();
    if (before !== '') {
      style.apply(before);
    }
    style.apply(parameters);
    after = style.toString();
    if (afters.size >= MOST_KNOWN) {
      afters.clear();
    }
    afters.set(parameters, after);
  }
  return after;
}

/**
 * Whether every terminal gives a character the same width. Ambiguous ones count where they are narrow: where they are said to be
 * wide, the saying may be wrong, and then only lines written whole stay readable (the signs of the screen are ASCII there).
 */
function isCertain(text: string, at: number, next: number, width: number): boolean {
  const code = text.charCodeAt(at);
  return next === at + 1 && width === (code < 0x3000 ? 1 : 2);
}

/** Reads a painted line: text and SGR sequences, no other escapes. */
export function cellLine(line: string, ambiguous: Ambiguous): CellLine {
  const cells: string[] = [];
  const styles: string[] = [];
  let painted = '';
  for (let at = 0; at < line.length; at = SGR.lastIndex) {
    SGR.lastIndex = at;
    const sequence = SGR.exec(line);
    const end = sequence?.index ?? line.length;
    if (end > at) {
      const { columns, length } = runOf(line.slice(at, end), ambiguous);
      // By what V8 itself is made of: most lines are read before this function is worth optimising.
      cells.push(...columns);
      styles.push(...Array<string>(columns.length).fill(painted));
      if (length < end - at) {
        return { cells, styles, tail: begin(painted) + line.slice(at + length) };
      }
    }
    if (sequence === null) {
      break;
    }
    painted = styledBy(painted, sequence[1] ?? '');
  }
  return { cells, styles, tail: '' };
}

/** A text of one style: its columns up to a character of uncertain width, and the offset of that, or the text's length. */
interface Run {
  readonly columns: readonly string[];
  readonly length: number;
}

const runs: Record<Ambiguous, Map<string, Run>> = { 1: new Map(), 2: new Map() };
/** So many texts of one style have the frames of a dozen keys; a text that is scrolled has them again on another row. */
const MOST_RUNS = 2000;

function runOf(text: string, ambiguous: Ambiguous): Run {
  const remembered = runs[ambiguous];
  let run = remembered.get(text);
  if (run === undefined) {
    if (remembered.size >= MOST_RUNS) {
      remembered.clear();
    }
    run = readRun(text, ambiguous);
    remembered.set(text, run);
  }
  return run;
}

function readRun(text: string, ambiguous: Ambiguous): Run {
  const columns: string[] = [];
  const reader = new GraphemeReader(text, ambiguous);
  for (let at = 0; at < text.length; at = reader.next) {
    const width = reader.read(at);
    if (!isCertain(text, at, reader.next, width)) {
      return { columns, length: at };
    }
    columns.push(text.slice(at, reader.next));
    if (width === 2) {
      columns.push('');
    }
  }
  return { columns, length: text.length };
}

function begin(style: string): string {
  return style === '' ? '' : `\x1b[${style}m`;
}

/** Where the cells are nothing but unpainted blanks to the end. */
function contentEnd({ cells, styles }: CellLine): number {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === ' ' && styles[end - 1] === '') {
    end -= 1;
  }
  return end;
}

/**
 * What to write so that a row of the terminal shows `after` instead of `before`: only the cells that change, and never half of a
 * wide character. Ends with no style set.
 * @param goTo the sequence that puts the cursor in a column, from 0, of that row
 */
export function lineChange(before: CellLine, after: CellLine, goTo: (column: number) => string): string {
  const isSameTail = before.tail === after.tail && before.cells.length === after.cells.length;
  const end = after.tail === '' ? contentEnd(after) : after.cells.length;
  // What stands where the rest of the old line stood is not known.
  const known = before.tail === '' || isSameTail ? Number.POSITIVE_INFINITY : before.cells.length;
  let change = '';
  for (const [from, to] of changedRuns(before, after, known, end)) {
    change += goTo(from) + painted(after, from, to);
  }
  if (after.tail !== '') {
    return isSameTail ? change : `${change}${goTo(end)}${after.tail}${RESET}${ERASE_TO_END}`;
  }
  return before.tail !== '' || contentEnd(before) > end ? `${change}${goTo(end)}${ERASE_TO_END}` : change;
}

/** The same within a row: both are as wide, every width is certain, and what stands behind them stays. */
export function innerChange(before: CellLine, after: CellLine, goTo: (column: number) => string): string {
  let change = '';
  for (const [from, to] of changedRuns(before, after, Number.POSITIVE_INFINITY, after.cells.length)) {
    change += goTo(from) + painted(after, from, to);
  }
  return change;
}

/** The ranges of columns before `end` that differ, or are not known, joined where little lies between. */
function changedRuns(before: CellLine, after: CellLine, known: number, end: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let column = 0; column < end; column += 1) {
    const isBlank = column >= before.cells.length;
    const cell = isBlank ? ' ' : before.cells[column];
    const style = isBlank ? '' : before.styles[column];
    if (column < known && cell === after.cells[column] && style === after.styles[column]) {
      continue;
    }
    const last = runs.at(-1);
    if (last && column - last[1] <= GAP) {
      last[1] = column + 1;
    } else {
      runs.push([column, column + 1]);
    }
  }
  return runs.map(([from, to]) => [after.cells[from] === '' ? from - 1 : from, after.cells[to] === '' ? to + 1 : to]);
}

function painted({ cells, styles }: CellLine, from: number, to: number): string {
  let text = '';
  let style = '';
  for (let column = from; column < to; column += 1) {
    const wanted = styles[column] ?? '';
    if (wanted !== style) {
      text += wanted === '' ? RESET : style === '' ? begin(wanted) : `\x1b[;${wanted}m`;
      style = wanted;
    }
    text += cells[column] ?? '';
  }
  return style === '' ? text : text + RESET;
}
