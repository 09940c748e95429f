import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyReader, keyOfCharacter, type Press } from '../../src/tui/terminal/keys.ts';

/** What a new reader makes of chunks that come one right after the other. */
function read(...chunks: string[]): Press[] {
  const reader = new KeyReader();
  return chunks.flatMap((chunk, i) => reader.read(chunk, 1000 + i * 10));
}

const text = (words: string, pasted = false): Press => ({ kind: 'text', text: words, pasted });
const key = (name: string): Press => ({ kind: 'key', name });
const joined = (presses: readonly Press[]): string =>
  presses.map((press) => (press.kind === 'key' ? `<${press.name}>` : press.text)).join('');

describe('KeyReader', () => {
  it.each<[string, string, Press[]]>([
    ['an arrow', '\x1b[A', [key('up')]],
    ['an arrow in application mode', '\x1bOB', [key('down')]],
    ['an arrow with Ctrl', '\x1b[1;5C', [key('right')]],
    ['Enter', '\r', [key('enter')]],
    ['Enter as a line feed', '\n', [key('enter')]],
    ['Tab and Shift-Tab', '\t\x1b[Z', [key('tab'), key('shift-tab')]],
    ['Backspace', '\x7f', [key('backspace')]],
    ['Delete', '\x1b[3~', [key('backspace')]],
    ['Home and End in their forms', '\x1b[H\x1b[1~\x1bOF\x1b[8~', [key('home'), key('home'), key('end'), key('end')]],
    ['pages', '\x1b[5~\x1b[6~', [key('pageup'), key('pagedown')]],
    ['Ctrl-C', '\x03', [key('ctrl-c')]],
    ['Esc', '\x1b', [key('escape')]],
    ['Esc and a key at once', '\x1bj', [key('escape'), text('j')]],
    ['one letter', 'j', [text('j')]],
    ['a key held down', 'jjjj', [text('jjjj')]],
    ['a word and Enter from a script', '营商\r', [text('营商'), key('enter')]],
    ['letters with Ctrl-C after them', 'ab\x03', [text('ab'), key('ctrl-c')]],
    ['a Ctrl+function key, which means nothing here', '\x1b[25;5~', []],
    ['the answer to a status request', '\x1b[0n', []],
    ['colours', '\x1b[31m', []],
    ['a mouse', '\x1b[<0;10;5M', []],
    ['a report of focus', '\x1b[I', []],
  ])('reads %s', (_, chunk, presses) => {
    expect(read(chunk)).toEqual(presses);
  });

  it('takes a paste as text, line ends and control characters included', () => {
    expect(read('\x1b[200~', '营商\r环境\x03q', '\x1b[201~', 'q')).toEqual([text('营商 环境q', true), text('q')]);
    expect(read('\x1b[200~\x1b[31mred\x1b[0m\x1b[201~j')).toEqual([text('[31mred[0m', true), text('j')]);
  });

  it('finds the marks of a paste wherever they are cut in two', () => {
    const whole = '\x1b[200~营商q\x1b[201~j';
    for (let cut = 2; cut < whole.length; cut++) {
      const presses = read(whole.slice(0, cut), whole.slice(cut));
      expect(joined(presses.filter((press) => press.kind === 'text' && press.pasted)), `cut at ${cut}`).toBe('营商q');
      expect(presses.at(-1), `cut at ${cut}`).toEqual(text('j'));
    }
    // Behind the first character it cannot be told from Esc, but the paste is one.
    expect(read(whole.slice(0, 1), whole.slice(1))).toEqual([key('escape'), text('营商q', true), text('j')]);
  });

  it('is not locked by a paste whose end never comes', () => {
    expect(read('\x1b[200~abc', '\x03')).toEqual([text('abc', true), key('ctrl-c')]);
    const reader = new KeyReader();
    reader.read('\x1b[200~abc', 0);
    expect(reader.read('q', 1000)).toEqual([text('q')]);
  });

  it('makes something of anything', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('\x1b', '\x1b[', '\x1b[200~', '\x1b[201~', '\x1b[1;5', '\x1bO'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (chunks) => {
        for (const press of read(...chunks)) {
          expect(press.kind === 'key' ? press.name : press.text).not.toMatch(/[\0-\x1f\x7f]/);
        }
      }),
    );
  });
});

describe('keysOf', () => {
  it('knows the keys under a Chinese input method', () => {
    expect(Array.from('、？【】ｊ　 ', keyOfCharacter)).toEqual(['/', '?', '[', ']', 'j', 'space', 'space']);
  });
});
