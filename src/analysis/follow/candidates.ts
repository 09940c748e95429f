import type { Worded } from '../worded.ts';
import type { Telling } from './likeness.ts';
import type { Passage } from './passages.ts';

/** So many passages are weighed for a promise: those that have the most of its rare characters. */
const MOST = 10;
/** A figure of nearly the size that is promised counts as so many rare characters do. */
const FIGURE = 1.5;

/** Passages by the characters that stand in them. */
export class CandidateIndex {
  readonly #passages: readonly Passage[];
  readonly #byCharacter = new Map<string, number[]>();
  readonly #others = new Map<string, number>();
  readonly #sentences: number;
  readonly #rareness = new Map<string, number>();

  /** @param others the sentences of the earlier report: what is common there is common, too */
  constructor(passages: readonly Passage[], others: readonly Worded[]) {
    this.#passages = passages;
    this.#sentences = passages.length + others.length;
    passages.forEach(({ words }, at) => {
      for (const each of new Set(words.text)) {
        const list = this.#byCharacter.get(each);
        if (list === undefined) this.#byCharacter.set(each, [at]);
        else list.push(at);
      }
    });
    for (const { text } of others)
      for (const each of new Set(text)) this.#others.set(each, (this.#others.get(each) ?? 0) + 1);
  }

  /** How rare a character is in both reports: 0 where every sentence has it, 1 where hardly one has. */
  rarenessOf(character: string): number {
    const kept = this.#rareness.get(character);
    if (kept !== undefined) return kept;
    const count = (this.#byCharacter.get(character)?.length ?? 0) + (this.#others.get(character) ?? 0);
    const rareness = Math.log((this.#sentences + 1) / (count + 0.5)) / Math.log(this.#sentences + 1);
    const bounded = Math.max(0, Math.min(1, rareness));
    this.#rareness.set(character, bounded);
    return bounded;
  }

  /** The places of the passages that may answer a promise, in order. @param figures what near figures tell, by places */
  candidatesFor(characters: readonly Telling[], figures: ReadonlyMap<number, number>): number[] {
    const scores = new Float64Array(this.#passages.length);
    for (const { character, particular, rareness } of characters) {
      const tells = particular * rareness;
      for (const at of this.#byCharacter.get(character) ?? []) scores[at] = (scores[at] ?? 0) + tells;
    }
    for (const [at, tells] of figures) scores[at] = (scores[at] ?? 0) + FIGURE * tells;
    return highestOf(scores).sort((a, b) => a - b);
  }
}

/** The places of the MOST highest scores over 0, the earlier of those that are equal. Linear: few scores get past the lowest of them. */
function highestOf(scores: Float64Array): number[] {
  const best: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= (best.length < MOST ? 0 : (scores[best[MOST - 1] ?? 0] ?? 0))) continue;
    let place = Math.min(best.length, MOST - 1);
    for (; place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score; place -= 1) best[place] = best[place - 1] ?? 0;
    best[place] = at;
  }
  return best;
}
