import Fuse from 'fuse.js';
import { fold, pronunciationOf, readingsOf, spellsWithin } from '../search/index.ts';

/** A word of fewer letters with a slip in it may mean anything. */
const FEWEST = 4;
/** How much of a word may be wrong, by Fuse's measure: one letter of three, two of six. */
const THRESHOLD = 0.34;

/**
 * Which items of a menu a query leaves: those in whose words every blank-separated word stands, folded, or spelt by its letters in
 * pinyin, in full, begun or by initials; those first that have what was typed for a word, then those whose first word it is. Where none does, the nearest to what was typed.
 * @param items the words of each item, its label first
 * @returns indices
 */
export function narrowedItems(query: string, items: readonly (readonly string[])[]): number[] {
  const words = query.split(/\s+/).flatMap((word) => fold(word).text || []);
  const fits = items.flatMap((names, index) =>
    words.every((word) => names.some((name) => holds(name, word))) ? index : [],
  );
  if (fits.length > 0) {
    const rankOf = (index: number): number => {
      const names = items[index] ?? [];
      const name = names[0] ?? '';
      return names.includes(query.trim())
        ? -1
        : words.every((word) => begins(name, word))
          ? 0
          : words.every((word) => holds(name, word))
            ? 1
            : 2;
    };
    return fits
      .map((index) => ({ index, rank: rankOf(index) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ index }) => index);
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

/** Whether a name begins with a word, or with what its letters spell: the shortest beginning that holds it needs its first character. */
function begins(name: string, word: string): boolean {
  const characters = Array.from(name).slice(0, Array.from(word).length);
  const heads = characters.map((_, index) => characters.slice(0, index + 1));
  const shortest = heads.find((head) => holds(head.join(''), word));
  return shortest !== undefined && !holds(shortest.slice(1).join(''), word);
}

/** A name in the letters of its pinyin. */
function lettersOf(name: string): string {
  return Array.from(readingsOf(name)).join('');
}
