/** What every typed line has in common: the query of a search, the filter of the table. */
export const LONGEST_QUERY = 200;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** `text` without its last character as a reader counts them. */
export function erased(text: string): string {
  return text.slice(0, Array.from(segmenter.segment(text)).at(-1)?.index);
}
