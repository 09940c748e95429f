import { type Ambiguous, GraphemeReader } from './graphemes.ts';
import { firstEndingAfter } from './halving.ts';
import { isWord, Kind, kindAt, straightQuotes } from './marks.ts';
import type { Span } from './sentences.ts';
import { unitLength } from './units/unit-length.ts';

/** One line of a set text. */
export interface Line {
  /** Offsets into the text, `end` exclusive; blanks at either end are left out, so an empty line has start === end. */
  start: number;
  end: number;
  /** Columns to leave blank before it. */
  indent: number;
}

export interface BreakOptions {
  /** The span of the text to set (UTF-16 offsets); all of it if not given. */
  start?: number;
  end?: number;
  /** Indent of every line but the first, and of the first, in columns; 0 if not given. */
  hang?: number;
  first?: number;
  /** Columns of an ambiguous character: 1 if not given. */
  ambiguous?: Ambiguous;
  /** Stretches to keep on one line as a word is, in order and disjoint: 约两万个, which no rule of characters holds together. */
  keep?: readonly Span[];
}

/** How bad a break is: the best kind that a line has to offer is taken, and of that kind the last. */
const Level = {
  Free: 0,
  /** Between the parts of a date, a range or an address, or a marker and its text. */
  Loose: 1,
  /** Inside a word or a number with its unit. */
  Inside: 2,
  /** Before a closing or after an opening mark. */
  Never: 3,
} as const;
type Level = (typeof Level)[keyof typeof Level];

/** Any indent leaves this much of a line: room for two Chinese characters. */
const LEAST_ROOM = 4;

/** The signs of a ratio or a time between digits that are not ASCII: 41.3∶58.6, 10：30. */
const RATIO = '∶：';

/** Whether the mark at `at` stands inside a word or number (3.0, 1,000, a-b, 10:30, 3∶2, don’t, a URL), so that a letter or digit after it goes on with it. */
function infix(text: string, at: number, start: number, next: Kind): boolean {
  if (at <= start) {
    return false;
  }
  const before = kindAt(text, at - 1);
  const mark = text.charAt(at);
  if (mark === '’') {
    return before === Kind.Letter && next === Kind.Letter;
  }
  if (RATIO.includes(mark)) {
    return before === Kind.Digit && next === Kind.Digit;
  }
  if (',;!?)]}，'.includes(mark)) {
    return before === Kind.Digit && next === Kind.Digit && (mark === ',' || mark === '，');
  }
  return text.charCodeAt(at) < 0x7f && (isWord(before) || (text.charCodeAt(at - 1) < 0x7f && before !== Kind.Blank));
}

/** Sets one paragraph: the text from `start` to `end` has no line feed. */
class Paragraph {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #reader: GraphemeReader;
  readonly #quotes: Map<number, Kind>;
  readonly #keep: readonly Span[];
  /** Index of the first span to keep that ends behind the place last asked about, or one before it. */
  #kept = 0;
  #unitStart = -1;
  #unitEnd = -1;

  constructor(text: string, start: number, end: number, ambiguous: Ambiguous, keep: readonly Span[]) {
    this.#keep = keep;
    this.#kept = firstEndingAfter(keep, start);
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#reader = new GraphemeReader(text, ambiguous, end, LEAST_ROOM);
    this.#quotes = straightQuotes(text, start, end);
  }

  #kind(at: number): Kind {
    return (this.#quotes.size > 0 && this.#quotes.get(at)) || kindAt(this.#text, at);
  }

