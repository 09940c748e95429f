import { EventEmitter } from 'node:events';

/** What a terminal writes for the keys by which a list of Ink's is moved and chosen from. */
const SEQUENCES = { up: '\x1b[A', down: '\x1b[B', enter: '\r' } as const;

export type ListKey = keyof typeof SEQUENCES;

/**
 * What to give Ink as its stdin: it holds only the keys that are handed to a component, never the terminal's own input. A key is
 * read while `press` runs, not in a later turn as with a stream, so that it stays in its place among all that was typed.
 */
export class ComponentInput extends EventEmitter {
  readonly isTTY = true;
  #unread: string | null = null;

  /** What to give Ink. It has all of a ReadStream that Ink 6 uses. */
  get stream(): NodeJS.ReadStream {
    return this as unknown as NodeJS.ReadStream;
  }

  /** Hands a key to whatever component has the focus. Returns false where none has, and nothing has happened. */
  press(key: ListKey): boolean {
    if (this.listenerCount('readable') === 0) {
      return false;
    }
    this.#unread = SEQUENCES[key];
    this.emit('readable');
    return true;
  }

  /** Ink takes what there is. */
  read(): string | null {
    const unread = this.#unread;
    this.#unread = null;
    return unread;
  }

  /** The terminal itself is no matter of Ink's: its modes and its encoding are set elsewhere. */
  setEncoding(): void {}

  setRawMode(): void {}

  ref(): void {}

  unref(): void {}
}
