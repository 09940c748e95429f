import { listParts } from './list-parts.ts';
import type { Part, Report } from './model.ts';
import type { Draft, Metadata, Structure } from './outline/draft.ts';
import { markerOf, titleSpan } from './outline/title.ts';

/** Structure and metadata → Report: ids by position, markers, numbers, titles and the flat lists follow from them. */
export function finish(text: string, structure: Structure, metadata: Metadata, id: string): Report {
  const sections = partsOf(text, nested(structure.sections), '');
  const report: Report = {
    schema: 'report-tui/2',
    id,
    ...metadata,
    text,
    preamble: structure.preamble,
    sections,
    measures: [],
    problems: [],
    plans: [],
    head: structure.head,
    furniture: structure.furniture,
    annexes: structure.annexes,
  };
  listParts(report);
  return report;
}

/** Headed parts that are deeper than the section before them stand in it, as a segmented file has them. */
function nested(sections: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const section of sections) {
    const before = found.at(-1);
    const isDeeper = (section.heading ?? 0) > (before?.heading ?? 9);
    if (before === undefined || !isDeeper) found.push(section);
    else found[found.length - 1] = { ...before, end: section.end, children: [...before.children, section] };
  }
  return found;
}

function partsOf(text: string, drafts: readonly Draft[], above: string): Part[] {
  const steps = stepsOf(drafts);
  const parts = drafts.map((draft, i): Part => {
    const step = steps[i] ?? '';
    const id = above === '' ? step : `${above}.${step}`;
    const marker = markerOf(text, draft);
    const lead = titleSpan(text, draft);
    return {
      id,
      kind: draft.kind,
      heading: draft.heading,
      marker: marker?.text ?? '',
      number: marker?.number ?? null,
      title: text.slice(lead.start, lead.end),
      lead,
      role: draft.role,
      start: draft.start,
      end: draft.end,
      children: partsOf(text, draft.children, id),
    };
  });
  implyNumbers(parts);
  return parts;
}

/**
 * The last step of each sibling's id: 1, 2, 3; where headed parts and items of running text stand side by side, the headed ones
 * count 1, 2, 3 and the items a, b, c, so that （一） is 1 also where dash items stand before it.
 */
function stepsOf(drafts: readonly Draft[]): string[] {
  const items = drafts.filter(({ heading }) => heading === null).length;
  if (items === 0 || items === drafts.length) return drafts.map((_, i) => String(i + 1));
  let headed = 0;
  let running = 0;
  return drafts.map(({ heading }) => (heading === null ? letters(running++) : String(++headed)));
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** A heading that lost its numeral has the number that its neighbours imply: (一) (二) () → 3; …, …, 五、 → 3, 4. */
function implyNumbers(parts: readonly Part[]): void {
  for (let i = 1; i < parts.length; i++) {
    const [before, part] = [parts[i - 1], parts[i]];
    if (part?.marker === '()' || part?.marker === '（）') part.number = (before?.number ?? 0) + 1;
  }
  const numbered = parts.findIndex((part) => part.heading === 1 && part.number !== null);
  for (let i = numbered - 1; i >= 0; i--) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (part !== undefined && part.heading === 1 && (next?.number ?? 0) > 1) part.number = (next?.number ?? 0) - 1;
  }
  for (let i = numbered + 1; numbered >= 0 && i < parts.length - 1; i++) {
    const [before, part, next] = [parts[i - 1], parts[i], parts[i + 1]];
    if (part?.heading !== 1 || part.number !== null || before?.number == null) continue;
    if (parts.slice(i + 1, i + 12).some((later) => later.number !== null) && next !== undefined)
      part.number = before.number + 1;
  }
}
