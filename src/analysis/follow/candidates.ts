import type { Worded } from '../words.ts';
import type { Passage } from './passages.ts';

/** So many passages are compared word by word with a promise: those that have the most of its rare pairs of characters. */
const MOST = 24;

/** Of so few passages nobody knows which characters are common; a report of some thousand characters has more. */
const FEW = 20;

/** Passages by the pairs of characters that stand in them. */
export class CandidateIndex {
  readonly #passages: readonly Passage[];
  readonly #byPair = new Map<number, number[]>();
  readonly #counts = new Map<string, number>();

  constructor(passages: readonly Passage[]) {
    this.#passages = passages;
    passages.forEach(({ words }, i) => {
      for (const pair of pairsOf(words)) {
        const list = this.#byPair.get(pair);
        if (list === undefined) this.#byPair.set(pair, [i]);
        else list.push(i);
      }
      for (const each of new Set(words.text)) this.#counts.set(each, (this.#counts.get(each) ?? 0) + 1);
    });
  }

  /** How much a character tells: the fewer passages have it. 0 where they are too few to tell. */
  weightOf(character: string): number {
    if (this.#passages.length < FEW) return 0;
    return this.#rarityOf(this.#counts.get(character) ?? 0);
  }

  /** How rare is what so many passages have. */
  #rarityOf(count: number): number {
    return Math.log((this.#passages.length + 1) / (count + 0.5));
  }

  /** The passages that may answer a promise, in order. */
  candidatesFor(words: Worded): Passage[] {
    const scores = new Float64Array(this.#passages.length);
    for (const pair of pairsOf(words)) {
      const list = this.#byPair.get(pair) ?? [];
      const weight = this.#rarityOf(list.length);
      for (const at of list) scores[at] = (scores[at] ?? 0) + weight;
    }
    const scored = Array.from(scores.keys()).filter((at) => scores[at] !== 0);
    const best = scored.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, MOST);
    return best.sort((a, b) => a - b).flatMap((at) => this.#passages[at] ?? []);
  }
}

const BLANK = 0x20;

/** The pairs of characters of a span, blanks apart, each once, as one number each. */
function pairsOf({ text }: Worded): Set<number> {
  const pairs = new Set<number>();
  let before = BLANK;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (before !== BLANK && code !== BLANK) pairs.add((before << 16) | code);
    before = code;
  }
  return pairs;
}
