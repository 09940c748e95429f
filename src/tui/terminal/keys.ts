/** A key by its name, or text that is typed or pasted. */
export type Press = { kind: 'key'; name: string } | { kind: 'text'; text: string; pasted: boolean };

const PASTE_BEGINS = '\x1b[200~';
const PASTE_ENDS = '\x1b[201~';
/** A paste that has paused for so long (milliseconds) has ended, whatever became of its mark: the keyboard must not stay locked. */
const PASTE_PAUSE = 400;

/** More than this of a paste is no query. */
const LONGEST_PASTE = 500;

/** Escape sequences of keys (ECMA-48 CSI and SS3, as xterm, VT220, rxvt and the Linux console write them), by their last characters. */
const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
  M: 'enter',
};
const NUMBERED: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'backspace',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};
/** A whole sequence, and one that its chunk cut off. */
const SEQUENCE = /^\x1b(?:\x1b)?(?:\[\[?([0-9;:<=>?]*)[ -/]*([@-~])|O([@-~]))/;
const CUT_OFF = /\x1b(?:\[[0-9;]{0,8})?$/;

/** Control characters by the names of their keys; the others are ctrl-a to ctrl-z. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  '\x1b': 'escape',
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

/** Text as it may stand in a query: line ends and tabs are blanks, other controls are dropped. */
function asQuery(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/[\0-\x1f\x7f-\x9f]/g, '');
}

/**
 * Turns what a terminal sends into presses. What arrives at once may hold several keys: typed quickly, held down, sent by a
 * script. Between the marks of a bracketed paste everything is text; marks may be cut in two anywhere, or never come.
 */
export class KeyReader {
  #pasting = false;
  #pasted = '';
  #carried = '';
  #last = 0;

  /** @param now a clock in milliseconds. @returns presses in order; characters at once that are no controls are one text */
  read(chunk: string, now: number): Press[] {
    const paused = now - this.#last > PASTE_PAUSE;
    this.#last = now;
    const presses: Press[] = [];
    if (this.#pasting && paused) this.#endPaste(presses);
    // A chunk that is nothing but Ctrl-C is a person who wants to get out.
    if (this.#pasting && chunk === '\x03') this.#endPaste(presses);
    let rest = (paused ? '' : this.#carried) + chunk;
    // The Esc before it has been taken for the key already.
    if (!this.#pasting && rest.startsWith(PASTE_BEGINS.slice(1))) rest = `\x1b${rest}`;
    this.#carried = '';
    while (rest !== '') rest = this.#pasting ? this.#paste(rest, presses) : this.#keys(rest, presses);
    return presses;
  }

  /** Takes keys up to the beginning of a paste; gives back what is left. */
  #keys(chunk: string, presses: Press[]): string {
    const paste = chunk.indexOf(PASTE_BEGINS);
    const keys = paste < 0 ? chunk : chunk.slice(0, paste);
    const cut = paste < 0 && keys.length > 1 ? CUT_OFF.exec(keys) : null;
    // A lone Esc is the key; what follows `[` of a sequence that is not whole comes with the next chunk.
    this.#carried = cut !== null && cut[0].length > 1 ? cut[0] : '';
    presses.push(...pressesOf(this.#carried === '' ? keys : keys.slice(0, -this.#carried.length)));
    if (paste < 0) return '';
    this.#pasting = true;
    return chunk.slice(paste + PASTE_BEGINS.length);
  }

  /** Takes text up to the end of the paste; gives back what is left. */
  #paste(chunk: string, presses: Press[]): string {
    const text = this.#pasted + chunk;
    const end = text.indexOf(PASTE_ENDS, Math.max(0, this.#pasted.length - PASTE_ENDS.length));
    if (end < 0) {
      this.#pasted = text;
      // All but what may be the beginning of the mark is certain by now.
      const certain = text.length - (/\x1b[[0-9]{0,4}$/.exec(text)?.[0].length ?? 0);
      pushPasted(presses, text.slice(0, certain));
      this.#pasted = text.slice(certain);
      return '';
    }
    pushPasted(presses, text.slice(0, end));
    this.#pasted = '';
    this.#pasting = false;
    return text.slice(end + PASTE_ENDS.length);
  }

  #endPaste(presses: Press[]): void {
    pushPasted(presses, this.#pasted);
    this.#pasted = '';
    this.#pasting = false;
  }
}

function pushPasted(presses: Press[], raw: string): void {
  const text = asQuery(raw.slice(0, LONGEST_PASTE));
  if (text !== '') presses.push({ kind: 'text', text, pasted: true });
}

/** Whole keys and characters in the order in which they came; sequences that mean nothing here are dropped. */
function pressesOf(chunk: string): Press[] {
  const presses: Press[] = [];
  let rest = chunk;
  while (rest !== '') {
    const next = rest.indexOf('\x1b');
    if (next !== 0) {
      presses.push(...splitChunk(next < 0 ? rest : rest.slice(0, next)));
      rest = next < 0 ? '' : rest.slice(next);
      continue;
    }
    const sequence = SEQUENCE.exec(rest);
    const name = sequence === null ? 'escape' : nameOf(sequence);
    if (name !== null) presses.push({ kind: 'key', name });
    rest = rest.slice(sequence?.[0].length ?? 1);
  }
  return presses;
}

function nameOf([, parameters = '', final = '', ss3]: RegExpExecArray): string | null {
  if (ss3 !== undefined) return FINALS[ss3] ?? null;
  if (final === '~') return NUMBERED[parameters.split(';')[0] ?? ''] ?? null;
  return /^(?:1?(?:;\d+)?)$/.test(parameters) && final !== 'M' ? (FINALS[final] ?? null) : null;
}

function splitChunk(input: string): Press[] {
  const presses: Press[] = [];
  for (const run of input.split(/([\0-\x1f\x7f])/)) {
    const code = run.charCodeAt(0);
    if (run.length === 1 && (code < 0x20 || code === 0x7f)) {
      presses.push({ kind: 'key', name: CONTROLS[run] ?? `ctrl-${String.fromCharCode(code + 0x60)}` });
    } else if (run !== '') {
      presses.push({ kind: 'text', text: run, pasted: false });
    }
  }
  return presses;
}
