import type { Report, Span } from '../../report/index.ts';
import { sentencesOf, simplifiedShadow, spanHolding } from '../../text/index.ts';
import { type Figure, figuresIn } from '../figures.ts';
import { linesIn } from '../lines.ts';

/** A report as the rules read it; what costs something is made when a rule first asks. */
export interface Draft {
  report: Report;
  /** The report's text in Simplified characters, of the same length: offsets are the report's. */
  plain: string;
  /** The title's lines; null where none is printed. */
  title: Span | null;
  /** Where what is missing is said: the end of the title, else the beginning of the report. */
  missingAt: Span;
  /** What the report itself says: title, preamble, sections. No page furniture, no annexes. */
  body: readonly Span[];
  /** The lines of the body that are not blank, without blanks at their ends. */
  lines(): readonly Span[];
  /** The sentences of the body, each within a line. */
  sentences(): readonly Span[];
  /** The report's statistics with the range that each printed number stands for. */
  figures(): readonly Figure[];
  /** Whether `offset` lies in the body. */
  holds(offset: number): boolean;
}

/** Report → what the rules read. Linear in the length of the text. */
export function draftOf(report: Report): Draft {
  const plain = simplifiedShadow(report.text);
  const title = titleIn(report, plain);
  const sections = report.sections.map(({ start, end }) => ({ start, end }));
  const own = report.preamble === null ? sections : [report.preamble, ...sections];
  const body = [...(title === null ? [] : [title]), ...own].sort((a, b) => a.start - b.start);
  const first = title === null ? (body[0]?.start ?? 0) : title.end;
  const lines = once(() => body.flatMap((span) => linesIn(plain, span)));
  const sentences = once(() => lines().flatMap((line) => sentencesOf(plain, line.start, line.end)));
  return {
    report,
    plain,
    title,
    missingAt: { start: first, end: first },
    body,
    lines,
    sentences,
    figures: once(() => figuresIn(report, plain, sentences())),
    holds: (offset) => spanHolding(body, offset) !== undefined,
  };
}

/** The lines of the head that make up the title as the model gives it, without blanks between its letters. */
function titleIn({ head, title, preamble, sections }: Report, plain: string): Span | null {
  const bare = (words: string) => words.replace(/\s+/g, '');
  const wanted = bare(simplifiedShadow(title));
  const begins = Math.min(preamble?.start ?? plain.length, sections[0]?.start ?? plain.length);
  const printed = head.filter(({ start, end }) => {
    const line = bare(plain.slice(start, end));
    return line.length > 1 && start < begins && wanted.includes(line);
  });
  const [first] = printed;
  const last = printed.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
