import { leadSpan } from '../../output/index.ts';
import {
  type HeadingLevel,
  ownSpans,
  type Part,
  type Report,
  type Span,
  type Statistic,
  statisticsOf,
} from '../../report/index.ts';
import { type Ambiguous, breakLines, displayWidth, partitionPoint } from '../../text/index.ts';
import type { ScreenReport } from './screen-report.ts';
import { PREAMBLE } from './screen-report.ts';

/** A range of the text that begins on a screen line of its own. */
export interface Block extends Span {
  kind: 'title' | 'head' | 'heading' | 'item' | 'paragraph';
  level: HeadingLevel | null;
  /** Id of the entry whose own words it is; '' for head lines. */
  entry: string;
  /** End of the bold lead; `start` where there is none. */
  leadEnd: number;
  /** Columns before the block's first line and before its others. */
  first: number;
  hang: number;
  /** Set on the first block of a problem or plan. */
  glyph: 'problem' | 'plan' | null;
  /** Whether a blank line stands before it, unless a heading does. */
  gap: boolean;
}

/** One line on the screen: offsets into the text, columns left blank before it, and its block; null for a blank line. */
export interface ScreenLine extends Span {
  indent: number;
  block: Block | null;
}

/** Chinese paragraphs begin two characters in. */
const PARAGRAPH_INDENT = 4;
const WIDEST_HANG = 6;
const ITEM_STEP = 2;
/** Below this width indents would eat the line. */
const INDENT_FROM = 28;

const blocksOf = new WeakMap<ScreenReport, readonly Block[]>();

/** The report's blocks in order: title and head lines, preamble, sections. Furniture is left out. */
function documentBlocks(doc: ScreenReport): readonly Block[] {
  const known = blocksOf.get(doc);
  if (known) {
    return known;
  }
  const builder = new Builder(doc);
  const { head, preamble, sections, annexes } = doc.report;
  const pieces: (Span & { add: () => void })[] = [
    ...head.map((span) => ({ ...span, add: () => builder.head(span) })),
    ...(preamble ? [{ ...preamble, add: () => builder.paragraphs(preamble, PREAMBLE, 0, true) }] : []),
    ...annexes.map((span) => ({ ...span, add: () => builder.paragraphs(span, '', 0, true) })),
    ...sections.map((part) => ({ start: part.start, end: part.end, add: () => builder.part(part, 0) })),
  ];
  pieces.sort((a, b) => a.start - b.start);
  for (const piece of pieces) {
    piece.add();
  }
  blocksOf.set(doc, builder.blocks);
  return builder.blocks;
}

const BLANK = /[\s\u3000]/;
/** What may stand alone between two items and then belongs to the line before: ； 。 and the like. */
const ONLY_MARKS = /^[\s\u3000]*[，。、；：？！,.;:?!）)”’]{1,3}[\s\u3000]*$/;

class Builder {
  readonly blocks: Block[] = [];
  readonly #doc: ScreenReport;
  readonly #text: string;

  constructor(doc: ScreenReport) {
    this.#doc = doc;
    this.#text = doc.report.text;
  }

