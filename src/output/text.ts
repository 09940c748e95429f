import type { Part, Span } from '../report/index.ts';
import { breakLines, displayWidth } from '../text/index.ts';
import type { Page } from './page.ts';
import type { Region } from './selection.ts';

/** Columns by which an item stands in from what holds it. */
const STEP = 2;
/** A marker longer than this is no reason to hang the lines so deep. */
const DEEPEST_HANG = 6;

/** A piece of text that begins on a line of its own. */
interface Block extends Span {
  /** Columns before its first line, and before the others. */
  first: number;
  hang: number;
  /** Whether an empty line goes before it. */
  apart: boolean;
}

/**
 * Regions as text, each ended with a line feed and set apart by an empty line. Without a width the very slices of the
 * report; with one, set in lines: every paragraph, heading and item begins its own line, items hang under their markers.
 */
export function renderText(page: Page, regions: readonly Region[]): string {
  const texts = regions.map((region) => (page.options.width === null ? plain(page, region) : set(page, region)));
  return texts.filter((text) => text !== '').join('\n');
}

function plain(page: Page, span: Span): string {
  const { start, end } = trimmed(page.text, span);
  return start === end ? '' : `${page.styled(start, end)}\n`;
}

/** The span without blanks at its ends; blanks that indent its first line stay. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isBlank(text, end - 1)) end--;
  for (let at = start; at < end && isBlank(text, at); at++) if (text.charAt(at) === '\n') start = at + 1;
  return { start, end };
}

function set(page: Page, region: Region): string {
  const blocks = region.part === null ? paragraphs(page.text, region, 0) : blocksOf(page, region.part, 0);
  const width = page.options.width ?? 0;
  let result = '';
  for (const block of blocks) {
    if (block.apart && result !== '') result += '\n';
    const { start, end, first, hang } = block;
    for (const line of breakLines(page.text, width, { start, end, first, hang, ambiguous: page.options.ambiguous })) {
      // A tab's width depends on the column that it stands in: on a set line it is a blank.
      result += `${' '.repeat(line.indent)}${page.styled(line.start, line.end).replaceAll('\t', ' ')}\n`;
    }
  }
  return result;
}

/** A part's own words and its children's, in order. `depth`: how many items it is inside of. */
function blocksOf(page: Page, part: Part, depth: number): Block[] {
  const item = part.heading === null;
  const blocks: Block[] = [];
  let at = part.start;
  for (const child of part.children) {
    blocks.push(...paragraphs(page.text, { start: at, end: child.start }, depth));
    blocks.push(...blocksOf(page, child, child.heading === null ? depth + 1 : depth));
    at = child.end;
  }
  blocks.push(...paragraphs(page.text, { start: at, end: part.end }, depth));
  const [head] = blocks;
  if (head !== undefined && head.start < part.start + part.marker.length + 1) {
    head.first = depth * STEP;
    if (item) {
      head.apart = false;
      head.hang = head.first + Math.min(displayWidth(part.marker, page.options.ambiguous), DEEPEST_HANG);
    }
  }
  return blocks;
}

/** One block for every line of the report in the span that is not blank. */
function paragraphs(text: string, span: Span, depth: number): Block[] {
  const blocks: Block[] = [];
  for (let from = span.start; from < span.end; ) {
    const feed = text.indexOf('\n', from);
    const stop = feed === -1 || feed > span.end ? span.end : feed;
    let start = from;
    while (start < stop && isBlank(text, start)) start++;
    if (start < stop) blocks.push({ start, end: stop, first: depth * STEP, hang: depth * STEP, apart: depth === 0 });
    from = stop + 1;
  }
  return blocks;
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