  /** How bad a break before the grapheme at `at` is; `before` is the last one that is no blank, `gap` the blanks between. */
  #level(before: number, previous: Kind, gap: number, at: number, next: Kind): Level {
    if (next === Kind.Close || previous === Kind.Open) {
      return Level.Never;
    }
    if (previous === Kind.Digit && next === Kind.Other && (gap === 0 || (gap === 1 && this.#text[at - 1] === ' '))) {
      this.#unitStart = at;
      this.#unitEnd = at + unitLength(this.#text, at, this.#end);
      return Level.Inside;
    }
    if ((at > this.#unitStart && at < this.#unitEnd) || this.#isKept(at)) {
      return Level.Inside;
    }
    if (gap > 0) {
      return Level.Free;
    }
    if (
      next === Kind.Joiner ||
      (isWord(previous) && isWord(next)) ||
      (previous === Kind.Prefix && isWord(next)) ||
      (previous === Kind.Digit && next === Kind.Prefix)
    ) {
      return Level.Inside;
    }
    return this.#levelAfterMark(before, previous, next);
  }

  /** Whether a break at `at` would part a span to keep. Places come in order within a line, and lines begin anew. */
  #isKept(at: number): boolean {
    while (this.#kept > 0 && (this.#keep[this.#kept - 1]?.end ?? 0) > at) {
      this.#kept -= 1;
    }
    while ((this.#keep[this.#kept]?.end ?? Number.POSITIVE_INFINITY) <= at) {
      this.#kept += 1;
    }
    return (this.#keep[this.#kept]?.start ?? Number.POSITIVE_INFINITY) < at;
  }

  #levelAfterMark(before: number, previous: Kind, next: Kind): Level {
    const text = this.#text;
    if (previous === Kind.Marker) {
      return Level.Loose;
    }
    if (previous === Kind.Joiner || previous === Kind.Close) {
      const mark = text.charAt(before);
      const preceding = before > this.#start ? this.#kind(before - 1) : Kind.Blank;
      if (isWord(next) && infix(text, before, this.#start, next)) {
        const isRange = previous === Kind.Joiner && preceding === Kind.Digit && next === Kind.Digit;
        const parts = mark === '/' || (isRange && !RATIO.includes(mark));
        return parts ? Level.Loose : Level.Inside;
      }
      if (previous === Kind.Joiner && next === Kind.Digit) {
        return preceding === Kind.Digit ? Level.Loose : Level.Inside;
      }
      const goesOn = next === Kind.Digit ? '～~—–' : '.．';
      return preceding === Kind.Digit && goesOn.includes(mark) ? Level.Loose : Level.Free;
    }
    // 2020年|1月: the unit of one part of a date, then the digits of the next.
    if (next === Kind.Digit && before + 1 === this.#unitEnd && '年月日时点分第'.includes(text.charAt(before))) {
      return Level.Loose;
    }
    return isWord(previous) && next === Kind.Open && text.charCodeAt(before + 1) < 0x7f ? Level.Loose : Level.Free;
  }

  /** Adds the paragraph's lines to `lines`: at least one, empty if there are only blanks. */
  set(lines: Line[], width: number, first: number, hang: number): void {
    let from = this.#skipBlanks(this.#start);
    let indent = first;
    if (from >= this.#end) {
      lines.push({ start: this.#start, end: this.#start, indent });
      return;
    }
    while (from < this.#end) {
      const [end, next] = this.#line(from, width - indent);
      lines.push({ start: from, end, indent });
      from = next;
      indent = hang;
    }
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (at < this.#end && this.#kind(at) === Kind.Blank) {
      this.#reader.read(at);
      if (this.#reader.next > at + 1) {
        break;
      }
      at += 1;
    }
    return at;
  }

  /** The line that begins at `from` (no blank) with `room` columns: its end, and where the next one begins. */
  #line(from: number, room: number): [end: number, next: number] {
    let best: Level | 4 = 4;
    let bestEnd = from;
    let bestNext = from;
    let used = 0;
    let before = from;
    let previous: Kind = Kind.Blank;
    let end = from;
    for (let at = from; at < this.#end; ) {
      const kind = this.#kind(at);
      used += this.#reader.read(at);
      const after = this.#reader.next;
      // A blank that carries a combining mark shows something.
      if (kind !== Kind.Blank || after > at + 1) {
        if (at > from) {
          const level = this.#level(before, previous, at - end, at, kind);
          if (level <= best) {
            best = level;
            bestEnd = end;
            bestNext = at;
          }
          if (used > room) {
            return [bestEnd, bestNext];
          }
        }
        before = at;
        previous = kind;
        end = after;
      }
      at = after;
    }
    return [end, this.#end];
  }
}

/** Offset of the next line feed, `end` if there is none before it: never looks further, however long the text goes on. */
function feedAfter(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== 0x0a) {
    at += 1;
  }
  return at;
}

/**
 * Breaks a text into lines of at most `width` columns by the Chinese rules (W3C CLReq, basic level):
 * no line begins with a closing mark or ends with an opening one, a number stays with its sign and unit, a word with itself.
 * What is longer than a line for all that is cut between graphemes. A line feed ends a line; an empty line is kept, and a last
 * line feed opens no further one.
 *
 * `first` indents the first line of all, `hang` every other; an indent is cut so that four columns are left. Lines come in
 * order and disjoint; every character that is no blank is in exactly one. No line is wider than `width`, indent included,
 * where width >= 4; below that a line holds at least one grapheme. Time is linear in the span.
 * Offsets outside the text are cut to it. Escape sequences are not looked for: break `visible` text.
 */
export function breakLines(text: string, width: number, options: BreakOptions = {}): Line[] {
  const { ambiguous = 1, keep = [] } = options;
  const end = Math.min(options.end ?? text.length, text.length);
  const start = Math.max(options.start ?? 0, 0);
  const widest = Math.max(0, width - LEAST_ROOM);
  const hang = Math.min(Math.max(0, options.hang ?? 0), widest);
  let indent = Math.min(Math.max(0, options.first ?? 0), widest);
  const lines: Line[] = [];
  for (let from = start; from < end; ) {
    const stop = feedAfter(text, from, end);
    new Paragraph(text, from, stop, ambiguous, keep).set(lines, width, indent, hang);
    indent = hang;
    from = stop + 1;
  }
  return lines;
}
