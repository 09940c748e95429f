import type { Need } from '../../search/index.ts';

/** A need as FTS5 is asked for it; null: any report. */
export function matchOf(need: Need): { match: string | null; isNone: boolean } {
  if (need.kind === 'any') return { match: null, isNone: false };
  const match = expressionOf(need);
  return { match, isNone: match === null };
}

/** Null for what no report has. */
function expressionOf(need: Need): string | null {
  switch (need.kind) {
    case 'any':
      return null;
    case 'gram':
      return quoted(need.gram);
    case 'begun':
      return `${quoted(need.gram)}*`;
    case 'all':
    case 'either': {
      const of = need.of.map(expressionOf);
      if (need.kind === 'all' && of.includes(null)) return null;
      const expressions = of.filter((each) => each !== null);
      if (expressions.length === 0) return null;
      return expressions.length === 1
        ? (expressions[0] ?? null)
        : `(${expressions.join(need.kind === 'all' ? ' AND ' : ' OR ')})`;
    }
  }
}

const quoted = (gram: string): string => `"${gram.replaceAll('"', '""')}"`;
