import { sequenceAt, shortened } from './sequences.ts';

/** A key by its name, or text that is typed or pasted. */
export type Press = { kind: 'key'; name: string } | { kind: 'text'; text: string; pasted: boolean };

/**
 * What has paused for so long (milliseconds) has ended, whatever became of its end: a paste, a sequence, an answer of the terminal.
 * The keyboard must not stay locked.
 */
const PAUSE = 400;

/** More characters than that of a paste are no query. */
const LONGEST_PASTE = 500;

const PASTE_BEGINS = '\x1b[200~';
const PASTE_ENDS = '\x1b[201~';

/** Answers that somebody may have asked for: a colour (OSC), the kind of terminal (DA1). */
const ANSWER = /^\x1b(?:\]\d+;|\[\?[\d;]*c)/;

/** What cannot have been typed behind an Esc that was taken for the key too soon: the mark of a paste, answers of the terminal. */
const LATE = /^(?:\[(?:20[01]~|[?>=<]\d)|\]\d+;|P[\d>!]|_G)/;

/** Control characters by the names of their keys; the others are ctrl-a to ctrl-z. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
};

/**
 * What a Chinese input method writes for the keys of this program while it is on: 、 for /, 【 for [, full-width letters.
 * Only for keys, never in a query.
 */
const AS_TYPED: Readonly<Record<string, string>> = {
  '、': '/',
  '【': '[',
  '】': ']',
  '\u3000': 'space',
  ' ': 'space',
};

/** The name of the key that stands for one typed character. */
export function keyOfCharacter(character: string): string {
  const half = AS_TYPED[character];
  if (half !== undefined) {
    return half;
  }
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/**
 * Turns the bytes that a terminal sends into presses. What arrives at once may hold several keys: typed quickly, held down, sent
 * by a script. A sequence may be cut in two anywhere. Between the marks of a bracketed paste everything is text; marks may be cut
 * too, or never come. What is no key (answers of the terminal, mouse reports, keys with Alt) is swallowed to its end.
 */
export class KeyReader {
  /** Bytes of a sequence, or of the mark of a paste, that is not whole yet; a string of one character a byte. */
  #pending = '';
  #isPasting = false;
  #last = Number.NEGATIVE_INFINITY;
  /** Whether the last thing read was an Esc that was taken for the key. */
  #wasEscape = false;
  #decoder = new TextDecoder();
  readonly #answered: (answer: string) => void;

  /** @param answered told of answers of the terminal, which are no presses */
  constructor(answered: (answer: string) => void = () => undefined) {
    this.#answered = answered;
  }

  /** Whether an Esc waits to be told from the beginning of a sequence: then `flush` is to be called a little later. */
  get isUndecided(): boolean {
    return this.#pending === '\x1b' || this.#pending === '\x1b\x1b';
  }

  /**
   * @param bytes as they came
   * @param now a clock in milliseconds
   * @returns presses in order; characters at once that are no controls are one text
   */
  read(bytes: Uint8Array, now: number): Press[] {
    const chunk = Buffer.from(bytes).toString('latin1');
    const presses: Press[] = [];
    // A chunk that is nothing but Ctrl-C is a person who wants to get out.
    if (now - this.#last > PAUSE || chunk === '\x03') {
      this.#giveUp(presses);
    }
    this.#last = now;
    let rest = (this.#wasEscape && LATE.test(chunk) ? '\x1b' : this.#pending) + chunk;
    this.#pending = '';
    this.#wasEscape = false;
    while (rest !== '') {
      rest = this.#isPasting ? this.#paste(rest, presses) : this.#keys(rest, presses);
    }
    return presses;
  }

  /** No more has come: an Esc was the key. */
  flush(): Press[] {
    const presses: Press[] = [];
    if (this.isUndecided) {
      this.#giveUp(presses);
      this.#wasEscape = true;
    }
    return presses;
  }

  /** Ends what has no end. */
  #giveUp(presses: Press[]): void {
    if (this.#isPasting) {
      this.#text(this.#pending, true, presses);
    } else if (this.isUndecided) {
      presses.push(...Array.from(this.#pending, () => ({ kind: 'key' as const, name: 'escape' })));
    }
    this.#pending = '';
    this.#isPasting = false;
    this.#wasEscape = false;
  }

  /** Takes keys up to the beginning of a paste; gives back what is left. */
  #keys(bytes: string, presses: Press[]): string {
    let rest = bytes;
    while (rest !== '') {
      const first = rest[0] ?? '';
      if (first === '\x1b') {
        if (rest.startsWith(PASTE_BEGINS)) {
          this.#isPasting = true;
          return rest.slice(PASTE_BEGINS.length);
        }
        const sequence = sequenceAt(rest);
        if (sequence === 'cut off') {
          this.#pending = shortened(rest);
          return '';
        }
        if (sequence.key !== null) {
          presses.push({ kind: 'key', name: sequence.key });
        }
        const whole = rest.slice(0, sequence.length);
        if (ANSWER.test(whole)) {
          this.#answered(whole);
        }
        rest = rest.slice(sequence.length);
      } else if (isControl(first)) {
        const name = CONTROLS[first] ?? `ctrl-${String.fromCharCode(first.charCodeAt(0) + 0x60)}`;
        presses.push({ kind: 'key', name });
        rest = rest.slice(1);
      } else {
        const end = rest.search(/[\0-\x1f\x7f]/);
        this.#text(end === -1 ? rest : rest.slice(0, end), false, presses);
        rest = end === -1 ? '' : rest.slice(end);
      }
    }
    return '';
  }

  /** Takes text up to the end of the paste; gives back what is left. */
  #paste(bytes: string, presses: Press[]): string {
    const end = bytes.indexOf(PASTE_ENDS);
    if (end !== -1) {
      this.#text(bytes.slice(0, end), true, presses);
      this.#isPasting = false;
      return bytes.slice(end + PASTE_ENDS.length);
    }
    // All but what may be the beginning of the mark is certain by now.
    const certain = bytes.length - (/\x1b(?:\[[0-9]{0,3})?$/.exec(bytes)?.[0].length ?? 0);
    this.#text(bytes.slice(0, certain), true, presses);
    this.#pending = bytes.slice(certain);
    return '';
  }

  #text(bytes: string, pasted: boolean, presses: Press[]): void {
    const decoded = this.#decoder.decode(Buffer.from(bytes, 'latin1'), { stream: true });
    const text = pasted ? asQuery(decoded.slice(0, LONGEST_PASTE)) : decoded;
    if (text !== '') {
      presses.push({ kind: 'text', text, pasted });
    }
  }
}

function isControl(byte: string): boolean {
  return byte < ' ' || byte === '\x7f';
}

/** Text as it may stand in a query: line ends and tabs are blanks, other controls are dropped. */
function asQuery(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/[\0-\x1f\x7f-\x9f]/g, '');
}
