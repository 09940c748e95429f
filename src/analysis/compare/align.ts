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
  if (a.length === 0 || b.length === 0) return [];
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
  const scored = likenesses(left, right, least);
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
  const offsets = new Map<string, number[]>();
  left.forEach((text, at) => {
    if (text !== '') offsets.set(text, [...(offsets.get(text) ?? []), at]);
  });
  return right.flatMap((text, b) => {
    const a = offsets.get(text)?.shift();
    return a === undefined ? [] : { a, b, similarity: 1 };
  });
}

/** The pairs of characters of all texts, numbered as they come. */
class PairNumbers {
  readonly #ofPair = new Map<number, number>();
  /** In how many texts each stands, and the last one that was seen with it. */
  readonly #counts: number[] = [];
  readonly #seen: number[] = [];
  #texts = 0;

  /** Those of a text, each once. */
  numbersOf(text: string): number[] {
    this.#texts += 1;
    const own: number[] = [];
    let pair = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      pair = (pair << 16) | text.charCodeAt(at);
      const number = this.#ofPair.get(pair) ?? this.#added(pair);
      if (this.#seen[number] === this.#texts) continue;
      this.#seen[number] = this.#texts;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      own.push(number);
    }
    return own;
  }

  #added(pair: number): number {
    const number = this.#counts.push(0) - 1;
    this.#ofPair.set(pair, number);
    return number;
  }

  /** What each pair tells, the rarer the more. */
  weights(): number[] {
    return this.#counts.map((count) => Math.log(1 + this.#texts / count) ** 2);
  }

  isCommon(number: number): boolean {
    return (this.#counts[number] ?? 0) > COMMON;
  }
}

/** The pairs of texts that are as alike as `least`, or more. */
function likenesses(left: readonly string[], right: readonly string[], least: number): Aligned[] {
  const numbers = new PairNumbers();
  const numbered = (text: string): number[] => numbers.numbersOf(text);
  const [a, b] = [left.map(numbered), right.map(numbered)];
  const weights = numbers.weights();
  const holders: (number[] | undefined)[] = weights.map(() => undefined);
  b.forEach((pairs, at) => {
    for (const pair of pairs) {
      const own = holders[pair];
      if (own !== undefined) own.push(at);
      else if (!numbers.isCommon(pair)) holders[pair] = [at];
    }
  });
  const squareOf = (pairs: readonly number[]): number => pairs.reduce((sum, pair) => sum + (weights[pair] ?? 0), 0);
  const squares = b.map(squareOf);
  const found: Aligned[] = [];
  const common = new Float64Array(b.length);
  a.forEach((pairs, i) => {
    const alike: number[] = [];
    for (const pair of pairs) {
      const weight = weights[pair] ?? 0;
      for (const j of holders[pair] ?? []) {
        if (common[j] === 0) alike.push(j);
        common[j] = (common[j] ?? 0) + weight;
      }
    }
    const square = squareOf(pairs);
    for (const j of alike) {
      const similarity = (common[j] ?? 0) / Math.sqrt(square * (squares[j] ?? 1));
      if (similarity >= least) found.push({ a: i, b: j, similarity });
      common[j] = 0;
    }
  });
  return found;
}
