import { expressionIn, finderFor, type Hit, type SearchIndex, search } from '../search/index.ts';

/** What a query finds in one report after another: words, or a regular expression. Null for an expression that is none. */
export async function searcherFor(
  query: string,
  { among: _, indicators, ...settings }: Parameters<typeof search>[2] & { among?: unknown },
): Promise<((index: SearchIndex) => Hit[]) | null> {
  if (expressionIn(query) === null) {
    return (index) => search(index, query, { ...settings, ...(indicators && { indicators }) });
  }
  const finder = await finderFor(query);
  return finder.ok ? (index) => finder.value(index, settings) : null;
}
