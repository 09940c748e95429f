import type { Part, Span } from '../report/index.ts';
import { visible } from '../text/index.ts';
import { leadSpan } from './lead.ts';
import type { Page } from './page.ts';
import { apartFromTitle, type Region } from './selection.ts';

/**
 * Marks that mean something anywhere in CommonMark or GitHub's Markdown: `&` only where an entity could begin; in an
 * address the mark by which GitHub would know it (GFM §6.9), since backslashes inside its links are shown.
 */
const SPECIAL = /[\\`*_[\]<>|~@]|&(?=[#A-Za-z])|:(?=\/\/)|(?<=www)\./gi;
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
  const { rest } = apartFromTitle(page.report, regions);
  const name = visible(page.report.title);
  const head = name.trim() === '' ? [] : [{ text: heading(1, name), item: false }];
  return joined(head) + (rest.length > 0 && head.length > 0 ? '\n' : '') + renderMarkdown(page, rest);
}

/** Words as a heading; marks at its end, which would close it (CommonMark §4.2), stay its words. */
function heading(level: number, words: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(joinedLines(words)).replace(/(?<!#)#+$/, '\\$&')}`;
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

/** `indent`: the blanks that put a block inside the list item around it. */
function partBlocks(page: Page, part: Part, indent: string): Block[] {
  const lead = leadSpan(page.text, part);
  const item = part.heading === null;
  const inner = item ? `${indent}  ` : indent;
  const blocks: Block[] = [];
  let at = part.start;
  if (!item) {
    const words = page.text.slice(lead.start, lead.end);
    blocks.push({ text: indent + heading((part.heading ?? 3) + 1, words), item: false });
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

function joinedLines(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
