import type { Need } from '../../search/index.ts';
import { expressionOf, type Language } from './expression.ts';

const quoted = (gram: string): string => `"${gram.replaceAll('"', '""')}"`;

/** The words of FTS5 (sqlite.org/fts5.html, 3). */
const LANGUAGE: Language = { word: quoted, begun: (gram) => `${quoted(gram)}*`, and: ' AND ', or: ' OR ' };

/** A need as FTS5 is asked for it. `null`: any report may answer; `''`: none does. */
export function matchOf(need: Need): string | null {
  return expressionOf(need, LANGUAGE);
}
