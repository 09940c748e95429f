import Fuse from 'fuse.js';
import { fold, pronunciationOf, readingsOf, spellsWithin } from '../search/index.ts';

/** A word of fewer letters with a slip in it may mean anything. */
const FEWEST = 4;
/** How much of a word may be wrong, by Fuse's measure: one letter of three, two of six. */
const THRESHOLD = 0.34;

/**
 * Which items of a menu a query leaves: those in whose words every blank-separated word stands, folded, or spelt by its letters in
 * pinyin, in full, begun or by initials; those first whose first word it is. Where none does, the nearest to what was typed.
 * @param items the words of each item, its label first
 * @returns indices
 */
export function narrowedItems(query: string, items: readonly (readonly string[])[]): number[] {
  const words = query.split(/\s+/).flatMap((word) => fold(word).text || []);
  const fits = items.flatMap((names, index) =>
    words.every((word) => names.some((name) => holds(name, word))) ? index : [],
  );
  if (fits.length > 0) {
    const isFirst = (index: number): boolean => words.every((word) => holds(items[index]?.[0] ?? '', word));
    return [...fits.filter(isFirst), ...fits.filter((index) => !isFirst(index))];
  }
  if (query.trim().length < FEWEST) {
    return [];
  }
  const fuse = new Fuse(
    items.map((names) => ({ names: names.flatMap((name) => [name, lettersOf(name)]) })),
    { keys: ['names'], threshold: THRESHOLD, ignoreLocation: true },
  );
  return fuse.search(query.trim()).map(({ refIndex }) => refIndex);
}

function holds(name: string, word: string): boolean {
  return fold(name).text.includes(word) || (/^[a-z]+$/.test(word) && spellsWithin(word, pronunciationOf(name)));
}

/** A name in the letters of its pinyin. */
function lettersOf(name: string): string {
  return Array.from(readingsOf(name)).join('');
}
