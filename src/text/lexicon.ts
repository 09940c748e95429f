/** A set of words that can be matched at, or before, a position of a text. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** The words in the order of the lists. */
  readonly list: readonly string[];
  /** The words by their first UTF-16 unit, longest first: most look-ups end at its first glance. Null until one is asked for. */
  byFirst: Groups | null;
  /** The same by the last unit. */
  byLast: Groups | null;
}

type Groups = ReadonlyMap<number, readonly string[]>;

function groupedBy(words: readonly string[], fromEnd: boolean): Groups {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const key = word.charCodeAt(fromEnd ? word.length - 1 : 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else insertLongest(group, word);
  }
  return groups;
}

/** Puts a word, or what stands for one, behind all of a group that are as long or longer. Groups are short: a sort would cost more. */
export function insertLongest<T extends { readonly length: number }>(group: T[], word: T): void {
  let at = group.push(word) - 1;
  for (let before = group[at - 1]; before !== undefined && before.length < word.length; before = group[at - 1]) {
    group[at] = before;
    at -= 1;
  }
  group[at] = word;
}

/**
 * A lexicon of the words in the given blank-separated lists. The set and both groupings are made at their first use: who asks for no
 * figures pays nothing, and most lexicons are only ever asked from one side.
 */
export function lexicon(...lists: string[]): Lexicon {
  let list: readonly string[] | undefined;
  let words: ReadonlySet<string> | undefined;
  return {
    get list() {
      list ??= lists.join(' ').match(/\S+/g) ?? [];
      return list;
    },
    get words() {
      words ??= new Set(this.list);
      return words;
    },
    byFirst: null,
    byLast: null,
  };
}

/** The longest word that begins at offset `at` and ends no later than `limit`; '' if there is none. */
export function wordAt(lex: Lexicon, text: string, at: number, limit: number = text.length): string {
  lex.byFirst ??= groupedBy(lex.list, false);
  const group = lex.byFirst.get(text.charCodeAt(at));
  if (group === undefined) return '';
  // By index: where no optimising compiler runs for…of costs more than all the rest.
  for (let i = 0; i < group.length; i++) {
    const word = group[i] ?? '';
    if (text.startsWith(word, at) && at + word.length <= limit) return word;
  }
  return '';
}

/** The longest word that ends at offset `end` and begins no earlier than `from`; '' if there is none. */
export function wordBefore(lex: Lexicon, text: string, end: number, from = 0): string {
  if (end <= from) return '';
  lex.byLast ??= groupedBy(lex.list, true);
  const group = lex.byLast.get(text.charCodeAt(end - 1));
  if (group === undefined) return '';
  for (let i = 0; i < group.length; i++) {
    const word = group[i] ?? '';
    const begin = end - word.length;
    if (begin >= from && text.startsWith(word, begin)) return word;
  }
  return '';
}
