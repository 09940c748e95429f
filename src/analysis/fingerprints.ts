/** How many characters a run has, by which copied text is told. */
const RUN = 8;
/**
 * Of so many runs side by side the one with the least hash is kept (winnowing: Schleimer, Wilkerson, Aiken 2003), so that any
 * common span of RUN + WINDOW - 1 = 16 characters has a fingerprint in both texts, and one run in five is kept.
 */
const WINDOW = 9;

/**
 * Fingerprints of a folded text: 32-bit hashes, ascending, each once. Two texts that share a span of 16 characters share one; two
 * that share one have, but for a chance of one in 2^32, a run of 8 characters in common. Empty for fewer than 8 characters.
 */
export function fingerprintsOf(folded: string): Uint32Array {
  const count = folded.length - RUN + 1;
  if (count < 1) return new Uint32Array();
  const hashes = hashesOfRuns(folded, count);
  const kept = new Set<number>();
  let least = -1;
  for (let at = 0; at < count; at += 1) {
    const first = Math.max(0, at - WINDOW + 1);
    if (least < first) {
      // The least one has left the window: the latest of equals is the one that stays longest.
      least = first;
      for (let each = first + 1; each <= at; each += 1) if ((hashes[each] ?? 0) <= (hashes[least] ?? 0)) least = each;
    } else if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) {
      least = at;
    }
    if (at >= WINDOW - 1 || at === count - 1) kept.add(hashes[least] ?? 0);
  }
  return Uint32Array.from(kept).sort();
}

/** The hash of each run of 8 characters, one beginning at every character of which there are `count`: a polynomial of its characters, rolled on, and mixed so that no run of one character is always the least. */
export function hashesOfRuns(folded: string, count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  let power = 1;
  for (let each = 1; each < RUN; each += 1) power = Math.imul(power, BASE);
  let rolled = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (at >= RUN) rolled = (rolled - Math.imul(folded.charCodeAt(at - RUN), power)) | 0;
    rolled = (Math.imul(rolled, BASE) + folded.charCodeAt(at)) | 0;
    if (at >= RUN - 1) hashes[at - RUN + 1] = mixed(rolled);
  }
  return hashes;
}

const BASE = 0x01000193;

/** The finalizer of MurmurHash3: every bit depends on every other. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Shorter sentences say too little to be copied from anywhere; in folded characters. */
const SHORTEST_SENTENCE = 8;

/**
 * Hashes of sentences, given folded: 53 bits each, ascending, each once. Sentences of fewer than 8 characters are left out. Of a
 * million different sentences two have the same hash with a chance of one in 20,000.
 */
export function sentenceHashesOf(sentences: Iterable<string>): Float64Array {
  const hashes = new Set<number>();
  for (const sentence of sentences) if (sentence.length >= SHORTEST_SENTENCE) hashes.add(hashOf(sentence));
  return Float64Array.from(hashes).sort();
}

/** A hash of a text, 53 bits: no secret, and not to be relied on against somebody who looks for two texts with the same. */
export function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, BASE);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return (mixed(high) & 0x1fffff) * 0x100000000 + mixed(low);
}
