import { type Extracted, extractedFrom } from '../outline/hints.ts';

/** A rule, and the line under a heading. */
const RULE = /^ {0,3}(?:(?:[-*_] ?){3,}|={3,})$/;
const BOLD = /^\s{0,12}\*\*([^*\n]{1,400})\*\*/;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?=\S)/;

/** Whether a text is Markdown: it has headings with #, and is not one of this program's own segmented files. */
export function isMarkdown(text: string): boolean {
  return !text.startsWith('---\n') && /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
}

/**
 * The words of a Markdown text: without the signs of headings, items, quotations, emphasis and rules, and without the
 * backslash before a mark (CommonMark §2.4, §4.2, §6.2), which headings and bold leads become hints of. Line by line, so that every paragraph stays a line; linear.
 */
export function withoutMarks(text: string): Extracted {
  return extractedFrom(
    text.split('\n').map((line) => {
      const words = RULE.test(line) ? '' : plain(line);
      const heading = HEADING.exec(line)?.[0].trim().length ?? 0;
      const bold = BOLD.exec(line.replace(HEADING, ''))?.[1]?.length ?? 0;
      const strong = bold > 0 && bold === words.trim().length;
      return { text: words, heading: Math.min(heading, 6), strong, bold: strong ? 0 : bold };
    }),
  );
}

function plain(line: string): string {
  return line
    .replace(HEADING, '')
    .replace(/^[ \t]{0,12}(?:[-*+>][ \t]+)+/, '')
    .replace(/(?<![\\*])\*\*([^*\n]{1,400})\*\*/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
