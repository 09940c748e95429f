/** What every typed line has in common: the query of a search, the filter of the table. */
export const LONGEST_QUERY = 200;

/** The characters of a text as a reader counts them. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Made when first needed: it takes milliseconds. */
let segmenter: Intl.Segmenter | undefined;

/** `text` without its last character as a reader counts them. */
export function erased(text: string): string {
  return text.slice(0, text.length - (graphemes(text).at(-1)?.length ?? 0));
}
