import { trimSpan } from '../../text/index.ts';
import type { HeadingLevel, Span } from '../model.ts';
import { annexSpans, attachedTo } from './annexes.ts';
import { levelOne } from './chapters.ts';
import { contentsIn } from './contents.ts';
import type { Draft, Structure } from './draft.ts';
import { type HeadedLines, type Ranks, subheadings } from './headings.ts';
import type { Hint } from './hints.ts';
import { formedLines, type Line, linesOf } from './lines.ts';
import { type MarkerForm, markerAt } from './markers.ts';
import { partsOf } from './parts.ts';
import { splitRuns } from './split.ts';
import { isSignOffLine, type Surroundings, signOffBefore, surroundingsOf } from './surroundings.ts';

const BELOW_HAN: Ranks = [
  { form: 'han-paren', heading: 2 },
  { form: 'arabic', heading: 3 },
  { form: 'arabic-paren', heading: 3 },
  { form: 'circled', heading: 3 },
];
/** Below 第一部分, and below unnumbered lines over a series 一、 that begins anew under each. */
const BELOW_CHAPTER: Ranks = [
  { form: 'han', heading: 2 },
  { form: 'han-paren', heading: 3 },
  { form: 'arabic', heading: 3 },
  { form: 'arabic-paren', heading: 3 },
];
/** Below （一） where no 一、 is printed. */
const BELOW_PAREN: Ranks = [
  { form: 'arabic', heading: 3 },
  { form: 'arabic-paren', heading: 3 },
  { form: 'circled', heading: 3 },
];

/** How the paragraph ends with which a report opens: 现将有关情况报告如下。 */
const INTRODUCES = /(?:如下|审议|审查|指正)[^。；]{0,10}[。：:！!]?$/;

/** What the segmenter finds: the structure, and the lines from which the metadata is read. */
export interface Segmented {
  structure: Structure;
  surroundings: Surroundings;
}

/**
 * Text → structure. For any text at all: head, furniture, annexes, preamble and level-1 sections are disjoint and cover every
 * character that is not blank; children lie inside their parent, in order. `hints` tell where the text's own numerals do not.
 * Linear in the length of `text`.
 */
export function structureOf(text: string, hints: readonly Hint[]): Segmented {
  const marked = new Map(hints.map((hint) => [hint.start, hint]));
  const all = linesOf(text);
  const contents = contentsIn(text, all);
  const surroundings = surroundingsOf(
    text,
    all.filter((_, i) => !contents.has(i)),
    marked,
  );
  surroundings.furniture = inOrder([...surroundings.furniture, ...all.filter((_, i) => contents.has(i))]);
  const alone = surroundings.body.filter((line) => markerAt(text, line.start)?.form === 'han').length <= 1;
  const lines = formedLines(
    text,
    surroundings.body.flatMap((line) => splitRuns(text, line, alone)),
    marked,
  );
  const attached = attachedTo(lines);
  const signed = attached.from < lines.length ? signOffBefore(text, lines, attached.from) : 0;
  const main = lines.slice(0, attached.from - signed);
  const { annexes, signOff } = annexSpans(lines, attached, (i) => isSignOffLine(text, lines, i));
  const head = inOrder([
    ...surroundings.head,
    ...lines.slice(attached.from - signed, attached.from).map(spanOnly),
    ...signOff,
  ]);
  const { preamble, sections } = bodyOf(text, main, hints, surroundings.title);
  return {
    structure: { head, furniture: surroundings.furniture, annexes, preamble, sections },
    surroundings: surroundings,
  };
}

/** The report's own lines → preamble and sections. */
function bodyOf(
  text: string,
  lines: readonly Line[],
  hints: readonly Hint[],
  title: readonly Span[],
): { preamble: Span | null; sections: Draft[] } {
  const { starts, form, overHan } = levelOne(lines);
  const opens = starts[0] ?? (lines.length > 1 && INTRODUCES.test(lines[0]?.words ?? '') ? 1 : 0);
  const preamble = spanOf(text, lines, 0, opens);
  const seen = new Map<MarkerForm, number>();
  const hasHan = lines.some(({ marker }) => marker?.form === 'han');
  const drafts = starts.map((from, i) => {
    const headsHan = (overHan && lines[from]?.marker?.form !== 'han') || (form === 'chapter' && hasHan);
    const ranks = headsHan ? BELOW_CHAPTER : form === 'han-paren' ? BELOW_PAREN : BELOW_HAN;
    return section(text, lines, from, starts[i + 1] ?? lines.length, ranks, form === 'han-paren' ? 2 : 1, seen);
  });
  if (starts.length === 0) {
    const whole = spanOf(text, lines, opens, lines.length);
    if (whole !== null) drafts.push({ ...whole, kind: 'section', heading: 1, role: 'work', children: [] });
  }
  const words = title.map((line) => text.slice(line.start, line.end)).join('');
  const leads = new Map(hints.filter(({ kind }) => kind === 'lead').map(({ start, end }) => [start, end]));
  return partsOf(text, { preamble, sections: drafts }, words, leads);
}

function spanOnly({ start, end }: Span): Span {
  return { start, end };
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

function spanOf(text: string, lines: readonly Line[], from: number, to: number): Span | null {
  const first = lines[from];
  const last = lines[to - 1];
  return first === undefined || last === undefined || from >= to ? null : trimSpan(text, first.start, last.end);
}

function section(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  ranks: Ranks,
  heading: HeadingLevel,
  seen: Map<MarkerForm, number>,
): Draft {
  return draftOf(text, lines, { from, to, heading, children: subheadings(lines, from, to, ranks, seen) });
}

function draftOf(text: string, lines: readonly Line[], headed: HeadedLines): Draft {
  const span = spanOf(text, lines, headed.from, headed.to) ?? { start: 0, end: 0 };
  const children = headed.children.map((child) => draftOf(text, lines, child));
  return { ...span, kind: 'section', heading: headed.heading, role: 'work', children };
}
