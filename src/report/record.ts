import { commitmentsOf, statisticsOf, sumOf } from './derived.ts';
import { doubtsOf } from './doubts.ts';
import type { Report, ReportDoubt, ReportRecord, Span } from './model.ts';
import { innermostPart } from './parts.ts';

/** The report as JSON has it: with everything that is found in it. */
export function recordOf(report: Report): ReportRecord {
  const { text, preamble, sections, measures, problems, plans, head, furniture, annexes, ...metadata } = report;
  const parts = { preamble, sections, measures, problems, plans };
  const found = { commitments: commitmentsOf(report), statistics: statisticsOf(report) };
  const source = { ...metadata.source, sha256: sumOf(report) };
  return { ...metadata, source, doubts: reportDoubts(report), text, ...parts, ...found, head, furniture, annexes };
}

/** Where the program was unsure, the costliest first, each with the innermost part that it stands in. */
function reportDoubts(report: Report): ReportDoubt[] {
  return doubtsOf(report).map(({ start, end, about }) => {
    return { start, end, about, part: end === 0 ? null : (innermostPart(report, start)?.id ?? null) };
  });
}

/** Words of a report that may be taken for another than they are: what is told of a number there may be wrong. */
export interface DoubtfulSpan extends Span {
  about: string;
}

/**
 * Where a chapter, a problem or a plan may be another than it was taken for, in the order of the text: the whole part where a doubt is about
 * its heading, else the words that the doubt is about.
 */
export function doubtfulSpans(report: Report): DoubtfulSpan[] {
  return doubtsOf(report)
    .filter(({ cost, end }) => cost === 'lost' && end > 0)
    .map(({ start, end, about }) => {
      const part = innermostPart(report, start);
      return part?.start === start ? { start, end: part.end, about } : { start, end, about };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What is doubted of each of the statistics, in their order: what the outermost doubtful span around it is about; null for nothing. */
export function doubtsAround(statistics: readonly Span[], spans: readonly DoubtfulSpan[]): (string | null)[] {
  let next = 0;
  let around: DoubtfulSpan[] = [];
  return statistics.map(({ start }) => {
    for (let span = spans[next]; span !== undefined && span.start <= start; span = spans[next]) {
      around.push(span);
      next += 1;
    }
    around = around.filter(({ end }) => end > start);
    return around[0]?.about ?? null;
  });
}
