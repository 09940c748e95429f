import { spanHolding } from '../text/index.ts';
import type { Part, Report, Span } from './model.ts';
import { uncovered } from './outline/draft.ts';

/** Every part of the tree, in the order of the text: a part before its children. */
export function allParts(report: Pick<Report, 'sections'>): Part[] {
  const parts: Part[] = [];
  const visit = (part: Part): void => {
    parts.push(part);
    part.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return parts;
}

type WithParts = Pick<Report, 'sections'>;

const indexes = new WeakMap<WithParts, ReadonlyMap<string, Part>>();

/** All parts by their ids; made at the first call. */
function partsById(report: WithParts): ReadonlyMap<string, Part> {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const index = new Map(allParts(report).map((part) => [part.id, part]));
  indexes.set(report, index);
  return index;
}

/** The part with this id ('4.2.1', '4.2.a'), or undefined. */
export function partById(report: WithParts, id: string): Part | undefined {
  return partsById(report).get(id);
}

/** The parts from level 1 down to the part with this id; empty where there is none. */
export function partPath(report: WithParts, id: string): Part[] {
  const index = partsById(report);
  if (!index.has(id)) return [];
  const path: Part[] = [];
  for (let end = id.indexOf('.'); ; end = id.indexOf('.', end + 1)) {
    const part = index.get(end < 0 ? id : id.slice(0, end));
    if (part !== undefined) path.push(part);
    if (end < 0) return path;
  }
}

/** The innermost part whose span holds `offset` (UTF-16, into `report.text`), or null outside all sections. */
export function innermostPart(report: Report, offset: number): Part | null {
  let found: Part | null = null;
  let among = report.sections;
  for (;;) {
    const inner = spanHolding(among, offset);
    if (inner === undefined) return found;
    found = inner;
    among = inner.children;
  }
}

/** A part's marker and title as printed, on one line: 第一部分 工作情况, 一是及时调整工作机构. */
export function headingOf(report: Pick<Report, 'text'>, part: Part): string {
  return report.text.slice(part.start, part.lead.end).replace(/\s+/g, ' ');
}

/** The part's own words: its span less its children's, in order. */
export function ownSpans(part: Part): Span[] {
  return uncovered(part, part.children);
}
