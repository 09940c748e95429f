/**
 * The candidate that `word` is most likely a slip for: at most two letters wrong, missing, added or changed places (one in a
 * word of up to three letters); the first of equals. Optimal string alignment distance.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 32) return undefined;
  let best: string | undefined;
  let least = word.length <= 3 ? 2 : 3;
  for (const candidate of candidates) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The id that `word` is a slip for, else the first that holds it; undefined for a path. */
export function nearId(word: string, ids: readonly string[]): string | undefined {
  if (word === '' || /[/\\]/.test(word)) return undefined;
  const stem = word.replace(/\.md$/, '').toLowerCase();
  return (
    nearest(word, ids) ??
    ids.find((id) => id.toLowerCase() === stem) ??
    ids.find((id) => stem.length > 1 && id.toLowerCase().includes(stem))
  );
}
