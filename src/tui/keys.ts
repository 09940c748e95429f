import type { Key } from 'ink';

/** A key by its name, or text that is typed or pasted. */
export type Press = { kind: 'key'; name: string } | { kind: 'text'; text: string; pasted: boolean };

const PASTE_BEGINS = '[200~';
const PASTE_ENDS = '[201~';

/** What Ink leaves of an escape sequence that it does not know, its first character taken off. */
const UNKNOWN_SEQUENCE = /^\[(?:[\d;:?<>]+[A-Za-z~]|[IO])$/;

/** Control characters inside a chunk of several keys, by the name that Ink's own parser would have given them. */
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function singleKey(key: Key): string | null {
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.return) return 'enter';
  if (key.escape) return 'escape';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  return key.backspace || key.delete ? 'backspace' : null;
}

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
 * Turns what Ink reports into presses. Ink gives everything that arrived at once as one string: keys typed quickly,
 * keys held down, `abc` and Enter from a script. Between the marks of a bracketed paste everything is text.
 */
export class KeyReader {
  #pasting = false;

  /** @returns presses in order; several characters at once that are no controls are one text */
  read(input: string, key: Key): Press[] {
    if (input === PASTE_BEGINS || input === PASTE_ENDS) {
      this.#pasting = input === PASTE_BEGINS;
      return [];
    }
    if (this.#pasting) {
      const text = asQuery(input === '' && key.return ? ' ' : input);
      return text === '' ? [] : [{ kind: 'text', text, pasted: true }];
    }
    const single = singleKey(key);
    if (single !== null) {
      return [{ kind: 'key', name: single }];
    }
    if (key.ctrl) {
      return input === '' ? [] : [{ kind: 'key', name: `ctrl-${input}` }];
    }
    if (UNKNOWN_SEQUENCE.test(input)) {
      return [];
    }
    // Esc and a key that came at once look like Alt and that key, which this program does not use.
    const before: Press[] = key.meta && input !== '' ? [{ kind: 'key', name: 'escape' }] : [];
    return [...before, ...splitChunk(input)];
  }
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

/** A text as single keys, for modes in which nothing is typed. */
export function keysOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => keyOfCharacter(segment));
}
