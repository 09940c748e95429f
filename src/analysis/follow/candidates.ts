import type { Worded } from '../words.ts';
import type { Passage } from './passages.ts';

/** So many passages are compared word by word with a promise: those that have the most of its rare pairs of characters. */
const MOST = 24;

/** Passages by the pairs of characters that stand in them. */
export class CandidateIndex {
  readonly #passages: readonly Passage[];
  readonly #byPair = new Map<string, number[]>();

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    passages.forEach(({ words }, i) => {
      for (const pair of pairsOf(words)) {
        const list = this.#byPair.get(pair) ?? [];
        list.push(i);
        this.#byPair.set(pair, list);
      }
    });
  }

  /** The passages that may answer a promise, in order. */
  candidatesFor(words: Worded): Passage[] {
    const scores = new Map<number, number>();
    for (const pair of pairsOf(words)) {
      const list = this.#byPair.get(pair) ?? [];
      const weight = Math.log((this.#passages.length + 1) / (list.length + 0.5));
      for (const at of list) scores.set(at, (scores.get(at) ?? 0) + weight);
    }
    const best = [...scores].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST);
    return best
      .map(([at]) => at)
      .sort((a, b) => a - b)
      .flatMap((at) => this.#passages[at] ?? []);
  }
}

function pairsOf({ text }: Worded): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (text.charAt(at) !== ' ' && text.charAt(at + 1) !== ' ') pairs.add(text.slice(at, at + 2));
  }
  return pairs;
}
