/**
 * How many of `count` places, from the first on, pass: found by halving, in log2(count) questions.
 * @param passes must hold of no place behind one of which it does not hold
 */
export function partitionPoint(count: number, passes: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that holds `offset`, of spans that are in order and disjoint; undefined for none. */
export function spanHolding<T extends { start: number; end: number }>(
  spans: readonly T[],
  offset: number,
): T | undefined {
  const span = spans[firstEndingAfter(spans, offset)];
  return span !== undefined && span.start <= offset ? span : undefined;
}

/** Where the first span is that ends behind `offset`, of spans that are in order and disjoint; their number where none does. */
export function firstEndingAfter(spans: readonly { end: number }[], offset: number): number {
  return partitionPoint(spans.length, (at) => (spans[at]?.end ?? 0) <= offset);
}
