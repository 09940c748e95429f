import { figuresFor, foundKeeping } from './compare.ts';
import type { Figure } from './figures.ts';
import type { Hit } from './hit.ts';
import type { HitKind } from './kinds.ts';
import { FLOORS, HOWS, inOrder, rank, TIERS } from './rank.ts';
import type { Found, How, SearchDocument } from './search-document.ts';

/** What a figure is worth that has the words of a query in its sentence, or above it, beside the worst that has them in its clause. */
const SAID = 0.9;
const HEADED = 0.8;

const SETTINGS: Parameters<typeof rank>[3] = { kinds: new Set<HitKind>(['statistic']), numeric: true };

/**
 * The figures that are near to all words of a query, best first: those in whose clause the words stand, or where there is none, in
 * whose sentence; then those under whose headings. All of them in the order of the text, and equally good, where there are no words.
 */
export function figureHits(
  searchDocument: SearchDocument,
  text: string,
  figures: readonly Figure[],
  words: readonly Found[],
): Hit[] {
  const hitsOf = (list: readonly Figure[]) =>
    rank(searchDocument, text, [foundKeeping(searchDocument, list)], SETTINGS);
  if (words.length === 0) return hitsOf(figures).map((hit) => ({ ...hit, score: 1 }));
  const { named: near, headed } = figuresFor(searchDocument, figures, words);
  const clauses =
    near.length === 0 ? [] : rank(searchDocument, text, [...words, foundKeeping(searchDocument, near)], SETTINGS);
  const known = new Set(clauses.map(({ id }) => id));
  // A word may stand in the clause of a figure and say nothing of it, or only in its sentence.
  const beside = near.filter(({ id }) => !known.has(id));
  const how = leastExact(words);
  const floor = FLOORS[TIERS[how]] ?? 0;
  const further = [
    ...hitsOf(beside).map((hit) => ({ ...hit, how, score: floor * SAID })),
    ...hitsOf(headed).map((hit) => ({ ...hit, how, score: floor * HEADED })),
  ];
  return [...clauses, ...further].sort(inOrder);
}

/** The least exact of the ways in which words were met, each in its most exact one. */
function leastExact(words: readonly Found[]): How {
  const shares = words.map((found) =>
    Math.min(...Array.from(found.values()).flatMap(({ matches }) => matches.map(({ how }) => HOWS.indexOf(how)))),
  );
  return HOWS[Math.max(0, ...shares)] ?? 'fuzzy';
}
