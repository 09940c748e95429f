import type { Span } from '../../report/index.ts';
import { partitionPoint } from '../../text/index.ts';

/** Where a line of the file stands in the report's text, and how many characters of signs stand before its words. */
export interface FileLine {
  /** 1-based. */
  line: number;
  /** UTF-16 offset of its words in the report's text. */
  start: number;
  /** UTF-16 units of the line before its words: `## ` in a segmented file. */
  sign: number;
}

/** How places are told: by lines of the file, or, where the text was taken out of another format, by paragraphs. */
export type FileLines = readonly FileLine[] | null;

export interface Position {
  /** 1-based, in code points; null where the file is no plain text. */
  line: number | null;
  column: number | null;
  /** 1-based number of the paragraph that is not blank, and its first words. */
  paragraph: number;
  words: string;
}

/** The lines of a file whose text is the report's own. */
export function plainLines(text: string): FileLine[] {
  const lines: FileLine[] = [];
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    lines.push({ line, start, sign: 0 });
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    start = newline + 1;
  }
  return lines;
}

/** How many of a paragraph's characters name it. */
const FIRST_WORDS = 10;

/** Offsets of a text → positions, for offsets in any order. Linear to make. */
export function positionsIn(text: string, lines: FileLines): (offset: number) => Position {
  const paragraphs = plainLines(text).filter(({ start }) => /\S/.test(lineAt(text, start)));
  return (offset) => {
    const at = last(paragraphs, offset);
    const own = paragraphs[at];
    const place = {
      paragraph: at + 1,
      words: own === undefined ? '' : lineAt(text, own.start).trim().slice(0, FIRST_WORDS),
    };
    const line = lines === null ? undefined : lines[last(lines, offset)];
    if (line === undefined) return { ...place, line: null, column: null };
    return { ...place, line: line.line, column: line.sign + codePoints(text, { start: line.start, end: offset }) + 1 };
  };
}

function lineAt(text: string, start: number): string {
  const newline = text.indexOf('\n', start);
  return text.slice(start, newline < 0 ? text.length : newline);
}

/** The last of the lines that begins at `offset` or before it; -1 for none. */
function last(lines: readonly FileLine[], offset: number): number {
  return partitionPoint(lines.length, (at) => (lines[at]?.start ?? 0) <= offset) - 1;
}

/** How many code points a span has. */
function codePoints(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}
