import type { Need } from '../../../search/index.ts';
import { clean } from './clean.ts';

/** The time of a question grows with the square of its words: longer ones are cut. 500 take 5 ms of 1,000 reports. */
const MOST_WORDS = 500;
/** Of so many grams that a way to spell what was typed needs, the others are not asked for in a long question: few reports more may answer. */
const MOST_OF_A_WAY = 4;

/**
 * A need as PostgreSQL is asked for it: a text for `::tsquery`. `null`: any report may answer; `''`: none does. What many ways to spell a
 * word have in common is asked for once: a slip in pinyin may be thousands of grams.
 */
export function matching(need: Need): string | null {
  const exact = expressionOf(need, Number.POSITIVE_INFINITY);
  if (exact === null || wordsIn(exact) <= MOST_WORDS) return exact;
  return expressionOf(need, MOST_OF_A_WAY);
}

const wordsIn = (expression: string): number => expression.split(/ [&|] /).length;

/** @param most how many of the grams of each way are asked for */
function expressionOf(need: Need, most: number): string | null {
  const ways = waysOf(need, most);
  return ways === null ? null : commonOnce(withoutNeedless(ways));
}

/** All that a way to answer needs: each a word of a query, or a part of one. */
type Way = ReadonlySet<string>;

/** The ways to meet a need; null for any report. */
function waysOf(need: Need, most: number): Way[] | null {
  switch (need.kind) {
    case 'any':
      return null;
    case 'gram':
      return [new Set([quoted(need.gram)])];
    case 'begun':
      return [new Set([`${quoted(need.gram)}:*`])];
    case 'all': {
      const parts = need.of.map((each) => expressionOf(each, most)).filter((each) => each !== null);
      if (parts.includes('')) return [];
      return parts.length === 0 ? null : [new Set(parts.map(inBrackets).slice(0, most))];
    }
    case 'either': {
      const ways: Way[] = [];
      for (const each of need.of) {
        const own = waysOf(each, most);
        if (own === null) return null;
        ways.push(...own);
      }
      return ways;
    }
  }
}

const inBrackets = (expression: string): string => (/ [&|] /.test(expression) ? `(${expression})` : expression);

/** PostgreSQL 15, 8.11.2: in single quotes, with quotes and backslashes doubled. */
const quoted = (gram: string): string => `'${clean(gram).replace(/['\\]/g, '$&$&')}'`;

/** Without those ways that need all that another one needs, and more. */
function withoutNeedless(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of ways.toSorted((a, b) => a.size - b.size)) {
    if (!kept.some((other) => Array.from(other).every((word) => way.has(word)))) kept.push(way);
  }
  return kept;
}

/** Ways as one expression, in which what several of them need stands before them: a & b | a & c is a & (b | c). */
function commonOnce(ways: readonly Way[]): string {
  const common = commonest(ways);
  if (common === null) return ways.map((way) => Array.from(way).join(' & ')).join(' | ');
  const others = ways.filter((way) => !way.has(common));
  const rest = ways.filter((way) => way.has(common)).map((way) => new Set([...way].filter((word) => word !== common)));
  const own = `${common} & (${commonOnce(rest)})`;
  return others.length === 0 ? own : `${own} | ${commonOnce(others)}`;
}

/** The word that most ways need; null where no two need the same. */
function commonest(ways: readonly Way[]): string | null {
  const counts = new Map<string, number>();
  for (const way of ways) for (const word of way) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  for (const [word, count] of counts) if (count > (best === null ? 1 : (counts.get(best) ?? 1))) best = word;
  return best;
}
