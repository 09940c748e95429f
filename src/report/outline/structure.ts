import { trimSpan } from '../../text/index.ts';
import type { HeadingLevel, Role, Span } from '../model.ts';
import { ANNEX_LABEL, GLOSSARY } from '../words.ts';
import { levelOne } from './chapters.ts';
import type { Draft, Structure } from './draft.ts';
import { type Frame, frameOf, opensAnnex, signOffBefore } from './frame.ts';
import { type BodyLine, bodyLine, type HeadedLines, subheadings } from './headings.ts';
import type { Hint } from './hints.ts';
import { linesOf } from './lines.ts';
import type { MarkerForm } from './markers.ts';
import { assignRoles } from './parts.ts';
import { splitRuns } from './split.ts';

type Ranks = readonly { form: MarkerForm; heading: HeadingLevel }[];

const BELOW_HAN: Ranks = [
  { form: 'han-paren', heading: 2 },
  { form: 'arabic', heading: 3 },
  { form: 'arabic-paren', heading: 3 },
  { form: 'circled', heading: 3 },
];
const BELOW_CHAPTER: Ranks = [
  { form: 'han', heading: 2 },
  { form: 'han-paren', heading: 3 },
  { form: 'arabic', heading: 3 },
  { form: 'arabic-paren', heading: 3 },
];
const BELOW_PAREN: Ranks = [
  { form: 'arabic', heading: 2 },
  { form: 'arabic-paren', heading: 3 },
  { form: 'circled', heading: 3 },
];

/** What the segmenter finds: the structure, and the lines from which the metadata is read. */
export interface Segmented {
  structure: Structure;
  frame: Frame;
}

/**
 * Text → structure. For any text at all: head, furniture, preamble and level-1 sections are disjoint and cover every
 * character that is not blank; children lie inside their parent, in order. `hints` tell where the text's own numerals do not.
 * Linear in the length of `text`.
 */
export function structureOf(text: string, hints: readonly Hint[]): Segmented {
  const marked = new Map(hints.map((hint) => [hint.start, hint]));
  const frame = frameOf(text, linesOf(text), marked);
  frame.body = frame.body.flatMap((line) => splitRuns(text, line));
  const lines = frame.body.map((span) => bodyLine(text, span, marked.get(span.start)));
  const annex = annexStart(lines);
  const signed = annex < lines.length ? signOffBefore(text, frame.body, annex) : 0;
  const head = [...frame.head, ...frame.body.slice(annex - signed, annex)];
  const main = lines.slice(0, annex - signed);
  const { starts, form } = levelOne(main, main.length);
  const preamble = spanOf(text, main, 0, starts[0] ?? 0);
  const drafts = starts.map((from, i) => section(text, main, from, starts[i + 1] ?? main.length, ranksBelow(form)));
  if (starts.length === 0) {
    const whole = spanOf(text, main, 0, main.length);
    if (whole !== null) drafts.push({ ...whole, kind: 'section', heading: 1, role: 'work', children: [] });
  }
  const annexes = annexSections(text, lines.slice(annex));
  head.push(...annexes.labels);
  head.sort((a, b) => a.start - b.start);
  const title = frame.title.map((line) => text.slice(line.start, line.end)).join('');
  const sections = assignRoles(text, drafts, annexes.sections, title, leadsIn(hints));
  return { structure: { head, furniture: frame.furniture, preamble, sections }, frame };
}

/** The bold first sentences, by where they start: the end of each. */
function leadsIn(hints: readonly Hint[]): ReadonlyMap<number, number> {
  return new Map(hints.filter(({ kind }) => kind === 'lead').map(({ start, end }) => [start, end]));
}

function ranksBelow(form: MarkerForm | null): Ranks {
  if (form === 'chapter') return BELOW_CHAPTER;
  return form === 'han-paren' ? BELOW_PAREN : BELOW_HAN;
}

function spanOf(text: string, lines: readonly BodyLine[], from: number, to: number): Span | null {
  const first = lines[from];
  const last = lines[to - 1];
  return first === undefined || last === undefined || from >= to ? null : trimSpan(text, first.start, last.end);
}

function section(text: string, lines: readonly BodyLine[], from: number, to: number, ranks: Ranks): Draft {
  const headed: HeadedLines = { from, to, heading: 1, children: subheadings(lines, from, to, ranks) };
  return draftOf(text, lines, headed);
}

function draftOf(text: string, lines: readonly BodyLine[], headed: HeadedLines): Draft {
  const span = spanOf(text, lines, headed.from, headed.to) ?? { start: 0, end: 0 };
  const role: Role = 'work';
  const children = headed.children.map((child) => draftOf(text, lines, child));
  return { ...span, kind: 'section', heading: headed.heading, role, children };
}

/** Index of the line that opens what is attached: an annex's label or title, or the explanation of terms. */
function annexStart(lines: readonly BodyLine[]): number {
  let prose = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    if (prose >= 3 && opensAnnex(line.words)) return i;
    if (line.prose) prose++;
  }
  return lines.length;
}

/** Annexes become level-1 sections without a numeral; a line that only says 附件1 is part of the head (its title follows). */
function annexSections(text: string, lines: readonly BodyLine[]): { sections: Draft[]; labels: Span[] } {
  const labels: Span[] = [];
  const labelled = new Set<number>();
  const starts: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !(i === 0 || opensAnnex(line.words))) continue;
    const next = lines[i + 1];
    // A line that only names what is attached, with nothing of it here, is a label too.
    if (next === undefined || (opensAnnex(next.words) && !GLOSSARY.test(next.words))) {
      labelled.add(i);
      labels.push({ start: line.start, end: line.end });
    } else if (ANNEX_LABEL.test(line.words)) {
      labels.push({ start: line.start, end: line.end });
      labelled.add(i);
      starts.push(i + 1);
      i++;
    } else starts.push(i);
  }
  const sections = starts.map((from, k) => {
    const to = starts[k + 1] ?? lines.length;
    let end = to;
    while (end > from + 1 && labelled.has(end - 1)) end--;
    return section(text, lines, from, end, BELOW_CHAPTER);
  });
  return { sections, labels };
}
