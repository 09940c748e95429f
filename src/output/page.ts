import { type Part, type Report, type Span, statisticsOf } from '../report/index.ts';
import { firstEndingAfter, visible } from '../text/index.ts';
import { leadSpan } from './lead.ts';
import { plainStyles, type RenderOptions, type Styles } from './options.ts';

interface StyledSpan extends Span {
  styles: (text: string) => string;
}

/**
 * A report made ready for printing: the one place where its words become safe for a terminal. `text` has the offsets of
 * `report.text`, but every dangerous character in it is a visible sign; all renderers of text take their slices from here.
 */
export interface Page {
  readonly report: Report;
  readonly text: string;
  readonly options: RenderOptions;
  /** The slice from `start` to `end` with headings, leads and statistics styled. */
  styled(start: number, end: number): string;
}

/** Sets up the printing of `report`; linear in its length. */
export function pageOf(report: Report, options: RenderOptions): Page {
  const text = visible(report.text);
  if (options.styles === plainStyles) return { report, text, options, styled: (start, end) => text.slice(start, end) };
  const spans = styledSpans(report, options.styles);
  return { report, text, options, styled: (start, end) => styledSlice(text, spans, start, end) };
}

/** Headings, leads and statistics, in order and disjoint; a statistic inside a lead splits it. */
function styledSpans(report: Report, styles: Styles): StyledSpan[] {
  const leads: StyledSpan[] = [];
  const add = (parts: readonly Part[]): void => {
    for (const part of parts) {
      leads.push({ ...leadSpan(report.text, part), styles: styleOf(part, styles) });
      add(part.children);
    }
  };
  add(report.sections);
  const result: StyledSpan[] = [];
  const push = (span: StyledSpan, start: number, end: number): void => {
    const from = Math.max(start, result.at(-1)?.end ?? 0);
    if (from < end) result.push({ styles: span.styles, start: from, end });
  };
  const figures = statisticsOf(report).map(({ start, end }) => ({ start, end, styles: styles.statistic }));
  let next = 0;
  for (const lead of leads) {
    let from = lead.start;
    for (let figure = figures[next]; figure !== undefined && figure.start < lead.end; figure = figures[++next]) {
      push(lead, from, figure.start);
      push(figure, figure.start, figure.end);
      from = Math.max(from, figure.end);
    }
    push(lead, from, lead.end);
  }
  for (const figure of figures.slice(next)) push(figure, figure.start, figure.end);
  return result;
}

function styleOf(part: Part, styles: Styles): (text: string) => string {
  if (part.kind === 'problem') return styles.problem;
  if (part.kind === 'plan') return styles.plan;
  return part.heading === null ? styles.lead : styles.heading;
}

/** Cuts `spans` (ordered, disjoint) to the slice and styles what they cover, line by line. */
function styledSlice(text: string, spans: readonly StyledSpan[], start: number, end: number): string {
  let result = '';
  let at = start;
  for (let i = firstEndingAfter(spans, start); i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= end) break;
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    result += text.slice(at, from);
    result += text
      .slice(from, to)
      .split('\n')
      .map((line) => (line === '' ? '' : span.styles(line)))
      .join('\n');
    at = to;
  }
  return result + text.slice(at, end);
}
