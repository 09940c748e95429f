let byGraphemes: Intl.Segmenter | undefined;
let byWords: Intl.Segmenter | undefined;

/** A text as graphemes (UAX #29). What parts it is made when first needed: most Chinese texts never do, and it takes milliseconds. */
export function graphemeSegments(text: string): Intl.Segments {
  byGraphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return byGraphemes.segment(text);
}

/** The characters of a text as a reader counts them. */
export function graphemes(text: string): string[] {
  return Array.from(graphemeSegments(text), ({ segment }) => segment);
}

/** A text as words. To make what parts it takes as long as reading a report aloud: one for all reports. */
export function wordSegments(text: string): Intl.Segments {
  byWords ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return byWords.segment(text);
}
