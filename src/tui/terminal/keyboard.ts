import type { ReadStream } from 'node:tty';
import { KeyReader, type Press } from './keys.ts';

/** How long after an Esc the rest of a sequence may come, in milliseconds: what comes later was not written at once. */
const ESCAPE_PAUSE = 30;

/** The keys of a terminal, as they are pressed. */
export class Keyboard {
  readonly #input: ReadStream;
  readonly #reader = new KeyReader((answer) => this.#answered(answer));
  #pressed: (press: Press) => void = () => undefined;
  #answered: (answer: string) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(input: ReadStream) {
    this.#input = input;
  }

  /**
   * Hands over every press from now on, one key after the other, and says when the terminal goes away.
   * @returns the function that ends it: nothing more is heard, and no program kept running
   */
  start({ pressed, gone }: { pressed(press: Press): void; gone(): void }): () => void {
    const input = this.#input;
    this.#pressed = pressed;
    input.on('data', this.#hear).on('error', gone).on('end', gone);
    input.ref();
    return () => {
      clearTimeout(this.#timer);
      // An error after this (a terminal that is gone has no modes to set) must not become an exception: its listener stays.
      input.off('data', this.#hear).off('end', gone);
      input.pause();
      input.unref();
    };
  }

  /** Has somebody told of the terminal's answers. */
  onAnswer(listener: (answer: string) => void): void {
    this.#answered = listener;
  }

  /** Single keys (raw), or lines as the terminal edits them. */
  setRaw(raw: boolean): void {
    if (this.#input.isTTY) {
      this.#input.setRawMode(raw);
    }
  }

  readonly #hear = (chunk: Uint8Array): void => {
    clearTimeout(this.#timer);
    this.#hand(this.#reader.read(chunk, performance.now()));
    if (this.#reader.isUndecided) {
      this.#timer = setTimeout(() => this.#hand(this.#reader.flush()), ESCAPE_PAUSE);
    }
  };

  #hand(presses: readonly Press[]): void {
    for (const press of presses) {
      this.#pressed(press);
    }
  }
}
