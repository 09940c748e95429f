import { done, type Result } from '../text/index.ts';
import type { Finder } from './expression.ts';
import { search } from './search.ts';

/** The regular expression that a query is, without the slashes around it: /自愿.*者/; null for a query of words. */
export function expressionIn(query: string): string | null {
  return query.includes('/') ? (/^\s*\/(.+)\/\s*$/s.exec(query)?.[1] ?? null) : null;
}

/** What finds a query in a report: `search` for words, for a regular expression what knows these, which is loaded then. Fails with `usage` for one that is wrong. */
export async function finderFor(query: string): Promise<Result<Finder>> {
  const written = expressionIn(query);
  return written === null
    ? done((index, options) => search(index, query, options))
    : (await import('./expression.ts')).expressionFinder(written);
}
