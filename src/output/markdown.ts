import type { Part, Report, Span } from '../report/index.ts';
import { visible } from '../text/index.ts';
import { leadSpan } from './lead.ts';
import type { Page } from './page.ts';
import type { Region } from './selection.ts';

/** Marks that mean something anywhere in CommonMark or GitHub's Markdown; `&` only where an entity could begin. */
const SPECIAL = /[\\`*_[\]<>|~]|&(?=[#A-Za-z])/g;
/** What at the start of a line would make a heading, a list, a quotation, a rule or the underline of a heading. */
const LINE_START = /^(?:[#+\-=>]|\d{1,9}(?=[.)]))/;

/** Words of the report as Markdown that shows exactly them (CommonMark §2.4: a backslash before any ASCII mark). */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/**
 * Regions as Markdown: headings with as many # as their level and one more (# is the report's title), items as a list,
 * nested as they are in the report, everything else as paragraphs.
 */
export function renderMarkdown(page: Page, regions: readonly Region[]): string {
  const blocks = regions.flatMap((region) =>
    region.part === null ? paragraphs(page, region, '') : partBlocks(page, region.part, ''),
  );
  return joined(blocks);
}

/** The title as the heading of level 1, for a whole report. */
export function renderMarkdownReport(page: Page, regions: readonly Region[]): string {
  const title = titleRegion(page.report, regions);
  const rest = regions.filter((region) => region !== title);
  const start = title === undefined ? visible(page.report.title) : page.text.slice(title.start, title.end);
  const head = start.trim() === '' ? [] : [{ text: `# ${escapeMarkdown(oneLine(start))}`, item: false }];
  return joined(head) + (rest.length > 0 && head.length > 0 ? '\n' : '') + renderMarkdown(page, rest);
}

interface Block {
  text: string;
  /** List items stand close together. */
  item: boolean;
}

function joined(blocks: readonly Block[]): string {
  let result = '';
  let before: Block | undefined;
  for (const block of blocks) {
    if (before !== undefined) result += before.item && block.item ? '\n' : '\n\n';
    result += block.text;
    before = block;
  }
  return result === '' ? '' : `${result}\n`;
}

function titleRegion(report: Report, regions: readonly Region[]): Region | undefined {
  return regions.find(({ part, start, end }) => part === null && report.text.slice(start, end).trim() === report.title);
}

/** `indent`: the blanks that put a block inside the list item around it. */
function partBlocks(page: Page, part: Part, indent: string): Block[] {
  const lead = leadSpan(page.text, part);
  const item = part.heading === null;
  const inner = item ? `${indent}  ` : indent;
  const blocks: Block[] = [];
  let at = part.start;
  if (!item) {
    const hashes = '#'.repeat((part.heading ?? 3) + 1);
    blocks.push({
      text: `${indent}${hashes} ${escapeMarkdown(oneLine(page.text.slice(lead.start, lead.end)))}`,
      item: false,
    });
    at = lead.end;
  }
  for (const child of part.children) {
    blocks.push(...paragraphs(page, { start: at, end: child.start }, inner));
    blocks.push(...partBlocks(page, child, inner));
    at = Math.max(at, child.end);
  }
  blocks.push(...paragraphs(page, { start: at, end: part.end }, inner));
  const [first] = blocks;
  if (item && first !== undefined) blocks[0] = { text: `${indent}- ${first.text.trimStart()}`, item: true };
  return blocks;
}

function paragraphs(page: Page, span: Span, indent: string): Block[] {
  if (span.start >= span.end) return [];
  return page.text
    .slice(span.start, span.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: indent + escapeMarkdown(line), item: false }));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
