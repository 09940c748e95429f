import { type Extracted, extractedFrom } from '../outline/hints.ts';
import type { PageFacts } from '../place/index.ts';

/** A rule, and the line under a heading. */
const RULE = /^ {0,3}(?:(?:[-*_] ?){3,}|={3,})$/;
const BOLD = /^\s{0,12}\*\*([^*\n]{1,400})\*\*/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?=\S)/;

/** A field of front matter, what continues it (a list's item, an indented line), a remark. */
const FIELD =
  /^(?:[\w\u4e00-\u9fff-]{1,40}[ \t]{0,4}:(?:[ \t].{0,2000})?|[ \t]{1,40}\S.{0,2000}|-[ \t].{0,2000}|#.{0,2000})?$/u;
const LONGEST_FRONT = 200;
const NO_FACTS: PageFacts = { title: null, publisher: null, publishedAt: null, address: null, site: null };
/** By which fields generators of sites and pandoc say what a page's head says. */
const FACTS: Readonly<Record<string, keyof PageFacts>> = {
  title: 'title',
  source: 'publisher',
  publisher: 'publisher',
  date: 'publishedAt',
  published: 'publishedAt',
  url: 'address',
  canonical: 'address',
  标题: 'title',
  来源: 'publisher',
  发布机构: 'publisher',
  日期: 'publishedAt',
  发布日期: 'publishedAt',
};

/** How many lines of front matter a text opens with, 0 for none. */
function frontLines(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  for (let at = 1; at < Math.min(lines.length, LONGEST_FRONT); at++) {
    const line = lines[at]?.trimEnd() ?? '';
    if (line === '---' || line === '...') return at > 1 ? at + 1 : 0;
    if (!FIELD.test(line)) return 0;
  }
  return 0;
}

/** What front matter says of the text as a page's head would; null where it says nothing of that. */
function factsIn(front: readonly string[]): PageFacts | null {
  const facts = { ...NO_FACTS };
  for (const line of front) {
    const [, key = '', words = ''] = /^([^\s:]{1,40})[ \t]{0,4}:[ \t]+(.*)$/u.exec(line) ?? [];
    const fact = FACTS[key.toLowerCase()];
    const value = words.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (fact !== undefined && facts[fact] === null && /^[^[{|>&*!].{0,198}$/u.test(value)) facts[fact] = value;
  }
  return Object.values(facts).some((fact) => fact !== null) ? facts : null;
}

/** Whether a text is Markdown: it has headings with # or front matter, and is not one of this program's own segmented files, which their schema tells. */
export function isMarkdown(text: string): boolean {
  if (text.startsWith('---')) {
    const lines = text.split('\n', LONGEST_FRONT);
    if (lines.some((line) => line.startsWith('schema:'))) return false;
    if (frontLines(lines) > 0) return true;
  }
  return /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
}

/**
 * The words of a Markdown text: without the signs of headings, items, quotations, emphasis and rules, and without the
 * backslash before a mark (CommonMark §2.4, §4.2, §6.2), which headings and bold leads become hints of. Line by line, so that every
 * paragraph stays a line; linear. Front matter is no part of the words: title, source, date and address in it are told as a page's are.
 */
export function withoutMarks(text: string): Extracted {
  const all = text.split('\n');
  const front = frontLines(all);
  const words = extractedFrom(
    all.slice(front).map((line) => {
      const words = RULE.test(line) ? '' : plain(line);
      const heading = HEADING.exec(line)?.[0].trim().length ?? 0;
      const bold = BOLD.exec(line.replace(HEADING, ''))?.[1]?.length ?? 0;
      const strong = bold > 0 && bold === words.trim().length;
      return { text: words, heading: Math.min(heading, 6), strong, bold: strong ? 0 : bold };
    }),
  );
  return front === 0 ? words : { ...words, page: factsIn(all.slice(1, front - 1)) };
}

function plain(line: string): string {
  return line
    .replace(HEADING, '')
    .replace(/^[ \t]{0,12}(?:[-*+>][ \t]+)+/, '')
    .replace(/(?<![\\*])\*\*([^*\n]{1,400})\*\*/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
