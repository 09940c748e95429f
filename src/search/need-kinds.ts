import { printedGrams } from './grams.ts';

/**
 * What a report must have to answer a query, by its grams: whatever `search` finds anything in has it, though not all that have
 * it answer. For every way in which `findTerm` finds a word there is a line in `needOfTerm`; a
 * new way needs its line there, or reports are passed over (`test/search/packed-record.test.ts` finds that out).
 */
export type Need =
  /** Any report may answer. */
  | { kind: 'any' }
  | { kind: 'gram'; gram: string }
  /** A gram that begins so. */
  | { kind: 'begun'; gram: string }
  | { kind: 'all' | 'either'; of: readonly Need[] };

export const ANY: Need = { kind: 'any' };
/** What no report has. */
export const NONE: Need = { kind: 'either', of: [] };

/** One gram. */
export const gram = (of: string): Need => ({ kind: 'gram', gram: of });

/** All of several needs: any report where there is none that tells reports apart. */
export function all(of: readonly Need[]): Need {
  const needs = of.filter(({ kind }) => kind !== 'any');
  const [only] = needs;
  return needs.length === 0 ? ANY : only && needs.length === 1 ? only : { kind: 'all', of: needs };
}

/** One of several needs, whichever. */
export function either(of: readonly Need[]): Need {
  const [only] = of;
  return of.some(({ kind }) => kind === 'any') ? ANY : only && of.length === 1 ? only : { kind: 'either', of };
}

/** What a report has in which a folded text stands. */
export function printed(text: string): Need {
  // Half a pair is not told from another half.
  if (/\p{Surrogate}/u.test(text)) return ANY;
  return Array.from(text).length === 1 ? { kind: 'begun', gram: text } : all(printedGrams(text).map(gram));
}

/** How many grams a need is put together of: of two or three for a word, of thousands for one in pinyin with its slips. */
export function sizeOf(need: Need): number {
  switch (need.kind) {
    case 'any':
      return 0;
    case 'gram':
    case 'begun':
      return 1;
    default:
      return need.of.reduce((sum, each) => sum + sizeOf(each), 0);
  }
}
