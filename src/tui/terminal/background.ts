/** What a terminal's colours are drawn on. */
export type Background = 'dark' | 'light';

/**
 * Asks for the background's colour (OSC 11, xterm control sequences), then what kind of terminal it is (DA1), which every
 * terminal answers: whoever answers that alone does not know the first question.
 */
const QUESTION = '\x1b]11;?\x1b\\\x1b[c';

/** How long a terminal may take to answer, in milliseconds, until somebody who leaves is no longer made to wait: over a slow connection some 200. */
const PATIENCE = 500;

/** One part of a colour in 1 to 4 hexadecimal digits, as X11 writes it: rgb:ffff/ffff/ffff. */
const COLOUR = /^\x1b\]11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})/i;
const SHORT_COLOUR = /^\x1b\]11;#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;
const KIND_OF_TERMINAL = /^\x1b\[\?[\d;]*c$/;

/** The background that an answer to OSC 11 tells, by its luminance (ITU-R BT.709); null for any other answer. */
export function backgroundIn(answer: string): Background | null {
  const parts = COLOUR.exec(answer) ?? SHORT_COLOUR.exec(answer);
  if (parts === null) {
    return null;
  }
  const [red = 0, green = 0, blue = 0] = parts
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / (16 ** part.length - 1));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? 'light' : 'dark';
}

/** Asks a terminal once for its background. Nobody waits for it; what comes after the end of the answers is dropped. */
export class BackgroundQuestion {
  readonly #send: (text: string) => void;
  readonly #told: (background: Background) => void;
  #ended: () => void = () => undefined;
  #askedAt: number | null = null;
  #isOver = false;

  /** @param told called at most once */
  constructor(send: (text: string) => void, told: (background: Background) => void) {
    this.#send = send;
    this.#told = told;
  }

  ask(): void {
    this.#askedAt = performance.now();
    this.#send(QUESTION);
  }

  /** Takes an answer of the terminal, whatever it answers. */
  readonly hear = (answer: string): void => {
    if (this.#askedAt === null || this.#isOver) {
      return;
    }
    const background = backgroundIn(answer);
    if (background !== null) {
      this.#told(background);
    }
    if (KIND_OF_TERMINAL.test(answer)) {
      this.#isOver = true;
      this.#ended();
    }
  };

  /** Whether an answer may be on its way that another program would take for something typed: not where nothing was asked, or long ago. */
  get isOpen(): boolean {
    return this.#left() > 0;
  }

  /** Settled when it is not open any more. */
  async over(): Promise<void> {
    const left = this.#left();
    if (left <= 0) {
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      const before = this.#ended;
      this.#ended = (): void => {
        before();
        resolve();
      };
      timer = setTimeout(resolve, left);
    });
    clearTimeout(timer);
  }

  /** How long an answer is still waited for, in milliseconds; 0 or less if it is not. */
  #left(): number {
    return this.#askedAt === null || this.#isOver ? 0 : this.#askedAt + PATIENCE - performance.now();
  }
}
