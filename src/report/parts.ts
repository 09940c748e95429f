import type { Part, Report, Span } from './model.ts';
import { uncovered } from './outline/draft.ts';

/** Every part of the tree, in the order of the text: a part before its children. */
export function allParts(report: Report): Part[] {
  const parts: Part[] = [];
  const visit = (part: Part): void => {
    parts.push(part);
    part.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return parts;
}

/** The part with this id ('4.2.1'), or undefined. */
export function partById(report: Report, id: string): Part | undefined {
  return partPath(report, id).at(-1);
}

/** The parts from level 1 down to the part with this id; empty where there is none. */
export function partPath(report: Pick<Report, 'sections'>, id: string): Part[] {
  const path: Part[] = [];
  let among = report.sections;
  for (const step of id.split('.')) {
    const part = /^\d{1,6}$/.test(step) ? among[Number(step) - 1] : undefined;
    if (part === undefined) return [];
    path.push(part);
    among = part.children;
  }
  return path;
}

/** The innermost part whose span holds `offset` (UTF-16, into `report.text`), or null outside all sections. */
export function innermostPart(report: Report, offset: number): Part | null {
  let found: Part | null = null;
  let among = report.sections;
  for (;;) {
    const inner = holding(among, offset);
    if (inner === undefined) return found;
    found = inner;
    among = inner.children;
  }
}

/** Siblings are in order and disjoint: halving finds the one that holds `offset`. */
function holding(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part === undefined) return undefined;
    if (offset < part.start) high = middle - 1;
    else if (offset >= part.end) low = middle + 1;
    else return part;
  }
  return undefined;
}

/** A part's marker and title as printed, on one line: 第一部分 工作情况, 一是及时调整工作机构. */
export function headingOf(report: Pick<Report, 'text'>, part: Part): string {
  return report.text.slice(part.start, part.lead.end).replace(/\s+/g, ' ');
}

/** The part's own words: its span less its children's, in order. */
export function ownSpans(part: Part): Span[] {
  return uncovered(part, part.children);
}
