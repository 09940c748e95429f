import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyReader, keyOfCharacter, type Press } from '../../src/tui/terminal/keys.ts';

const bytes = (chunk: string): Uint8Array => Buffer.from(chunk, 'utf8');

/** What a new reader makes of chunks that come one right after the other, and of nothing more. */
function read(...chunks: (string | Uint8Array)[]): Press[] {
  const reader = new KeyReader();
  const presses = chunks.flatMap((chunk, i) =>
    reader.read(typeof chunk === 'string' ? bytes(chunk) : chunk, 1000 + i * 10),
  );
  return [...presses, ...reader.flush()];
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
    ['Esc twice', '\x1b\x1b', [key('escape'), key('escape')]],
    ['Alt and a letter, which means nothing here', '\x1bqj', [text('j')]],
    ['Alt and a Chinese character', '\x1b营q', [text('q')]],
    ['Alt and Enter', '\x1b\r', [key('enter')]],
    ['Alt and an arrow as rxvt writes it', '\x1b\x1b[A', [key('up')]],
    ['Ctrl-C behind the beginning of a sequence', '\x1b[\x03', [key('ctrl-c')]],
    ['Ctrl-C behind Esc', '\x1b\x03', [key('ctrl-c')]],
    ['one letter', 'j', [text('j')]],
    ['a key held down', 'jjjj', [text('jjjj')]],
    ['a word and Enter from a script', '营商\r', [text('营商'), key('enter')]],
    ['letters with Ctrl-C after them', 'ab\x03', [text('ab'), key('ctrl-c')]],
    ['a Ctrl+function key, which means nothing here', '\x1b[25;5~', []],
    ['the answer to a status request', '\x1b[0n', []],
    ['colours', '\x1b[31m', []],
    ['a mouse', '\x1b[<0;10;5M', []],
    ['a report of focus', '\x1b[I', []],
    ['a sequence longer than any that is known', `\x1b[${'0;'.repeat(40)}q`, []],
    ['a sequence with a byte that cannot stand in it', '\x1b[1;\x0dq', [key('enter'), text('q')]],
  ])('reads %s', (_, chunk, presses) => {
    expect(read(chunk)).toEqual(presses);
  });

  const ANSWERS: readonly [string, string][] = [
    ['a colour (OSC 11) that ends with BEL', '\x1b]11;rgb:1e1e/1e1e/2e2e\x07'],
    ['a colour that ends with ST', '\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\'],
    ['the clipboard (OSC 52)', `\x1b]52;c;${'cXFxcQ=='.repeat(40)}\x1b\\`],
    ['a setting (DCS)', '\x1bP1$r0;1 q\x1b\\'],
    ['a version (DCS)', '\x1bP>|quit(1.0)\x1b\\'],
    ['an answer about pictures (APC)', '\x1b_Gi=31;OK\x1b\\'],
    ['a private message (PM)', '\x1b^qqq\x1b\\'],
    ['a string (SOS)', '\x1bXe q /\x1b\\'],
    ['what the terminal is (DA1)', '\x1b[?62;1;6;22c'],
    ['a mouse as X10 writes it', '\x1b[M q!'],
    ['a mouse as xterm writes it', '\x1b[<0;10;5M'],
    ['a mouse as urxvt writes it', '\x1b[32;10;5M'],
  ];

  it.each(ANSWERS)('swallows %s whole, wherever it is cut in two or more', (_, answer) => {
    for (let cut = 2; cut < answer.length; cut++) {
      expect(read(answer.slice(0, cut), `${answer.slice(cut)}j`), `cut at ${cut}`).toEqual([text('j')]);
    }
    expect(read(...answer, 'j')).toEqual([text('j')]);
    expect(read(`k${answer}j`)).toEqual([text('k'), text('j')]);
  });

  it('swallows an answer of which the Esc has been taken for the key', () => {
    for (const [, answer] of ANSWERS.filter(([name]) => /OSC|DCS|APC|DA1|xterm/.test(name))) {
      const reader = new KeyReader();
      expect(reader.read(bytes('\x1b'), 0)).toEqual([]);
      expect(reader.flush()).toEqual([key('escape')]);
      expect(reader.read(bytes(`${answer.slice(1)}j`), 50), answer).toEqual([text('j')]);
    }
  });

  it('swallows a mouse report of bytes that are no text', () => {
    expect(read(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xc3, 0xa9, 0x71]))).toEqual([text('q')]);
    expect(read(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xff, 0x80, 0x71]))).toEqual([text('q')]);
  });

  it.each(['\x1b]11;rgb:', '\x1bP1$r', '\x1b[1;', '\x1b[M ', '\x1b_G'])(
    'is not locked by %j, whose end never comes',
    (cut) => {
      const reader = new KeyReader();
      expect(reader.read(bytes(cut), 0)).toEqual([]);
      expect(reader.read(bytes('q'), 1000)).toEqual([text('q')]);
      expect(read(cut, '\x03')).toEqual([key('ctrl-c')]);
    },
  );

  it('reads characters that are cut in two', () => {
    const whole = bytes('营商');
    for (let cut = 1; cut < whole.length; cut++) {
      expect(joined(read(whole.slice(0, cut), whole.slice(cut)))).toBe('营商');
    }
  });

  it('swallows a long answer in linear time', () => {
    const reader = new KeyReader();
    reader.read(bytes('\x1b]52;c;'), 0);
    const from = performance.now();
    for (let chunk = 0; chunk < 1000; chunk++) expect(reader.read(bytes('q'.repeat(4096)), 1)).toEqual([]);
    expect(reader.read(bytes('\x1b\\j'), 1)).toEqual([text('j')]);
    expect(performance.now() - from).toBeLessThan(3000);
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
    expect(read(whole.slice(0, 1), whole.slice(1))).toEqual([text('营商q', true), text('j')]);
  });

  it('is not locked by a paste whose end never comes', () => {
    expect(read('\x1b[200~abc', '\x03')).toEqual([text('abc', true), key('ctrl-c')]);
    const reader = new KeyReader();
    reader.read(bytes('\x1b[200~abc'), 0);
    expect(reader.read(bytes('q'), 1000)).toEqual([text('q')]);
  });

  it('makes something of anything', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '\x1b',
        '\x1b[',
        '\x1b[200~',
        '\x1b[201~',
        '\x1b[1;5',
        '\x1bO',
        '\x1b]',
        '\x1bP',
        '\x1b\\',
        '\x07',
        '\x1b[M',
      ),
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
