import type { Need } from '../../search/index.ts';

/** How an index is asked for words. `and` binds before `or`. */
export interface Language {
  word: (gram: string) => string;
  /** For words that begin so. */
  begun: (gram: string) => string;
  and: string;
  or: string;
}

/**
 * A need in the language of an index. `null`: any report may answer; `''`: none does. What many ways to spell a word have in common is
 * asked for once: a slip in pinyin may be thousands of grams.
 * @param most how many of the grams of each way are asked for
 */
export function expressionOf(need: Need, language: Language, most = Number.POSITIVE_INFINITY): string | null {
  // Nearly all needs are single words, of hundreds of ways.
  if (need.kind === 'gram') return language.word(need.gram);
  const ways = waysOf(need, language, most);
  return ways === null ? null : commonOnce(withoutNeedless(ways), language);
}

/** All that a way to answer needs: each a word of a query, or a part of one. */
type Way = ReadonlySet<string>;

/** The ways to meet a need; null for any report. */
function waysOf(need: Need, language: Language, most: number): Way[] | null {
  switch (need.kind) {
    case 'any':
      return null;
    case 'gram':
      return [new Set([language.word(need.gram)])];
    case 'begun':
      return [new Set([language.begun(need.gram)])];
    case 'all': {
      const parts = need.of.map((each) => expressionOf(each, language, most)).filter((each) => each !== null);
      if (parts.includes('')) return [];
      return parts.length === 0 ? null : [new Set(parts.map((part) => inBrackets(part, language)).slice(0, most))];
    }
    case 'either': {
      const ways: Way[] = [];
      for (const each of need.of) {
        const own = waysOf(each, language, most);
        if (own === null) return null;
        ways.push(...own);
      }
      return ways;
    }
  }
}

const inBrackets = (expression: string, { and, or }: Language): string =>
  expression.includes(and) || expression.includes(or) ? `(${expression})` : expression;

/** Without those ways that need all that another one needs, and more. */
function withoutNeedless(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  // By one of its words: whoever needs all of another needs that one too.
  const byWord = new Map<string, Way[]>();
  for (const way of ways.toSorted((a, b) => a.size - b.size)) {
    const words = Array.from(way);
    if (words.some((word) => byWord.get(word)?.some((other) => isPartOf(other, way)))) continue;
    kept.push(way);
    const [first = ''] = words;
    byWord.set(first, [...(byWord.get(first) ?? []), way]);
  }
  return kept;
}

function isPartOf(other: Way, way: Way): boolean {
  for (const word of other) if (!way.has(word)) return false;
  return true;
}

/** The words that ways begin with, and what they go on with; nothing behind their last word. */
type Tree = Map<string, Tree>;

/**
 * Ways as one expression, in which what several of them need stands before them: a & b | a & c is a & (b | c). Each way is written
 * from the word that most need to the one that fewest do, so that those with the same beginnings share them.
 */
function commonOnce(ways: readonly Way[], language: Language): string {
  const counts = new Map<string, number>();
  for (const way of ways) for (const word of way) counts.set(word, (counts.get(word) ?? 0) + 1);
  const tree: Tree = new Map();
  for (const way of ways) {
    let branch = tree;
    for (const word of Array.from(way).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))) {
      const next: Tree = branch.get(word) ?? new Map();
      branch.set(word, next);
      branch = next;
    }
  }
  return written(tree, language);
}

function written(tree: Tree, language: Language): string {
  const { and, or } = language;
  const parts = Array.from(tree, ([word, rest]) => {
    if (rest.size === 0) return word;
    const others = written(rest, language);
    return word + and + (rest.size > 1 ? `(${others})` : others);
  });
  return parts.join(or);
}
