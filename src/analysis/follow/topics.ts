/** Which sections of a report are about the same as a text is: a plan on farming is answered where farming is told of. */
export class Topics {
  readonly #sections: readonly { id: string; topic: Topic }[];
  readonly #weightOf: (character: string) => number;

  /** @param sections what is told in each, by its id; `weightOf`: how much a character tells */
  constructor(sections: ReadonlyMap<string, string>, weightOf: (character: string) => number) {
    this.#weightOf = weightOf;
    this.#sections = Array.from(sections, ([id, text]) => ({ id, topic: topicOf(text, weightOf) }));
  }

  /** How many sections are nearer to a text than each section is, by its id: 0 for the nearest. */
  ranksFor(text: string): ReadonlyMap<string, number> {
    const topic = topicOf(text, this.#weightOf);
    const near = this.#sections.map((section) => ({ id: section.id, likeness: cosine(topic, section.topic) }));
    near.sort((a, b) => b.likeness - a.likeness);
    const ranks = new Map<string, number>();
    near.forEach(({ id, likeness }, i) => {
      const before = near[i - 1];
      ranks.set(id, before?.likeness === likeness ? (ranks.get(before.id) ?? i) : i);
    });
    return ranks;
  }
}

/** How much each character of a text tells of what it is about, and the length of all of them as a vector. */
interface Topic {
  weights: ReadonlyMap<string, number>;
  length: number;
}

const HAN = { from: 0x4e00, to: 0x9fff };

function topicOf(text: string, weightOf: (character: string) => number): Topic {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < HAN.from || code > HAN.to) continue;
    const character = text.charAt(at);
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const weights = new Map(Array.from(counts, ([each, count]) => [each, (1 + Math.log(count)) * weightOf(each)]));
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, length: Math.sqrt(squares) };
}

function cosine(a: Topic, b: Topic): number {
  if (a.length === 0 || b.length === 0) return 0;
  let product = 0;
  for (const [character, weight] of a.weights) product += weight * (b.weights.get(character) ?? 0);
  return product / (a.length * b.length);
}
