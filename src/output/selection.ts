import { type Part, printedTitle, type Report, type Selection, type Span } from '../report/index.ts';

/** A region to print: with the part that it is, or none (the preamble, lines of the head). */
export interface Region extends Span {
  part: Part | null;
}

/** All of a report but its furniture, in the order of the text: head, preamble, sections, annexes. */
export function wholeReport(report: Report): Region[] {
  const regions: Region[] = report.head.map((span) => ({ ...span, part: null }));
  if (report.preamble !== null) regions.push({ ...report.preamble, part: null });
  for (const part of report.sections) regions.push({ start: part.start, end: part.end, part });
  for (const span of report.annexes) regions.push({ ...span, part: null });
  return regions.sort((a, b) => a.start - b.start);
}

/** Whether a selection is its parts, and not a smaller span inside of one (a sentence) or one without parts (the preamble). */
export function isWhole({ span, parts }: Selection): boolean {
  return parts.length > 0 && span.start === parts[0]?.start && span.end === parts.at(-1)?.end;
}

/** The regions of selections, in the order asked: each part by itself, or the span where it is no part. */
export function regionsOf(selections: readonly Selection[]): Region[] {
  return selections.flatMap((selection): Region[] =>
    isWhole(selection)
      ? selection.parts.map((part) => ({ start: part.start, end: part.end, part }))
      : [{ start: selection.span.start, end: selection.span.end, part: null }],
  );
}

/** The regions that are the lines of the report's printed title, and all others; none of the first where it is not printed. */
export function apartFromTitle(report: Report, regions: readonly Region[]): { title: Region[]; rest: Region[] } {
  const lines = printedTitle(report);
  const isTitle = (region: Region): boolean =>
    region.part === null && lines.some(({ start, end }) => region.start === start && region.end === end);
  return { title: regions.filter(isTitle), rest: regions.filter((region) => !isTitle(region)) };
}
