import type { Expression } from 'fuse.js';

/** A passage that answers, and Fuse's score of it. */
export type Answer = { refIndex: number; score?: number };

/** What `'one 'two` of Fuse's extended search asks: that a field holds both words. */
export interface Leaf<Field extends string> {
  field: Field;
  words: string[];
}

/**
 * Takes an expression apart that is nothing but words that fields are to hold, any of its parts: all that the search asks.
 * Null for any other, of which only Fuse knows what it means.
 */
export function leavesOf<Field extends string>(expression: Expression, fields: readonly Field[]): Leaf<Field>[] | null {
  const [entry, ...others] = typeof expression === 'string' ? [] : Object.entries(expression);
  const [key, children] = entry ?? [];
  if (key !== '$or' || others.length > 0 || !Array.isArray(children)) return null;
  const leaves = children.map((child) => leafOf(child, fields));
  return leaves.every((leaf) => leaf !== null) ? leaves : null;
}

function leafOf<Field extends string>(child: unknown, fields: readonly Field[]): Leaf<Field> | null {
  const [entry, ...others] = typeof child === 'object' && child !== null ? Object.entries(child) : [];
  const [name, pattern] = entry ?? [];
  const field = fields.find((each) => each === name);
  if (field === undefined || others.length > 0 || typeof pattern !== 'string') return null;
  // Other operators say what must not be, or where.
  const words = pattern.split(' ');
  if (/["|=!^$]/.test(pattern) || words.some((word) => !/^'./.test(word))) return null;
  return { field, words: words.map((word) => word.slice(1)) };
}

const scores = new Map<string, number>();

/**
 * Fuse's score of a passage of which it is only asked whether fields hold words: it depends on nothing but which fields do, and
 * in how many stretches, so that Fuse is asked once for each way.
 * @param way names the fields and counts, in the order of the expression
 */
export function scoreOf(way: string, ask: () => number | undefined): number {
  let score = scores.get(way);
  if (score === undefined) {
    score = ask() ?? 1;
    // A query of many words in a report of many figures: there is no end of ways in theory.
    if (scores.size < 10_000) scores.set(way, score);
  }
  return score;
}
