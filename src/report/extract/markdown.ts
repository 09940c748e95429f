const HEADING = /^ {0,3}#{1,6}[ \t]+(?=\S)/;

/** Whether a text is Markdown: it has headings with #, and is not one of this program's own segmented files. */
export function isMarkdown(text: string): boolean {
  return !text.startsWith('---\n') && /^ {0,3}#{1,6}[ \t]+\S/m.test(text);
}

/**
 * The words of a Markdown text: without the signs of headings, items, quotations, emphasis and rules, and without the
 * backslash before a mark (CommonMark §2.4, §4.2, §6.2). Line by line, so that every paragraph stays a line; linear.
 */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^ {0,3}(?:(?:[-*_] ?){3,}|={3,})$/.test(line) ? '' : plain(line)))
    .join('\n');
}

function plain(line: string): string {
  return line
    .replace(HEADING, '')
    .replace(/^[ \t]{0,12}(?:[-*+>][ \t]+)+/, '')
    .replace(/(?<![\\*])\*\*([^*\n]{1,400})\*\*/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