  head(span: Span): void {
    const words = this.#text.slice(span.start, span.end).trim();
    const { title } = this.#doc.report;
    // A long title may be printed on two lines.
    const isTitle = words.includes(title) || title.includes(words);
    this.#lines(span, (line) => ({
      ...line,
      kind: isTitle ? 'title' : 'head',
      level: null,
      entry: '',
      leadEnd: line.start,
      first: 0,
      hang: 0,
      glyph: null,
      gap: false,
    }));
  }

  /** Words without a marker: every line of the source is a paragraph. */
  paragraphs(span: Span, entry: string, indent: number, gap = false): void {
    let before = gap;
    this.#lines(span, (line) => {
      const block: Block = {
        ...line,
        kind: 'paragraph',
        level: null,
        entry,
        leadEnd: line.start,
        first: indent + PARAGRAPH_INDENT,
        hang: indent,
        glyph: null,
        gap: before,
      };
      before = false;
      return block;
    });
  }

  part(part: Part, indent: number): void {
    const own = ownSpans(part);
    const inner = part.heading === null ? indent + ITEM_STEP : indent;
    let next = 0;
    own.forEach((span, index) => {
      for (let child = part.children[next]; child && child.start < span.start; child = part.children[++next]) {
        this.part(child, inner);
      }
      if (index === 0 && span.start === part.start) {
        this.#opening(part, span, indent);
      } else if (!this.#joinMarks(span)) {
        this.paragraphs(span, part.id, indent);
      }
    });
    for (let child = part.children[next]; child; child = part.children[++next]) {
      this.part(child, inner);
    }
  }

  #opening(part: Part, span: Span, indent: number): void {
    const end = Math.min(leadSpan(this.#text, part).end, span.end);
    const markerColumns = Math.min(WIDEST_HANG, displayWidth(part.marker));
    const base = {
      level: part.heading,
      entry: part.id,
      glyph: this.#doc.admissionKinds.get(part.id) ?? null,
      first: indent,
      hang: indent + markerColumns,
    };
    if (part.heading !== null && end > span.start) {
      const gap = part.heading < 3;
      this.#push({ ...base, kind: 'heading', start: span.start, end, leadEnd: end, gap });
      this.paragraphs({ start: end, end: span.end }, part.id, indent);
      return;
    }
    const feed = this.#text.indexOf('\n', Math.max(end, skipBlanks(this.#text, span.start)));
    const stop = feed === -1 || feed > span.end ? span.end : feed;
    // An item that is all lead needs no telling apart.
    const leadEnd = end < this.#trimmedEnd(span.start, stop) ? end : span.start;
    this.#push({ ...base, kind: 'item', start: span.start, end: stop, leadEnd, gap: false });
    this.paragraphs({ start: stop, end: span.end }, part.id, indent);
  }

  #lines(span: Span, make: (line: Span) => Block): void {
    let from = span.start;
    while (from < span.end) {
      const feed = this.#text.indexOf('\n', from);
      const stop = feed === -1 || feed > span.end ? span.end : feed;
      const start = skipBlanks(this.#text, from);
      if (start < stop) {
        this.#push(make({ start, end: stop }));
      }
      from = stop + 1;
    }
  }

  #push(block: Block): void {
    const start = Math.min(skipBlanks(this.#text, block.start), block.end);
    if (start < block.end) {
      this.blocks.push({ ...block, start, leadEnd: Math.max(start, block.leadEnd) });
    }
  }

  #trimmedEnd(start: number, end: number): number {
    let at = end;
    while (at > start && BLANK.test(this.#text.charAt(at - 1))) {
      at -= 1;
    }
    return at;
  }

  /** A lone ； or 。 after an item goes on with the item's line. */
  #joinMarks(span: Span): boolean {
    const last = this.blocks.at(-1);
    if (!last || span.end - span.start > 8 || !ONLY_MARKS.test(this.#text.slice(span.start, span.end))) {
      return false;
    }
    last.end = span.end;
    return true;
  }
}

export interface SetText {
  /** Never empty. */
  lines: readonly ScreenLine[];
}

const setTexts = new WeakMap<ScreenReport, Map<string, SetText>>();
/** How many widths of one report are remembered: the present one and those passed in dragging a window's edge. */
const REMEMBERED = 4;

/**
 * The report set in lines of `width` columns. Remembered per report and width, not stored in the state.
 * @param width columns of the text, at least 4
 */
export function setText(doc: ScreenReport, width: number, ambiguous: Ambiguous): SetText {
  let byWidth = setTexts.get(doc);
  if (!byWidth) {
    byWidth = new Map();
    setTexts.set(doc, byWidth);
  }
  const key = `${width}/${ambiguous}`;
  let set = byWidth.get(key);
  if (!set) {
    if (byWidth.size >= REMEMBERED) {
      byWidth.clear();
    }
    set = { lines: breakBlocks(doc, width, ambiguous) };
    byWidth.set(key, set);
  }
  return set;
}

function breakBlocks(doc: ScreenReport, width: number, ambiguous: Ambiguous): ScreenLine[] {
  const lines: ScreenLine[] = [];
  const keep = statisticsOf(doc.report).flatMap((statistic) => wholes(doc.report, statistic));
  const roomy = width >= INDENT_FROM;
  let before: Block | null = null;
  for (const block of documentBlocks(doc)) {
    if (block.gap && before !== null && before.kind !== 'heading') {
      lines.push({ start: before.end, end: before.end, indent: 0, block: null });
    }
    const first = roomy ? block.first : Math.min(block.first, ITEM_STEP);
    const hang = roomy ? block.hang : 0;
    const { start, end } = block;
    for (const line of breakLines(doc.report.text, width, { start, end, first, hang, ambiguous, keep })) {
      lines.push({ ...line, block });
    }
    before = block;
  }
  if (lines.length === 0) {
    lines.push({ start: 0, end: 0, indent: 0, block: null });
  }
  return lines;
}

/** What of a statistic is to stay on one line: what is printed before its number to loosen it (超过), and the number with its unit. */
function wholes({ text }: Report, { start, end, qualifier }: Statistic): Span[] {
  let from = start;
  for (let word: string | undefined = ''; word !== undefined && from < end; ) {
    word = qualifier.find((each) => each !== '' && text.startsWith(each, from));
    from = word === undefined ? from : skipBlanks(text, from + word.length);
  }
  return from === start || from >= end
    ? [{ start, end }]
    : [
        { start, end: from },
        { start: from, end },
      ];
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text.charAt(at))) {
    at += 1;
  }
  return at;
}

/** Index of the last line that starts at or before `offset`; 0 if none does. */
export function lineAt(lines: readonly ScreenLine[], offset: number): number {
  return Math.max(0, partitionPoint(lines.length, (at) => (lines[at]?.start ?? 0) <= offset) - 1);
}
