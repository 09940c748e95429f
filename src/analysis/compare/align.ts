/** Two texts that are about the same. */
export interface Aligned {
  a: number;
  b: number;
  /** How much of their telling pairs of characters they share: 0 to 1. */
  similarity: number;
}

/** A pair of characters that stands in more texts than this tells nothing of what one is about. */
const COMMON = 60;

/**
 * Pairs texts of two lists that are about the same, each text once, the likest first; in the order of `b`. Likeness is the cosine of
 * their pairs of characters, rare ones counting more (TF-IDF, as in Salton & Buckley 1988). Texts that are the same, blanks apart,
 * are always a pair.
 * @param least a pair less alike than this is none
 */
export function align(a: readonly string[], b: readonly string[], least: number): Aligned[] {
  const [left, right] = [a.map(bare), b.map(bare)];
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const found: Aligned[] = [];
  const take = (pair: Aligned): void => {
    if (taken.a.has(pair.a) || taken.b.has(pair.b)) return;
    taken.a.add(pair.a);
    taken.b.add(pair.b);
    found.push(pair);
  };
  for (const pair of equalsIn(left, right)) take(pair);
  const scored = likenesses(left, right).filter(({ similarity }) => similarity >= least);
  // Of equals those that stand at the same place of their lists.
  const apart = (pair: Aligned): number => Math.abs(pair.a / left.length - pair.b / right.length);
  scored.sort((x, y) => y.similarity - x.similarity || apart(x) - apart(y));
  for (const pair of scored) take(pair);
  return found.sort((x, y) => x.b - y.b);
}

/** A text without blanks and marks. */
export function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

function equalsIn(left: readonly string[], right: readonly string[]): Aligned[] {
  const places = new Map<string, number[]>();
  left.forEach((text, at) => {
    if (text !== '') places.set(text, [...(places.get(text) ?? []), at]);
  });
  return right.flatMap((text, b) => {
    const a = places.get(text)?.shift();
    return a === undefined ? [] : { a, b, similarity: 1 };
  });
}

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
};

function likenesses(left: readonly string[], right: readonly string[]): Aligned[] {
  const [a, b] = [left.map(pairsOf), right.map(pairsOf)];
  const holders = new Map<string, { a: number[]; b: number[] }>();
  for (const [side, lists] of [
    ['a', a],
    ['b', b],
  ] as const) {
    lists.forEach((pairs, at) => {
      for (const pair of pairs) {
        const own = holders.get(pair) ?? { a: [], b: [] };
        own[side].push(at);
        holders.set(pair, own);
      }
    });
  }
  const total = a.length + b.length;
  const squares = { a: new Float64Array(a.length), b: new Float64Array(b.length) };
  const common = new Map<number, number>();
  for (const own of holders.values()) {
    const count = own.a.length + own.b.length;
    const weight = Math.log(1 + total / count) ** 2;
    for (const at of own.a) squares.a[at] = (squares.a[at] ?? 0) + weight;
    for (const at of own.b) squares.b[at] = (squares.b[at] ?? 0) + weight;
    if (count > COMMON) continue;
    for (const i of own.a) {
      for (const j of own.b) common.set(i * b.length + j, (common.get(i * b.length + j) ?? 0) + weight);
    }
  }
  return Array.from(common, ([key, weight]) => {
    const [i, j] = [Math.floor(key / b.length), key % b.length];
    return { a: i, b: j, similarity: weight / Math.sqrt((squares.a[i] ?? 1) * (squares.b[j] ?? 1)) };
  });
}
