import { simplifiedShadow } from '../text/normalise.ts';
import { done, type Result } from '../text/result.ts';
import { finish } from './finish.ts';
import { decode, unifyLines } from './formats/decode.ts';
import { textOf } from './formats/index.ts';
import { exceedsText, tooLong, withinLimits } from './limits.ts';
import type { Part, Report, Span } from './model.ts';
import { type Metadata, uncovered } from './outline/draft.ts';
import type { Frame } from './outline/frame.ts';
import type { Hint } from './outline/hints.ts';
import { structureOf } from './outline/structure.ts';
import { metadataOf } from './place/metadata.ts';
import { isSegmented, readSegmented } from './segmented-file/index.ts';

export { statisticsIn } from './finish.ts';
export { writeSegmented } from './segmented-file/index.ts';

/**
 * Bytes (or text that is already decoded) → Report. `options.id` names it. A segmented file, told by its front matter, opens
 * as it is; anything else is segmented. Fails with `unreadable` for what is not text, or holds none, or far more than any
 * report has, or a segmented file that contradicts itself.
 */
export function parseReport(source: Uint8Array | string, options: { id: string }): Result<Report> {
  if (typeof source !== 'string' && exceedsText(source)) return tooLong();
  const decoded = typeof source === 'string' ? unifyLines(source) : decode(source);
  const text = decoded.ok ? withinLimits(decoded.value) : decoded;
  if (!text.ok) return text;
  if (isSegmented(text.value)) return readSegmented(text.value, options.id);
  return done(segmentText(text.value, options));
}

/**
 * Bytes of any format that is known → Report: text, Markdown, a web page (alone or saved as one file), .docx, .doc, PDF, told
 * apart by their content. What a format needs is loaded with it. Fails with `unreadable` and one sentence; never throws.
 */
export async function openBytes(bytes: Uint8Array, options: { id: string }): Promise<Result<Report>> {
  const extracted = await textOf(bytes);
  if (!extracted.ok) return extracted;
  const { text, hints } = extracted.value;
  if (hints.length === 0) return parseReport(text, options);
  const held = withinLimits(text);
  return held.ok ? done(segmentText(text, { ...options, hints })) : held;
}

/**
 * Text (LF line ends, no BOM) → Report; `hints`: what its format marked. Never fails: what is no report of the kind opens as
 * plain text in one section. Linear time.
 */
export function segmentText(text: string, options: { id: string; hints?: readonly Hint[] }): Report {
  // The genre's words are known in Simplified characters; what is shown is the text as it is printed.
  const shadow = simplifiedShadow(text);
  const { structure, frame } = structureOf(shadow, options.hints ?? []);
  const metadata = metadataOf(shadow, frame, structure, options.id);
  return finish(text, structure, shadow === text ? metadata : asPrinted(metadata, text, shadow, frame), options.id);
}

/** Title, region and publisher in the text's own characters. */
function asPrinted(metadata: Metadata, text: string, shadow: string, { title }: Frame): Metadata {
  const printed = (words: string): string => {
    const at = shadow.indexOf(words);
    return at < 0 ? words : text.slice(at, at + words.length);
  };
  const own = title.map((line) => text.slice(line.start, line.end)).join('');
  return {
    ...metadata,
    title: own === '' ? metadata.title : own,
    region: metadata.region === null ? null : printed(metadata.region),
    publisher: metadata.publisher === null ? null : printed(metadata.publisher),
  };
}

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
export function partPath(report: Report, id: string): Part[] {
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
export function headingOf(report: Report, part: Part): string {
  const at = part.title === '' ? -1 : report.text.indexOf(part.title, part.start + part.marker.length);
  const end = at < 0 ? part.start + part.marker.length : at + part.title.length;
  return report.text.slice(part.start, Math.min(end, part.end)).replace(/\s+/g, ' ');
}

/** The part's own words: its span less its children's, in order. */
export function ownSpans(part: Part): Span[] {
  return uncovered(part, part.children);
}
