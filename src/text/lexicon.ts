/** A set of words that can be matched at, or before, a position of a text. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** The words by their first UTF-16 unit, longest first: most look-ups end at its first glance. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  /** The same by the last unit. */
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

function groupedBy(words: ReadonlySet<string>, keyOf: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(keyOf(word));
    if (group === undefined) groups.set(keyOf(word), [word]);
    else group.push(word);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return groups;
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
    byFirst: groupedBy(words, (word) => word.charCodeAt(0)),
    byLast: groupedBy(words, (word) => word.charCodeAt(word.length - 1)),
  };
}

/** The longest word that begins at offset `at` and ends no later than `limit`; '' if there is none. */
export function wordAt(lex: Lexicon, text: string, at: number, limit: number = text.length): string {
  const group = lex.byFirst.get(text.charCodeAt(at));
  if (group === undefined) return '';
  for (const word of group) if (at + word.length <= limit && text.startsWith(word, at)) return word;
  return '';
}

/** The longest word that ends at offset `end` and begins no earlier than `from`; '' if there is none. */
export function wordBefore(lex: Lexicon, text: string, end: number, from = 0): string {
  if (end <= from) return '';
  const group = lex.byLast.get(text.charCodeAt(end - 1));
  if (group === undefined) return '';
  for (const word of group) {
    if (end - word.length >= from && text.startsWith(word, end - word.length)) return word;
  }
  return '';
}
