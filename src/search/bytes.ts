/** Whole numbers from -2^31 to 2^31 as bytes: small ones, of either sign, take one. */
export class NumberWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;

  add(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const more = new Uint8Array(2 * this.#bytes.length);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    // The sign last, so that -1 is as short as 1.
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  addAll(values: readonly number[]): void {
    this.add(values.length);
    for (const value of values) this.add(value);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads what a `NumberWriter` wrote, in its order; 0 behind its end. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let value = byte & 0x7f;
    // Most take one byte.
    for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return (value >>> 1) ^ -(value & 1);
  }

  list(): number[] {
    const length = this.next();
    const values: number[] = [];
    for (let each = 0; each < length; each += 1) values.push(this.next());
    return values;
  }
}

/** Pieces of bytes as one, with the length of each in front. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const lengths = new NumberWriter();
  lengths.addAll(pieces.map(({ length }) => length));
  const head = lengths.bytes();
  const bytes = new Uint8Array(1 + head.length + pieces.reduce((sum, { length }) => sum + length, 0));
  bytes[0] = head.length;
  bytes.set(head, 1);
  let at = 1 + head.length;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The pieces that `joined` made one of. */
export function parted(bytes: Uint8Array): Uint8Array[] {
  let at = 1 + (bytes[0] ?? 0);
  return new NumberReader(bytes.subarray(1, at)).list().map((length) => {
    const piece = bytes.subarray(at, at + length);
    at += length;
    return piece;
  });
}
