/** Writes to a terminal what it takes now, without waiting. @returns how many of the bytes it has taken. @throws where it is gone */
export type WriteNow = (bytes: Uint8Array) => number;

/** How long after a full terminal it is tried again, in milliseconds. */
const AGAIN = 15;
/** How often and how long apart (milliseconds) the last words are tried: a terminal that takes nothing must not keep the program. */
const LAST_TRIES = 25;
const LAST_PAUSE = 20;

/**
 * The way to the terminal. A terminal that takes nothing (its window is frozen, a connection has stalled) keeps nobody waiting:
 * what has been begun is written on when it takes more, and `isFull` says until then that nothing new should be sent.
 */
export class TerminalWriter {
  readonly #write: WriteNow;
  readonly #gone: () => void;
  #rest: Uint8Array = new Uint8Array();
  #timer: NodeJS.Timeout | undefined;
  #free: () => void = () => undefined;

  /** @param gone called where the terminal is no more */
  constructor(write: WriteNow, gone: () => void) {
    this.#write = write;
    this.#gone = gone;
  }

  /** Whether something waits to be taken. */
  get isFull(): boolean {
    return this.#rest.length > 0;
  }

  /** Calls back when all has been taken, after it was full. */
  onFree(listener: () => void): void {
    this.#free = listener;
  }

  /** Writes a text, as much of it at once as the terminal takes. */
  send(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.#rest = this.isFull ? Buffer.concat([this.#rest, bytes]) : bytes;
    this.#go();
  }

  /** Writes a text behind all that waits, now or never. */
  sendLast(text: string): void {
    clearTimeout(this.#timer);
    const bytes = Buffer.from(text, 'utf8');
    this.#rest = this.isFull ? Buffer.concat([this.#rest, bytes]) : bytes;
    for (let tries = 0; this.#take() && tries < LAST_TRIES; tries += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST_PAUSE);
    }
    this.#rest = new Uint8Array();
  }

  #go(): void {
    clearTimeout(this.#timer);
    if (this.#take()) {
      this.#timer = setTimeout(() => {
        this.#go();
        if (!this.isFull) {
          this.#free();
        }
      }, AGAIN);
      // Nobody waits for a screen that nobody sees.
      this.#timer.unref();
    }
  }

  /** @returns whether something is left */
  #take(): boolean {
    try {
      while (this.#rest.length > 0) {
        const taken = this.#write(this.#rest);
        if (taken === 0) {
          return true;
        }
        this.#rest = this.#rest.subarray(taken);
      }
    } catch {
      this.#rest = new Uint8Array();
      this.#gone();
    }
    return false;
  }
}
