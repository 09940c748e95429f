/** A set of words that can be matched at, or before, a position of a text. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** The words by their first UTF-16 unit, longest first: most look-ups end at its first glance. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
  /** The same by the last unit. */
  readonly byLast: ReadonlyMap<number, readonly string[]>;
}

function groupedBy(words: readonly string[], fromEnd: boolean): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const key = word.charCodeAt(fromEnd ? word.length - 1 : 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else {
      // Groups are short, and a sort of each would cost more than all the rest.
      let at = group.push(word) - 1;
      for (; at > 0 && (group[at - 1]?.length ?? 0) < word.length; at -= 1) group[at] = group[at - 1] ?? '';
      group[at] = word;
    }
  }
  return groups;
}

/**
 * A lexicon of the words in the given blank-separated lists. The set and both groupings are made at their first use: who asks for no
 * figures pays nothing, and most lexicons are only ever asked from one side.
 */
export function lexicon(...lists: string[]): Lexicon {
  let words: ReadonlySet<string> | undefined;
  let byFirst: ReadonlyMap<number, readonly string[]> | undefined;
  let byLast: ReadonlyMap<number, readonly string[]> | undefined;
  return {
    get words() {
      words ??= new Set(wordsOf(lists));
      return words;
    },
    get byFirst() {
      byFirst ??= groupedBy(wordsOf(lists), false);
      return byFirst;
    },
    get byLast() {
      byLast ??= groupedBy(wordsOf(lists), true);
      return byLast;
    },
  };
}

function wordsOf(lists: readonly string[]): string[] {
  return lists.join(' ').match(/\S+/g) ?? [];
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
