/** A set of words that can be matched at, or before, a position of a text. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** Length of the longest word, in UTF-16 units: the bound of every look-up. */
  readonly longest: number;
}

/** Makes a lexicon of the words in the given blank-separated lists. */
export function lexicon(...lists: string[]): Lexicon {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ''));
  let longest = 0;
  for (const word of words) longest = Math.max(longest, word.length);
  return { words, longest };
}

/** The longest word that begins at offset `at` and ends no later than `limit`; '' if there is none. */
export function wordAt(lex: Lexicon, text: string, at: number, limit: number = text.length): string {
  for (let length = Math.min(lex.longest, limit - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    if (lex.words.has(word)) return word;
  }
  return '';
}

/** The longest word that ends at offset `end` and begins no earlier than `from`; '' if there is none. */
export function wordBefore(lex: Lexicon, text: string, end: number, from = 0): string {
  for (let length = Math.min(lex.longest, end - from); length > 0; length--) {
    const word = text.slice(end - length, end);
    if (lex.words.has(word)) return word;
  }
  return '';
}
