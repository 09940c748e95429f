import Fuse from 'fuse.js';

/** Longer words are no slips for the name of anything. */
const LONGEST = 32;

/**
 * A third of the letters may be wrong. Of 328 made slips of commands, options and ids (swapped, missing, doubled, other letters) 321
 * find what was meant, 4 something else; of 30 words that mean none of them 3 find one. A quarter finds 310, two fifths 320 and more
 * that was not meant. The editing distance that stood here before found all and 5 of the 30.
 */
const THRESHOLD = 0.34;

/**
 * The candidate that `word` is most likely a slip for: letters swapped, missing, doubled or wrong, upper case or lower; the one of
 * the most similar length, and the first, of equals. Undefined where it is like none.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  if (typed.length < 2 || typed.length > LONGEST) return undefined;
  const fuse = new Fuse(
    candidates.map((name) => ({ name, forms: [name.toLowerCase(), ...swapped(name.toLowerCase())] })),
    { keys: ['forms'], threshold: THRESHOLD, distance: LONGEST, ignoreFieldNorm: true, includeScore: true },
  );
  const off = (name: string): number => Math.abs(name.length - typed.length);
  const found = fuse.search(typed).filter(({ item }) => off(item.name) <= 1);
  found.sort(
    (a, b) => (a.score ?? 1) - (b.score ?? 1) || off(a.item.name) - off(b.item.name) || a.refIndex - b.refIndex,
  );
  return found[0]?.item.name;
}

/** The word with each two neighbours in the wrong order: Fuse counts such a slip as two. */
function swapped(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => {
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}

/** The id that `word` is a slip for, or which it is but for its ending or its case; undefined for a path. */
export function nearestId(word: string, ids: readonly string[]): string | undefined {
  if (word === '' || /[/\\]/.test(word)) return undefined;
  const stem = word.replace(/\.md$/, '').toLowerCase();
  return ids.find((id) => id.toLowerCase() === stem) ?? nearest(word, ids);
}
