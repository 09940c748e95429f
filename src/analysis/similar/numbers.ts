/** So many bits for each number: of others three in two hundred are taken for one of them, and those of a long report take 64 kB. */
const BITS = 64;
const BYTE = 8;

/**
 * Tells of most numbers that they are none of some others, without a look at a table of these, which is too large for the processor to
 * keep at hand: each has a bit, at the place that its last bits tell.
 */
export class Sieve {
  readonly #bytes: Uint8Array;

  /** @param numbers whole, their last bits as good as random; as signed numbers of 32 bits, with which V8 computes more quickly */
  constructor(numbers: Int32Array) {
    const bytes = new Uint8Array(2 ** Math.ceil(Math.log2(Math.max(1, (numbers.length * BITS) / BYTE))));
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const place = (number >>> 3) & (bytes.length - 1);
      bytes[place] = (bytes[place] ?? 0) | (1 << (number & (BYTE - 1)));
    }
    this.#bytes = bytes;
  }

  /** False: it is none of them. */
  mayHave(number: number): boolean {
    const bytes = this.#bytes;
    return ((bytes[(number >>> 3) & (bytes.length - 1)] ?? 0) & (1 << (number & (BYTE - 1)))) !== 0;
  }
}

/** The same bits as signed numbers. */
export const signed = ({ buffer, byteOffset, length }: Uint32Array): Int32Array =>
  new Int32Array(buffer, byteOffset, length);

/** So many times as many places as there are numbers: in most looks the first is free. */
const ROOM = 4;

/** Numbers of which others may be, too: fingerprints of a report that many are compared with. */
export class NumberSet {
  readonly size: number;
  /** Each number at the place that its last bits tell, or behind it where that is taken; 0: free. */
  readonly #table: Int32Array;
  readonly #hasZero: boolean;
  readonly #sieve: Sieve;

  /** @param numbers each once, their last bits as good as random */
  constructor(numbers: Uint32Array) {
    const own = signed(numbers);
    this.size = own.length;
    this.#sieve = new Sieve(own);
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, own.length) * ROOM)));
    this.#hasZero = own.includes(0);
    for (const number of own) this.#table[this.#slotOf(number)] = number;
  }

  #slotOf(number: number): number {
    const table = this.#table;
    const last = table.length - 1;
    let slot = number & last;
    for (let found = table[slot]; found !== 0 && found !== number; found = table[slot]) slot = (slot + 1) & last;
    return slot;
  }

  /** How many of some numbers, each once, are among these. */
  countIn(others: Uint32Array): number {
    const [numbers, sieve, table] = [signed(others), this.#sieve, this.#table];
    let count = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (sieve.mayHave(number) && table[this.#slotOf(number)] !== 0) count += 1;
    }
    return count + (this.#hasZero && numbers.includes(0) ? 1 : 0);
  }
}
