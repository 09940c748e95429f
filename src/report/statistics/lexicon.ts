/** A set of words that can be matched at, or before, a position of a text. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** The lengths, longest first, of the words that begin with a character: most look-ups end at its first glance. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
  /** The same by the last character. */
  readonly byLast: ReadonlyMap<string, readonly number[]>;
}

function lengthsBy(words: ReadonlySet<string>, keyOf: (word: string) => string): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const key = keyOf(word);
    lengths.set(key, (lengths.get(key) ?? new Set()).add(word.length));
  }
  return new Map(Array.from(lengths, ([key, set]) => [key, Array.from(set).sort((a, b) => b - a)]));
}

/** A lexicon of the words in the given blank-separated lists, made at its first use: who asks for no figures pays nothing. */
export function lexicon(...lists: string[]): Lexicon {
  let made: Lexicon | null = null;
  const get = (): Lexicon => {
    made ??= makeLexicon(lists);
    return made;
  };
  return {
    get words() {
      return get().words;
    },
    get byFirst() {
      return get().byFirst;
    },
    get byLast() {
      return get().byLast;
    },
  };
}

function makeLexicon(lists: readonly string[]): Lexicon {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/u)).filter((word) => word !== ''));
  return {
    words,
    byFirst: lengthsBy(words, (word) => word.charAt(0)),
    byLast: lengthsBy(words, (word) => word.charAt(word.length - 1)),
  };
}

/** The longest word that begins at offset `at` and ends no later than `limit`; '' if there is none. */
export function wordAt(lex: Lexicon, text: string, at: number, limit: number = text.length): string {
  for (const length of lex.byFirst.get(text.charAt(at)) ?? []) {
    if (at + length > limit) continue;
    const word = text.slice(at, at + length);
    if (lex.words.has(word)) return word;
  }
  return '';
}

/** The longest word that ends at offset `end` and begins no earlier than `from`; '' if there is none. */
export function wordBefore(lex: Lexicon, text: string, end: number, from = 0): string {
  if (end <= from) return '';
  for (const length of lex.byLast.get(text.charAt(end - 1)) ?? []) {
    if (end - length < from) continue;
    const word = text.slice(end - length, end);
    if (lex.words.has(word)) return word;
  }
  return '';
}
