import type { Span } from '../model.ts';
import type { PageFacts } from '../place/around.ts';

/**
 * What a format says of a line's words that the words themselves do not: a heading of some level (h2, Word's heading styles, ##),
 * a short paragraph all in bold, a bold first sentence that leads its paragraph. The span lies in one line and opens it.
 */
export interface Hint extends Span {
  kind: 'heading' | 'bold' | 'lead';
  /** 1 is the highest; only what is above what counts. 0 for bold. */
  level: number;
}

/** The text taken out of a file, with what its format marked; hints in the order of the text. */
export interface Extracted {
  text: string;
  hints: readonly Hint[];
  /** What a page says of itself outside of what it shows. */
  page?: PageFacts | null;
  /** How many paragraphs have a number that their format counts and that is not in the text. */
  numbered?: number;
}

/** One line of a format, and what it says of it. */
export interface MarkedLine {
  text: string;
  /** 1 to 6 for a marked heading, else 0. */
  heading: number;
  /** All of it is bold. */
  strong: boolean;
  /** How many characters at its start are bold, where others follow that are not. */
  bold: number;
}

/** A paragraph of more characters is none that a bold type makes a heading of. */
const BOLD_MAX = 45;
/** A bold first sentence of this length is a lead. */
const LEAD_MIN = 4;
const LEAD_MAX = 40;

/** Lines → their text, one a line, and the hints that their marks give. Lines hold no CR; blanks at a text's ends are no part of a hint. */
export function extractedFrom(lines: readonly MarkedLine[]): Extracted {
  const hints: Hint[] = [];
  const trusted = trustedMarks(lines);
  let at = 0;
  for (const line of lines) {
    const start = at + line.text.length - line.text.trimStart().length;
    const words = line.text.trim();
    const hint = trusted(line) ? hintOf(words, line) : null;
    if (hint !== null) hints.push({ start, end: start + hint.length, kind: hint.kind, level: hint.level });
    at += line.text.length + 1;
  }
  return { text: lines.map((line) => line.text).join('\n'), hints };
}

/** Marks that most paragraphs of running text have as well say nothing: a page all in bold, or all in h4. */
function trustedMarks(lines: readonly MarkedLine[]): (line: MarkedLine) => boolean {
  const running = lines.filter(({ text }) => text.length > BOLD_MAX || /[，。；].{0,45}[。；]\s*$/.test(text));
  const often = (has: (line: MarkedLine) => boolean): boolean => {
    const marked = lines.filter(has).length;
    return marked > 0 && running.filter(has).length * 3 > marked;
  };
  const levels = new Set([1, 2, 3, 4, 5, 6].filter((level) => often((line) => line.heading === level)));
  const bold = often((line) => line.strong && line.heading === 0);
  return (line) => (line.heading > 0 ? !levels.has(line.heading) : !(bold && line.strong));
}

function hintOf(words: string, line: MarkedLine): { kind: Hint['kind']; level: number; length: number } | null {
  if (words === '' || words.includes('\n') || words.includes('\t')) return null;
  if (line.heading > 0) return { kind: 'heading', level: line.heading, length: words.length };
  if (line.strong && words.length <= BOLD_MAX) return { kind: 'bold', level: 0, length: words.length };
  const lead = words.slice(0, line.bold).trimEnd();
  const sentence = /^[^。！？!?]{3,39}[。：:]$/.test(lead);
  if (!sentence || lead.length < LEAD_MIN || lead.length > LEAD_MAX) return null;
  return { kind: 'lead', level: 0, length: lead.length };
}
